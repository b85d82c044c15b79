//! News about the certificates over HTTP on 127.0.0.1: OCSP (RFC 6960, appendix A) and lists.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum_server::Handle;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use host::Clock;
use tokio::runtime::Runtime;

use super::{Branch, CardError, Role, TestPki};

/// An address that is taken but does not answer yet: the certificates have to name it before the
/// test PKI can be made.
#[derive(Debug)]
pub struct ResponderPort {
    listener: TcpListener,
    address: String,
}

/// A responder for a test PKI; it ends when dropped.
#[derive(Debug)]
pub struct Responder {
    address: String,
    handle: Handle<SocketAddr>,
    runtime: Option<Runtime>,
}

impl ResponderPort {
    /// Takes a port of 127.0.0.1; 0 is any that is free.
    pub fn take(port: u16) -> Result<Self, CardError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(responder)?;
        listener.set_nonblocking(true).map_err(responder)?;
        let port = listener.local_addr().map_err(responder)?.port();
        Ok(Self {
            listener,
            address: format!("http://127.0.0.1:{port}"),
        })
    }

    /// The address, for [`PkiOptions::address`](super::PkiOptions::address).
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Answers for `pki` as of the time of `clock`: OCSP by POST and GET below `/ocsp`, lists at
    /// `/crl/<authority>.crl`.
    pub fn serve(self, pki: Arc<TestPki>, clock: Arc<dyn Clock>) -> Result<Responder, CardError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("card-responder")
            .enable_all()
            .build()
            .map_err(responder)?;
        let handle = Handle::new();
        let service = router(News { pki, clock }).into_make_service();
        {
            let _inside = runtime.enter();
            let server = axum_server::from_tcp(self.listener)
                .map_err(responder)?
                .handle(handle.clone());
            runtime.spawn(async move {
                if let Err(error) = server.serve(service).await {
                    tracing::warn!(%error, "the card's responder ended");
                }
            });
        }
        runtime.block_on(handle.listening());
        Ok(Responder {
            address: self.address,
            handle,
            runtime: Some(runtime),
        })
    }
}

impl Responder {
    /// Where it answers.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Responder {
    fn drop(&mut self) {
        self.handle.shutdown();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(PATIENCE);
        }
    }
}

#[derive(Clone)]
struct News {
    pki: Arc<TestPki>,
    clock: Arc<dyn Clock>,
}

fn router(news: News) -> Router {
    Router::new()
        .route("/ocsp", post(by_post))
        .route("/ocsp/{*question}", get(by_get))
        .route("/crl/{name}", get(list))
        .with_state(news)
}

async fn by_post(State(news): State<News>, question: Bytes) -> Response {
    answer(&news, &question)
}

/// The question is Base64 in the path; axum has undone the percent signs.
async fn by_get(State(news): State<News>, Path(question): Path<String>) -> Response {
    match STANDARD.decode(question) {
        Ok(question) => answer(&news, &question),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

fn answer(news: &News, question: &[u8]) -> Response {
    let answer = news.pki.ocsp_answer(question, news.clock.now());
    (
        [(header::CONTENT_TYPE, "application/ocsp-response")],
        answer,
    )
        .into_response()
}

async fn list(State(news): State<News>, Path(name): Path<String>) -> Response {
    let Some((branch, role)) = authority(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match news.pki.crl(branch, role, news.clock.now()) {
        Ok(list) => ([(header::CONTENT_TYPE, "application/pkix-crl")], list).into_response(),
        Err(error) => {
            tracing::warn!(code = error.code(), "no list could be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn authority(name: &str) -> Option<(Branch, Role)> {
    let name = name.strip_suffix(".crl")?;
    Branch::ALL
        .iter()
        .flat_map(|&branch| Role::ALL.map(|role| (branch, role)))
        .find(|(branch, role)| role.file_name(*branch) == name)
}

fn responder(source: std::io::Error) -> CardError {
    CardError::Responder { source }
}

const PATIENCE: Duration = Duration::from_secs(2);

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use host::SetClock;

    use super::*;
    use crate::card::PkiOptions;

    fn ask(address: &str, request: &str, body: &[u8]) -> (String, Vec<u8>) {
        let host = address.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).unwrap();
        let head = format!(
            "{request} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let body = answer.split_off(end.unwrap() + 4);
        (String::from_utf8(answer).unwrap(), body)
    }

    #[test]
    fn questions_come_by_post_and_get_and_lists_have_a_name() {
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        let port = ResponderPort::take(0).unwrap();
        let options = PkiOptions {
            address: Some(port.address().to_owned()),
            ..PkiOptions::default()
        };
        let pki = Arc::new(TestPki::create_with(now, options).unwrap());
        let clock = Arc::new(SetClock::at(now));
        let responder = port.serve(Arc::clone(&pki), clock).unwrap();
        let address = responder.address();

        let malformed = [0x30, 3, 0x0A, 1, 1];
        let (head, body) = ask(address, "POST /ocsp", b"no question");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert!(head.contains("application/ocsp-response"), "{head}");
        assert_eq!(body, malformed);
        let (_, body) = ask(address, "GET /ocsp/bm8gcXVlc3Rpb24%3D", b"");
        assert_eq!(body, malformed);
        let (head, _) = ask(address, "GET /ocsp/!", b"");
        assert!(head.starts_with("HTTP/1.1 400"), "{head}");

        let (head, body) = ask(address, "GET /crl/root-ec.crl", b"");
        assert!(head.contains("application/pkix-crl"), "{head}");
        let said = pki.crl(Branch::Ec, Role::Root, now).unwrap();
        assert_eq!(body.len() / 8, said.len() / 8);
        let (head, _) = ask(address, "GET /crl/nobody.crl", b"");
        assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    }

    #[test]
    fn a_taken_port_is_an_error() {
        let taken = ResponderPort::take(0).unwrap();
        let port = taken.address().rsplit_once(':').unwrap().1.parse().unwrap();
        let error = ResponderPort::take(port).unwrap_err();
        assert_eq!(error.code(), "REHEARSAL-RESPONDER");
    }
}
