//! Text for people: a title, fields with their labels in a column, lists.

use crate::output::Output;

/// A page under construction.
pub struct Page<'a> {
    output: &'a Output,
    lines: Vec<Line>,
}

enum Line {
    Plain(String),
    Field { label: String, value: String },
}

impl<'a> Page<'a> {
    /// An empty page.
    pub fn new(output: &'a Output) -> Self {
        Self {
            output,
            lines: Vec::new(),
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
        let value = value.into();
        if !value.is_empty() {
            let label = self.label(label);
            self.lines.push(Line::Field { label, value });
        }
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

    /// A label and a period of two days.
    pub fn period(&mut self, label: &str, from: &str, until: &str) {
        let value = self.text(
            "from-until",
            &[("from", self.day(from)), ("until", self.day(until))],
        );
        self.field(label, value);
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.lines.push(Line::Plain(String::new()));
    }

    /// The text: labels in one column.
    pub fn finish(self) -> String {
        let width = self.lines.iter().map(Line::label_width).max().unwrap_or(0);
        let lines: Vec<String> = self.lines.iter().map(|line| line.shown(width)).collect();
        lines.join("\n").trim_end().to_owned()
    }
}

impl Line {
    fn label_width(&self) -> usize {
        match self {
            Self::Plain(_) => 0,
            Self::Field { label, .. } => label.chars().count(),
        }
    }

    fn shown(&self, width: usize) -> String {
        match self {
            Self::Plain(line) => line.clone(),
            Self::Field { label, value } => {
                let padding = " ".repeat(width - label.chars().count());
                format!("  {label}{padding}   {value}")
            }
        }
    }
}
