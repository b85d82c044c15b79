//! What can be wrong with the catalogue and the diagnoses.

/// The catalogue or the diagnoses cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// The file is no TOML, or has a key that is not known, or lacks one.
    #[error("{file}, line {line}: {detail}")]
    Syntax {
        /// Name of the file.
        file: String,
        /// The line, from 1; 0 when it is not known.
        line: usize,
        /// What the reader said.
        detail: String,
    },
    /// Two tables of a kind have one id.
    #[error("{file}, line {line}: {table} {id} stands twice")]
    Twice {
        /// Name of the file.
        file: String,
        /// The line, from 1; 0 when it is not known.
        line: usize,
        /// The kind of table.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// Something names an id that is not there.
    #[error("{file}, line {line}: {place} names {id}, and there is no such {table}")]
    Missing {
        /// Name of the file.
        file: String,
        /// The line, from 1; 0 when it is not known.
        line: usize,
        /// Which table names it.
        place: String,
        /// The kind of table that is missing.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// A text or name is empty in a language.
    #[error("{file}, line {line}: {place} has no {language} text")]
    Empty {
        /// Name of the file.
        file: String,
        /// The line, from 1; 0 when it is not known.
        line: usize,
        /// Which table.
        place: String,
        /// The language.
        language: &'static str,
    },
    /// One spelling is accepted for two things.
    #[error("{file}, line {line}: the spelling {spelling} means {one} and {other}")]
    Ambiguous {
        /// Name of the file.
        file: String,
        /// The line, from 1; 0 when it is not known.
        line: usize,
        /// The spelling.
        spelling: String,
        /// The first id.
        one: String,
        /// The second.
        other: String,
    },
}

impl CatalogueError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "ACCESS-CATALOGUE-SYNTAX",
            Self::Twice { .. } => "ACCESS-CATALOGUE-TWICE",
            Self::Missing { .. } => "ACCESS-CATALOGUE-MISSING",
            Self::Empty { .. } => "ACCESS-CATALOGUE-EMPTY",
            Self::Ambiguous { .. } => "ACCESS-CATALOGUE-AMBIGUOUS",
        }
    }

    /// Where: name of the file, and its line, from 1; 0 when it is not known.
    pub fn place(&self) -> (&str, usize) {
        match self {
            Self::Syntax { file, line, .. }
            | Self::Twice { file, line, .. }
            | Self::Missing { file, line, .. }
            | Self::Empty { file, line, .. }
            | Self::Ambiguous { file, line, .. } => (file, *line),
        }
    }

    /// Named values of the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let (file, line) = self.place();
        let mut facts = vec![("file", file.to_owned()), ("line", line.to_string())];
        match self.clone() {
            Self::Syntax { detail, .. } => facts.push(("detail", detail)),
            Self::Twice { table, id, .. } => {
                facts.extend([("table", table.to_owned()), ("id", id)]);
            }
            Self::Missing {
                place, table, id, ..
            } => facts.extend([("place", place), ("table", table.to_owned()), ("id", id)]),
            Self::Empty {
                place, language, ..
            } => facts.extend([("place", place), ("language", language.to_owned())]),
            Self::Ambiguous {
                spelling,
                one,
                other,
                ..
            } => facts.extend([("spelling", spelling), ("one", one), ("other", other)]),
        }
        facts
    }
}

/// Every code.
pub const CODES: &[&str] = &[
    "ACCESS-CATALOGUE-SYNTAX",
    "ACCESS-CATALOGUE-TWICE",
    "ACCESS-CATALOGUE-MISSING",
    "ACCESS-CATALOGUE-EMPTY",
    "ACCESS-CATALOGUE-AMBIGUOUS",
];
