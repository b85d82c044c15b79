//! Extensions of the test certificates (RFC 5280, section 4.2).

use sha1::{Digest, Sha1};
use x509_cert::der::Decode;
use x509_cert::der::Encode;
use x509_cert::der::asn1::{Ia5String, OctetString};
use x509_cert::der::oid::{AssociatedOid, ObjectIdentifier};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::crl::CrlDistributionPoints;
use x509_cert::ext::pkix::crl::dp::DistributionPoint;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{
    AccessDescription, AuthorityInfoAccessSyntax, AuthorityKeyIdentifier, BasicConstraints,
    ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier,
};
use x509_cert::spki::SubjectPublicKeyInfoRef;

use super::AuthorityError;

/// Any extension from its value.
pub fn extension<T: Encode>(
    oid: ObjectIdentifier,
    critical: bool,
    value: &T,
) -> Result<Extension, AuthorityError> {
    Ok(Extension {
        extn_id: oid,
        critical,
        extn_value: OctetString::new(value.to_der()?)?,
    })
}

/// basicConstraints, critical; `path_length` only has a meaning for authorities.
pub fn basic_constraints(ca: bool, path_length: Option<u8>) -> Result<Extension, AuthorityError> {
    let value = BasicConstraints {
        ca,
        path_len_constraint: path_length,
    };
    extension(BasicConstraints::OID, true, &value)
}

/// keyUsage, critical.
pub fn key_usage(usage: KeyUsage) -> Result<Extension, AuthorityError> {
    extension(KeyUsage::OID, true, &usage)
}

/// extendedKeyUsage, not critical.
pub fn extended_key_usage(purposes: &[ObjectIdentifier]) -> Result<Extension, AuthorityError> {
    let value = ExtendedKeyUsage(purposes.to_vec());
    extension(ExtendedKeyUsage::OID, false, &value)
}

/// subjectKeyIdentifier: SHA-1 of the public key's bits.
pub fn subject_key_identifier(public_key_der: &[u8]) -> Result<Extension, AuthorityError> {
    let value = SubjectKeyIdentifier(OctetString::new(identifier(public_key_der)?)?);
    extension(SubjectKeyIdentifier::OID, false, &value)
}

/// authorityKeyIdentifier: SHA-1 of the issuer's public key's bits.
pub fn authority_key_identifier(issuer_public_key_der: &[u8]) -> Result<Extension, AuthorityError> {
    let value = AuthorityKeyIdentifier {
        key_identifier: Some(OctetString::new(identifier(issuer_public_key_der)?)?),
        ..AuthorityKeyIdentifier::default()
    };
    extension(AuthorityKeyIdentifier::OID, false, &value)
}

/// cRLDistributionPoints with one address.
pub fn crl_address(address: &str) -> Result<Extension, AuthorityError> {
    let names = vec![GeneralName::UniformResourceIdentifier(Ia5String::new(
        address,
    )?)];
    let value = CrlDistributionPoints(vec![DistributionPoint {
        distribution_point: Some(DistributionPointName::FullName(names)),
        reasons: None,
        crl_issuer: None,
    }]);
    extension(CrlDistributionPoints::OID, false, &value)
}

/// authorityInfoAccess with one OCSP address.
pub fn ocsp_address(address: &str) -> Result<Extension, AuthorityError> {
    let value = AuthorityInfoAccessSyntax(vec![AccessDescription {
        access_method: OCSP,
        access_location: GeneralName::UniformResourceIdentifier(Ia5String::new(address)?),
    }]);
    extension(AuthorityInfoAccessSyntax::OID, false, &value)
}

/// RFC 5280, section 4.2.1.2, method 1.
pub(super) fn identifier(public_key_der: &[u8]) -> Result<Vec<u8>, AuthorityError> {
    let key = SubjectPublicKeyInfoRef::from_der(public_key_der)?;
    Ok(Sha1::digest(key.subject_public_key.raw_bytes()).to_vec())
}

const OCSP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1");
