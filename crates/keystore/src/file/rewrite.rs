//! Writing the keystore of a path anew: another password, another profile, another's layout.
//!
//! Each is a safe replace. The file before stays as `host::previous`, **with its old password and
//! protection**: whoever changes a password because somebody knows it should remove it afterwards.

use std::path::Path;

use host::Disk;
use identifiers::KeystorePassword;

use super::{instead_of, read};
use crate::adopt::{self, Adoption};
use crate::{Keystore, KeystoreError, Profile};

/// Changes the password. Success means: read back, opened with the new password, every key there.
///
/// The old password may be any text, the new one keeps the rule. The profile stays.
pub fn change_password(
    disk: &dyn Disk,
    path: &Path,
    old: &str,
    new: &KeystorePassword,
) -> Result<(), KeystoreError> {
    let keystore = Keystore::open(&disk.read(path)?, old)?;
    instead_of(disk, path, &keystore, &keystore, new)
}

/// Changes the profile. Success means: read back, opened, every key there. With the profile that
/// the file has already it is written anew all the same, exactly to the profile.
pub fn change_profile(
    disk: &dyn Disk,
    path: &Path,
    password: &KeystorePassword,
    profile: Profile,
) -> Result<(), KeystoreError> {
    let on_disk = read(disk, path, password)?;
    let mut keystore = read(disk, path, password)?;
    keystore.set_profile(profile);
    instead_of(disk, path, &on_disk, &keystore, password)
}

/// Brings the keystore of another program into the layout, see [`adopt::adopt`], and says what it
/// was and what was changed. The passwords may be the same.
pub fn adopt(
    disk: &dyn Disk,
    path: &Path,
    old: &str,
    new: &KeystorePassword,
) -> Result<Adoption, KeystoreError> {
    let adopted = adopt::adopt(&disk.read(path)?, old)?;
    instead_of(disk, path, &adopted.keystore, &adopted.keystore, new)?;
    Ok(adopted.report)
}

#[cfg(test)]
mod tests;
