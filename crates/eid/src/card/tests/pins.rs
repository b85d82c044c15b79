//! Promise: never block a card.

use super::*;

fn with_tries(tries_left: u8) -> CardOptions {
    CardOptions {
        tries_left,
        ..CardOptions::default()
    }
}

/// P11, bad input: a wrong PIN costs one try, and nothing sends another.
#[test]
fn after_a_wrong_pin_nothing_sends_another() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    let outcome = card.sign(Key::Authentication, b"m", &mut typist("9999"), "");
    assert_eq!(outcome, Err(EidError::PinWrong { tries_left: 2 }));
    assert_eq!(bench.log().last().map(String::as_str), Some("80E60000"));
    let mut right = typist("1234");
    for outcome in [
        card.sign(Key::Authentication, b"m", &mut right, "")
            .map(drop),
        card.sign(Key::NonRepudiation, b"m", &mut right, "")
            .map(drop),
        card.verify_pin(&mut right),
    ] {
        assert_eq!(outcome, Err(EidError::PinWrongEarlier));
    }
    assert!(right.asked.is_empty());
    let tries = bench.virtual_card().tries_left();
    assert_eq!((bench.pins_sent(), tries), (1, 2));
}

#[test]
fn what_is_no_pin_is_never_sent() {
    for pin in ["123", "1234567890123", "12a4", ""] {
        let bench = Bench::new("jeroen", CardOptions::default());
        let mut card = bench.card();
        let mut pins = typist(pin);
        let signed = card.sign(Key::Authentication, b"m", &mut pins, "");
        assert_eq!(signed.unwrap_err().code(), "CARD-PIN-FORM");
        let checked = card.verify_pin(&mut pins);
        assert_eq!(checked.unwrap_err().code(), "CARD-PIN-FORM");
        let tries = bench.virtual_card().tries_left();
        assert_eq!((bench.pins_sent(), tries), (0, 3));
    }
}

#[test]
fn a_blocked_pin_is_told_before_anybody_is_asked() {
    let bench = Bench::new("jeroen", with_tries(0));
    let mut card = bench.card();
    assert_eq!(card.pin_status(), Ok(PinStatus::Blocked));
    assert_eq!(card.pin_tries(), Ok(Some(0)));
    let mut pins = typist("1234");
    let signed = card.sign(Key::Authentication, b"m", &mut pins, "");
    assert_eq!(signed, Err(EidError::PinBlocked));
    assert_eq!(card.verify_pin(&mut pins), Err(EidError::PinBlocked));
    assert_eq!((pins.asked.len(), bench.pins_sent()), (0, 0));
}

#[test]
fn the_last_try_needs_a_word() {
    let bench = Bench::new("jeroen", with_tries(1));
    let mut card = bench.card();
    let mut pins = typist("1234");
    let signed = card.sign(Key::Authentication, b"m", &mut pins, "");
    assert_eq!(signed, Err(EidError::PinLastTry));
    assert_eq!((pins.asked.len(), bench.pins_sent()), (0, 0));

    pins.agrees = true;
    card.sign(Key::Authentication, b"m", &mut pins, "").unwrap();
    let tries = pins.asked.first().and_then(|question| question.tries_left);
    assert_eq!(tries, Some(1));
    assert_eq!(card.pin_tries(), Ok(Some(3)));
}

#[test]
fn the_wrong_pin_that_uses_the_last_try_blocks() {
    let bench = Bench::new("jeroen", with_tries(1));
    let mut pins = typist("9999");
    pins.agrees = true;
    let outcome = bench.card().verify_pin(&mut pins);
    assert_eq!(outcome, Err(EidError::PinBlocked));
    assert_eq!(bench.virtual_card().tries_left(), 0);
}

#[test]
fn a_pin_is_checked_and_its_right_given_back() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    let mut pins = typist("1234");
    card.verify_pin(&mut pins).unwrap();
    assert_eq!(card.pin_status(), Ok(PinStatus::Tries(3)));
    let question = pins.asked.first().unwrap();
    assert_eq!(question.purpose, PinPurpose::Check);
    assert_eq!(question.holder_name, "Jeroen Maarten van den Proefberg");
}

/// Somebody who cancels, and a file that cannot be read.
struct Refuses(PinRefused);

impl PinSource for Refuses {
    fn pin(&mut self, _question: &PinQuestion) -> Result<Pin, PinRefused> {
        Err(self.0.clone())
    }
}

#[test]
fn who_does_not_give_a_pin_loses_nothing() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    let unreadable = PinRefused::Unavailable("no terminal".into());
    for (refused, code) in [
        (PinRefused::Cancelled, "CARD-PIN-CANCELLED"),
        (unreadable, "CARD-PIN-UNAVAILABLE"),
    ] {
        let mut pins = Refuses(refused);
        let outcome = card.sign(Key::Authentication, b"m", &mut pins, "");
        assert_eq!(outcome.unwrap_err().code(), code);
    }
    assert_eq!(bench.pins_sent(), 0);
    let outcome = card.sign(Key::Authentication, b"m", &mut typist("1234"), "");
    assert!(outcome.is_ok());
}

/// While this person types, another program loses a try with the same card.
struct Meanwhile<'a>(&'a Bench);

impl PinSource for Meanwhile<'_> {
    fn pin(&mut self, _question: &PinQuestion) -> Result<Pin, PinRefused> {
        let mut channel = self.0.readers.connect("Virtual reader").unwrap();
        typed();
        // Works only because no transaction is open while a person types.
        channel
            .exclusively(&mut |line| {
                let wrong = hex::decode("0020000108249999FFFFFFFFFF").unwrap();
                assert_eq!(line.transmit(&wrong).unwrap(), [0x63, 0xC2]);
            })
            .unwrap();
        typed();
        Ok(Pin::parse("1234")?)
    }
}

#[test]
fn tries_lost_while_somebody_types_stop_the_pin() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    let mut pins = Meanwhile(&bench);
    let outcome = card.sign(Key::Authentication, b"m", &mut pins, "");
    assert_eq!(outcome, Err(EidError::PinTriesChanged { tries_left: 2 }));
    assert_eq!(bench.pins_sent(), 1);
    // Ours was not refused: the person may try again, knowing the tries.
    let outcome = card.sign(Key::Authentication, b"m", &mut typist("1234"), "");
    assert!(outcome.is_ok());
}
