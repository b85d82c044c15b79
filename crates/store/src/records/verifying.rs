//! Verifying: the chain against itself, against the head that is remembered or printed, and the documents
//! against the chain.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use rusqlite::Connection;

use super::Records;
use super::document::Content;
use super::error::{Failed, RecordsError};
use super::head::{self, Head, PrintedHead};
use super::link::Place;
use super::reading::{open, place};
use super::replay::{Replay, Seen};
use super::rows::{self, DocumentRow, PieceRow};
use super::standing::standing;
use crate::error::StoreError;
use crate::keys::Key;

/// A chain that is whole, and documents that are as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Its last entry.
    pub head: Head,
    /// What somebody may want to know although nothing was tampered with.
    pub notes: Vec<Note>,
}

/// Something in a whole chain that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The remembered head is behind by so many entries, all with our seal: one after a crash.
    HeadBehind(u64),
    /// The clock was set back before this entry.
    ClockBack {
        /// The entry.
        entry: u64,
        /// How far its time is before that of the entry before.
        by: SignedDuration,
    },
    /// Here somebody went on although the chain was not the one that was remembered.
    Acknowledged {
        /// The entry.
        entry: u64,
        /// What was remembered.
        remembered: Option<Head>,
    },
}

/// A printed head, compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// The entry is the one of the sheet; so many came after it.
    Same {
        /// How many.
        since: u64,
    },
    /// The entry with this number is another one: it, or one before it, was changed after the sheet was printed.
    Differs,
    /// The chain ends before this entry: entries are missing.
    Missing {
        /// The first that is missing.
        from: u64,
    },
}

impl Records {
    /// Checks the file's structure, every entry, the remembered head, and every value that is still there
    /// against its commitment. It reads everything.
    ///
    /// # Errors
    /// From which entry on, in typed words: [`RecordsError::Changed`], [`RecordsError::Cut`],
    /// [`RecordsError::Rewritten`], [`RecordsError::HeadGone`], [`RecordsError::DocumentChanged`],
    /// [`RecordsError::Damaged`].
    pub fn verify(&self) -> Result<Verified, StoreError> {
        self.with(|inner| {
            let key = self.key(inner)?;
            // The lock, so that no other process is between its commit and its head.
            let connection = super::immediate(&mut inner.connection)?;
            let remembered = head::remembered(&*self.secrets, &self.path)?;
            verify(&connection, key.as_deref(), Some(remembered), &|reason| {
                self.damaged(reason)
            })
        })
    }

    /// Checks every entry and the remembered head alone: fast enough for each start. Values are not looked at; each
    /// is checked when it is read.
    ///
    /// # Errors
    /// As [`Records::verify`], but for what a document or the file's structure has.
    pub fn verify_entries(&self) -> Result<Head, StoreError> {
        self.with(|inner| {
            let key = self.key(inner)?;
            let connection = super::immediate(&mut inner.connection)?;
            let remembered = head::remembered(&*self.secrets, &self.path)?;
            let end = walk(&connection, key.as_deref(), &mut Replay::default())?;
            standing(&connection, key.as_deref(), remembered)?;
            Ok(end)
        })
    }

    /// Compares a head from a sheet with the chain.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn compare(&self, printed: &PrintedHead) -> Result<Compared, StoreError> {
        self.with(|inner| {
            let connection = inner.connection.transaction()?;
            let (end, _) = rows::end(&connection)?;
            let number = printed.number;
            let Some(hash) = rows::link(&connection, number)? else {
                let from = end.number.saturating_add(1);
                return Ok(Compared::Missing { from });
            };
            let head = Head { number, hash };
            Ok(match head.printed() == *printed {
                true => Compared::Same {
                    since: end.number.saturating_sub(number),
                },
                false => Compared::Differs,
            })
        })
    }
}

/// Verifies records; `remembered` is absent for those of another computer.
pub(super) fn verify(
    connection: &Connection,
    key: Option<&Key>,
    remembered: Option<Option<Head>>,
    damaged: &dyn Fn(&str) -> RecordsError,
) -> Result<Verified, Failed> {
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said != "ok" {
        return Err(damaged(&said).into());
    }
    let mut replay = Replay::default();
    let end = walk(connection, key, &mut replay)?;
    if let Some(remembered) = remembered {
        let behind = standing(connection, key, remembered)?;
        if behind > 0 {
            replay.notes.push(Note::HeadBehind(behind));
        }
    }
    if let Some(key) = key {
        words(connection, key, end, &replay)?;
        documents(connection, key, &mut replay)?;
    }
    Ok(Verified {
        head: end,
        notes: replay.notes,
    })
}

