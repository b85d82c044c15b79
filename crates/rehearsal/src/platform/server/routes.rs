//! Which address is answered by whom.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use super::line::Lines;
use super::send::send;
use crate::platform::authorities::{CRL, OCSP};
use crate::platform::counter;
use crate::platform::operation::Endpoint;
use crate::platform::sts;
use crate::platform::virtual_platform::{Answer, Message, VirtualPlatform};
use crate::platform::xml;

/// What a route needs.
#[derive(Clone)]
pub struct Scene {
    pub platform: Arc<VirtualPlatform>,
    pub lines: Lines,
}

/// The services of the platform, and its counter.
pub fn services(scene: Scene) -> Router {
    let mut router = Router::new();
    for endpoint in [Endpoint::CertRa, Endpoint::EtkRa, Endpoint::EtkDepot] {
        router = router.route(
            endpoint.path(),
            post(move |scene, peer, headers, body| soap(endpoint, scene, peer, headers, body)),
        );
    }
    router = router.route(sts::PATH, post(token));
    let counter = counter::routes().with_state(Arc::clone(&scene.platform));
    router.with_state(scene).merge(counter)
}

/// What stands beside the platform: its clock, and the state of certificates.
pub fn beside(scene: Scene) -> Router {
    Router::new()
        .route(CLOCK, get(clock).post(move_clock))
        .route(OCSP, post(ocsp))
        .route(&format!("{OCSP}/{{*question}}"), get(ocsp_by_get))
        .route(&format!("{CRL}{{file}}"), get(crl))
        .with_state(scene)
}

async fn soap(
    endpoint: Endpoint,
    scene: State<Scene>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let message = message(&headers, &body);
    work(scene, peer, move |platform| {
        platform.answer(endpoint, &message)
    })
    .await
}

async fn token(
    scene: State<Scene>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let message = message(&headers, &body);
    work(scene, peer, move |platform| platform.answer_sts(&message)).await
}

async fn clock(scene: State<Scene>, peer: ConnectInfo<SocketAddr>) -> Response {
    work(scene, peer, |platform| platform.tell_time()).await
}

async fn move_clock(scene: State<Scene>, peer: ConnectInfo<SocketAddr>, body: Bytes) -> Response {
    work(scene, peer, move |platform| platform.move_clock(&body)).await
}

async fn ocsp(
    scene: State<Scene>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let kind = headers.get(header::CONTENT_TYPE);
    if kind.is_none_or(|kind| kind != OCSP_REQUEST) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    work(scene, peer, move |platform| platform.answer_ocsp(&body)).await
}

/// Base64 in the path (RFC 6960, section A.1); axum has undone the URL's own encoding.
async fn ocsp_by_get(
    scene: State<Scene>,
    peer: ConnectInfo<SocketAddr>,
    Path(question): Path<String>,
) -> Response {
    let question = xml::decode(&question).unwrap_or_default();
    work(scene, peer, move |platform| platform.answer_ocsp(&question)).await
}

async fn crl(
    scene: State<Scene>,
    peer: ConnectInfo<SocketAddr>,
    Path(file): Path<String>,
) -> Response {
    let absent = || Answer::of(404, String::new());
    work(scene, peer, move |platform| {
        platform.answer_crl(&file).unwrap_or_else(absent)
    })
    .await
}

fn message(headers: &HeaderMap, body: &Bytes) -> Message {
    let text = |name: HeaderName| {
        let value = headers.get(name)?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    Message {
        content_type: text(header::CONTENT_TYPE),
        action: text(HeaderName::from_static("soapaction")),
        body: body.to_vec(),
    }
}

/// Signatures and the disk take their time; the threads of the network stay free.
async fn work(
    State(Scene { platform, lines }): State<Scene>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    answer: impl FnOnce(&VirtualPlatform) -> Answer + Send + 'static,
) -> Response {
    let work = move || (answer(&platform), platform.now(None));
    match tokio::task::spawn_blocking(work).await {
        Ok((answer, now)) => send(answer, now, &lines, peer).await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Path of the clock.
pub const CLOCK: &str = "/rehearsal/clock";
const OCSP_REQUEST: &str = "application/ocsp-request";
