//! Every generation of the card: read, checked, signed with, or refused.

use rehearsal::card::Branch;

use proptest::prelude::*;

use super::*;
use crate::sign::EcHash;

const KEYS: [Key; 2] = [Key::Authentication, Key::NonRepudiation];
const HASHES: [(EcHash, SignatureAlgorithm); 3] = [
    (EcHash::Sha256, SignatureAlgorithm::EcdsaSha256),
    (EcHash::Sha384, SignatureAlgorithm::EcdsaSha384),
    (EcHash::Sha512, SignatureAlgorithm::EcdsaSha512),
];
const IN_USE: [Family; 4] = [
    Family::Rsa17,
    Family::Ec18,
    Family::Hybrid17,
    Family::Rekeyed17,
];

fn of(family: Family) -> CardOptions {
    CardOptions {
        family,
        ..CardOptions::default()
    }
}

/// The roots of both branches.
fn both_roots() -> Roots {
    let ec = PKI.root_of(Branch::Ec).unwrap();
    roots().with(&Certificate::from_der(ec).unwrap())
}

fn no_verify(bench: &Bench) {
    assert_eq!(bench.virtual_card().verifies(), Verifies::default());
}

/// Six persons, each generation: what the card says is what its profile says, and it is genuine.
#[test]
fn all_persons_are_read_as_their_profiles_on_every_generation() {
    for name in Person::BUILT_IN {
        let person = Person::built_in(name).unwrap();
        for family in IN_USE.into_iter().chain([Family::Old11]) {
            let bench = Bench::new(name, of(family));
            let mut card = bench.card();
            same(&mut card, &person);
            let verdict = card.authenticity(&both_roots());
            assert_eq!(verdict, Ok(Authenticity::Valid), "{name} {family}");
            let chain = card.certificate_authenticity(Key::Authentication, &both_roots());
            assert_eq!(chain, Ok(Authenticity::Valid), "{name} {family}");
            no_verify(&bench);
        }
    }
}

fn same(card: &mut Card, person: &Person) {
    let identity = card.identity().unwrap();
    assert_eq!(identity.card_number, person.card_number);
    assert_eq!(identity.name, person.name);
    assert_eq!(identity.given_names, person.given_names);
    assert_eq!(identity.third_name_initial, person.third_initial);
    assert_eq!(identity.national_number.digits(), person.national_number);
    assert!(identity.national_number.niss().is_some());
    assert_eq!(identity.birth_date.text, person.birth_date_on_card());
    assert_eq!(identity.birth_date.date(), Some(person.birth_date));
    assert_eq!(identity.birth_place, person.birth_place);
    assert_eq!(identity.nationality, person.nationality);
    assert_eq!(identity.municipality, person.issuing_municipality);
    assert_eq!(identity.noble_condition, person.noble_condition);
    let kind = person.document_type.parse::<u8>().unwrap();
    assert_eq!(identity.document_type.0, kind);
    assert_ne!(identity.document_type.word(), "unknown");
    let validity = (identity.valid_from, identity.valid_to);
    assert_eq!(validity, (person.valid_from, person.valid_to));
    let version = person
        .structure_version
        .map(|version| format!("{version:04}"));
    assert_eq!(identity.structure_version, version);
    let chip = card.card_data().chip_number.to_string();
    assert_eq!(identity.chip_number, chip);
    same_residence(&identity, person);
    let address = card.address().unwrap();
    assert_eq!(address.street, person.address.street_and_number);
    assert_eq!(address.postal_code, person.address.zip);
    assert_eq!(address.municipality, person.address.municipality);
    assert_eq!(card.photo().unwrap().jpeg, person.photo_bytes().unwrap());
}

