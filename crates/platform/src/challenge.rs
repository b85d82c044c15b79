//! The challenge that proves possession of a new encryption key (eHealth protocol, section 8).

use sha2::{Digest as _, Sha256};

use crate::error::PlatformError;

/// An RSA ciphertext, followed by the SHA-256 of the number inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    ciphertext: Vec<u8>,
    digest: [u8; 32],
}

impl Challenge {
    /// Takes the challenge apart.
    ///
    /// # Errors
    /// [`PlatformError::Challenge`] when it has no room for both parts.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PlatformError> {
        let (ciphertext, digest) = bytes
            .split_last_chunk()
            .filter(|(ciphertext, _)| !ciphertext.is_empty())
            .ok_or(PlatformError::Challenge("too short"))?;
        Ok(Self {
            ciphertext: ciphertext.to_vec(),
            digest: *digest,
        })
    }

    /// What the new key has to decrypt: RSA PKCS#1 v1.5, 256 bytes for RSA-2048.
    pub fn ciphertext(&self) -> &[u8] {
        &self.ciphertext
    }

    /// The serial number for the certificate of the encryption key, 16 bytes, big-endian. `decrypt`
    /// gets the ciphertext; its own errors come back unchanged.
    ///
    /// # Errors
    /// Those of `decrypt`; [`PlatformError::Challenge`] when the number is not the promised one.
    pub fn solve<P: AsRef<[u8]>, E: From<PlatformError>>(
        &self,
        decrypt: impl FnOnce(&[u8]) -> Result<P, E>,
    ) -> Result<[u8; 16], E> {
        let plaintext = decrypt(&self.ciphertext)?;
        let serial: &[u8; 16] = plaintext
            .as_ref()
            .first_chunk()
            .ok_or(PlatformError::Challenge("the number is too short"))?;
        let digest: [u8; 32] = Sha256::digest(serial).into();
        if digest != self.digest {
            return Err(PlatformError::Challenge("the number is another one").into());
        }
        Ok(*serial)
    }
}
