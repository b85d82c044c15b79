//! The names of algorithms, as the standards and other programs write them.

use der::asn1::ObjectIdentifier;

/// The usual name of an algorithm, or its object identifier when it has none here.
pub(super) fn name_of(oid: ObjectIdentifier) -> String {
    NAMES
        .iter()
        .find(|(known, _)| *known == oid)
        .map_or_else(|| oid.to_string(), |(_, name)| (*name).to_owned())
}

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

pub(super) const DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.1");
pub(super) const ENCRYPTED_DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.6");
pub(super) const FRIENDLY_NAME: ObjectIdentifier = oid("1.2.840.113549.1.9.20");
pub(super) const LOCAL_KEY_ID: ObjectIdentifier = oid("1.2.840.113549.1.9.21");
pub(super) const SHA1: ObjectIdentifier = oid("1.3.14.3.2.26");
pub(super) const SHA256: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.1");
pub(super) const SHA384: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.2");
pub(super) const SHA512: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.3");
pub(super) const PBES2: ObjectIdentifier = oid("1.2.840.113549.1.5.13");
pub(super) const PBKDF2: ObjectIdentifier = oid("1.2.840.113549.1.5.12");
pub(super) const HMAC_SHA1: ObjectIdentifier = oid("1.2.840.113549.2.7");
pub(super) const HMAC_SHA256: ObjectIdentifier = oid("1.2.840.113549.2.9");
pub(super) const HMAC_SHA384: ObjectIdentifier = oid("1.2.840.113549.2.10");
pub(super) const HMAC_SHA512: ObjectIdentifier = oid("1.2.840.113549.2.11");
pub(super) const AES_128_CBC: ObjectIdentifier = oid("2.16.840.1.101.3.4.1.2");
pub(super) const AES_192_CBC: ObjectIdentifier = oid("2.16.840.1.101.3.4.1.22");
pub(super) const AES_256_CBC: ObjectIdentifier = oid("2.16.840.1.101.3.4.1.42");
pub(super) const DES_EDE3_CBC: ObjectIdentifier = oid("1.2.840.113549.3.7");

const NAMES: &[(ObjectIdentifier, &str)] = &[
    (SHA1, "SHA-1"),
    (SHA256, "SHA-256"),
    (SHA384, "SHA-384"),
    (SHA512, "SHA-512"),
    (oid("2.16.840.1.101.3.4.2.4"), "SHA-224"),
    (oid("2.16.840.1.101.3.4.2.6"), "SHA-512/256"),
    (oid("2.16.840.1.101.3.4.2.8"), "SHA3-256"),
    (oid("1.2.840.113549.2.5"), "MD5"),
    (
        pkcs12::PKCS_12_PBE_WITH_SHAAND128_BIT_RC4,
        "pbeWithSHAAnd128BitRC4",
    ),
    (
        pkcs12::PKCS_12_PBE_WITH_SHAAND40_BIT_RC4,
        "pbeWithSHAAnd40BitRC4",
    ),
    (
        pkcs12::PKCS_12_PBE_WITH_SHAAND3_KEY_TRIPLE_DES_CBC,
        "pbeWithSHAAnd3-KeyTripleDES-CBC",
    ),
    (
        pkcs12::PKCS_12_PBE_WITH_SHAAND2_KEY_TRIPLE_DES_CBC,
        "pbeWithSHAAnd2-KeyTripleDES-CBC",
    ),
    (
        pkcs12::PKCS_12_PBE_WITH_SHAAND128_BIT_RC2_CBC,
        "pbeWithSHAAnd128BitRC2-CBC",
    ),
    (
        pkcs12::PKCS_12_PBEWITH_SHAAND40_BIT_RC2_CBC,
        "pbeWithSHAAnd40BitRC2-CBC",
    ),
    (oid("1.2.840.113549.1.5.3"), "pbeWithMD5AndDES-CBC"),
    (oid("1.2.840.113549.1.5.10"), "pbeWithSHA1AndDES-CBC"),
    (PBES2, "PBES2"),
    (PBKDF2, "PBKDF2"),
    (oid("1.2.840.113549.1.5.14"), "PBMAC1"),
    (oid("1.3.6.1.4.1.11591.4.11"), "scrypt"),
    (HMAC_SHA1, "HMAC-SHA1"),
    (oid("1.2.840.113549.2.8"), "HMAC-SHA224"),
    (HMAC_SHA256, "HMAC-SHA256"),
    (HMAC_SHA384, "HMAC-SHA384"),
    (HMAC_SHA512, "HMAC-SHA512"),
    (oid("1.2.643.7.1.1.4.2"), "HMAC-GOST R 34.11-2012"),
    (AES_128_CBC, "AES-128-CBC"),
    (AES_192_CBC, "AES-192-CBC"),
    (AES_256_CBC, "AES-256-CBC"),
    (oid("2.16.840.1.101.3.4.1.6"), "AES-128-GCM"),
    (oid("2.16.840.1.101.3.4.1.46"), "AES-256-GCM"),
    (DES_EDE3_CBC, "3DES-CBC"),
    (oid("1.3.14.3.2.7"), "DES-CBC"),
    (oid("1.2.840.113549.3.2"), "RC2-CBC"),
    (
        oid("1.2.840.113549.1.7.2"),
        "signed content (public-key integrity)",
    ),
    (
        oid("1.2.840.113549.1.7.3"),
        "enveloped content (public-key privacy)",
    ),
];

#[cfg(test)]
mod tests {
    use super::{DATA, NAMES, PBES2, name_of};

    #[test]
    fn an_unknown_algorithm_is_named_by_its_identifier() {
        assert_eq!(name_of(PBES2), "PBES2");
        assert_eq!(name_of(DATA), "1.2.840.113549.1.7.1");
    }

    #[test]
    fn no_identifier_has_two_names() {
        for (position, (oid, name)) in NAMES.iter().enumerate() {
            let again = NAMES
                .iter()
                .skip(position + 1)
                .any(|(other, _)| other == oid);
            assert!(!again, "{name}");
        }
    }
}
