//! A newer set of workflows, signed by the makers, without a new program.
//!
//! An update is a folder with the files of a set and two more:
//!
//! - `listing.txt`: the canonical listing (see [`listing`]), which is what is signed;
//! - `signature.txt`: `key ID` and `signature HEX`, a line each: an Ed25519 signature (RFC 8032) over
//!   the bytes of `listing.txt`. The id of a key is the first 16 hexadecimal digits of the SHA-256
//!   of its 32 bytes.
//!
//! The keys that count stand in `crates/access/keys/updates.txt`, built into the program.

use std::collections::BTreeMap;

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
use jiff::civil::Date;

use super::read::FORMAT;
use crate::{Rulebook, RulebookError};

/// A key whose signatures count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdateKey {
    bytes: [u8; 32],
}

/// Why an update is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UpdateError {
    /// `listing.txt` or `signature.txt` is not there or cannot be read.
    #[error("{file} of the update cannot be read")]
    Unreadable {
        /// Which.
        file: &'static str,
    },
    /// Nobody here knows the key.
    #[error("the update is signed with an unknown key {key}")]
    KeyUnknown {
        /// Its id.
        key: String,
    },
    /// The signature is not of this listing.
    #[error("the signature of the update is wrong")]
    SignatureWrong,
    /// The set in use is as new, or newer.
    #[error("the update is of {found}, the set in use of {used}")]
    Older {
        /// The update's day.
        found: Date,
        /// The day of the set in use.
        used: Date,
    },
    /// A file that the listing names is not there.
    #[error("{file} is missing in the update")]
    FileMissing {
        /// Which.
        file: String,
    },
    /// A file is another than the listing says, or is not in it.
    #[error("{file} of the update was changed")]
    FileChanged {
        /// Which.
        file: String,
    },
    /// It was written for a newer program.
    #[error("format {found} of the update is newer than {known}")]
    FormatNewer {
        /// The update's.
        found: u32,
        /// The program's.
        known: u32,
    },
    /// It is signed and whole, and yet not right.
    #[error("the update is signed, and something is wrong in it: {first}")]
    SetWrong {
        /// The first of its faults.
        first: RulebookError,
    },
}

impl UpdateKey {
    /// Reads a key: 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes = hex::decode(text.trim()).ok()?.try_into().ok()?;
        Some(UpdateKey { bytes })
    }

    /// The name under which a signature calls it.
    pub fn id(&self) -> String {
        let mut id = sha256(&self.bytes);
        id.truncate(16);
        id
    }
}

/// The keys that are built in.
pub fn update_keys() -> Vec<UpdateKey> {
    keys_of(KEYS)
}

fn keys_of(text: &str) -> Vec<UpdateKey> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| UpdateKey::from_hex(line.split_whitespace().next()?))
        .collect()
}

/// The canonical listing of a set: what it is, its day, and the SHA-256 and name of each file, in the
/// order of the names' bytes. Lines end with LF, the last one too.
///
/// ```text
/// clavis workflows 1
/// edition 2026-11-30
/// 9f86d0...  W-01.toml
/// ```
pub fn listing(edition: Date, files: &[(&str, &str)]) -> String {
    let sorted: BTreeMap<&str, &str> = files.iter().copied().collect();
    let mut text = format!("{HEAD}{FORMAT}\nedition {edition}\n");
    for (file, content) in sorted {
        text.push_str(&format!("{}  {file}\n", sha256(content.as_bytes())));
    }
    text
}

