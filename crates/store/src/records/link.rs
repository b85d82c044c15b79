//! The audit chain: each entry's link covers what happened, commitments to the personal values, and the link
//! before it; its seal shows that somebody with the key wrote it.

use aws_lc_rs::digest::{Context, SHA256};

use super::document::Touched;
use super::head::Head;
use crate::chain::push_field;

/// An entry as it stands in the database, without link and seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) sequence: u64,
    pub(super) at: String,
    pub(super) event: String,
    /// [`Line`]s.
    pub(super) changes: String,
    /// [`commitment`]s, 32 bytes each: that of the words, then those of the pieces.
    pub(super) commitments: Vec<u8>,
}

impl Row {
    /// SHA-256 over the link before and all fields with their lengths.
    pub(super) fn link(&self, before: &[u8; 32]) -> [u8; 32] {
        let mut covered = LINK.to_vec();
        covered.extend(before);
        covered.extend(self.sequence.to_be_bytes());
        for text in [&self.at, &self.event, &self.changes] {
            push_field(&mut covered, text.as_bytes());
        }
        let mut context = Context::new(&SHA256);
        context.update(&covered);
        context.update(&(self.commitments.len() as u64).to_be_bytes());
        context.update(&self.commitments);
        array(context.finish().as_ref())
    }

    /// The commitment number `leaf`.
    pub(super) fn commitment(&self, leaf: u64) -> Option<&[u8]> {
        let at = usize::try_from(leaf).ok()?.checked_mul(32)?;
        self.commitments.get(at..at.checked_add(32)?)
    }
}

/// Where a piece belongs. Its encryption and its commitment are bound to it.
pub(super) struct Place<'a> {
    /// Empty for the words of an entry.
    pub(super) kind: &'a str,
    pub(super) id: &'a str,
    pub(super) position: u64,
    /// The entry that wrote it.
    pub(super) entry: u64,
    /// The number of its commitment there.
    pub(super) leaf: u64,
}

impl Place<'_> {
    /// The words of the entry `sequence`.
    pub(super) fn words(sequence: u64) -> Self {
        Self {
            kind: "",
            id: "",
            position: 0,
            entry: sequence,
            leaf: 0,
        }
    }

    pub(super) fn bound(&self) -> Vec<u8> {
        let mut bound = Vec::new();
        for number in [self.position, self.entry, self.leaf] {
            bound.extend(number.to_be_bytes());
        }
        push_field(&mut bound, self.kind.as_bytes());
        push_field(&mut bound, self.id.as_bytes());
        bound
    }

    /// What stays in the chain for a value: with the salt gone, nobody can try values against it.
    pub(super) fn commitment(&self, salt: &[u8], value: &[u8]) -> [u8; 32] {
        let mut context = Context::new(&SHA256);
        let mut front = COMMITMENT.to_vec();
        push_field(&mut front, salt);
        push_field(&mut front, &self.bound());
        front.extend((value.len() as u64).to_be_bytes());
        context.update(&front);
        context.update(value);
        array(context.finish().as_ref())
    }
}

/// One line of an entry's changes: readable without a key, and nothing personal in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// A document of `pieces` pieces, whose first commitment is `leaf`.
    Put {
        kind: String,
        id: String,
        leaf: u64,
        pieces: u64,
        rank: i64,
    },
    Remove {
        kind: String,
        id: String,
    },
    /// Pieces of a document were erased.
    Erase {
        kind: String,
        id: String,
    },
    /// The words of an entry were erased.
    Words(u64),
    /// This subject (a random number) was erased.
    Forget(Vec<u8>),
    /// The head that was remembered and given up.
    Acknowledge(Option<Head>),
}

impl Line {
    pub(super) fn write(&self, text: &mut String) {
        let line = match self {
            Self::Put {
                kind,
                id,
                leaf,
                pieces,
                rank,
            } => format!("put {kind} {id} {leaf} {pieces} {rank}"),
            Self::Remove { kind, id } => format!("remove {kind} {id}"),
            Self::Erase { kind, id } => format!("erase {kind} {id}"),
            Self::Words(entry) => format!("words {entry}"),
            Self::Forget(subject) => format!("forget {}", to_hex(subject)),
            Self::Acknowledge(None) => "acknowledge nothing".to_owned(),
            Self::Acknowledge(Some(head)) => {
                format!("acknowledge {} {}", head.number, to_hex(&head.hash))
            }
        };
        text.push_str(&line);
        text.push('\n');
    }

