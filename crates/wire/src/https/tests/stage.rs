//! A host on loopback that behaves well or badly, with certificates of its own authority.

use std::io::{BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// An authority of the tests.
pub(super) struct Authority {
    pub(super) pem: Vec<u8>,
    der: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub(super) fn named(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        Self {
            pem: certificate.pem().into_bytes(),
            der: certificate.der().clone(),
            issuer: Issuer::new(params, key),
        }
    }

    /// TLS for a host that has the names `names`.
    pub(super) fn tls(&self, names: &[&str], expired: bool) -> Arc<ServerConfig> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut params = CertificateParams::new(names).unwrap();
        if expired {
            params.not_before = rcgen::date_time_ymd(2020, 1, 1);
            params.not_after = rcgen::date_time_ymd(2021, 1, 1);
        }
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone(), self.der.clone()],
                PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            )
            .unwrap();
        Arc::new(config)
    }
}

/// What a host does with a connection.
#[derive(Clone)]
pub(super) enum Behaviour {
    /// Answers every request with these bytes and closes.
    Answer(Vec<u8>),
    /// Takes the request and closes without a word.
    Close,
    /// Takes the request, begins an answer with these bytes and stops until the client goes.
    Stall(Vec<u8>),
    /// Takes the connection and never speaks TLS.
    Deaf,
    /// Is a proxy: answers `CONNECT` with this status line, then speaks TLS itself.
    Proxy(&'static str),
}

/// A listening host; ends with the test process.
pub(super) struct Host {
    pub(super) port: u16,
    requests: Receiver<String>,
}

impl Host {
    pub(super) fn start(tls: Option<Arc<ServerConfig>>, behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, requests) = channel();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let seen = serve(stream, tls.clone(), &behaviour);
                if sender.send(seen).is_err() {
                    return;
                }
            }
        });
        Self { port, requests }
    }

    /// What the host read on its next connection; empty when no request came through.
    pub(super) fn seen(&self) -> String {
        self.requests.recv().unwrap()
    }

    pub(super) fn url(&self) -> String {
        format!("https://localhost:{}/CertRa/v2", self.port)
    }
}

/// A complete answer with its length.
pub(super) fn answer(status: &str, headers: &str, body: &str) -> Behaviour {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{headers}\r\n");
    Behaviour::Answer(format!("{head}{body}").into_bytes())
}

fn serve(mut stream: TcpStream, tls: Option<Arc<ServerConfig>>, behaviour: &Behaviour) -> String {
    let mut seen = String::new();
    match behaviour {
        Behaviour::Deaf => wait_until_gone(&mut stream),
        Behaviour::Proxy(status) => {
            seen = read_head(&mut stream);
            let _ = stream.write_all(format!("HTTP/1.1 {status}\r\n\r\n").as_bytes());
            if let Some(tls) = tls.filter(|_| status.starts_with("200")) {
                let inner = answer("200 OK", "", "through the proxy");
                seen.push_str(&converse(over_tls(stream, tls), &inner));
            }
        }
        other => {
            seen = match tls {
                Some(tls) => converse(over_tls(stream, tls), other),
                None => converse(stream, other),
            };
        }
    }
    seen
}

fn over_tls(stream: TcpStream, tls: Arc<ServerConfig>) -> StreamOwned<ServerConnection, TcpStream> {
    StreamOwned::new(ServerConnection::new(tls).unwrap(), stream)
}

fn converse(mut stream: impl Read + Write, behaviour: &Behaviour) -> String {
    let seen = read_request(&mut stream);
    if seen.is_empty() {
        return seen;
    }
    match behaviour {
        Behaviour::Answer(bytes) => say(&mut stream, bytes),
        Behaviour::Stall(bytes) => {
            say(&mut stream, bytes);
            wait_until_gone(&mut stream);
        }
        _ => {}
    }
    seen
}

fn say(stream: &mut impl Write, bytes: &[u8]) {
    // The client may have gone already; the test sees that on its own side.
    let _ = stream.write_all(bytes);
    let _ = stream.flush();
}

/// Head and body of one request; empty when the connection ends before.
fn read_request(stream: &mut impl Read) -> String {
    let mut reader = BufReader::new(stream);
    let head = read_lines(&mut reader);
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    match reader.read_exact(&mut body) {
        Ok(()) => head + &String::from_utf8(body).unwrap(),
        Err(_) => String::new(),
    }
}

fn read_head(stream: &mut TcpStream) -> String {
    read_lines(&mut BufReader::new(stream))
}

fn read_lines(reader: &mut impl std::io::BufRead) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        match reader.read_line(&mut head) {
            Ok(0) | Err(_) => return String::new(),
            Ok(_) => {}
        }
    }
    head
}

fn wait_until_gone(stream: &mut impl Read) {
    let _ = std::io::copy(stream, &mut std::io::sink());
}
