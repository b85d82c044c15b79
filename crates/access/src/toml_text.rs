//! TOML texts with errors that name file and line.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::catalogue::CatalogueError;

/// Reads a text whose form is known; unknown keys are refused by the form.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, CatalogueError> {
    // Some editors put a mark in front that is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    toml::from_str(text).map_err(|error| CatalogueError::Syntax {
        file: file.to_owned(),
        line: error.span().map_or(0, |span| line_of(text, span.start)),
        detail: error.message().to_owned(),
    })
}

/// Line of the last entry of a list of tables with that id; 0 when there is none.
pub(crate) fn last_entry(text: &str, table: &str, id: &str) -> usize {
    let Ok(root) = DeTable::parse(text.trim_start_matches('\u{feff}')) else {
        return 0;
    };
    let entries = entries(root.get_ref(), table, id);
    let last = entries.last().and_then(|entry| named(entry, id));
    last.map_or(0, |start| line_of(text, start))
}

/// Line of a value in an entry of a list, or in the table of that name at the top where `table` is empty; of its
/// id where the value is not found there, and 0 where the entry is not.
pub(crate) fn in_entry(text: &str, table: &str, id: &str, value: &str) -> usize {
    let Ok(root) = DeTable::parse(text.trim_start_matches('\u{feff}')) else {
        return 0;
    };
    let root = root.get_ref();
    let mut found = None;
    if table.is_empty() {
        let top = root.iter().find(|(name, _)| name.get_ref() == id);
        if let Some((name, entry)) = top {
            found = named(entry, value).or(Some(name.span().start));
        }
    } else if let Some(entry) = entries(root, table, id).first() {
        found = named(entry, value).or_else(|| named(entry, id));
    }
    found.map_or(0, |start| line_of(text, start))
}

fn entries<'t>(root: &'t DeTable<'t>, table: &str, id: &str) -> Vec<&'t Spanned<DeValue<'t>>> {
    let list = root.get(table).and_then(|list| list.get_ref().as_array());
    let is_it = |entry: &&Spanned<DeValue<'_>>| {
        ["id", "function"].into_iter().any(|key| {
            let value = entry.get_ref().get(key);
            value.and_then(|value| value.get_ref().as_str()) == Some(id)
        })
    };
    let entries = list.into_iter().flat_map(|list| list.iter());
    entries.filter(is_it).collect()
}

/// Where a text stands in a value.
fn named(value: &Spanned<DeValue<'_>>, wanted: &str) -> Option<usize> {
    match value.get_ref() {
        DeValue::String(text) if text == wanted => Some(value.span().start),
        DeValue::Array(list) => list.iter().find_map(|one| named(one, wanted)),
        DeValue::Table(table) => table.values().find_map(|one| named(one, wanted)),
        _ => None,
    }
}

fn line_of(text: &str, place: usize) -> usize {
    let before = text.bytes().take(place);
    before.filter(|byte| *byte == b'\n').count() + 1
}
