//! The order of the steps of a safe write, the same for the real disk and for the disk of tests.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::{Access, DiskError, PASSING_DIGITS, PASSING_SUFFIX, previous};
use crate::points;

/// Single steps on a file system; none of them is durable until something is flushed.
pub(crate) trait Volume {
    /// A new file, open for writing; the path must be free.
    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn OpenFile + '_>>;
    /// Whole content.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// True when something exists at the path, a dangling link included.
    fn exists(&self, path: &Path) -> bool;
    /// The path behind a link, or the path itself.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// A second name for the same file; the new name must be free.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Another name; whatever had it is gone.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Another name, which must be free.
    fn rename_to_free(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes one name away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// One folder; its parent must exist.
    fn make_folder(&self, folder: &Path, access: Access) -> io::Result<()>;
    /// Makes the names in a folder durable.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;
}

/// A file that was just created.
pub(crate) trait OpenFile {
    /// Writes all of it.
    fn write(&mut self, content: &[u8]) -> io::Result<()>;
    /// Makes the content durable.
    fn flush(&mut self) -> io::Result<()>;
}

pub(crate) fn read(volume: &dyn Volume, path: &Path) -> Result<Vec<u8>, DiskError> {
    points::pass("disk.read");
    volume
        .read(path)
        .map_err(|error| DiskError::from_io(path, error))
}

pub(crate) fn make_folder(
    volume: &dyn Volume,
    folder: &Path,
    access: Access,
) -> Result<(), DiskError> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|level| !level.as_os_str().is_empty() && !volume.exists(level))
        .collect();
    for level in missing.into_iter().rev() {
        points::pass("disk.make_folder.before");
        match volume.make_folder(level, access) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => made.map_err(|error| DiskError::from_io(level, error))?,
        }
        points::pass("disk.make_folder.made");
        volume
            .flush_folder(folder_of(level))
            .map_err(|error| DiskError::from_io(level, error))?;
        points::pass("disk.make_folder.folder_flushed");
    }
    Ok(())
}

