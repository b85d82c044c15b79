use proptest::prelude::*;

use super::*;

const PERSONS: [&str; 3] = ["helene", "jeroen", "anton"];

fn read_everything(card: &mut Card) -> Result<(), EidError> {
    card.identity()?;
    card.address()?;
    card.photo()?;
    card.certificates()?;
    assert_eq!(card.authenticity(&roots())?, Authenticity::Valid);
    Ok(())
}

#[test]
fn all_data_of_three_persons_are_as_in_their_profiles() {
    for name in PERSONS {
        let person = Person::built_in(name).unwrap();
        let mut card = Bench::new(name, CardOptions::default()).card();
        let identity = card.identity().unwrap();
        assert_eq!(identity.card_number, person.card_number);
        assert_eq!(identity.name, person.name);
        assert_eq!(identity.given_names, person.given_names);
        assert_eq!(identity.third_name_initial, person.third_initial);
        assert_eq!(identity.national_number.digits(), person.national_number);
        assert!(identity.national_number.niss().is_some(), "{name}");
        assert_eq!(identity.birth_date.date(), Some(person.birth_date));
        assert_eq!(identity.birth_place, person.birth_place);
        assert_eq!(identity.nationality, person.nationality);
        assert_eq!(identity.municipality, person.issuing_municipality);
        let validity = (identity.valid_from, identity.valid_to);
        assert_eq!(validity, (person.valid_from, person.valid_to));
        let chip = card.card_data().chip_number.to_string();
        assert_eq!(identity.chip_number, chip);
        let address = card.address().unwrap();
        assert_eq!(address.street, person.address.street_and_number);
        assert_eq!(address.postal_code, person.address.zip);
        assert_eq!(address.municipality, person.address.municipality);
        assert_eq!(card.photo().unwrap().jpeg, person.photo_bytes().unwrap());
        let kinds = card
            .certificates()
            .unwrap()
            .into_iter()
            .map(|(kind, _)| kind);
        assert_eq!(kinds.collect::<Vec<_>>(), Kind::ALL);
        assert_eq!(card.certificate(Kind::Root).unwrap().der(), PKI.root());
    }
}

#[test]
fn data_and_chains_are_valid_up_to_a_trusted_root() {
    let mut card = Bench::new("jeroen", CardOptions::default()).card();
    assert_eq!(card.authenticity(&roots()), Ok(Authenticity::Valid));
    for key in [Key::Authentication, Key::NonRepudiation] {
        let chain = card.certificate_authenticity(key, &roots());
        assert_eq!(chain, Ok(Authenticity::Valid));
        assert_eq!(card.chain(key).unwrap().len(), 3);
    }
    let unknown = Authenticity::Unknown {
        reasons: vec![Doubt::RootUnknown],
    };
    let belgian = Roots::belgian();
    assert_eq!(card.authenticity(&belgian), Ok(unknown.clone()));
    let chain = card.certificate_authenticity(Key::Authentication, &belgian);
    assert_eq!(chain, Ok(unknown));
}

#[test]
fn older_and_rekeyed_file_signatures_are_accepted() {
    for file_signing in [FileSigning::Sha1, FileSigning::Sha1Photo] {
        let options = CardOptions {
            file_signing,
            ..CardOptions::default()
        };
        let verdict = Bench::new("helene", options).card().authenticity(&roots());
        assert_eq!(verdict, Ok(Authenticity::Valid), "{file_signing:?}");
    }
}

#[test]
fn whatever_is_tampered_with_is_found() {
    let signature = [Doubt::IdentitySignature, Doubt::AddressSignature];
    for (file, doubts) in [
        (CardFile::Photo, vec![Doubt::PhotoDiffers]),
        (CardFile::Identity, vec![Doubt::IdentitySignature]),
        (CardFile::Address, vec![Doubt::AddressSignature]),
        (CardFile::AddressSignature, vec![Doubt::AddressSignature]),
        (CardFile::IdentitySignature, signature.to_vec()),
        (CardFile::RrnCertificate, vec![Doubt::RrnIssuer]),
    ] {
        let bench = Bench::new("anton", CardOptions::default());
        let mut content = bench.virtual_card().file(file).to_vec();
        // In the number, the street, the picture or a signature.
        let place = match file {
            CardFile::RrnCertificate => content.len() - 9,
            CardFile::Photo => content.len() / 2,
            _ => 8,
        };
        content[place] ^= 0x01;
        bench.virtual_card().replace_file(file, content);
        let verdict = bench.card().authenticity(&roots()).unwrap();
        let expected = Authenticity::Invalid { reasons: doubts };
        assert_eq!(verdict, expected, "{file:?}");
    }
}

