//! Writing the compatible profile, the one that every reader of the field opens.

use aws_lc_rs::rand;
use der::asn1::{BmpString, ObjectIdentifier, OctetString, SetOfVec};
use der::{Any, Encode};
use pkcs12::CertBag;
use pkcs12::cms::content_info::{CmsVersion, ContentInfo};
use pkcs12::cms::encrypted_data::EncryptedData;
use pkcs12::cms::enveloped_data::EncryptedContentInfo;
use pkcs12::pbe_params::EncryptedPrivateKeyInfo;
use pkcs12::pfx::{Pfx, Version};
use pkcs12::safe_bag::SafeBag;
use x509_cert::attr::{Attribute, Attributes};

use super::password::Password;
use super::scheme::{OldCipher, Scheme};
use super::{CertificateBag, KeyBag, Pkcs12, mac, names};
use crate::KeystoreError;

/// Writes the entries in the compatible profile (eHealth protocol, section 9): every key
/// encrypted with pbeWithSHAAnd3-KeyTripleDES-CBC, all certificates in one part encrypted with
/// pbeWithSHAAnd40BitRC2-CBC, MAC HMAC-SHA1, each with a fresh salt of 20 octets and
/// [`ITERATIONS`]; definite-length DER. Aliases and local key identifiers as given.
pub fn write(contents: &Pkcs12, password: &str) -> Result<Vec<u8>, KeystoreError> {
    let password = Password::new(password);
    with_passwords(contents, &password, &password)
}

/// As [`write`], with one password for the keys and one for the rest.
pub(super) fn with_passwords(
    contents: &Pkcs12,
    for_keys: &Password,
    password: &Password,
) -> Result<Vec<u8>, KeystoreError> {
    let safe = to_der(&vec![
        keys_part(&contents.keys, for_keys)?,
        certificates_part(&contents.certificates, password)?,
    ])?;
    let mac = mac::compatible(&safe, password, &salt()?, ITERATIONS)?;
    to_der(&Pfx {
        version: Version::V3,
        auth_safe: data(&safe)?,
        mac_data: Some(mac),
    })
}

fn keys_part(keys: &[KeyBag], password: &Password) -> Result<ContentInfo, KeystoreError> {
    let bags = keys
        .iter()
        .map(|key| key_bag(key, password))
        .collect::<Result<Vec<_>, _>>()?;
    data(&to_der(&bags)?)
}

fn key_bag(key: &KeyBag, password: &Password) -> Result<SafeBag, KeystoreError> {
    let scheme = Scheme::old(OldCipher::TripleDes3, &salt()?, ITERATIONS);
    let info = EncryptedPrivateKeyInfo {
        encryption_algorithm: scheme.algorithm()?,
        encrypted_data: octets(&scheme.encrypt(&key.pkcs8, password)?)?,
    };
    Ok(SafeBag {
        bag_id: pkcs12::PKCS_12_PKCS8_KEY_BAG_OID,
        bag_value: to_der(&info)?,
        bag_attributes: attributes(key.alias.as_deref(), key.local_key_id.as_deref())?,
    })
}

fn certificates_part(
    certificates: &[CertificateBag],
    password: &Password,
) -> Result<ContentInfo, KeystoreError> {
    let bags = certificates
        .iter()
        .map(certificate_bag)
        .collect::<Result<Vec<_>, _>>()?;
    let scheme = Scheme::old(OldCipher::Rc2Bits40, &salt()?, ITERATIONS);
    let encrypted = EncryptedData {
        version: CmsVersion::V0,
        enc_content_info: EncryptedContentInfo {
            content_type: names::DATA,
            content_enc_alg: scheme.algorithm()?,
            encrypted_content: Some(octets(&scheme.encrypt(&to_der(&bags)?, password)?)?),
        },
        unprotected_attrs: None,
    };
    Ok(ContentInfo {
        content_type: names::ENCRYPTED_DATA,
        content: any(&encrypted)?,
    })
}

fn certificate_bag(certificate: &CertificateBag) -> Result<SafeBag, KeystoreError> {
    let bag = CertBag {
        cert_id: pkcs12::PKCS_12_X509_CERT_OID,
        cert_value: octets(&certificate.der)?,
    };
    let alias = certificate.alias.as_deref();
    Ok(SafeBag {
        bag_id: pkcs12::PKCS_12_CERT_BAG_OID,
        bag_value: to_der(&bag)?,
        bag_attributes: attributes(alias, certificate.local_key_id.as_deref())?,
    })
}

fn attributes(
    alias: Option<&str>,
    local_key_id: Option<&[u8]>,
) -> Result<Option<Attributes>, KeystoreError> {
    let mut set = SetOfVec::new();
    if let Some(alias) = alias {
        let name = BmpString::from_utf8(alias).map_err(|_| KeystoreError::EncodeFailed)?;
        insert(&mut set, names::FRIENDLY_NAME, any(&name)?)?;
    }
    if let Some(id) = local_key_id {
        insert(&mut set, names::LOCAL_KEY_ID, any(&octets(id)?)?)?;
    }
    Ok((!set.is_empty()).then_some(set))
}

fn insert(set: &mut Attributes, oid: ObjectIdentifier, value: Any) -> Result<(), KeystoreError> {
    let mut values = SetOfVec::new();
    values
        .insert(value)
        .map_err(|_| KeystoreError::EncodeFailed)?;
    set.insert(Attribute { oid, values })
        .map_err(|_| KeystoreError::EncodeFailed)
}

fn data(content: &[u8]) -> Result<ContentInfo, KeystoreError> {
    Ok(ContentInfo {
        content_type: names::DATA,
        content: any(&octets(content)?)?,
    })
}

fn salt() -> Result<[u8; SALT_LENGTH], KeystoreError> {
    let mut salt = [0; SALT_LENGTH];
    rand::fill(&mut salt).map_err(|_| KeystoreError::KeyGeneration)?;
    Ok(salt)
}

fn octets(bytes: &[u8]) -> Result<OctetString, KeystoreError> {
    OctetString::new(bytes).map_err(|_| KeystoreError::EncodeFailed)
}

fn any<T: der::Tagged + der::EncodeValue>(value: &T) -> Result<Any, KeystoreError> {
    Any::encode_from(value).map_err(|_| KeystoreError::EncodeFailed)
}

fn to_der<T: Encode>(value: &T) -> Result<Vec<u8>, KeystoreError> {
    value.to_der().map_err(|_| KeystoreError::EncodeFailed)
}

/// Iterations of every derivation, the count that the official client writes.
///
/// A higher count would slow down guessing, but not by much with SHA-1, and the certificates'
/// 40-bit key falls to any computer whatever the count. What protects such a file is the length
/// of its password and the rights on the file (0600). So the profile stays to the letter what
/// the field's software is known to open; more belongs in a profile with PBES2.
pub const ITERATIONS: i32 = 1024;

const SALT_LENGTH: usize = 20;