    /// All lines of an entry; `None` for what Clavis never writes.
    pub(super) fn read_all(text: &str) -> Option<Vec<Self>> {
        text.lines().map(Self::read).collect()
    }

    fn read(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        let text = |word: &str| word.to_owned();
        Some(match *words.as_slice() {
            ["put", kind, id, leaf, pieces, rank] => Self::Put {
                kind: text(kind),
                id: text(id),
                leaf: leaf.parse().ok()?,
                pieces: pieces.parse().ok()?,
                rank: rank.parse().ok()?,
            },
            ["remove", kind, id] => Self::Remove {
                kind: text(kind),
                id: text(id),
            },
            ["erase", kind, id] => Self::Erase {
                kind: text(kind),
                id: text(id),
            },
            ["words", entry] => Self::Words(entry.parse().ok()?),
            ["forget", subject] => Self::Forget(from_hex(subject)?),
            ["acknowledge", "nothing"] => Self::Acknowledge(None),
            ["acknowledge", number, hash] => Self::Acknowledge(Some(Head {
                number: number.parse().ok()?,
                hash: from_hex(hash)?.try_into().ok()?,
            })),
            _ => return None,
        })
    }

    pub(super) fn touched(self) -> Touched {
        match self {
            Self::Put { kind, id, .. } => Touched::Put(kind, id),
            Self::Remove { kind, id } => Touched::Removed(kind, id),
            Self::Erase { kind, id } => Touched::Erased(kind, id),
            Self::Words(entry) => Touched::Words(entry),
            Self::Forget(_) => Touched::Person,
            Self::Acknowledge(head) => Touched::Acknowledged(head),
        }
    }
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for pair in text.as_bytes().chunks(2) {
        let [high, low] = pair else { return None };
        let high = char::from(*high).to_digit(16)?;
        let low = char::from(*low).to_digit(16)?;
        bytes.push(u8::try_from(high << 4 | low).ok()?);
    }
    Some(bytes)
}

fn array(hash: &[u8]) -> [u8; 32] {
    let mut all = [0; 32];
    for (to, from) in all.iter_mut().zip(hash) {
        *to = *from;
    }
    all
}

const LINK: &[u8] = b"clavis records entry 1\n";
const COMMITMENT: &[u8] = b"clavis records value 1\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_changes_the_link() {
        let row = || Row {
            sequence: 1,
            at: "2026-11-22T10:00:00Z".to_owned(),
            event: "a".to_owned(),
            changes: "words 1\n".to_owned(),
            commitments: vec![0; 32],
        };
        let link = row().link(&[0; 32]);
        let changes: [fn(&mut Row); 5] = [
            |row| row.sequence = 2,
            |row| row.at.push('0'),
            |row| row.event = String::new(),
            |row| row.changes = "words 2\n".to_owned(),
            |row| row.commitments = vec![0; 64],
        ];
        for change in changes {
            let mut other = row();
            change(&mut other);
            assert_ne!(other.link(&[0; 32]), link, "{other:?}");
        }
        assert_ne!(row().link(&[1; 32]), link);
    }

    #[test]
    fn lines_are_read_as_they_were_written() {
        let (kind, id) = ("task".to_owned(), "t-1".to_owned());
        let lines = vec![
            Line::Put {
                kind: kind.clone(),
                id: id.clone(),
                leaf: 1,
                pieces: 2,
                rank: -3,
            },
            Line::Remove {
                kind: kind.clone(),
                id: id.clone(),
            },
            Line::Erase { kind, id },
            Line::Words(7),
            Line::Forget(vec![1, 0xAB]),
            Line::Acknowledge(None),
            Line::Acknowledge(Some(Head {
                number: 3,
                hash: [7; 32],
            })),
        ];
        let mut text = String::new();
        lines.iter().for_each(|line| line.write(&mut text));
        assert_eq!(Line::read_all(&text), Some(lines));
        assert_eq!(Line::read_all("put a b 1 2"), None);
        assert_eq!(Line::read_all("forget 1"), None);
    }

    #[test]
    fn a_commitment_depends_on_salt_value_and_place() {
        let place = Place::words(1);
        let one = place.commitment(&[1; 16], b"v");
        assert_ne!(one, place.commitment(&[2; 16], b"v"));
        assert_ne!(one, place.commitment(&[1; 16], b"w"));
        assert_ne!(one, Place::words(2).commitment(&[1; 16], b"v"));
    }
}
