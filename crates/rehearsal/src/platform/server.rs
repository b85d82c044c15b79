//! HTTP and HTTPS on 127.0.0.1: the services of the platform, and beside them, always in plain HTTP,
//! what needs no secret: the clock and the state of certificates.

mod body;
mod line;
mod routes;
mod send;
mod until;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use tokio::runtime::Runtime;

use super::error::PlatformError;
use super::virtual_platform::VirtualPlatform;
use line::Lines;
pub use routes::CLOCK;
use routes::Scene;

/// A port of 127.0.0.1 that is taken and not served yet.
#[derive(Debug)]
pub struct Door {
    listener: TcpListener,
    address: SocketAddr,
}

impl Door {
    /// Takes `port`; 0 takes a free one.
    pub fn open(port: u16) -> Result<Self, PlatformError> {
        let port_error = |source| PlatformError::Port { port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(port_error)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { listener, address })
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Host and port.
    pub fn authority(&self) -> String {
        format!("127.0.0.1:{}", self.port())
    }
}

/// Two servers with a runtime of their own.
#[derive(Debug)]
pub struct Server {
    handles: Vec<Handle<SocketAddr>>,
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves the platform at `main`, in plain HTTP without `config`, and what stands beside it at
    /// `side`.
    pub fn listen(
        platform: Arc<VirtualPlatform>,
        main: Door,
        config: Option<RustlsConfig>,
        side: Door,
    ) -> Result<Self, PlatformError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("rehearsal-platform")
            .enable_all()
            .build()
            .map_err(failed)?;
        let lines = Lines::default();
        let scene = Scene {
            platform,
            lines: lines.clone(),
        };
        let services = routes::services(scene.clone());
        let handles = vec![
            serve(&runtime, main, config, services, lines.clone())?,
            serve(&runtime, side, None, routes::beside(scene), lines)?,
        ];
        for handle in &handles {
            runtime.block_on(handle.listening());
        }
        Ok(Self {
            handles,
            runtime: Some(runtime),
        })
    }

    /// Waits for Ctrl-C or, where there is one, SIGTERM.
    pub fn until_interrupted(&self) {
        if let Some(runtime) = &self.runtime {
            runtime.block_on(until::interruption());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for handle in &self.handles {
            handle.shutdown();
        }
        if let Some(runtime) = self.runtime.take() {
            // Until the last request has let go of the platform and its folder.
            runtime.shutdown_timeout(PATIENCE);
        }
    }
}

fn serve(
    runtime: &Runtime,
    door: Door,
    config: Option<RustlsConfig>,
    router: Router,
    lines: Lines,
) -> Result<Handle<SocketAddr>, PlatformError> {
    let _inside = runtime.enter();
    let handle = Handle::new();
    let server = axum_server::from_tcp(door.listener)
        .map_err(failed)?
        .handle(handle.clone());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    match config {
        Some(config) => {
            let server = server.acceptor(RustlsAcceptor::new(config).acceptor(lines));
            runtime.spawn(async move { log(server.serve(service).await) });
        }
        None => {
            let server = server.acceptor(lines);
            runtime.spawn(async move { log(server.serve(service).await) });
        }
    }
    Ok(handle)
}

fn log(outcome: std::io::Result<()>) {
    if let Err(error) = outcome {
        tracing::error!(%error, "the server of the virtual platform ended");
    }
}

fn failed(source: std::io::Error) -> PlatformError {
    PlatformError::Server { source }
}

const PATIENCE: Duration = Duration::from_secs(5);
