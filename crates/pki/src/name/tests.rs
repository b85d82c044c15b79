use der::{Decode, Encode, Tag, Tagged};
use proptest::prelude::*;

use super::*;
use crate::workshop::*;

/// The example of eHealth protocol, section 7.
const WITH_APPLICATION: &str = "CN=CBE\\=0406753266\\, MYAPP,OU=eHealth-platform Belgium,OU=CAFE HOPITAL,OU=CBE\\=0406753266,OU=MYAPP,O=Federal Government,C=BE";
const WITHOUT_APPLICATION: &str = "CN=NIHII-GROUP\\=71012345,OU=eHealth-platform Belgium,OU=SOINS & CO,OU=NIHII-GROUP\\=71012345,O=Federal Government,C=BE";

fn cafe() -> EhealthName {
    EhealthName::new("CBE", "0406753266", "Café Hôpital", Some("myapp")).unwrap()
}

fn tags(name: &Name) -> Vec<(Oid, Tag, String)> {
    attributes(name)
        .map(|attribute| {
            (
                attribute.oid,
                attribute.value.tag(),
                text::of(&attribute.value).unwrap(),
            )
        })
        .collect()
}

#[test]
fn the_written_form_is_that_of_the_platform() {
    assert_eq!(cafe().to_string_escaped(), WITH_APPLICATION);
    let group = EhealthName::new("NIHII-GROUP", "71012345", "Soins & Co", None).unwrap();
    assert_eq!(group.to_string_escaped(), WITHOUT_APPLICATION);
    let person = EhealthName::new("SSIN", "00000000097", "Zoé Exemple", None).unwrap();
    assert_eq!(
        person.to_string_escaped(),
        "CN=SSIN\\=00000000097,OU=eHealth-platform Belgium,OU=ZOE EXEMPLE,OU=SSIN\\=00000000097,O=Federal Government,C=BE"
    );
}

#[test]
fn escaped_and_unescaped_forms_read_the_same() {
    for written in [
        WITH_APPLICATION.to_string(),
        WITH_APPLICATION.replace("\\=", "="),
        WITH_APPLICATION.replace("\\=", "=").replace("\\,", ","),
        WITH_APPLICATION.replace("\\,", ","),
        WITH_APPLICATION
            .replace(",OU", ", OU")
            .replace(",O=", " ,  O = "),
        WITH_APPLICATION.replace(
            "CN=CBE\\=0406753266\\, MYAPP",
            "CN=\"CBE=0406753266, MYAPP\"",
        ),
        WITH_APPLICATION.replace(
            "OU=CAFE HOPITAL,OU=CBE\\=0406753266,OU=MYAPP",
            "ou=MYAPP,ou=CBE\\=0406753266,ou=CAFE HOPITAL",
        ),
    ] {
        assert_eq!(
            EhealthName::parse_string(&written).unwrap(),
            cafe(),
            "{written}"
        );
    }
}

#[test]
fn der_order_is_the_reverse_and_each_value_has_its_string_type() {
    let name = EhealthName::new("CBE", "0406753266", "Soins & Co", Some("MY_APP"))
        .unwrap()
        .to_name()
        .unwrap();
    let expected = [
        (oid::COUNTRY, Tag::PrintableString, "BE"),
        (
            oid::ORGANISATION,
            Tag::PrintableString,
            "Federal Government",
        ),
        (oid::ORGANISATIONAL_UNIT, Tag::Utf8String, "MY_APP"),
        (
            oid::ORGANISATIONAL_UNIT,
            Tag::PrintableString,
            "CBE=0406753266",
        ),
        (oid::ORGANISATIONAL_UNIT, Tag::Utf8String, "SOINS & CO"),
        (
            oid::ORGANISATIONAL_UNIT,
            Tag::PrintableString,
            "eHealth-platform Belgium",
        ),
        (oid::COMMON_NAME, Tag::Utf8String, "CBE=0406753266, MY_APP"),
    ];
    assert_eq!(
        tags(&name),
        expected.map(|(oid, tag, value)| (oid, tag, value.to_string()))
    );
    assert_eq!(name.len(), 7);
    // The written form gives the same bytes, whatever its escapes.
    for written in [
        WITH_APPLICATION.to_string(),
        WITH_APPLICATION.replace("\\=", "="),
    ] {
        assert_eq!(from_string(&written).unwrap(), cafe().to_name().unwrap());
    }
}

