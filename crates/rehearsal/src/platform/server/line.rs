//! A TCP connection that can be reset.

use std::collections::HashMap;
use std::future::{Ready, ready};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum_server::accept::Accept;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The open connections, by the address of the other side.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    open: Arc<Mutex<HashMap<SocketAddr, Arc<AtomicBool>>>>,
}

impl Lines {
    /// Resets the connection instead of the next bytes that would go out.
    pub fn reset(&self, peer: SocketAddr) {
        if let Some(reset) = self.lock().get(&peer) {
            reset.store(true, Ordering::Relaxed);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SocketAddr, Arc<AtomicBool>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S> Accept<TcpStream, S> for Lines {
    type Stream = Line;
    type Service = S;
    type Future = Ready<io::Result<(Line, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let line = stream.peer_addr().map(|peer| {
            let reset = Arc::new(AtomicBool::new(false));
            self.lock().insert(peer, Arc::clone(&reset));
            Line {
                stream,
                peer,
                reset,
                lines: self.clone(),
            }
        });
        ready(line.map(|line| (line, service)))
    }
}

/// One connection.
#[derive(Debug)]
pub struct Line {
    stream: TcpStream,
    peer: SocketAddr,
    reset: Arc<AtomicBool>,
    lines: Lines,
}

impl Line {
    fn broken(&self) -> Option<io::Error> {
        if !self.reset.load(Ordering::Relaxed) {
            return None;
        }
        // Without lingering a closed socket sends RST.
        let error = self.stream.set_zero_linger().err();
        Some(error.unwrap_or_else(|| io::ErrorKind::ConnectionReset.into()))
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.lines.lock().remove(&self.peer);
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.broken() {
            Some(error) => Poll::Ready(Err(error)),
            None => Pin::new(&mut self.stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.broken() {
            // A polite end would come before the reset.
            Some(error) => Poll::Ready(Err(error)),
            None => Pin::new(&mut self.stream).poll_shutdown(context),
        }
    }
}
