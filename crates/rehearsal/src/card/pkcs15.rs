//! The PKCS#15 files of a card: EF(DIR), ODF, TokenInfo, AODF, PrKDF, CDF ("eID card",
//! section 4; structures of PKCS#15 v1.1).

use super::Family;
use super::der::{bits, constructed, integer, octets, sequence, text, tlv};
use super::file_system::{MF, PKCS15, PKCS15_AID};

/// 3F00/2F00, 37 bytes: one application, its label, its folder.
pub(super) fn directory() -> Vec<u8> {
    let folder = [MF.to_be_bytes(), PKCS15.to_be_bytes()].concat();
    let parts = [
        tlv(0x4F, PKCS15_AID),
        tlv(0x50, LABEL),
        tlv(0x51, &folder),
        tlv(0x73, &tlv(0x06, &[0x60, 0x38, 0x02])),
    ];
    constructed(0x61, &parts)
}

/// DF00/5031: where the other directory files are.
pub(super) fn objects() -> Vec<u8> {
    [(0xA0, 0x5035), (0xA4, 0x5037), (0xA8, 0x5034)]
        .iter()
        .flat_map(|&(tag, file)| tlv(tag, &path(&[MF, PKCS15, file])))
        .collect()
}

/// DF00/5032, 41 bytes: the chip's serial number; at the end the graphical version, the electrical
/// version, the version of the electrical interface, and one byte for later.
pub(super) fn token_info(chip: &[u8; 16], family: Family) -> Vec<u8> {
    sequence(&[
        integer(0),
        octets(chip),
        tlv(0x80, LABEL),
        bits(4, &[0x30]),
        tlv(0x9E, &[0x04, family.electrical_version(), 0x00, 0x00]),
    ])
}

/// DF00/5034: the one PIN. Its type says BCD, although the true block has a length in front.
pub(super) fn pins() -> Vec<u8> {
    let attributes = sequence(&[
        // initialized, needs-padding
        bits(2, &[0x0C]),
        tlv(0x0A, &[0x00]),
        integer(4),
        integer(8),
        tlv(0x80, &[0x01]),
        octets(&[0xFF]),
        path(&[MF]),
    ]);
    sequence(&[
        sequence(&[text("Basic PIN"), PRIVATE.flags()]),
        sequence(&[octets(&[0x01])]),
        constructed(0xA1, &[attributes]),
    ])
}

/// DF00/5035: the two keys; each signature with the second one needs the holder's consent.
pub(super) fn private_keys(family: Family) -> Vec<u8> {
    let key = if family.is_18() { ec_key } else { rsa_key };
    let authentication = key("Authentication", 0x02, 0x82, bits(5, &[0x20]), Vec::new());
    let signature = key("Signature", 0x03, 0x83, bits(6, &[0x00, 0x40]), integer(1));
    [authentication, signature].concat()
}

/// DF00/5037: the certificates that are there; as long as with all four, the rest zeros.
pub(super) fn certificates(family: Family, authentication: bool, signature: bool) -> Vec<u8> {
    let flags = if family.is_18() { PUBLIC } else { PRIVATE };
    let certificate = |label, id, file, authority| certificate(flags, label, id, file, authority);
    let entries = [
        (
            certificate("Authentication", 0x02, 0x5038, false),
            authentication,
        ),
        (certificate("Signature", 0x03, 0x5039, false), signature),
        (certificate("CA", 0x04, 0x503A, true), true),
        (certificate("Root", 0x06, 0x503B, true), true),
    ];
    let size = entries.iter().map(|(entry, _)| entry.len()).sum();
    let mut file: Vec<u8> = entries
        .into_iter()
        .filter(|(_, there)| *there)
        .flat_map(|(entry, _)| entry)
        .collect();
    file.resize(size, 0);
    file
}

fn rsa_key(label: &str, id: u8, reference: u16, usage: Vec<u8>, consent: Vec<u8>) -> Vec<u8> {
    let rsa = sequence(&[path(&[MF, PKCS15]), integer(2048)]);
    sequence(&key(label, id, reference, usage, consent, rsa))
}

/// Begins with A0: privateECKey is the first alternative after the RSA key, tagged 0.
fn ec_key(label: &str, id: u8, reference: u16, usage: Vec<u8>, consent: Vec<u8>) -> Vec<u8> {
    let ec = sequence(&[path(&[MF, PKCS15])]);
    constructed(0xA0, &key(label, id, reference, usage, consent, ec))
}

fn key(
    label: &str,
    id: u8,
    reference: u16,
    usage: Vec<u8>,
    consent: Vec<u8>,
    value: Vec<u8>,
) -> [Vec<u8>; 3] {
    let class = sequence(&[text(label), PRIVATE.flags(), octets(&[0x01]), consent]);
    // sensitive, alwaysSensitive, neverExtractable, local
    let common = sequence(&[octets(&[id]), usage, bits(3, &[0xB8]), integer(reference)]);
    [class, common, constructed(0xA1, &[value])]
}

fn certificate(flags: Flags, label: &str, id: u8, file: u16, authority: bool) -> Vec<u8> {
    let authority = if authority {
        tlv(0x01, &[0xFF])
    } else {
        Vec::new()
    };
    let value = sequence(&[path(&[MF, PKCS15, file])]);
    sequence(&[
        sequence(&[text(label), flags.flags()]),
        sequence(&[octets(&[id]), authority]),
        constructed(0xA1, &[value]),
    ])
}

/// The flags of an object: private, modifiable.
#[derive(Debug, Clone, Copy)]
struct Flags(u8);

impl Flags {
    fn flags(self) -> Vec<u8> {
        bits(6, &[self.0])
    }
}

fn path(ids: &[u16]) -> Vec<u8> {
    let ids: Vec<u8> = ids.iter().flat_map(|id| id.to_be_bytes()).collect();
    sequence(&[octets(&ids)])
}

const LABEL: &[u8] = b"BELPIC";
/// `06 C0`: OpenSC wants a PIN before it shows such a certificate.
const PRIVATE: Flags = Flags(0xC0);
/// `06 40`: modifiable only, the certificates of 1.8 cards.
const PUBLIC: Flags = Flags(0x40);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_files_have_the_sizes_of_section_4() {
        assert_eq!(directory().len(), 37);
        assert_eq!(token_info(&[0; 16], Family::Rsa17).len(), 41);
        assert_eq!(objects().len(), 36);
    }

    #[test]
    fn a_missing_certificate_leaves_zeros_at_the_end() {
        let full = certificates(Family::Rsa17, true, true);
        let without = certificates(Family::Rsa17, true, false);
        assert_eq!(full.len(), without.len());
        assert!(full.last() != Some(&0));
        assert!(without.ends_with(&[0; 20]));
        let labels = String::from_utf8_lossy(&without).into_owned();
        assert!(labels.contains("Authentication") && !labels.contains("Signature"));
    }
}
