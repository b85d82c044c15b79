//! The connection to the reader driver.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{JoinHandle, park_timeout};
use std::time::Duration;

use super::VpcdError;
use super::frames::{Frames, framed};
use crate::card::VirtualCard;

/// A card that is served by a thread of its own, until this value is dropped.
#[derive(Debug)]
pub struct CardServer {
    flags: Arc<Flags>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Flags {
    stop: AtomicBool,
    connected: AtomicBool,
}

impl CardServer {
    /// Serves `card` to the driver at `address`. The driver need not be there yet.
    pub fn start(card: Arc<Mutex<VirtualCard>>, address: SocketAddr) -> Result<Self, VpcdError> {
        let flags = Arc::new(Flags::default());
        let shared = Arc::clone(&flags);
        let thread = std::thread::Builder::new()
            .name("virtual card".into())
            .spawn(move || serve_with(&card, address, &shared.stop, &shared.connected))
            .map_err(|source| VpcdError::System {
                doing: "starting the thread of the virtual card",
                source,
            })?;
        Ok(Self {
            flags,
            thread: Some(thread),
        })
    }

    /// True while the driver has the card.
    pub fn is_connected(&self) -> bool {
        self.flags.connected.load(Ordering::Acquire)
    }
}

impl Drop for CardServer {
    fn drop(&mut self) {
        self.flags.stop.store(true, Ordering::Release);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ = thread.join();
        }
    }
}

/// Serves `card` to the driver at `address` until `stop` is set; returns at most about 200 ms
/// after that.
///
/// When there is no driver, or pcscd was stopped, it tries again and again. A card that was pulled
/// ([`VirtualCard::remove`], or a fault) leaves the reader and comes back with
/// [`VirtualCard::insert`].
pub fn serve(card: &Mutex<VirtualCard>, address: SocketAddr, stop: &AtomicBool) {
    serve_with(card, address, stop, &AtomicBool::default());
}

fn serve_with(
    card: &Mutex<VirtualCard>,
    address: SocketAddr,
    stop: &AtomicBool,
    connected: &AtomicBool,
) {
    while !stop.load(Ordering::Acquire) {
        if locked(card).is_present()
            && let Ok(mut stream) = TcpStream::connect_timeout(&address, TURN)
        {
            connected.store(true, Ordering::Release);
            let ended = session(card, &mut stream, stop);
            connected.store(false, Ordering::Release);
            locked(card).reset();
            if let Err(error) = ended {
                tracing::debug!(%error, "the connection to the reader driver ended");
            }
        }
        if !stop.load(Ordering::Acquire) {
            park_timeout(PAUSE);
        }
    }
}

/// Until the driver goes, the card is pulled, or `stop` is set.
fn session(
    card: &Mutex<VirtualCard>,
    stream: &mut TcpStream,
    stop: &AtomicBool,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(TURN))?;
    let mut frames = Frames::default();
    let mut buffer = [0; 1024];
    while !stop.load(Ordering::Acquire) && locked(card).is_present() {
        match stream.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(length) => frames.add(buffer.get(..length).unwrap_or_default()),
            Err(error) if is_pause(&error) => continue,
            Err(error) => return Err(error),
        }
        acknowledge_quickly(stream)?;
        while let Some(message) = frames.next() {
            match respond(card, &message) {
                Response::Nothing => {}
                Response::Bytes(bytes) => stream.write_all(&framed(&bytes))?,
                Response::Gone => return Ok(()),
            }
        }
    }
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
enum Response {
    Nothing,
    Bytes(Vec<u8>),
    /// The card was pulled during the command; closing the connection tells the driver.
    Gone,
}

fn respond(card: &Mutex<VirtualCard>, message: &[u8]) -> Response {
    let mut card = locked(card);
    match message {
        [POWER_OFF | POWER_ON | RESET] => {
            card.reset();
            Response::Nothing
        }
        [ASK_ATR] => Response::Bytes(card.atr().to_vec()),
        [] | [_] => Response::Nothing,
        command => {
            let answer = card.transmit(command);
            if card.is_present() {
                Response::Bytes(answer)
            } else {
                Response::Gone
            }
        }
    }
}

fn is_pause(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}

/// The driver writes length and command apart; without this each command waits 40 ms for the
/// delayed acknowledgement of the first. The flag does not stick, so it is set after every read.
#[cfg(target_os = "linux")]
fn acknowledge_quickly(stream: &TcpStream) -> std::io::Result<()> {
    std::os::linux::net::TcpStreamExt::set_quickack(stream, true)
}

#[cfg(not(target_os = "linux"))]
fn acknowledge_quickly(_stream: &TcpStream) -> std::io::Result<()> {
    Ok(())
}

fn locked(card: &Mutex<VirtualCard>) -> MutexGuard<'_, VirtualCard> {
    card.lock().unwrap_or_else(PoisonError::into_inner)
}

const POWER_OFF: u8 = 0;
const POWER_ON: u8 = 1;
const RESET: u8 = 2;
const ASK_ATR: u8 = 4;

/// How long one look at the connection lasts before the stop flag is seen again.
const TURN: Duration = Duration::from_millis(200);
/// Between two tries to reach the driver.
const PAUSE: Duration = Duration::from_millis(100);
