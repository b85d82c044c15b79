//! Damage to files of a card that is otherwise right; nothing is signed again.

use std::collections::BTreeMap;

use super::CardFault;
use crate::card::content::CardFile;
use crate::card::file_system::Path;

/// Damages the files of a card as `fault` says; does nothing for other faults.
pub(in crate::card) fn damage(files: &mut BTreeMap<Path, Vec<u8>>, fault: CardFault) {
    match fault {
        CardFault::CertificateDamaged => {
            change(files, CardFile::AuthenticationCertificate, |file| {
                a_byte_of_the_signature(file);
            });
        }
        CardFault::CertificateTruncated => {
            change(files, CardFile::AuthenticationCertificate, |file| {
                file.truncate(der_length(file) / 2);
            });
        }
        CardFault::PhotoAltered => change(files, CardFile::Photo, |file| {
            // The last two bytes end the picture; this one belongs to it.
            let last = file.len().saturating_sub(3);
            flip(file, last, 0x01);
        }),
        CardFault::PhotoMissing => {
            files.remove(&CardFile::Photo.path());
        }
        CardFault::IdentityAltered => {
            change(files, CardFile::Identity, |file| letter_of(file, 0x07))
        }
        CardFault::AddressAltered => change(files, CardFile::Address, |file| letter_of(file, 0x01)),
        CardFault::Garbage => change(files, CardFile::Identity, |file| {
            for (number, byte) in file.iter_mut().enumerate() {
                *byte = 0xA5 ^ (number as u8).wrapping_mul(29);
            }
        }),
        CardFault::LengthPastEnd => change(files, CardFile::Identity, |file| last_length(file)),
        CardFault::HugeFile => change(files, CardFile::Identity, |file| {
            let pattern: Vec<u8> = file.clone();
            *file = pattern.iter().copied().cycle().take(LARGEST).collect();
        }),
        _ => {}
    }
}

fn change(files: &mut BTreeMap<Path, Vec<u8>>, file: CardFile, how: impl FnOnce(&mut Vec<u8>)) {
    if let Some(content) = files.get_mut(&file.path()) {
        how(content);
    }
}

fn flip(file: &mut [u8], position: usize, bits: u8) {
    if let Some(byte) = file.get_mut(position) {
        *byte ^= bits;
    }
}

/// The length of the certificate at the beginning of a file.
fn der_length(file: &[u8]) -> usize {
    match file {
        [_, 0x82, high, low, ..] => 4 + usize::from(u16::from_be_bytes([*high, *low])),
        _ => file.len(),
    }
}

/// The signature stands last in a certificate.
fn a_byte_of_the_signature(file: &mut [u8]) {
    let position = der_length(file).saturating_sub(9);
    flip(file, position, 0x10);
}

/// Changes the first letter of a field into its neighbour.
fn letter_of(file: &mut [u8], wanted: u8) {
    let mut position = 0;
    while let Some(&[tag, length]) = file.get(position..position + 2) {
        if tag == wanted && length > 0 {
            return flip(file, position + 2, 0x01);
        }
        position += 2 + usize::from(length);
    }
}

/// Makes the length of the last field larger than what is left of the file.
fn last_length(file: &mut [u8]) {
    let mut position = 0;
    while let Some(&[_, length]) = file.get(position..position + 2) {
        let next = position + 2 + usize::from(length);
        if next >= file.len() {
            break;
        }
        position = next;
    }
    if let Some(length) = file.get_mut(position + 1) {
        *length = length.saturating_add(40).min(0xFE);
    }
}

/// READ BINARY reaches this far.
const LARGEST: usize = 0x7FFF;
