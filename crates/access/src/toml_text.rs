//! TOML texts with errors that name file and line.

use serde::de::DeserializeOwned;

use crate::CatalogueError;

/// Reads a text whose form is known; unknown keys are refused by the form.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|error| CatalogueError::Syntax {
        file: file.to_owned(),
        line: error.span().map_or(0, |span| line_of(text, span.start)),
        detail: error.message().to_owned(),
    })
}

fn line_of(text: &str, place: usize) -> usize {
    let before = text.bytes().take(place);
    before.filter(|byte| *byte == b'\n').count() + 1
}
