//! Verification of signatures over bytes.

use std::fmt;

use aws_lc_rs::signature::{self as aws, UnparsedPublicKey, VerificationAlgorithm};
use der::{
    Sequence,
    asn1::{Any, ObjectIdentifier},
};
use spki::AlgorithmIdentifierOwned;

use crate::{
    oid,
    public_key::{PublicKey, PublicKeyKind},
};

/// How a signature was made. For ECDSA the curve is that of the key and the value is DER.
///
/// SHA-1 is there to verify what exists (files of older eID cards, older authorities), never to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignatureAlgorithm {
    /// RSA PKCS#1 v1.5 with SHA-1.
    RsaSha1,
    /// RSA PKCS#1 v1.5 with SHA-256.
    RsaSha256,
    /// RSA PKCS#1 v1.5 with SHA-384.
    RsaSha384,
    /// RSA PKCS#1 v1.5 with SHA-512.
    RsaSha512,
    /// RSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes.
    RsaPssSha256,
    /// RSA-PSS with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes.
    RsaPssSha384,
    /// RSA-PSS with SHA-512, MGF1 with SHA-512 and a salt of 64 bytes.
    RsaPssSha512,
    /// ECDSA with SHA-256.
    EcdsaSha256,
    /// ECDSA with SHA-384.
    EcdsaSha384,
    /// ECDSA with SHA-512.
    EcdsaSha512,
}

/// Verifies `signature` over `message` with a public key given as SubjectPublicKeyInfo (DER).
///
/// RSA keys from 1024 to 8192 bits (2048 at least for PSS and for SHA-384) and the curves P-256, P-384, P-521.
///
/// # Errors
/// [`VerifyError`]: the key cannot be read, does not fit the algorithm, or the signature is wrong.
pub fn verify(
    public_key_der: &[u8],
    algorithm: SignatureAlgorithm,
    message: &[u8],
    signature: &[u8],
) -> Result<(), VerifyError> {
    let key = PublicKey::from_der(public_key_der).map_err(|_| VerifyError::KeyMalformed)?;
    let verification =
        verification(algorithm, key.kind()).ok_or_else(|| VerifyError::Unsupported {
            algorithm: format!("{algorithm} with {}", key.kind()),
        })?;
    UnparsedPublicKey::new(verification, key.key_bits())
        .verify(message, signature)
        .map_err(|_| VerifyError::Wrong)
}

impl SignatureAlgorithm {
    /// The algorithm of an AlgorithmIdentifier, as in a certificate.
    ///
    /// # Errors
    /// [`VerifyError::Unsupported`] for any other.
    pub fn from_identifier(identifier: &AlgorithmIdentifierOwned) -> Result<Self, VerifyError> {
        let found = match identifier.oid {
            oid::RSA_SHA1 => Some(Self::RsaSha1),
            oid::RSA_SHA256 => Some(Self::RsaSha256),
            oid::RSA_SHA384 => Some(Self::RsaSha384),
            oid::RSA_SHA512 => Some(Self::RsaSha512),
            oid::RSA_PSS => identifier.parameters.as_ref().and_then(pss),
            oid::ECDSA_SHA256 => Some(Self::EcdsaSha256),
            oid::ECDSA_SHA384 => Some(Self::EcdsaSha384),
            oid::ECDSA_SHA512 => Some(Self::EcdsaSha512),
            _ => None,
        };
        found.ok_or_else(|| VerifyError::Unsupported {
            algorithm: identifier.oid.to_string(),
        })
    }

    /// The algorithm of a CMS signer: a bare RSA or EC identifier takes the hash from beside it (RFC 5754).
    pub(crate) fn from_cms(
        signature: &AlgorithmIdentifierOwned,
        digest: ObjectIdentifier,
    ) -> Result<Self, VerifyError> {
        let found = match (signature.oid, digest) {
            (oid::RSA, oid::SHA1) => Some(Self::RsaSha1),
            (oid::RSA, oid::SHA256) => Some(Self::RsaSha256),
            (oid::RSA, oid::SHA384) => Some(Self::RsaSha384),
            (oid::RSA, oid::SHA512) => Some(Self::RsaSha512),
            (oid::EC, oid::SHA256) => Some(Self::EcdsaSha256),
            (oid::EC, oid::SHA384) => Some(Self::EcdsaSha384),
            (oid::EC, oid::SHA512) => Some(Self::EcdsaSha512),
            _ => None,
        };
        found.map_or_else(|| Self::from_identifier(signature), Ok)
    }
}

impl fmt::Display for SignatureAlgorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RsaSha1 => "RSA SHA-1",
            Self::RsaSha256 => "RSA SHA-256",
            Self::RsaSha384 => "RSA SHA-384",
            Self::RsaSha512 => "RSA SHA-512",
            Self::RsaPssSha256 => "RSA-PSS SHA-256",
            Self::RsaPssSha384 => "RSA-PSS SHA-384",
            Self::RsaPssSha512 => "RSA-PSS SHA-512",
            Self::EcdsaSha256 => "ECDSA SHA-256",
            Self::EcdsaSha384 => "ECDSA SHA-384",
            Self::EcdsaSha512 => "ECDSA SHA-512",
        })
    }
}

