//! The MAC of a keystore: it shows that the password is right and nothing was changed.

use aws_lc_rs::{constant_time, hmac};
use der::asn1::{ObjectIdentifier, OctetString};
use pkcs12::kdf::{Pkcs12KeyType, derive_key};
use pkcs12::{DigestInfo, MacData};
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};
use spki::AlgorithmIdentifierOwned;
use zeroize::Zeroizing;

use super::names;
use super::password::Password;
use super::work::Work;
use crate::KeystoreError;

/// Checks the MAC over `content` (the octets inside the outer content, as they are in the file).
pub(super) fn verify(
    mac: &MacData,
    content: &[u8],
    password: &Password,
    work: &mut Work,
) -> Result<bool, KeystoreError> {
    work.take(iterations(mac)?)?;
    let tag = tag(
        mac.mac.algorithm.oid,
        content,
        password,
        mac.mac_salt.as_bytes(),
        mac.iterations,
    )?;
    let expected = mac.mac.digest.as_bytes();
    Ok(constant_time::verify_slices_are_equal(tag.as_ref(), expected).is_ok())
}

/// A MAC over `content`; `hash` is SHA-1 or one of SHA-2.
pub(super) fn make(
    hash: ObjectIdentifier,
    content: &[u8],
    password: &Password,
    salt: &[u8],
    iterations: i32,
) -> Result<MacData, KeystoreError> {
    let tag = tag(hash, content, password, salt, iterations)?;
    let algorithm = AlgorithmIdentifierOwned {
        oid: hash,
        parameters: Some(der::Any::null()),
    };
    let octets = |bytes: &[u8]| OctetString::new(bytes).map_err(|_| KeystoreError::EncodeFailed);
    Ok(MacData {
        mac: DigestInfo {
            algorithm,
            digest: octets(tag.as_ref())?,
        },
        mac_salt: octets(salt)?,
        iterations,
    })
}

/// The name of the MAC's algorithm, for example `HMAC-SHA1`.
pub(super) fn name(mac: &MacData) -> String {
    let hash = mac.mac.algorithm.oid;
    match hash {
        names::SHA1 => names::name_of(names::HMAC_SHA1),
        names::SHA256 => names::name_of(names::HMAC_SHA256),
        names::SHA384 => names::name_of(names::HMAC_SHA384),
        names::SHA512 => names::name_of(names::HMAC_SHA512),
        other => names::name_of(other),
    }
}

/// The iteration count, never negative.
pub(super) fn iterations(mac: &MacData) -> Result<u32, KeystoreError> {
    u32::try_from(mac.iterations).map_err(|_| KeystoreError::Damaged { part: "MAC" })
}

fn tag(
    hash: ObjectIdentifier,
    content: &[u8],
    password: &Password,
    salt: &[u8],
    iterations: i32,
) -> Result<hmac::Tag, KeystoreError> {
    let derive = match hash {
        names::SHA1 => derive_key::<Sha1>,
        names::SHA256 => derive_key::<Sha256>,
        names::SHA384 => derive_key::<Sha384>,
        names::SHA512 => derive_key::<Sha512>,
        other => {
            return Err(KeystoreError::AlgorithmUnknown {
                name: names::name_of(other),
            });
        }
    };
    let algorithm = match hash {
        names::SHA256 => hmac::HMAC_SHA256,
        names::SHA384 => hmac::HMAC_SHA384,
        names::SHA512 => hmac::HMAC_SHA512,
        _ => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
    };
    // The key is as long as the hash (RFC 7292, appendix B.4).
    let length = algorithm.digest_algorithm().output_len();
    let purpose = Pkcs12KeyType::Mac;
    let key = Zeroizing::new(derive(password.bmp(), salt, purpose, iterations, length));
    Ok(hmac::sign(&hmac::Key::new(algorithm, &key), content))
}