/// Takes an update: its files beside the two (name and text), against the set in use.
///
/// # Errors
/// The first of [`UpdateError`] that applies; nothing of the update may be used then.
pub fn verify(
    listed: &str,
    signature: &str,
    files: &[(&str, &str)],
    keys: &[UpdateKey],
    used: Date,
) -> Result<Rulebook, UpdateError> {
    check_signature(listed, signature, keys)?;
    let (edition, hashes) = read_listing(listed)?;
    if edition <= used {
        return Err(UpdateError::Older {
            found: edition,
            used,
        });
    }
    for (file, hash) in &hashes {
        let Some((_, content)) = files.iter().find(|(name, _)| name == file) else {
            return Err(UpdateError::FileMissing {
                file: (*file).to_owned(),
            });
        };
        if sha256(content.as_bytes()) != *hash {
            return Err(changed(file));
        }
    }
    if let Some((file, _)) = files.iter().find(|(file, _)| !hashes.contains_key(file)) {
        return Err(changed(file));
    }
    let whole = Rulebook::read(files).map_err(|faults| match faults.into_iter().next() {
        Some(first) => UpdateError::SetWrong { first },
        None => UpdateError::Unreadable { file: LISTING },
    })?;
    // The day under the signature is the set's own.
    if whole.set.edition() == edition {
        Ok(whole)
    } else {
        Err(changed("set.toml"))
    }
}

fn changed(file: &str) -> UpdateError {
    UpdateError::FileChanged {
        file: file.to_owned(),
    }
}

fn check_signature(listed: &str, signature: &str, keys: &[UpdateKey]) -> Result<(), UpdateError> {
    let unreadable = || UpdateError::Unreadable { file: SIGNATURE };
    let line = |name: &str| {
        signature
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
            .map(str::trim)
    };
    let id = line("key").ok_or_else(unreadable)?;
    let bytes = line("signature").and_then(|text| hex::decode(text).ok());
    let bytes = bytes.ok_or_else(unreadable)?;
    let key = keys.iter().find(|key| key.id() == id);
    let key = key.ok_or_else(|| UpdateError::KeyUnknown { key: id.to_owned() })?;
    UnparsedPublicKey::new(&ED25519, &key.bytes)
        .verify(listed.as_bytes(), &bytes)
        .map_err(|_| UpdateError::SignatureWrong)
}

fn read_listing(listed: &str) -> Result<(Date, BTreeMap<&str, &str>), UpdateError> {
    let unreadable = || UpdateError::Unreadable { file: LISTING };
    let mut lines = listed.lines();
    let format = lines.next().and_then(|line| line.strip_prefix(HEAD));
    let found: u32 = format
        .and_then(|text| text.parse().ok())
        .ok_or_else(unreadable)?;
    if found > FORMAT {
        return Err(UpdateError::FormatNewer {
            found,
            known: FORMAT,
        });
    }
    let edition = lines.next().and_then(|line| line.strip_prefix("edition "));
    let edition = edition
        .and_then(|text| text.parse().ok())
        .ok_or_else(unreadable)?;
    let mut hashes = BTreeMap::new();
    for line in lines {
        let (hash, file) = line.split_once("  ").ok_or_else(unreadable)?;
        if hashes.insert(file, hash).is_some() {
            return Err(unreadable());
        }
    }
    Ok((edition, hashes))
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(digest(&SHA256, bytes))
}

impl UpdateError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            UpdateError::Unreadable { .. } => "ACCESS-UPDATE-UNREADABLE",
            UpdateError::KeyUnknown { .. } => "ACCESS-UPDATE-KEY-UNKNOWN",
            UpdateError::SignatureWrong => "ACCESS-UPDATE-SIGNATURE-WRONG",
            UpdateError::Older { .. } => "ACCESS-UPDATE-OLDER",
            UpdateError::FileMissing { .. } => "ACCESS-UPDATE-FILE-MISSING",
            UpdateError::FileChanged { .. } => "ACCESS-UPDATE-FILE-CHANGED",
            UpdateError::FormatNewer { .. } => "ACCESS-UPDATE-FORMAT-NEWER",
            UpdateError::SetWrong { .. } => "ACCESS-UPDATE-SET-WRONG",
        }
    }

    /// Named values of the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            UpdateError::Unreadable { file } => vec![("file", (*file).to_owned())],
            UpdateError::KeyUnknown { key } => vec![("found", key.clone())],
            UpdateError::SignatureWrong => Vec::new(),
            UpdateError::Older { found, used } => {
                vec![("found", found.to_string()), ("known", used.to_string())]
            }
            UpdateError::FileMissing { file } | UpdateError::FileChanged { file } => {
                vec![("file", file.clone())]
            }
            UpdateError::FormatNewer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            UpdateError::SetWrong { first } => vec![("detail", first.to_string())],
        }
    }
}