#[test]
fn every_printable_character_stays_printable_and_no_other() {
    for code in 0x20u8..0x7f {
        let character = char::from(code);
        let name = from_attributes(&[(oid::ORGANISATIONAL_UNIT, character.to_string())]).unwrap();
        let printable = character.is_ascii_alphanumeric() || " '()+,-./:=?".contains(character);
        let expected = if printable {
            Tag::PrintableString
        } else {
            Tag::Utf8String
        };
        assert_eq!(tags(&name)[0].1, expected, "{character}");
    }
    assert!(from_attributes(&[(oid::COUNTRY, "B_")]).is_err());
}

#[test]
fn normalisation_is_that_of_the_official_client() {
    for (given, expected) in [
        ("Café Hôpital", "CAFE HOPITAL"),
        ("Straße", "STRASSE"),
        ("Cœur", "CŒUR"),
        ("ĳsvogel", "ĲSVOGEL"),
        ("Åse Ñandú ç", "ASE NANDU C"),
        ("  two  blanks ", "  two  blanks ".to_uppercase().as_str()),
        ("A\u{1dc4}", "A\u{1dc4}"),
        ("Łódź", "ŁODZ"),
        ("Œ & Ø", "Œ & Ø"),
    ] {
        assert_eq!(normalise(given), expected, "{given}");
    }
}

#[test]
fn parts_that_break_a_rule_are_refused() {
    let long = "A".repeat(31);
    let part = |kind, id, name, application| match EhealthName::new(kind, id, name, application) {
        Err(NameError::Part { part }) => part,
        other => panic!("{other:?}"),
    };
    assert_eq!(part("cbe", "1", "A", None), "kind");
    assert_eq!(part("", "1", "A", None), "kind");
    assert_eq!(part("CBE", "12A", "A", None), "id");
    assert_eq!(part("CBE", "", "A", None), "id");
    assert_eq!(part("CBE", "1", "", None), "name");
    assert_eq!(part("CBE", "1", "A", Some("MY APP")), "application-id");
    assert_eq!(part("CBE", "1", "A", Some(&long)), "application-id");
    assert_eq!(part("SSIN", "1", "A", Some("APP")), "application-id");
    assert_eq!(
        EhealthName::new("CBE", "1", "A", Some(""))
            .unwrap()
            .application_id,
        None
    );
    assert!(EhealthName::new("CBE", "1", "A", Some(&"a_-9".repeat(7))).is_ok());
}

#[test]
fn names_that_end_the_common_name_or_look_like_a_type_are_told_apart() {
    // A name that is the tail of the number is no application id.
    let short = EhealthName::new("CBE", "0406753266", "6", None).unwrap();
    // A name of the form TYPE=digits, and one equal to the application id.
    let typed = EhealthName::new("CBE", "0406753266", "X=12", Some("APP")).unwrap();
    let twice = EhealthName::new("CBE", "0406753266", "APP", Some("APP")).unwrap();
    for name in [short, typed, twice] {
        assert_eq!(
            EhealthName::from_name(&name.to_name().unwrap()).unwrap(),
            name
        );
        assert_eq!(
            EhealthName::parse_string(&name.to_string_escaped()).unwrap(),
            name
        );
    }
}

#[test]
fn an_unusual_common_name_falls_back_to_its_end() {
    let name = "CN=Hospital / MYAPP,OU=eHealth-platform Belgium,OU=CAFE,OU=CBE\\=0406753266,OU=MYAPP,O=Federal Government,C=BE";
    let read = EhealthName::parse_string(name).unwrap();
    assert_eq!(
        (read.name.as_str(), read.application_id.as_deref()),
        ("CAFE", Some("MYAPP"))
    );
}

#[test]
fn a_card_is_a_person() {
    let subject = "SERIALNUMBER=00000000097,GIVENNAME=Jean Denis,SURNAME=Exemple,CN=Jean Exemple (Authentication),C=BE";
    let certificate = Draft::leaf(subject, "CN=Citizen CA", &LEAF).signed_by(&ISSUING);
    let read = EhealthName::from_certificate(&certificate).unwrap();
    assert_eq!(
        (read.kind.as_str(), read.id.as_str()),
        ("SSIN", "00000000097")
    );
    assert_eq!(read.name, "Jean Denis Exemple");
    assert!(!format!("{read:?}").contains("00000000097"));
}

#[test]
fn other_names_are_not_ehealth_names() {
    for written in [
        "CN=Belgium Root CA4,C=BE",
        "CN=CBE\\=1,C=BE",
        "OU=CBE\\=,C=BE",
    ] {
        assert!(
            matches!(
                EhealthName::parse_string(written),
                Err(NameError::NotEhealth { .. })
            ),
            "{written}"
        );
    }
}

