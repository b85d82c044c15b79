//! The lines of JSON that a run left, and what can be asked of them.

use serde_json::{Map, Value};

use crate::Outcome;

/// All measurements of one run, in their order. Each line says in `what` which kind it is.
#[derive(Debug, Default, PartialEq)]
pub struct Lines(Vec<Map<String, Value>>);

impl Lines {
    /// Reads lines of JSON objects.
    pub fn parse(text: &str) -> Outcome<Self> {
        text.lines()
            .map(|line| serde_json::from_str(line).map_err(|error| format!("{line}: {error}")))
            .collect::<Outcome<Vec<_>>>()
            .map(Self)
    }

    /// The lines as they are kept.
    pub fn to_text(&self) -> String {
        self.0
            .iter()
            .map(|line| format!("{}\n", Value::from(line.clone())))
            .collect()
    }

    /// Adds a line.
    pub fn push(&mut self, line: Value) -> Outcome {
        match line {
            Value::Object(line) => {
                self.0.push(line);
                Ok(())
            }
            other => Err(format!("no measurement: {other}")),
        }
    }

    /// Adds the lines of a program's output.
    pub fn extend(&mut self, text: &str) -> Outcome {
        self.0.extend(Self::parse(text)?.0);
        Ok(())
    }

    /// The lines of all other kinds.
    pub fn without(mut self, kind: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|line| !kind(text(line, "what")));
        self
    }

    /// All lines of a kind whose `field` has this text.
    pub fn of(&self, what: &str, field: &str, is: &str) -> Vec<&Map<String, Value>> {
        self.0
            .iter()
            .filter(|line| text(line, "what") == what && text(line, field) == is)
            .collect()
    }

    /// The first line of a kind with this text in `field`.
    pub fn one(&self, what: &str, field: &str, is: &str) -> Outcome<&Map<String, Value>> {
        let found = self.of(what, field, is);
        let first = found.first().copied();
        first.ok_or_else(|| format!("nothing was measured: {what} {is}"))
    }

    /// Every different text of `field` in lines of a kind, in their order.
    pub fn every(&self, what: &str, field: &str) -> Vec<&str> {
        let mut found = Vec::new();
        for line in self.0.iter().filter(|line| text(line, "what") == what) {
            let word = text(line, field);
            if !found.contains(&word) {
                found.push(word);
            }
        }
        found
    }
}

/// A text of a line; empty when it has none.
pub fn text<'a>(line: &'a Map<String, Value>, field: &str) -> &'a str {
    line.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// A number of a line.
pub fn number(line: &Map<String, Value>, field: &str) -> Outcome<u64> {
    line.get(field)
        .and_then(Value::as_u64)
        .ok_or_else(|| format!("no {field} in {line:?}"))
}
