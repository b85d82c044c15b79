//! Lists of revoked certificates (RFC 5280, section 5), for both authorities of the rehearsal.

use jiff::Timestamp;
use x509_cert::crl::{CertificateList, RevokedCert, TbsCertList};
use x509_cert::der::Encode;
use x509_cert::der::asn1::{BitString, Uint};
use x509_cert::der::oid::AssociatedOid;
use x509_cert::ext::pkix::{CrlNumber, CrlReason};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::{Version, certificate::Rfc5280};

use super::extension::{authority_key_identifier, extension};
use super::template::time;
use super::{AuthorityError, KeyPair};

/// One line of a list.
#[derive(Debug, Clone)]
pub struct Revoked {
    /// Serial number, big-endian and unsigned.
    pub serial: Vec<u8>,
    /// Since when it is revoked.
    pub at: Timestamp,
    /// Why.
    pub reason: CrlReason,
}

/// A complete list (version 2) signed by its authority, DER. `number` has to grow from list to list.
///
/// # Errors
/// [`AuthorityError`].
pub fn crl(
    issuer: &Name,
    key: &KeyPair,
    number: u64,
    this_update: Timestamp,
    next_update: Timestamp,
    revoked: &[Revoked],
) -> Result<Vec<u8>, AuthorityError> {
    let lines = revoked.iter().map(line).collect::<Result<Vec<_>, _>>()?;
    let number = CrlNumber(Uint::new(&number.to_be_bytes())?);
    let body = TbsCertList::<Rfc5280> {
        version: Version::V2,
        signature: key.signature_algorithm(),
        issuer: issuer.clone(),
        this_update: time(this_update)?,
        next_update: Some(time(next_update)?),
        // An empty list is left out (RFC 5280, section 5.1.2.6).
        revoked_certificates: Some(lines).filter(|lines| !lines.is_empty()),
        crl_extensions: Some(vec![
            authority_key_identifier(&key.public_key_der())?,
            extension(CrlNumber::OID, false, &number)?,
        ]),
    };
    let signature = key.sign(&body.to_der()?)?;
    let list = CertificateList {
        tbs_cert_list: body,
        signature_algorithm: key.signature_algorithm(),
        signature: BitString::from_bytes(&signature)?,
    };
    Ok(list.to_der()?)
}

fn line(revoked: &Revoked) -> Result<RevokedCert, AuthorityError> {
    // The reason "unspecified" is left out (RFC 5280, section 5.3.1).
    let reason = (revoked.reason != CrlReason::Unspecified)
        .then(|| extension(CrlReason::OID, false, &revoked.reason));
    Ok(RevokedCert {
        serial_number: SerialNumber::new(&revoked.serial)?,
        revocation_date: time(revoked.at)?,
        crl_entry_extensions: reason.transpose()?.map(|one| vec![one]),
    })
}
