//! The number by which the platform knows a public key.

use std::{fmt, str::FromStr};

use sha1::{Digest, Sha1};

use crate::public_key::PublicKey;

/// SHA-1 over the content of the subjectPublicKey BIT STRING: 20 bytes (RFC 5280, 4.2.1.2, method 1).
///
/// The eHealth platform calls it PublicKeyIdentifier and answers to it (eHealth protocol, section 4).
/// It is shown in upper-case hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyIdentifier([u8; 20]);

impl KeyIdentifier {
    /// The identifier of these 20 bytes.
    pub fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// The identifier of a public key given as SubjectPublicKeyInfo (DER).
    ///
    /// # Errors
    /// [`KeyIdentifierError`] when the bytes are no SubjectPublicKeyInfo.
    pub fn of_public_key(public_key_der: &[u8]) -> Result<Self, KeyIdentifierError> {
        let key = PublicKey::from_der(public_key_der).map_err(|_| KeyIdentifierError::Malformed)?;
        Ok(Self::of_key_bits(key.key_bits()))
    }

    pub(crate) fn of_key_bits(bits: &[u8]) -> Self {
        Self(Sha1::digest(bits).into())
    }

    /// The 20 bytes.
    pub fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }
}

impl fmt::Display for KeyIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode_upper(self.0))
    }
}

impl fmt::Debug for KeyIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyIdentifier({self})")
    }
}

impl FromStr for KeyIdentifier {
    type Err = KeyIdentifierError;

    /// Reads 40 hexadecimal digits, upper or lower case.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = hex::decode(text).map_err(|_| KeyIdentifierError::Malformed)?;
        let bytes = bytes
            .try_into()
            .map_err(|_| KeyIdentifierError::Malformed)?;
        Ok(Self(bytes))
    }
}

/// Text or bytes from which no key identifier can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyIdentifierError {
    /// Neither 40 hexadecimal digits nor a SubjectPublicKeyInfo.
    #[error("not a public key identifier")]
    Malformed,
}

impl KeyIdentifierError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        MALFORMED
    }

    /// The named values that a sentence about this error may use: none.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

pub(crate) const MALFORMED: &str = "PKI-KEY-IDENTIFIER-MALFORMED";
