use proptest::prelude::*;

use super::*;

/// Fields of a file as they stand on a card.
fn file(fields: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (tag, value) in fields {
        bytes.push(*tag);
        bytes.push(u8::try_from(value.len()).unwrap());
        bytes.extend_from_slice(value);
    }
    bytes
}

/// A fictitious holder with everything that may be empty left empty.
fn fields() -> Vec<(u8, &'static [u8])> {
    vec![
        (0x01, b"592000000101"),
        (0x02, &[0x53; 16]),
        (0x03, b"15.03.2019"),
        (0x04, b"15.03.2029"),
        (0x05, "Saint-Josse-ten-Noode".as_bytes()),
        (0x06, b"62520395440"),
        (0x07, "Lefèvre-Çelik".as_bytes()),
        (0x08, "Zoé".as_bytes()),
        (0x09, b""),
        (0x0A, b"Belge"),
        (0x0B, "Liège".as_bytes()),
        (0x0C, b"03 DEC  1962"),
        (0x0D, b"F"),
        (0x0E, b""),
        (0x0F, b"01"),
        (0x10, b"0"),
        (0x11, &[0xAB; 32]),
    ]
}

#[test]
fn a_citizen_without_second_name() {
    let identity = Identity::parse(&file(&fields())).unwrap();
    assert_eq!(identity.name, "Lefèvre-Çelik");
    assert_eq!(identity.given_names, "Zoé");
    assert_eq!(identity.third_name_initial, "");
    assert_eq!(identity.birth_date.iso(), "1962-12-03");
    assert_eq!(identity.sex, Sex::Female);
    assert_eq!(identity.document_type.word(), "belgian-citizen");
    assert_eq!(identity.valid_to, jiff::civil::date(2029, 3, 15));
    assert_eq!(identity.photo_hash.len(), 64);
    assert_eq!(identity.structure_version, None);
    assert!(!identity.member_of_family);
    assert!(identity.national_number.niss().is_some());
}

#[test]
fn json_has_plain_field_names() {
    let identity = Identity::parse(&file(&fields())).unwrap();
    insta::assert_json_snapshot!(identity);
}

#[test]
fn debug_hides_the_national_number() {
    let identity = Identity::parse(&file(&fields())).unwrap();
    assert!(!format!("{identity:?}").contains("62520395440"));
}

#[test]
fn a_foreigner_with_the_fields_of_newer_cards() {
    let mut fields = fields();
    fields.insert(0, (0x00, &[0x00, 0x02]));
    fields[1].1 = b"B123456789";
    fields.extend_from_slice(&[
        (0x12, b"01"),
        (0x13, b"5"),
        (0x14, b""),
        (0x15, b"03.09.2021-ZZ"),
        (0x16, b"A"),
        (0x17, b"0123.456.749"),
        (0x18, b"1123.456.769"),
        (0x19, b"FICTIF-0042"),
        (0x1A, &[0x11; 48]),
        (0x1B, b"B"),
        (0x1C, b"C"),
        (0x1D, b"D"),
        (0x1E, b"K"),
        (0x1F, b"01.01.2022"),
        (0x40, &[0x99]),
    ]);
    let identity = Identity::parse(&file(&fields)).unwrap();
    assert_eq!(identity.card_number, "B123456789");
    assert_eq!(identity.structure_version.as_deref(), Some("0002"));
    assert_eq!(identity.duplicate.as_deref(), Some("01"));
    assert!(identity.member_of_family);
    let employers = ["0123.456.749", "1123.456.769"];
    assert_eq!(identity.employer_vat_numbers, employers);
    let organisation = identity.special_organisation.unwrap();
    assert_eq!(organisation.word(), "researcher");
    let protection = identity.protection.unwrap();
    assert_eq!(protection.since, Some(jiff::civil::date(2021, 9, 3)));
    assert_eq!(protection.country.as_deref(), Some("ZZ"));
    assert_eq!(identity.work_permit.unwrap().word(), "seasonal-worker");
    let file = identity.regional_file_number.as_deref();
    assert_eq!(file, Some("FICTIF-0042"));
    assert_eq!(identity.brexit_mentions, ["B", "C"]);
    assert_eq!(identity.card_a_mentions, ["D", "K"]);
    let start = identity.eu_start_date.unwrap().date;
    assert_eq!(start, Some(jiff::civil::date(2022, 1, 1)));
    assert_eq!(identity.basic_key_hash.map(|hash| hash.len()), Some(96));
    let unknown = UnknownField {
        tag: 0x40,
        value: "99".into(),
    };
    assert_eq!(identity.unknown, [unknown]);
}

/// Fields that are there and empty say nothing; only the member of family is said by being there.
#[test]
fn empty_fields_are_no_values() {
    let mut fields = fields();
    fields.extend([0x13, 0x15, 0x16, 0x17, 0x1B, 0x1D, 0x1F].map(|tag| (tag, &b""[..])));
    let identity = Identity::parse(&file(&fields)).unwrap();
    assert_eq!(identity.special_organisation, None);
    assert_eq!(identity.protection, None);
    assert_eq!(identity.work_permit, None);
    assert_eq!(identity.eu_start_date, None);
    assert!(identity.employer_vat_numbers.is_empty() && identity.brexit_mentions.is_empty());
    assert!(identity.card_a_mentions.is_empty() && !identity.member_of_family);
}

#[test]
fn sexes_in_all_languages() {
    for (letter, expected) in [
        ("M", Sex::Male),
        ("F", Sex::Female),
        ("V", Sex::Female),
        ("W", Sex::Female),
        ("X", Sex::Other),
    ] {
        assert_eq!(sex(letter), expected);
    }
}

#[test]
fn what_a_name_needs_must_be_there() {
    for tag in [0x01, 0x03, 0x04, 0x06, 0x07] {
        let some = fields()
            .into_iter()
            .filter(|(found, _)| *found != tag)
            .collect::<Vec<_>>();
        let error = Identity::parse(&file(&some)).unwrap_err();
        assert_eq!(error.code(), "CARD-DATA-DAMAGED", "{tag:02X}");
    }
    assert!(Identity::parse(&[]).is_err());
    assert!(Identity::parse(&[0; 64]).is_err());
}

#[test]
fn a_glance_needs_the_first_block_only() {
    let whole = file(&fields());
    let glance = Glance::parse(&whole[..whole.len() - 60]).unwrap();
    assert_eq!(glance.name, "Lefèvre-Çelik");
    assert_eq!(glance.given_names, "Zoé");
    assert_eq!(glance.valid_from, jiff::civil::date(2019, 3, 15));
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Identity::parse(&bytes);
        let _ = Address::parse(&bytes);
        let _ = Glance::parse(&bytes);
    }

    #[test]
    fn one_changed_byte_never_panics(at in 0_usize..250, byte in any::<u8>()) {
        let mut bytes = file(&fields());
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        let _ = Identity::parse(&bytes);
    }
}
