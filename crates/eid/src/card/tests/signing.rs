use super::*;

const KEYS: [Key; 2] = [Key::Authentication, Key::NonRepudiation];

#[test]
fn both_keys_sign_and_the_right_is_given_back() {
    let bench = Bench::new("helene", CardOptions::default());
    let mut card = bench.card();
    let mut pins = typist("1234");
    for key in KEYS {
        let signature = card.sign(key, b"message", &mut pins, "A request").unwrap();
        let certificate = card.certificate(key.certificate()).unwrap();
        let algorithm = card.signature_algorithm(key).unwrap();
        assert_eq!(algorithm, SignatureAlgorithm::RsaSha256);
        let spki = certificate.public_key_der();
        pki::verify(&spki, algorithm, b"message", &signature).unwrap();
        assert!(pki::verify(&spki, algorithm, b"other", &signature).is_err());
        assert_eq!(card.pin_status(), Ok(PinStatus::Tries(3)));
    }
    let person = Person::built_in("helene").unwrap();
    let purposes = pins.asked.iter().map(|question| question.purpose);
    let expected = [PinPurpose::Authentication, PinPurpose::Signature];
    assert_eq!(purposes.collect::<Vec<_>>(), expected);
    let question = pins.asked.first().unwrap();
    assert!(question.holder_name.contains(&person.name), "{question:?}");
    assert_eq!(question.document, "A request");
    assert_eq!(question.tries_left, Some(3));
}

/// The limit of the benchmark: 7 commands with LOG OFF, queries of the tries apart. And the one
/// safe order.
#[test]
fn one_signature_in_the_only_safe_order() {
    let bench = Bench::new("helene", CardOptions::default());
    let mut card = bench.card();
    for key in KEYS {
        card.certificate(key.certificate()).unwrap();
        let before = bench.log().len();
        bench.tally().reset();
        card.sign(key, b"", &mut typist("1234"), "").unwrap();
        let said = bench.log().split_off(before);
        let order = [
            "0020000100",
            "00A4080C06",
            "002241B605",
            "0020000100",
            "0020000108",
            "002A9E9A20",
            "00C0000000",
            "80E60000",
        ];
        assert_eq!(said, order);
        assert_eq!(bench.tally().commands(), 6);
        assert_eq!(bench.tally().tries_queries(), 2);
    }
}

#[test]
fn a_wrong_signature_of_the_card_is_not_passed_on() {
    let bench = Bench::new("anton", CardOptions::default());
    let mut card = bench.card();
    bench.set_faults(Faults {
        wrong_signature: true,
        ..Faults::default()
    });
    let outcome = card.sign(Key::Authentication, b"", &mut typist("1234"), "");
    assert_eq!(outcome, Err(EidError::SignatureWrong));
}

/// The card is pulled, or one answer is lost, at each step of a signature: a clear error, no try
/// lost, and after that the card signs again.
#[test]
fn a_signature_interrupted_at_any_step_loses_nothing() {
    for step in 1..=8 {
        let pulled = Faults {
            remove_after: Some(step - 1),
            ..Faults::default()
        };
        let lost = Faults {
            empty_answer_at: Some(step),
            ..Faults::default()
        };
        // A query of the tries that got lost is repeated; LOG OFF comes after the signature.
        interrupted(pulled, "CARD-REMOVED", step == 8);
        interrupted(lost, "CARD-INTERRUPTED", step == 1 || step == 8);
    }
}

fn interrupted(faults: Faults, code: &str, completes: bool) {
    let name = format!("{faults:?}");
    let bench = Bench::new("anton", CardOptions::default());
    let mut card = bench.card();
    card.certificate(Kind::Authentication).unwrap();
    bench.set_faults(faults);
    let mut pins = typist("1234");
    match card.sign(Key::Authentication, b"m", &mut pins, "") {
        Ok(_) => assert!(completes, "{name}"),
        Err(error) => assert_eq!((error.code(), completes), (code, false), "{name}"),
    }
    bench.virtual_card().insert();
    bench.set_faults(Faults::default());
    assert_eq!(bench.virtual_card().tries_left(), 3, "{name}");
    let again = bench.card().sign(Key::Authentication, b"m", &mut pins, "");
    assert!(again.is_ok(), "{name}");
}

#[test]
fn a_pin_whose_fate_is_unknown_is_not_followed_by_another() {
    let bench = Bench::new("anton", CardOptions::default());
    let mut card = bench.card();
    card.certificate(Kind::Authentication).unwrap();
    // The fifth command is VERIFY.
    bench.set_faults(Faults {
        empty_answer_at: Some(5),
        ..Faults::default()
    });
    let mut pins = typist("1234");
    card.sign(Key::Authentication, b"m", &mut pins, "")
        .unwrap_err();
    let outcome = card.sign(Key::Authentication, b"m", &mut pins, "");
    assert_eq!(outcome, Err(EidError::PinWrongEarlier));
    assert_eq!((bench.pins_sent(), pins.asked.len()), (1, 1));
}

#[test]
fn generations_that_cannot_sign_are_refused_before_anything_is_asked() {
    for (applet, code) in [
        (0x10, "CARD-TOO-OLD"),
        (0x11, "CARD-TOO-OLD"),
        // An RSA key on a card whose algorithm bytes are those of EC.
        (0x18, "CARD-UNSUPPORTED"),
        (0x19, "CARD-UNSUPPORTED"),
    ] {
        let bench = Bench::with_applet("anton", CardOptions::default(), applet);
        let mut card = bench.card();
        let mut pins = typist("1234");
        for key in KEYS {
            let error = card.sign(key, b"m", &mut pins, "").unwrap_err();
            assert_eq!(error.code(), code);
        }
        assert!(pins.asked.is_empty());
        // An empty VERIFY costs a try on the old ones.
        assert_eq!((bench.pins_sent(), bench.tally().tries_queries()), (0, 0));
    }
}

#[test]
fn old_cards_are_read_and_never_asked_for_tries() {
    let bench = Bench::with_applet("anton", CardOptions::default(), 0x11);
    let mut card = bench.card();
    card.identity().unwrap();
    assert_eq!(card.pin_tries(), Ok(None));
    assert_eq!(card.pin_status().unwrap_err().code(), "CARD-TOO-OLD");
    let error = card.verify_pin(&mut typist("1234")).unwrap_err();
    assert_eq!(error.code(), "CARD-TOO-OLD");
    assert_eq!((bench.pins_sent(), bench.tally().tries_queries()), (0, 0));
}