#[test]
fn text_that_is_no_name_is_malformed() {
    for written in [
        "",
        "CN",
        "XY=1",
        "=1",
        "CN=a\\",
        "CN=a\\zb",
        "CN=\"a",
        "CN=\"a\" b",
        "CN=#zz",
        "CN=#04",
        "CN=\\ff",
        "C=é",
    ] {
        assert!(
            matches!(from_string(written), Err(NameError::Malformed { .. })),
            "{written}"
        );
    }
    assert!(from_string(&format!("CN={}", "a".repeat(5000))).is_err());
}

#[test]
fn only_the_type_is_escaped_in_a_contract() {
    let plain = WITH_APPLICATION.replace("\\=", "=");
    assert_eq!(escape_type(&plain, "CBE"), WITH_APPLICATION);
    assert_eq!(escape_type(WITH_APPLICATION, "CBE"), WITH_APPLICATION);
    assert_eq!(escape_type("CN=a", ""), "CN=a");
}

/// Expected texts were printed by JDK 17's `X500Principal.getName()` for the same names.
#[test]
fn rfc1779_is_what_java_writes() {
    // Expected: `X500Principal.getName("RFC1779")` of JDK 17 for the same names.
    for (text, expected) in [
        (
            "CN=CBE\\=0406753266\\, MYAPP,OU=eHealth-platform Belgium,OU=CBE\\=0406753266,O=Federal Government,C=BE",
            "CN=\"CBE=0406753266, MYAPP\", OU=eHealth-platform Belgium, OU=\"CBE=0406753266\", O=Federal Government, C=BE",
        ),
        (
            "CN=Alice  Twice,OU=\\ edge\\ ,O=a\\\"b\\\\c,ST=x\\#y,STREET=Rue \\+ 1,DC=example,UID=u",
            "CN=\"Alice  Twice\", OU=\" edge \", O=\"a\\\"b\\\\c\", ST=\"x#y\", STREET=\"Rue + 1\", \
             OID.0.9.2342.19200300.100.1.25=example, OID.0.9.2342.19200300.100.1.1=u",
        ),
        (
            "CN=Caf\u{e9} \u{152}uvre,L=Li\u{e8}ge",
            "CN=Caf\u{e9} \u{152}uvre, L=Li\u{e8}ge",
        ),
    ] {
        assert_eq!(rfc1779(&from_string(text).unwrap()), expected);
    }
    let authority = from_attributes(&[
        (oid::COUNTRY, "BE"),
        (oid::ORGANISATION, "ZETES SA"),
        (oid::SERIAL_NUMBER, "001"),
    ]);
    assert_eq!(
        rfc1779(&authority.unwrap()),
        "OID.2.5.4.5=001, O=ZETES SA, C=BE"
    );
}

#[test]
fn rfc2253_escapes_what_it_must_and_the_java_form_a_little_more() {
    let values = [
        (oid::COUNTRY, "BE"),
        (oid::ORGANISATION, "#lead "),
        (oid::SERIAL_NUMBER, "001"),
        (oid::ORGANISATIONAL_UNIT, "a+b\"c\\d<e>f;g#h=i & é_"),
        (oid::COMMON_NAME, "CBE=0406753266, MYAPP"),
    ];
    let name = from_attributes(&values).unwrap();
    assert_eq!(
        rfc2253_as_java(&name),
        "CN=CBE\\=0406753266\\, MYAPP,OU=a\\+b\\\"c\\\\d\\<e\\>f\\;g\\#h\\=i & é_,2.5.4.5=#1303303031,O=\\#lead\\ ,C=BE"
    );
    assert_eq!(
        rfc2253(&name),
        "CN=CBE=0406753266\\, MYAPP,OU=a\\+b\\\"c\\\\d\\<e\\>f\\;g#h=i & é_,2.5.4.5=#1303303031,O=\\#lead\\ ,C=BE"
    );
    // The written forms read back to the same bytes.
    assert_eq!(from_string(&rfc2253(&name)).unwrap(), name);
    assert_eq!(from_string(&rfc2253_as_java(&name)).unwrap(), name);
}

#[test]
fn several_attributes_in_one_rdn_are_joined_by_a_plus() {
    // SEQUENCE { SET { CN=A, OU=B }, SET { C=BE } }, made by hand.
    let der =
        hex::decode("30233114300806035504031301413008060355040b130142310b3009060355040613024245");
    let der = der.unwrap();
    let name = Name::from_der(&der).unwrap();
    assert_eq!(rfc2253(&name), "C=BE,CN=A+OU=B");
}

