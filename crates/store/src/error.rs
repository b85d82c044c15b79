//! What can go wrong with the journal.

use std::path::{Path, PathBuf};

use host::{DiskError, SecretsError};
use rusqlite::ErrorCode;

/// Why the journal could not be read or written. The file is never deleted or replaced.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder or the file could not be made.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// No key for new entries could be had or kept.
    #[error(transparent)]
    Secrets(#[from] SecretsError),
    /// The system does not let this user read or write the journal.
    #[error("no permission for the journal {path}", path = path.display())]
    Denied {
        /// The journal.
        path: PathBuf,
    },
    /// No space is left for the journal.
    #[error("no space left for the journal {path}", path = path.display())]
    Full {
        /// The journal.
        path: PathBuf,
    },
    /// Another program held the journal too long.
    #[error("the journal {path} is held by another program", path = path.display())]
    Busy {
        /// The journal.
        path: PathBuf,
    },
    /// The file is not a journal of Clavis.
    #[error("{path} is not a journal of Clavis", path = path.display())]
    NotAJournal {
        /// The file.
        path: PathBuf,
    },
    /// A newer Clavis wrote the journal.
    #[error("the journal {path} has form {found}, newer than {known}", path = path.display())]
    Newer {
        /// The journal.
        path: PathBuf,
        /// The form of the journal.
        found: u32,
        /// The newest form that this version reads.
        known: u32,
    },
    /// The file is damaged.
    #[error("the journal {path} is damaged: {reason}", path = path.display())]
    Damaged {
        /// The journal.
        path: PathBuf,
        /// What was found.
        reason: String,
    },
    /// An entry was changed, taken out or put in from outside.
    #[error("the chain of the journal {path} breaks at entry {sequence}", path = path.display())]
    ChainBroken {
        /// The journal.
        path: PathBuf,
        /// Number of the first entry that does not fit.
        sequence: u64,
    },
    /// Another process went on with the thread meanwhile; nothing was written.
    #[error("another process went on with {thread}")]
    Overtaken {
        /// The thread.
        thread: String,
    },
    /// Anything else, with the database's own words.
    #[error("the journal {path} could not be used: {reason}", path = path.display())]
    Other {
        /// The journal.
        path: PathBuf,
        /// The database's words, without values.
        reason: String,
    },
}

impl StoreError {
    /// The stable code: one of [`CODES`], or of [`host::CODES`] for disk and secrets.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Disk(error) => error.code(),
            Self::Secrets(error) => error.code(),
            Self::Denied { .. } => "STORE-DENIED",
            Self::Full { .. } => "STORE-FULL",
            Self::Busy { .. } => "STORE-BUSY",
            Self::NotAJournal { .. } => "STORE-NOT-A-JOURNAL",
            Self::Newer { .. } => "STORE-NEWER",
            Self::Damaged { .. } => "STORE-DAMAGED",
            Self::ChainBroken { .. } => "STORE-CHAIN-BROKEN",
            Self::Overtaken { .. } => "STORE-OVERTAKEN",
            Self::Other { .. } => "STORE-OTHER",
        }
    }

    /// The named values of the translated sentence. None is personal.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let at = |path: &Path| ("path", path.display().to_string());
        match self {
            Self::Disk(error) => error.facts(),
            Self::Secrets(error) => error.facts(),
            Self::Denied { path }
            | Self::Full { path }
            | Self::Busy { path }
            | Self::NotAJournal { path } => vec![at(path)],
            Self::Newer { path, found, known } => vec![
                at(path),
                ("found", found.to_string()),
                ("known", known.to_string()),
            ],
            Self::Damaged { path, reason } | Self::Other { path, reason } => {
                vec![at(path), ("reason", reason.clone())]
            }
            Self::ChainBroken { path, sequence } => {
                vec![at(path), ("sequence", sequence.to_string())]
            }
            Self::Overtaken { thread } => vec![("thread", thread.clone())],
        }
    }

    /// The database's error, sorted by kind.
    pub(crate) fn from_database(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_path_buf();
        let reason = reason(error);
        match error.sqlite_error_code() {
            Some(
                ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::AuthorizationForStatementDenied,
            ) => Self::Denied { path },
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::NotADatabase) => Self::NotAJournal { path },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, reason },
            None if is_foreign_value(error) => Self::Damaged { path, reason },
            _ => Self::Other { path, reason },
        }
    }
}

/// True when a column holds what Clavis never writes there.
fn is_foreign_value(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
    )
}

/// Words without SQL and values.
fn reason(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => failure.to_string(),
        other => {
            let mut words = other.to_string();
            words.truncate(words.find(" in ").unwrap_or(words.len()));
            words
        }
    }
}

/// Every code of this room.
pub const CODES: &[&str] = &[
    "STORE-DENIED",
    "STORE-FULL",
    "STORE-BUSY",
    "STORE-NOT-A-JOURNAL",
    "STORE-NEWER",
    "STORE-DAMAGED",
    "STORE-CHAIN-BROKEN",
    "STORE-OVERTAKEN",
    "STORE-OTHER",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_once_and_every_error_has_facts() {
        let path = || PathBuf::from("j");
        let reason = || "r".to_owned();
        let errors = [
            StoreError::Denied { path: path() },
            StoreError::Full { path: path() },
            StoreError::Busy { path: path() },
            StoreError::NotAJournal { path: path() },
            StoreError::Newer {
                path: path(),
                found: 2,
                known: 1,
            },
            StoreError::Damaged {
                path: path(),
                reason: reason(),
            },
            StoreError::ChainBroken {
                path: path(),
                sequence: 1,
            },
            StoreError::Overtaken { thread: reason() },
            StoreError::Other {
                path: path(),
                reason: reason(),
            },
        ];
        let codes: Vec<_> = errors.iter().map(StoreError::code).collect();
        assert_eq!(codes, CODES);
        assert!(errors.iter().all(|error| !error.facts().is_empty()));
    }
}
