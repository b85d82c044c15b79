//! Documents, their pieces and the entries of the chain, as they are handed in and given back.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

use super::error::RecordsError;

/// What somebody says about a change: who, and why. Kept encrypted; the chain has a commitment to it alone.
#[derive(Clone, Copy, Default)]
pub struct Words<'a> {
    /// The words.
    pub text: &'a str,
    /// Whom they are about, the writer included: with each of them the words are erased.
    pub persons: &'a [&'a [u8]],
}

/// A part of a document that can be erased by itself.
#[derive(Clone, Copy, Default)]
pub struct NewPiece<'a> {
    /// Opaque; encrypted. Never a private key, a PIN or a password.
    pub content: &'a [u8],
    /// Whom it is about, each in the one spelling that the caller always uses (a national number): kept as
    /// keyed hashes. When one of them is erased, this piece goes.
    pub persons: &'a [&'a [u8]],
    /// Values by which [`crate::Records::find`] finds the document: kept as keyed hashes, erased with the
    /// piece. Put the kind of value in front, so that two kinds never meet.
    pub look_ups: &'a [&'a [u8]],
}

/// One document of a change. Kinds and names are readable without a key and stay in the chain for good, so
/// nothing personal may be in them: 1 to 80 letters, digits, `.`, `_` and `-`.
#[derive(Clone, Copy)]
pub enum Change<'a> {
    /// Writes a document, all of it.
    Put {
        /// Its kind.
        kind: &'a str,
        /// Its name among its kind.
        id: &'a str,
        /// The version that must still be the latest; none for a document that must not exist yet.
        after: Option<u64>,
        /// Place in the list of its kind, the smallest first; readable without a key.
        rank: i64,
        /// Its pieces, in order.
        pieces: &'a [NewPiece<'a>],
    },
    /// Takes a document away.
    Remove {
        /// Its kind.
        kind: &'a str,
        /// Its name among its kind.
        id: &'a str,
        /// The version that must still be the latest.
        after: u64,
    },
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Number of its entry in the chain: the version of every document in it.
    pub entry: u64,
    /// How far the clock is behind the entry before, when it was set back: to be told.
    pub clock_back: Option<SignedDuration>,
    /// False when the keyring did not take the new head; the next change tries again before anything else.
    pub head_kept: bool,
}

/// A document without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its kind.
    pub kind: String,
    /// Its name among its kind.
    pub id: String,
    /// The entry that last changed it.
    pub version: u64,
    /// Its place in the list.
    pub rank: i64,
    /// When it was last written, to the microsecond; an erasure in it does not count.
    pub written: Timestamp,
    /// How many pieces were written.
    pub pieces: u64,
    /// How many of them are erased.
    pub erased: u64,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What the list says of it.
    pub listed: Listed,
    /// The pieces that were asked for, in order.
    pub pieces: Vec<Content>,
}

/// The content of a piece, or the words of an entry.
#[derive(Clone, PartialEq, Eq)]
pub enum Content {
    /// As it was written.
    Readable(Zeroizing<Vec<u8>>),
    /// Erased.
    Erased,
    /// It was changed from outside.
    Damaged,
}

impl Content {
    /// The bytes, if they can be read.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Readable(bytes) => Some(bytes),
            Self::Erased | Self::Damaged => None,
        }
    }
}

/// Contents may be personal: only their length is shown.
impl fmt::Debug for Content {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Readable(bytes) => write!(formatter, "Readable({} bytes)", bytes.len()),
            Self::Erased => formatter.write_str("Erased"),
            Self::Damaged => formatter.write_str("Damaged"),
        }
    }
}

/// An entry of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Its number, from 1, without gaps.
    pub number: u64,
    /// What the clock said when it was written. The number gives the order, never the time.
    pub at: Timestamp,
    /// What happened, in the writer's own words (`task.saved`).
    pub event: String,
    /// Who, and why.
    pub words: Content,
    /// What it did, in order.
    pub touched: Vec<Touched>,
}

/// What an entry did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Wrote a document: kind and name.
    Put(String, String),
    /// Took a document away: kind and name.
    Removed(String, String),
    /// Erased pieces of a document: kind and name.
    Erased(String, String),
    /// Erased the words of the entry with this number.
    Words(u64),
    /// Somebody was erased. Who, cannot be told from it.
    Person,
    /// Went on although this head was remembered and is not in the chain; none when nothing was remembered.
    Acknowledged(Option<crate::Head>),
}

/// Refuses what is no name of a kind, a document or an event.
pub(super) fn check_name(name: &str) -> Result<(), RecordsError> {
    let fits = |letter: u8| letter.is_ascii_alphanumeric() || b"._-".contains(&letter);
    match !name.is_empty() && name.len() <= LONGEST && name.bytes().all(fits) {
        true => Ok(()),
        false => Err(RecordsError::Name { name: shown(name) }),
    }
}

/// The beginning of a name, with digits masked: somebody may have taken the number of a person for it.
pub(super) fn shown(name: &str) -> String {
    let masked = |letter: char| match letter {
        letter if letter.is_ascii_digit() => '*',
        letter if letter.is_control() => '?',
        other => other,
    };
    name.chars().take(40).map(masked).collect()
}

const LONGEST: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_refused_ones_are_masked() {
        for good in ["task", "W-30", "0b7e.x_1"] {
            check_name(good).unwrap();
        }
        let long = "a".repeat(81);
        for bad in [
            "",
            "a b",
            "a\n",
            "\u{e9}",
            "a/b",
            long.as_str(),
            "n 85073003328",
        ] {
            let error = check_name(bad).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("85073003328"));
        }
    }

    #[test]
    fn promise_3_a_content_is_not_shown() {
        let content = Content::Readable(Zeroizing::new(b"85073003328".to_vec()));
        assert_eq!(format!("{content:?}"), "Readable(11 bytes)");
    }
}
