//! The clipboard. The web view has no right to it; a copy button asks the program.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arboard::Clipboard;
use desk::{Clock as _, SystemClock};
use zeroize::Zeroizing;

/// The system's clipboard, kept open: on X11 the program that copied hands the text out.
#[derive(Clone, Default)]
pub struct Copied(Arc<Held>);

#[derive(Default)]
struct Held {
    open: Mutex<Option<Clipboard>>,
    /// How often something was put there: a later text is not wiped for an earlier one.
    count: AtomicU64,
}

impl Copied {
    /// Puts `text` on the clipboard; the system's words when it does not take it.
    pub fn put(&self, text: String) -> Result<(), String> {
        self.0.count.fetch_add(1, Ordering::SeqCst);
        let mut open = self.0.open.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match open.take() {
            Some(clipboard) => clipboard,
            None => Clipboard::new().map_err(|error| error.to_string())?,
        };
        open.insert(clipboard)
            .set_text(text)
            .map_err(|error| error.to_string())
    }

    /// Puts a value there and wipes it after `seconds`, if it is still what is there.
    pub fn put_for(&self, value: Zeroizing<String>, seconds: u32) -> Result<(), String> {
        self.put(value.as_str().to_owned())?;
        let (copied, ours) = (self.clone(), self.0.count.load(Ordering::SeqCst));
        std::thread::spawn(move || {
            SystemClock::new().pass(Duration::from_secs(seconds.into()));
            copied.wipe(&value, ours);
        });
        Ok(())
    }

    /// Wipes the clipboard if the value is still there and nothing else was put there since.
    fn wipe(&self, value: &Zeroizing<String>, ours: u64) {
        let mut open = self.0.open.lock().unwrap_or_else(PoisonError::into_inner);
        if self.0.count.load(Ordering::SeqCst) != ours {
            return;
        }
        let Some(clipboard) = open.as_mut() else {
            return;
        };
        let still = clipboard.get_text().map(Zeroizing::new);
        if still.is_ok_and(|still| still == *value)
            && let Err(error) = clipboard.clear()
        {
            tracing::warn!(%error, "the clipboard is not wiped");
        }
    }
}
