//! Files: read, write once, replace without a moment in which neither version exists.

use std::fmt::Debug;
use std::path::{Path, PathBuf};

/// Who may read a file that Clavis writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The owner alone (0600; folders 0700). Keystores, journals, secrets.
    Owner,
    /// The system's default for new files. Photos, reports, ready files.
    Default,
}

/// The file system as Clavis uses it.
///
/// Every call passes the fault points of [`crate::points`] before and after each step that
/// changes something, so that a test can stop the process there.
pub trait Disk: Send + Sync + Debug {
    /// Whole content of a file.
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError>;

    /// Files directly inside `folder`, sorted by name; an absent folder is an empty list.
    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, DiskError>;

    /// Makes `folder` and its parents; new ones get `access`.
    fn make_folder(&self, folder: &Path, access: Access) -> Result<(), DiskError>;

    /// Writes a file that must not exist yet; flushed, folder flushed, read back.
    fn write_new(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError>;

    /// Replaces a file: write new beside it, flush, keep the old one as [`previous`], rename,
    /// flush the folder, read back. At every moment the path holds the old or the new content.
    /// An absent file is simply written.
    fn replace(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError>;

    /// Removes a file; an absent one is fine.
    fn remove(&self, path: &Path) -> Result<(), DiskError>;

    /// True when something exists at `path`.
    fn exists(&self, path: &Path) -> bool;

    /// Free bytes for this user on the file system of `folder` (its nearest existing parent).
    fn free_space(&self, folder: &Path) -> Result<u64, DiskError>;
}

/// Where the content of `path` is kept when it is replaced: the same name with `.previous` added.
pub fn previous(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".previous");
    PathBuf::from(name)
}

/// The real file system.
#[derive(Debug, Default, Clone)]
pub struct LocalDisk;

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// The file or folder does not exist.
    #[error("{path} does not exist", path = path.display())]
    NotFound {
        /// The file or folder.
        path: PathBuf,
    },
    /// The file exists already and must not be overwritten.
    #[error("{path} exists already", path = path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The system does not let this user read or write here (or the file system is read-only).
    #[error("no permission for {path}", path = path.display())]
    Denied {
        /// The file or folder.
        path: PathBuf,
    },
    /// No space (or quota) is left.
    #[error("no space left for {path}", path = path.display())]
    Full {
        /// The file that was being written.
        path: PathBuf,
    },
    /// What was read back is not what was written.
    #[error("{path} does not read back as written", path = path.display())]
    ReadBack {
        /// The file.
        path: PathBuf,
    },
    /// Anything else, with the system's own words.
    #[error("{path}: {source}", path = path.display())]
    Other {
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: std::io::Error,
    },
}
