//! Who signed an answer, and whether they may.

use der::{Decode, Encode, Tag, TagNumber, Tagged, asn1::Any};
use jiff::Timestamp;
use sha1::{Digest, Sha1};
use x509_cert::name::Name;

use super::{OcspError, wire_form::BasicResponse};
use crate::{
    certificate::Certificate,
    name, oid,
    signature::{SignatureAlgorithm, verify},
};

/// Verifies that `issuer`, or a responder to whom `issuer` delegated (RFC 6960, 4.2.2.2), signed the answer.
pub(super) fn check(
    response: &BasicResponse,
    responder: &Any,
    issuer: &Certificate,
    at: Timestamp,
) -> Result<(), OcspError> {
    let signer = Responder::read(responder)?;
    let algorithm = SignatureAlgorithm::from_identifier(&response.algorithm)?;
    let body = response.body.to_der()?;
    let signature = response.signature.as_bytes();
    let signature = signature.ok_or_else(|| OcspError::malformed("signature bits"))?;
    let mut verdict = Err(OcspError::Signer);
    for certificate in candidates(response, &signer, issuer, at)? {
        let key = certificate.public_key_der();
        match verify(&key, algorithm, &body, signature) {
            Ok(()) => return Ok(()),
            Err(error) => verdict = Err(error.into()),
        }
    }
    verdict
}

/// The issuer itself, and the permitted responders among the certificates of the answer.
fn candidates(
    response: &BasicResponse,
    signer: &Responder,
    issuer: &Certificate,
    at: Timestamp,
) -> Result<Vec<Certificate>, OcspError> {
    let mut found = Vec::new();
    if signer.is(issuer) {
        found.push(issuer.clone());
    }
    let sent = response.certificates.iter().flatten().take(MOST);
    for der in sent {
        let certificate = Certificate::from_der(&der.to_der()?).map_err(OcspError::malformed)?;
        if signer.is(&certificate) && may_answer(&certificate, issuer, at) {
            found.push(certificate);
        }
    }
    Ok(found)
}

fn may_answer(certificate: &Certificate, issuer: &Certificate, at: Timestamp) -> bool {
    let purposes = certificate.extended_key_usage().unwrap_or_default();
    let signs = certificate
        .key_usage()
        .is_none_or(|usage| usage.digital_signature() || usage.non_repudiation());
    purposes.contains(&oid::OCSP_SIGNING)
        && signs
        && certificate.is_valid_at(at)
        && certificate.is_issued_by(issuer)
}

/// ResponderID: by name or by the SHA-1 hash of the key.
enum Responder {
    Name(Name),
    KeyHash(Vec<u8>),
}

impl Responder {
    fn read(choice: &Any) -> Result<Self, OcspError> {
        let Tag::ContextSpecific { number, .. } = choice.tag() else {
            return Err(OcspError::malformed("responder"));
        };
        match number {
            TagNumber(1) => Ok(Self::Name(Name::from_der(choice.value())?)),
            TagNumber(2) => {
                let hash = Any::from_der(choice.value())?;
                Ok(Self::KeyHash(hash.value().to_vec()))
            }
            _ => Err(OcspError::malformed("responder")),
        }
    }

    fn is(&self, certificate: &Certificate) -> bool {
        match self {
            Self::Name(found) => name::same(found, certificate.subject()),
            Self::KeyHash(hash) => {
                Sha1::digest(certificate.public_key().key_bits()).as_slice() == hash.as_slice()
            }
        }
    }
}

/// Certificates of an answer that are looked at.
const MOST: usize = 8;
