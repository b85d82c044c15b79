//! What can go wrong with the journal.

use std::path::{Path, PathBuf};

use host::{DiskError, SecretsError};
use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

use crate::migrations::Misfit;
use crate::records::RecordsError;

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
    /// The file is no backup of Clavis, or one for a key instead of a passphrase.
    #[error("not a backup of Clavis")]
    NotAnArchive,
    /// The passphrase does not open the backup.
    #[error("the passphrase does not open this backup")]
    ArchivePassphrase,
    /// The backup was cut off or changed.
    #[error("the backup is damaged ({reason})")]
    ArchiveDamaged {
        /// The part: `header`, `content`, `end`, `manifest` or `entries`.
        reason: &'static str,
    },
    /// The backup was written by a newer Clavis, or in a newer form of its container.
    #[error("the backup has form {found}, newer than {known}")]
    ArchiveNewer {
        /// Form of the file.
        found: String,
        /// Highest form that this program knows.
        known: String,
    },
    /// The backup asks for more memory and time than an honest one does.
    #[error("the backup asks for 2^{found} rounds, more than 2^{limit}")]
    ArchiveWork {
        /// Binary logarithm of the rounds.
        found: u8,
        /// The highest that is accepted.
        limit: u8,
    },
    /// A name in the backup leaves its folder, cannot be a file's name, or stands there twice.
    #[error("the name {name} may not stand in a backup")]
    ArchiveEntryName {
        /// The beginning of the name, digits masked.
        name: String,
    },
    /// More than a backup holds.
    #[error("{bytes} bytes are more than {limit}")]
    ArchiveTooLarge {
        /// How many bytes.
        bytes: u64,
        /// The most.
        limit: u64,
    },
    /// The computer gave no random numbers or no memory.
    #[error("the backup could not be made")]
    ArchiveFailed,
    /// The records.
    #[error(transparent)]
    Records(#[from] RecordsError),
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
            Self::NotAnArchive => "STORE-ARCHIVE-NOT-ONE",
            Self::ArchivePassphrase => "STORE-ARCHIVE-PASSPHRASE",
            Self::ArchiveDamaged { .. } => "STORE-ARCHIVE-DAMAGED",
            Self::ArchiveNewer { .. } => "STORE-ARCHIVE-NEWER",
            Self::ArchiveWork { .. } => "STORE-ARCHIVE-WORK",
            Self::ArchiveEntryName { .. } => "STORE-ARCHIVE-ENTRY-NAME",
            Self::ArchiveTooLarge { .. } => "STORE-ARCHIVE-TOO-LARGE",
            Self::ArchiveFailed => "STORE-ARCHIVE-FAILED",
            Self::Records(error) => error.code(),
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
            Self::Records(error) => error.facts(),
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
            Self::NotAnArchive | Self::ArchivePassphrase | Self::ArchiveFailed => Vec::new(),
            Self::ArchiveDamaged { reason } => vec![("part", (*reason).to_owned())],
            Self::ArchiveNewer { found, known } => {
                vec![("found", found.clone()), ("known", known.clone())]
            }
            Self::ArchiveWork { found, limit } => {
                vec![("found", found.to_string()), ("limit", limit.to_string())]
            }
            Self::ArchiveEntryName { name } => vec![("name", name.clone())],
            Self::ArchiveTooLarge { bytes, limit } => {
                let mebibytes = |bytes: u64| bytes.div_ceil(MEBIBYTE).to_string();
                vec![("size", mebibytes(*bytes)), ("limit", mebibytes(*limit))]
            }
        }
    }

    /// Why the journal's file cannot be used.
    pub(crate) fn from_misfit(path: &Path, misfit: Misfit) -> Self {
        let path = path.to_path_buf();
        match misfit {
            Misfit::Foreign => Self::NotAJournal { path },
            Misfit::Newer { found, known } => Self::Newer { path, found, known },
            Misfit::Database(error) => Self::from_database(&path, &error),
        }
    }

    /// The database's error, sorted by kind.
    pub(crate) fn from_database(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_path_buf();
        match Cause::of(error) {
            Cause::Denied => Self::Denied { path },
            Cause::Full => Self::Full { path },
            Cause::Busy => Self::Busy { path },
            Cause::Foreign => Self::NotAJournal { path },
            Cause::Damaged(reason) => Self::Damaged { path, reason },
            Cause::Other(reason) => Self::Other { path, reason },
        }
    }
}

