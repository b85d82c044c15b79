//! Bodies that do not arrive as they should.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Bytes, HttpBody};
use http_body::Frame;
use tokio::time::Sleep;

/// A body in pieces.
pub struct Pieces {
    rest: Bytes,
    each: usize,
    pause: Option<(Duration, Pin<Box<Sleep>>)>,
    padding: u64,
    broken: bool,
}

impl Pieces {
    /// Breaks off after `bytes`.
    pub fn broken(bytes: Vec<u8>) -> Self {
        // Bytes that wait beside the error would never be sent.
        let pause = (!bytes.is_empty()).then_some(BREAK);
        Self {
            broken: true,
            pause: pause.map(|pause| (pause, Box::pin(tokio::time::sleep(Duration::ZERO)))),
            ..Self::padded(bytes, 0)
        }
    }

    /// Byte by byte.
    pub fn dripping(bytes: Vec<u8>, pause: Duration) -> Self {
        Self {
            each: 1,
            pause: (!pause.is_zero()).then(|| (pause, Box::pin(tokio::time::sleep(pause)))),
            ..Self::padded(bytes, 0)
        }
    }

    /// With so many bytes of white space after it.
    pub fn padded(bytes: Vec<u8>, padding: u64) -> Self {
        Self {
            rest: bytes.into(),
            each: usize::MAX,
            pause: None,
            padding,
            broken: false,
        }
    }

    fn next(&mut self) -> Option<Result<Frame<Bytes>, io::Error>> {
        if !self.rest.is_empty() {
            let length = self.each.min(self.rest.len());
            return Some(Ok(Frame::data(self.rest.split_to(length))));
        }
        if self.padding > 0 {
            let length = self.padding.min(BLANKS.len() as u64);
            self.padding -= length;
            let blanks = Bytes::from_static(&BLANKS);
            return Some(Ok(Frame::data(blanks.slice(..length as usize))));
        }
        self.broken
            .then(|| Err(io::ErrorKind::ConnectionReset.into()))
    }
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Some((pause, sleep)) = &mut self.pause {
            if sleep.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            let next = tokio::time::Instant::now() + *pause;
            sleep.as_mut().reset(next);
        }
        Poll::Ready(self.next())
    }
}

const BREAK: Duration = Duration::from_millis(100);
static BLANKS: [u8; 64 * 1024] = [b' '; 64 * 1024];
