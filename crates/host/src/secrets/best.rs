//! The keyring where there is one, else files.

use std::path::PathBuf;
use std::sync::Arc;

use super::{FileSecrets, KeyringSecrets, Secret, Secrets, SecretsError};
use crate::disk::Disk;

/// Whether the keyring of this computer may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyring {
    /// Use it when it works.
    Use,
    /// Leave it alone: tests, training.
    Leave,
}

/// The best place for secrets here: the keyring when it works, else files in `folder`.
#[must_use]
pub fn best_available(disk: Arc<dyn Disk>, folder: PathBuf, keyring: Keyring) -> BestSecrets {
    let keyring: Option<Box<dyn Secrets>> = match keyring {
        Keyring::Use => Some(Box::new(KeyringSecrets)),
        Keyring::Leave => None,
    };
    BestSecrets::new(keyring, FileSecrets::new(disk, folder))
}

/// A keyring, and files for when it is not available.
///
/// A secret once stored in a file is found there again, also when a keyring appears later. For a
/// secret in the keyring an empty file remembers that it is there, so that a locked keyring is
/// never read as "never stored".
#[derive(Debug)]
pub struct BestSecrets {
    keyring: Option<Box<dyn Secrets>>,
    files: FileSecrets,
}

impl BestSecrets {
    /// Over any keyring; tests hand in one of their own.
    #[must_use]
    pub fn new(keyring: Option<Box<dyn Secrets>>, files: FileSecrets) -> Self {
        Self { keyring, files }
    }

    fn in_keyring(&self, name: &str) -> Result<Option<Secret>, SecretsError> {
        match &self.keyring {
            Some(keyring) => keyring.get(name),
            None => Err(SecretsError::Unavailable),
        }
    }
}

impl Secrets for BestSecrets {
    fn get(&self, name: &str) -> Result<Option<Secret>, SecretsError> {
        if let Some(secret) = self.files.get(name)? {
            return Ok(Some(secret));
        }
        match self.in_keyring(name) {
            Err(SecretsError::Unavailable) if !self.files.marked(name) => Ok(None),
            found => found,
        }
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), SecretsError> {
        let Some(keyring) = &self.keyring else {
            return self.files.set(name, secret);
        };
        // The mark comes first: killed in between, a mark without entry is harmless.
        self.files.mark(name)?;
        if let Err(error) = keyring.set(name, secret) {
            tracing::info!(
                code = error.code(),
                "no keyring; the secret goes into a file"
            );
            self.files.set(name, secret)?;
            return self.files.unmark(name);
        }
        self.files.remove(name)
    }

    fn remove(&self, name: &str) -> Result<(), SecretsError> {
        self.files.remove(name)?;
        match &self.keyring {
            Some(keyring) if self.files.marked(name) => {
                keyring.remove(name)?;
                self.files.unmark(name)
            }
            _ => Ok(()),
        }
    }
}
