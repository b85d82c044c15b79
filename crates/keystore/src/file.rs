//! Keystores on disk: where they are, how they are called, written once and replaced safely.

mod name;
mod rewrite;

use std::path::{Path, PathBuf};

use host::{Access, Disk, DiskError};
use identifiers::KeystorePassword;
use jiff::ToSpan;

use crate::{Keystore, KeystoreError};

pub use name::{KeystoreName, shown_name, shown_path};
pub use rewrite::{adopt, change_password, change_profile};

/// Where the field's software looks for keystores: `ehealth/keystore` in the home folder
/// (eHealth protocol, section 9).
pub fn default_folder(home: &Path) -> PathBuf {
    home.join("ehealth").join("keystore")
}

/// Writes a new keystore and returns its path, once it was read back and opened.
///
/// The file is for its owner alone (0600), and so is a folder that had to be made (0700). A file
/// that exists already is never touched: the new one takes the next free second.
pub fn create(
    disk: &dyn Disk,
    folder: &Path,
    name: &KeystoreName,
    keystore: &Keystore,
    password: &KeystorePassword,
) -> Result<PathBuf, KeystoreError> {
    let bytes = checked_bytes(keystore, password)?;
    needs_space(disk, folder, bytes.len())?;
    disk.make_folder(folder, Access::Owner)?;
    let path = write_under_free_name(disk, folder, name, &bytes)?;
    match opens_as(disk, &path, keystore, password) {
        Ok(()) => Ok(path),
        Err(error) => {
            // Nothing relies on it yet, and a keystore that does not open would only mislead.
            let _ = disk.remove(&path);
            Err(error)
        }
    }
}

/// Replaces the keystore at `path`, once the new one has every private key of the one on disk.
///
/// The old file stays beside it (`host::previous`). Success means: read back and opened.
pub fn replace(
    disk: &dyn Disk,
    path: &Path,
    keystore: &Keystore,
    password: &KeystorePassword,
) -> Result<(), KeystoreError> {
    let on_disk = read(disk, path, password)?;
    instead_of(disk, path, &on_disk, keystore, password)
}

/// Writes `keystore` in the place of `on_disk`, which stands at `path`.
fn instead_of(
    disk: &dyn Disk,
    path: &Path,
    on_disk: &Keystore,
    keystore: &Keystore,
    password: &KeystorePassword,
) -> Result<(), KeystoreError> {
    let missing = keystore.keys_missing_from(on_disk);
    if missing > 0 {
        return Err(KeystoreError::KeysMissing { missing });
    }
    let bytes = checked_bytes(keystore, password)?;
    needs_space(disk, path.parent().unwrap_or(path), bytes.len())?;
    disk.replace(path, &bytes, Access::Owner)?;
    opens_as(disk, path, keystore, password)
}

/// Reads and opens the keystore at `path`.
pub fn read(
    disk: &dyn Disk,
    path: &Path,
    password: &KeystorePassword,
) -> Result<Keystore, KeystoreError> {
    Keystore::from_bytes(&disk.read(path)?, password)
}

/// The keystore files directly in a folder, by name: `.p12`, `.pfx`, the old `.acc-p12`, and
/// `further` endings, without their point, that a platform has of its own.
pub fn list(
    disk: &dyn Disk,
    folder: &Path,
    further: &[String],
) -> Result<Vec<PathBuf>, KeystoreError> {
    let is_keystore = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        extension.is_some_and(|found| {
            let further = further.iter().map(String::as_str);
            let mut known = EXTENSIONS.iter().copied().chain(further);
            known.any(|known| found.eq_ignore_ascii_case(known))
        })
    };
    Ok(disk.list(folder)?.into_iter().filter(is_keystore).collect())
}

/// The bytes of a keystore, opened once in memory before any of them goes to disk.
fn checked_bytes(
    keystore: &Keystore,
    password: &KeystorePassword,
) -> Result<Vec<u8>, KeystoreError> {
    let bytes = keystore.to_bytes(password)?;
    if Keystore::from_bytes(&bytes, password)?.is_same_as(keystore) {
        Ok(bytes)
    } else {
        Err(KeystoreError::EncodeFailed)
    }
}

fn write_under_free_name(
    disk: &dyn Disk,
    folder: &Path,
    name: &KeystoreName,
    bytes: &[u8],
) -> Result<PathBuf, KeystoreError> {
    let mut name = name.clone();
    for _ in 1..NAMES_TRIED {
        let path = folder.join(name.file_name());
        match disk.write_new(&path, bytes, Access::Owner) {
            Ok(()) => return Ok(path),
            Err(DiskError::Exists { .. }) => {
                name.moment = name.moment.saturating_add(1.second());
            }
            Err(error) => return Err(error.into()),
        }
    }
    let path = folder.join(name.file_name());
    disk.write_new(&path, bytes, Access::Owner)?;
    Ok(path)
}

pub(crate) fn needs_space(
    disk: &dyn Disk,
    place: &Path,
    length: usize,
) -> Result<(), KeystoreError> {
    let needed = (length as u64)
        .saturating_mul(2)
        .saturating_add(SPACE_LEFT_OVER);
    if disk.free_space(place)? < needed {
        let path = place.to_path_buf();
        return Err(DiskError::Full { path }.into());
    }
    Ok(())
}

fn opens_as(
    disk: &dyn Disk,
    path: &Path,
    keystore: &Keystore,
    password: &KeystorePassword,
) -> Result<(), KeystoreError> {
    let same = read(disk, path, password).is_ok_and(|on_disk| {
        on_disk.is_same_as(keystore) && on_disk.profile() == keystore.profile()
    });
    if same {
        return Ok(());
    }
    Err(KeystoreError::ReadBack {
        path: shown_path(path),
    })
}

/// Room for the file system's own records.
const SPACE_LEFT_OVER: u64 = 64 * 1024;
/// Seconds that a name may move on; a script may well make dozens of keystores in one second.
const NAMES_TRIED: usize = 300;
const EXTENSIONS: &[&str] = &["p12", "pfx", "acc-p12"];

#[cfg(test)]
mod tests;
