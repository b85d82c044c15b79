//! The records: documents that change and can be erased, and the audit chain of their changes.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use host::{Clock, Disk, Secrets};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::database;
use crate::error::StoreError;
use crate::keys::Key;
use crate::migrations;

mod composing;
mod document;
mod erased;
mod erasing;
mod error;
mod forgetting;
mod form;
mod head;
mod link;
mod reading;
mod replay;
mod rows;
mod standing;
mod taking;
mod verifying;
mod workspace;
mod writing;

pub use document::{Change, Content, Document, Listed, NewPiece, Noted, Touched, Words, Written};
pub use erasing::Erased;
pub use error::RecordsError;
pub use head::{Head, PrintedHead};
pub use verifying::{Compared, Note, Verified};
pub use workspace::{Imported, Relation};

use error::Failed;

/// Documents in one SQLite file, and the chain of everything that was done to them. Several processes may
/// have it open at once.
///
/// Everything but kinds, names, ranks and times is encrypted under one key in `secrets`; without it nothing
/// can be read. The head of the chain is there too, so that a file that was cut, changed or written anew is
/// found out: then everything can still be read, and nothing is written until somebody says
/// [`Records::acknowledge`].
pub struct Records {
    path: PathBuf,
    disk: Arc<dyn Disk>,
    secrets: Arc<dyn Secrets>,
    clock: Arc<dyn Clock>,
    opening: Opening,
    inner: Mutex<Inner>,
}

/// What was found and done when the records were opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// How many entries the remembered head was behind: 1 after a crash between database and keyring, more
    /// when an older keyring was put back. They carry our seal, so it is no tampering, and it is mended.
    pub head_behind: u64,
    /// What is wrong with the chain; nothing can be written before [`Records::acknowledge`].
    pub fault: Option<RecordsError>,
    /// How many persons were erased again, because the file is older than their erasure.
    pub erased_again: u64,
}

struct Inner {
    connection: Connection,
    key: Option<(String, Arc<Key>)>,
}

impl Records {
    /// Opens the records at `path`; absent ones are begun, readable by the owner alone.
    ///
    /// An erasure that was interrupted is completed, and who was erased after this file was copied is erased
    /// again. A damaged, foreign or newer file is an error and stays as it is.
    ///
    /// # Errors
    /// [`StoreError`], also when the keyring is locked.
    pub fn open(
        path: &Path,
        disk: Arc<dyn Disk>,
        secrets: Arc<dyn Secrets>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StoreError> {
        database::begin(path, &*disk)?;
        let connection = connect(path)?;
        let mut records = Self {
            path: path.to_path_buf(),
            disk,
            secrets,
            clock,
            opening: Opening::default(),
            inner: Mutex::new(Inner {
                connection,
                key: None,
            }),
        };
        records.opening = records.with(|inner| records.begin(inner))?;
        Ok(records)
    }

    /// What was found and done when the records were opened.
    #[must_use]
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// Where the records are.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Settles the head, then erases what the list beside the file knows and the file does not.
    fn begin(&self, inner: &mut Inner) -> Result<Opening, Failed> {
        let mut opening = Opening::default();
        let key = match self.key(inner) {
            Err(Failed::Store(StoreError::Records(RecordsError::KeyGone { .. }))) => {
                return Ok(opening);
            }
            key => key?,
        };
        let transaction = immediate(&mut inner.connection)?;
        match self.settle(&transaction, key.as_deref()) {
            Ok(behind) => opening.head_behind = behind,
            Err(Failed::Store(StoreError::Records(fault))) if fault.is_of_the_chain() => {
                tracing::warn!(code = fault.code(), "the chain is not what was written");
                opening.fault = Some(fault);
            }
            Err(error) => return Err(error),
        }
        if let Some(key) = &key {
            opening.erased_again = self.sweep(&transaction, key, opening.fault.is_none())?;
        }
        transaction.commit()?;
        host::points::pass("records.open.committed");
        if let (Some(key), 1..) = (&key, opening.erased_again) {
            self.keep_head(inner, key);
        }
        self.wipe(&inner.connection)?;
        Ok(opening)
    }

    /// The key of the file; none before the first change.
    fn key(&self, inner: &mut Inner) -> Result<Option<Arc<Key>>, Failed> {
        let Some(name) = rows::setting(&inner.connection, rows::KEY)? else {
            return Ok(None);
        };
        if let Some((known, key)) = &inner.key
            && *known == name
        {
            return Ok(Some(Arc::clone(key)));
        }
        let secret = self.secrets.get(&name)?;
        let key = secret.and_then(|secret| Key::derive(&secret));
        let key = Arc::new(key.ok_or_else(|| self.key_gone())?);
        inner.key = Some((name, Arc::clone(&key)));
        Ok(Some(key))
    }

    /// The key for writing; made when there is none.
    fn writing_key(&self, inner: &mut Inner) -> Result<Arc<Key>, Failed> {
        if let Some(key) = self.key(inner)? {
            return Ok(key);
        }
        let (name, _) = Key::create("records", &*self.secrets)?;
        rows::set_if_absent(&inner.connection, rows::KEY, &name)?;
        if rows::setting(&inner.connection, rows::KEY)?.as_deref() != Some(&name) {
            // Another process was faster.
            self.secrets.remove(&name)?;
        }
        self.key(inner)?.ok_or_else(|| self.key_gone().into())
    }

    fn key_gone(&self) -> RecordsError {
        RecordsError::KeyGone {
            path: self.path.clone(),
        }
    }

    fn damaged(&self, reason: &str) -> RecordsError {
        RecordsError::Damaged {
            path: self.path.clone(),
            reason: reason.to_owned(),
        }
    }

    fn with<T>(&self, act: impl FnOnce(&mut Inner) -> Result<T, Failed>) -> Result<T, StoreError> {
        act(&mut self.inner()).map_err(|failed| failed.at(&self.path))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Records {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Records")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let failed = |error: rusqlite::Error| RecordsError::from_database(path, &error);
    let mut connection = database::connect(path).map_err(failed)?;
    // What is deleted is overwritten, not only let go.
    connection
        .pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))
        .map_err(failed)?;
    migrations::run(&mut connection, &form::RECORDS)
        .map_err(|misfit| RecordsError::from_misfit(path, misfit))?;
    Ok(connection)
}

fn immediate(connection: &mut Connection) -> rusqlite::Result<Transaction<'_>> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate)
}

fn no_random() -> StoreError {
    host::SecretsError::Refused {
        reason: "no random numbers".to_owned(),
    }
    .into()
}

#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use error::one_of_each;
