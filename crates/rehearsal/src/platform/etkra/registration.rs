//! The rules for the certificate of an encryption key (eHealth protocol, section 8).

use pki::{Certificate, SignError, Signer, oid};

use crate::authority::KeyPair;
use crate::platform::refusal::{Kind, Refusal};

/// What the challenge was given for.
#[derive(Debug)]
pub struct Challenged<'a> {
    /// The encryption key, SubjectPublicKeyInfo.
    pub public_key: &'a [u8],
    /// The number of the challenge.
    pub number: &'a [u8],
}

/// Checks the certificate to be registered against the challenge and the authentication
/// certificate of its owner.
pub fn check(der: &[u8], challenged: &Challenged<'_>, owner: &Certificate) -> Result<(), Refusal> {
    let certificate = Certificate::from_der(der)
        .map_err(|error| Refusal::with(Kind::EtkUnreadable, "detail", error.to_string()))?;
    let same_validity = certificate.not_before() == owner.not_before()
        && certificate.not_after() == owner.not_after();
    let rules = [
        (
            unsigned(certificate.serial_bytes()) == unsigned(challenged.number),
            Kind::EtkSerial,
        ),
        (
            certificate.subject_der() == owner.subject_der(),
            Kind::EtkSubject,
        ),
        (
            certificate.issuer_der() == owner.subject_der(),
            Kind::EtkIssuer,
        ),
        (same_validity, Kind::EtkValidity),
        (
            certificate.public_key_der() == challenged.public_key,
            Kind::EtkOtherKey,
        ),
        (has_only_key_usage(&certificate), Kind::EtkKeyUsage),
        (
            certificate.verify_signature_by(owner).is_ok(),
            Kind::EtkSignature,
        ),
    ];
    match rules.into_iter().find(|(good, _)| !good) {
        Some((_, kind)) => Err(kind.into()),
        None => Ok(()),
    }
}

/// One extension: key usage, critical, keyEncipherment and dataEncipherment and nothing else.
fn has_only_key_usage(certificate: &Certificate) -> bool {
    let [extension] = certificate.extensions() else {
        return false;
    };
    let usage = certificate.key_usage();
    extension.extn_id == oid::KEY_USAGE
        && extension.critical
        && usage.is_some_and(|usage| usage.names() == ["keyEncipherment", "dataEncipherment"])
}

/// The number without leading zeros.
fn unsigned(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    bytes.get(zeros..).unwrap_or_default()
}

/// The registrar's key as a signer.
pub struct RegistrarKey<'a>(pub &'a KeyPair);

impl Signer for RegistrarKey<'_> {
    fn public_key_der(&self) -> Vec<u8> {
        self.0.public_key_der()
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        self.0.sign(message).map_err(SignError::failed)
    }
}
