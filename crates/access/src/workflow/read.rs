//! One file of a set, read.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::beside::Beside;
use super::fault::{Fault, WorkflowError};
use super::form::{StepEntry, Workflow};
use super::place::{Path, Tree};
use super::text::Brace;
use super::texts;
use super::word::{Contact, Link, SetForm, Word};

/// A file with its content.
#[derive(Debug, Clone)]
pub(super) struct Parsed {
    pub(super) file: String,
    pub(super) text: String,
    /// From the person's own folder.
    pub(super) own: bool,
    pub(super) content: Content,
    /// Every brace of every text, with its place.
    pub(super) braces: Vec<(Path, Brace)>,
}

/// What a file holds.
#[derive(Debug, Clone)]
pub(super) enum Content {
    Set(SetForm),
    Words(BTreeMap<String, Word>),
    Links(BTreeMap<String, Link>),
    Contacts(BTreeMap<String, Contact>),
    Steps(BTreeMap<String, Vec<StepEntry>>),
    Workflow(Box<Workflow>),
    /// The catalogue or the diagnoses, which other modules read.
    Beside(Beside),
    /// No TOML.
    Other,
}

impl Parsed {
    /// An error at a place of this file.
    pub(super) fn error(&self, path: &Path, fault: Fault) -> WorkflowError {
        let tree = Tree::parse(&self.text).ok();
        WorkflowError {
            file: self.file.clone(),
            line: tree.as_ref().and_then(|tree| tree.line_of(path)),
            key: tree.map_or_else(|| path.to_string(), |tree| tree.shown(path)),
            fault,
        }
    }
}

/// Reads a file by its name; every fault that can be seen in it alone.
pub(super) fn read(file: &str, text: &str, own: bool) -> Result<Parsed, Vec<WorkflowError>> {
    // Some editors put a mark in front that is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut parsed = Parsed {
        file: file.to_owned(),
        text: text.to_owned(),
        own,
        content: Content::Other,
        braces: Vec::new(),
    };
    let shape = Shape::of(file);
    if shape == Shape::Other {
        return Ok(parsed);
    }
    let tree = Tree::parse(text).map_err(|error| vec![syntax(file, text, &error)])?;
    let found = texts::check(
        file,
        &tree,
        matches!(shape, Shape::Workflow | Shape::Steps | Shape::Diagnoses),
    );
    parsed.braces = found.braces;
    let mut faults = found.faults;
    match content(file, text, &tree, shape) {
        Ok(content) => parsed.content = content,
        // A text without a language has been told already, more clearly.
        Err(error) if faults.is_empty() => faults.push(error),
        Err(_) => {}
    }
    if faults.is_empty() {
        Ok(parsed)
    } else {
        Err(faults)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Set,
    Words,
    Links,
    Contacts,
    Steps,
    Workflow,
    Catalogue,
    Diagnoses,
    Other,
}

impl Shape {
    fn of(file: &str) -> Self {
        match file {
            "set.toml" => Shape::Set,
            "links.toml" => Shape::Links,
            "contacts.toml" => Shape::Contacts,
            "steps.toml" => Shape::Steps,
            CATALOGUE => Shape::Catalogue,
            DIAGNOSES => Shape::Diagnoses,
            _ if !file.ends_with(".toml") => Shape::Other,
            _ if file.starts_with("words/") => Shape::Words,
            _ if file.contains('/') => Shape::Other,
            _ => Shape::Workflow,
        }
    }
}

fn content(
    file: &str,
    text: &str,
    tree: &Tree<'_>,
    shape: Shape,
) -> Result<Content, WorkflowError> {
    Ok(match shape {
        Shape::Set => {
            newer(file, tree)?;
            Content::Set(form(file, text, tree)?)
        }
        Shape::Words => Content::Words(form(file, text, tree)?),
        Shape::Links => Content::Links(form(file, text, tree)?),
        Shape::Contacts => Content::Contacts(form(file, text, tree)?),
        Shape::Steps => Content::Steps(form(file, text, tree)?),
        Shape::Workflow => Content::Workflow(Box::new(form(file, text, tree)?)),
        Shape::Catalogue | Shape::Diagnoses => Content::Beside(Beside::of(tree)),
        Shape::Other => Content::Other,
    })
}

/// A set of a newer form is refused before its keys are looked at: they may be others.
fn newer(file: &str, tree: &Tree<'_>) -> Result<(), WorkflowError> {
    let path = Path::default().key("format");
    let found = tree
        .root
        .get_ref()
        .get("format")
        .and_then(|value| value.get_ref().as_integer())
        .and_then(|number| number.as_str().parse().ok());
    match found {
        Some(found) if found > FORMAT => Err(WorkflowError {
            file: file.to_owned(),
            line: tree.line_of(&path),
            key: tree.shown(&path),
            fault: Fault::FormatNewer {
                found,
                known: FORMAT,
            },
        }),
        _ => Ok(()),
    }
}

fn form<T: DeserializeOwned>(file: &str, text: &str, tree: &Tree<'_>) -> Result<T, WorkflowError> {
    toml::from_str(text).map_err(|error| refused(file, tree, &error))
}

fn syntax(file: &str, text: &str, error: &toml::de::Error) -> WorkflowError {
    let start = error.span().map_or(0, |span| span.start);
    WorkflowError {
        file: file.to_owned(),
        line: super::place::line(text, start),
        key: String::new(),
        fault: Fault::Syntax {
            detail: error.message().to_owned(),
        },
    }
}

/// A refusal by the types, in our words.
fn refused(file: &str, tree: &Tree<'_>, error: &toml::de::Error) -> WorkflowError {
    let start = error.span().map_or(0, |span| span.start);
    let mut path = tree.around(start);
    let message = error.message();
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let found = quoted.first().copied().unwrap_or_default().to_owned();
    let known = quoted.get(1..).unwrap_or_default().join(", ");
    let fault = if message.starts_with("unknown field") {
        Fault::KeyUnknown { found, known }
    } else if message.starts_with("missing field") {
        Fault::KeyMissing { wanted: found }
    } else if message.starts_with("unknown variant") {
        let kind = matches!(path.0.last(), Some(super::place::Part::Key(key)) if key == "kind");
        if kind {
            Fault::KindUnknown { found, known }
        } else {
            Fault::ValueWrong {
                detail: format!("{found}; {known}"),
            }
        }
    } else {
        Fault::ValueWrong {
            detail: message.to_owned(),
        }
    };
    if matches!(fault, Fault::KeyMissing { .. }) && start == 0 {
        path = Path::default();
    }
    WorkflowError {
        file: file.to_owned(),
        line: tree.line(start),
        key: tree.shown(&path),
        fault,
    }
}

/// What the engine knows of the portals.
pub(crate) const CATALOGUE: &str = "catalogue.toml";
/// Why somebody has no access.
pub(crate) const DIAGNOSES: &str = "diagnoses.toml";
/// The form of the files that this program knows.
pub const FORMAT: u32 = 1;
