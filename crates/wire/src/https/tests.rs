use std::net::TcpListener;

use std::sync::Arc;

use super::*;
use crate::CODES;

mod stage;

use stage::{Authority, Behaviour, Host, answer};

fn options(extra_ca_pem: &[&[u8]]) -> Options {
    Options {
        extra_ca_pem: extra_ca_pem.iter().map(|pem| pem.to_vec()).collect(),
        proxy: Proxy::None,
        connect_timeout: Duration::from_secs(20),
        read_timeout: Duration::from_secs(20),
        largest_answer: 1000,
        ..Options::default()
    }
}

fn post(options: &Options, url: &str) -> Result<Answer, WireError> {
    let transport = HttpsTransport::new(options).unwrap();
    let headers = [
        ("Content-Type", "text/xml; charset=utf-8"),
        ("SOAPAction", "\"urn:x\""),
    ];
    transport.post(url, &headers, b"<a/>")
}

/// The error of a post to a host that behaves like this, with a trusted certificate.
fn error_of(behaviour: Behaviour, change: impl Fn(&mut Options)) -> (WireError, Host) {
    let authority = Authority::named("Trusted");
    let host = Host::start(Some(authority.tls(&["localhost"], false)), behaviour);
    let mut options = options(&[&authority.pem]);
    change(&mut options);
    let error = post(&options, &host.url()).unwrap_err();
    assert!(CODES.contains(&error.code()));
    assert!(!error.facts().is_empty());
    (error, host)
}

#[test]
fn a_host_of_an_extra_authority_is_reached() {
    let authority = Authority::named("Trusted");
    let host = Host::start(
        Some(authority.tls(&["localhost"], false)),
        answer("200 OK", "X-Id: 7\r\n", "<b/>"),
    );
    let answer = post(&options(&[&authority.pem]), &host.url()).unwrap();
    assert_eq!((answer.status, answer.body), (200, b"<b/>".to_vec()));
    let seen = host.seen();
    assert!(seen.starts_with("POST /CertRa/v2 HTTP/1.1\r\n"), "{seen}");
    assert!(seen.ends_with("\r\n\r\n<a/>"), "{seen}");
    assert!(
        seen.contains("content-type: text/xml; charset=utf-8\r\n"),
        "{seen}"
    );
    assert!(seen.contains("soapaction: \"urn:x\"\r\n"), "{seen}");
    assert!(seen.contains("user-agent: Clavis/"), "{seen}");
}

#[test]
fn status_codes_and_redirects_are_handed_up() {
    let authority = Authority::named("Trusted");
    let tls = authority.tls(&["localhost"], false);
    for (status, code) in [("500 No", 500), ("302 Found", 302), ("401 No", 401)] {
        let elsewhere = "Location: https://localhost:1/\r\n";
        let host = Host::start(Some(Arc::clone(&tls)), answer(status, elsewhere, "fault"));
        let answer = post(&options(&[&authority.pem]), &host.url()).unwrap();
        assert_eq!(
            (answer.status, answer.body.as_slice()),
            (code, &b"fault"[..])
        );
        assert_eq!(answer.header("LOCATION"), Some("https://localhost:1/"));
    }
}

#[test]
fn plain_http_works_on_this_computer_without_any_proxy() {
    let host = Host::start(None, answer("200 OK", "", "here"));
    for name in ["127.0.0.1", "localhost"] {
        let options = Options {
            proxy: Proxy::Url("http://127.0.0.1:1".to_owned()),
            ..options(&[])
        };
        let url = format!("http://{name}:{}/", host.port);
        assert_eq!(post(&options, &url).unwrap().body, b"here");
        assert!(host.seen().starts_with("POST / "));
    }
}

