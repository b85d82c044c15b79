//! Why a key or a keystore could not be made, read or written.

use crate::file::shown_path;

/// Every error of this room. No variant ever holds a password, a key or an unmasked national number.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeystoreError {
    /// The MAC does not match: the password is another one (or the file was changed by somebody without it).
    #[error("the password does not open this keystore")]
    PasswordWrong,
    /// The file has no MAC, so nothing shows whether it is whole or the password right.
    #[error("the keystore has no MAC")]
    NoMac,
    /// The file's password is right but an entry is encrypted with another one.
    #[error("an entry of the keystore has a password of its own")]
    EntryPasswordOther,
    /// An encryption or MAC algorithm that this reader does not know.
    #[error("the keystore uses {name}, which is not supported")]
    AlgorithmUnknown {
        /// The algorithm's usual name, or its object identifier.
        name: String,
    },
    /// The file asks for more key derivation work than any honest writer does.
    #[error("the keystore asks for more than {limit} iterations")]
    IterationsTooHigh {
        /// The most iterations that one file may ask for in total.
        limit: u32,
    },
    /// The file is larger than any keystore.
    #[error("{bytes} bytes are too many for a keystore")]
    TooLarge {
        /// Length of the file in bytes.
        bytes: usize,
    },
    /// The file begins like a keystore but cannot be decoded: cut off or changed.
    #[error("the keystore is damaged ({part})")]
    Damaged {
        /// The part that could not be decoded.
        part: &'static str,
    },
    /// The file is something else.
    #[error("not a PKCS#12 keystore but {looks_like}")]
    NotAKeystore {
        /// What the file seems to be.
        looks_like: &'static str,
    },
    /// The keystore has no key entry with the alias `authentication`.
    #[error("the keystore has no entry `authentication`")]
    NoAuthentication,
    /// A key is not an RSA key of 2048 to 8192 bits, or is not valid.
    #[error("the private key cannot be used")]
    KeyUnusable,
    /// The cryptographic library could not make a key or random numbers.
    #[error("no key could be made")]
    KeyGeneration,
    /// What should have been encrypted for this key cannot be decrypted.
    #[error("this cannot be decrypted with the key")]
    DecryptFailed,
    /// A structure could not be encoded (a name that is too long for its field).
    #[error("the keystore cannot be encoded")]
    EncodeFailed,
    /// A chain without a certificate.
    #[error("the certificate chain is empty")]
    ChainEmpty,
    /// The first certificate of the chain belongs to another key.
    #[error("the certificate belongs to another key")]
    ChainOtherKey,
    /// A certificate of the chain is not issued by the next one.
    #[error("certificate {position} of the chain is not issued by the next one")]
    ChainOrder {
        /// Place in the chain; the leaf is 1.
        position: usize,
    },
    /// An ETK cannot be added while the authentication certificate is missing.
    #[error("the authentication certificate is not installed yet")]
    EtkTooEarly,
    /// The ETK certificate belongs to another key.
    #[error("the ETK certificate belongs to another key")]
    EtkOtherKey,
    /// The ETK certificate is not made with the authentication certificate of this keystore.
    #[error("the ETK certificate belongs to another authentication certificate")]
    EtkOtherCertificate,
    /// The new content lacks private keys that the file on disk has.
    #[error("{missing} private keys of the keystore on disk are missing in the new one")]
    KeysMissing {
        /// How many.
        missing: usize,
    },
    /// A copy was to be written where the keystore itself is: that is no second place.
    #[error("{path} is where the keystore itself is")]
    CopySamePlace {
        /// The folder, national numbers masked.
        path: String,
    },
    /// What was read back from the disk is not the keystore that was written.
    #[error("{path} does not read back as written")]
    ReadBack {
        /// The file, national numbers masked.
        path: String,
    },
    /// The disk refused; with the code of `host`, see `host::CODES`.
    #[error("{path}: {code} {reason}")]
    Disk {
        /// The code of `host`, for example `DISK-FULL`.
        code: &'static str,
        /// The file or folder, national numbers masked.
        path: String,
        /// The system's own words where it gave any, otherwise empty.
        reason: String,
    },
}

impl From<host::DiskError> for KeystoreError {
    fn from(error: host::DiskError) -> Self {
        let reason = match &error {
            host::DiskError::Other { source, .. } => source.to_string(),
            _ => String::new(),
        };
        Self::Disk {
            code: error.code(),
            path: shown_path(error.path()),
            reason,
        }
    }
}

