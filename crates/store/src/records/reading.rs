//! Reading: lists without decrypting, documents, and the entries of the chain.

use std::ops::Range;

use jiff::Timestamp;
use rusqlite::{Connection, ToSql};
use zeroize::Zeroizing;

use super::composing::{look_up_hash, person_hash};
use super::document::{Content, Document, Listed, Noted};
use super::error::{Failed, RecordsError};
use super::link::{Line, Place};
use super::rows::{self, DocumentRow, PieceRow};
use super::{Head, Records};
use crate::error::StoreError;
use crate::keys::Key;

impl Records {
    /// The documents of a kind, by rank and then by name. Nothing is decrypted.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn list(&self, kind: &str) -> Result<Vec<Listed>, StoreError> {
        self.with(|inner| self.listed(&inner.connection, "d.kind = ?1", "d.rank, d.id", &[&kind]))
    }

    /// A document with all its pieces; `None` when there is none.
    ///
    /// # Errors
    /// [`StoreError`], [`RecordsError::KeyGone`] among them.
    pub fn document(&self, kind: &str, id: &str) -> Result<Option<Document>, StoreError> {
        self.pieces(kind, id, 0..u64::MAX)
    }

    /// A document with those of its pieces that stand in `range`, for documents that are too big to read at once.
    ///
    /// # Errors
    /// As [`Records::document`].
    pub fn pieces(
        &self,
        kind: &str,
        id: &str,
        range: Range<u64>,
    ) -> Result<Option<Document>, StoreError> {
        self.with(|inner| {
            let key = self.key(inner)?;
            let connection = inner.connection.transaction()?;
            let (Some(row), Some(key)) = (rows::document(&connection, kind, id)?, key) else {
                return Ok(None);
            };
            let mut pieces = Vec::new();
            let mut next = range.start;
            let number = Some(row.number);
            rows::pieces(&connection, number, range.start, range.end, |piece| {
                while next < piece.position {
                    pieces.push(Content::Erased);
                    next = next.saturating_add(1);
                }
                next = next.saturating_add(1);
                pieces.push(open(&key, &place(&row, &piece), &piece));
                Ok(true)
            })?;
            while next < range.end.min(row.pieces) {
                pieces.push(Content::Erased);
                next = next.saturating_add(1);
            }
            let listed = self.list_one(row)?;
            Ok(Some(Document { listed, pieces }))
        })
    }

    /// The documents of a kind with a piece that has `look_up` among its look-ups.
    ///
    /// # Errors
    /// As [`Records::document`].
    pub fn find(&self, kind: &str, look_up: &[u8]) -> Result<Vec<Listed>, StoreError> {
        let found = |key: &Key| look_up_hash(key, kind, look_up);
        let which = "d.kind = ?1 AND d.number IN (SELECT p.document FROM look_up l
            JOIN piece p ON p.number = l.piece WHERE l.hash = ?2)";
        self.with(|inner| {
            let Some(key) = self.key(inner)? else {
                return Ok(Vec::new());
            };
            let values: [&dyn ToSql; 2] = [&kind, &found(&key)];
            self.listed(&inner.connection, which, "d.rank, d.id", &values)
        })
    }

    /// The documents with a piece about a person, by kind: what the person may ask to see.
    ///
    /// # Errors
    /// As [`Records::document`].
    pub fn about(&self, person: &[u8]) -> Result<Vec<Listed>, StoreError> {
        let which = "d.number IN (SELECT p.document FROM subject s
            JOIN concerns c ON c.subject = s.id
            JOIN piece p ON p.number = c.piece WHERE s.hash = ?1)";
        self.with(|inner| {
            let Some(key) = self.key(inner)? else {
                return Ok(Vec::new());
            };
            let hash = person_hash(&key, person);
            self.listed(&inner.connection, which, "d.kind, d.rank, d.id", &[&hash])
        })
    }

    /// Entries of the chain from number `from` on, at most `most`.
    ///
    /// # Errors
    /// As [`Records::document`]; [`RecordsError::Changed`] for an entry that Clavis did not write so.
    pub fn history(&self, from: u64, most: u64) -> Result<Vec<Noted>, StoreError> {
        self.with(|inner| {
            let key = self.key(inner)?;
            let connection = inner.connection.transaction()?;
            let mut found = Vec::new();
            rows::entries(&connection, from.max(1), most, |row, _, _| {
                found.push(row);
                Ok(true)
            })?;
            let mut noted = Vec::new();
            for row in found {
                let from = row.sequence;
                let changed = RecordsError::Changed { from };
                let lines = Line::read_all(&row.changes);
                let (Some(lines), Ok(at)) = (lines, row.at.parse()) else {
                    return Err(changed.into());
                };
                noted.push(Noted {
                    number: from,
                    at,
                    event: row.event,
                    words: match &key {
                        Some(key) => words(&connection, key, from)?,
                        None => Content::Erased,
                    },
                    touched: lines.into_iter().map(Line::touched).collect(),
                });
            }
            Ok(noted)
        })
    }

    /// The end of the chain as it is in the file, to be printed.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        self.with(|inner| Ok(rows::end(&inner.connection)?.0))
    }

    /// The documents for which `which` holds.
    pub(super) fn listed(
        &self,
        connection: &Connection,
        which: &str,
        order: &str,
        values: &[&dyn ToSql],
    ) -> Result<Vec<Listed>, Failed> {
        let found = rows::documents(connection, which, order, values)?;
        found.into_iter().map(|row| self.list_one(row)).collect()
    }

    fn list_one(&self, row: DocumentRow) -> Result<Listed, Failed> {
        let written = Timestamp::from_microsecond(row.at)
            .map_err(|_| self.damaged("a document has no readable time"))?;
        Ok(Listed {
            kind: row.kind,
            id: row.id,
            version: row.version,
            rank: row.rank,
            written,
            pieces: row.pieces,
            erased: row.erased,
        })
    }
}

/// The words of an entry.
fn words(connection: &Connection, key: &Key, entry: u64) -> Result<Content, Failed> {
    let mut found = Content::Erased;
    let after = entry.saturating_add(1);
    rows::pieces(connection, None, entry, after, |piece| {
        found = open(key, &Place::words(entry), &piece);
        Ok(false)
    })?;
    Ok(found)
}

/// Where a piece of a document belongs.
pub(super) fn place<'a>(document: &'a DocumentRow, piece: &PieceRow) -> Place<'a> {
    Place {
        kind: &document.kind,
        id: &document.id,
        position: piece.position,
        entry: piece.entry,
        leaf: piece.leaf,
    }
}

/// Decrypts a piece.
pub(super) fn open(key: &Key, place: &Place<'_>, piece: &PieceRow) -> Content {
    match key.open(&place.bound(), &piece.nonce, &piece.content) {
        Some(bytes) => Content::Readable(Zeroizing::new(bytes)),
        None => Content::Damaged,
    }
}
