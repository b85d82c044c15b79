//! Object identifiers that this room and its users need.

use der::asn1::ObjectIdentifier;

/// An object identifier; written with dots by `to_string`.
pub type Oid = ObjectIdentifier;

/// Common name (X.520).
pub const COMMON_NAME: Oid = Oid::new_unwrap("2.5.4.3");
/// Surname (X.520).
pub const SURNAME: Oid = Oid::new_unwrap("2.5.4.4");
/// Serial number of a subject (X.520): the national number on an eID, a number of an authority elsewhere.
pub const SERIAL_NUMBER: Oid = Oid::new_unwrap("2.5.4.5");
/// Country (X.520).
pub const COUNTRY: Oid = Oid::new_unwrap("2.5.4.6");
/// Locality (X.520).
pub const LOCALITY: Oid = Oid::new_unwrap("2.5.4.7");
/// State or province (X.520).
pub const STATE: Oid = Oid::new_unwrap("2.5.4.8");
/// Street (X.520).
pub const STREET: Oid = Oid::new_unwrap("2.5.4.9");
/// Organisation (X.520).
pub const ORGANISATION: Oid = Oid::new_unwrap("2.5.4.10");
/// Organisational unit (X.520).
pub const ORGANISATIONAL_UNIT: Oid = Oid::new_unwrap("2.5.4.11");
/// Given name (X.520).
pub const GIVEN_NAME: Oid = Oid::new_unwrap("2.5.4.42");
/// User id (RFC 4519).
pub const USER_ID: Oid = Oid::new_unwrap("0.9.2342.19200300.100.1.1");
/// Domain component (RFC 4519).
pub const DOMAIN_COMPONENT: Oid = Oid::new_unwrap("0.9.2342.19200300.100.1.25");

/// Key usage extension (RFC 5280, 4.2.1.3).
pub const KEY_USAGE: Oid = Oid::new_unwrap("2.5.29.15");
/// Basic constraints extension (RFC 5280, 4.2.1.9).
pub const BASIC_CONSTRAINTS: Oid = Oid::new_unwrap("2.5.29.19");
/// Subject key identifier extension (RFC 5280, 4.2.1.2).
pub const SUBJECT_KEY_IDENTIFIER: Oid = Oid::new_unwrap("2.5.29.14");
/// Authority key identifier extension (RFC 5280, 4.2.1.1).
pub const AUTHORITY_KEY_IDENTIFIER: Oid = Oid::new_unwrap("2.5.29.35");
/// Subject alternative name extension (RFC 5280, 4.2.1.6).
pub const SUBJECT_ALTERNATIVE_NAME: Oid = Oid::new_unwrap("2.5.29.17");
/// Certificate policies extension (RFC 5280, 4.2.1.4).
pub const CERTIFICATE_POLICIES: Oid = Oid::new_unwrap("2.5.29.32");
/// Revocation list distribution points extension (RFC 5280, 4.2.1.13).
pub const CRL_DISTRIBUTION_POINTS: Oid = Oid::new_unwrap("2.5.29.31");
/// Extended key usage extension (RFC 5280, 4.2.1.12).
pub const EXTENDED_KEY_USAGE: Oid = Oid::new_unwrap("2.5.29.37");

/// Authority information access extension (RFC 5280, 4.2.2.1).
pub const AUTHORITY_INFORMATION_ACCESS: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.1.1");
/// Access method: where the certificate's status is answered (RFC 6960, 3.1).
pub const ACCESS_OCSP: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.48.1");
/// Access method: where the issuer's certificate is (RFC 5280, 4.2.2.1).
pub const ACCESS_CA_ISSUERS: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.48.2");
/// Extended key usage: signing answers about status (RFC 6960, 4.2.2.2).
pub const OCSP_SIGNING: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.3.9");
/// Answer about status, basic form (RFC 6960, 4.2.1).
pub const OCSP_BASIC: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.48.1.1");
/// Nonce of a question about status (RFC 9654).
pub const OCSP_NONCE: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.48.1.2");
/// Revocation list extension: number of the list (RFC 5280, 5.2.3).
pub const CRL_NUMBER: Oid = Oid::new_unwrap("2.5.29.20");
/// Revocation list entry extension: reason (RFC 5280, 5.3.1).
pub const CRL_REASON: Oid = Oid::new_unwrap("2.5.29.21");
/// Revocation list extension: which certificates the list covers (RFC 5280, 5.2.5).
pub const ISSUING_DISTRIBUTION_POINT: Oid = Oid::new_unwrap("2.5.29.28");