impl KeystoreError {
    /// The stable code under which the sentence for people is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PasswordWrong => "KEYSTORE-PASSWORD-WRONG",
            Self::NoMac => "KEYSTORE-NO-MAC",
            Self::EntryPasswordOther => "KEYSTORE-ENTRY-PASSWORD-OTHER",
            Self::AlgorithmUnknown { .. } => "KEYSTORE-ALGORITHM-UNKNOWN",
            Self::IterationsTooHigh { .. } => "KEYSTORE-ITERATIONS-TOO-HIGH",
            Self::TooLarge { .. } => "KEYSTORE-TOO-LARGE",
            Self::Damaged { .. } => "KEYSTORE-DAMAGED",
            Self::NotAKeystore { .. } => "KEYSTORE-NOT-A-KEYSTORE",
            Self::NoAuthentication => "KEYSTORE-NO-AUTHENTICATION",
            Self::KeyUnusable => "KEYSTORE-KEY-UNUSABLE",
            Self::KeyGeneration => "KEYSTORE-KEY-GENERATION",
            Self::DecryptFailed => "KEYSTORE-DECRYPT-FAILED",
            Self::EncodeFailed => "KEYSTORE-ENCODE-FAILED",
            Self::ChainEmpty => "KEYSTORE-CHAIN-EMPTY",
            Self::ChainOtherKey => "KEYSTORE-CHAIN-OTHER-KEY",
            Self::ChainOrder { .. } => "KEYSTORE-CHAIN-ORDER",
            Self::EtkTooEarly => "KEYSTORE-ETK-TOO-EARLY",
            Self::EtkOtherKey => "KEYSTORE-ETK-OTHER-KEY",
            Self::EtkOtherCertificate => "KEYSTORE-ETK-OTHER-CERTIFICATE",
            Self::KeysMissing { .. } => "KEYSTORE-KEYS-MISSING",
            Self::CopySamePlace { .. } => "KEYSTORE-COPY-SAME-PLACE",
            Self::ReadBack { .. } => "KEYSTORE-READ-BACK",
            Self::Disk { code, .. } => code,
        }
    }

    /// The named values that the sentence for people may show.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AlgorithmUnknown { name } => vec![("name", name.clone())],
            Self::IterationsTooHigh { limit } => vec![("limit", limit.to_string())],
            Self::TooLarge { bytes } => vec![("bytes", bytes.to_string())],
            Self::Damaged { part } => vec![("part", (*part).to_owned())],
            Self::NotAKeystore { looks_like } => vec![("looks_like", (*looks_like).to_owned())],
            Self::ChainOrder { position } => vec![("position", position.to_string())],
            Self::KeysMissing { missing } => vec![("missing", missing.to_string())],
            Self::CopySamePlace { path } | Self::ReadBack { path } => vec![("path", path.clone())],
            Self::Disk { path, reason, .. } => {
                vec![("path", path.clone()), ("reason", reason.clone())]
            }
            _ => Vec::new(),
        }
    }
}

/// Every code of this room; those of the disk are in `host::CODES`.
pub const CODES: &[&str] = &[
    "KEYSTORE-PASSWORD-WRONG",
    "KEYSTORE-NO-MAC",
    "KEYSTORE-ENTRY-PASSWORD-OTHER",
    "KEYSTORE-ALGORITHM-UNKNOWN",
    "KEYSTORE-ITERATIONS-TOO-HIGH",
    "KEYSTORE-TOO-LARGE",
    "KEYSTORE-DAMAGED",
    "KEYSTORE-NOT-A-KEYSTORE",
    "KEYSTORE-NO-AUTHENTICATION",
    "KEYSTORE-KEY-UNUSABLE",
    "KEYSTORE-KEY-GENERATION",
    "KEYSTORE-DECRYPT-FAILED",
    "KEYSTORE-ENCODE-FAILED",
    "KEYSTORE-CHAIN-EMPTY",
    "KEYSTORE-CHAIN-OTHER-KEY",
    "KEYSTORE-CHAIN-ORDER",
    "KEYSTORE-ETK-TOO-EARLY",
    "KEYSTORE-ETK-OTHER-KEY",
    "KEYSTORE-ETK-OTHER-CERTIFICATE",
    "KEYSTORE-KEYS-MISSING",
    "KEYSTORE-COPY-SAME-PLACE",
    "KEYSTORE-READ-BACK",
];

#[cfg(test)]
mod tests {
    /// The list that the catalogue is checked against equals the codes of `code()`, in order.
    #[test]
    fn the_list_of_codes_is_complete() {
        let source = include_str!("error.rs");
        let body = source.split("pub const CODES").next().unwrap();
        let written: Vec<&str> = body
            .split('"')
            .filter(|part| part.starts_with("KEYSTORE-"))
            .collect();
        assert_eq!(written, super::CODES);
    }
}
