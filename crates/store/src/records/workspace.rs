//! The whole workspace as one encrypted file, for a co-manager: documents, chain and key.
//!
//! The file is a backup file (decision 10) with the database and its key in it. Taken back, it replaces what
//! is there only when it is the same chain gone on; two that both went on are never mixed.

use std::collections::BTreeSet;

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::error::{Failed, RecordsError};
use super::form::RECORDS;
use super::head::Head;
use super::link::Line;
use super::verifying::verify;
use super::{Records, rows};
use crate::archive::{self, ArchiveEntry};
use crate::error::StoreError;
use crate::keys::Key;
use crate::migrations;

/// How another workspace stands to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relation {
    /// Entry for entry the same.
    Same,
    /// The other went on after the last entry here: it can be taken.
    Newer {
        /// How many entries it has more.
        entries: u64,
    },
    /// The other ends before the last entry here: nothing new is in it.
    Older {
        /// How many entries it has less.
        entries: u64,
    },
    /// Both went on: it cannot be taken.
    Diverged {
        /// The last entry that both have; 0 for none.
        common: u64,
        /// Kind and name of what changed here after it.
        ours: BTreeSet<(String, String)>,
        /// Kind and name of what changed there after it.
        theirs: BTreeSet<(String, String)>,
    },
}

/// What came of taking a workspace in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// How it stood; [`Relation::Same`] and [`Relation::Older`] change nothing.
    pub relation: Relation,
    /// How many persons were erased in it, because they were erased here.
    pub erased_again: u64,
    /// What is wrong with the chain now: the file is older than what this computer remembers. Everything can
    /// be read; [`Records::acknowledge`] goes on.
    pub fault: Option<RecordsError>,
}

/// A workspace out of a file, verified.
pub(super) struct Other {
    pub(super) connection: Connection,
    pub(super) key_name: String,
    pub(super) secret: Zeroizing<Vec<u8>>,
    pub(super) head: Head,
}

impl Records {
    /// Everything in one file under a passphrase. It takes about a second and 256 MiB of memory, on purpose.
    /// Write an entry before it, so that the chain of both sides tells of it.
    ///
    /// # Errors
    /// [`RecordsError::KeyGone`], what is wrong with a chain that was tampered with, and those of
    /// [`archive::seal`].
    pub fn export(&self, passphrase: &str) -> Result<Vec<u8>, StoreError> {
        archive::seal(&self.packed()?, passphrase, self.clock.now())
    }

    /// The database and its key, for a file with other things in it too: [`Records::import`] takes that as well.
    ///
    /// # Errors
    /// As [`Records::export`].
    pub fn packed(&self) -> Result<[ArchiveEntry; 2], StoreError> {
        self.with(|inner| {
            let key = self.writing_key(inner)?;
            let transaction = super::immediate(&mut inner.connection)?;
            self.settle(&transaction, Some(&key))?;
            drop(transaction);
            let name = rows::setting(&inner.connection, rows::KEY)?.unwrap_or_default();
            let secret = self.secrets.get(&name)?.ok_or_else(|| self.key_gone())?;
            let database = inner.connection.serialize(rusqlite::MAIN_DB)?;
            let mut database = Zeroizing::new(database.to_vec());
            without_log(&mut database);
            Ok([
                ArchiveEntry {
                    name: DATABASE.to_owned(),
                    content: database,
                },
                ArchiveEntry {
                    name: format!("{KEYS}{name}"),
                    content: secret,
                },
            ])
        })
    }

    /// How the workspace in a file stands to this one; nothing is changed.
    ///
    /// # Errors
    /// Those of [`archive::open`], [`RecordsError::NotAWorkspace`], [`RecordsError::Newer`], and what
    /// [`Records::verify`] says of the workspace in the file.
    pub fn examine(&self, file: &[u8], passphrase: &str) -> Result<Relation, StoreError> {
        let other = self.opened(file, passphrase)?;
        self.with(|inner| relation(&inner.connection, &other))
    }

    /// Takes in the workspace in a file, when it is this one gone on or nothing is here yet. Who was erased
    /// here is erased in it.
    ///
    /// # Errors
    /// [`RecordsError::Diverged`] when both went on, and those of [`Records::examine`] and [`Records::write`].
    /// Nothing is changed then.
    pub fn import(&self, file: &[u8], passphrase: &str) -> Result<Imported, StoreError> {
        self.import_entries(archive::open(file, passphrase)?.entries)
    }

    /// The same from a file that is open already, with other things in it too.
    ///
    /// # Errors
    /// As [`Records::import`].
    pub fn import_entries(&self, entries: Vec<ArchiveEntry>) -> Result<Imported, StoreError> {
        let other = self.other(entries)?;
        host::points::pass("records.import.before");
        let imported = self.with(|inner| self.take(inner, &other))?;
        host::points::pass("records.import.after");
        Ok(imported)
    }

