//! The vectors of every kind, each by its own contract.

use jiff::civil::Date;
use serde_json::Value;

use crate::{Hint, Kind, Niss, Reason, Register, Sex, Swap, VatNumber, check};

pub(crate) const VECTORS: &str = include_str!("vectors.json");
const TODAY: Date = Date::constant(2025, 6, 30);
const KINDS: [Kind; 13] = [
    Kind::Niss,
    Kind::Cbe,
    Kind::EstablishmentUnit,
    Kind::NihiiProfessional,
    Kind::NihiiInstitution,
    Kind::Hco,
    Kind::EuVat,
    Kind::ChUid,
    Kind::EidCard,
    Kind::ApplicationId,
    Kind::PortalUsername,
    Kind::PortalPassword,
    Kind::KeystorePassword,
];

#[test]
fn the_vectors_hold_what_is_expected_of_them() {
    let counts = KINDS
        .map(|kind| ["valid", "invalid", "ambiguous"].map(|family| vectors(kind, family).len()));
    let expected = [
        [41, 31, 3],
        [33, 32, 1],
        [32, 32, 0],
        [34, 31, 7],
        [34, 31, 1],
        [32, 33, 2],
        [58, 46, 28],
        [32, 32, 0],
        [33, 31, 3],
        [32, 35, 2],
        [32, 33, 2],
        [34, 35, 0],
        [32, 32, 1],
    ];
    assert_eq!(counts, expected);
    let file: Value = serde_json::from_str(VECTORS).unwrap();
    assert_eq!(file["identifiers"].as_object().unwrap().len(), KINDS.len());
}

#[test]
fn valid_vectors_are_accepted_with_their_canonical_and_formatted_text() {
    for (kind, vector) in all("valid") {
        let checked = check(kind, text(&vector, "input"), TODAY);
        assert!(checked.valid, "{kind} {vector}: {:?}", checked.reason);
        if kind.is_secret() {
            assert_eq!(checked.canonical, None);
            continue;
        }
        let input = text(&vector, "input");
        let canonical = vector
            .get("canonical")
            .and_then(Value::as_str)
            .unwrap_or(input);
        let formatted = vector
            .get("formatted")
            .and_then(Value::as_str)
            .unwrap_or(canonical);
        assert_eq!(checked.canonical.as_deref(), Some(canonical), "{vector}");
        assert_eq!(checked.formatted.as_deref(), Some(formatted), "{vector}");
    }
}

#[test]
fn a_number_tells_birth_sex_and_register() {
    for vector in vectors(Kind::Niss, "valid") {
        let niss = Niss::parse(text(&vector, "input"), TODAY).unwrap();
        let birth = niss.birth().map(|birth| birth.to_string());
        assert_eq!(birth.as_deref(), vector["birth"].as_str(), "{vector}");
        let sex = niss.sex().map(|sex| match sex {
            Sex::Female => "F",
            Sex::Male => "M",
        });
        assert_eq!(sex, vector["sex"].as_str(), "{vector}");
        let register = match niss.register() {
            Register::National => "nn",
            Register::Bis => "bis",
        };
        assert_eq!(register, text(&vector, "kind"), "{vector}");
    }
}

#[test]
fn invalid_vectors_are_refused_for_their_reason() {
    for (kind, vector) in all("invalid") {
        let input = text(&vector, "input");
        let checked = check(kind, input, TODAY);
        let word = checked.reason.map(|reason| reason.word());
        let expected = vector["reason"].as_str();
        if expected == Some("country_mismatch") {
            let read = VatNumber::read_for(text(&vector, "country"), input);
            assert_eq!(read.map(|_| ()), Err(Reason::CountryMismatch), "{vector}");
            continue;
        }
        assert_eq!(word, expected, "{kind} {vector}");
        assert!(!checked.valid && checked.canonical.is_none() && checked.formatted.is_none());
    }
}