#[test]
fn p25_an_unknown_authority_is_named_and_gets_nothing() {
    let inspection = Authority::named("Hospital TLS inspection");
    let host = Host::start(
        Some(inspection.tls(&["localhost"], false)),
        answer("200 OK", "", ""),
    );
    let trusted = Authority::named("Trusted");
    let error = post(&options(&[&trusted.pem]), &host.url()).unwrap_err();
    assert!(error.never_sent());
    let WireError::TlsUntrusted {
        host: at, issuer, ..
    } = error
    else {
        panic!("{error:?}");
    };
    assert_eq!(at, "localhost");
    assert!(issuer.contains("Hospital TLS inspection"), "{issuer}");
    assert_eq!(host.seen(), "");
}

#[test]
fn p25_a_known_inspection_is_named_with_its_maker() {
    let inspection = Authority::named("Zscaler Intermediate Root CA (zscalertwo.net)");
    let host = Host::start(
        Some(inspection.tls(&["localhost"], false)),
        answer("200 OK", "", ""),
    );
    let error = post(&options(&[&Authority::named("Trusted").pem]), &host.url()).unwrap_err();
    assert!(error.never_sent());
    assert_eq!(error.code(), "WIRE-TLS-INSPECTED");
    assert!(error.facts().contains(&("product", "Zscaler".to_owned())));
    assert_eq!(host.seen(), "");
    // With its authority as a file the same host is reached.
    let trusting = post(&options(&[&inspection.pem]), &host.url()).unwrap();
    assert_eq!(trusting.status, 200);
}

#[test]
fn p25_a_script_for_the_proxy_is_named_when_the_direct_way_fails() {
    let script = || Some("http://wpad.example/wpad.dat".to_owned());
    let unreachable = WireError::Unreachable {
        host: "h".to_owned(),
        reason: "r".to_owned(),
    };
    let told = behind_script(unreachable.clone(), script());
    assert_eq!(told.code(), "WIRE-PROXY-PAC");
    assert!(told.never_sent());
    assert!(told.to_string().contains("wpad.dat"), "{told}");
    assert_eq!(behind_script(unreachable.clone(), None), unreachable);
    let lost = WireError::AnswerLost {
        host: "h".to_owned(),
        reason: "r".to_owned(),
    };
    assert_eq!(behind_script(lost.clone(), script()), lost);
}

#[test]
fn public_addresses_are_reached_without_tls_and_through_proxies() {
    let proxy = Host::start(None, answer("200 OK", "", "signed list"));
    let options = |port| Options {
        proxy: Proxy::Url(format!("http://127.0.0.1:{port}")),
        largest_public_answer: 11,
        ..options(&[])
    };
    let transport = HttpsTransport::new(&options(proxy.port)).unwrap();
    let url = "http://crl.example/list.crl";
    assert_eq!(transport.get_public(url, &[]).unwrap().body, b"signed list");
    let seen = proxy.seen();
    assert!(
        seen.starts_with("GET http://crl.example/list.crl "),
        "{seen}"
    );
    let kind = [("Content-Type", "application/ocsp-request")];
    let asked = transport.post_public("http://ocsp.example/", &kind, b"question");
    assert_eq!(asked.unwrap().status, 200);
    assert!(proxy.seen().ends_with("question"));
    for refused in [transport.get(url, &[]), transport.post(url, &[], b"")] {
        assert_eq!(refused.unwrap_err().code(), "WIRE-HTTP-NOT-LOOPBACK");
    }
    let refusing = Host::start(None, answer("407 Proxy Authentication Required", "", ""));
    let transport = HttpsTransport::new(&options(refusing.port)).unwrap();
    let error = transport.get_public(url, &[]).unwrap_err();
    assert_eq!(error.code(), "WIRE-PROXY-AUTHENTICATION");
    let long = Host::start(None, answer("200 OK", "", "a longer list"));
    let transport = HttpsTransport::new(&options(long.port)).unwrap();
    let error = transport.get_public(url, &[]).unwrap_err();
    assert_eq!(error.code(), "WIRE-ANSWER-TOO-LARGE");
}

