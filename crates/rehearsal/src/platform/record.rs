//! What was said, kept for judges from outside: one file for each request and response.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use host::{Access, Disk};

use super::error::PlatformError;
use super::{soap, store};

/// A folder with the payloads of a platform's messages, in their order. They name persons and their
/// numbers as they went over the wire, so only the owner can read them.
#[derive(Debug)]
pub struct Record {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    messages: AtomicU32,
}

impl Record {
    /// Opens `folder`, and makes it when it is not there.
    ///
    /// # Errors
    /// [`PlatformError`] when the folder cannot be made.
    pub fn open(disk: Arc<dyn Disk>, folder: &Path) -> Result<Self, PlatformError> {
        let folder = store::absolute(folder)?;
        disk.make_folder(&folder, Access::Owner)?;
        Ok(Self {
            disk,
            folder,
            messages: AtomicU32::new(1),
        })
    }

    /// Keeps the request and the response to it, as `0007-GetEtkRequest.xml` and
    /// `0008-GetEtkResponse.xml`; a refusal is a `Fault`. What cannot be read as a message is not kept.
    pub fn keep(&self, request: &[u8], response: &[u8]) {
        let first = self.messages.fetch_add(2, Ordering::Relaxed);
        for (number, message) in [(first, request), (first + 1, response)] {
            if let Err(error) = self.keep_one(number, message) {
                tracing::warn!(%error, number, "a message was not recorded");
            }
        }
    }

    fn keep_one(&self, number: u32, message: &[u8]) -> Result<(), String> {
        let payload = soap::payload_unjudged(message);
        let payload = payload.map_err(|refusal| refusal.kind.code().to_owned())?;
        let document = soap::parse(&payload).map_err(|refusal| refusal.kind.code().to_owned())?;
        let element = document.root_element().tag_name().name();
        // A name from the network becomes a name on the disk: letters only.
        let name: String = element
            .chars()
            .filter(char::is_ascii_alphabetic)
            .take(64)
            .collect();
        let path = self.folder.join(format!("{number:04}-{name}.xml"));
        self.disk
            .replace(&path, payload.as_bytes(), Access::Owner)
            .map_err(|error| error.to_string())
    }
}
