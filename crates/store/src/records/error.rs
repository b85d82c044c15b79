//! What can go wrong with the records.

use std::path::{Path, PathBuf};

use crate::StoreError;
use crate::error::Cause;
use crate::migrations::Misfit;

/// Why the records could not be read or written. The file is never deleted or replaced.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordsError {
    /// The system does not let this user read or write the file.
    #[error("no permission for the records {path}", path = path.display())]
    Denied {
        /// The file.
        path: PathBuf,
    },
    /// No space is left.
    #[error("no space left for the records {path}", path = path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// Another program held the file too long.
    #[error("the records {path} are held by another program", path = path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file holds no records of Clavis.
    #[error("{path} holds no records of Clavis", path = path.display())]
    NotOne {
        /// The file.
        path: PathBuf,
    },
    /// A newer Clavis wrote the file.
    #[error("the records {path} have form {found}, newer than {known}", path = path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The form of the file.
        found: u32,
        /// The newest form that this version reads.
        known: u32,
    },
    /// The file, or the list of the erased beside it, is damaged.
    #[error("the records {path} are damaged: {reason}", path = path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        reason: String,
    },
    /// The key is not in the keyring any more: nothing can be read.
    #[error("the key of the records {path} is gone", path = path.display())]
    KeyGone {
        /// The file.
        path: PathBuf,
    },
    /// An entry of the chain was changed, taken out or put in.
    #[error("the chain breaks at entry {from}")]
    Changed {
        /// The first entry that does not fit.
        from: u64,
    },
    /// Entries were cut off the end: an older file was put in place of the newer, or it was shortened.
    #[error("the entries {from} to {remembered} are missing")]
    Cut {
        /// The first entry that is missing.
        from: u64,
        /// The last entry that this computer remembers.
        remembered: u64,
    },
    /// Every entry fits the one before it, but it is another chain: one that is not the remembered one, or
    /// that was written without the key.
    #[error("entry {at} is not the one that was written")]
    Rewritten {
        /// The entry that is another one now. It, or one before it, was rewritten.
        at: u64,
    },
    /// The keyring remembers no end of the chain, so that nobody can say whether entries are missing.
    #[error("the end of the chain is not remembered; it has {entries} entries")]
    HeadGone {
        /// How many entries there are.
        entries: u64,
    },
    /// A document is not what the chain says of it.
    #[error("the document {kind} {id} is not as entry {entry} wrote it")]
    DocumentChanged {
        /// Kind of the document; empty for the words of an entry.
        kind: String,
        /// Its name; the number of the entry for words.
        id: String,
        /// The entry that last wrote it.
        entry: u64,
    },
    /// Somebody else changed the document meanwhile; nothing was written.
    #[error("{kind} {id} was changed meanwhile")]
    Overtaken {
        /// Kind of the document.
        kind: String,
        /// Its name.
        id: String,
    },
    /// A kind, a name or an event has characters that none has, or a change is written twice at once.
    #[error("{name} is no name for a document or an event")]
    Name {
        /// The beginning of the name, digits masked.
        name: String,
    },
    /// A printed head was not typed as it stands on the sheet.
    #[error("this is no head of a chain: a character is wrong")]
    HeadText,
    /// Both files went on after the same entry.
    #[error("both went on after entry {common}")]
    Diverged {
        /// The last entry that both have; 0 for none.
        common: u64,
        /// Entries here after it.
        ours: u64,
        /// Entries there after it.
        theirs: u64,
    },
    /// The encrypted file opened, but no workspace is in it.
    #[error("no workspace is in this file")]
    NotAWorkspace,
    /// Anything else, with the database's own words.
    #[error("the records {path} could not be used: {reason}", path = path.display())]
    Other {
        /// The file.
        path: PathBuf,
        /// The database's words, without values.
        reason: String,
    },
}

