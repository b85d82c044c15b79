//! Misbehaviour on request, HTTPS, and what HTTP itself may get wrong.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use host::{Clock, Disk};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::client::{Scene, TestKey};
use super::eid::{self, cards};
use super::happy::GROUP;
use super::messages;
use super::seal::Seal;
use crate::platform::operation::Operation;
use crate::platform::{Fault, FaultKind, Options, soap, start};

fn misbehave(scene: &Scene, operation: Option<&str>, kind: FaultKind) {
    scene.running.misbehave(Fault::next(operation, kind));
}

#[test]
fn an_answer_that_is_lost_was_worked_on_and_one_cut_before_was_not() {
    let scene = Scene::new();
    let ann = &cards().ann;
    let key = TestKey::generate();
    let contract = scene.contract(ann, &GROUP).unwrap();
    let csr = key.csr(&contract.dn);
    let identifier = pki::KeyIdentifier::of_public_key(&key.pair.public_key_der()).unwrap();
    let send = || {
        let request = messages::generate_certificate(scene.now(), &contract, &csr, "other");
        let sealed = Seal::new(&ann.signature).seal(&request);
        let action = format!("\"{}\"", Operation::GenerateCertificate.action().unwrap());
        scene.post(
            Operation::GenerateCertificate,
            Some(&action),
            "text/xml",
            &soap::envelope(&sealed),
        )
    };
    misbehave(&scene, Some("GenerateCertificate"), FaultKind::CutBefore);
    assert!(send().is_none());
    assert_eq!(
        scene.fetch(&identifier.to_string()).unwrap_err(),
        "PUBLIC_KEY_UNKNOWN"
    );
    misbehave(&scene, Some("GenerateCertificate"), FaultKind::CutAfter);
    assert!(send().is_none());
    assert_eq!(scene.fetch(&identifier.to_string()).unwrap().len(), 2);
}

#[test]
fn server_errors_empty_answers_and_delays_come_once() {
    let scene = Scene::with(Options {
        faults: vec![Fault::next(None, FaultKind::ServerError)],
        slow_answer: Duration::from_millis(30),
        ..Options::default()
    });
    let operation = Operation::GetGenericOrganizationTypes;
    let request = soap::envelope(&messages::certra(
        "GetGenericOrganizationTypes",
        scene.now(),
        "",
    ));
    let action = format!("\"{}\"", operation.action().unwrap());
    let send = || {
        scene
            .post(operation, Some(&action), "text/xml", &request)
            .unwrap()
    };
    let broken = send();
    assert_eq!(broken.status, 500);
    assert!(!broken.body.contains("Envelope"));
    misbehave(&scene, Some("GetEtk"), FaultKind::ServerError);
    misbehave(&scene, None, FaultKind::NoPayload);
    let empty = send();
    assert!(empty.good().is_ok() && empty.texts("OrganizationType").is_empty());
    misbehave(&scene, None, FaultKind::Slow);
    let before = std::time::Instant::now();
    assert_eq!(send().texts("OrganizationType").len(), 34);
    assert!(before.elapsed() >= Duration::from_millis(30));
}

#[test]
fn headers_are_checked() {
    let scene = Scene::new();
    let operation = Operation::GetGenericOrganizationTypes;
    let good = soap::envelope(&messages::certra(
        "GetGenericOrganizationTypes",
        scene.now(),
        "",
    ));
    let action = format!("\"{}\"", operation.action().unwrap());
    let wrong = action.replace(":certra:", ":etee:certra:");
    let xml = "text/xml; charset=utf-8";
    let cases = [
        (Some(action.as_str()), xml, "ok"),
        (Some(&action), "text/xml;charset=\"UTF-8\"", "ok"),
        (Some(&action), "text/xml", "ok"),
        (Some(&action), "application/soap+xml", "SOAP_CONTENT_TYPE"),
        (
            Some(&action),
            "text/xml; charset=iso-8859-1",
            "SOAP_CONTENT_TYPE",
        ),
        (None, xml, "SOAP_ACTION_MISSING"),
        (Some(action.trim_matches('"')), xml, "SOAP_ACTION_UNQUOTED"),
        (Some(&wrong), xml, "SOAP_ACTION_WRONG"),
    ];
    for (action, content_type, expected) in cases {
        let outcome = scene.post(operation, action, content_type, &good).unwrap();
        let code = outcome.good().err().unwrap_or("ok".to_owned());
        assert_eq!(code, expected, "{action:?} {content_type}");
    }
    // The depot wants none, or an empty one.
    let good = soap::envelope(&messages::get_etk("CBE", "0998123466", None));
    for (action, expected) in [
        (None, "ok"),
        (Some("\"\""), "ok"),
        (Some("\"x\""), "SOAP_ACTION_WRONG"),
    ] {
        let outcome = scene.post(Operation::GetEtk, action, xml, &good).unwrap();
        let code = outcome.good().err().unwrap_or("ok".to_owned());
        assert_eq!(code, expected, "{action:?}");
    }
    // A request at another endpoint.
    let outcome = scene
        .post(
            Operation::GetGenericOrganizationTypes,
            Some("\"x\""),
            xml,
            &good,
        )
        .unwrap();
    assert_eq!(outcome.code(), "SOAP_OPERATION_UNKNOWN");
}

#[test]
fn https_is_served_with_an_authority_of_its_own() {
    let disk = Arc::new(host::test_disk::FaultDisk::new());
    let clock = Arc::new(host::SetClock::at(eid::time(eid::NOW)));
    let running = start(
        Options::default(),
        Arc::clone(&disk) as Arc<dyn Disk>,
        Arc::clone(&clock) as Arc<dyn Clock>,
    )
    .unwrap();
    let pem = disk.read(&running.tls_ca_file).unwrap();
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(&pem).unwrap())
        .unwrap();
    let body = soap::envelope(&messages::certra(
        "GetGenericOrganizationTypes",
        clock.now(),
        "",
    ));
    let address = running.certra.strip_prefix("https://").unwrap().to_owned();
    let host = address.split('/').next().unwrap();
    for (name, roots, good) in [
        ("127.0.0.1", roots.clone(), true),
        ("localhost", roots.clone(), true),
        ("example.be", roots, false),
    ] {
        let answer = https(host, name, roots, &body);
        assert_eq!(
            answer.is_some_and(|text| text.starts_with("HTTP/1.1 200")),
            good,
            "{name}"
        );
    }
}

fn https(host: &str, name: &str, roots: RootCertStore, body: &str) -> Option<String> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(host).unwrap());
    let action = Operation::GetGenericOrganizationTypes.action().unwrap();
    let request = format!(
        "POST /CertRa/v2 HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/xml; charset=utf-8\r\n\
         SOAPAction: \"{action}\"\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8(answer).ok()
}
