//! READ BINARY, GET RESPONSE, GET CARD DATA, GET CHALLENGE: sections 2, 4 and 5.

use super::*;

#[test]
fn read_binary_corrects_the_length_and_ends_with_6b00() {
    let mut card = card();
    // EF(DIR) has 37 bytes.
    talk(
        &mut card,
        &[
            ("00A4080C04 3F002F00", DONE),
            ("00B0000002", "6123 9000"),
            ("00B0000000", "6C25"),
            ("00B0000026", "6C25"),
            ("00B0002402", "6C01"),
            ("00B0002500", "6B00"),
            ("00B07FFF01", "6B00"),
            ("00B0800001", "6B00"),
            ("00B00000", "6700"),
            ("00B000000100", "6700"),
        ],
    );
    assert_eq!(send(&mut card, "00B0000025").len(), 2 * 39);
}

#[test]
fn le_00_reads_256_bytes() {
    let mut card = card();
    card.transmit(&select("DF014032"));
    assert_eq!(card.transmit(&[0, 0xB0, 0, 0, 0]).len(), 258);
    talk(&mut card, &[("00B0000100", "6CFF"), ("00B0010000", "6B00")]);
}

#[test]
fn every_file_reads_whole_and_without_a_pin() {
    let mut card = card();
    for (path, file) in [
        ("3F002F00", CardFile::Directory),
        ("DF005031", CardFile::Objects),
        ("DF005032", CardFile::TokenInfo),
        ("DF005034", CardFile::Pins),
        ("DF005035", CardFile::PrivateKeys),
        ("DF005037", CardFile::Certificates),
        ("DF005038", CardFile::AuthenticationCertificate),
        ("DF005039", CardFile::SignatureCertificate),
        ("DF00503A", CardFile::CaCertificate),
        ("DF00503B", CardFile::RootCertificate),
        ("DF00503C", CardFile::RrnCertificate),
        ("DF014031", CardFile::Identity),
        ("DF014032", CardFile::IdentitySignature),
        ("DF014033", CardFile::Address),
        ("DF014034", CardFile::AddressSignature),
        ("DF014035", CardFile::Photo),
    ] {
        let content = card.file(file).to_vec();
        assert!(!content.is_empty());
        assert_eq!(read(&mut card, path), content, "{path}");
    }
    // Files of other generations are not there.
    for path in ["DF014040", "DF005033", "DF005036"] {
        assert_eq!(card.transmit(&select(path)), [0x6A, 0x82], "{path}");
    }
}

#[test]
fn card_data_says_1_7_and_its_serial_is_the_chip_number() {
    let mut card = card();
    talk(
        &mut card,
        &[
            ("80E4000000", "6C1C"),
            ("80E400001F", "6C1C"),
            ("80E40000", "6C1C"),
            ("80E400011F", "6A86"),
        ],
    );
    let data = card.transmit(&[0x80, 0xE4, 0, 0, 0x1C]);
    assert_eq!(data.len(), 30);
    assert_eq!(data[21..30], [0x17, 0, 3, 0, 0x21, 1, 0x0F, 0x90, 0]);
    // Tag 01 with 12 digits, then tag 02 with 16 bytes.
    assert_eq!(card.file(CardFile::Identity)[14..16], [0x02, 16]);
    assert_eq!(card.file(CardFile::Identity)[16..32], data[..16]);
    assert_eq!(card.file(CardFile::TokenInfo)[7..23], data[..16]);
}

#[test]
fn get_response_gives_what_waits_and_nothing_twice() {
    let mut card = card();
    talk(
        &mut card,
        &[
            ("00C0000000", "6985"),
            (SET_82, DONE),
            (VERIFY, DONE),
            (SIGN, "6100"),
        ],
    );
    let first = card.transmit(&[0, 0xC0, 0, 0, 0x10]);
    assert_eq!(first.len(), 18);
    assert_eq!(first[16..], [0x61, 0xF0]);
    talk(
        &mut card,
        &[
            ("00C00000FF", "6CF0"),
            ("00C0000100", "6A86"),
            ("00C00000", "6700"),
        ],
    );
    assert_eq!(card.transmit(&[0, 0xC0, 0, 0, 0xF0]).len(), 242);
    talk(&mut card, &[("00C0000001", "6985")]);
}

#[test]
fn another_command_takes_the_waiting_answer_away() {
    talk(
        &mut card(),
        &[
            (SET_82, DONE),
            (VERIFY, DONE),
            (SIGN, "6100"),
            (STATUS, DONE),
            ("00C0000000", "6985"),
        ],
    );
}

#[test]
fn challenges_are_as_long_as_asked_and_differ() {
    let mut card = card();
    let one = card.transmit(&[0, 0x84, 0, 0, 8]);
    let two = card.transmit(&[0, 0x84, 0, 0, 8]);
    assert_eq!(one.len(), 10);
    assert_ne!(one, two);
    assert_eq!(card.transmit(&[0, 0x84, 0, 0, 0]).len(), 258);
    talk(&mut card, &[("00840000", "6700"), ("0084000108", "6A86")]);
}

#[test]
fn in_apdu_exchange_the_client_sees_neither_61_nor_6c() {
    let mut card = card_with(CardOptions {
        exchange: Exchange::Apdu,
        ..CardOptions::default()
    });
    card.transmit(&select("3F002F00"));
    assert_eq!(card.transmit(&[0, 0xB0, 0, 0, 0]).len(), 39);
    talk(&mut card, &[(SET_82, DONE), (VERIFY, DONE)]);
    let signature = card.transmit(&hex::decode(SIGN.replace(' ', "")).unwrap());
    assert_eq!(signature.len(), 258);
    assert!(signature.ends_with(&[0x90, 0]));
}
