//! What was typed and what came back, with everything that differs from run to run under a name.

use regex::Regex;

use super::FORMS;
use crate::scene::{Ended, Scene};

/// Commands with their output. National numbers are taken out before anything is compared: a
/// failing comparison prints both sides.
pub struct Transcript<'a> {
    scene: &'a Scene,
    input: Option<&'a str>,
    national_numbers: bool,
    days: bool,
    text: String,
}

impl<'a> Transcript<'a> {
    /// An empty page.
    pub fn new(scene: &'a Scene) -> Self {
        Self {
            scene,
            input: None,
            national_numbers: false,
            days: false,
            text: String::new(),
        }
    }

    /// Keeps national numbers: they are nobody's.
    pub fn with_national_numbers(mut self) -> Self {
        self.national_numbers = true;
        self
    }

    /// Keeps days: they are those of the card, not of the run.
    pub fn with_days(mut self) -> Self {
        self.days = true;
        self
    }

    /// The lines on standard input.
    pub fn with_input(mut self, input: &'a str) -> Self {
        self.input = Some(input);
        self
    }

    /// The command in words of two languages and in JSON.
    pub fn three_forms(mut self, words: &[&str]) -> Self {
        for form in FORMS {
            self.run(&[words, form].concat());
        }
        self
    }

    /// One command.
    pub fn run(&mut self, words: &[&str]) {
        let ended = match self.input {
            Some(input) => self.scene.run_with_input(words, input),
            None if words.starts_with(&["card", "read"]) => self.scene.run_personal(words),
            None => self.scene.run(words),
        };
        let typed: Vec<String> = words.iter().map(|word| quoted(word)).collect();
        self.text
            .push_str(&format!("$ clavis {}\n", typed.join(" ")));
        for line in self.input.unwrap_or_default().lines() {
            self.text.push_str(&format!("< {line}\n"));
        }
        self.text.push_str(&ended.out);
        self.text.push_str(&said_aside(&ended));
        if ended.exit != 0 {
            self.text.push_str(&format!("[exit {}]\n", ended.exit));
        }
        self.text.push('\n');
    }

    /// Fails the test unless the committed transcript is the same.
    pub fn holds(self, name: &str) {
        let shown = self.shown();
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_snapshot_path("../snapshots");
        settings.bind(|| insta::assert_snapshot!(name, shown));
    }

    fn shown(&self) -> String {
        let folder = self.scene.folder.display().to_string();
        let mut text = self.text.replace(&folder, "[folder]");
        for (pattern, name) in PASSING {
            text = put(&text, pattern, name);
        }
        if !self.days {
            for pattern in DAY {
                text = put(&text, pattern, "[day]");
            }
        }
        if !self.national_numbers {
            for pattern in NATIONAL_NUMBER {
                text = put(&text, pattern, "[national number]");
            }
        }
        text
    }
}

/// Standard error without the log, which has tests of its own.
fn said_aside(ended: &Ended) -> String {
    let lines = ended
        .err
        .lines()
        .filter(|line| !line.starts_with("{\"timestamp\""));
    lines.map(|line| format!("2> {line}\n")).collect()
}

fn quoted(word: &str) -> String {
    match word.contains(' ') || word.is_empty() {
        true => format!("'{word}'"),
        false => word.to_owned(),
    }
}

fn put(text: &str, pattern: &str, name: &str) -> String {
    Regex::new(pattern)
        .unwrap()
        .replace_all(text, name)
        .into_owned()
}

/// What differs from run to run, the longer forms first.
const PASSING: &[(&str, &str)] = &[
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "[time]"),
    (r"\b\d{8}-\d{6}\b", "[when]"),
    (r"\b\d{8}-\d{8}\b", "[contract number]"),
    (r"127\.0\.0\.1:\d+", "127.0.0.1:[port]"),
    (r"\b[0-9a-f]{64}\b", "[sha-256]"),
    (r"\b[0-9A-F]{96}\b", "[SHA-384]"),
    (r"\b[0-9A-F]{64}\b", "[SHA-256]"),
    (r"\b[0-9A-F]{40}\b", "[key identifier]"),
    (r"\b[0-9A-F]{32}\b", "[chip number]"),
    (r"\b\d{15,50}\b", "[serial]"),
    ("\"bytes\": \\d+", "\"bytes\": [length]"),
];

const DAY: &[&str] = &[r"\b\d{1,2} [A-Za-z]+ 20\d\d\b", r"\b20\d\d-\d\d-\d\d\b"];

const NATIONAL_NUMBER: &[&str] = &[r"\b\d{11}\b", r"\b\d\d\.\d\d\.\d\d-\d{3}\.\d\d\b"];
