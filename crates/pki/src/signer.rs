//! A private key that signs without being seen.

/// An RSA private key that signs with PKCS#1 v1.5 and SHA-256, wherever it lives.
///
/// Keys of eHealth certificates are RSA 2048 (eHealth protocol, section 7).
pub trait Signer {
    /// The SubjectPublicKeyInfo (DER) of the key.
    fn public_key_der(&self) -> Vec<u8>;

    /// Hashes `message` with SHA-256 and signs the hash with RSA PKCS#1 v1.5.
    ///
    /// # Errors
    /// [`SignError`] when the key cannot sign.
    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError>;
}

/// A key that can sign with RSASSA-PSS besides, as sealed messages want it (eHealth protocol, section 11).
pub trait PssSigner: Signer {
    /// Hashes `message` with SHA-256 and signs the hash with RSASSA-PSS: MGF1 with SHA-256, salt of 32 bytes.
    ///
    /// # Errors
    /// [`SignError`] when the key cannot sign.
    fn sign_pss_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError>;
}

/// Something with a key could not be signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The key did not sign, or what was to be signed could not be encoded. The reason is for logs
    /// and holds no secret.
    #[error("signing failed: {reason}")]
    Failed {
        /// Why, in words without a secret.
        reason: String,
    },
}

impl SignError {
    /// A failure with a reason; the reason must not hold a secret.
    pub fn failed(reason: impl std::fmt::Display) -> Self {
        Self::Failed {
            reason: reason.to_string(),
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Failed { .. } => FAILED,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Failed { reason } => vec![("reason", reason.clone())],
        }
    }
}

impl From<der::Error> for SignError {
    fn from(error: der::Error) -> Self {
        Self::failed(error)
    }
}

pub(crate) const FAILED: &str = "PKI-SIGN-FAILED";