#[test]
fn data_of_another_card_are_found() {
    let other = Bench::new("jeroen", CardOptions::default());
    let bench = Bench::new("anton", CardOptions::default());
    for file in [
        CardFile::Identity,
        CardFile::IdentitySignature,
        CardFile::Address,
        CardFile::AddressSignature,
        CardFile::Photo,
    ] {
        let content = other.virtual_card().file(file).to_vec();
        bench.virtual_card().replace_file(file, content);
    }
    let mut card = bench.card();
    let invalid = |doubt| Authenticity::Invalid {
        reasons: vec![doubt],
    };
    assert_eq!(card.authenticity(&roots()), Ok(invalid(Doubt::OtherChip)));
    let chain = card.certificate_authenticity(Key::Authentication, &roots());
    assert_eq!(chain, Ok(invalid(Doubt::OtherHolder)));
}

/// The limits of the benchmark: 55 commands for everything, 4 until the name can be shown.
#[test]
fn reading_stays_within_its_limits() {
    for name in PERSONS {
        let bench = Bench::new(name, CardOptions::default());
        let mut card = bench.card();
        let glance = card.glance().unwrap();
        assert_eq!(glance.name, Person::built_in(name).unwrap().name);
        let log = bench.log();
        assert!(bench.tally().commands() <= 4, "{name}: {log:?}");
        read_everything(&mut card).unwrap();
        let commands = bench.tally().commands();
        println!("{name}: {commands} commands");
        assert!(commands <= 55, "{name}: {commands}");
        // Nothing is read twice.
        read_everything(&mut card).unwrap();
        assert_eq!(bench.tally().commands(), commands);
        assert_eq!(bench.tally().tries_queries(), 0);
    }
}

#[test]
fn a_reader_that_handles_lengths_itself_gives_the_same_data() {
    let options = CardOptions {
        exchange: Exchange::Apdu,
        ..CardOptions::default()
    };
    let mut card = Bench::new("helene", options).card();
    read_everything(&mut card).unwrap();
    let mut usual = Bench::new("helene", CardOptions::default()).card();
    assert_eq!(card.identity(), usual.identity());
    let mut pins = typist("1234");
    let signature = card.sign(Key::Authentication, b"message", &mut pins, "");
    assert_eq!(signature.map(|bytes| bytes.len()), Ok(256));
}

/// The card is pulled at each step of reading everything.
#[test]
fn a_card_pulled_at_any_step_says_so() {
    let bench = Bench::new("anton", CardOptions::default());
    read_everything(&mut bench.card()).unwrap();
    let steps = bench.tally().commands() - 1;
    for step in 0..steps {
        let bench = Bench::new("anton", CardOptions::default());
        let mut card = bench.card();
        bench.set_faults(Faults {
            remove_after: Some(step),
            ..Faults::default()
        });
        let error = read_everything(&mut card).unwrap_err();
        assert_eq!(error.code(), "CARD-REMOVED", "step {step}");
    }
}

/// One command gets no answer although the card stays (P08): reading goes on by itself.
#[test]
fn a_lost_answer_at_any_step_is_read_again() {
    let bench = Bench::new("anton", CardOptions::default());
    read_everything(&mut bench.card()).unwrap();
    let steps = bench.tally().commands() - 1;
    for step in 1..=steps {
        let bench = Bench::new("anton", CardOptions::default());
        let mut card = bench.card();
        bench.set_faults(Faults {
            empty_answer_at: Some(step),
            ..Faults::default()
        });
        read_everything(&mut card).unwrap();
    }
}

