//! One process at a time for one file.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{SHA256, digest};

use crate::disk::{Access, Disk as _, DiskError};
use crate::local::{LocalDisk, restrict_file};

/// A file that this process holds until the value is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct Held {
    _lock: File,
}

/// Holds `file` against other processes of this user; `None` while another one has it.
///
/// Beside the file itself nothing appears: the lock is an empty file in `folder`, named by the hash
/// of the path, and it stays there. On a file system without locks everybody may go on.
pub fn hold(folder: &Path, file: &Path) -> Result<Option<Held>, DiskError> {
    LocalDisk.make_folder(folder, Access::Owner)?;
    let path = folder.join(lock_name(file));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    restrict_file(&mut options, Access::Owner);
    let lock = options
        .open(&path)
        .map_err(|error| DiskError::from_io(&path, error))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => {
            tracing::warn!(%error, "no locks here: two processes may work on one file");
        }
    }
    Ok(Some(Held { _lock: lock }))
}

/// The same file has one name, whichever links lead to it.
fn lock_name(file: &Path) -> PathBuf {
    let real = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    let hash = digest(&SHA256, real.as_os_str().as_encoded_bytes());
    let mut name: String = hash
        .as_ref()
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    name.push_str(".lock");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_file_is_not_held_twice_and_is_free_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let locks = folder.path().join("locks");
        let (one, other) = (folder.path().join("a.p12"), folder.path().join("b.p12"));
        let held = hold(&locks, &one).unwrap();
        assert!(held.is_some());
        assert!(hold(&locks, &one).unwrap().is_none());
        assert!(hold(&locks, &other).unwrap().is_some());
        drop(held);
        assert!(hold(&locks, &one).unwrap().is_some());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_held_file_is_held_too() {
        let folder = tempfile::tempdir().unwrap();
        let locks = folder.path().join("locks");
        let (file, link) = (folder.path().join("a.p12"), folder.path().join("link"));
        std::fs::write(&file, b"").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let _held = hold(&locks, &file).unwrap();
        assert!(hold(&locks, &link).unwrap().is_none());
    }
}
