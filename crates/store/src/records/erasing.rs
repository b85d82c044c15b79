//! Erasing: values, salts and look-ups go, from the file too; the chain verifies and tells nothing.

use host::points;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, Transaction};

use super::composing::{Composing, person_hash};
use super::document::{Listed, Words};
use super::erased::{self, Tombstone};
use super::error::Failed;
use super::forgetting::{Count, forget, subjects_of_nothing, take_old, wipe};
use super::{Inner, Records, immediate, rows};
use crate::error::StoreError;
use crate::keys::Key;

/// What was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// The entry that tells it.
    pub entry: u64,
    /// Documents of which something was erased.
    pub documents: u64,
    /// Pieces of documents that were erased.
    pub pieces: u64,
    /// Entries whose words were erased.
    pub words: u64,
    /// True when the file was written anew and nothing of it is left in unused places. False when another
    /// process had the file in use: it is done at the next opening.
    pub wiped: bool,
}

impl Records {
    /// Erases a person: every piece and all words that name the person, their salts, their look-ups and the
    /// person's own hash. A tombstone stays (a keyed hash), so that an old copy of the file that is put back
    /// erases the person again. `words` must not name the person; words that do are left out.
    ///
    /// The whole file is written anew, which takes the longer the bigger it is.
    ///
    /// Somebody of whom nothing is known is told in the chain too: that the request was answered.
    ///
    /// # Errors
    /// As [`Records::write`]. When it fails after the list of the erased was written, the erasure is completed
    /// at the next opening.
    pub fn erase(&self, person: &[u8], words: &Words<'_>) -> Result<Erased, StoreError> {
        points::pass("records.erase.before");
        let words = match words.persons.contains(&person) {
            true => Words::default(),
            false => *words,
        };
        let erased = self.with(|inner| {
            self.erasing(inner, "person.erased", &words, |connection, key| {
                let hash = person_hash(key, person);
                match rows::subject(connection, &hash)? {
                    None => Ok(Count::default()),
                    Some(subject) => {
                        let tombstone = self.tombstone(subject, hash);
                        self.bury(connection, key, std::slice::from_ref(&tombstone))?;
                        Ok(forget(connection, &tombstone.subject)?)
                    }
                }
            })
        })?;
        points::pass("records.erase.after");
        Ok(erased)
    }

    /// When a person was last erased here; none when never. For whoever imports old lists.
    ///
    /// # Errors
    /// As [`Records::document`].
    pub fn erased_on(&self, person: &[u8]) -> Result<Option<Timestamp>, StoreError> {
        self.with(|inner| {
            let Some(key) = self.key(inner)? else {
                return Ok(None);
            };
            let at = erased::last(&inner.connection, &person_hash(&key, person))?;
            Ok(at.and_then(|at| at.parse().ok()))
        })
    }

