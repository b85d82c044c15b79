//! The one place that writes: answers to standard output, everything else to standard error.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use desk::answers::FailureAnswer;
use desk::sentences::{Catalogue, Language};
use desk::{Failure, exit::UNFORESEEN};
use serde::Serialize;

use crate::page::Page;

/// Where words go, in which language and which form.
pub struct Output {
    json: bool,
    language: Language,
    catalogue: Catalogue,
}

impl Output {
    /// Text, or JSON.
    pub fn new(json: bool, language: Language) -> Self {
        Self {
            json,
            language,
            catalogue: Catalogue::new(),
        }
    }

    /// The language of the sentences.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentences.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// True when answers are JSON.
    pub fn json(&self) -> bool {
        self.json
    }

    /// A label or line of the catalogue.
    pub fn text(&self, id: &str, facts: &[(&str, String)]) -> String {
        self.catalogue.text(self.language, id, facts)
    }

    /// An answer: the JSON object, or the page that `text` writes.
    pub fn answer<T: Serialize>(&self, answer: &T, text: impl FnOnce(&mut Page<'_>)) -> ExitCode {
        let written = if self.json {
            serde_json::to_string_pretty(answer).unwrap_or_default()
        } else {
            let mut page = Page::new(self);
            text(&mut page);
            page.finish()
        };
        self.print(&written)
    }

    /// One JSON object on one line, or a line of text; for answers that come in rows.
    pub fn row<T: Serialize>(&self, answer: &T, text: &str) -> ExitCode {
        match self.json {
            true => self.print(&serde_json::to_string(answer).unwrap_or_default()),
            false => self.print(text),
        }
    }

    /// Why something was not done: on standard output in JSON, on standard error in words.
    pub fn failure(&self, failure: &Failure) -> ExitCode {
        let answer = FailureAnswer::new(failure, &self.catalogue, self.language);
        if self.json {
            let _ = self.print(&serde_json::to_string_pretty(&answer).unwrap_or_default());
        } else {
            let words = &answer.error;
            self.note(&format!("{}\n{}\n{}", words.what, words.why, words.now));
            self.note(&self.text(
                "error-who",
                &[("who", words.who.clone()), ("code", words.code.clone())],
            ));
        }
        ExitCode::from(failure.exit())
    }

    /// A line for the person at the terminal: on standard error, so that it is in no answer.
    pub fn note(&self, line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }

    /// Text that must be seen before something is agreed to: standard output, or standard error
    /// when standard output carries JSON.
    pub fn show(&self, text: &str) {
        match self.json {
            true => self.note(text),
            false => {
                let _ = self.print(text);
            }
        }
    }

    /// A question, without a line end.
    pub fn question(&self, line: &str) {
        let mut terminal = std::io::stderr().lock();
        let _ = write!(terminal, "{line} ").and_then(|()| terminal.flush());
    }

    /// True when a person can be asked.
    pub fn person_is_there(&self) -> bool {
        !self.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// A reader that closed the pipe is no failure of ours; a full disk behind it is.
    fn print(&self, text: &str) -> ExitCode {
        let mut out = std::io::stdout().lock();
        match writeln!(out, "{text}").and_then(|()| out.flush()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(UNFORESEEN),
        }
    }
}
