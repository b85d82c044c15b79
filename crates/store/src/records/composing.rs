//! One entry of the chain and all that it does, inside one transaction.

use std::collections::BTreeSet;

use aws_lc_rs::rand;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Transaction;

use super::document::{Change, NewPiece, Words, check_name, shown};
use super::error::{Failed, RecordsError};
use super::head::Head;
use super::link::{Line, Place, Row};
use super::rows::{self, DocumentRow, PieceRow};
use super::{forgetting, no_random};
use crate::keys::Key;

/// An entry that is being put together.
pub(super) struct Composing<'a> {
    transaction: &'a Transaction<'a>,
    key: &'a Key,
    before: Head,
    now: Timestamp,
    row: Row,
    leaves: u64,
    touched: BTreeSet<(String, String)>,
    clock_back: Option<SignedDuration>,
}

impl<'a> Composing<'a> {
    /// Begins the next entry with its words, and with what was done without one.
    pub(super) fn begin(
        transaction: &'a Transaction<'a>,
        key: &'a Key,
        now: Timestamp,
        event: &str,
        words: &Words<'_>,
    ) -> Result<Self, Failed> {
        check_name(event)?;
        let (before, last_at) = rows::end(transaction)?;
        let last_at: Option<Timestamp> = last_at.and_then(|at| at.parse().ok());
        let clock_back = last_at
            .map(|last| last.duration_since(now))
            .filter(SignedDuration::is_positive);
        let sequence = before.number.saturating_add(1);
        let mut entry = Self {
            transaction,
            key,
            before,
            now,
            row: Row {
                sequence,
                at: now.to_string(),
                event: event.to_owned(),
                changes: String::new(),
                commitments: Vec::new(),
            },
            leaves: 0,
            touched: BTreeSet::new(),
            clock_back,
        };
        let piece = NewPiece {
            content: words.text.as_bytes(),
            persons: words.persons,
            look_ups: &[],
        };
        entry.piece(None, &Place::words(sequence), &piece)?;
        entry.row.changes = forgetting::take_untold(transaction, sequence)?;
        Ok(entry)
    }

    /// The number of the entry.
    pub(super) fn sequence(&self) -> u64 {
        self.row.sequence
    }

    pub(super) fn clock_back(&self) -> Option<SignedDuration> {
        self.clock_back
    }

    /// Notes something that was done.
    pub(super) fn line(&mut self, line: &Line) {
        line.write(&mut self.row.changes);
    }

    /// Does a change and notes it.
    pub(super) fn change(&mut self, change: &Change<'_>) -> Result<(), Failed> {
        match *change {
            Change::Put {
                kind,
                id,
                after,
                rank,
                pieces,
            } => {
                self.expect(kind, id, after)?;
                self.put(kind, id, rank, pieces)
            }
            Change::Remove { kind, id, after } => {
                self.expect(kind, id, Some(after))?;
                self.line(&Line::Remove {
                    kind: kind.to_owned(),
                    id: id.to_owned(),
                });
                Ok(())
            }
        }
    }

    /// Takes out the document as it was, if it is the version that the writer knew.
    fn expect(&mut self, kind: &str, id: &str, after: Option<u64>) -> Result<(), Failed> {
        check_name(kind)?;
        check_name(id)?;
        if !self.touched.insert((kind.to_owned(), id.to_owned())) {
            let name = shown(id);
            return Err(RecordsError::Name { name }.into());
        }
        let found = rows::version(self.transaction, kind, id)?;
        if found.map(|(_, version)| version) != after {
            return Err(RecordsError::Overtaken {
                kind: kind.to_owned(),
                id: id.to_owned(),
            }
            .into());
        }
        if let Some((number, _)) = found {
            rows::delete_document(self.transaction, number)?;
        }
        Ok(())
    }

    fn put(
        &mut self,
        kind: &str,
        id: &str,
        rank: i64,
        pieces: &[NewPiece<'_>],
    ) -> Result<(), Failed> {
        let entry = self.sequence();
        let first = self.leaves;
        let count = pieces.len() as u64;
        let document = rows::insert_document(
            self.transaction,
            &DocumentRow {
                number: 0,
                kind: kind.to_owned(),
                id: id.to_owned(),
                version: entry,
                rank,
                at: self.now.as_microsecond(),
                pieces: count,
                erased: 0,
            },
        )?;
        for (position, piece) in (0..).zip(pieces) {
            let place = Place {
                kind,
                id,
                position,
                entry,
                leaf: self.leaves,
            };
            self.piece(Some(document), &place, piece)?;
        }
        self.line(&Line::Put {
            kind: kind.to_owned(),
            id: id.to_owned(),
            leaf: first,
            pieces: count,
            rank,
        });
        Ok(())
    }

    fn piece(
        &mut self,
        document: Option<i64>,
        place: &Place<'_>,
        piece: &NewPiece<'_>,
    ) -> Result<(), Failed> {
        let salt = random()?;
        let sealed = self
            .key
            .seal(&place.bound(), piece.content)
            .ok_or_else(no_random)?;
        let commitment = place.commitment(&salt, piece.content);
        self.row.commitments.extend(commitment);
        self.leaves = self.leaves.saturating_add(1);
        let number = rows::insert_piece(
            self.transaction,
            document,
            &PieceRow {
                position: place.position,
                entry: place.entry,
                leaf: place.leaf,
                salt,
                nonce: sealed.nonce.to_vec(),
                content: sealed.payload,
            },
        )?;
        for look_up in piece.look_ups {
            let hash = look_up_hash(self.key, place.kind, look_up);
            rows::insert_look_up(self.transaction, &hash, number)?;
        }
        for person in piece.persons {
            let hash = person_hash(self.key, person);
            let subject = match rows::subject(self.transaction, &hash)? {
                Some(subject) => subject,
                None => {
                    let subject = random()?;
                    rows::insert_subject(self.transaction, &subject, &hash)?;
                    subject
                }
            };
            rows::insert_concerns(self.transaction, &subject, number)?;
        }
        Ok(())
    }

    /// Links and seals the entry; the new head.
    pub(super) fn end(self) -> Result<Head, Failed> {
        let hash = self.row.link(&self.before.hash);
        let seal = self.key.seal_link(&hash);
        rows::insert_entry(self.transaction, &self.row, &hash, &seal)?;
        Ok(Head {
            number: self.row.sequence,
            hash,
        })
    }
}

/// The keyed hash of a person.
pub(super) fn person_hash(key: &Key, person: &[u8]) -> Vec<u8> {
    key.hash(&[b"person\0", person].concat())
}

/// The keyed hash of a value by which documents of a kind are found.
pub(super) fn look_up_hash(key: &Key, kind: &str, value: &[u8]) -> Vec<u8> {
    key.hash(&[b"look-up\0", kind.as_bytes(), b"\0", value].concat())
}

/// A salt, or the number of a subject.
fn random() -> Result<Vec<u8>, Failed> {
    let mut bytes = vec![0; RANDOM];
    rand::fill(&mut bytes).map_err(|_| no_random())?;
    Ok(bytes)
}

const RANDOM: usize = 16;