fn same_residence(identity: &crate::Identity, person: &Person) {
    let more = |tag: &str| {
        person
            .more
            .get(tag)
            .cloned()
            .filter(|text| !text.is_empty())
    };
    let text = |found: &Option<String>| found.clone();
    assert_eq!(text(&identity.duplicate), more("12"));
    let organisation = identity.special_organisation.clone().map(|found| found.0);
    assert_eq!(organisation, more("13"));
    assert_eq!(identity.member_of_family, person.more.contains_key("14"));
    let protection = identity.protection.clone().map(|found| found.text);
    assert_eq!(protection, more("15"));
    let permit = identity.work_permit.clone().map(|found| found.0);
    assert_eq!(permit, more("16"));
    let all = |tags: [&str; 2]| tags.into_iter().filter_map(more).collect::<Vec<_>>();
    assert_eq!(identity.employer_vat_numbers, all(["17", "18"]));
    assert_eq!(text(&identity.regional_file_number), more("19"));
    assert_eq!(identity.brexit_mentions, all(["1B", "1C"]));
    assert_eq!(identity.card_a_mentions, all(["1D", "1E"]));
    let start = identity.eu_start_date.clone().map(|found| found.text);
    assert_eq!(start, more("1F"));
    assert!(identity.unknown.is_empty());
}

/// The limits of the benchmark hold on every generation.
#[test]
fn reading_stays_within_its_limits_on_every_generation() {
    for family in IN_USE {
        let bench = Bench::new("kaethe", of(family));
        let mut card = bench.card();
        card.glance().unwrap();
        assert!(bench.tally().commands() <= 4, "{family}");
        card.identity().unwrap();
        card.address().unwrap();
        card.photo().unwrap();
        assert_eq!(card.certificates().unwrap().len(), 5);
        card.authenticity(&both_roots()).unwrap();
        let commands = bench.tally().commands();
        println!("{family}: {commands} commands");
        assert!(commands <= 58, "{family}: {commands}");
        no_verify(&bench);
    }
}

#[test]
fn ec_keys_sign_with_each_hash_and_give_their_right_back() {
    let bench = Bench::new("kaethe", of(Family::Ec18));
    let mut card = bench.card();
    let mut pins = typist("1234");
    for key in KEYS {
        let default = card.signature_algorithm(key);
        assert_eq!(default, Ok(SignatureAlgorithm::EcdsaSha256));
        for (hash, algorithm) in HASHES {
            let named = card.signature_algorithm_with(key, hash);
            assert_eq!(named, Ok(algorithm));
            let signature = card.sign_with(key, hash, b"message", &mut pins, "A request");
            let signature = signature.unwrap();
            assert_eq!(signature.len(), 96);
            let spki = card
                .certificate(key.certificate())
                .unwrap()
                .public_key_der();
            let value = crate::sign::ecdsa_value(&signature).unwrap();
            pki::verify(&spki, algorithm, b"message", &value).unwrap();
            assert!(pki::verify(&spki, algorithm, b"other", &value).is_err());
            assert_eq!(card.pin_status(), Ok(PinStatus::Tries(3)));
        }
    }
    // One PIN for each signature, none besides.
    assert_eq!((bench.pins_sent(), pins.asked.len()), (6, 6));
    assert_eq!(bench.virtual_card().verifies().with_pin, 6);
}

/// MSE SET, VERIFY, PSO, and nothing in between: applet 1.8 allows one command, 1.7 none.
#[test]
fn a_signature_of_an_ec_card_has_the_same_safe_order() {
    let bench = Bench::new("kaethe", of(Family::Ec18));
    let mut card = bench.card();
    for (hash, length) in [
        (EcHash::Sha256, 0x20),
        (EcHash::Sha384, 0x30),
        (EcHash::Sha512, 0x40),
    ] {
        card.certificate(Kind::NonRepudiation).unwrap();
        let before = bench.log().len();
        let signed = card.sign_with(Key::NonRepudiation, hash, b"", &mut typist("1234"), "");
        signed.unwrap();
        let order = [
            "0020000100".to_owned(),
            "00A4080C06".to_owned(),
            "002241B605".to_owned(),
            "0020000100".to_owned(),
            "0020000108".to_owned(),
            format!("002A9E9A{length:02X}"),
            "00C0000060".to_owned(),
            "80E60000".to_owned(),
        ];
        assert_eq!(bench.log().split_off(before), order);
    }
}