/// A database's error, sorted by kind; the words are without SQL and values.
pub(crate) enum Cause {
    Denied,
    Full,
    Busy,
    Foreign,
    Damaged(String),
    Other(String),
}

impl Cause {
    pub(crate) fn of(error: &rusqlite::Error) -> Self {
        let reason = reason(error);
        match error.sqlite_error_code() {
            Some(
                ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::AuthorizationForStatementDenied,
            ) => Self::Denied,
            Some(ErrorCode::DiskFull) => Self::Full,
            // The file that processes share beside the database cannot grow.
            Some(ErrorCode::SystemIoFailure) if extended(error) == Some(SQLITE_IOERR_SHMSIZE) => {
                Self::Full
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::NotADatabase) => Self::Foreign,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(reason),
            None if is_foreign_value(error) => Self::Damaged(reason),
            _ => Self::Other(reason),
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

/// SQLite's own code with its details.
fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|failure| failure.extended_code)
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
    "STORE-ARCHIVE-NOT-ONE",
    "STORE-ARCHIVE-PASSPHRASE",
    "STORE-ARCHIVE-DAMAGED",
    "STORE-ARCHIVE-NEWER",
    "STORE-ARCHIVE-WORK",
    "STORE-ARCHIVE-ENTRY-NAME",
    "STORE-ARCHIVE-TOO-LARGE",
    "STORE-ARCHIVE-FAILED",
    "STORE-RECORDS-DENIED",
    "STORE-RECORDS-FULL",
    "STORE-RECORDS-BUSY",
    "STORE-RECORDS-NOT-ONE",
    "STORE-RECORDS-NEWER",
    "STORE-RECORDS-DAMAGED",
    "STORE-RECORDS-KEY-GONE",
    "STORE-RECORDS-CHANGED",
    "STORE-RECORDS-CUT",
    "STORE-RECORDS-REWRITTEN",
    "STORE-RECORDS-HEAD-GONE",
    "STORE-RECORDS-DOCUMENT-CHANGED",
    "STORE-RECORDS-OVERTAKEN",
    "STORE-RECORDS-NAME",
    "STORE-RECORDS-HEAD-TEXT",
    "STORE-RECORDS-DIVERGED",
    "STORE-RECORDS-NOT-A-WORKSPACE",
    "STORE-RECORDS-OTHER",
    "STORE-OTHER",
];

/// Bytes in which sizes are told.
const MEBIBYTE: u64 = 1024 * 1024;

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
            StoreError::NotAnArchive,
            StoreError::ArchivePassphrase,
            StoreError::ArchiveDamaged { reason: "header" },
            StoreError::ArchiveNewer {
                found: reason(),
                known: reason(),
            },
            StoreError::ArchiveWork {
                found: 21,
                limit: 20,
            },
            StoreError::ArchiveEntryName { name: reason() },
            StoreError::ArchiveTooLarge { bytes: 2, limit: 1 },
            StoreError::ArchiveFailed,
        ];
        let last = StoreError::Other {
            path: path(),
            reason: reason(),
        };
        let records = crate::records::one_of_each().map(StoreError::from);
        let errors: Vec<_> = errors.into_iter().chain(records).chain([last]).collect();
        let codes: Vec<_> = errors.iter().map(StoreError::code).collect();
        assert_eq!(codes, CODES);
        let without = errors.iter().filter(|error| error.facts().is_empty());
        assert_eq!(without.count(), 5);
    }
}
