//! The journal itself.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use host::{Clock, Disk, Secret, Secrets, points};
use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::chain::{Chain, Row};
use crate::database;
use crate::entry::{Entry, NewEntry, Payload, Thread, ThreadId};
use crate::error::StoreError;
use crate::keys::Keys;
use crate::migrations::{self, JOURNAL};

mod rows;

/// An append-only journal in one SQLite file. Several processes may have it open at once.
///
/// The key for payloads comes from `secrets` when it is first needed. When it is gone, or the
/// keyring is locked, old payloads cannot be read and new entries go under a new key.
pub struct Journal {
    path: PathBuf,
    secrets: Arc<dyn Secrets>,
    clock: Arc<dyn Clock>,
    inner: Mutex<Inner>,
}

/// A journal at one moment. Without `Debug`, since it has the keys.
pub struct Snapshot {
    /// The database file.
    pub database: Vec<u8>,
    /// The keys of its entries, by name.
    pub keys: Vec<(String, Secret)>,
}

struct Inner {
    connection: Connection,
    keys: Keys,
}

impl Journal {
    /// Opens the journal at `path`; an absent one is begun, readable by the owner alone.
    ///
    /// A damaged or foreign file is an error and stays as it is.
    pub fn open(
        path: &Path,
        disk: &dyn Disk,
        secrets: Arc<dyn Secrets>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StoreError> {
        database::begin(path, disk)?;
        let failed = |error: rusqlite::Error| StoreError::from_database(path, &error);
        let mut connection = database::connect(path).map_err(failed)?;
        migrations::run(&mut connection, &JOURNAL)
            .map_err(|misfit| StoreError::from_misfit(path, misfit))?;
        let keys = Keys::default();
        Ok(Self {
            path: path.to_path_buf(),
            secrets,
            clock,
            inner: Mutex::new(Inner { connection, keys }),
        })
    }

    /// Appends one entry to `thread` and returns its number. Durable when it returns.
    pub fn append(
        &self,
        thread: &ThreadId,
        step: &str,
        version: u32,
        payload: &[u8],
    ) -> Result<u64, StoreError> {
        self.append_entry(
            thread,
            &NewEntry {
                step,
                version,
                payload,
                look_ups: &[],
                after: None,
            },
        )
    }

    /// Appends one entry with look-ups, or only if nobody else went on with the thread.
    pub fn append_entry(&self, thread: &ThreadId, entry: &NewEntry<'_>) -> Result<u64, StoreError> {
        points::pass("journal.append.before");
        let mut inner = self.inner();
        let Inner { connection, keys } = &mut *inner;
        // Before the transaction: the keyring may ask the person and take its time.
        let key_name = self.writing_key(connection, keys)?;
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| self.sort(&error))?;
        let sequence = self.write(&transaction, keys, &key_name, thread, entry)?;
        transaction.commit().map_err(|error| self.sort(&error))?;
        drop(inner);
        points::pass("journal.append.after");
        Ok(sequence)
    }

    /// Every thread, the oldest first, with its latest entry.
    pub fn threads(&self) -> Result<Vec<Thread>, StoreError> {
        let mut inner = self.inner();
        let Inner { connection, keys } = &mut *inner;
        let found = rows::threads(connection).map_err(|error| self.sort(&error))?;
        let mut threads = Vec::new();
        for (first_at, latest) in found {
            let latest = self.read(latest, keys)?;
            threads.push(Thread {
                id: latest.thread.clone(),
                begun: self.time(&first_at)?,
                latest,
            });
        }
        Ok(threads)
    }

    /// The entries of `thread`, the oldest first; empty for an unknown thread.
    pub fn entries(&self, thread: &ThreadId) -> Result<Vec<Entry>, StoreError> {
        let mut inner = self.inner();
        let Inner { connection, keys } = &mut *inner;
        let found = rows::of_thread(connection, thread).map_err(|error| self.sort(&error))?;
        found.into_iter().map(|row| self.read(row, keys)).collect()
    }

    /// The latest entry of `thread`.
    pub fn latest(&self, thread: &ThreadId) -> Result<Option<Entry>, StoreError> {
        let mut inner = self.inner();
        let Inner { connection, keys } = &mut *inner;
        let found = rows::latest(connection, thread).map_err(|error| self.sort(&error))?;
        found.map(|row| self.read(row, keys)).transpose()
    }

    /// The threads with an entry that has `look_up` among its look-ups, the oldest first.
    ///
    /// Entries under a lost key are not found: then look through [`Journal::threads`].
    pub fn find(&self, look_up: &[u8]) -> Result<Vec<ThreadId>, StoreError> {
        let mut inner = self.inner();
        let Inner { connection, keys } = &mut *inner;
        for name in rows::key_names(connection).map_err(|error| self.sort(&error))? {
            keys.get(&name, &*self.secrets);
        }
        let hashes = keys.hashes(look_up);
        let found = rows::with_hashes(connection, &hashes).map_err(|error| self.sort(&error))?;
        found.iter().map(|thread| self.thread(thread)).collect()
    }