impl RecordsError {
    /// The stable code, one of [`crate::CODES`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Denied { .. } => "STORE-RECORDS-DENIED",
            Self::Full { .. } => "STORE-RECORDS-FULL",
            Self::Busy { .. } => "STORE-RECORDS-BUSY",
            Self::NotOne { .. } => "STORE-RECORDS-NOT-ONE",
            Self::Newer { .. } => "STORE-RECORDS-NEWER",
            Self::Damaged { .. } => "STORE-RECORDS-DAMAGED",
            Self::KeyGone { .. } => "STORE-RECORDS-KEY-GONE",
            Self::Changed { .. } => "STORE-RECORDS-CHANGED",
            Self::Cut { .. } => "STORE-RECORDS-CUT",
            Self::Rewritten { .. } => "STORE-RECORDS-REWRITTEN",
            Self::HeadGone { .. } => "STORE-RECORDS-HEAD-GONE",
            Self::DocumentChanged { .. } => "STORE-RECORDS-DOCUMENT-CHANGED",
            Self::Overtaken { .. } => "STORE-RECORDS-OVERTAKEN",
            Self::Name { .. } => "STORE-RECORDS-NAME",
            Self::HeadText => "STORE-RECORDS-HEAD-TEXT",
            Self::Diverged { .. } => "STORE-RECORDS-DIVERGED",
            Self::NotAWorkspace => "STORE-RECORDS-NOT-A-WORKSPACE",
            Self::Other { .. } => "STORE-RECORDS-OTHER",
        }
    }

    /// The named values of the translated sentence. None is personal.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let at = |path: &Path| ("path", path.display().to_string());
        match self {
            Self::Denied { path }
            | Self::Full { path }
            | Self::Busy { path }
            | Self::NotOne { path }
            | Self::KeyGone { path } => vec![at(path)],
            Self::Newer { path, found, known } => vec![
                at(path),
                ("found", found.to_string()),
                ("known", known.to_string()),
            ],
            Self::Damaged { path, reason } | Self::Other { path, reason } => {
                vec![at(path), ("reason", reason.clone())]
            }
            Self::Changed { from } => vec![("sequence", from.to_string())],
            Self::Cut { from, remembered } => vec![
                ("sequence", from.to_string()),
                ("remembered", remembered.to_string()),
            ],
            Self::Rewritten { at } => vec![("sequence", at.to_string())],
            Self::HeadGone { entries } => vec![("count", entries.to_string())],
            Self::DocumentChanged { kind, id, entry } => vec![
                ("kind", kind.clone()),
                ("name", id.clone()),
                ("sequence", entry.to_string()),
            ],
            Self::Overtaken { kind, id } => vec![("kind", kind.clone()), ("name", id.clone())],
            Self::Name { name } => vec![("name", name.clone())],
            Self::HeadText | Self::NotAWorkspace => Vec::new(),
            Self::Diverged {
                common,
                ours,
                theirs,
            } => vec![
                ("common", common.to_string()),
                ("ours", ours.to_string()),
                ("theirs", theirs.to_string()),
            ],
        }
    }

    /// Why the file cannot be used.
    pub(crate) fn from_misfit(path: &Path, misfit: Misfit) -> Self {
        let path = path.to_path_buf();
        match misfit {
            Misfit::Foreign => Self::NotOne { path },
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
            Cause::Foreign => Self::NotOne { path },
            Cause::Damaged(reason) => Self::Damaged { path, reason },
            Cause::Other(reason) => Self::Other { path, reason },
        }
    }

    /// True for what says that the chain is not the one that was written.
    pub(crate) fn is_of_the_chain(&self) -> bool {
        matches!(
            self,
            Self::Changed { .. }
                | Self::Cut { .. }
                | Self::Rewritten { .. }
                | Self::HeadGone { .. }
        )
    }
}

/// Failing inside: a database's error that still has to learn of its file, or one that is complete.
#[derive(Debug)]
pub(crate) enum Failed {
    Database(rusqlite::Error),
    Store(StoreError),
}

impl Failed {
    pub(crate) fn at(self, path: &Path) -> StoreError {
        match self {
            Self::Database(error) => RecordsError::from_database(path, &error).into(),
            Self::Store(error) => error,
        }
    }
}

impl From<rusqlite::Error> for Failed {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<RecordsError> for Failed {
    fn from(error: RecordsError) -> Self {
        Self::Store(error.into())
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<host::SecretsError> for Failed {
    fn from(error: host::SecretsError) -> Self {
        Self::Store(error.into())
    }
}

impl From<host::DiskError> for Failed {
    fn from(error: host::DiskError) -> Self {
        Self::Store(error.into())
    }
}

/// One error of each kind, in the order of the codes.
#[cfg(test)]
pub(crate) fn one_of_each() -> impl Iterator<Item = RecordsError> {
    let path = || PathBuf::from("r");
    let text = || "t".to_owned();
    [
        RecordsError::Denied { path: path() },
        RecordsError::Full { path: path() },
        RecordsError::Busy { path: path() },
        RecordsError::NotOne { path: path() },
        RecordsError::Newer {
            path: path(),
            found: 2,
            known: 1,
        },
        RecordsError::Damaged {
            path: path(),
            reason: text(),
        },
        RecordsError::KeyGone { path: path() },
        RecordsError::Changed { from: 1 },
        RecordsError::Cut {
            from: 1,
            remembered: 2,
        },
        RecordsError::Rewritten { at: 1 },
        RecordsError::HeadGone { entries: 1 },
        RecordsError::DocumentChanged {
            kind: text(),
            id: text(),
            entry: 1,
        },
        RecordsError::Overtaken {
            kind: text(),
            id: text(),
        },
        RecordsError::Name { name: text() },
        RecordsError::HeadText,
        RecordsError::Diverged {
            common: 1,
            ours: 2,
            theirs: 3,
        },
        RecordsError::NotAWorkspace,
        RecordsError::Other {
            path: path(),
            reason: text(),
        },
    ]
    .into_iter()
}
