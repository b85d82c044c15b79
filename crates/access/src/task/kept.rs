//! The form in which tasks, composites and batches are kept by `store`.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Batch, Composite, Task, TaskError};

macro_rules! kept {
    ($($kind:ty),+) => {$(
        impl $kind {
            /// The form in which it is kept. Secrets are not in it.
            ///
            /// # Errors
            /// [`TaskError::Unreadable`], which none gives.
            pub fn to_json(&self) -> Result<Vec<u8>, TaskError> {
                write(self)
            }

            /// Reads what was kept.
            ///
            /// # Errors
            /// [`TaskError::VersionNewer`] when a newer program kept it, [`TaskError::Unreadable`].
            pub fn from_json(bytes: &[u8]) -> Result<Self, TaskError> {
                read(bytes)
            }
        }
    )+};
}

kept!(Task, Composite, Batch);

fn write(value: &impl Serialize) -> Result<Vec<u8>, TaskError> {
    serde_json::to_vec(value).map_err(|_| TaskError::Unreadable)
}

/// The version first: the rest of a newer one may have another shape.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, TaskError> {
    #[derive(Deserialize)]
    struct Head {
        version: u32,
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|_| TaskError::Unreadable)?;
    if head.version > VERSION {
        return Err(TaskError::VersionNewer {
            found: head.version,
            known: VERSION,
        });
    }
    serde_json::from_slice(bytes).map_err(|_| TaskError::Unreadable)
}

/// The form in which all of them are kept.
pub(super) const VERSION: u32 = 1;
