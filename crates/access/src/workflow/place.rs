//! Where something stands in a file.

use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A part of the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A key of a table.
    Key(String),
    /// An element of a list, from 0.
    At(usize),
}

/// The way to a value from the top of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Path(pub(super) Vec<Part>);

impl Path {
    pub(super) fn key(&self, key: &str) -> Self {
        let mut parts = self.0.clone();
        parts.push(Part::Key(key.to_owned()));
        Path(parts)
    }

    pub(super) fn at(&self, index: usize) -> Self {
        let mut parts = self.0.clone();
        parts.push(Part::At(index));
        Path(parts)
    }
}

/// The top of a file and the element of one of its lists.
pub(super) fn element(list: &str, index: usize) -> Path {
    Path::default().key(list).at(index)
}

/// A file as a tree in which every value knows its place.
pub(super) struct Tree<'t> {
    text: &'t str,
    pub(super) root: Spanned<DeTable<'t>>,
}

impl<'t> Tree<'t> {
    /// # Errors
    /// The reader's, when the text is no TOML.
    pub(super) fn parse(text: &'t str) -> Result<Self, toml::de::Error> {
        let root = DeTable::parse(text)?;
        Ok(Tree { text, root })
    }

    /// Line of a byte, from 1.
    pub(super) fn line(&self, byte: usize) -> Option<u32> {
        line(self.text, byte)
    }

    /// The line of a value; of what holds it, where it is not there.
    pub(super) fn line_of(&self, path: &Path) -> Option<u32> {
        let mut place = None;
        let mut here: Option<&DeValue<'_>> = None;
        for part in &path.0 {
            let table = match here {
                None => Some(self.root.get_ref()),
                Some(value) => value.as_table(),
            };
            let next = match part {
                Part::Key(key) => {
                    let found = table.and_then(|table| {
                        table
                            .iter()
                            .find(|(name, _)| name.get_ref() == key.as_str())
                    });
                    found.map(|(name, value)| (name.span().start, value.get_ref()))
                }
                Part::At(index) => here
                    .and_then(DeValue::as_array)
                    .and_then(|list| list.get(*index))
                    .map(|value| (value.span().start, value.get_ref())),
            };
            let Some((start, value)) = next else { break };
            place = Some(start);
            here = Some(value);
        }
        self.line(place?)
    }

    /// The way as people read it: elements of lists by their ids.
    pub(super) fn shown(&self, path: &Path) -> String {
        let mut shown: Vec<String> = Vec::new();
        let mut here: Option<&DeValue<'_>> = None;
        for part in &path.0 {
            match part {
                Part::Key(key) => {
                    shown.push(key.clone());
                    let table = match here {
                        None if shown.len() == 1 => Some(self.root.get_ref()),
                        None => None,
                        Some(value) => value.as_table(),
                    };
                    here = table
                        .and_then(|table| {
                            table
                                .iter()
                                .find(|(name, _)| name.get_ref() == key.as_str())
                        })
                        .map(|(_, value)| value.get_ref());
                }
                Part::At(index) => {
                    here = here
                        .and_then(DeValue::as_array)
                        .and_then(|list| list.get(*index))
                        .map(Spanned::get_ref);
                    let id = here.and_then(|value| {
                        ["id", "use"]
                            .into_iter()
                            .find_map(|key| value.get(key)?.get_ref().as_str())
                    });
                    shown.push(id.map_or_else(|| (index + 1).to_string(), str::to_owned));
                }
            }
        }
        shown.join(".")
    }

    /// The deepest value around a byte.
    pub(super) fn around(&self, byte: usize) -> Path {
        let mut path = Path::default();
        if let Some(found) = deepest(self.root.get_ref(), byte, &path) {
            path = found;
        }
        path
    }
}

fn deepest(table: &DeTable<'_>, byte: usize, path: &Path) -> Option<Path> {
    let mut best = None;
    for (name, value) in table {
        let path = path.key(name.get_ref());
        if let Some(found) = deepest_value(value, byte, &path) {
            best = Some(found);
        } else if name.span().contains(&byte) {
            best = Some(path);
        }
    }
    best
}

fn deepest_value(value: &Spanned<DeValue<'_>>, byte: usize, path: &Path) -> Option<Path> {
    let inside = match value.get_ref() {
        DeValue::Table(table) => deepest(table, byte, path),
        DeValue::Array(list) => list
            .iter()
            .enumerate()
            .find_map(|(index, one)| deepest_value(one, byte, &path.at(index))),
        _ => None,
    };
    inside.or_else(|| value.span().contains(&byte).then(|| path.clone()))
}

/// Line of a byte of a text, from 1.
pub(super) fn line(text: &str, byte: usize) -> Option<u32> {
    let before = text.as_bytes().get(..byte)?;
    let breaks = before.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks + 1).ok()
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.iter().enumerate() {
            let dot = if index == 0 { "" } else { "." };
            match part {
                Part::Key(key) => write!(f, "{dot}{key}")?,
                Part::At(at) => write!(f, "{dot}{at}")?,
            }
        }
        Ok(())
    }
}
