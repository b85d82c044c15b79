//! The blocks that an RSA key signs (RFC 8017).

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use sha1::{Digest, Sha1};
use sha2::Sha256;

/// EMSA-PKCS1-v1_5 with a DigestInfo that is used as given; `None` when it is too long.
pub(super) fn pkcs1(info: &[u8], length: usize) -> Option<Vec<u8>> {
    let filling = length
        .checked_sub(info.len() + 3)
        .filter(|&rest| rest >= 8)?;
    let mut block = vec![0x00, 0x01];
    block.resize(2 + filling, 0xFF);
    block.push(0x00);
    block.extend(info);
    Some(block)
}

/// The hash functions of the card's algorithms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Md5,
    Sha1,
    Sha256,
}

impl Hash {
    /// Length of a hash in bytes.
    pub fn length(self) -> usize {
        match self {
            Self::Md5 => 16,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
        }
    }

    /// The DigestInfo around a hash.
    pub fn digest_info(self, hash: &[u8]) -> Vec<u8> {
        let prefix: &[u8] = match self {
            Self::Md5 => &MD5_INFO,
            Self::Sha1 => &SHA1_INFO,
            Self::Sha256 => &SHA256_INFO,
        };
        [prefix, hash].concat()
    }
}

/// EMSA-PSS for a modulus of `length` whole bytes, with the hash for the mask too and a salt as
/// long as the hash. `None` when there is no randomness, or PSS is not defined here (MD5).
pub(super) fn pss(hash: Hash, digest: &[u8], length: usize) -> Option<Vec<u8>> {
    match hash {
        Hash::Md5 => None,
        Hash::Sha1 => encode::<Sha1>(digest, length),
        Hash::Sha256 => encode::<Sha256>(digest, length),
    }
}

fn encode<D: Digest>(digest: &[u8], length: usize) -> Option<Vec<u8>> {
    let size = <D as Digest>::output_size();
    let mut salt = vec![0; size];
    SystemRandom::new().fill(&mut salt).ok()?;
    let inner = D::new()
        .chain_update([0; 8])
        .chain_update(digest)
        .chain_update(&salt)
        .finalize();
    // DB = zeros, 01, salt.
    let mut block = vec![0; length.checked_sub(2 * size + 2)?];
    block.push(0x01);
    block.extend(&salt);
    mask::<D>(&mut block, &inner);
    // The top bit is clear, so that the number stays below the modulus.
    if let Some(first) = block.first_mut() {
        *first &= 0x7F;
    }
    block.extend(inner.iter());
    block.push(0xBC);
    Some(block)
}

/// MGF1, applied to `block`.
fn mask<D: Digest>(block: &mut [u8], seed: &[u8]) {
    for (counter, chunk) in (0u32..).zip(block.chunks_mut(<D as Digest>::output_size())) {
        let stream = D::new()
            .chain_update(seed)
            .chain_update(counter.to_be_bytes())
            .finalize();
        for (byte, mask) in chunk.iter_mut().zip(stream.iter()) {
            *byte ^= mask;
        }
    }
}

const MD5_INFO: [u8; 18] = [
    0x30, 0x20, 0x30, 0x0C, 0x06, 0x08, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x02, 0x05, 0x05, 0x00,
    0x04, 0x10,
];
const SHA1_INFO: [u8; 15] = [
    0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A, 0x05, 0x00, 0x04, 0x14,
];
const SHA256_INFO: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];