#[test]
fn another_card_after_an_interruption_is_noticed() {
    let bench = Bench::new("anton", CardOptions::default());
    let mut card = bench.card();
    card.glance().unwrap();
    let other = Person::built_in("helene").unwrap();
    let other = VirtualCard::new(&other, &PKI, CardOptions::default()).unwrap();
    *bench.virtual_card() = other;
    bench.set_faults(Faults {
        empty_answer_at: Some(1),
        ..Faults::default()
    });
    assert_eq!(card.address().unwrap_err().code(), "CARD-CHANGED");
}

/// P10.
#[test]
fn a_card_that_is_not_activated_says_so() {
    let options = CardOptions {
        activated: false,
        ..CardOptions::default()
    };
    let mut card = Bench::new("anton", options).card();
    let life_cycle = card.card_data().life_cycle;
    assert_eq!(life_cycle, crate::LifeCycle::Selectable);
    assert_eq!(card.glance().unwrap_err().code(), "CARD-NOT-ACTIVATED");
    assert_eq!(card.photo().unwrap_err().code(), "CARD-NOT-ACTIVATED");
    let error = card.pin_status().unwrap_err();
    assert_eq!(error.code(), "CARD-NOT-ACTIVATED");
}

#[test]
fn missing_certificates_are_left_out_and_named() {
    for (certificates, count) in [
        (CertificateFault::SignatureMissing, 4),
        (CertificateFault::BothMissing, 3),
    ] {
        let options = CardOptions {
            certificates,
            ..CardOptions::default()
        };
        let bench = Bench::new("anton", options);
        let mut card = bench.card();
        assert_eq!(card.certificates().unwrap().len(), count);
        assert_eq!(card.authenticity(&roots()), Ok(Authenticity::Valid));
        let mut pins = typist("1234");
        let outcome = card.sign(Key::NonRepudiation, b"", &mut pins, "");
        let kind = Kind::NonRepudiation;
        assert_eq!(outcome, Err(EidError::CertificateMissing { kind }));
        assert!(pins.asked.is_empty());
        assert_eq!(bench.pins_sent(), 0);
    }
}

#[test]
fn a_damaged_certificate_is_named() {
    let bench = Bench::new("anton", CardOptions::default());
    let file = CardFile::AuthenticationCertificate;
    for content in [vec![0x30, 0x82, 0x05, 0x00, 0x01], vec![0x04; 300]] {
        bench.virtual_card().replace_file(file, content);
        let error = bench.card().certificate(Kind::Authentication).unwrap_err();
        assert_eq!(error.code(), "CARD-DATA-DAMAGED");
    }
}

/// Words and JSON of the doubts are the same.
#[test]
fn doubts_have_one_word_each() {
    let words = Doubt::ALL.map(Doubt::word);
    let mut once = words.to_vec();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), words.len());
}

/// Card data of applet 1.7, then whatever `answers` has, in turn.
fn nonsense(answers: Vec<Vec<u8>>) -> InProcess {
    let mut turn = 0;
    InProcess::new("Nonsense", &[], move |apdu| {
        if apdu.get(1) == Some(&0xE4) {
            let rest = hex::decode("A503010101170003002101 0F9000".replace(' ', "")).unwrap();
            return [vec![0x53; 16], rest].concat();
        }
        turn += 1;
        answers[turn % answers.len()].clone()
    })
}

proptest! {
    #![proptest_config(crate::property::cases(64))]

    /// Whatever a card answers: an error or data, no panic, no endless reading.
    #[test]
    fn a_card_that_talks_nonsense_gets_an_end(
        bodies in proptest::collection::vec(
            (proptest::collection::vec(any::<u8>(), 0..260), 0_usize..6), 1..8),
    ) {
        let words = ["9000", "6105", "6C10", "6282", "63C3", ""];
        let answers = bodies.into_iter().map(|(mut body, word)| {
            body.extend(hex::decode(words[word]).unwrap());
            body
        });
        let readers = nonsense(answers.collect());
        let mut card = find_card(&readers, None).unwrap();
        let _ = card.glance();
        let _ = card.identity();
        let _ = card.photo();
        let _ = card.authenticity(&Roots::belgian());
        let _ = card.certificates();
        let signed = card.sign(Key::Authentication, b"m", &mut typist("1234"), "");
        prop_assert!(signed.is_err());
    }
}
