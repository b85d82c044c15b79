//! The audit chain: every entry's hash covers its content and the hash before it.

use aws_lc_rs::digest::{Context, SHA256};

/// What [`crate::Journal::verify_chain`] found to be whole.
///
/// A chain shows changes inside; it cannot show that entries were cut off its end. Whoever needs
/// that keeps `last` elsewhere and compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Number of entries.
    pub entries: u64,
    /// Hash of the last entry, SHA-256; 32 zero bytes for an empty journal.
    pub last: [u8; 32],
}

/// One row as it stands in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) sequence: u64,
    pub(crate) thread: String,
    pub(crate) step: String,
    pub(crate) version: u32,
    pub(crate) at: String,
    pub(crate) key_name: String,
    pub(crate) nonce: Vec<u8>,
    pub(crate) payload: Vec<u8>,
}

impl Row {
    /// Everything that the encryption of the payload is bound to.
    pub(crate) fn bound(&self) -> Vec<u8> {
        let mut bound = Vec::new();
        bound.extend(self.sequence.to_be_bytes());
        bound.extend(self.version.to_be_bytes());
        for text in [&self.thread, &self.step, &self.at, &self.key_name] {
            push_field(&mut bound, text.as_bytes());
        }
        bound
    }

    /// SHA-256 over the previous hash, all fields with their lengths, and the sorted look-up hashes.
    pub(crate) fn link(&self, before: &[u8; 32], look_ups: &[Vec<u8>]) -> [u8; 32] {
        let mut covered = before.to_vec();
        push_field(&mut covered, &self.bound());
        push_field(&mut covered, &self.nonce);
        push_field(&mut covered, &self.payload);
        for hash in look_ups {
            push_field(&mut covered, hash);
        }
        let mut context = Context::new(&SHA256);
        context.update(&covered);
        let mut link = START;
        for (to, from) in link.iter_mut().zip(context.finish().as_ref()) {
            *to = *from;
        }
        link
    }
}

pub(crate) fn push_field(covered: &mut Vec<u8>, field: &[u8]) {
    covered.extend((field.len() as u64).to_be_bytes());
    covered.extend(field);
}

/// What stands before the first entry.
pub(crate) const START: [u8; 32] = [0; 32];

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row {
        Row {
            sequence: 1,
            thread: "t".to_owned(),
            step: "ab".to_owned(),
            version: 1,
            at: "2026-11-22T10:00:00Z".to_owned(),
            key_name: "k".to_owned(),
            nonce: vec![0; 12],
            payload: vec![1, 2, 3],
        }
    }

    #[test]
    fn every_field_changes_the_link() {
        let link = row().link(&START, &[]);
        let changes: [fn(&mut Row); 8] = [
            |row| row.sequence = 2,
            |row| row.thread = "u".to_owned(),
            |row| row.step = "a".to_owned(),
            |row| row.version = 2,
            |row| row.at = "2026-11-22T10:00:01Z".to_owned(),
            |row| row.key_name = "l".to_owned(),
            |row| row.nonce = vec![1; 12],
            |row| row.payload = vec![1, 2],
        ];
        for change in changes {
            let mut other = row();
            change(&mut other);
            assert_ne!(other.link(&START, &[]), link, "{other:?}");
        }
        assert_ne!(row().link(&[1; 32], &[]), link);
        assert_ne!(row().link(&START, &[vec![0; 32]]), link);
    }

    #[test]
    fn neighbouring_fields_do_not_run_together() {
        let mut other = row();
        other.thread = "ta".to_owned();
        other.step = "b".to_owned();
        assert_ne!(other.link(&START, &[]), row().link(&START, &[]));
    }
}
