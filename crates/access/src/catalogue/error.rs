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
    #[error("{file}: {table} {id} stands twice")]
    Twice {
        /// Name of the file.
        file: String,
        /// The kind of table.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// Something names an id that is not there.
    #[error("{file}: {place} names {id}, and there is no such {table}")]
    Missing {
        /// Name of the file.
        file: String,
        /// Which table names it.
        place: String,
        /// The kind of table that is missing.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// A text or name is empty in a language.
    #[error("{file}: {place} has no {language} text")]
    Empty {
        /// Name of the file.
        file: String,
        /// Which table.
        place: String,
        /// The language.
        language: &'static str,
    },
    /// One spelling is accepted for two things.
    #[error("{file}: the spelling {spelling} means {one} and {other}")]
    Ambiguous {
        /// Name of the file.
        file: String,
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

    /// Named values of the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self.clone() {
            Self::Syntax { file, line, detail } => vec![
                ("file", file),
                ("line", line.to_string()),
                ("detail", detail),
            ],
            Self::Twice { file, table, id } => {
                vec![("file", file), ("table", table.to_owned()), ("id", id)]
            }
            Self::Missing {
                file,
                place,
                table,
                id,
            } => vec![
                ("file", file),
                ("place", place),
                ("table", table.to_owned()),
                ("id", id),
            ],
            Self::Empty {
                file,
                place,
                language,
            } => vec![
                ("file", file),
                ("place", place),
                ("language", language.to_owned()),
            ],
            Self::Ambiguous {
                file,
                spelling,
                one,
                other,
            } => vec![
                ("file", file),
                ("spelling", spelling),
                ("one", one),
                ("other", other),
            ],
        }
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
