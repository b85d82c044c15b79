//! One X.509 certificate, exactly as it came.

mod extensions;
mod locations;
pub(crate) mod serial;
pub(crate) mod time;

use std::{fmt, sync::Arc};

use der::{
    Decode, Encode, Sequence,
    asn1::{Any, BitString},
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;
use x509_cert::{ext::Extension, name::Name};

use extensions::Extensions;
pub use extensions::KeyUsage;

use crate::{
    encoding::Signed,
    key_identifier::KeyIdentifier,
    name,
    oid::{self, Oid},
    public_key::{PublicKey, PublicKeyKind},
    signature::{SignatureAlgorithm, VerifyError, verify},
};

/// A parsed X.509 certificate together with its DER. Cloning is cheap; equality is equality of the bytes.
///
/// Reading is tolerant where the field is: serial numbers of any sign and up to 255 bytes, both time
/// forms, keys of any kind. What a check needs (key usage, basic constraints) must be well formed.
#[derive(Clone)]
pub struct Certificate(Arc<Parts>);

impl Certificate {
    /// Reads one certificate; bytes after it are refused.
    ///
    /// # Errors
    /// [`CertificateError`] when the bytes are no certificate, or more than 256 KiB.
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateError> {
        if der.len() > MAX_LENGTH {
            return Err(CertificateError::TooLarge { bytes: der.len() });
        }
        Parts::read(der).map(|parts| Self(Arc::new(parts)))
    }

    /// The bytes that were read.
    pub fn der(&self) -> &[u8] {
        &self.0.der
    }

    /// Whom the certificate is for.
    pub fn subject(&self) -> &Name {
        &self.0.subject
    }

    /// Who issued it.
    pub fn issuer(&self) -> &Name {
        &self.0.issuer
    }

    /// The subject as RFC 2253 text, see [`name::rfc2253`].
    pub fn subject_rfc2253(&self) -> String {
        name::rfc2253(&self.0.subject)
    }

    /// The issuer as RFC 2253 text, see [`name::rfc2253`].
    pub fn issuer_rfc2253(&self) -> String {
        name::rfc2253(&self.0.issuer)
    }

    /// The subject for messages: the common name, with national numbers masked.
    pub fn subject_masked(&self) -> String {
        name::masked(&self.0.subject)
    }

    /// The subject as DER, exactly as in the certificate.
    pub fn subject_der(&self) -> Vec<u8> {
        self.0.subject_der.clone()
    }

    /// The issuer as DER, exactly as in the certificate.
    pub fn issuer_der(&self) -> Vec<u8> {
        self.0.issuer_der.clone()
    }

    /// The serial number in decimal (eHealth keystores name encryption keys so; eHealth protocol, section 9).
    pub fn serial_decimal(&self) -> String {
        serial::decimal(&self.0.serial)
    }

    /// The content bytes of the serial number: big-endian two's complement.
    pub fn serial_bytes(&self) -> &[u8] {
        &self.0.serial
    }

    /// Start of validity.
    pub fn not_before(&self) -> Timestamp {
        self.0.not_before
    }

    /// End of validity (inclusive). Later than 9999-12-30 is given as the last moment that can be told.
    pub fn not_after(&self) -> Timestamp {
        self.0.not_after
    }

    /// Is `at` within the validity, both ends included?
    pub fn is_valid_at(&self, at: Timestamp) -> bool {
        self.0.not_before <= at && at <= self.0.not_after
    }

    /// The SubjectPublicKeyInfo (DER), exactly as in the certificate.
    pub fn public_key_der(&self) -> Vec<u8> {
        self.0.public_key_der.clone()
    }

    /// SHA-256 over the SubjectPublicKeyInfo: what anchors are known by (eHealth protocol, section 15; eID card, section 15).
    pub fn public_key_sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.0.public_key_der).into()
    }

    /// The number by which the eHealth platform knows this key (eHealth protocol, section 4).
    pub fn public_key_identifier(&self) -> KeyIdentifier {
        KeyIdentifier::of_key_bits(self.0.public_key.key_bits())
    }

    /// Kind and size of the public key.
    pub fn public_key_kind(&self) -> PublicKeyKind {
        self.0.public_key.kind()
    }

    /// What the key may be used for; `None` when the certificate does not say.
    pub fn key_usage(&self) -> Option<KeyUsage> {
        self.0.extensions.key_usage
    }

    /// Do the basic constraints say that this is an authority?
    pub fn is_ca(&self) -> bool {
        self.0.extensions.ca
    }

    /// How many authorities may stand between this one and a leaf; `None` for no limit.
    pub fn path_length(&self) -> Option<u8> {
        self.0.extensions.path_length
    }

    /// All extensions, in order.
    pub fn extensions(&self) -> &[Extension] {
        &self.0.extensions.all
    }

    /// The subject key identifier extension.
    pub fn subject_key_identifier(&self) -> Option<&[u8]> {
        self.0.extensions.subject_key.as_deref()
    }

    /// The key identifier in the authority key identifier extension.
    pub fn authority_key_identifier(&self) -> Option<&[u8]> {
        self.0.extensions.authority_key.as_deref()
    }

    /// The purposes of the extended key usage extension; `None` when there is none, empty when it cannot be read.
    pub fn extended_key_usage(&self) -> Option<Vec<Oid>> {
        let value = self.extension(oid::EXTENDED_KEY_USAGE)?;
        Some(Vec::from_der(value).unwrap_or_default())
    }

    /// Where the status of this certificate is answered (OCSP), in the order of the certificate. Addresses are
    /// foreign text: nothing is known about them but that they are printable.
    pub fn ocsp_urls(&self) -> Vec<String> {
        self.extension(oid::AUTHORITY_INFORMATION_ACCESS)
            .map_or_else(Vec::new, |value| locations::access(value, oid::ACCESS_OCSP))
    }

    /// Where the certificate of the issuer can be had, as [`Self::ocsp_urls`].
    pub fn issuer_urls(&self) -> Vec<String> {
        self.extension(oid::AUTHORITY_INFORMATION_ACCESS)
            .map_or_else(Vec::new, |value| {
                locations::access(value, oid::ACCESS_CA_ISSUERS)
            })
    }

    /// Where the issuer publishes its revocation list, as [`Self::ocsp_urls`].
    pub fn crl_urls(&self) -> Vec<String> {
        self.extension(oid::CRL_DISTRIBUTION_POINTS)
            .map_or_else(Vec::new, locations::distribution)
    }

    /// The first value of an attribute of the subject, as text.
    pub fn subject_attribute(&self, attribute: Oid) -> Option<String> {
        self.subject_attributes(attribute).into_iter().next()
    }

    /// All values of an attribute of the subject in DER order, as text.
    pub fn subject_attributes(&self, attribute: Oid) -> Vec<String> {
        name::values(&self.0.subject, attribute)
    }

    /// How the certificate was signed.
    ///
    /// # Errors
    /// [`VerifyError::Unsupported`] when it is an algorithm that we do not know.
    pub fn signature_algorithm(&self) -> Result<SignatureAlgorithm, VerifyError> {
        SignatureAlgorithm::from_identifier(&self.0.algorithm)
    }

    /// Verifies the signature of this certificate with the key of `issuer`. Names are not compared.
    ///
    /// # Errors
    /// [`VerifyError`] when the signature is wrong or cannot be judged.
    pub fn verify_signature_by(&self, issuer: &Self) -> Result<(), VerifyError> {
        let algorithm = self.signature_algorithm()?;
        verify(
            &issuer.0.public_key_der,
            algorithm,
            &self.0.body,
            &self.0.signature,
        )
    }

    /// Does `issuer` carry the name that this certificate names as its issuer, and does its key verify the signature?
    pub fn is_issued_by(&self, issuer: &Self) -> bool {
        name::same(self.issuer(), issuer.subject()) && self.verify_signature_by(issuer).is_ok()
    }

    /// Are subject and issuer the same name? (No statement about the signature.)
    pub fn is_self_issued(&self) -> bool {
        name::same(self.issuer(), self.subject())
    }

    pub(crate) fn public_key(&self) -> &PublicKey {
        &self.0.public_key
    }

    fn extension(&self, wanted: Oid) -> Option<&[u8]> {
        let mut all = self.extensions().iter();
        let found = all.find(|extension| extension.extn_id == wanted)?;
        Some(found.extn_value.as_bytes())
    }

    pub(crate) fn validity(&self) -> &Any {
        &self.0.validity
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.0.der == other.0.der
    }
}