/// Every code of an update's error.
pub const UPDATE_CODES: &[&str] = &[
    "ACCESS-UPDATE-UNREADABLE",
    "ACCESS-UPDATE-KEY-UNKNOWN",
    "ACCESS-UPDATE-SIGNATURE-WRONG",
    "ACCESS-UPDATE-OLDER",
    "ACCESS-UPDATE-FILE-MISSING",
    "ACCESS-UPDATE-FILE-CHANGED",
    "ACCESS-UPDATE-FORMAT-NEWER",
    "ACCESS-UPDATE-SET-WRONG",
];

const KEYS: &str = include_str!("../../keys/updates.txt");
const HEAD: &str = "clavis workflows ";
const LISTING: &str = "listing.txt";
const SIGNATURE: &str = "signature.txt";

#[cfg(test)]
mod tests {
    use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
    use jiff::civil::date;

    use super::super::ours::OURS;
    use super::*;

    struct Made {
        listed: String,
        signature: String,
        files: Vec<(&'static str, String)>,
        keys: Vec<UpdateKey>,
    }

    impl Made {
        fn verify(&self, used: Date) -> Result<Rulebook, UpdateError> {
            let files = self.files();
            verify(&self.listed, &self.signature, &files, &self.keys, used)
        }

        fn files(&self) -> Vec<(&str, &str)> {
            self.files
                .iter()
                .map(|(name, text)| (*name, text.as_str()))
                .collect()
        }
    }

    /// Our set on another day, signed with a key of this test alone.
    fn made(edition: Date) -> Made {
        let set = format!("format = 1\nedition = {edition}\n");
        let file = |(name, text): &(&'static str, &str)| match *name {
            "set.toml" => (*name, set.clone()),
            _ => (*name, (*text).to_owned()),
        };
        signed(edition, OURS.iter().map(file).collect(), 7)
    }

