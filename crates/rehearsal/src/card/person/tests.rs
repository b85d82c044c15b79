use super::*;

#[test]
fn the_built_in_persons_show_diacritics_a_bis_number_and_one_given_name() {
    let [helene, jeroen, anton] =
        ["helene", "jeroen", "anton"].map(|name| Person::built_in(name).unwrap());
    assert!(helene.name.contains('é') && helene.given_names.contains('ë'));
    assert_eq!(helene.birth_date_on_card(), "30 AOUT 1992");
    assert_eq!(helene.sex_on_card(), "F");
    assert_eq!(&jeroen.national_number[2..4], "41");
    assert_eq!(jeroen.birth_date_on_card(), "15 JAN 1989");
    assert!(!anton.given_names.contains(' ') && anton.third_initial.is_empty());
    assert_eq!(anton.birth_date_on_card(), "07.JUN. 1985");
}

#[test]
fn the_built_in_persons_agree_with_their_national_number() {
    for name in Person::BUILT_IN {
        let person = Person::built_in(name).unwrap();
        let born_after_1999 = if person.birth_date.year() >= 2000 {
            "2"
        } else {
            ""
        };
        let number = format!("{born_after_1999}{}", &person.national_number[..9]);
        let number: u64 = number.parse().unwrap();
        let check: u64 = person.national_number[9..].parse().unwrap();
        assert_eq!(97 - number % 97, check, "{name}");
        let serial: u64 = person.national_number[6..9].parse().unwrap();
        assert!((950..=998).contains(&serial), "{name}");
        assert_eq!(serial % 2 == 1, person.sex == Sex::M, "{name}");
        let date = person.birth_date;
        let month = if person.is_foreigner() { 40 } else { 0 } + date.month();
        let written = format!("{:02}{:02}{:02}", date.year() % 100, month, date.day());
        assert_eq!(person.national_number[..6], written, "{name}");
    }
}

#[test]
fn the_built_in_persons_also_show_umlauts_a_child_and_every_optional_field() {
    let [kaethe, amina, lotte] =
        ["kaethe", "amina", "lotte"].map(|name| Person::built_in(name).unwrap());
    assert_eq!(kaethe.birth_date_on_card(), "14.MÄR. 1979");
    assert_eq!(
        (kaethe.sex_on_card(), kaethe.noble_condition.as_str()),
        ("W", "Freifrau")
    );
    assert!(amina.is_foreigner() && !kaethe.is_foreigner() && !lotte.is_foreigner());
    let tags: Vec<u8> = amina.identity_fields().unwrap().into_keys().collect();
    let expected = [0x01].into_iter().chain(0x03..=0x10).chain(0x12..=0x19);
    assert_eq!(tags, expected.chain(0x1B..=0x1F).collect::<Vec<u8>>());
    assert_eq!(lotte.document_type, "6");
    assert!(!lotte.signature_certificate && kaethe.signature_certificate);
}

#[test]
fn women_have_the_letter_of_the_cards_language() {
    let mut person = Person::built_in("helene").unwrap();
    for (language, letter) in [
        (Language::Fr, "F"),
        (Language::Nl, "V"),
        (Language::De, "W"),
    ] {
        person.language = language;
        assert_eq!(person.sex_on_card(), letter);
    }
}

#[test]
fn a_profile_survives_json_and_the_odd_date_is_kept() {
    let mut person = Person::built_in("jeroen").unwrap();
    person.birth_date_text = Some("21 DEC  1981".into());
    let again = Person::from_json(&person.to_json().unwrap()).unwrap();
    assert_eq!(again, person);
    assert_eq!(again.birth_date_on_card(), "21 DEC  1981");
}

type Change = fn(&mut Person);

#[test]
fn what_does_not_fit_on_a_card_is_refused_by_field() {
    let cases: [(&str, Change); 8] = [
        ("name", |person| person.name = "x".repeat(111)),
        ("national_number", |person| {
            person.national_number = "1".into()
        }),
        ("card_number", |person| person.card_number = "12-3".into()),
        ("valid_to", |person| person.valid_to = person.valid_from),
        ("more", |person| {
            person.more.insert("11".into(), "x".into());
        }),
        ("photo", |person| person.photo = Some("?".into())),
        ("photo", |person| person.photo = Some("AAAA".into())),
        ("address.municipality", |person| {
            person.address.municipality = "x".repeat(48);
        }),
    ];
    for (expected, change) in cases {
        let mut person = Person::built_in("anton").unwrap();
        change(&mut person);
        let json = serde_json::to_string(&person).unwrap();
        let Err(CardError::Field { field, .. }) = Person::from_json(&json) else {
            panic!("{expected} was taken");
        };
        assert_eq!(field, expected);
    }
}

#[test]
fn unknown_fields_and_unknown_persons_are_refused() {
    let error = Person::from_json("{\"nom\": 1}").unwrap_err();
    assert_eq!(error.code(), "REHEARSAL-PROFILE-MALFORMED");
    let error = Person::built_in("nobody").unwrap_err();
    assert_eq!(error.code(), "REHEARSAL-PERSON-UNKNOWN");
    assert!(error.to_string().contains("helene, jeroen, anton"));
}

#[test]
fn promise_3_debug_says_nothing_about_the_person() {
    let person = Person::built_in("helene").unwrap();
    assert_eq!(format!("{person:?}"), "Person { .. }");
}

#[test]
fn photos_are_small_grey_jpegs_of_the_size_of_a_card() {
    for name in Person::BUILT_IN {
        let photo = Person::built_in(name).unwrap().photo_bytes().unwrap();
        // Baseline frame header: length 11, 8 bits, 200 high, 140 wide, one component.
        let frame = [0xFF, 0xC0, 0, 11, 8, 0, 200, 0, 140, 1];
        assert!(photo.windows(frame.len()).any(|window| window == frame));
        assert!(photo.ends_with(&[0xFF, 0xD9]));
    }
}
