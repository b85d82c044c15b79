//! The backup file: named contents in one file, encrypted under a passphrase, for a new computer.
//!
//! Outside it is an age file with a passphrase (version 1, decision 10), inside a tar; so the
//! programs `age`, `rage` and `tar` open it without Clavis. The first entry of the tar is a
//! manifest with the version, the moment and the SHA-256 of everything else.

mod age;
mod manifest;
mod names;
mod tarball;

use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::StoreError;
use manifest::Manifest;

/// One file of an archive. Without `Debug`, since the content may be secret; wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct ArchiveEntry {
    /// Path relative to wherever it is restored: parts joined with `/`, none of them `..`.
    pub name: String,
    /// The bytes.
    pub content: Zeroizing<Vec<u8>>,
}

/// An archive that its passphrase opened and whose manifest holds.
pub struct OpenedArchive {
    /// When it was made.
    pub made: Timestamp,
    /// Everything in it, in the order of sealing.
    pub entries: Vec<ArchiveEntry>,
}

/// Seals entries under a passphrase; takes about a second and 256 MiB of memory, on purpose, so
/// that guessing is dear.
///
/// # Errors
/// [`StoreError::ArchiveEntryName`] when a name is absolute, leaves its folder, cannot be a file's
/// name on some system, or stands there twice; [`StoreError::ArchiveTooLarge`];
/// [`StoreError::ArchiveFailed`] when the computer gives no random numbers.
pub fn seal(
    entries: &[ArchiveEntry],
    passphrase: &str,
    made: Timestamp,
) -> Result<Vec<u8>, StoreError> {
    seal_with(entries, passphrase, made, WORK)
}

/// As [`seal`], with 2 to the power of `work` rounds.
pub(crate) fn seal_with(
    entries: &[ArchiveEntry],
    passphrase: &str,
    made: Timestamp,
    work: u8,
) -> Result<Vec<u8>, StoreError> {
    names::check(entries.iter().map(|entry| entry.name.as_str()))?;
    let length: u64 = entries.iter().map(|entry| entry.content.len() as u64).sum();
    if length > MAX_BYTES || entries.len() > MAX_ENTRIES {
        return Err(too_large(length));
    }
    let manifest = Manifest::of(entries, made);
    let tar = tarball::pack(&manifest.to_entry()?, entries, made)?;
    age::encrypt(&tar, passphrase, work)
}

/// Opens what [`seal`] made, or what was taken apart and put together with `age` and `tar`.
///
/// # Errors
/// [`StoreError::NotAnArchive`], [`StoreError::ArchivePassphrase`], [`StoreError::ArchiveDamaged`],
/// [`StoreError::ArchiveNewer`], [`StoreError::ArchiveWork`] when the file asks for more work than
/// an honest one does, and those of [`seal`] for names and sizes.
pub fn open(archive: &[u8], passphrase: &str) -> Result<OpenedArchive, StoreError> {
    if archive.len() as u64 > MAX_BYTES.saturating_mul(2) {
        return Err(too_large(archive.len() as u64));
    }
    let tar = age::decrypt(archive, passphrase)?;
    let mut entries = tarball::unpack(&tar, MAX_ENTRIES)?;
    if entries.is_empty() {
        return Err(StoreError::NotAnArchive);
    }
    let manifest = Manifest::read(&entries.remove(0))?;
    names::check(entries.iter().map(|entry| entry.name.as_str()))?;
    manifest.holds(&entries)?;
    Ok(OpenedArchive {
        made: manifest.made,
        entries,
    })
}

fn too_large(bytes: u64) -> StoreError {
    StoreError::ArchiveTooLarge {
        bytes,
        limit: MAX_BYTES,
    }
}

fn damaged(reason: &'static str) -> StoreError {
    StoreError::ArchiveDamaged { reason }
}

/// Binary logarithm of the rounds of scrypt: what the program `age` uses.
const WORK: u8 = 18;
/// A journal of years and hundreds of keystores are far smaller; an export of 100,000 people has 20 MiB, and
/// fifty of them are kept with ease. Making and opening takes a few times as much memory.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;
const MAX_ENTRIES: usize = 10_000;

#[cfg(test)]
mod tests;
