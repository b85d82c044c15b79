//! Text for people: a title, fields with their labels in a column, lists.

use crate::output::Output;
use crate::wrap::{width, wrapped};

/// A page under construction.
pub struct Page<'a> {
    output: &'a Output,
    lines: Vec<Line>,
    label_width: usize,
}

enum Line {
    Plain(String),
    Whole(String),
    Item {
        begin: String,
        text: String,
    },
    Field {
        label: String,
        value: String,
    },
    /// Never cut: a path, a name of a certificate.
    Exact {
        label: String,
        value: String,
    },
}

impl<'a> Page<'a> {
    /// An empty page.
    pub fn new(output: &'a Output) -> Self {
        Self {
            output,
            lines: Vec::new(),
            label_width: 0,
        }
    }

    /// Makes the column of labels wide enough for these too: for a page that comes in pieces.
    pub fn make_room_for(&mut self, labels: &[&str]) {
        for label in labels {
            self.label_width = self.label_width.max(width(&self.label(label)));
        }
    }

    /// A label of the catalogue.
    pub fn label(&self, id: &str) -> String {
        self.output.text(id, &[])
    }

    /// A sentence of the catalogue, as a line.
    pub fn say(&mut self, id: &str, facts: &[(&str, String)]) {
        let line = self.output.text(id, facts);
        self.lines.push(Line::Plain(line));
    }

    /// A line as it is.
    pub fn line(&mut self, line: impl Into<String>) {
        self.lines.push(Line::Plain(line.into()));
    }

    /// A label of the catalogue and a value; nothing when the value is empty.
    pub fn field(&mut self, label: &str, value: impl Into<String>) {
        let label = self.label(label);
        self.entry(label, value);
    }

    /// A label as it is and a value; nothing when the value is empty.
    pub fn entry(&mut self, label: impl Into<String>, value: impl Into<String>) {
        let (label, value) = (label.into(), value.into());
        if !value.is_empty() {
            self.lines.push(Line::Field { label, value });
        }
    }

    /// A label of the catalogue and a value that is copied as a whole: never cut into lines.
    pub fn exact(&mut self, label: &str, value: impl Into<String>) {
        let (label, value) = (self.label(label), value.into());
        if !value.is_empty() {
            self.lines.push(Line::Exact { label, value });
        }
    }

    /// A line that is copied as a whole.
    pub fn exact_line(&mut self, line: impl Into<String>) {
        self.lines.push(Line::Whole(line.into()));
    }

    /// A line of a list, with its mark before it.
    pub fn item(&mut self, mark: &str, text: impl Into<String>) {
        let begin = format!("  {mark} ");
        let text = text.into();
        self.lines.push(Line::Item { begin, text });
    }

    /// A line of the catalogue with its facts.
    pub fn text(&self, id: &str, facts: &[(&str, String)]) -> String {
        self.output.text(id, facts)
    }

    /// A day as the language writes it, from `YYYY-MM-DD` or the beginning of an RFC 3339 time;
    /// anything else stays as it is.
    pub fn day(&self, iso: &str) -> String {
        match iso.get(..10).unwrap_or(iso).parse() {
            Ok(day) => self.output.catalogue().day(self.output.language(), day),
            Err(_) => iso.to_owned(),
        }
    }

    /// A moment (RFC 3339) by this computer's clock, as the language writes it; anything else stays as it is.
    pub fn moment(&self, iso: &str) -> String {
        match iso.parse() {
            Ok(at) => {
                let language = self.output.language();
                self.output.catalogue().local_moment(language, at)
            }
            Err(_) => iso.to_owned(),
        }
    }

    /// A period of two days, in words.
    pub fn period_words(&self, from: &str, until: &str) -> String {
        self.text(
            "from-until",
            &[("from", self.day(from)), ("until", self.day(until))],
        )
    }

    /// A label and a period of two days.
    pub fn period(&mut self, label: &str, from: &str, until: &str) {
        let value = self.period_words(from, until);
        self.field(label, value);
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.exact_line("");
    }

    /// The text: labels in one column, lines as wide as the terminal where there is one.
    pub fn finish(self, columns: Option<usize>) -> String {
        let widest = self.lines.iter().map(Line::label_width).max();
        let label = widest.unwrap_or(0).max(self.label_width);
        let lines: Vec<String> = self
            .lines
            .iter()
            .map(|line| line.shown(label, columns))
            .collect();
        lines.join("\n").trim_end().to_owned()
    }
}

impl Line {
    fn label_width(&self) -> usize {
        match self {
            Self::Plain(_) | Self::Whole(_) | Self::Item { .. } => 0,
            Self::Field { label, .. } | Self::Exact { label, .. } => width(label),
        }
    }

    fn shown(&self, column: usize, columns: Option<usize>) -> String {
        match self {
            Self::Plain(text) => wrapped(text, columns, "", ""),
            Self::Whole(text) => text.clone(),
            Self::Item { begin, text } => wrapped(text, columns, begin, &" ".repeat(width(begin))),
            Self::Field { label, value } => field(label, value, column, columns),
            Self::Exact { label, value } => exact(label, value, column, columns),
        }
    }
}

/// A label and its value beside it, or below it where the terminal is too narrow.
fn field(label: &str, value: &str, column: usize, columns: Option<usize>) -> String {
    let padding = " ".repeat(column.saturating_sub(width(label)));
    let begin = format!("  {label}{padding}   ");
    let beside = width(&begin);
    if columns.is_some_and(|columns| columns < beside + NARROWEST_VALUE) {
        return format!("  {label}\n{}", wrapped(value, columns, "      ", "      "));
    }
    wrapped(value, columns, &begin, &" ".repeat(beside))
}

/// The same for a value that must stay whole.
fn exact(label: &str, value: &str, column: usize, columns: Option<usize>) -> String {
    let padding = " ".repeat(column.saturating_sub(width(label)));
    let line = format!("  {label}{padding}   {value}");
    match columns {
        Some(columns) if width(&line) > columns => format!("  {label}\n      {value}"),
        _ => line,
    }
}

/// A value in fewer columns than this is hard to read.
const NARROWEST_VALUE: usize = 24;
