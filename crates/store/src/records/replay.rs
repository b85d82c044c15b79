//! What the chain says, taken in entry by entry.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::link::{Line, Row};
use super::verifying::Note;

/// What the chain says of a document.
pub(super) struct Seen {
    pub(super) version: u64,
    pub(super) put: u64,
    pub(super) at: Timestamp,
    pub(super) leaf: u64,
    pub(super) pieces: u64,
    pub(super) rank: i64,
    pub(super) erased: bool,
}

/// Everything that the chain says.
#[derive(Default)]
pub(super) struct Replay {
    pub(super) documents: BTreeMap<(String, String), Seen>,
    pub(super) words_erased: BTreeSet<u64>,
    pub(super) notes: Vec<Note>,
    last_at: Option<Timestamp>,
}

impl Replay {
    /// Takes an entry in; false when it is not one that Clavis writes.
    pub(super) fn read(&mut self, row: &Row) -> bool {
        let (Ok(at), Some(lines)) = (row.at.parse::<Timestamp>(), Line::read_all(&row.changes))
        else {
            return false;
        };
        let entry = row.sequence;
        if let Some(last) = self.last_at.filter(|last| *last > at) {
            let by = last.duration_since(at);
            self.notes.push(Note::ClockBack { entry, by });
        }
        self.last_at = Some(at);
        for line in lines {
            match line {
                Line::Put {
                    kind,
                    id,
                    leaf,
                    pieces,
                    rank,
                } => {
                    let seen = Seen {
                        version: entry,
                        put: entry,
                        at,
                        leaf,
                        pieces,
                        rank,
                        erased: false,
                    };
                    self.documents.insert((kind, id), seen);
                }
                Line::Remove { kind, id } => {
                    self.documents.remove(&(kind, id));
                }
                Line::Erase { kind, id } => {
                    if let Some(seen) = self.documents.get_mut(&(kind, id)) {
                        seen.version = entry;
                        seen.erased = true;
                    }
                }
                Line::Words(erased) => {
                    self.words_erased.insert(erased);
                }
                Line::Forget(_) => {}
                Line::Acknowledge(remembered) => {
                    self.notes.push(Note::Acknowledged { entry, remembered });
                }
            }
        }
        true
    }
}
