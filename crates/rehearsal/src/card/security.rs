//! Which key signs, and how ("eID card", section 8).

use aws_lc_rs::digest::{Digest, SHA256, SHA384};
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use x509_cert::der::asn1::UintRef;
use x509_cert::der::{Decode, Sequence};

use super::Family;
use super::apdu::StatusWord;
use super::padding::{Hash, pkcs1, pss};
use crate::authority::KeyPair;

/// What MSE SET chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Environment {
    pub algorithm: Algorithm,
    pub key: KeyReference,
}

/// The keys of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyReference {
    /// 81, 1.8 only; no PIN, and only for INTERNAL AUTHENTICATE.
    Card,
    /// 82; PIN once.
    Authentication,
    /// 83; PIN just before.
    NonRepudiation,
}

/// How a hash is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Algorithm {
    /// PKCS#1 v1.5, what comes is the DigestInfo.
    Pkcs1AsGiven,
    /// PKCS#1 v1.5 with SHA-1, MD5, SHA-256.
    Pkcs1(Hash),
    /// PSS with SHA-1, SHA-256; the salt is as long as the hash.
    Pss(Hash),
    /// ECDSA over a hash of so many bytes.
    Ecdsa(usize),
    /// ECDSA over a hash of 20, 28, 32, 48 or 64 bytes.
    EcdsaAny,
}

impl Environment {
    /// Reads the data of MSE SET: `04 80 alg 84 key`.
    pub fn parse(data: &[u8], family: Family) -> Result<Self, StatusWord> {
        let &[0x04, 0x80, algorithm, 0x84, key] = data else {
            return Err(StatusWord::WRONG_DATA);
        };
        let algorithm = Algorithm::named(algorithm, family).ok_or(StatusWord::WRONG_DATA)?;
        let key = match key {
            0x81 if family.is_18() => KeyReference::Card,
            0x82 => KeyReference::Authentication,
            0x83 => KeyReference::NonRepudiation,
            _ => return Err(StatusWord::NO_REFERENCE),
        };
        Ok(Self { algorithm, key })
    }
}

impl Algorithm {
    /// The same byte means different things on each generation.
    fn named(byte: u8, family: Family) -> Option<Self> {
        match (byte, family) {
            // SHA-2 and SHA-3 hashes of one length are signed alike.
            (0x01 | 0x08, Family::Ec18) => Some(Self::Ecdsa(32)),
            (0x02 | 0x10, Family::Ec18) => Some(Self::Ecdsa(48)),
            (0x04 | 0x20, Family::Ec18) => Some(Self::Ecdsa(64)),
            (0x40, Family::Ec18) => Some(Self::EcdsaAny),
            (_, Family::Ec18) => None,
            (0x01, _) => Some(Self::Pkcs1AsGiven),
            (0x02, _) => Some(Self::Pkcs1(Hash::Sha1)),
            (0x04, _) => Some(Self::Pkcs1(Hash::Md5)),
            (_, Family::Old11) => None,
            (0x08, _) => Some(Self::Pkcs1(Hash::Sha256)),
            (0x10, _) => Some(Self::Pss(Hash::Sha1)),
            (0x20, _) => Some(Self::Pss(Hash::Sha256)),
            _ => None,
        }
    }

    /// True when `length` bytes can be signed.
    pub fn takes(self, length: usize) -> bool {
        match self {
            Self::Pkcs1AsGiven => (1..=LONGEST_INFO).contains(&length),
            Self::Pkcs1(hash) | Self::Pss(hash) => length == hash.length(),
            Self::Ecdsa(wanted) => length == wanted,
            Self::EcdsaAny => matches!(length, 20 | 28 | 32 | 48 | 64),
        }
    }

    /// Signs; `None` when the key cannot. An ECDSA signature is r and s, 48 bytes each.
    pub fn sign(self, key: &KeyPair, data: &[u8]) -> Option<Vec<u8>> {
        let block = match self {
            Self::Ecdsa(_) | Self::EcdsaAny => return ecdsa(key, data),
            Self::Pkcs1(Hash::Sha256) => return sign_sha256(key, data),
            Self::Pkcs1AsGiven => pkcs1(data, key.modulus_length()?)?,
            Self::Pkcs1(hash) => pkcs1(&hash.digest_info(data), key.modulus_length()?)?,
            Self::Pss(hash) => pss(hash, data, key.modulus_length()?)?,
        };
        key.private_operation(&block).ok()
    }
}

/// The algorithm in daily use goes through the library, which is much faster.
fn sign_sha256(key: &KeyPair, hash: &[u8]) -> Option<Vec<u8>> {
    let pair = key.rsa()?;
    let digest = Digest::import_less_safe(hash, &SHA256).ok()?;
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign_digest(&RSA_PKCS1_SHA256, &digest, &mut signature)
        .ok()?;
    Some(signature)
}

/// ECDSA takes the leftmost 384 bits of a hash as a number, so a shorter hash is the same number
/// with zeros in front (FIPS 186-5, section 6.4): every length goes through the one of SHA-384.
fn ecdsa(key: &KeyPair, hash: &[u8]) -> Option<Vec<u8>> {
    let hash = hash.get(..COORDINATE).unwrap_or(hash);
    let digest = Digest::import_less_safe(&widened(hash)?, &SHA384).ok()?;
    let signature = key.ec()?.sign_digest(&digest).ok()?;
    let Pair { r, s } = Pair::from_der(signature.as_ref()).ok()?;
    Some([widened(r.as_bytes())?, widened(s.as_bytes())?].concat())
}

/// With zeros in front, to 48 bytes.
fn widened(number: &[u8]) -> Option<Vec<u8>> {
    let mut wide = vec![0; COORDINATE.checked_sub(number.len())?];
    wide.extend(number);
    Some(wide)
}

/// ECDSA-Sig-Value (RFC 3279, section 2.2.3).
#[derive(Sequence)]
struct Pair<'a> {
    r: UintRef<'a>,
    s: UintRef<'a>,
}

/// 256 bytes less 11 of padding.
const LONGEST_INFO: usize = 245;
/// Bytes of a number modulo the order of P-384.
const COORDINATE: usize = 48;