/// Follows the chain.
fn walk(connection: &Connection, key: Option<&Key>, replay: &mut Replay) -> Result<Head, Failed> {
    let mut before = Head::START;
    let mut wrong = None;
    rows::entries(connection, 0, u64::MAX, |row, link, seal| {
        let next = before.number.saturating_add(1);
        let expected = row.link(&before.hash);
        wrong = if row.sequence != next || link != expected || !replay.read(&row) {
            Some(RecordsError::Changed { from: next })
        } else if !key.is_some_and(|key| key.sealed_link(&expected, &seal)) {
            Some(RecordsError::Rewritten { at: next })
        } else {
            None
        };
        before = Head {
            number: next,
            hash: expected,
        };
        Ok(wrong.is_none())
    })?;
    match wrong {
        Some(wrong) => Err(wrong.into()),
        None => Ok(before),
    }
}

/// The words of every entry are there and are the ones committed to, or their erasure is told.
fn words(connection: &Connection, key: &Key, end: Head, replay: &Replay) -> Result<(), Failed> {
    let mut commitments = BTreeMap::new();
    rows::entries(connection, 0, u64::MAX, |row, _, _| {
        commitments.insert(row.sequence, row.commitment(0).map(<[u8]>::to_vec));
        Ok(true)
    })?;
    let mut found = BTreeSet::new();
    let mut wrong = None;
    let after = end.number.saturating_add(1);
    rows::pieces(connection, None, 0, after, |piece| {
        let kept = commitments.get(&piece.entry).and_then(Option::as_deref);
        let holds = holds(connection, key, &Place::words(piece.entry), &piece, kept)?;
        wrong = (!holds).then_some(piece.entry);
        found.insert(piece.entry);
        Ok(holds)
    })?;
    let missing = || {
        (1..=end.number)
            .find(|entry| !found.contains(entry) && !replay.words_erased.contains(entry))
    };
    match wrong.or_else(missing) {
        None => Ok(()),
        Some(entry) => Err(RecordsError::DocumentChanged {
            kind: String::new(),
            id: entry.to_string(),
            entry,
        }
        .into()),
    }
}

/// Every document is as the chain last wrote it, and none is missing.
fn documents(connection: &Connection, key: &Key, replay: &mut Replay) -> Result<(), Failed> {
    let changed =
        |kind: String, id: String, entry| RecordsError::DocumentChanged { kind, id, entry };
    for row in rows::documents(connection, "true", "d.number", &[])? {
        let seen = replay.documents.remove(&(row.kind.clone(), row.id.clone()));
        let entry = seen.as_ref().map_or(row.version, |seen| seen.version);
        let right = match seen {
            Some(seen) => is_as_written(connection, key, &row, &seen)?,
            None => false,
        };
        if !right {
            return Err(changed(row.kind, row.id, entry).into());
        }
    }
    match replay.documents.pop_first() {
        None => Ok(()),
        Some(((kind, id), seen)) => Err(changed(kind, id, seen.version).into()),
    }
}

fn is_as_written(
    connection: &Connection,
    key: &Key,
    row: &DocumentRow,
    seen: &Seen,
) -> Result<bool, Failed> {
    if row.version != seen.version
        || row.pieces != seen.pieces
        || row.rank != seen.rank
        || row.at != seen.at.as_microsecond()
        || (row.erased > 0 && !seen.erased)
    {
        return Ok(false);
    }
    let mut written = None;
    rows::entries(connection, seen.put, 1, |row, _, _| {
        written = Some(row);
        Ok(false)
    })?;
    let Some(written) = written else {
        return Ok(false);
    };
    let mut right = true;
    let mut there: u64 = 0;
    rows::pieces(connection, Some(row.number), 0, u64::MAX, |piece| {
        there = there.saturating_add(1);
        let kept = written.commitment(piece.leaf);
        right = piece.entry == seen.put
            && piece.position < seen.pieces
            && piece.leaf == seen.leaf.saturating_add(piece.position)
            && holds(connection, key, &place(row, &piece), &piece, kept)?;
        Ok(right)
    })?;
    Ok(right && there.saturating_add(row.erased) == row.pieces)
}

/// True when a value opens, and it and what it is found by are what the chain is committed to.
fn holds(
    connection: &Connection,
    key: &Key,
    place: &Place<'_>,
    piece: &PieceRow,
    kept: Option<&[u8]>,
) -> rusqlite::Result<bool> {
    let found_by = rows::found_by(connection, piece.number)?;
    Ok(match open(key, place, piece) {
        Content::Readable(value) => {
            kept == Some(&place.commitment(&piece.salt, &value, &found_by)[..])
        }
        Content::Erased | Content::Damaged => false,
    })
}
