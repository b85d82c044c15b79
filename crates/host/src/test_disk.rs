//! A disk in memory that forgets what was not flushed, can be full, read-only, or fail at any step.
//!
//! It runs the very steps of [`crate::LocalDisk`] on a small model of a file system: names and
//! contents are durable only once flushed. For tests of the rooms that keep keys.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::disk::{Access, Disk, DiskError};
use crate::steps::{self, OpenFile, Volume};

mod model;

use model::Model;

/// A disk in memory for tests. See the module's page.
#[derive(Debug, Default)]
pub struct FaultDisk {
    model: Mutex<Model>,
}

impl FaultDisk {
    /// An empty disk with the folder `/`, unlimited and writable.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The power fails: every name and content that was not flushed is gone. Also ends what
    /// [`FaultDisk::stop_after`] began.
    pub fn crash(&self) {
        self.model().lose_unflushed();
    }

    /// The process is killed: whatever was done stays. Only ends what [`FaultDisk::stop_after`] began.
    pub fn restart(&self) {
        self.model().steps_left = None;
    }

    /// Lets `steps` more changing steps happen; then every step fails, until [`FaultDisk::crash`]
    /// or [`FaultDisk::restart`].
    pub fn stop_after(&self, steps: usize) {
        self.model().steps_left = Some(steps);
    }

    /// True when a step was refused because of [`FaultDisk::stop_after`].
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.model().steps_left == Some(0)
    }

    /// Leaves room for `bytes` more bytes of content; `None` for no limit.
    pub fn leave_space(&self, bytes: Option<u64>) {
        let mut model = self.model();
        model.capacity = bytes.map(|bytes| model.used().saturating_add(bytes));
    }

    /// Refuses every change as a read-only mount does.
    pub fn read_only(&self, read_only: bool) {
        self.model().read_only = read_only;
    }

    /// Flips a bit of every content written from here on, as a broken disk does.
    pub fn garble(&self, garble: bool) {
        self.model().garble = garble;
    }

    /// Another program, which writes this into every new file as soon as it has its name.
    pub fn another_fills(&self, content: &[u8]) {
        self.model().another = Some(content.to_vec());
    }

    /// How a file was created; `None` when it is absent.
    #[must_use]
    pub fn access(&self, path: &Path) -> Option<Access> {
        self.model().access(path)
    }

    /// Every file with its present content, sorted by path.
    #[must_use]
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        self.model().files()
    }

    fn model(&self) -> MutexGuard<'_, Model> {
        self.model.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Disk for FaultDisk {
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        steps::read(self, path)
    }

    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, DiskError> {
        Ok(self.model().list(folder))
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

    fn free_space(&self, _folder: &Path) -> Result<u64, DiskError> {
        let model = self.model();
        Ok(model
            .capacity
            .map_or(u64::MAX, |all| all.saturating_sub(model.used())))
    }
}

impl Volume for FaultDisk {
    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn OpenFile + '_>> {
        let node = self.model().create(path, access)?;
        Ok(Box::new(Opened { disk: self, node }))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.model().read(path)
    }

    fn exists(&self, path: &Path) -> bool {
        self.model().exists(path)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_path_buf())
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.model().link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.model().rename(from, to)
    }

    fn rename_to_free(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut model = self.model();
        model.link(from, to)?;
        model.remove(from)?;
        model.filled_by_another(to);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.model().remove(path)
    }

    fn make_folder(&self, folder: &Path, _access: Access) -> io::Result<()> {
        self.model().make_folder(folder)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        self.model().flush_folder(folder)
    }
}

/// A file of the model that was just created.
struct Opened<'disk> {
    disk: &'disk FaultDisk,
    node: usize,
}

impl OpenFile for Opened<'_> {
    fn write(&mut self, content: &[u8]) -> io::Result<()> {
        self.disk.model().write(self.node, content)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.disk.model().flush(self.node)
    }
}

#[cfg(test)]
mod tests;
