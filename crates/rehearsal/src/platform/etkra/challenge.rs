//! The challenge: a number that only the holder of the private key can read.

use aws_lc_rs::error::Unspecified;
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use aws_lc_rs::rsa::{Pkcs1PublicEncryptingKey, PublicEncryptingKey};
use sha2::{Digest, Sha256};

/// 16 random bytes (any, also with the first bit set: the number is unsigned), and what is sent: their RSA PKCS#1 v1.5 ciphertext, then their SHA-256.
///
/// `public_key_der` is a SubjectPublicKeyInfo.
pub fn challenge(public_key_der: &[u8]) -> Result<([u8; 16], Vec<u8>), Unspecified> {
    let mut number = [0u8; 16];
    SystemRandom::new().fill(&mut number)?;
    let key = PublicEncryptingKey::from_der(public_key_der).map_err(|_| Unspecified)?;
    let key = Pkcs1PublicEncryptingKey::new(key)?;
    let mut sent = vec![0; key.ciphertext_size()];
    key.encrypt(&number, &mut sent)?;
    sent.extend_from_slice(&Sha256::digest(number));
    Ok((number, sent))
}
