//! Promise: never block a card, when its PIN is changed.

use super::*;
use crate::pin::NewPinSource;

/// A person who types these three, and notes what they were asked.
pub(super) struct Changer {
    old: Typist,
    new: [&'static str; 2],
    asked: Vec<bool>,
}

pub(super) fn changer(old: &'static str, new: [&'static str; 2]) -> Changer {
    Changer {
        old: typist(old),
        new,
        asked: Vec::new(),
    }
}

impl PinSource for Changer {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        self.old.pin(question)
    }

    fn last_try_agreed(&mut self, question: &PinQuestion) -> bool {
        self.old.last_try_agreed(question)
    }
}

impl NewPinSource for Changer {
    fn new_pin(&mut self, question: &PinQuestion, again: bool) -> Result<Pin, PinRefused> {
        assert_eq!(question.purpose, PinPurpose::Change);
        self.asked.push(again);
        Ok(Pin::parse(self.new[usize::from(again)])?)
    }
}

fn changes(bench: &Bench) -> usize {
    let log = bench.log();
    log.iter().filter(|line| *line == "0024000110").count()
}

#[test]
fn the_new_pin_counts_and_the_old_one_no_longer() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    let mut pins = changer("1234", ["567890", "567890"]);
    card.change_pin(&mut pins).unwrap();
    assert_eq!(pins.asked, [false, true]);
    assert_eq!(pins.old.asked.len(), 1);
    let question = pins.old.asked.first().unwrap();
    assert_eq!(question.purpose, PinPurpose::Change);
    assert_eq!(question.tries_left, Some(3));
    assert_eq!(question.holder_name, "Jeroen Maarten van den Proefberg");
    // One command changed it, and its right was given back.
    assert_eq!((changes(&bench), bench.pins_sent()), (1, 0));
    assert_eq!(bench.log().last().map(String::as_str), Some("80E60000"));
    assert_eq!(card.pin_status(), Ok(PinStatus::Tries(3)));

    card.verify_pin(&mut typist("567890")).unwrap();
    let outcome = bench.card().verify_pin(&mut typist("1234"));
    assert_eq!(outcome, Err(EidError::PinWrong { tries_left: 2 }));
}

#[test]
fn a_wrong_old_pin_costs_one_try_and_nothing_more_is_sent() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    let outcome = card.change_pin(&mut changer("9999", ["5678", "5678"]));
    assert_eq!(outcome, Err(EidError::PinWrong { tries_left: 2 }));
    let mut right = changer("1234", ["5678", "5678"]);
    assert_eq!(card.change_pin(&mut right), Err(EidError::PinWrongEarlier));
    let signed = card.sign(Key::Authentication, b"m", &mut right, "");
    assert_eq!(signed, Err(EidError::PinWrongEarlier));
    assert!(right.old.asked.is_empty() && right.asked.is_empty());
    assert_eq!((changes(&bench), bench.pins_sent()), (1, 0));
}

#[test]
fn what_cannot_be_changed_is_never_sent() {
    for (old, new, code) in [
        ("1234", ["1234", "1234"], "CARD-PIN-NEW-SAME"),
        ("1234", ["5678", "5679"], "CARD-PIN-NEW-DIFFERS"),
        ("1234", ["5678", "56780"], "CARD-PIN-NEW-DIFFERS"),
        ("1234", ["567", "567"], "CARD-PIN-FORM"),
        ("1234", ["1234567890123", ""], "CARD-PIN-FORM"),
        ("12", ["5678", "5678"], "CARD-PIN-FORM"),
    ] {
        let bench = Bench::new("jeroen", CardOptions::default());
        let mut card = bench.card();
        let error = card.change_pin(&mut changer(old, new)).unwrap_err();
        assert_eq!(error.code(), code, "{new:?}");
        let tries = bench.virtual_card().tries_left();
        assert_eq!((changes(&bench), bench.pins_sent(), tries), (0, 0, 3));
        // Nothing was refused: the person may go on.
        assert!(card.verify_pin(&mut typist("1234")).is_ok());
    }
}

#[test]
fn blocked_and_old_cards_and_the_last_try_are_told_before_anybody_is_asked() {
    let tries = |tries_left| CardOptions {
        tries_left,
        ..CardOptions::default()
    };
    let new = ["5678", "5678"];
    for (bench, code) in [
        (Bench::new("jeroen", tries(0)), "CARD-PIN-BLOCKED"),
        (Bench::new("jeroen", tries(1)), "CARD-PIN-LAST-TRY"),
        (Bench::with_applet("jeroen", tries(3), 0x11), "CARD-TOO-OLD"),
    ] {
        let mut pins = changer("1234", new);
        let error = bench.card().change_pin(&mut pins).unwrap_err();
        assert_eq!(error.code(), code);
        assert!(pins.old.asked.is_empty() && pins.asked.is_empty());
        assert_eq!((changes(&bench), bench.pins_sent()), (0, 0));
    }
    let bench = Bench::new("jeroen", tries(1));
    let mut pins = changer("1234", new);
    pins.old.agrees = true;
    bench.card().change_pin(&mut pins).unwrap();
    assert_eq!(bench.virtual_card().tries_left(), 3);
}

/// The card is pulled, or one answer is lost, at each step: a change whose fate is unknown is not
/// sent again, and no try is lost.
#[test]
fn a_change_interrupted_at_any_step_is_not_repeated() {
    for step in 1..=4 {
        for pulled in [true, false] {
            let bench = Bench::new("anton", CardOptions::default());
            let mut card = bench.card();
            card.glance().unwrap();
            bench.set_faults(Faults {
                remove_after: pulled.then_some(step - 1),
                empty_answer_at: (!pulled).then_some(step),
                ..Faults::default()
            });
            let outcome = card.change_pin(&mut changer("1234", ["5678", "5678"]));
            // The first command asks for the tries and is repeated; the last one is LOG OFF.
            let completes = step == 4 || step == 1 && !pulled;
            assert_eq!(outcome.is_ok(), completes, "{step} {pulled} {outcome:?}");
            let unknown = outcome == Err(EidError::PinChangeUnknown);
            assert_eq!(
                unknown,
                changes(&bench) == 1 && !completes,
                "{step} {pulled}"
            );
            assert!(changes(&bench) <= 1, "{step} {pulled}");
            assert_eq!(bench.virtual_card().tries_left(), 3);
        }
    }
}

#[test]
fn a_new_pin_that_the_card_refuses_has_its_own_code() {
    let bench = Bench::answering("anton", 0x24, "6A80");
    let mut card = bench.card();
    let mut pins = changer("1234", ["5678", "5678"]);
    assert_eq!(card.change_pin(&mut pins), Err(EidError::PinNewRefused));
    // Whether the old one was looked at is not known.
    assert_eq!(card.change_pin(&mut pins), Err(EidError::PinWrongEarlier));
    assert_eq!((changes(&bench), bench.pins_sent()), (1, 0));
}
