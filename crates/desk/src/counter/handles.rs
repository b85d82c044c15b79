//! The numbers that stand for keystores: a path can have a national number in it, and never goes to
//! the window.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::Failure;
use crate::answers::KeystoreHandle;

/// Numbers that are given once in the life of the program, so that a number of one world is never
/// one of the other.
#[derive(Debug, Default)]
pub(super) struct Numbers(AtomicU32);

impl Numbers {
    fn next(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
    }
}

/// The keystores of one world.
#[derive(Debug)]
pub(super) struct Handles {
    numbers: Arc<Numbers>,
    known: Mutex<Vec<(KeystoreHandle, PathBuf)>>,
}

impl Handles {
    pub(super) fn new(numbers: &Arc<Numbers>) -> Self {
        Self {
            numbers: Arc::clone(numbers),
            known: Mutex::default(),
        }
    }

    pub(super) fn numbers(&self) -> &Arc<Numbers> {
        &self.numbers
    }

    /// The number of a path: always the same one.
    pub(super) fn of(&self, path: &Path) -> KeystoreHandle {
        let path = super::absolute(path);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((handle, _)) = known.iter().find(|(_, one)| *one == path) {
            return *handle;
        }
        let handle = self.numbers.next();
        known.push((handle, path));
        handle
    }

    /// The path of a number.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`.
    pub(super) fn path(&self, handle: KeystoreHandle) -> Result<PathBuf, Failure> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.iter().find(|(one, _)| *one == handle);
        found
            .map(|(_, path)| path.clone())
            .ok_or_else(|| Failure::new("COUNTER-KEYSTORE-UNKNOWN", Vec::new()))
    }
}
