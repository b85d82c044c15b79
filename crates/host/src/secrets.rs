//! Small secrets that Clavis keeps for itself: the OS keyring, or a private file where there is none.

use std::fmt::Debug;

use zeroize::Zeroizing;

/// A secret in memory: wiped when dropped, without `Debug`.
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
    /// The file that stands in for the keyring could not be used.
    #[error(transparent)]
    Disk(#[from] crate::DiskError),
}

/// The keyring of the operating system.
#[derive(Debug)]
pub struct KeyringSecrets;

/// A folder of owner-only files, for servers without a keyring.
#[derive(Debug)]
pub struct FileSecrets;