/// RSA key, or an RSA PKCS#1 v1.5 signature whose hash is named elsewhere (RFC 8017).
pub const RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.1");
/// RSA PKCS#1 v1.5 with SHA-1 (RFC 8017).
pub const RSA_SHA1: Oid = Oid::new_unwrap("1.2.840.113549.1.1.5");
/// RSA-PSS (RFC 8017).
pub const RSA_PSS: Oid = Oid::new_unwrap("1.2.840.113549.1.1.10");
/// RSA PKCS#1 v1.5 with SHA-256 (RFC 8017).
pub const RSA_SHA256: Oid = Oid::new_unwrap("1.2.840.113549.1.1.11");
/// RSA PKCS#1 v1.5 with SHA-384 (RFC 8017).
pub const RSA_SHA384: Oid = Oid::new_unwrap("1.2.840.113549.1.1.12");
/// RSA PKCS#1 v1.5 with SHA-512 (RFC 8017).
pub const RSA_SHA512: Oid = Oid::new_unwrap("1.2.840.113549.1.1.13");
/// Elliptic curve key (RFC 5480).
pub const EC: Oid = Oid::new_unwrap("1.2.840.10045.2.1");
/// ECDSA with SHA-256 (RFC 5758).
pub const ECDSA_SHA256: Oid = Oid::new_unwrap("1.2.840.10045.4.3.2");
/// ECDSA with SHA-384 (RFC 5758).
pub const ECDSA_SHA384: Oid = Oid::new_unwrap("1.2.840.10045.4.3.3");
/// ECDSA with SHA-512 (RFC 5758).
pub const ECDSA_SHA512: Oid = Oid::new_unwrap("1.2.840.10045.4.3.4");
/// Curve P-256 (RFC 5480).
pub const P256: Oid = Oid::new_unwrap("1.2.840.10045.3.1.7");
/// Curve P-384 (RFC 5480).
pub const P384: Oid = Oid::new_unwrap("1.3.132.0.34");
/// Curve P-521 (RFC 5480).
pub const P521: Oid = Oid::new_unwrap("1.3.132.0.35");

/// SHA-1.
pub const SHA1: Oid = Oid::new_unwrap("1.3.14.3.2.26");
/// SHA-256.
pub const SHA256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
/// SHA-384.
pub const SHA384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
/// SHA-512.
pub const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");
/// Mask generation function 1 (RFC 8017).
pub const MGF1: Oid = Oid::new_unwrap("1.2.840.113549.1.1.8");

/// CMS content type: data (RFC 5652).
pub const DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.1");
/// CMS content type: signed data (RFC 5652).
pub const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
/// CMS content type: enveloped data (RFC 5652).
pub const ENVELOPED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.3");
/// CMS signed attribute: content type (RFC 5652).
pub const CONTENT_TYPE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.3");
/// CMS signed attribute: message digest (RFC 5652).
pub const MESSAGE_DIGEST: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
/// CMS signed attribute: signing time (RFC 5652).
pub const SIGNING_TIME: Oid = Oid::new_unwrap("1.2.840.113549.1.9.5");
/// CMS signed attribute: the algorithms that are used (RFC 6211).
pub const ALGORITHM_PROTECTION: Oid = Oid::new_unwrap("1.2.840.113549.1.9.52");
/// AES-128 in CBC mode (RFC 3565).
pub const AES_128_CBC: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.1.2");
/// AES-128 key wrap (RFC 3565).
pub const AES_128_WRAP: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.1.5");