impl Eq for Certificate {}

/// Names no person: the subject may hold a national number.
impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Certificate({}, {})",
            self.subject_masked(),
            self.public_key_identifier()
        )
    }
}

/// Bytes that are no usable certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// Not a certificate, or one that breaks the rules where we need them.
    #[error("malformed certificate: {reason}")]
    Malformed {
        /// What is wrong, for logs.
        reason: String,
    },
    /// Larger than any certificate is.
    #[error("{bytes} bytes are too many for a certificate")]
    TooLarge {
        /// How many bytes came.
        bytes: usize,
    },
}

impl CertificateError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => MALFORMED,
            Self::TooLarge { .. } => TOO_LARGE,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { reason } => vec![("reason", reason.clone())],
            Self::TooLarge { bytes } => vec![("bytes", bytes.to_string())],
        }
    }

    pub(crate) fn malformed(reason: impl fmt::Display) -> Self {
        Self::Malformed {
            reason: reason.to_string(),
        }
    }
}

impl From<der::Error> for CertificateError {
    fn from(error: der::Error) -> Self {
        Self::malformed(error)
    }
}

struct Parts {
    der: Vec<u8>,
    body: Vec<u8>,
    algorithm: AlgorithmIdentifierOwned,
    signature: Vec<u8>,
    serial: Vec<u8>,
    issuer: Name,
    issuer_der: Vec<u8>,
    validity: Any,
    not_before: Timestamp,
    not_after: Timestamp,
    subject: Name,
    subject_der: Vec<u8>,
    public_key: PublicKey,
    public_key_der: Vec<u8>,
    extensions: Extensions,
}

