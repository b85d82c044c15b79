//! Small secrets that Clavis keeps for itself: the OS keyring, or a private file where there is none.

use std::fmt::Debug;

use zeroize::Zeroizing;

mod best;
mod file;
mod keyring;
mod memory;

pub use best::{BestSecrets, Keyring, best_available};
pub use file::FileSecrets;
pub use keyring::KeyringSecrets;
pub use memory::MemorySecrets;

/// A secret in memory: wiped when dropped. `Zeroizing` has a `Debug` that shows the bytes, so never
/// format one.
pub type Secret = Zeroizing<Vec<u8>>;

/// A place for small secrets (keys of the store; never a PIN, a password or a private key of a certificate).
pub trait Secrets: Send + Sync + Debug {
    /// The secret `name`, or `None` when it was never stored.
    fn get(&self, name: &str) -> Result<Option<Secret>, SecretsError>;
    /// Stores or replaces the secret `name`.
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), SecretsError>;
    /// Forgets the secret `name`; an absent one is fine.
    fn remove(&self, name: &str) -> Result<(), SecretsError>;
}

/// Why a secret could not be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum SecretsError {
    /// There is no keyring here, or it is locked.
    #[error("the keyring of this computer is not available")]
    Unavailable,
    /// The keyring is there but does not do what was asked.
    #[error("the keyring of this computer refused: {reason}")]
    Refused {
        /// The keyring's own words, without the secret.
        reason: String,
    },
    /// The file that stands in for the keyring could not be used.
    #[error(transparent)]
    Disk(#[from] crate::DiskError),
}

impl SecretsError {
    /// The stable code, one of [`crate::CODES`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unavailable => "SECRETS-UNAVAILABLE",
            Self::Refused { .. } => "SECRETS-REFUSED",
            Self::Disk(error) => error.code(),
        }
    }

    /// `reason` or `path`, where there is one.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unavailable => Vec::new(),
            Self::Refused { reason } => vec![("reason", reason.clone())],
            Self::Disk(error) => error.facts(),
        }
    }
}

/// Lower-case hexadecimal of `bytes`, wiped when dropped.
fn to_hex(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for byte in bytes {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    text
}

/// The bytes of hexadecimal text, or `None` when it is something else.
fn from_hex(text: &str) -> Option<Secret> {
    let digits = text.trim_end().as_bytes();
    let mut bytes = Zeroizing::new(Vec::with_capacity(digits.len() / 2));
    for pair in digits.chunks(2) {
        let [high, low] = pair else { return None };
        let high = char::from(*high).to_digit(16)?;
        let low = char::from(*low).to_digit(16)?;
        bytes.push(u8::try_from(high << 4 | low).ok()?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests;