#[test]
fn a_get_goes_out_without_a_body() {
    let host = Host::start(None, answer("200 OK", "", "here"));
    let transport = HttpsTransport::new(&options(&[])).unwrap();
    let url = format!("http://127.0.0.1:{}/status", host.port);
    let answer = transport.get(&url, &[("Accept", "text/plain")]).unwrap();
    assert_eq!(answer.body, b"here");
    let seen = host.seen();
    assert!(seen.starts_with("GET /status HTTP/1.1\r\n"), "{seen}");
    assert!(!seen.contains("content-length"), "{seen}");
    assert!(seen.ends_with("\r\n\r\n"), "{seen}");
}

#[test]
fn expired_and_misnamed_certificates_have_codes_of_their_own() {
    let authority = Authority::named("Trusted");
    for (names, expired, code) in [
        (["localhost"], true, "WIRE-TLS-TIME"),
        (["other.example"], false, "WIRE-TLS-NAME"),
    ] {
        let host = Host::start(Some(authority.tls(&names, expired)), Behaviour::Close);
        let error = post(&options(&[&authority.pem]), &host.url()).unwrap_err();
        assert_eq!(error.code(), code, "{error:?}");
        assert!(error.never_sent());
        assert_eq!(host.seen(), "");
    }
}

#[test]
fn a_host_without_tls_is_told_as_such() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let speaker = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        std::io::Write::write_all(&mut stream, b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
    });
    let error = post(&options(&[]), &format!("https://127.0.0.1:{port}/")).unwrap_err();
    speaker.join().unwrap();
    assert_eq!(error.code(), "WIRE-TLS-FAILED", "{error:?}");
    assert!(error.never_sent());
}

#[test]
fn promise_1_a_lost_answer_is_never_called_unsent() {
    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<half".to_vec();
    for behaviour in [Behaviour::Close, Behaviour::Answer(cut)] {
        let (error, host) = error_of(behaviour, |_| {});
        assert_eq!(error.code(), "WIRE-ANSWER-LOST", "{error:?}");
        assert!(!error.never_sent());
        assert!(host.seen().ends_with("<a/>"));
    }
}

#[test]
fn promise_1_a_late_answer_is_never_called_unsent() {
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<half".to_vec();
    for behaviour in [Behaviour::Stall(Vec::new()), Behaviour::Stall(half)] {
        let (error, host) = error_of(behaviour, |options| {
            options.connect_timeout = Duration::from_secs(2);
            options.read_timeout = Duration::from_millis(100);
        });
        assert_eq!(error.code(), "WIRE-TIMEOUT-ANSWER", "{error:?}");
        assert!(!error.never_sent());
        assert!(host.seen().ends_with("<a/>"));
    }
}

#[test]
fn a_host_that_never_finishes_the_handshake_times_out_unsent() {
    let (error, _) = error_of(Behaviour::Deaf, |options| {
        options.connect_timeout = Duration::from_millis(200);
    });
    assert_eq!(error.code(), "WIRE-TIMEOUT-CONNECT", "{error:?}");
    assert!(error.never_sent());
}

#[test]
fn answers_are_bounded_with_and_without_a_length() {
    let body = "x".repeat(1001);
    let endless = format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}");
    for behaviour in [
        answer("200 OK", "", &body),
        Behaviour::Answer(endless.into_bytes()),
    ] {
        let (error, _) = error_of(behaviour, |_| {});
        assert_eq!(error.code(), "WIRE-ANSWER-TOO-LARGE", "{error:?}");
        assert!(!error.never_sent());
    }
    let authority = Authority::named("Trusted");
    let most = answer("200 OK", "", &"x".repeat(1000));
    let host = Host::start(Some(authority.tls(&["localhost"], false)), most);
    let answer = post(&options(&[&authority.pem]), &host.url()).unwrap();
    assert_eq!(answer.body.len(), 1000);
}

#[test]
fn a_closed_port_refuses() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let error = post(&options(&[]), &format!("https://127.0.0.1:{port}/")).unwrap_err();
    let expected = WireError::Refused {
        host: "127.0.0.1".to_owned(),
        port,
    };
    assert_eq!(error, expected);
    assert!(error.never_sent());
}

