//! Writing and signing a certificate.

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use jiff::Timestamp;
use x509_cert::certificate::Version;
use x509_cert::der::asn1::BitString;
use x509_cert::der::{DateTime, Decode, Encode, Sequence};
use x509_cert::ext::{Extension, Extensions};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::{Time, Validity};

use super::{AuthorityError, KeyPair};

/// What an authority certifies.
#[derive(Debug, Clone)]
pub struct Template {
    /// Whom the certificate names.
    pub subject: Name,
    /// Serial number, big-endian and unsigned, at most 20 bytes; see [`random_serial`].
    pub serial: Vec<u8>,
    /// First moment of validity.
    pub not_before: Timestamp,
    /// Last moment of validity (whole seconds).
    pub not_after: Timestamp,
    /// The certified key as DER SubjectPublicKeyInfo.
    pub public_key_der: Vec<u8>,
    /// Extensions in the order in which they are written.
    pub extensions: Vec<Extension>,
}

/// Issues a version 3 certificate signed with `issuer_key`; returns its DER.
///
/// A self-signed certificate names its subject as `issuer` and uses its own key.
pub fn issue(
    template: &Template,
    issuer: &Name,
    issuer_key: &KeyPair,
) -> Result<Vec<u8>, AuthorityError> {
    let algorithm = issuer_key.signature_algorithm();
    let body = Body {
        version: Version::V3,
        serial_number: SerialNumber::new(&template.serial)?,
        signature: algorithm.clone(),
        issuer: issuer.clone(),
        validity: Validity::new(time(template.not_before)?, time(template.not_after)?),
        subject: template.subject.clone(),
        public_key: SubjectPublicKeyInfoOwned::from_der(&template.public_key_der)?,
        extensions: Some(template.extensions.clone()).filter(|list| !list.is_empty()),
    };
    let signature = issuer_key.sign(&body.to_der()?)?;
    let certificate = Signed {
        body,
        algorithm,
        signature: BitString::from_bytes(&signature)?,
    };
    Ok(certificate.to_der()?)
}

/// A random positive serial number of 16 bytes (top bit clear, never zero).
pub fn random_serial() -> Result<Vec<u8>, AuthorityError> {
    let mut serial = [0u8; 16];
    SystemRandom::new()
        .fill(&mut serial)
        .map_err(|_| AuthorityError::Key)?;
    let [first, ..] = &mut serial;
    *first = (*first & 0x3F) | 0x40;
    Ok(serial.to_vec())
}

pub(super) fn time(moment: Timestamp) -> Result<Time, AuthorityError> {
    let seconds = u64::try_from(moment.as_second()).map_err(|_| AuthorityError::Date)?;
    let moment = DateTime::from_unix_duration(std::time::Duration::from_secs(seconds))
        .map_err(|_| AuthorityError::Date)?;
    Ok(Time::from(moment))
}

/// TBSCertificate (RFC 5280, section 4.1); the fields of the library's own type are private.
#[derive(Sequence)]
struct Body {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    version: Version,
    serial_number: SerialNumber,
    signature: AlgorithmIdentifierOwned,
    issuer: Name,
    validity: Validity,
    subject: Name,
    public_key: SubjectPublicKeyInfoOwned,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Extensions>,
}

#[derive(Sequence)]
struct Signed {
    body: Body,
    algorithm: AlgorithmIdentifierOwned,
    signature: BitString,
}