pub(crate) fn write_new(
    volume: &dyn Volume,
    path: &Path,
    content: &[u8],
    access: Access,
) -> Result<(), DiskError> {
    let failed = |error| DiskError::from_io(path, error);
    points::pass("disk.write_new.before");
    if volume.exists(path) {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    let passing = write_passing(volume, path, content, access, "disk.write_new")?;
    if let Err(error) = volume.rename_to_free(&passing, path) {
        let _ = volume.remove(&passing);
        return Err(failed(error));
    }
    points::pass("disk.write_new.named");
    if content.is_empty() {
        // An empty file begins a database. Others may fill it from now on: it is neither judged nor taken away.
        return volume.flush_folder(folder_of(path)).map_err(failed);
    }
    let settled = settle(volume, path, content, "disk.write_new");
    if settled.is_err() {
        // The file is new and ours alone, so nothing is lost with it.
        let _ = volume.remove(path);
        let _ = volume.flush_folder(folder_of(path));
    }
    settled
}

pub(crate) fn replace(
    volume: &dyn Volume,
    path: &Path,
    content: &[u8],
    access: Access,
) -> Result<(), DiskError> {
    points::pass("disk.replace.before");
    if !volume.exists(path) {
        return write_new(volume, path, content, access);
    }
    let path = &volume
        .resolve(path)
        .map_err(|error| DiskError::from_io(path, error))?;
    let passing = write_passing(volume, path, content, access, "disk.replace")?;
    if let Err(error) = keep_previous(volume, path, access) {
        let _ = volume.remove(&passing);
        return Err(error);
    }
    if let Err(error) = volume.rename(&passing, path) {
        let _ = volume.remove(&passing);
        return Err(DiskError::from_io(path, error));
    }
    points::pass("disk.replace.renamed");
    let settled = settle(volume, path, content, "disk.replace");
    if matches!(settled, Err(DiskError::ReadBack { .. })) {
        restore_previous(volume, path);
    }
    settled
}

pub(crate) fn remove(volume: &dyn Volume, path: &Path) -> Result<(), DiskError> {
    let failed = |error| DiskError::from_io(path, error);
    points::pass("disk.remove.before");
    match volume.remove(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        removed => removed.map_err(failed)?,
    }
    points::pass("disk.remove.removed");
    volume.flush_folder(folder_of(path)).map_err(failed)?;
    points::pass("disk.remove.folder_flushed");
    Ok(())
}

/// Content, flushed, under a passing name in the folder of `path`.
fn write_passing(
    volume: &dyn Volume,
    path: &Path,
    content: &[u8],
    access: Access,
    step: &str,
) -> Result<PathBuf, DiskError> {
    let passing = passing_path(path).map_err(|error| DiskError::from_io(path, error))?;
    let written = fill(volume, &passing, content, access, step);
    if let Err(error) = written {
        let _ = volume.remove(&passing);
        return Err(DiskError::from_io(path, error));
    }
    Ok(passing)
}

fn fill(
    volume: &dyn Volume,
    passing: &Path,
    content: &[u8],
    access: Access,
    step: &str,
) -> io::Result<()> {
    let mut file = volume.create(passing, access)?;
    points::pass(&format!("{step}.created"));
    file.write(content)?;
    points::pass(&format!("{step}.written"));
    file.flush()?;
    points::pass(&format!("{step}.flushed"));
    Ok(())
}

/// Gives the present content of `path` the name [`previous`] as well; that name never disappears
/// meanwhile.
fn keep_previous(volume: &dyn Volume, path: &Path, access: Access) -> Result<(), DiskError> {
    let failed = |error| DiskError::from_io(path, error);
    let mut second = passing_path(path).map_err(failed)?;
    if volume.link(path, &second).is_err() {
        // File systems without links (FAT, some network folders) get a flushed copy.
        let old = volume.read(path).map_err(failed)?;
        second = write_passing(volume, path, &old, access, "disk.replace.copy")?;
    }
    points::pass("disk.replace.linked");
    let renamed = volume.rename(&second, &previous(path));
    // Renaming one name of a file to another name of the same file leaves both.
    if volume.exists(&second) {
        let _ = volume.remove(&second);
    }
    renamed.map_err(failed)?;
    points::pass("disk.replace.kept");
    volume.flush_folder(folder_of(path)).map_err(failed)?;
    points::pass("disk.replace.kept_flushed");
    Ok(())
}

fn restore_previous(volume: &dyn Volume, path: &Path) {
    let Ok(second) = passing_path(path) else {
        return;
    };
    if volume.link(&previous(path), &second).is_ok() {
        let _ = volume.rename(&second, path);
        let _ = volume.flush_folder(folder_of(path));
    }
}

/// Flushes the folder, reads back and compares.
fn settle(volume: &dyn Volume, path: &Path, content: &[u8], step: &str) -> Result<(), DiskError> {
    let failed = |error| DiskError::from_io(path, error);
    volume.flush_folder(folder_of(path)).map_err(failed)?;
    points::pass(&format!("{step}.folder_flushed"));
    let found = zeroize::Zeroizing::new(volume.read(path).map_err(failed)?);
    if found.as_slice() != content {
        return Err(DiskError::ReadBack {
            path: path.to_path_buf(),
        });
    }
    points::pass(&format!("{step}.read_back"));
    Ok(())
}

/// `.<name>.<random>.new` in the folder of `path`.
fn passing_path(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let mut random = [0_u8; PASSING_DIGITS / 2];
    aws_lc_rs::rand::fill(&mut random).map_err(|_| io::ErrorKind::Other)?;
    let mut passing = OsString::from(".");
    passing.push(name);
    passing.push(".");
    for byte in random {
        passing.push(format!("{byte:02x}"));
    }
    passing.push(PASSING_SUFFIX);
    Ok(path.with_file_name(passing))
}

/// The folder that holds the name of `path`; `.` for a bare name.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) => Path::new("."),
        None => path,
    }
}
