//! The second safe place: a copy of a keystore in another folder, and the test that it restores.

mod cloud;

use std::path::{Path, PathBuf};

use host::{Access, Disk};

use crate::file::{needs_space, shown_path};
use crate::{Keystore, KeystoreError, pkcs12};

pub use cloud::{CloudFolder, cloud_folder};

/// A copy that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where it is.
    pub path: PathBuf,
    /// The service that sends this folder elsewhere, when it seems to be such a one.
    pub cloud: Option<CloudFolder>,
}

/// What a restore drill has shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drill {
    /// Private keys in the copy.
    pub keys: usize,
    /// Private keys of the original that the copy lacks; 0 without an original.
    pub missing: usize,
    /// Is the copy the very file? `None` without an original.
    pub identical: Option<bool>,
}

/// Copies a keystore into another folder under its own name: for its owner alone (0600), flushed
/// and read back, byte for byte. An older copy there is kept beside it (`host::previous`).
///
/// No password is needed: the copy is protected as the keystore is.
///
/// # Errors
/// [`KeystoreError::CopySamePlace`] when the folder is the keystore's own; those of
/// [`pkcs12::outline`] when the file is no keystore, so that no damage is copied; of the disk.
pub fn write(disk: &dyn Disk, keystore: &Path, folder: &Path) -> Result<Copy, KeystoreError> {
    let same = KeystoreError::CopySamePlace {
        path: shown_path(folder),
    };
    let name = match keystore.file_name() {
        Some(name) if keystore.parent() != Some(folder) => name,
        _ => return Err(same),
    };
    let bytes = disk.read(keystore)?;
    pkcs12::outline(&bytes)?;
    let path = folder.join(name);
    needs_space(disk, folder, bytes.len())?;
    disk.make_folder(folder, Access::Owner)?;
    if !(disk.exists(&path) && disk.read(&path)? == bytes) {
        disk.replace(&path, &bytes, Access::Owner)?;
    }
    if disk.read(&path)? != bytes {
        return Err(KeystoreError::ReadBack {
            path: shown_path(&path),
        });
    }
    let cloud = cloud_folder(disk, folder);
    Ok(Copy { path, cloud })
}

/// The restore drill: opens a copy with the password, as one would after losing the original,
/// and compares its private keys with those of the original when that is still there.
///
/// # Errors
/// Those of [`Keystore::open`] for the copy, or for the original.
pub fn drill(
    disk: &dyn Disk,
    copy: &Path,
    password: &str,
    original: Option<&Path>,
) -> Result<Drill, KeystoreError> {
    let bytes = disk.read(copy)?;
    let restored = Keystore::open(&bytes, password)?;
    let keys = restored.key_count();
    let Some(original) = original else {
        return Ok(Drill {
            keys,
            missing: 0,
            identical: None,
        });
    };
    let original = disk.read(original)?;
    let identical = original == bytes;
    let missing = match identical {
        true => 0,
        false => restored.keys_missing_from(&Keystore::open(&original, password)?),
    };
    Ok(Drill {
        keys,
        missing,
        identical: Some(identical),
    })
}

#[cfg(test)]
mod tests;
