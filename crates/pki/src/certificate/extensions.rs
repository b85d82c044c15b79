//! The extensions that checks need.

use der::{
    Decode, Sequence,
    asn1::{Any, BitString, OctetString},
};
use x509_cert::ext::Extension;

use super::CertificateError;
use crate::oid::{self, Oid};

/// The key usage bits of a certificate (RFC 5280, 4.2.1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyUsage(u16);

impl KeyUsage {
    /// Bit 0: signatures other than on certificates and revocation lists.
    pub fn digital_signature(self) -> bool {
        self.has(0)
    }

    /// Bit 1: signatures that commit a person.
    pub fn non_repudiation(self) -> bool {
        self.has(1)
    }

    /// Bit 2: encryption of keys.
    pub fn key_encipherment(self) -> bool {
        self.has(2)
    }

    /// Bit 3: encryption of data.
    pub fn data_encipherment(self) -> bool {
        self.has(3)
    }

    /// Bit 5: signatures on certificates.
    pub fn key_cert_sign(self) -> bool {
        self.has(5)
    }

    /// Bit 6: signatures on revocation lists.
    pub fn crl_sign(self) -> bool {
        self.has(6)
    }

    /// The names of the set bits as in RFC 5280.
    pub fn names(self) -> Vec<&'static str> {
        NAMES
            .iter()
            .enumerate()
            .filter(|(bit, _)| self.has(*bit))
            .map(|(_, name)| *name)
            .collect()
    }

    fn has(self, bit: usize) -> bool {
        self.0 >> bit & 1 == 1
    }

    fn read(value: &[u8]) -> Result<Self, CertificateError> {
        let bits = BitString::from_der(value)?;
        let set = bits
            .bits()
            .take(NAMES.len())
            .enumerate()
            .filter(|(_, set)| *set);
        Ok(Self(set.fold(0, |all, (bit, _)| all | 1 << bit)))
    }
}

pub(super) struct Extensions {
    pub all: Vec<Extension>,
    pub key_usage: Option<KeyUsage>,
    pub ca: bool,
    pub path_length: Option<u8>,
    pub subject_key: Option<Vec<u8>>,
    pub authority_key: Option<Vec<u8>>,
}

impl Extensions {
    pub fn read(all: Vec<Extension>) -> Result<Self, CertificateError> {
        let key_usage = only(&all, oid::KEY_USAGE)?
            .map(KeyUsage::read)
            .transpose()?;
        let basic = only(&all, oid::BASIC_CONSTRAINTS)?
            .map(BasicConstraints::from_der)
            .transpose()?;
        let basic = basic.unwrap_or_default();
        // The two key identifiers are hints only: malformed ones are ignored.
        let subject_key = only(&all, oid::SUBJECT_KEY_IDENTIFIER)?.and_then(subject_key);
        let authority_key = only(&all, oid::AUTHORITY_KEY_IDENTIFIER)?.and_then(authority_key);
        let (ca, path_length) = (basic.ca, basic.path_length);
        Ok(Self {
            key_usage,
            ca,
            path_length,
            subject_key,
            authority_key,
            all,
        })
    }
}

/// The value of an extension that may stand there once.
fn only(all: &[Extension], wanted: Oid) -> Result<Option<&[u8]>, CertificateError> {
    let mut found = all.iter().filter(|extension| extension.extn_id == wanted);
    let first = found
        .next()
        .map(|extension| extension.extn_value.as_bytes());
    match found.next() {
        Some(_) => Err(CertificateError::malformed(format!(
            "extension {wanted} twice"
        ))),
        None => Ok(first),
    }
}

fn subject_key(value: &[u8]) -> Option<Vec<u8>> {
    Some(OctetString::from_der(value).ok()?.as_bytes().to_vec())
}

fn authority_key(value: &[u8]) -> Option<Vec<u8>> {
    Some(AuthorityKey::from_der(value).ok()?.key?.as_bytes().to_vec())
}

#[derive(Sequence, Default)]
struct BasicConstraints {
    #[asn1(default = "Default::default")]
    ca: bool,
    path_length: Option<u8>,
}

#[derive(Sequence)]
struct AuthorityKey {
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    key: Option<OctetString>,
    _issuer: Option<Any>,
    _serial: Option<Any>,
}

/// In the order of the bits.
const NAMES: [&str; 9] = [
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];
