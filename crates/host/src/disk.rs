//! Files: read, write once, replace without a moment in which neither version exists.

use std::fmt::Debug;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Who may read a file that Clavis writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The owner alone (0600; folders 0700), as [`OwnersAlone::of_this_system`] has it. Keystores,
    /// journals, secrets.
    Owner,
    /// The system's default for new files. Photos, reports, ready files.
    Default,
}

/// What keeps others from a file that was written with [`Access::Owner`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnersAlone {
    /// The file's own mode, wherever it lies.
    ByTheFile,
    /// The rules of the folder that it lies in, which Clavis does not set. In the user's profile they
    /// let in the user, the system and administrators; elsewhere the log says that others may read.
    ByTheFolder,
}

impl OwnersAlone {
    /// On Unix the file, on Windows the folder.
    #[must_use]
    pub fn of_this_system() -> Self {
        crate::local::OWNERS_ALONE
    }
}

/// The file system as Clavis uses it.
///
/// Every call passes the fault points of [`crate::points`] before and after each step that
/// changes something, so that a test can stop the process there.
pub trait Disk: Send + Sync + Debug {
    /// Whole content of a file.
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError>;

    /// Whole content of a file, or nothing as soon as `look` has seen enough: it gets no byte first, then block
    /// after block, and the size of the file in bytes each time. What follows is not read then.
    fn read_while(
        &self,
        path: &Path,
        look: &mut dyn FnMut(&[u8], u64) -> ControlFlow<()>,
    ) -> Result<Option<Vec<u8>>, DiskError> {
        let content = self.read(path)?;
        let seen = look(&content, content.len() as u64);
        Ok(seen.is_continue().then_some(content))
    }

    /// Files directly inside `folder`, sorted by name; an absent folder is an empty list.
    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, DiskError>;

    /// Makes `folder` and its parents; new ones get `access`.
    fn make_folder(&self, folder: &Path, access: Access) -> Result<(), DiskError>;

    /// Writes a file that must not exist yet: under a passing name first, flushed, named, folder
    /// flushed, read back. The path never holds half a file; after an error it holds none.
    /// An empty file is not read back and stays, whatever follows: it begins a database that another
    /// program may fill at once.
    fn write_new(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError>;

    /// Replaces a file: write new beside it, flush, keep the old one as [`previous`], rename,
    /// flush the folder, read back. At every moment the path holds the old or the new content.
    /// An absent file is simply written. A link is followed: its target is replaced.
    fn replace(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError>;

    /// Removes a file; an absent one is fine.
    fn remove(&self, path: &Path) -> Result<(), DiskError>;

    /// True when something exists at `path`.
    fn exists(&self, path: &Path) -> bool;

    /// Free bytes for this user on the file system of `folder` (its nearest existing parent).
    fn free_space(&self, folder: &Path) -> Result<u64, DiskError>;
}

/// Where the content of `path` is kept when it is replaced: the same name with `.previous` added.
#[must_use]
pub fn previous(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".previous");
    PathBuf::from(name)
}

/// Passing files (`.<name>.<16 hexadecimal digits>.new`) that a killed process left in `folder`.
///
/// Nothing refers to them; they may be removed when no other Clavis writes in this folder.
pub fn leftovers(disk: &dyn Disk, folder: &Path) -> Result<Vec<PathBuf>, DiskError> {
    let mut files = disk.list(folder)?;
    files.retain(|path| is_passing_name(path));
    Ok(files)
}

fn is_passing_name(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    let Some((front, digits)) = name
        .strip_suffix(PASSING_SUFFIX)
        .and_then(|rest| rest.rsplit_once('.'))
    else {
        return false;
    };
    front.starts_with('.')
        && digits.len() == PASSING_DIGITS
        && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

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
        source: io::Error,
    },
}

impl DiskError {
    /// The error of the system, sorted by kind.
    #[must_use]
    pub fn from_io(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Denied { path }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            _ => Self::Other { path, source },
        }
    }

    /// The file or folder that it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::Exists { path }
            | Self::Denied { path }
            | Self::Full { path }
            | Self::ReadBack { path }
            | Self::Other { path, .. } => path,
        }
    }

    /// The stable code, one of [`crate::CODES`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "DISK-NOT-FOUND",
            Self::Exists { .. } => "DISK-EXISTS",
            Self::Denied { .. } => "DISK-DENIED",
            Self::Full { .. } => "DISK-FULL",
            Self::ReadBack { .. } => "DISK-READ-BACK",
            Self::Other { .. } => "DISK-OTHER",
        }
    }

    /// `path`, as it is: the caller masks names of personal keystores. `reason` where the system
    /// gave one.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = vec![("path", self.path().display().to_string())];
        if let Self::Other { source, .. } = self {
            facts.push(("reason", source.to_string()));
        }
        facts
    }
}

/// End of the name of a passing file.
pub(crate) const PASSING_SUFFIX: &str = ".new";

/// Random hexadecimal digits in the name of a passing file.
pub(crate) const PASSING_DIGITS: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passing_names_are_recognised_and_others_are_not() {
        for (name, expected) in [
            (".a.p12.0123456789abcdef.new", true),
            (".a.p12.0123456789abcde.new", false),
            (".a.p12.0123456789abcdeg.new", false),
            ("a.p12.0123456789abcdef.new", false),
            (".a.p12.0123456789abcdef", false),
            (".new", false),
            ("a.p12", false),
        ] {
            assert_eq!(is_passing_name(Path::new(name)), expected, "{name}");
        }
    }

    #[test]
    fn previous_adds_to_the_whole_name() {
        assert_eq!(
            previous(Path::new("/k/a.p12")),
            PathBuf::from("/k/a.p12.previous")
        );
    }

    #[test]
    fn errors_of_the_system_are_sorted_by_kind() {
        for (kind, code) in [
            (io::ErrorKind::NotFound, "DISK-NOT-FOUND"),
            (io::ErrorKind::AlreadyExists, "DISK-EXISTS"),
            (io::ErrorKind::PermissionDenied, "DISK-DENIED"),
            (io::ErrorKind::ReadOnlyFilesystem, "DISK-DENIED"),
            (io::ErrorKind::StorageFull, "DISK-FULL"),
            (io::ErrorKind::QuotaExceeded, "DISK-FULL"),
            (io::ErrorKind::TimedOut, "DISK-OTHER"),
        ] {
            let error = DiskError::from_io(Path::new("x"), kind.into());
            assert_eq!(error.code(), code);
            assert_eq!(error.facts().first().map(|fact| fact.0), Some("path"));
        }
    }
}