#[test]
fn ambiguous_vectors_are_treated_as_recommended() {
    for (kind, vector) in all("ambiguous") {
        let checked = check(kind, text(&vector, "input"), TODAY);
        match text(&vector, "recommended") {
            "accept" => assert!(checked.valid && checked.warning.is_none(), "{vector}"),
            "warn" => assert!(checked.valid && checked.warning.is_some(), "{vector}"),
            "offer_uppercase" => {
                assert!(!checked.valid, "{vector}");
                assert_eq!(checked.suggestion.as_deref(), vector["expected"].as_str());
            }
            "treat_as_institution" => {
                assert_eq!(checked.reason, Some(Reason::Profession), "{vector}");
                assert_eq!(checked.hint, Some(Hint::LooksLikeInstitution), "{vector}");
                let offered = checked.suggestion.unwrap();
                assert!(
                    check(Kind::NihiiInstitution, &offered, TODAY).valid,
                    "{vector}"
                );
            }
            "accept_resident_card" => {
                assert!(checked.valid, "{vector}");
                assert_eq!(checked.hint, Some(Hint::ResidenceCard), "{vector}");
            }
            other => panic!("a recommendation nobody knows: {other}"),
        }
    }
}

#[test]
fn vat_numbers_are_split_as_vies_asks_for_them() {
    for vector in vectors(Kind::EuVat, "valid") {
        let input = text(&vector, "input");
        let (vat, warning) = VatNumber::read(input).unwrap();
        assert_eq!(vat.country(), text(&vector, "vies_country"));
        assert_eq!(vat.number(), text(&vector, "vies_number"));
        assert_eq!(warning, None, "{vector}");
        let beside = VatNumber::read_for(vat.country(), vat.number());
        assert_eq!(beside, Ok((vat, None)));
    }
}

#[test]
fn swiss_norwegian_and_british_numbers_say_what_to_do_instead() {
    for vector in vectors(Kind::EuVat, "invalid") {
        if vector["reason"] == "not_in_vies" {
            let swiss = text(&vector, "country") == "CH";
            let expected = if swiss {
                Hint::SwissNumber
            } else {
                Hint::WithoutVat
            };
            let checked = check(Kind::EuVat, text(&vector, "input"), TODAY);
            assert_eq!(checked.hint, Some(expected), "{vector}");
        }
        if vector["reason"] == "prefix" {
            let checked = check(Kind::EuVat, text(&vector, "input"), TODAY);
            assert_eq!(checked.suggestion.as_deref(), Some("EL996970957"));
        }
    }
}

#[test]
fn unusual_lengths_are_mentioned() {
    for vector in vectors(Kind::Hco, "valid") {
        let checked = check(Kind::Hco, text(&vector, "input"), TODAY);
        let unusual = text(&vector, "note").contains("unusual length");
        assert_eq!(
            checked.hint == Some(Hint::UnusualLength),
            unusual,
            "{vector}"
        );
    }
}

#[test]
fn added_zeros_and_cut_numbers_are_mentioned() {
    for (kind, vector) in all("valid") {
        let note = vector
            .get("note")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let mentioned = note.contains("leading 0 added") || note.contains("keep the first 8");
        let checked = check(kind, text(&vector, "input"), TODAY);
        assert_eq!(checked.warning.is_some(), mentioned, "{vector}");
    }
}

#[test]
fn swapped_digits_of_the_vectors_are_mentioned() {
    let mut seen = 0;
    for (kind, vector) in all("invalid") {
        if vector["note"] != "two neighbouring digits swapped" {
            continue;
        }
        seen += 1;
        let checked = check(kind, text(&vector, "input"), TODAY);
        let Swap { first, second } = checked.likely_swap().unwrap();
        assert_eq!(first + 1, second);
    }
    assert_eq!(seen, 10);
}

fn all(family: &str) -> Vec<(Kind, Value)> {
    KINDS
        .into_iter()
        .flat_map(|kind| {
            vectors(kind, family)
                .into_iter()
                .map(move |one| (kind, one))
        })
        .collect()
}

fn vectors(kind: Kind, family: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(VECTORS).unwrap();
    let name = kind.word().replace('-', "_");
    file["identifiers"][name][family]
        .as_array()
        .unwrap()
        .clone()
}

fn text<'v>(vector: &'v Value, field: &str) -> &'v str {
    vector[field].as_str().unwrap()
}
