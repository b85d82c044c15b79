//! Which key signs, and how ("eID card", section 8).

use aws_lc_rs::digest::{Digest, SHA256};
use aws_lc_rs::signature::RSA_PKCS1_SHA256;

use super::apdu::StatusWord;
use super::padding::{Hash, pkcs1, pss};
use crate::authority::KeyPair;

/// What MSE SET chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Environment {
    pub algorithm: Algorithm,
    pub key: KeyReference,
}

/// The two keys that sign for the holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyReference {
    /// 82; PIN once.
    Authentication,
    /// 83; PIN just before.
    NonRepudiation,
}

/// The algorithms of a 1.7 card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Algorithm {
    /// 01: PKCS#1 v1.5, what comes is the DigestInfo.
    Pkcs1AsGiven,
    /// 02, 04, 08: PKCS#1 v1.5 with SHA-1, MD5, SHA-256.
    Pkcs1(Hash),
    /// 10, 20: PSS with SHA-1, SHA-256; the salt is as long as the hash.
    Pss(Hash),
}

impl Environment {
    /// Reads the data of MSE SET: `04 80 alg 84 key`.
    pub fn parse(data: &[u8]) -> Result<Self, StatusWord> {
        let &[0x04, 0x80, algorithm, 0x84, key] = data else {
            return Err(StatusWord::WRONG_DATA);
        };
        let algorithm = match algorithm {
            0x01 => Algorithm::Pkcs1AsGiven,
            0x02 => Algorithm::Pkcs1(Hash::Sha1),
            0x04 => Algorithm::Pkcs1(Hash::Md5),
            0x08 => Algorithm::Pkcs1(Hash::Sha256),
            0x10 => Algorithm::Pss(Hash::Sha1),
            0x20 => Algorithm::Pss(Hash::Sha256),
            _ => return Err(StatusWord::WRONG_DATA),
        };
        let key = match key {
            0x82 => KeyReference::Authentication,
            0x83 => KeyReference::NonRepudiation,
            _ => return Err(StatusWord::NO_REFERENCE),
        };
        Ok(Self { algorithm, key })
    }
}

impl Algorithm {
    /// True when `length` bytes can be signed.
    pub fn takes(self, length: usize) -> bool {
        match self {
            Self::Pkcs1AsGiven => (1..=LONGEST_INFO).contains(&length),
            Self::Pkcs1(hash) | Self::Pss(hash) => length == hash.length(),
        }
    }

    /// Signs; `None` when the key cannot.
    pub fn sign(self, key: &KeyPair, data: &[u8]) -> Option<Vec<u8>> {
        let length = key.modulus_length()?;
        let block = match self {
            Self::Pkcs1(Hash::Sha256) => return sign_sha256(key, data),
            Self::Pkcs1AsGiven => pkcs1(data, length)?,
            Self::Pkcs1(hash) => pkcs1(&hash.digest_info(data), length)?,
            Self::Pss(hash) => pss(hash, data, length)?,
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

/// 256 bytes less 11 of padding.
const LONGEST_INFO: usize = 245;
