//! Owner-only files instead of a keyring.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Secret, Secrets, SecretsError, from_hex, to_hex};
use crate::disk::{Access, Disk, DiskError, previous};

/// A folder of owner-only files, for servers without a keyring.
///
/// Each secret is one file `<name>.secret` with hexadecimal text. Who reads the folder has the
/// secrets: this protects against other users, not against a copy of the whole disk.
#[derive(Debug, Clone)]
pub struct FileSecrets {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
}

impl FileSecrets {
    /// Secrets in `folder`, which is made when the first one is stored.
    #[must_use]
    pub fn new(disk: Arc<dyn Disk>, folder: PathBuf) -> Self {
        Self { disk, folder }
    }

    pub(super) fn path(&self, name: &str, ending: &str) -> PathBuf {
        self.folder.join(format!("{}.{ending}", file_name(name)))
    }

    pub(super) fn mark(&self, name: &str) -> Result<(), SecretsError> {
        let path = self.path(name, MARK);
        if !self.disk.exists(&path) {
            self.disk.make_folder(&self.folder, Access::Owner)?;
            self.disk.replace(&path, b"", Access::Owner)?;
        }
        Ok(())
    }

    pub(super) fn marked(&self, name: &str) -> bool {
        self.disk.exists(&self.path(name, MARK))
    }

    pub(super) fn unmark(&self, name: &str) -> Result<(), SecretsError> {
        Ok(self.disk.remove(&self.path(name, MARK))?)
    }
}

impl Secrets for FileSecrets {
    fn get(&self, name: &str) -> Result<Option<Secret>, SecretsError> {
        let path = self.path(name, ENDING);
        let content = match self.disk.read(&path) {
            Err(DiskError::NotFound { .. }) => return Ok(None),
            content => Secret::new(content?),
        };
        let secret = std::str::from_utf8(&content).ok().and_then(from_hex);
        match secret {
            Some(secret) => Ok(Some(secret)),
            None => Err(DiskError::ReadBack { path }.into()),
        }
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), SecretsError> {
        let path = self.path(name, ENDING);
        self.disk.make_folder(&self.folder, Access::Owner)?;
        self.disk
            .replace(&path, to_hex(secret).as_bytes(), Access::Owner)?;
        // An old secret has no use and should not lie about.
        Ok(self.disk.remove(&previous(&path))?)
    }

    fn remove(&self, name: &str) -> Result<(), SecretsError> {
        let path = self.path(name, ENDING);
        self.disk.remove(&path)?;
        Ok(self.disk.remove(&previous(&path))?)
    }
}

/// Letters, digits and `-` stay; every other byte becomes `_` and two hexadecimal digits, so that
/// two names never share a file and none leaves the folder.
fn file_name(name: &str) -> String {
    let mut safe = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' => safe.push(char::from(byte)),
            other => safe.push_str(&format!("_{other:02x}")),
        }
    }
    safe
}

const ENDING: &str = "secret";

/// Ending of the empty file that says: this secret is in the keyring.
const MARK: &str = "in-keyring";