    /// Whether an entry of a file is what [`Records::packed`] puts there.
    #[must_use]
    pub fn packs(entry: &ArchiveEntry) -> bool {
        entry.name == DATABASE || entry.name.starts_with(KEYS)
    }

    /// Opens a file and verifies what is in it.
    fn opened(&self, file: &[u8], passphrase: &str) -> Result<Other, StoreError> {
        self.other(archive::open(file, passphrase)?.entries)
    }

    fn other(&self, entries: Vec<ArchiveEntry>) -> Result<Other, StoreError> {
        let mut database = None;
        let mut key = None;
        for entry in entries {
            if entry.name == DATABASE {
                database = Some(entry.content);
            } else if let Some(name) = entry.name.strip_prefix(KEYS) {
                key = Some((name.to_owned(), entry.content));
            }
        }
        let (Some(mut database), Some((key_name, secret))) = (database, key) else {
            return Err(RecordsError::NotAWorkspace.into());
        };
        without_log(&mut database);
        let path = self.path.with_file_name(DATABASE);
        read(&database, key_name, secret).map_err(|failed| failed.at(&path))
    }
}

fn read(database: &[u8], key_name: String, secret: Zeroizing<Vec<u8>>) -> Result<Other, Failed> {
    let path = std::path::Path::new(DATABASE);
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact(rusqlite::MAIN_DB, database, database.len(), false)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    migrations::run(&mut connection, &RECORDS)
        .map_err(|misfit| RecordsError::from_misfit(path, misfit))?;
    let named = rows::setting(&connection, rows::KEY)?;
    // The name goes into the keyring, where other things are.
    let ours = key_name.strip_prefix("records-").map(uuid::Uuid::try_parse);
    let right = named.as_deref() == Some(&key_name) && matches!(ours, Some(Ok(_)));
    let key = Key::derive(&secret).filter(|_| right);
    let key = key.ok_or(RecordsError::NotAWorkspace)?;
    let damaged = |reason: &str| RecordsError::Damaged {
        path: path.to_path_buf(),
        reason: reason.to_owned(),
    };
    let head = verify(&connection, Some(&key), None, &damaged)?.head;
    Ok(Other {
        connection,
        key_name,
        secret,
        head,
    })
}

/// How `other` stands to what is in `connection`.
pub(super) fn relation(connection: &Connection, other: &Other) -> Result<Relation, Failed> {
    let (ours, _) = rows::end(connection)?;
    let theirs = other.head;
    let shorter = ours.number.min(theirs.number);
    let same_at = |number| -> rusqlite::Result<bool> {
        Ok(rows::link(connection, number)? == rows::link(&other.connection, number)?)
    };
    if same_at(shorter)? {
        return Ok(match ours.number.cmp(&theirs.number) {
            std::cmp::Ordering::Equal => Relation::Same,
            std::cmp::Ordering::Less => Relation::Newer {
                entries: theirs.number - ours.number,
            },
            std::cmp::Ordering::Greater => Relation::Older {
                entries: ours.number - theirs.number,
            },
        });
    }
    // Chains that are equal at an entry are equal before it.
    let (mut common, mut differs) = (0, shorter);
    while differs - common > 1 {
        let middle = common + (differs - common) / 2;
        match same_at(middle)? {
            true => common = middle,
            false => differs = middle,
        }
    }
    Ok(Relation::Diverged {
        common,
        ours: changed_after(connection, common)?,
        theirs: changed_after(&other.connection, common)?,
    })
}

/// Kind and name of every document that entries after `common` touched.
fn changed_after(
    connection: &Connection,
    common: u64,
) -> rusqlite::Result<BTreeSet<(String, String)>> {
    let mut changed = BTreeSet::new();
    rows::entries(
        connection,
        common.saturating_add(1),
        u64::MAX,
        |row, _, _| {
            for line in Line::read_all(&row.changes).unwrap_or_default() {
                match line {
                    Line::Put { kind, id, .. }
                    | Line::Remove { kind, id }
                    | Line::Erase { kind, id } => {
                        changed.insert((kind, id));
                    }
                    Line::Words(_) | Line::Forget(_) | Line::Acknowledge(_) => {}
                }
            }
            Ok(true)
        },
    )?;
    Ok(changed)
}

/// Says in the file's header that it has no write-ahead log: one in memory cannot have any (SQLite's file
/// format, 1.3.3).
fn without_log(database: &mut [u8]) {
    if let Some(versions) = database.get_mut(18..20) {
        versions.fill(1);
    }
}

const DATABASE: &str = "records.sqlite";
const KEYS: &str = "records-key/";
