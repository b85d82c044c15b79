//! Distinguished names of the test certificates.

use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::der::asn1::{Any, PrintableStringRef, SetOfVec, Utf8StringRef};
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::der::{Decode, Encode};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

use super::AuthorityError;

/// Builds a name from attributes in DER order (country first), one attribute a step.
///
/// Country and serialNumber become PrintableString, all others UTF8String, as in the
/// certificates of the Belgian eID.
pub fn distinguished_name(attributes: &[(ObjectIdentifier, &str)]) -> Result<Name, AuthorityError> {
    let mut sequence = RdnSequence::default();
    for (oid, value) in attributes {
        sequence.push(step(*oid, value)?);
    }
    Ok(Name::from_der(&sequence.to_der()?)?)
}

fn step(oid: ObjectIdentifier, value: &str) -> Result<RelativeDistinguishedName, AuthorityError> {
    let printable = oid == attribute::COUNTRY || oid == attribute::SERIAL_NUMBER;
    let value = if printable {
        Any::from(PrintableStringRef::new(value)?)
    } else {
        Any::from(Utf8StringRef::new(value)?)
    };
    let mut set = SetOfVec::new();
    set.insert(AttributeTypeAndValue { oid, value })?;
    Ok(RelativeDistinguishedName::from(set))
}

/// Object identifiers of name attributes (X.520).
pub mod attribute {
    use x509_cert::der::oid::ObjectIdentifier;

    /// commonName.
    pub const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
    /// surname.
    pub const SURNAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.4");
    /// serialNumber.
    pub const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
    /// countryName.
    pub const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
    /// localityName.
    pub const LOCALITY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.7");
    /// organizationName.
    pub const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
    /// organizationalUnitName.
    pub const ORGANISATIONAL_UNIT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.11");
    /// givenName.
    pub const GIVEN_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.42");
}
