//! Secrets that end with the process, and can be made to fail.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use zeroize::Zeroizing;

use super::{Secret, Secrets, SecretsError};

/// A place in memory, for tests; it can be made unavailable like a locked keyring.
#[derive(Default)]
pub struct MemorySecrets {
    held: Mutex<BTreeMap<String, Secret>>,
    locked: AtomicBool,
}

impl MemorySecrets {
    /// An empty place.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// From here on every call answers [`SecretsError::Unavailable`], until unlocked with `false`.
    pub fn lock(&self, locked: bool) {
        self.locked.store(locked, Ordering::SeqCst);
    }

    /// Forgets everything, as a keyring that was deleted.
    pub fn lose_everything(&self) {
        self.held().clear();
    }

    /// How many secrets are held.
    #[must_use]
    pub fn count(&self) -> usize {
        self.held().len()
    }

    fn held(&self) -> MutexGuard<'_, BTreeMap<String, Secret>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, BTreeMap<String, Secret>>, SecretsError> {
        if self.locked.load(Ordering::SeqCst) {
            return Err(SecretsError::Unavailable);
        }
        Ok(self.held())
    }
}

impl Secrets for MemorySecrets {
    fn get(&self, name: &str) -> Result<Option<Secret>, SecretsError> {
        Ok(self.open()?.get(name).cloned())
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), SecretsError> {
        self.open()?
            .insert(name.to_owned(), Zeroizing::new(secret.to_vec()));
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), SecretsError> {
        self.open()?.remove(name);
        Ok(())
    }
}

impl fmt::Debug for MemorySecrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "MemorySecrets({} held)", self.count())
    }
}