/// The holder's keys of these cards are RSA under EC authorities.
#[test]
fn hybrid_and_rekeyed_cards_sign_with_rsa() {
    for family in [Family::Hybrid17, Family::Rekeyed17] {
        let bench = Bench::new("anton", of(family));
        let mut card = bench.card();
        for key in KEYS {
            let algorithm = card.signature_algorithm_with(key, EcHash::Sha512);
            assert_eq!(algorithm, Ok(SignatureAlgorithm::RsaSha256));
            let signature = card.sign(key, b"message", &mut typist("1234"), "").unwrap();
            assert_eq!(signature.len(), 256);
            let chain = card.certificate_authenticity(key, &both_roots());
            assert_eq!(chain, Ok(Authenticity::Valid));
        }
        assert_eq!(bench.virtual_card().verifies().with_pin, 2);
    }
}

/// Section 10.3: the address is signed with the whole signature file, its padding included; each
/// altered byte of data or signature is found.
#[test]
fn files_signed_with_ec_are_judged_by_the_key_of_the_register() {
    for family in [Family::Ec18, Family::Hybrid17, Family::Rekeyed17] {
        for (file, place, doubts) in [
            (CardFile::Identity, 8, vec![Doubt::IdentitySignature]),
            (CardFile::Address, 8, vec![Doubt::AddressSignature]),
            (
                CardFile::AddressSignature,
                12,
                vec![Doubt::AddressSignature],
            ),
            (
                CardFile::IdentitySignature,
                12,
                vec![Doubt::IdentitySignature, Doubt::AddressSignature],
            ),
            // In the padding: the identity is not touched by it, the address is.
            (
                CardFile::IdentitySignature,
                107,
                vec![Doubt::AddressSignature],
            ),
        ] {
            let bench = Bench::new("helene", of(family));
            let mut content = bench.virtual_card().file(file).to_vec();
            let Some(byte) = content.get_mut(place) else {
                // Without padding on this generation.
                continue;
            };
            *byte ^= 0x01;
            bench.virtual_card().replace_file(file, content);
            let verdict = bench.card().authenticity(&both_roots());
            let expected = Authenticity::Invalid { reasons: doubts };
            assert_eq!(verdict, Ok(expected), "{family} {file:?} {place}");
        }
    }
}

/// Tag 1A: the card's own key is that of the identity, and the card can use it.
#[test]
fn the_cards_own_key_is_checked() {
    let bench = Bench::new("kaethe", of(Family::Ec18));
    let mut card = bench.card();
    assert_eq!(
        card.prove_own_key(b"a challenge"),
        Ok(Some(Authenticity::Valid))
    );
    let other = Bench::new("helene", of(Family::Ec18));
    let key = other.virtual_card().file(CardFile::CardKey).to_vec();
    bench.virtual_card().replace_file(CardFile::CardKey, key);
    let differs = Authenticity::Invalid {
        reasons: vec![Doubt::BasicKeyDiffers],
    };
    let mut card = bench.card();
    assert_eq!(card.authenticity(&both_roots()), Ok(differs.clone()));
    assert_eq!(card.prove_own_key(b"a challenge"), Ok(Some(differs)));
    // Older cards have no such key.
    let mut old = Bench::new("kaethe", of(Family::Rsa17)).card();
    assert_eq!(old.prove_own_key(b"a challenge"), Ok(None));
    no_verify(&bench);
}

/// Promise: never block a card. On applet 1.1 even the question for the tries costs one.
#[test]
fn old_cards_are_refused_before_any_verify() {
    let bench = Bench::new("jeroen", of(Family::Old11));
    let mut card = bench.card();
    assert_eq!(card.applet().to_string(), "1.1");
    let mut pins = typist("1234");
    for key in KEYS {
        for (hash, _) in HASHES {
            let error = card.sign_with(key, hash, b"m", &mut pins, "").unwrap_err();
            assert_eq!(error.code(), "CARD-TOO-OLD");
        }
        let error = card.signature_algorithm(key).unwrap_err();
        assert_eq!(error.code(), "CARD-TOO-OLD");
        let now = "2026-03-02T09:00:00Z".parse().unwrap();
        let found = card.impediments(key, now).unwrap();
        assert_eq!(found.first().map(EidError::code), Some("CARD-TOO-OLD"));
    }
    assert_eq!(
        card.verify_pin(&mut pins).unwrap_err().code(),
        "CARD-TOO-OLD"
    );
    assert_eq!(card.pin_status().unwrap_err().code(), "CARD-TOO-OLD");
    assert_eq!(card.pin_tries(), Ok(None));
    assert!(pins.asked.is_empty());
    no_verify(&bench);
    assert_eq!(bench.virtual_card().tries_left(), 3);
}

