//! The two certificates that a holder makes: the placeholder of a new keystore and the encryption certificate.

use der::{
    Decode, Encode, Sequence,
    asn1::{Any, Int, OctetString},
};
use jiff::{SignedDuration, Timestamp};
use spki::AlgorithmIdentifierOwned;
use x509_cert::{ext::Extension, name::Name};

use crate::{
    certificate::{Certificate, time::encode_validity},
    encoding::{rsa_sha256, sign},
    name, oid,
    signer::{SignError, Signer},
};

/// The self-signed placeholder beside a new key: `C=Dummy`, serial number 0, valid for one minute
/// yesterday, key usage key and data encipherment (eHealth protocol, section 9).
///
/// # Errors
/// [`SignError`] when the key does not sign.
pub fn dummy_certificate(signer: &dyn Signer, now: Timestamp) -> Result<Certificate, SignError> {
    let start = now
        .saturating_sub(SignedDuration::from_hours(24))
        .map_err(SignError::failed)?;
    let end = start
        .saturating_add(SignedDuration::from_mins(1))
        .map_err(SignError::failed)?;
    let subject = Any::encode_from(&dummy_name()?)?;
    let validity = encode_validity(start, end)?;
    make(&[0], subject, validity, &signer.public_key_der(), signer)
}

/// The certificate of an encryption key (ETK), signed with the authentication key (eHealth protocol, section 8).
///
/// Subject and issuer are the subject of the authentication certificate, validity is the same, all byte for byte;
/// `serial` is the number of the platform's challenge, taken as unsigned.
///
/// # Errors
/// [`SignError`] when `signer` is not the authentication key or does not sign.
pub fn etk_certificate(
    authentication: &Certificate,
    etk_public_key_der: &[u8],
    serial: &[u8; 16],
    signer: &dyn Signer,
) -> Result<Certificate, SignError> {
    if signer.public_key_der() != authentication.public_key_der() {
        return Err(SignError::failed(
            "the signing key is not that of the authentication certificate",
        ));
    }
    let subject = Any::from_der(&authentication.subject_der())?;
    make(
        serial,
        subject,
        authentication.validity().clone(),
        etk_public_key_der,
        signer,
    )
}

/// Is this the placeholder that [`dummy_certificate`] makes?
pub fn is_dummy(certificate: &Certificate) -> bool {
    let country = name::values(certificate.subject(), oid::COUNTRY);
    certificate.subject().len() == 1 && country == [DUMMY] && certificate.is_self_issued()
}

fn make(
    serial: &[u8],
    name: Any,
    validity: Any,
    public_key_der: &[u8],
    signer: &dyn Signer,
) -> Result<Certificate, SignError> {
    let body = Body {
        version: 2,
        serial: unsigned(serial)?,
        algorithm: rsa_sha256(),
        issuer: name.clone(),
        validity,
        subject: name,
        public_key: Any::from_der(public_key_der)?,
        extensions: vec![encipherment()?],
    };
    let der = sign(&body.to_der()?, signer)?;
    Certificate::from_der(&der).map_err(SignError::failed)
}

fn dummy_name() -> der::Result<Name> {
    name::from_attributes(&[(oid::COUNTRY, DUMMY)])
}

/// An INTEGER of an unsigned big-endian number.
fn unsigned(bytes: &[u8]) -> der::Result<Int> {
    let mut number = vec![0];
    number.extend(bytes.iter().skip_while(|byte| **byte == 0));
    if number.get(1).is_some_and(|byte| byte & 0x80 == 0) {
        number.remove(0);
    }
    Int::new(&number)
}

/// Critical key usage with keyEncipherment and dataEncipherment, the bits 0x30.
fn encipherment() -> der::Result<Extension> {
    let extn_value = OctetString::new(KEY_USAGE_0X30)?;
    Ok(Extension {
        extn_id: oid::KEY_USAGE,
        critical: true,
        extn_value,
    })
}

#[derive(Sequence)]
struct Body {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    version: u8,
    serial: Int,
    algorithm: AlgorithmIdentifierOwned,
    issuer: Any,
    validity: Any,
    subject: Any,
    public_key: Any,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT")]
    extensions: Vec<Extension>,
}

const DUMMY: &str = "Dummy";
const KEY_USAGE_0X30: [u8; 4] = [0x03, 0x02, 0x04, 0x30];

#[cfg(test)]
mod tests;
