//! The key that signs: on a card, in a keystore, wherever. This room never sees a private key.

use der::asn1::{ObjectIdentifier, UintRef};
use der::{Decode as _, Reader as _, SliceReader};
use xml_sec::xmldsig::SigningPublicKeyInfo;

/// How a key signs. The digest of the text is SHA-256 in every case (eHealth protocol, section 6);
/// the hash named here is the one over `SignedInfo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// RSA PKCS#1 v1.5 with SHA-1: only in [`crate::sign_first_child`], where eHealth protocol,
    /// section 12, has it. Everything else refuses it.
    RsaSha1,
    /// RSA PKCS#1 v1.5 with SHA-256.
    RsaSha256,
    /// ECDSA with SHA-256, the usual one of eID cards of applet 1.8 (eHealth protocol, section 6).
    EcdsaSha256,
    /// ECDSA with SHA-384.
    EcdsaSha384,
    /// ECDSA with SHA-512.
    EcdsaSha512,
}

impl Algorithm {
    /// The name that stands in `SignatureMethod` (RFC 9231, sections 2.3.2 and 2.3.6).
    pub fn uri(self) -> &'static str {
        match self {
            Self::RsaSha1 => "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
            Self::RsaSha256 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            Self::EcdsaSha256 => "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            Self::EcdsaSha384 => "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            Self::EcdsaSha512 => "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
        }
    }

    /// The algorithm of a `SignatureMethod`, when it is one of [`Self::ALL`].
    pub fn from_uri(uri: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|algorithm| algorithm.uri() == uri)
    }

    /// Every algorithm that a message to the platform may be signed with.
    pub const ALL: [Self; 4] = [
        Self::RsaSha256,
        Self::EcdsaSha256,
        Self::EcdsaSha384,
        Self::EcdsaSha512,
    ];

    pub(crate) fn engine(self) -> xml_sec::xmldsig::SignatureAlgorithm {
        match self {
            Self::RsaSha1 => xml_sec::xmldsig::SignatureAlgorithm::RsaSha1,
            Self::RsaSha256 => xml_sec::xmldsig::SignatureAlgorithm::RsaSha256,
            Self::EcdsaSha256 => xml_sec::xmldsig::SignatureAlgorithm::EcdsaSha256,
            Self::EcdsaSha384 => xml_sec::xmldsig::SignatureAlgorithm::EcdsaSha384,
            Self::EcdsaSha512 => xml_sec::xmldsig::SignatureAlgorithm::EcdsaSha512,
        }
    }
}

/// A private key that signs for us, with its certificates.
pub trait ExternalKey {
    /// What signing can end in; handed back unchanged in [`crate::SignError::Key`].
    type Error;

    /// How this key signs.
    fn algorithm(&self) -> Algorithm;

    /// DER of the SubjectPublicKeyInfo.
    fn public_key_der(&self) -> Vec<u8>;

    /// DER certificates for `KeyInfo`, the key's own first.
    fn certificates(&self) -> Vec<Vec<u8>>;

    /// Signs the canonical `SignedInfo` (about 700 bytes, not yet hashed). Called once for each
    /// signature, so a PIN is asked once. The value is as long as the modulus for RSA; for a curve it
    /// is `r || s`, both as long as the curve's field (P-256: 64 bytes in all, P-384: 96, P-521: 132).
    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, Self::Error>;
}

/// The public key as the library wants it; an error when it is not of the kind that `algorithm`
/// needs.
pub(crate) fn public_key_info(
    algorithm: Algorithm,
    spki_der: &[u8],
) -> Result<SigningPublicKeyInfo, String> {
    let spki = spki::SubjectPublicKeyInfoRef::from_der(spki_der).map_err(|e| e.to_string())?;
    let bits = spki
        .subject_public_key
        .as_bytes()
        .ok_or("unused bits in the public key")?;
    match algorithm {
        Algorithm::RsaSha1 | Algorithm::RsaSha256 => {
            if spki.algorithm.oid != RSA_ENCRYPTION {
                return Err(format!("{} is not RSA", spki.algorithm.oid));
            }
            let (modulus, exponent) = rsa_numbers(bits).map_err(|e| e.to_string())?;
            Ok(SigningPublicKeyInfo::Rsa {
                spki_der: spki_der.to_vec(),
                modulus,
                exponent,
            })
        }
        Algorithm::EcdsaSha256 | Algorithm::EcdsaSha384 | Algorithm::EcdsaSha512 => {
            let named = spki.algorithm.parameters_oid().map_err(|e| e.to_string())?;
            let (curve_oid, length) = CURVES
                .into_iter()
                .find(|(oid, _)| spki.algorithm.oid == EC_PUBLIC_KEY && named.to_string() == *oid)
                .ok_or_else(|| format!("{named} is no curve that can be used"))?;
            if bits.len() != length || bits.first() != Some(&0x04) {
                return Err("the point is not uncompressed".to_owned());
            }
            Ok(SigningPublicKeyInfo::Ec {
                spki_der: spki_der.to_vec(),
                curve_oid,
                public_key: bits.to_vec(),
            })
        }
    }
}

/// Modulus and exponent of a DER RSAPublicKey (RFC 8017, A.1.1).
fn rsa_numbers(der: &[u8]) -> der::Result<(Vec<u8>, Vec<u8>)> {
    let mut outer = SliceReader::new(der)?;
    let numbers = outer.sequence(|inner| {
        let modulus = UintRef::decode(inner)?;
        let exponent = UintRef::decode(inner)?;
        Ok::<_, der::Error>((modulus.as_bytes().to_vec(), exponent.as_bytes().to_vec()))
    })?;
    outer.finish()?;
    Ok(numbers)
}

const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// P-256, P-384 and P-521, with the length of an uncompressed point in bytes.
const CURVES: [(&str, usize); 3] = [
    ("1.2.840.10045.3.1.7", 65),
    ("1.3.132.0.34", 97),
    ("1.3.132.0.35", 133),
];
