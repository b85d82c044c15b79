//! Public keys: which kind, how large, which bytes.

use std::fmt;

use der::{
    Decode, Sequence,
    asn1::{Any, BitString, ObjectIdentifier, UintRef},
};

use crate::oid;

/// A parsed SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    kind: PublicKeyKind,
    bits: Vec<u8>,
}

/// The kinds of public keys that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PublicKeyKind {
    /// RSA with the length of the modulus in bits.
    Rsa {
        /// Length of the modulus in bits.
        bits: usize,
    },
    /// Curve P-256.
    P256,
    /// Curve P-384.
    P384,
    /// Curve P-521.
    P521,
    /// Anything else: can be carried, not used.
    Other,
}

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo.
    ///
    /// # Errors
    /// When the bytes are no SubjectPublicKeyInfo.
    pub fn from_der(der: &[u8]) -> Result<Self, der::Error> {
        let info = Info::from_der(der)?;
        let bits = info
            .key
            .as_bytes()
            .ok_or_else(|| der::Tag::BitString.value_error())?
            .to_vec();
        let kind = kind(&info.algorithm, &bits);
        Ok(Self { kind, bits })
    }

    /// The kind.
    pub fn kind(&self) -> PublicKeyKind {
        self.kind
    }

    /// The content of the BIT STRING: RSAPublicKey (DER) for RSA, the uncompressed point for a curve.
    pub fn key_bits(&self) -> &[u8] {
        &self.bits
    }
}

impl fmt::Display for PublicKeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rsa { bits } => write!(f, "RSA-{bits}"),
            Self::P256 => f.write_str("EC P-256"),
            Self::P384 => f.write_str("EC P-384"),
            Self::P521 => f.write_str("EC P-521"),
            Self::Other => f.write_str("other"),
        }
    }
}

fn kind(algorithm: &Algorithm, bits: &[u8]) -> PublicKeyKind {
    match algorithm.oid {
        oid::RSA | oid::RSA_PSS => {
            RsaKey::from_der(bits).map_or(PublicKeyKind::Other, |key| PublicKeyKind::Rsa {
                bits: bit_length(key.modulus.as_bytes()),
            })
        }
        oid::EC => curve(algorithm.parameters.as_ref()),
        _ => PublicKeyKind::Other,
    }
}

fn curve(parameters: Option<&Any>) -> PublicKeyKind {
    match parameters.and_then(|any| any.decode_as::<ObjectIdentifier>().ok()) {
        Some(oid::P256) => PublicKeyKind::P256,
        Some(oid::P384) => PublicKeyKind::P384,
        Some(oid::P521) => PublicKeyKind::P521,
        _ => PublicKeyKind::Other,
    }
}

fn bit_length(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let [0, tail @ ..] = rest {
        rest = tail;
    }
    match rest.first() {
        Some(first) => rest.len() * 8 - first.leading_zeros() as usize,
        None => 0,
    }
}

#[derive(Sequence)]
struct Info {
    algorithm: Algorithm,
    key: BitString,
}

#[derive(Sequence)]
struct Algorithm {
    oid: ObjectIdentifier,
    parameters: Option<Any>,
}

#[derive(Sequence)]
struct RsaKey<'a> {
    modulus: UintRef<'a>,
    exponent: UintRef<'a>,
}
