//! Writing, in the compatible profile that every reader of the field opens, or in the modern one.

use std::num::NonZeroU32;

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
use super::scheme::{AES_BLOCK, OldCipher, Scheme};
use super::{CertificateBag, KeyBag, Pkcs12, Profile, mac, names};
use crate::KeystoreError;

/// Writes the entries in the compatible profile (eHealth protocol, section 9): every key
/// encrypted with pbeWithSHAAnd3-KeyTripleDES-CBC, all certificates in one part encrypted with
/// pbeWithSHAAnd40BitRC2-CBC, MAC HMAC-SHA1, each with a fresh salt of 20 octets and
/// [`super::COMPATIBLE_ITERATIONS`]; definite-length DER. Aliases and local key identifiers as given.
pub fn write(contents: &Pkcs12, password: &str) -> Result<Vec<u8>, KeystoreError> {
    write_as(contents, password, Profile::Compatible)
}

/// As [`write`], in either profile.
pub fn write_as(
    contents: &Pkcs12,
    password: &str,
    profile: Profile,
) -> Result<Vec<u8>, KeystoreError> {
    let password = Password::new(password);
    Writing::new(profile).file(contents, &password, &password)
}

/// How one file is written.
pub(super) struct Writing {
    pub(super) profile: Profile,
    pub(super) iterations: u32,
}

impl Writing {
    pub(super) fn new(profile: Profile) -> Self {
        Self {
            profile,
            iterations: profile.iterations(),
        }
    }

    /// The file, with one password for the keys and one for the rest.
    pub(super) fn file(
        &self,
        contents: &Pkcs12,
        for_keys: &Password,
        password: &Password,
    ) -> Result<Vec<u8>, KeystoreError> {
        let safe = to_der(&vec![
            self.keys_part(&contents.keys, for_keys)?,
            self.certificates_part(&contents.certificates, password)?,
        ])?;
        self.with_mac(&safe, password)
    }

    /// The outer layer around the octets of an AuthenticatedSafe.
    pub(super) fn with_mac(
        &self,
        safe: &[u8],
        password: &Password,
    ) -> Result<Vec<u8>, KeystoreError> {
        let hash = match self.profile {
            Profile::Compatible => names::SHA1,
            Profile::Modern => names::SHA256,
        };
        let mac = mac::make(
            hash,
            safe,
            password,
            &random::<SALT_LENGTH>()?,
            self.signed()?,
        )?;
        to_der(&Pfx {
            version: Version::V3,
            auth_safe: data(safe)?,
            mac_data: Some(mac),
        })
    }

    fn keys_part(
        &self,
        keys: &[KeyBag],
        password: &Password,
    ) -> Result<ContentInfo, KeystoreError> {
        let bags = keys
            .iter()
            .map(|key| self.key_bag(key, password))
            .collect::<Result<Vec<_>, _>>()?;
        data(&to_der(&bags)?)
    }

    fn key_bag(&self, key: &KeyBag, password: &Password) -> Result<SafeBag, KeystoreError> {
        let scheme = self.scheme(OldCipher::TripleDes3)?;
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
        &self,
        certificates: &[CertificateBag],
        password: &Password,
    ) -> Result<ContentInfo, KeystoreError> {
        let bags = certificates
            .iter()
            .map(certificate_bag)
            .collect::<Result<Vec<_>, _>>()?;
        let scheme = self.scheme(OldCipher::Rc2Bits40)?;
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

    /// A scheme with a salt (and vector) of its own; `old` is the cipher of the compatible profile.
    fn scheme(&self, old: OldCipher) -> Result<Scheme, KeystoreError> {
        let salt = random::<SALT_LENGTH>()?;
        Ok(match self.profile {
            Profile::Compatible => Scheme::old(old, &salt, self.signed()?),
            Profile::Modern => {
                let iterations = NonZeroU32::new(self.iterations);
                let iterations = iterations.ok_or(KeystoreError::EncodeFailed)?;
                Scheme::modern(&salt, iterations, random::<AES_BLOCK>()?)
            }
        })
    }

    fn signed(&self) -> Result<i32, KeystoreError> {
        i32::try_from(self.iterations).map_err(|_| KeystoreError::EncodeFailed)
    }
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

fn random<const LENGTH: usize>() -> Result<[u8; LENGTH], KeystoreError> {
    let mut bytes = [0; LENGTH];
    rand::fill(&mut bytes).map_err(|_| KeystoreError::KeyGeneration)?;
    Ok(bytes)
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

/// Octets of every salt, as the official client and the JDK write them.
const SALT_LENGTH: usize = 20;