/// A signature could not be accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The algorithm is not known here, or does not fit the key.
    #[error("unsupported signature algorithm {algorithm}")]
    Unsupported {
        /// The algorithm, by name or as object identifier.
        algorithm: String,
    },
    /// The public key cannot be read.
    #[error("malformed public key")]
    KeyMalformed,
    /// The signature does not belong to this message and this key.
    #[error("the signature is wrong")]
    Wrong,
}

impl VerifyError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unsupported { .. } => UNSUPPORTED,
            Self::KeyMalformed => KEY_MALFORMED,
            Self::Wrong => WRONG,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unsupported { algorithm } => vec![("algorithm", algorithm.clone())],
            Self::KeyMalformed | Self::Wrong => Vec::new(),
        }
    }
}

fn verification(
    algorithm: SignatureAlgorithm,
    key: PublicKeyKind,
) -> Option<&'static dyn VerificationAlgorithm> {
    use PublicKeyKind::{P256, P384, P521, Rsa};
    use SignatureAlgorithm as A;
    let found: &'static dyn VerificationAlgorithm = match (key, algorithm) {
        (Rsa { .. }, A::RsaSha1) => &aws::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY,
        (Rsa { .. }, A::RsaSha256) => &aws::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
        (Rsa { .. }, A::RsaSha384) => &aws::RSA_PKCS1_2048_8192_SHA384,
        (Rsa { .. }, A::RsaSha512) => &aws::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
        (Rsa { .. }, A::RsaPssSha256) => &aws::RSA_PSS_2048_8192_SHA256,
        (Rsa { .. }, A::RsaPssSha384) => &aws::RSA_PSS_2048_8192_SHA384,
        (Rsa { .. }, A::RsaPssSha512) => &aws::RSA_PSS_2048_8192_SHA512,
        (P256, A::EcdsaSha256) => &aws::ECDSA_P256_SHA256_ASN1,
        (P256, A::EcdsaSha384) => &aws::ECDSA_P256_SHA384_ASN1,
        (P256, A::EcdsaSha512) => &aws::ECDSA_P256_SHA512_ASN1,
        (P384, A::EcdsaSha256) => &aws::ECDSA_P384_SHA256_ASN1,
        (P384, A::EcdsaSha384) => &aws::ECDSA_P384_SHA384_ASN1,
        (P384, A::EcdsaSha512) => &aws::ECDSA_P384_SHA512_ASN1,
        (P521, A::EcdsaSha256) => &aws::ECDSA_P521_SHA256_ASN1,
        (P521, A::EcdsaSha384) => &aws::ECDSA_P521_SHA384_ASN1,
        (P521, A::EcdsaSha512) => &aws::ECDSA_P521_SHA512_ASN1,
        _ => return None,
    };
    Some(found)
}

/// Only the form in which both hashes agree and the salt is as long as the hash.
fn pss(parameters: &Any) -> Option<SignatureAlgorithm> {
    let parameters = parameters.decode_as::<PssParameters>().ok()?;
    let hash = parameters.hash?.oid;
    let mask = parameters.mask?;
    let mask_hash = mask
        .parameters?
        .decode_as::<AlgorithmIdentifierOwned>()
        .ok()?
        .oid;
    if mask.oid != oid::MGF1 || mask_hash != hash || parameters.trailer.unwrap_or(1) != 1 {
        return None;
    }
    match (hash, parameters.salt?) {
        (oid::SHA256, 32) => Some(SignatureAlgorithm::RsaPssSha256),
        (oid::SHA384, 48) => Some(SignatureAlgorithm::RsaPssSha384),
        (oid::SHA512, 64) => Some(SignatureAlgorithm::RsaPssSha512),
        _ => None,
    }
}

/// The identifier of RSASSA-PSS with SHA-256, MGF1-SHA-256 and a salt of 32 bytes; the hashes with NULL (RFC 4055, 3.1).
pub(crate) fn pss_sha256() -> Result<AlgorithmIdentifierOwned, der::Error> {
    let hash = AlgorithmIdentifierOwned {
        oid: oid::SHA256,
        parameters: Some(Any::null()),
    };
    let mask = AlgorithmIdentifierOwned {
        oid: oid::MGF1,
        parameters: Some(Any::encode_from(&hash)?),
    };
    let parameters = PssParameters {
        hash: Some(hash),
        mask: Some(mask),
        salt: Some(32),
        trailer: None,
    };
    Ok(AlgorithmIdentifierOwned {
        oid: oid::RSA_PSS,
        parameters: Some(Any::encode_from(&parameters)?),
    })
}

/// RSASSA-PSS-params (RFC 8017, A.2.3). The defaults mean SHA-1 and are not accepted.
#[derive(Sequence)]
struct PssParameters {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    mask: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    salt: Option<u16>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    trailer: Option<u8>,
}

pub(crate) const UNSUPPORTED: &str = "PKI-SIGNATURE-UNSUPPORTED";
pub(crate) const KEY_MALFORMED: &str = "PKI-PUBLIC-KEY-MALFORMED";
pub(crate) const WRONG: &str = "PKI-SIGNATURE-WRONG";