impl Parts {
    fn read(der: &[u8]) -> Result<Self, CertificateError> {
        let signed = Signed::from_der(der)?;
        let body = signed.body.to_der()?;
        let fields = Fields::from_der(&body)?;
        if fields.algorithm != signed.algorithm {
            return Err(CertificateError::malformed(
                "two different signature algorithms",
            ));
        }
        let signature = signed
            .signature
            .as_bytes()
            .ok_or_else(|| CertificateError::malformed("signature bits"))?;
        let (not_before, not_after) = time::validity(&fields.validity)?;
        let public_key_der = fields.public_key.to_der()?;
        Ok(Self {
            der: der.to_vec(),
            body,
            algorithm: signed.algorithm,
            signature: signature.to_vec(),
            serial: serial::content(&fields.serial)?,
            issuer: fields.issuer.decode_as()?,
            issuer_der: fields.issuer.to_der()?,
            validity: fields.validity,
            not_before,
            not_after,
            subject: fields.subject.decode_as()?,
            subject_der: fields.subject.to_der()?,
            public_key: PublicKey::from_der(&public_key_der)?,
            public_key_der,
            extensions: Extensions::read(fields.extensions.unwrap_or_default())?,
        })
    }
}

/// TBSCertificate (RFC 5280, 4.1) with the parts kept raw whose exact bytes matter.
#[derive(Sequence)]
struct Fields {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    _version: Option<u8>,
    serial: Any,
    algorithm: AlgorithmIdentifierOwned,
    issuer: Any,
    validity: Any,
    subject: Any,
    public_key: Any,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    _issuer_id: Option<BitString>,
    #[asn1(context_specific = "2", tag_mode = "IMPLICIT", optional = "true")]
    _subject_id: Option<BitString>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Vec<Extension>>,
}

pub(crate) const MALFORMED: &str = "PKI-CERTIFICATE-MALFORMED";
pub(crate) const TOO_LARGE: &str = "PKI-CERTIFICATE-TOO-LARGE";

const MAX_LENGTH: usize = 256 * 1024;

#[cfg(test)]
mod tests;