    /// Checks the file's structure and every hash from the first entry on.
    pub fn verify_chain(&self) -> Result<Chain, StoreError> {
        let inner = self.inner();
        let said = rows::quick_check(&inner.connection).map_err(|error| self.sort(&error))?;
        if said != "ok" {
            return Err(StoreError::Damaged {
                path: self.path.clone(),
                reason: said,
            });
        }
        let walked = rows::walk(&inner.connection).map_err(|error| self.sort(&error))?;
        walked.map_err(|sequence| StoreError::ChainBroken {
            path: self.path.clone(),
            sequence,
        })
    }

    /// The whole journal as it is now, and every key of it that can be had, by name: for a backup.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let mut inner = self.inner();
        let failed = |error: rusqlite::Error| self.sort(&error);
        let names = rows::key_names(&inner.connection).map_err(failed)?;
        let database = inner
            .connection
            .serialize(rusqlite::MAIN_DB)
            .map_err(failed)?
            .to_vec();
        let mut keys = Vec::new();
        for name in names {
            match self.secrets.get(&name)? {
                Some(secret) => keys.push((name, secret)),
                None => tracing::warn!(name, "a key of the journal is gone"),
            }
        }
        Ok(Snapshot { database, keys })
    }

    /// Whether every key can be asked for: with a locked keyring, what is written in the journal looks
    /// as if it were not there. A key that is gone for good is no error; it is not coming back.
    ///
    /// # Errors
    /// [`StoreError::Secrets`] with the keyring's own reason.
    pub fn check_keys(&self) -> Result<(), StoreError> {
        let names = rows::key_names(&self.inner().connection);
        for name in names.map_err(|error| self.sort(&error))? {
            self.secrets.get(&name)?;
        }
        Ok(())
    }

    /// Where the journal is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Name of the key for new entries; makes one when there is none that can be used.
    fn writing_key(&self, connection: &Connection, keys: &mut Keys) -> Result<String, StoreError> {
        let current = rows::current_key(connection).map_err(|error| self.sort(&error))?;
        if let Some(name) = current
            && keys.get(&name, &*self.secrets).is_some()
        {
            return Ok(name);
        }
        let name = keys.create(&*self.secrets)?;
        rows::set_current_key(connection, &name).map_err(|error| self.sort(&error))?;
        Ok(name)
    }

    fn write(
        &self,
        transaction: &Transaction<'_>,
        keys: &mut Keys,
        key_name: &str,
        thread: &ThreadId,
        entry: &NewEntry<'_>,
    ) -> Result<u64, StoreError> {
        let failed = |error: rusqlite::Error| self.sort(&error);
        if let Some(after) = entry.after {
            let latest = rows::latest(transaction, thread).map_err(failed)?;
            if latest.map(|row| row.sequence) != Some(after) {
                return Err(StoreError::Overtaken {
                    thread: thread.to_string(),
                });
            }
        }
        let (last, link) = rows::end(transaction).map_err(failed)?;
        let mut row = Row {
            sequence: last.saturating_add(1),
            thread: thread.to_string(),
            step: entry.step.to_owned(),
            version: entry.version,
            at: self.clock.now().to_string(),
            key_name: key_name.to_owned(),
            nonce: Vec::new(),
            payload: Vec::new(),
        };
        let Some(key) = keys.get(key_name, &*self.secrets) else {
            return Err(self.other("the key of the journal went away"));
        };
        let Some(sealed) = key.seal(&row.bound(), entry.payload) else {
            return Err(self.other("the entry could not be encrypted"));
        };
        row.nonce = sealed.nonce.to_vec();
        row.payload = sealed.payload;
        let mut look_ups: Vec<_> = entry.look_ups.iter().map(|value| key.hash(value)).collect();
        look_ups.sort();
        look_ups.dedup();
        rows::insert(transaction, &row, &look_ups, &link).map_err(failed)?;
        Ok(row.sequence)
    }

    fn read(&self, row: Row, keys: &mut Keys) -> Result<Entry, StoreError> {
        let payload = match keys.get(&row.key_name, &*self.secrets) {
            None => Payload::KeyGone,
            Some(key) => match key.open(&row.bound(), &row.nonce, &row.payload) {
                Some(payload) => Payload::Readable(payload),
                None => Payload::Damaged,
            },
        };
        Ok(Entry {
            sequence: row.sequence,
            thread: self.thread(&row.thread)?,
            at: self.time(&row.at)?,
            step: row.step,
            version: row.version,
            payload,
        })
    }

    fn thread(&self, text: &str) -> Result<ThreadId, StoreError> {
        ThreadId::parse(text).ok_or_else(|| self.damaged("an entry names no thread"))
    }

    fn time(&self, text: &str) -> Result<Timestamp, StoreError> {
        text.parse()
            .map_err(|_| self.damaged("an entry has no readable time"))
    }

    fn damaged(&self, reason: &str) -> StoreError {
        StoreError::Damaged {
            path: self.path.clone(),
            reason: reason.to_owned(),
        }
    }

    fn other(&self, reason: &str) -> StoreError {
        StoreError::Other {
            path: self.path.clone(),
            reason: reason.to_owned(),
        }
    }

    fn sort(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::from_database(&self.path, error)
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Journal")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