/// A child's card has no signature key; what it has works.
#[test]
fn a_childs_card_authenticates_and_signs_nothing() {
    for family in IN_USE {
        let bench = Bench::new("lotte", of(family));
        let mut card = bench.card();
        assert!(card.identity().unwrap().document_type.is_kids());
        assert_eq!(card.certificates().unwrap().len(), 4);
        let mut pins = typist("1234");
        let error = card.sign(KEYS[1], b"m", &mut pins, "").unwrap_err();
        assert_eq!(error.code(), "CARD-NO-SIGNATURE");
        assert_eq!((pins.asked.len(), bench.pins_sent()), (0, 0));
        assert!(card.sign(KEYS[0], b"m", &mut pins, "").is_ok(), "{family}");
        assert_eq!(bench.pins_sent(), 1);
    }
}

/// The card is pulled, or one answer is lost, at each step of a signature by an EC card.
#[test]
fn a_signature_by_ec_interrupted_at_any_step_loses_nothing() {
    for step in 1..=8 {
        for pulled in [true, false] {
            let bench = Bench::new("anton", of(Family::Ec18));
            let mut card = bench.card();
            card.certificate(Kind::NonRepudiation).unwrap();
            bench.set_faults(Faults {
                remove_after: pulled.then_some(step - 1),
                empty_answer_at: (!pulled).then_some(step),
                ..Faults::default()
            });
            let mut pins = typist("1234");
            let outcome = card.sign(Key::NonRepudiation, b"m", &mut pins, "");
            let completes = step == 8 || step == 1 && !pulled;
            assert_eq!(outcome.is_ok(), completes, "{step} {pulled} {outcome:?}");
            assert!(bench.pins_sent() <= 1);
            assert_eq!(bench.virtual_card().tries_left(), 3);
        }
    }
}

/// The virtual card counts by itself what the reader's log counts.
#[test]
fn a_change_of_the_pin_works_on_every_generation() {
    for family in IN_USE {
        let bench = Bench::new("amina", of(family));
        let mut card = bench.card();
        let mut pins = change::changer("1234", ["987654321098", "987654321098"]);
        card.change_pin(&mut pins).unwrap();
        assert_eq!(bench.virtual_card().verifies().with_pin, 0);
        let signed = card.sign(KEYS[0], b"m", &mut typist("987654321098"), "");
        assert!(signed.is_ok(), "{family}");
        assert_eq!(bench.virtual_card().verifies().with_pin, 1);
    }
}

/// The files of all persons, as they stand on the card.
static FILES: LazyLock<Vec<[Vec<u8>; 3]>> = LazyLock::new(|| {
    let all = [CardFile::Identity, CardFile::Address, CardFile::Photo];
    Person::BUILT_IN
        .iter()
        .map(|name| {
            let bench = Bench::new(name, of(Family::Ec18));
            all.map(|file| bench.virtual_card().file(file).to_vec())
        })
        .collect()
});

proptest! {
    /// Real files with some bytes changed, cut off anywhere: data or an error, never a panic, and
    /// nothing that is not there.
    #[test]
    fn altered_files_are_read_or_refused(
        person in 0_usize..6,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        for (number, file) in FILES[person].iter().enumerate() {
            let mut file = file.clone();
            for (at, byte) in &changes {
                let at = at.index(file.len());
                file[at] = *byte;
            }
            if cut {
                file.truncate(end.index(file.len()));
            }
            match number {
                0 => {
                    if let Ok(identity) = crate::Identity::parse(&file) {
                        prop_assert!(!identity.name.is_empty());
                        prop_assert!(serde_json::to_string(&identity).is_ok());
                    }
                }
                1 => drop(crate::Address::parse(&file)),
                _ => drop(crate::Photo::parse(file)),
            }
        }
    }
}
