//! The age format, version 1 (age-encryption.org/v1), with the one recipient type for a passphrase.
//!
//! Header: the version; one stanza that holds the file key encrypted under scrypt of the
//! passphrase; a MAC over both. Payload: chunks of 64 KiB under ChaCha20-Poly1305, numbered, the
//! last one marked, so nothing can be cut off or moved.

mod header;

use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
use aws_lc_rs::{hmac, rand};
use zeroize::Zeroizing;

use super::damaged;
use crate::StoreError;
use header::Header;

/// Encrypts `plain`; 2 to the power of `work` rounds of scrypt.
pub(super) fn encrypt(plain: &[u8], passphrase: &str, work: u8) -> Result<Vec<u8>, StoreError> {
    let file_key = Zeroizing::new(random::<FILE_KEY>()?);
    let salt = random::<SALT>()?;
    let key = wrapping_key(passphrase, &salt, work)?;
    let mut body = file_key.to_vec();
    aead(&key)?
        .seal_in_place_append_tag(nonce([0; NONCE]), Aad::empty(), &mut body)
        .map_err(|_| StoreError::ArchiveFailed)?;
    let mut file = Header { salt, work, body }.write(|text| mac(&file_key, text))?;
    let payload_nonce = random::<PAYLOAD_NONCE>()?;
    file.extend_from_slice(&payload_nonce);
    let key = aead(&*derive(&file_key, &payload_nonce, b"payload")?)?;
    let mut chunks = plain.chunks(CHUNK).peekable();
    let mut number = 0u64;
    loop {
        let mut chunk = chunks.next().unwrap_or_default().to_vec();
        let last = chunks.peek().is_none();
        key.seal_in_place_append_tag(chunk_nonce(number, last), Aad::empty(), &mut chunk)
            .map_err(|_| StoreError::ArchiveFailed)?;
        file.extend_from_slice(&chunk);
        if last {
            return Ok(file);
        }
        number += 1;
    }
}

/// Decrypts; tells a wrong passphrase from damage behind it.
pub(super) fn decrypt(file: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let (header, signed, tag, payload) = Header::read(file)?;
    if header.work > MAX_WORK {
        return Err(StoreError::ArchiveWork {
            found: header.work,
            limit: MAX_WORK,
        });
    }
    let key = wrapping_key(passphrase, &header.salt, header.work)?;
    let mut body = Zeroizing::new(header.body);
    let file_key: Zeroizing<[u8; FILE_KEY]> = aead(&key)?
        .open_in_place(nonce([0; NONCE]), Aad::empty(), &mut body)
        .ok()
        .and_then(|key| <[u8; FILE_KEY]>::try_from(&*key).ok())
        .map(Zeroizing::new)
        .ok_or(StoreError::ArchivePassphrase)?;
    let expected = mac(&file_key, signed)?;
    aws_lc_rs::constant_time::verify_slices_are_equal(&expected, &tag)
        .map_err(|_| damaged("header"))?;
    let (payload_nonce, payload) = payload
        .split_first_chunk::<PAYLOAD_NONCE>()
        .ok_or(damaged("end"))?;
    chunks(&*derive(&file_key, payload_nonce, b"payload")?, payload)
}

fn chunks(key: &[u8; KEY], payload: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let key = aead(key)?;
    let mut plain = Zeroizing::new(Vec::with_capacity(payload.len()));
    let count = payload.len().div_ceil(CHUNK + TAG).max(1);
    for (number, sealed) in payload.chunks(CHUNK + TAG).enumerate() {
        let mut chunk = Zeroizing::new(sealed.to_vec());
        let last = number + 1 == count;
        let opened = key
            .open_in_place(chunk_nonce(number as u64, last), Aad::empty(), &mut chunk)
            .map_err(|_| damaged("content"))?;
        // An empty last chunk is right only when there is nothing at all.
        if opened.is_empty() && number > 0 {
            return Err(damaged("content"));
        }
        plain.extend_from_slice(opened);
    }
    match payload.is_empty() {
        true => Err(damaged("end")),
        false => Ok(plain),
    }
}

fn wrapping_key(
    passphrase: &str,
    salt: &[u8; SALT],
    work: u8,
) -> Result<Zeroizing<[u8; KEY]>, StoreError> {
    let mut whole_salt = SCRYPT_LABEL.to_vec();
    whole_salt.extend_from_slice(salt);
    let parameters = scrypt::Params::new(work, 8, 1).map_err(|_| damaged("header"))?;
    let mut key = Zeroizing::new([0; KEY]);
    scrypt::scrypt(passphrase.as_bytes(), &whole_salt, &parameters, &mut *key)
        .map_err(|_| StoreError::ArchiveFailed)?;
    Ok(key)
}

fn mac(file_key: &[u8; FILE_KEY], header: &[u8]) -> Result<[u8; KEY], StoreError> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &*derive(file_key, &[], b"header")?);
    let tag = hmac::sign(&key, header);
    tag.as_ref()
        .try_into()
        .map_err(|_| StoreError::ArchiveFailed)
}

fn derive(
    file_key: &[u8; FILE_KEY],
    salt: &[u8],
    purpose: &[u8],
) -> Result<Zeroizing<[u8; KEY]>, StoreError> {
    let mut key = Zeroizing::new([0; KEY]);
    Salt::new(HKDF_SHA256, salt)
        .extract(file_key)
        .expand(&[purpose], HKDF_SHA256)
        .and_then(|output| output.fill(&mut *key))
        .map_err(|_| StoreError::ArchiveFailed)?;
    Ok(key)
}

fn aead(key: &[u8; KEY]) -> Result<LessSafeKey, StoreError> {
    let key = UnboundKey::new(&CHACHA20_POLY1305, key).map_err(|_| StoreError::ArchiveFailed)?;
    Ok(LessSafeKey::new(key))
}

/// Eleven octets of number, one that marks the last chunk.
fn chunk_nonce(number: u64, last: bool) -> Nonce {
    let mut octets = [0; NONCE];
    let (_, counter) = octets.split_at_mut(3);
    let (counter, mark) = counter.split_at_mut(8);
    counter.copy_from_slice(&number.to_be_bytes());
    mark.fill(u8::from(last));
    nonce(octets)
}

fn nonce(octets: [u8; NONCE]) -> Nonce {
    Nonce::assume_unique_for_key(octets)
}

fn random<const LENGTH: usize>() -> Result<[u8; LENGTH], StoreError> {
    let mut octets = [0; LENGTH];
    rand::fill(&mut octets).map_err(|_| StoreError::ArchiveFailed)?;
    Ok(octets)
}

const SCRYPT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
const FILE_KEY: usize = 16;
const SALT: usize = 16;
const KEY: usize = 32;
const NONCE: usize = 12;
const TAG: usize = 16;
const PAYLOAD_NONCE: usize = 16;
const CHUNK: usize = 64 * 1024;
/// 1 GiB of memory: what other programs write on fast computers, and no more.
const MAX_WORK: u8 = 20;