    fn signed(edition: Date, files: Vec<(&'static str, String)>, seed: u8) -> Made {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap();
        let key = UpdateKey::from_hex(&hex::encode(pair.public_key().as_ref())).unwrap();
        let texts: Vec<(&str, &str)> = files.iter().map(|(n, t)| (*n, t.as_str())).collect();
        let listed = listing(edition, &texts);
        let signature = hex::encode(pair.sign(listed.as_bytes()).as_ref());
        Made {
            signature: format!("key {}\nsignature {signature}\n", key.id()),
            listed,
            files,
            keys: vec![key],
        }
    }

    const USED: Date = date(2026, 11, 30);
    const NEW: Date = date(2027, 1, 15);

    #[test]
    fn a_newer_set_with_a_known_signature_is_taken() {
        let whole = made(NEW).verify(USED).unwrap();
        assert_eq!(whole.set.edition(), NEW);
    }

    /// The catalogue and the diagnoses come with it, and are checked as the workflows are.
    #[test]
    fn an_update_brings_catalogue_and_diagnoses() {
        let with = |file: &str, from: &str, to: &str| {
            let mut files = made(NEW).files;
            let one = files.iter_mut().find(|(name, _)| *name == file).unwrap();
            assert!(one.1.contains(from));
            one.1 = one.1.replacen(from, to, 1);
            signed(NEW, files, 7).verify(USED)
        };
        let spelled = with("catalogue.toml", "\"Co-RAE\"", "\"Co-RAE\", \"Zut\"").unwrap();
        assert_eq!(spelled.catalogue.role("zut"), Some(crate::Role::CoCam));
        let row = with(
            "diagnoses.toml",
            "workflows = [\"W-30\"]",
            "workflows = [\"W-31\"]",
        )
        .unwrap();
        assert_eq!(row.diagnoses.row("D-01").unwrap().workflows, ["W-31"]);
        for (file, from, to) in [
            ("catalogue.toml", "\"Co-RAE\"", "\"RAE\""),
            (
                "diagnoses.toml",
                "workflows = [\"W-30\"]",
                "workflows = [\"W-99\"]",
            ),
        ] {
            assert_eq!(
                with(file, from, to).unwrap_err().code(),
                "ACCESS-UPDATE-SET-WRONG"
            );
        }
        let mut files = made(NEW).files;
        files.retain(|(name, _)| *name != "diagnoses.toml");
        let absent = signed(NEW, files, 7).verify(USED).unwrap_err();
        assert_eq!(absent.code(), "ACCESS-UPDATE-SET-WRONG");
    }

    #[test]
    fn everything_else_is_refused_with_its_code() {
        let code = |made: &Made| made.verify(USED).unwrap_err().code();
        assert_eq!(code(&made(USED)), "ACCESS-UPDATE-OLDER");

        let mut one = made(NEW);
        one.keys.clear();
        assert_eq!(code(&one), "ACCESS-UPDATE-KEY-UNKNOWN");

        let mut one = made(NEW);
        one.listed = one.listed.replace("2027-01-15", "2027-01-16");
        assert_eq!(code(&one), "ACCESS-UPDATE-SIGNATURE-WRONG");

        let mut one = made(NEW);
        one.files[0].1.push_str("# more\n");
        assert_eq!(code(&one), "ACCESS-UPDATE-FILE-CHANGED");

        let mut one = made(NEW);
        one.files.remove(0);
        assert_eq!(code(&one), "ACCESS-UPDATE-FILE-MISSING");

        let mut one = made(NEW);
        one.files.push(("W-99.toml", String::new()));
        assert_eq!(code(&one), "ACCESS-UPDATE-FILE-CHANGED");

        let mut one = made(NEW);
        one.signature = "signature 00".to_owned();
        assert_eq!(code(&one), "ACCESS-UPDATE-UNREADABLE");

        // Signed, and yet wrong: the day of the set is another than the listing's, a file is no set.
        let files = made(USED).files;
        assert_eq!(code(&signed(NEW, files, 7)), "ACCESS-UPDATE-FILE-CHANGED");
        let mut files = made(NEW).files;
        files[0].1 = "save = 1\n".to_owned();
        assert_eq!(code(&signed(NEW, files, 7)), "ACCESS-UPDATE-SET-WRONG");
        let mut one = made(NEW);
        let newer = one.listed.replace("workflows 1", "workflows 2");
        let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
        let signature = hex::encode(pair.sign(newer.as_bytes()).as_ref());
        one.signature = format!("key {}\nsignature {signature}\n", one.keys[0].id());
        one.listed = newer;
        assert_eq!(code(&one), "ACCESS-UPDATE-FORMAT-NEWER");
    }

    #[test]
    fn the_listing_does_not_depend_on_the_order_of_the_files() {
        let mut back = OURS.to_vec();
        back.reverse();
        assert_eq!(listing(NEW, OURS), listing(NEW, &back));
    }

    /// The test key of this module never counts; what stands in the file can be read.
    #[test]
    fn the_built_in_keys_can_all_be_read() {
        let lines = KEYS
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty());
        assert_eq!(lines.count(), update_keys().len());
        assert!(!update_keys().contains(&made(NEW).keys[0]));
        let keys = keys_of(&format!("# a\n{}  us\n", "ab".repeat(32)));
        assert_eq!(keys.len(), 1);
    }
}
