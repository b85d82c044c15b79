//! The clipboard. The web view has no right to it; a copy button asks the program.

use std::sync::{Mutex, PoisonError};

use arboard::Clipboard;

/// The system's clipboard, kept open: on X11 the program that copied hands the text out.
#[derive(Default)]
pub struct Copied(Mutex<Option<Clipboard>>);

impl Copied {
    /// Puts `text` on the clipboard; the system's words when it does not take it.
    pub fn put(&self, text: String) -> Result<(), String> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match open.take() {
            Some(clipboard) => clipboard,
            None => Clipboard::new().map_err(|error| error.to_string())?,
        };
        open.insert(clipboard)
            .set_text(text)
            .map_err(|error| error.to_string())
    }
}
