//! The PKCS#15 files of a 1.7 card: EF(DIR), ODF, TokenInfo, AODF, PrKDF, CDF ("eID card",
//! section 4; structures of PKCS#15 v1.1).

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
pub(super) fn token_info(chip: &[u8; 16]) -> Vec<u8> {
    sequence(&[
        integer(0),
        octets(chip),
        tlv(0x80, LABEL),
        bits(4, &[0x30]),
        tlv(0x9E, &[0x04, 0x03, 0x00, 0x00]),
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
        sequence(&[text("Basic PIN"), private()]),
        sequence(&[octets(&[0x01])]),
        constructed(0xA1, &[attributes]),
    ])
}

/// DF00/5035: the two keys; each signature with the second one needs the holder's consent.
pub(super) fn private_keys() -> Vec<u8> {
    let authentication = key("Authentication", 0x02, 0x82, bits(5, &[0x20]), Vec::new());
    let signature = key("Signature", 0x03, 0x83, bits(6, &[0x00, 0x40]), integer(1));
    [authentication, signature].concat()
}

/// DF00/5037: the certificates that are there; as long as with all four, the rest zeros.
pub(super) fn certificates(authentication: bool, signature: bool) -> Vec<u8> {
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

fn key(label: &str, id: u8, reference: u16, usage: Vec<u8>, consent: Vec<u8>) -> Vec<u8> {
    let class = sequence(&[text(label), private(), octets(&[0x01]), consent]);
    // sensitive, alwaysSensitive, neverExtractable, local
    let common = sequence(&[octets(&[id]), usage, bits(3, &[0xB8]), integer(reference)]);
    let rsa = sequence(&[path(&[MF, PKCS15]), integer(2048)]);
    sequence(&[class, common, constructed(0xA1, &[rsa])])
}

fn certificate(label: &str, id: u8, file: u16, authority: bool) -> Vec<u8> {
    let authority = if authority {
        tlv(0x01, &[0xFF])
    } else {
        Vec::new()
    };
    let value = sequence(&[path(&[MF, PKCS15, file])]);
    sequence(&[
        sequence(&[text(label), private()]),
        sequence(&[octets(&[id]), authority]),
        constructed(0xA1, &[value]),
    ])
}

/// private, modifiable: the flags `06 C0` of 1.7 cards, for which OpenSC wants a PIN first.
fn private() -> Vec<u8> {
    bits(6, &[0xC0])
}

fn path(ids: &[u16]) -> Vec<u8> {
    let ids: Vec<u8> = ids.iter().flat_map(|id| id.to_be_bytes()).collect();
    sequence(&[octets(&ids)])
}

const LABEL: &[u8] = b"BELPIC";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_files_have_the_sizes_of_section_4() {
        assert_eq!(directory().len(), 37);
        assert_eq!(token_info(&[0; 16]).len(), 41);
        assert_eq!(objects().len(), 36);
    }

    #[test]
    fn a_missing_certificate_leaves_zeros_at_the_end() {
        let full = certificates(true, true);
        let without = certificates(true, false);
        assert_eq!(full.len(), without.len());
        assert!(full.last() != Some(&0));
        assert!(without.ends_with(&[0; 20]));
        let labels = String::from_utf8_lossy(&without).into_owned();
        assert!(labels.contains("Authentication") && !labels.contains("Signature"));
    }
}
