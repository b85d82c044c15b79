//! The list of the erased: in the database, and in a file beside it, so that an old copy of the database that
//! is put back is known to be older than an erasure.
//!
//! A tombstone has the random number of a subject (which a copy of the database has too) and the keyed hash
//! of the person. Whoever comes back later gets another number, so that only what is old is erased again.

use std::path::PathBuf;

use host::{Access, previous};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use super::error::{Failed, RecordsError};
use super::link::{from_hex, to_hex};
use super::{Records, no_random, rows};
use crate::keys::Key;

/// Somebody who was erased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tombstone {
    pub(super) subject: Vec<u8>,
    pub(super) hash: Vec<u8>,
    pub(super) at: String,
}

/// The file beside the database.
#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    key: String,
    nonce: String,
    sealed: String,
}

impl Records {
    /// The list beside the database; empty when there is none.
    pub(super) fn list_beside(&self) -> Result<Vec<Tombstone>, Failed> {
        let path = self.beside();
        if !self.disk.exists(&path) {
            return Ok(Vec::new());
        }
        let damaged = |reason: &str| RecordsError::Damaged {
            path: path.clone(),
            reason: reason.to_owned(),
        };
        let content = self.disk.read(&path)?;
        let file: File =
            serde_json::from_slice(&content).map_err(|_| damaged("the list of the erased"))?;
        if file.format != FORMAT {
            return Err(damaged("the list of the erased").into());
        }
        if file.version > VERSION {
            return Err(RecordsError::Newer {
                path,
                found: file.version,
                known: VERSION,
            }
            .into());
        }
        let secret = self.secrets.get(&file.key)?;
        let Some(key) = secret.and_then(|secret| Key::derive(&secret)) else {
            // What it was about cannot be read any more either.
            tracing::warn!("the key of the list of the erased is gone");
            return Ok(Vec::new());
        };
        let nonce = from_hex(&file.nonce).unwrap_or_default();
        let sealed = from_hex(&file.sealed).unwrap_or_default();
        let opened = key
            .open(FORMAT.as_bytes(), &nonce, &sealed)
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .and_then(|text| text.lines().map(Tombstone::read).collect());
        Ok(opened.ok_or_else(|| damaged("the list of the erased was changed"))?)
    }

    /// Writes the list beside the database, durably; before the database is committed, so that an erasure is
    /// completed and never undone.
    pub(super) fn write_beside(
        &self,
        connection: &Connection,
        key: &Key,
        list: &[Tombstone],
    ) -> Result<(), Failed> {
        let text: String = list.iter().map(Tombstone::line).collect();
        let sealed = key
            .seal(FORMAT.as_bytes(), text.as_bytes())
            .ok_or_else(no_random)?;
        let file = File {
            format: FORMAT.to_owned(),
            version: VERSION,
            key: rows::setting(connection, rows::KEY)?.unwrap_or_default(),
            nonce: to_hex(&sealed.nonce),
            sealed: to_hex(&sealed.payload),
        };
        let content = serde_json::to_vec(&file)
            .map_err(|_| self.damaged("the list of the erased cannot be written"))?;
        let path = self.beside();
        self.disk.replace(&path, &content, Access::Owner)?;
        // The list before has no use.
        Ok(self.disk.remove(&previous(&path))?)
    }

    /// Where the list is.
    fn beside(&self) -> PathBuf {
        let mut name = self.path.as_os_str().to_owned();
        name.push(".erased");
        PathBuf::from(name)
    }
}

impl Tombstone {
    fn line(&self) -> String {
        let (subject, hash) = (to_hex(&self.subject), to_hex(&self.hash));
        format!("{subject} {hash} {}\n", self.at)
    }

    fn read(line: &str) -> Option<Self> {
        let (subject, rest) = line.split_once(' ')?;
        let (hash, at) = rest.split_once(' ')?;
        Some(Self {
            subject: from_hex(subject)?,
            hash: from_hex(hash)?,
            at: at.to_owned(),
        })
    }
}

/// The list in the database.
pub(super) fn tombstones(connection: &Connection) -> rusqlite::Result<Vec<Tombstone>> {
    let mut statement = connection
        .prepare_cached("SELECT subject, hash, at FROM tombstone ORDER BY at, subject")?;
    let found = statement.query_map([], |row| {
        Ok(Tombstone {
            subject: row.get(0)?,
            hash: row.get(1)?,
            at: row.get(2)?,
        })
    })?;
    found.collect()
}

pub(super) fn insert(connection: &Connection, tombstone: &Tombstone) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(
        "INSERT OR IGNORE INTO tombstone (subject, hash, at) VALUES (?1, ?2, ?3)",
    )?;
    let Tombstone { subject, hash, at } = tombstone;
    statement.execute(params![subject, hash, at]).map(drop)
}

/// When somebody with this keyed hash was last erased.
pub(super) fn last(connection: &Connection, hash: &[u8]) -> rusqlite::Result<Option<String>> {
    let mut statement = connection
        .prepare_cached("SELECT at FROM tombstone WHERE hash = ?1 ORDER BY at DESC LIMIT 1")?;
    statement.query_row([hash], |row| row.get(0)).optional()
}

const FORMAT: &str = "clavis-erased";
const VERSION: u32 = 1;
