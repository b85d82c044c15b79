//! HTTP and HTTPS on 127.0.0.1.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use tokio::runtime::Runtime;

use super::counter;
use super::error::PlatformError;
use super::fault::FaultKind;
use super::operation::Endpoint;
use super::virtual_platform::{Answer, Message, VirtualPlatform};

/// A server with a runtime of its own.
#[derive(Debug)]
pub struct Server {
    origin: String,
    handle: Handle<SocketAddr>,
    runtime: Option<Runtime>,
}

impl Server {
    /// Listens; without `config` in plain HTTP.
    pub fn listen(
        platform: Arc<VirtualPlatform>,
        port: u16,
        config: Option<RustlsConfig>,
    ) -> Result<Self, PlatformError> {
        let port_error = |source| PlatformError::Port { port, source };
        let server_error = |source| PlatformError::Server { source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(port_error)?;
        listener.set_nonblocking(true).map_err(server_error)?;
        let address = listener.local_addr().map_err(server_error)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("rehearsal-platform")
            .enable_all()
            .build()
            .map_err(server_error)?;
        let handle = Handle::new();
        let scheme = if config.is_some() { "https" } else { "http" };
        let service = router(platform).into_make_service();
        {
            let _inside = runtime.enter();
            let handle = handle.clone();
            match config {
                Some(config) => {
                    let server = axum_server::from_tcp_rustls(listener, config)
                        .map_err(server_error)?
                        .handle(handle);
                    runtime.spawn(async move { log(server.serve(service).await) });
                }
                None => {
                    let server = axum_server::from_tcp(listener)
                        .map_err(server_error)?
                        .handle(handle);
                    runtime.spawn(async move { log(server.serve(service).await) });
                }
            }
        }
        runtime.block_on(handle.listening());
        Ok(Self {
            origin: format!("{scheme}://127.0.0.1:{}", address.port()),
            handle,
            runtime: Some(runtime),
        })
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Waits for Ctrl-C or, where there is one, SIGTERM.
    pub fn until_interrupted(&self) {
        if let Some(runtime) = &self.runtime {
            runtime.block_on(interruption());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.handle.shutdown();
        if let Some(runtime) = self.runtime.take() {
            // Until the last request has let go of the platform and its folder.
            runtime.shutdown_timeout(PATIENCE);
        }
    }
}

fn router(platform: Arc<VirtualPlatform>) -> Router {
    Router::new()
        .route(Endpoint::CertRa.path(), post(certra))
        .route(Endpoint::EtkRa.path(), post(etkra))
        .route(Endpoint::EtkDepot.path(), post(etkdepot))
        .merge(counter::routes())
        .with_state(platform)
}

async fn certra(
    platform: State<Arc<VirtualPlatform>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    respond(platform, Endpoint::CertRa, headers, body).await
}

async fn etkra(platform: State<Arc<VirtualPlatform>>, headers: HeaderMap, body: Bytes) -> Response {
    respond(platform, Endpoint::EtkRa, headers, body).await
}

async fn etkdepot(
    platform: State<Arc<VirtualPlatform>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    respond(platform, Endpoint::EtkDepot, headers, body).await
}

async fn respond(
    State(platform): State<Arc<VirtualPlatform>>,
    endpoint: Endpoint,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let text = |name: HeaderName| {
        let value = headers.get(name)?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    let message = Message {
        content_type: text(header::CONTENT_TYPE),
        action: text(HeaderName::from_static("soapaction")),
        body: body.to_vec(),
    };
    // Signatures and the disk take their time; the threads of the network stay free.
    let work = tokio::task::spawn_blocking(move || platform.answer(endpoint, &message));
    match work.await {
        Ok(answer) => send(answer).await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn send(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = match &answer.fault {
        Some(FaultKind::CutBefore | FaultKind::CutAfter) => Body::new(Cut),
        Some(FaultKind::Slow(delay)) => {
            tokio::time::sleep(*delay).await;
            Body::from(answer.body)
        }
        _ => Body::from(answer.body),
    };
    let kind = match answer.fault {
        Some(FaultKind::ServerError) => "text/html",
        _ => "text/xml; charset=utf-8",
    };
    (status, [(header::CONTENT_TYPE, kind)], body).into_response()
}

/// A body that breaks off: the server cuts the connection.
struct Cut;

impl HttpBody for Cut {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        Poll::Ready(Some(Err(std::io::ErrorKind::ConnectionReset.into())))
    }
}

/// Ends with the first of the two signals.
async fn interruption() {
    let (heard, mut waiting) = tokio::sync::mpsc::channel(1);
    let also_heard = heard.clone();
    tokio::spawn(async move {
        let _ = tokio::signal::ctrl_c().await;
        let _ = heard.send(()).await;
    });
    tokio::spawn(async move {
        terminated().await;
        let _ = also_heard.send(()).await;
    });
    waiting.recv().await;
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut end) => {
            end.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}

fn log(outcome: std::io::Result<()>) {
    if let Err(error) = outcome {
        tracing::error!(%error, "the server of the virtual platform ended");
    }
}

const PATIENCE: Duration = Duration::from_secs(5);
