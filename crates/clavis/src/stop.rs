//! Ctrl+C and the end of input while a person answers questions: what was typed is forgotten, the
//! terminal is as it was, and a sentence says what that means.

use std::io::Write;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::output::Output;

/// From now on Ctrl+C ends the program with the sentence `id` of the catalogue. May be called again
/// when another sentence becomes true.
pub fn says(output: &Output, id: &str) {
    let sentence = output.wrapped_note(&output.text(id, &[]));
    *SENTENCE.lock().unwrap_or_else(PoisonError::into_inner) = sentence;
    let first = STATE.compare_exchange(UNHEARD, OPEN, Ordering::SeqCst, Ordering::SeqCst);
    if first.is_ok()
        && let Err(error) = ctrlc::set_handler(told)
    {
        tracing::warn!(%error, "Ctrl+C ends the program without a word");
    }
}

/// Marks the program as stopped by the person, who closed the input or pressed Ctrl+C where the
/// signal could not end it: what is open is cleaned up first.
pub fn begin() {
    STATE.store(STOPPING, Ordering::SeqCst);
}

/// True when the person stopped the program.
pub fn has_begun() -> bool {
    STATE.load(Ordering::SeqCst) == STOPPING
}

/// While this value lives the terminal shows nothing of what is typed, and what was typed before is
/// forgotten: a stray key is no PIN. Ctrl+C comes as a letter there, not as a signal.
pub struct Hidden(u8);

impl Hidden {
    /// Begins before the question is asked: a fast hand may answer at once.
    pub fn begin() -> Self {
        let hidden = Self(STATE.swap(HIDDEN, Ordering::SeqCst));
        echo::end();
        hidden
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        echo::restore();
        let before = self.0;
        let _ = STATE.compare_exchange(HIDDEN, before, Ordering::SeqCst, Ordering::SeqCst);
    }
}

/// The sentence, and the exit code that shells use for Ctrl+C.
pub fn farewell() -> ExitCode {
    speak();
    ExitCode::from(INTERRUPTED)
}

fn told() {
    if STATE.load(Ordering::SeqCst) == HIDDEN {
        // The one who reads the hidden line ends the program. If not, the signal came from outside.
        let (_nobody, word) = std::sync::mpsc::channel::<()>();
        let _ = word.recv_timeout(PATIENCE);
    }
    if STATE.load(Ordering::SeqCst) == STOPPING {
        return;
    }
    echo::restore();
    speak();
    std::process::exit(i32::from(INTERRUPTED));
}

fn speak() {
    let sentence = SENTENCE.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = write!(std::io::stderr().lock(), "\n{sentence}\n");
}

#[cfg(unix)]
mod echo {
    use std::io::stdin;
    use std::sync::{Mutex, PoisonError};

    use rustix::termios::{
        LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
    };

    /// Shows nothing any more, and hands over each key as it is, Ctrl+C and Ctrl+D too.
    pub fn end() {
        let Ok(before) = tcgetattr(stdin()) else {
            return;
        };
        let mut silent = before.clone();
        silent
            .local_modes
            .remove(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON | LocalModes::ISIG);
        silent.special_codes[SpecialCodeIndex::VMIN] = 1;
        silent.special_codes[SpecialCodeIndex::VTIME] = 0;
        let _ = tcsetattr(stdin(), OptionalActions::Flush, &silent);
        *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
    }

    /// As before [`end`].
    pub fn restore() {
        let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(before) = before {
            let _ = tcsetattr(stdin(), OptionalActions::Now, &before);
        }
    }

    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);
}

/// Elsewhere the reader of the hidden line does all of it.
#[cfg(not(unix))]
mod echo {
    pub fn end() {}

    pub fn restore() {}
}

static SENTENCE: Mutex<String> = Mutex::new(String::new());
static STATE: AtomicU8 = AtomicU8::new(UNHEARD);
const UNHEARD: u8 = 0;
const OPEN: u8 = 1;
const HIDDEN: u8 = 2;
const STOPPING: u8 = 3;
const PATIENCE: Duration = Duration::from_millis(500);
const INTERRUPTED: u8 = 130;
