//! The file system of this computer.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::disk::{Access, Disk, DiskError};
use crate::steps::{self, OpenFile, Volume};

/// The real file system.
#[derive(Debug, Default, Clone, Copy)]
pub struct LocalDisk;

impl Disk for LocalDisk {
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        steps::read(self, path)
    }

    fn read_while(
        &self,
        path: &Path,
        look: &mut dyn FnMut(&[u8], u64) -> ControlFlow<()>,
    ) -> Result<Option<Vec<u8>>, DiskError> {
        crate::points::pass("disk.read");
        let failed = |error| DiskError::from_io(path, error);
        let mut file = File::open(path).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        if look(&[], size).is_break() {
            return Ok(None);
        }
        // As long as the file at once: what moves leaves its content behind in memory.
        let mut content = Vec::new();
        let wanted = usize::try_from(size).unwrap_or(usize::MAX);
        let full = |_| failed(io::ErrorKind::OutOfMemory.into());
        content.try_reserve_exact(wanted).map_err(full)?;
        loop {
            let before = content.len();
            let read = (&mut file).take(BLOCK).read_to_end(&mut content);
            if read.map_err(failed)? == 0 {
                return Ok(Some(content));
            }
            let block = content.get(before..).unwrap_or_default();
            if look(block, size.max(content.len() as u64)).is_break() {
                return Ok(None);
            }
        }
    }

    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, DiskError> {
        crate::points::pass("disk.list");
        let failed = |error| DiskError::from_io(folder, error);
        let entries = match std::fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(failed)?.path();
            if path.is_file() {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }

    fn make_folder(&self, folder: &Path, access: Access) -> Result<(), DiskError> {
        steps::make_folder(self, folder, access)
    }

    fn write_new(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError> {
        steps::write_new(self, path, content, access)
    }

    fn replace(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError> {
        steps::replace(self, path, content, access)
    }

    fn remove(&self, path: &Path) -> Result<(), DiskError> {
        steps::remove(self, path)
    }

    fn exists(&self, path: &Path) -> bool {
        Volume::exists(self, path)
    }

    fn free_space(&self, folder: &Path) -> Result<u64, DiskError> {
        let existing = folder
            .ancestors()
            .find(|level| Volume::exists(self, level))
            .unwrap_or(Path::new("."));
        system::free_space(existing).map_err(|error| DiskError::from_io(folder, error))
    }
}

impl Volume for LocalDisk {
    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn OpenFile + '_>> {
        system::note_place(path, access);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        restrict_file(&mut options, access);
        Ok(Box::new(options.open(path)?))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn exists(&self, path: &Path) -> bool {
        std::fs::symlink_metadata(path).is_ok()
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        if std::fs::symlink_metadata(path)?.is_symlink() {
            return std::fs::canonicalize(path);
        }
        Ok(path.to_path_buf())
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn rename_to_free(&self, from: &Path, to: &Path) -> io::Result<()> {
        match std::fs::hard_link(from, to) {
            Ok(()) => std::fs::remove_file(from),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // No links on this file system: the check was made a moment ago, so rename.
            Err(_) => std::fs::rename(from, to),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn make_folder(&self, folder: &Path, access: Access) -> io::Result<()> {
        let mut builder = std::fs::DirBuilder::new();
        system::restrict_folder(&mut builder, access);
        builder.create(folder)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        system::flush_folder(folder)
    }
}

impl OpenFile for File {
    fn write(&mut self, content: &[u8]) -> io::Result<()> {
        self.write_all(content)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

#[cfg(unix)]
#[path = "local/unix.rs"]
mod system;

#[cfg(windows)]
#[path = "local/windows.rs"]
mod system;

/// Bytes that are read at a time.
const BLOCK: u64 = 1 << 20;

pub(crate) use system::{OWNERS_ALONE, restrict_file};

#[cfg(test)]
mod tests;
