//! The clipboard. The web view has no right to it; a copy button asks the program.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use arboard::Clipboard;
use desk::{Clock, SystemClock};
use zeroize::Zeroizing;

/// The system's clipboard, kept open: on X11 the program that copied hands the text out.
#[derive(Clone)]
pub struct Copied(Arc<Held>);

struct Held {
    open: Mutex<Option<Box<dyn Board>>>,
    opens: fn() -> Result<Box<dyn Board>, String>,
    clock: Arc<dyn Clock>,
    /// How often something was put there: a later text is not wiped for an earlier one.
    count: AtomicU64,
}

/// A clipboard: the system's, or a test's. Errors are in the system's words.
trait Board: Send {
    fn put(&mut self, text: String) -> Result<(), String>;
    /// What is there; nothing when it is no text.
    fn text(&mut self) -> Option<Zeroizing<String>>;
    fn clear(&mut self) -> Result<(), String>;
}

impl Board for Clipboard {
    fn put(&mut self, text: String) -> Result<(), String> {
        self.set_text(text).map_err(|error| error.to_string())
    }

    fn text(&mut self) -> Option<Zeroizing<String>> {
        self.get_text().ok().map(Zeroizing::new)
    }

    fn clear(&mut self) -> Result<(), String> {
        Clipboard::clear(self).map_err(|error| error.to_string())
    }
}

impl Default for Copied {
    fn default() -> Self {
        Self::on(systems, Arc::new(SystemClock::new()))
    }
}

impl Copied {
    fn on(opens: fn() -> Result<Box<dyn Board>, String>, clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Held {
            open: Mutex::default(),
            opens,
            clock,
            count: AtomicU64::default(),
        }))
    }

    /// Puts `text` on the clipboard; the system's words when it does not take it.
    pub fn put(&self, text: String) -> Result<(), String> {
        self.0.count.fetch_add(1, Ordering::SeqCst);
        let mut open = self.0.open.lock().unwrap_or_else(PoisonError::into_inner);
        let board = match open.take() {
            Some(board) => board,
            None => (self.0.opens)()?,
        };
        open.insert(board).put(text)
    }

    /// Puts a value there and wipes it after `seconds`, if it is still what is there. Whoever waits for the
    /// thread that is returned knows that this is over.
    pub fn put_for(
        &self,
        value: Zeroizing<String>,
        seconds: u32,
    ) -> Result<JoinHandle<()>, String> {
        self.put(value.as_str().to_owned())?;
        let (copied, ours) = (self.clone(), self.0.count.load(Ordering::SeqCst));
        Ok(std::thread::spawn(move || {
            copied.0.clock.pass(Duration::from_secs(seconds.into()));
            copied.wipe(&value, ours);
        }))
    }

    /// Wipes the clipboard if the value is still there and nothing else was put there since.
    fn wipe(&self, value: &Zeroizing<String>, ours: u64) {
        let mut open = self.0.open.lock().unwrap_or_else(PoisonError::into_inner);
        if self.0.count.load(Ordering::SeqCst) != ours {
            return;
        }
        let Some(board) = open.as_mut() else {
            return;
        };
        if board.text().is_some_and(|still| still == *value)
            && let Err(error) = board.clear()
        {
            tracing::warn!(%error, "the clipboard is not wiped");
        }
    }
}

fn systems() -> Result<Box<dyn Board>, String> {
    match Clipboard::new() {
        Ok(clipboard) => Ok(Box::new(clipboard)),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(test)]
mod tests;