    /// The documents that were last written more than `days` days of 24 hours ago, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn older_than(&self, days: u32) -> Result<Vec<Listed>, StoreError> {
        let limit = self.limit(days).as_microsecond();
        self.with(|inner| self.listed(&inner.connection, "d.at < ?1", "d.at, d.number", &[&limit]))
    }

    /// Takes away what [`Records::older_than`] lists and the words of entries of that age. Persons about whom
    /// nothing is left are erased with it.
    ///
    /// # Errors
    /// As [`Records::erase`].
    pub fn erase_older(&self, days: u32, words: &Words<'_>) -> Result<Erased, StoreError> {
        points::pass("records.erase.before");
        let limit = self.limit(days);
        let erased = self.with(|inner| {
            self.erasing(inner, "retention.erased", words, |connection, key| {
                let mut count = take_old(connection, limit)?;
                let left: Vec<Tombstone> = subjects_of_nothing(connection)?
                    .into_iter()
                    .map(|(subject, hash)| self.tombstone(subject, hash))
                    .collect();
                if !left.is_empty() {
                    self.bury(connection, key, &left)?;
                }
                for tombstone in &left {
                    count.pieces += forget(connection, &tombstone.subject)?.pieces;
                }
                Ok(count)
            })
        })?;
        points::pass("records.erase.after");
        Ok(erased)
    }

    fn limit(&self, days: u32) -> Timestamp {
        let age = SignedDuration::from_hours(i64::from(days).saturating_mul(24));
        self.clock.now().checked_sub(age).unwrap_or(Timestamp::MIN)
    }

    /// What `act` erases, with one entry, and then out of the file.
    fn erasing(
        &self,
        inner: &mut Inner,
        event: &str,
        words: &Words<'_>,
        act: impl FnOnce(&Connection, &Key) -> Result<Count, Failed>,
    ) -> Result<Erased, Failed> {
        let key = self.writing_key(inner)?;
        let transaction = immediate(&mut inner.connection)?;
        self.settle(&transaction, Some(&key))?;
        let count = act(&transaction, &key)?;
        points::pass("records.erase.deleted");
        let entry = self.tell(&transaction, &key, event, words)?;
        transaction.commit()?;
        points::pass("records.erase.committed");
        self.keep_head(inner, &key);
        Ok(Erased {
            entry,
            documents: count.documents,
            pieces: count.pieces,
            words: count.words,
            wiped: self.wipe(&inner.connection)?,
        })
    }

    /// An entry for what was done without one; its number.
    fn tell(
        &self,
        transaction: &Transaction<'_>,
        key: &Key,
        event: &str,
        words: &Words<'_>,
    ) -> Result<u64, Failed> {
        let now = self.clock.now();
        let entry = Composing::begin(transaction, key, now, event, words)?;
        let number = entry.sequence();
        entry.end()?;
        Ok(number)
    }

    fn tombstone(&self, subject: Vec<u8>, hash: Vec<u8>) -> Tombstone {
        Tombstone {
            subject,
            hash,
            at: self.clock.now().to_string(),
        }
    }

    /// Adds tombstones, beside the database first.
    fn bury(&self, connection: &Connection, key: &Key, new: &[Tombstone]) -> Result<(), Failed> {
        let mut list = self.list_beside()?;
        list.extend(erased::tombstones(connection)?);
        list.extend(new.iter().cloned());
        list.sort();
        list.dedup();
        self.write_beside(connection, key, &list)?;
        for tombstone in new {
            erased::insert(connection, tombstone)?;
        }
        Ok(())
    }

    /// Erases again whom the file has and the lists know as erased; how many. The entry that tells it comes at
    /// once, or with [`Records::acknowledge`] when the chain is not the one that is remembered.
    pub(super) fn sweep(
        &self,
        transaction: &Transaction<'_>,
        key: &Key,
        chain_is_whole: bool,
    ) -> Result<u64, Failed> {
        let beside = self.list_beside()?;
        let inside = erased::tombstones(transaction)?;
        for tombstone in beside.iter().filter(|one| !inside.contains(one)) {
            erased::insert(transaction, tombstone)?;
        }
        if inside.iter().any(|tombstone| !beside.contains(tombstone)) {
            self.bury(transaction, key, &[])?;
        }
        let mut again = 0;
        for tombstone in beside.iter().chain(&inside) {
            let known = "SELECT count(*) FROM subject WHERE id = ?1";
            let known: i64 =
                transaction.query_row(known, [&tombstone.subject], |row| row.get(0))?;
            if known > 0 {
                forget(transaction, &tombstone.subject)?;
                again += 1;
            }
        }
        if again > 0 && chain_is_whole {
            self.tell(transaction, key, "person.erased-again", &Words::default())?;
        }
        Ok(again)
    }

    /// Writes the file anew after an erasure and empties the write-ahead file; true when nothing is left to do.
    pub(super) fn wipe(&self, connection: &Connection) -> Result<bool, Failed> {
        if rows::setting(connection, rows::WIPE_DUE)?.is_none() {
            return Ok(true);
        }
        let wiped = wipe(connection).unwrap_or_else(|error| {
            tracing::warn!(%error, "the file could not be written anew after an erasure");
            false
        });
        if wiped {
            rows::unset(connection, rows::WIPE_DUE)?;
            points::pass("records.wipe.done");
        }
        Ok(wiped)
    }
}
