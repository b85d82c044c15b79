//! PKCS#12 files (RFC 7292): our own reader of every common dialect and writer of two profiles.
//!
//! What is read: DER and BER; PBES2 with AES-CBC or 3DES, the old schemes with 3DES, RC2-128 and
//! RC2-40; MAC HMAC-SHA1, -SHA256, -SHA384 and -SHA512; certificates in the clear too. What is
//! written: the two of [`Profile`].

mod dialect;
mod envelope;
mod mac;
mod names;
mod password;
mod profile;
mod read;
mod scheme;
mod work;
mod write;

pub use dialect::{Dialect, Java8};
pub use profile::{COMPATIBLE_ITERATIONS, MODERN_ITERATIONS, Profile};
pub use read::{Opened, open, open_without_mac, outline};
pub use write::{write, write_as};
use zeroize::Zeroizing;

/// The entries of a file. Without `Debug`, since it holds private keys.
#[derive(Default)]
pub struct Pkcs12 {
    /// Private keys, in the order of the file.
    pub keys: Vec<KeyBag>,
    /// Certificates, in the order of the file; those of key entries and those of their own.
    pub certificates: Vec<CertificateBag>,
    /// Object identifiers of bags that were passed over (CRL, secret, unknown).
    pub passed_over: Vec<String>,
}

impl Pkcs12 {
    /// The same entries again; the keys are a second secret in memory, wiped when dropped.
    pub(crate) fn again(&self) -> Self {
        let key = |bag: &KeyBag| KeyBag {
            alias: bag.alias.clone(),
            local_key_id: bag.local_key_id.clone(),
            pkcs8: bag.pkcs8.clone(),
        };
        Self {
            keys: self.keys.iter().map(key).collect(),
            certificates: self.certificates.clone(),
            passed_over: self.passed_over.clone(),
        }
    }
}

/// A private key. Without `Debug`.
pub struct KeyBag {
    /// The alias (friendlyName).
    pub alias: Option<String>,
    /// Joins the key with its certificate; opaque, usually the SHA-1 key identifier.
    pub local_key_id: Option<Vec<u8>>,
    /// The key as PKCS#8 DER (RFC 5208), wiped when dropped.
    pub pkcs8: Zeroizing<Vec<u8>>,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateBag {
    /// The alias (friendlyName).
    pub alias: Option<String>,
    /// Present on the certificate of a key entry.
    pub local_key_id: Option<Vec<u8>>,
    /// The X.509 certificate, DER.
    pub der: Vec<u8>,
}

/// How a file is protected. Nothing secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// True for definite-length DER, false for BER (BouncyCastle 1.72).
    pub der: bool,
    /// The MAC, when there is one.
    pub mac: Option<MacOutline>,
    /// Every encryption that was met. Those inside an encrypted part only after it was opened.
    pub protections: Vec<Protection>,
    /// Aliases of keys that stand in the file unencrypted, so visible without the password.
    pub visible_key_aliases: Vec<String>,
}

/// The MAC of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MacOutline {
    /// For example `HMAC-SHA1`.
    pub algorithm: String,
    /// Iterations of the key derivation.
    pub iterations: u32,
    /// Length of the salt in octets.
    pub salt_length: usize,
}

/// One encryption in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// What is encrypted.
    pub content: Protected,
    /// For example `pbeWithSHAAnd3-KeyTripleDES-CBC`; `none` for a key in the clear.
    pub algorithm: String,
    /// Iterations of the key derivation; `None` when the algorithm is unknown or none.
    pub iterations: Option<u32>,
}

/// What an encryption protects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protected {
    /// One private key.
    Key,
    /// A part of the file, usually all certificates.
    Part,
}

#[cfg(test)]
mod tests;
