//! Threads of work and their entries.

use std::fmt;

use jiff::Timestamp;
use uuid::Uuid;

/// Names one thread of work (for example one certificate request); a random UUID.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ThreadId(String);

impl ThreadId {
    /// A new thread.
    #[must_use]
    pub fn random() -> Self {
        Self(Uuid::new_v4().to_string())
    }

    /// Reads a UUID as people type it; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let read = Uuid::try_parse(text.trim()).ok()?;
        Some(Self(read.to_string()))
    }

    /// Lower case with hyphens, 36 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ThreadId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What is to be written.
#[derive(Clone, Copy)]
pub struct NewEntry<'a> {
    /// What happened, in the writer's own words (for example `request.sent`); readable without key.
    pub step: &'a str,
    /// Form of the payload, in the writer's own counting.
    pub version: u32,
    /// Opaque; encrypted. Never a private key, a PIN or a password.
    pub payload: &'a [u8],
    /// Values by which [`crate::Journal::find`] finds the thread (a public key identifier, a path):
    /// kept as keyed hashes. Put the kind in front, so that two kinds never meet.
    pub look_ups: &'a [&'a [u8]],
    /// Number of the entry that must still be the thread's latest; otherwise nothing is written.
    pub after: Option<u64>,
}

/// One entry as read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number in the journal, from 1, without gaps.
    pub sequence: u64,
    /// The thread it belongs to.
    pub thread: ThreadId,
    /// What happened.
    pub step: String,
    /// Form of the payload.
    pub version: u32,
    /// When it was written.
    pub at: Timestamp,
    /// The content, if it can be read.
    pub payload: Payload,
}

/// The content of an entry.
#[derive(Clone, PartialEq, Eq)]
pub enum Payload {
    /// As it was written.
    Readable(Vec<u8>),
    /// The key is gone or the keyring is locked; step and time remain.
    KeyGone,
    /// The key is there but the content was changed.
    Damaged,
}

impl Payload {
    /// The bytes, if they can be read.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Readable(bytes) => Some(bytes),
            Self::KeyGone | Self::Damaged => None,
        }
    }
}

/// Payloads may be personal: only their length is shown.
impl fmt::Debug for Payload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Readable(bytes) => write!(formatter, "Readable({} bytes)", bytes.len()),
            Self::KeyGone => formatter.write_str("KeyGone"),
            Self::Damaged => formatter.write_str("Damaged"),
        }
    }
}

/// One thread at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Its name.
    pub id: ThreadId,
    /// When its first entry was written.
    pub begun: Timestamp,
    /// Its latest entry.
    pub latest: Entry,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_is_a_uuid_and_nothing_else() {
        let thread = ThreadId::random();
        assert_eq!(ThreadId::parse(thread.as_str()), Some(thread.clone()));
        assert_eq!(
            ThreadId::parse(&format!(" {} ", thread.as_str().to_uppercase())),
            Some(thread)
        );
        for other in [
            "",
            "1",
            "../../etc/passwd",
            "00000000-0000-0000-0000-00000000000g",
        ] {
            assert_eq!(ThreadId::parse(other), None);
        }
    }

    #[test]
    fn promise_3_a_payload_is_not_shown() {
        let shown = format!("{:?}", Payload::Readable(b"85073003328".to_vec()));
        assert_eq!(shown, "Readable(11 bytes)");
    }
}
