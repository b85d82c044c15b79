//! The folder of a virtual platform.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use host::{Access, Disk};
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::error::PlatformError;

/// Keys, authorities and state as JSON files that only the owner can read.
#[derive(Debug)]
pub struct Store {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    /// Removes the passing folder when it is dropped.
    _passing: Option<tempfile::TempDir>,
}

impl Store {
    /// Opens `folder`, or makes a passing one that goes when this value goes.
    pub fn open(disk: Arc<dyn Disk>, folder: Option<&Path>) -> Result<Self, PlatformError> {
        let (folder, passing) = match folder {
            Some(folder) => (absolute(folder)?, None),
            None => {
                let passing = tempfile::Builder::new()
                    .prefix("clavis-rehearsal-")
                    .tempdir()
                    .map_err(|source| PlatformError::Server { source })?;
                (passing.path().to_path_buf(), Some(passing))
            }
        };
        disk.make_folder(&folder, Access::Owner)?;
        Ok(Self {
            disk,
            folder,
            _passing: passing,
        })
    }

    /// Absolute path of a file in the folder.
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Reads a JSON file; `None` when it is not there.
    pub fn read<T: DeserializeOwned>(
        &self,
        file: &'static str,
    ) -> Result<Option<T>, PlatformError> {
        let path = self.path(file);
        if !self.disk.exists(&path) {
            return Ok(None);
        }
        let content = Zeroizing::new(self.disk.read(&path)?);
        let value = serde_json::from_slice(&content).map_err(|error| PlatformError::Damaged {
            file,
            detail: format!("line {}, column {}", error.line(), error.column()),
        })?;
        Ok(Some(value))
    }

    /// Replaces a JSON file; only the owner can read it.
    pub fn write<T: Serialize>(&self, file: &'static str, value: &T) -> Result<(), PlatformError> {
        let content = serde_json::to_vec(value).map_err(|error| PlatformError::Damaged {
            file,
            detail: error.to_string(),
        })?;
        let content = Zeroizing::new(content);
        self.disk
            .replace(&self.path(file), &content, Access::Owner)?;
        Ok(())
    }

    /// Replaces a file that everybody may read; returns its absolute path.
    pub fn publish(&self, file: &str, content: &str) -> Result<PathBuf, PlatformError> {
        let path = self.path(file);
        self.disk
            .replace(&path, content.as_bytes(), Access::Default)?;
        Ok(path)
    }
}

/// The same path from the root of the file system.
pub fn absolute(path: &Path) -> Result<PathBuf, PlatformError> {
    std::path::absolute(path).map_err(|source| PlatformError::Server { source })
}

/// Secret text in JSON: wiped in memory.
pub mod secret {
    use serde::{Deserialize, Deserializer, Serializer};
    use zeroize::Zeroizing;

    /// Writes the text.
    pub fn serialize<S: Serializer>(
        text: &Zeroizing<String>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text)
    }

    /// Reads the text.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Zeroizing<String>, D::Error> {
        String::deserialize(deserializer).map(Zeroizing::new)
    }
}