#[test]
fn older_string_types_are_read() {
    for (tag, bytes, expected) in [
        (Tag::TeletexString, &b"Caf\xe9"[..], Some("Café")),
        (Tag::BmpString, b"\x00C\x20\xac", Some("C€")),
        (Tag::BmpString, b"\x00", None),
        (Tag::BmpString, b"\xd8\x00", None),
        (Tag::Utf8String, b"\xff", None),
        (Tag::OctetString, b"a", None),
    ] {
        assert_eq!(
            text::of(&Any::new(tag, bytes).unwrap()).as_deref(),
            expected
        );
    }
}

#[test]
fn string_type_case_and_blanks_make_no_difference() {
    let utf8 = |value: &str| {
        vec![(
            oid::COMMON_NAME,
            Any::new(Tag::Utf8String, value.as_bytes()).unwrap(),
        )]
    };
    let one = from_values(utf8("Belgium  Root ca")).unwrap();
    let other = from_attributes(&[(oid::COMMON_NAME, " Belgium Root CA")]).unwrap();
    assert!(one != other && same(&one, &other));
    let third = from_attributes(&[(oid::COMMON_NAME, "Belgium Root CA4")]).unwrap();
    let unit = from_attributes(&[(oid::ORGANISATIONAL_UNIT, "Belgium Root CA")]).unwrap();
    let longer =
        from_attributes(&[(oid::COMMON_NAME, "Belgium Root CA"), (oid::COUNTRY, "BE")]).unwrap();
    for different in [third, unit, longer] {
        assert!(!same(&one, &different));
    }
}

#[test]
fn national_numbers_are_masked_enterprise_numbers_are_not() {
    let masked = |cn: &str| masked(&from_attributes(&[(oid::COMMON_NAME, cn)]).unwrap());
    assert_eq!(masked("SSIN=00000000097"), "SSIN=0000*******");
    assert_eq!(masked("CBE=0406753266, MYAPP"), "CBE=0406753266, MYAPP");
    assert_eq!(
        super::masked(&from_attributes(&[(oid::COUNTRY, "Dummy")]).unwrap()),
        "Dummy"
    );
}

fn value() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[ -~é€\u{0}-\u{1f}]{1,20}").unwrap()
}

proptest! {
    #[test]
    fn any_name_reads_back_from_its_text(values in proptest::collection::vec(value(), 1..6)) {
        let attributes: Vec<_> = values.iter().map(|value| (oid::ORGANISATIONAL_UNIT, value)).collect();
        let name = from_attributes(&attributes).unwrap();
        prop_assert_eq!(&from_string(&rfc2253(&name)).unwrap(), &name);
        prop_assert_eq!(&from_string(&rfc2253_as_java(&name)).unwrap(), &name);
    }

    #[test]
    fn any_ehealth_name_reads_back(
        kind in "[A-Z][A-Z0-9_-]{0,12}", id in "[0-9]{1,11}", name in "[ -~éßœ]{1,30}", application in "[A-Z0-9_-]{0,30}",
    ) {
        prop_assume!(kind != "SSIN" && name.trim() == name && !name.is_empty());
        prop_assume!(![EHEALTH_UNIT, "Federal Government"].contains(&normalise(&name).as_str()));
        let made = EhealthName::new(&kind, &id, &name, Some(&application)).unwrap();
        let der = made.to_name().unwrap().to_der().unwrap();
        prop_assert_eq!(&EhealthName::from_name(&Name::from_der(&der).unwrap()).unwrap(), &made);
        prop_assert_eq!(&EhealthName::parse_string(&made.to_string_escaped()).unwrap(), &made);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(CN|OU|C|2\\.5\\.4\\.3)?=?[ -~é,;\"\\\\#=+]{0,40}") {
        if let Ok(name) = from_string(&text) {
            prop_assert_eq!(&from_string(&rfc2253(&name)).unwrap(), &name);
        }
        let _ = EhealthName::parse_string(&text);
    }

    #[test]
    fn damaged_names_are_read_or_refused(at: prop::sample::Index, value: u8, cut: Option<prop::sample::Index>) {
        let mut der = WHOLE.clone();
        let at = at.index(der.len());
        der[at] = value;
        if let Some(cut) = cut {
            der.truncate(cut.index(der.len()));
        }
        if let Ok(name) = Name::from_der(&der) {
            let _ = (rfc2253_as_java(&name), masked(&name), values(&name, oid::COMMON_NAME));
            let _ = (EhealthName::from_name(&name), same(&name, &name));
            let _ = from_string(&rfc2253(&name));
        }
    }
}

/// The name of an eHealth certificate as it travels.
static WHOLE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
    let made = EhealthName::new("NIHII-GROUP", "94988041", "Voorbeeld é", Some("EPD_1"));
    made.unwrap().to_name().unwrap().to_der().unwrap()
});
