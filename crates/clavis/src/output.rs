//! The one place that writes: answers to standard output, everything else to standard error.

use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use desk::answers::FailureAnswer;
use desk::sentences::{Catalogue, Language};
use desk::{Failure, exit::UNFORESEEN};
use serde::Serialize;

use crate::page::Page;
use crate::wrap::{Stream, columns, narrowed, wrapped};

/// Where words go, in which language and which form.
pub struct Output {
    json: bool,
    language: Language,
    catalogue: Catalogue,
    unheard: Cell<bool>,
}

impl Output {
    /// Text, or JSON.
    pub fn new(json: bool, language: Language) -> Self {
        Self {
            json,
            language,
            catalogue: Catalogue::new(),
            unheard: Cell::new(false),
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

    /// The first part of a page, as soon as it is known; nothing in JSON, which comes whole.
    pub fn beginning(&self, text: impl FnOnce(&mut Page<'_>)) {
        if !self.json {
            let mut page = Page::new(self);
            text(&mut page);
            self.print(&page.finish(columns(Stream::Out)));
        }
    }

    /// An answer: the JSON object, or the page that `text` writes.
    pub fn answer<T: Serialize>(&self, answer: &T, text: impl FnOnce(&mut Page<'_>)) -> ExitCode {
        let written = if self.json {
            serde_json::to_string_pretty(answer).unwrap_or_default()
        } else {
            let mut page = Page::new(self);
            text(&mut page);
            page.finish(columns(Stream::Out))
        };
        self.print(&written)
    }

    /// One JSON object on one line, or a line of text; for answers that come in rows.
    pub fn row<T: Serialize>(&self, answer: &T, text: &str) -> ExitCode {
        match self.json {
            true => self.print(&serde_json::to_string(answer).unwrap_or_default()),
            false => self.print(&wrapped(text, columns(Stream::Out), "", "  ")),
        }
    }

    /// False when what reads standard output has gone: what goes on without end stops then.
    pub fn is_heard(&self) -> bool {
        !self.unheard.get()
    }

    /// Why something was not done: on standard output in JSON, on standard error in words.
    pub fn failure(&self, failure: &Failure) -> ExitCode {
        let answer = FailureAnswer::new(failure, &self.catalogue, self.language);
        if self.json {
            let _ = self.print(&serde_json::to_string_pretty(&answer).unwrap_or_default());
        } else {
            let words = &answer.error;
            let mut page = Page::new(self);
            page.line(&words.what);
            page.field("explain-why", &words.why);
            page.field("explain-now", &words.now);
            page.field("explain-who", &words.who);
            let more = page.text("error-more", &[("code", words.code.clone())]);
            page.field("label-code", more);
            self.write_note(&page.finish(columns(Stream::Err)));
        }
        ExitCode::from(failure.exit())
    }

    /// A sentence for the person at the terminal: on standard error, so that it is in no answer.
    pub fn note(&self, line: &str) {
        self.note_after("", line);
    }

    /// The same with something before its first line; the others stand below each other.
    pub fn note_after(&self, begin: &str, line: &str) {
        let rest = " ".repeat(begin.chars().count());
        self.write_note(&wrapped(line, columns(Stream::Err), begin, &rest));
    }

    /// A page for the person at the terminal, on standard error.
    pub fn note_page(&self, text: impl FnOnce(&mut Page<'_>)) {
        let mut page = Page::new(self);
        text(&mut page);
        self.write_note(&page.finish(columns(Stream::Err)));
    }

    /// A sentence as [`Output::note`] would write it.
    pub fn wrapped_note(&self, line: &str) -> String {
        wrapped(line, columns(Stream::Err), "", "")
    }

    fn write_note(&self, text: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }

    /// Text that must be seen before something is agreed to: standard output, or standard error
    /// when standard output carries JSON.
    pub fn show(&self, text: &str) {
        if self.json {
            self.write_note(text);
        } else {
            let _ = self.print(&narrowed(text, columns(Stream::Out)));
        }
    }

    /// A question, without a line end.
    pub fn question(&self, line: &str) {
        let line = format!("{} ", self.wrapped_note(line));
        let mut terminal = std::io::stderr().lock();
        let _ = terminal
            .write_all(line.as_bytes())
            .and_then(|()| terminal.flush());
    }

    /// True when a person can be asked.
    pub fn person_is_there(&self) -> bool {
        !self.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// True when the person's terminal can show something that moves.
    pub fn moves(&self) -> bool {
        !self.json && std::io::stderr().is_terminal()
    }

    /// A reader that closed the pipe is no failure of ours; a full disk behind it is.
    fn print(&self, text: &str) -> ExitCode {
        let mut out = std::io::stdout().lock();
        match writeln!(out, "{text}").and_then(|()| out.flush()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                self.unheard.set(true);
                match error.kind() {
                    std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
                    _ => ExitCode::from(UNFORESEEN),
                }
            }
        }
    }
}
