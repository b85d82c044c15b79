//! The facts about a keystore as values that can be printed or serialised.

use std::fmt;

use jiff::Timestamp;
use pki::Certificate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::pkcs12::{MacOutline, Outline, Protected};

/// What is in a keystore. No secret; names of persons and their numbers as the certificates
/// have them, so this is for the one who asked, not for logs (its `Debug` shows none).
#[derive(Clone, Serialize, JsonSchema)]
pub struct Report {
    /// How far the keystore is.
    pub state: State,
    /// Length of the file in bytes.
    pub bytes: usize,
    /// True for definite-length DER, false for BER.
    pub der: bool,
    /// The MAC; `null` when the file has none, so that nothing shows whether it is whole.
    pub mac: Option<MacFacts>,
    /// Every encryption in the file; without the password only the outer ones.
    pub protections: Vec<ProtectionFacts>,
    /// Aliases of keys that can be read without the password.
    pub visible_key_aliases: Vec<String>,
    /// Key entries; empty without the password.
    pub keys: Vec<KeyEntry>,
    /// Certificate entries; empty without the password.
    pub certificates: Vec<CertificateEntry>,
    /// Object identifiers of entries that were passed over.
    pub passed_over: Vec<String>,
}

/// How far a keystore is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// No password was given.
    Locked,
    /// No entry `authentication`: not a keystore of eHealth.
    NotEhealth,
    /// The second step was never done: the key is there, the certificate was not fetched.
    Temporary,
    /// The entry `authentication` has the certificate of another key, or a key that cannot be used.
    CertificateOfAnotherKey,
    /// The certificate is installed; the ETK is missing.
    WithoutEtk,
    /// There are ETKs, but none is made with this certificate.
    EtkOfAnotherCertificate,
    /// Certificate and its ETK are there.
    Complete,
}

/// A MAC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MacFacts {
    /// For example `HMAC-SHA1`.
    pub algorithm: String,
    /// Iterations of the key derivation.
    pub iterations: u32,
}

/// An encryption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProtectionFacts {
    /// `key` for one private key, `part` for a part of the file, usually all certificates.
    pub content: String,
    /// For example `pbeWithSHAAnd40BitRC2-CBC`; `none` for a key in the clear.
    pub algorithm: String,
    /// Iterations of the key derivation, where there is one that we know.
    pub iterations: Option<u32>,
}

/// A key entry.
#[derive(Clone, Serialize, JsonSchema)]
pub struct KeyEntry {
    /// The alias; `null` when the file has none.
    pub alias: Option<String>,
    /// Its place in the layout.
    pub kind: KeyKind,
    /// Length of the RSA key in bits; `null` for keys of another kind.
    pub rsa_bits: Option<usize>,
    /// SHA-1 key identifier, upper-case hexadecimal: the platform's name for the key.
    pub key_identifier: Option<String>,
    /// Does the certificate belong to the key? `null` when there is no certificate.
    pub certificate_matches: Option<bool>,
    /// The chain, leaf first.
    pub certificates: Vec<CertificateFacts>,
}

/// The place of a key in the layout of eHealth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KeyKind {
    /// The key of the certificate.
    Authentication,
    /// An encryption key under the decimal serial number of its certificate.
    Etk,
    /// Any other.
    Other,
}

/// A certificate entry.
#[derive(Clone, Serialize, JsonSchema)]
pub struct CertificateEntry {
    /// The alias; `null` when the file has none.
    pub alias: Option<String>,
    /// The certificate; `null` when it cannot be read.
    pub certificate: Option<CertificateFacts>,
}

/// A certificate.
#[derive(Clone, Serialize, JsonSchema)]
pub struct CertificateFacts {
    /// The subject, RFC 2253.
    pub subject: String,
    /// The issuer, RFC 2253.
    pub issuer: String,
    /// The serial number in decimal.
    pub serial: String,
    /// Start of validity, RFC 3339.
    #[serde(rename = "valid_from")]
    #[schemars(with = "String")]
    pub not_before: Timestamp,
    /// End of validity, inclusive, RFC 3339.
    #[serde(rename = "valid_until")]
    #[schemars(with = "String")]
    pub not_after: Timestamp,
    /// SHA-1 key identifier, upper-case hexadecimal.
    pub key_identifier: String,
    /// SHA-256 over the public key (SubjectPublicKeyInfo), lower-case hexadecimal.
    pub public_key_sha256: String,
    /// The bits of the key usage; empty when the certificate does not say.
    pub key_usage: Vec<String>,
    /// True for the certificate of an authority.
    pub ca: bool,
    /// True for the placeholder of a request.
    pub dummy: bool,
}

impl MacFacts {
    pub(super) fn of(mac: &MacOutline) -> Self {
        Self {
            algorithm: mac.algorithm.clone(),
            iterations: mac.iterations,
        }
    }
}

impl ProtectionFacts {
    pub(super) fn all(outline: &Outline) -> Vec<Self> {
        let word = |content| match content {
            Protected::Key => "key",
            Protected::Part => "part",
        };
        let protections = outline.protections.iter();
        protections
            .map(|one| Self {
                content: word(one.content).to_owned(),
                algorithm: one.algorithm.clone(),
                iterations: one.iterations,
            })
            .collect()
    }
}

impl CertificateFacts {
    /// The facts of one certificate.
    pub fn of(certificate: &Certificate) -> Self {
        let usage = certificate.key_usage().map(|usage| usage.names());
        Self {
            subject: certificate.subject_rfc2253(),
            issuer: certificate.issuer_rfc2253(),
            serial: certificate.serial_decimal(),
            not_before: certificate.not_before(),
            not_after: certificate.not_after(),
            key_identifier: certificate.public_key_identifier().to_string(),
            public_key_sha256: hex::encode(certificate.public_key_sha256()),
            key_usage: usage
                .unwrap_or_default()
                .into_iter()
                .map(str::to_owned)
                .collect(),
            ca: certificate.is_ca(),
            dummy: pki::own::is_dummy(certificate),
        }
    }
}

/// Names no person.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Report({:?}, {} keys)", self.state, self.keys.len())
    }
}