#[test]
fn an_unknown_name_is_told() {
    // RFC 6761, section 6.4: this name exists nowhere.
    let error = post(&options(&[]), "https://clavis.invalid/").unwrap_err();
    assert_eq!(error.code(), "WIRE-NAME-UNKNOWN", "{error:?}");
    assert!(error.never_sent());
}

#[test]
fn a_request_goes_through_the_proxy_with_tls_to_the_end() {
    let authority = Authority::named("Trusted");
    let tls = authority.tls(&["platform.example"], false);
    let proxy = Host::start(Some(tls), Behaviour::Proxy("200 Connected"));
    let options = Options {
        proxy: Proxy::Url(format!("http://name:hunter2@127.0.0.1:{}", proxy.port)),
        ..options(&[&authority.pem])
    };
    let answer = post(&options, "https://platform.example/x").unwrap();
    assert_eq!(answer.body, b"through the proxy");
    let seen = proxy.seen();
    assert!(seen.starts_with("CONNECT platform.example:443 "), "{seen}");
    assert!(
        seen.to_lowercase().contains("proxy-authorization: basic"),
        "{seen}"
    );
    assert!(seen.ends_with("<a/>"), "{seen}");
}

#[test]
fn a_proxy_that_refuses_or_is_not_there_is_named_without_its_password() {
    let proxy = Host::start(None, Behaviour::Proxy("407 Proxy Authentication Required"));
    let closed = TcpListener::bind("127.0.0.1:0").unwrap();
    let closed_port = closed.local_addr().unwrap().port();
    drop(closed);
    for (address, code) in [
        (
            format!("http://name:hunter2@127.0.0.1:{}", proxy.port),
            "WIRE-PROXY-AUTHENTICATION",
        ),
        (
            format!("http://name:hunter2@127.0.0.1:{closed_port}"),
            "WIRE-PROXY",
        ),
        (
            "http://name:hunter2@clavis.invalid:3128".to_owned(),
            "WIRE-PROXY",
        ),
    ] {
        let options = Options {
            proxy: Proxy::from_option(&address),
            ..options(&[])
        };
        assert!(!format!("{options:?}").contains("hunter2"), "{options:?}");
        let error = post(&options, "https://platform.example/x").unwrap_err();
        assert_eq!(error.code(), code, "{error:?}");
        assert!(error.never_sent());
        assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
    }
}

#[test]
fn addresses_of_proxies_are_checked_before_anything_is_sent() {
    for bad in ["", "no address", "ftp://127.0.0.1:1", "http://"] {
        let options = Options {
            proxy: Proxy::Url(bad.to_owned()),
            ..options(&[])
        };
        let error = HttpsTransport::new(&options).unwrap_err();
        assert_eq!(error.code(), "WIRE-PROXY", "{bad}");
    }
}

#[test]
fn files_with_authorities_must_hold_certificates() {
    let rubbish = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    for bad in [&b""[..], b"hello", rubbish] {
        let error = HttpsTransport::new(&options(&[bad])).unwrap_err();
        assert_eq!(error.code(), "WIRE-CA-FILE", "{error:?}");
    }
}

#[test]
fn a_header_that_cannot_be_sent_is_told() {
    let transport = HttpsTransport::new(&options(&[])).unwrap();
    let error = transport.post("http://127.0.0.1:1/", &[("a\nb", "c")], b"");
    assert_eq!(error.unwrap_err().code(), "WIRE-REQUEST");
}

#[test]
fn the_time_outs_are_those_of_the_official_client() {
    let options = Options::default();
    // eHealth protocol, section 1.
    assert_eq!(options.connect_timeout, Duration::from_secs(30));
    assert_eq!(options.read_timeout, Duration::from_secs(30));
    assert_eq!(options.largest_answer, 8 * 1024 * 1024);
}
