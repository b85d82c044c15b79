//! Promise 2 at the counter: never block a card. And nothing stays locked, whatever is cancelled.

use std::sync::Arc;

use super::bed::{Bed, Ear, PIN, code, draft, ok, open, secret};
use crate::answers::{Call, CardState, PinPurposeWord};
use crate::counter::Counter;

/// A wrong PIN is sent once; the next one goes when the person asks for it, with the tries told anew.
#[test]
fn promise_2_a_wrong_pin_is_told_and_no_other_is_sent_by_itself() {
    let bed = Bed::rehearsal("two-organisations", None);
    let talk = ok(bed.counter.begin_request()).talk;
    let before = bed.verifies();
    let told = bed.with_pins(&["9999"], |counter| counter.organisations(talk));
    let words = *told.unwrap_err();
    assert_eq!(words.code, "CARD-PIN-WRONG");
    assert!(
        words.what.contains('2') || words.why.contains('2'),
        "{words:?}"
    );
    assert_eq!(bed.verifies(), before + 1);
    ok(bed.with_pins(&[PIN], |counter| counter.organisations(talk)));
    let tries = |call: Call| match call {
        Call::PinAsked(asked) => Some(asked.tries_left),
        _ => None,
    };
    let asked: Vec<_> = bed.ear.heard().into_iter().filter_map(tries).collect();
    assert_eq!(asked, [Some(3), Some(2)]);
    assert_eq!(bed.verifies(), before + 2);
}

#[test]
fn promise_2_the_last_try_wants_a_word_first() {
    let bed = Bed::rehearsal("two-organisations", Some("one-try-left"));
    let talk = ok(bed.counter.begin_request()).talk;
    let before = bed.verifies();
    let say = |yes: bool| {
        std::thread::scope(|scope| {
            let last = bed.ear.last_question();
            let working = scope.spawn(|| bed.counter.organisations(talk));
            let asked = bed.ear.question(last);
            assert!(asked.last_try && asked.tries_left == Some(1), "{asked:?}");
            // The word comes first: a PIN is no answer to this question.
            assert_eq!(
                code(bed.counter.answer_pin(asked.question, PIN)),
                "COUNTER-QUESTION-OVER"
            );
            ok(bed.counter.agree_last_try(asked.question, yes));
            if yes {
                let plain = bed.ear.question(asked.question);
                assert!(!plain.last_try, "{plain:?}");
                assert!(bed.ear.is_settled(asked.question));
                ok(bed.counter.answer_pin(plain.question, PIN));
            }
            working.join().unwrap()
        })
    };
    assert_eq!(code(say(false)), "CARD-PIN-LAST-TRY");
    assert_eq!(bed.verifies(), before, "nothing was sent");
    ok(say(true));
    assert_eq!(bed.verifies(), before + 1);
}

#[test]
fn a_text_that_cannot_be_a_pin_leaves_the_question_open() {
    let bed = Bed::rehearsal("two-organisations", None);
    let talk = ok(bed.counter.begin_request()).talk;
    std::thread::scope(|scope| {
        let working = scope.spawn(|| bed.counter.organisations(talk));
        let asked = bed.ear.question(0);
        assert_eq!(
            code(bed.counter.answer_pin(asked.question, "12")),
            "CARD-PIN-FORM"
        );
        assert!(!bed.ear.is_settled(asked.question));
        ok(bed.counter.answer_pin(asked.question, PIN));
        ok(working.join().unwrap());
        assert!(bed.ear.is_settled(asked.question));
        assert_eq!(
            code(bed.counter.answer_pin(asked.question, PIN)),
            "COUNTER-QUESTION-OVER"
        );
    });
}

/// A way to end a question: by its talk, by its number, or by another talk.
type Cancel = fn(&Counter, u32, u32);

/// While a question is open everything else answers; when it is cancelled nothing was sent, and the
/// next talk begins at once.
#[test]
fn a_question_can_be_cancelled_and_holds_nothing_up() {
    let bed = Bed::rehearsal("two-organisations", None);
    let before = bed.verifies();
    let ways: [Cancel; 3] = [
        |counter, _, question| counter.cancel_pin(question),
        |counter, talk, _| counter.cancel(talk),
        |counter, _, _| {
            ok(counter.begin_as_holder());
        },
    ];
    for cancel in ways {
        let talk = ok(bed.counter.begin_request()).talk;
        std::thread::scope(|scope| {
            let last = bed.ear.last_question();
            let working = scope.spawn(|| bed.counter.organisations(talk));
            let asked = bed.ear.question(last);
            ok(bed.counter.home());
            assert_eq!(bed.counter.card_now().state, CardState::Belgian);
            ok(bed.counter.card_details());
            ok(bed.counter.keystores());
            ok(bed.counter.opening());
            cancel(&bed.counter, talk, asked.question);
            assert_eq!(code(working.join().unwrap()), "CARD-PIN-CANCELLED");
            assert!(bed.ear.is_settled(asked.question));
        });
    }
    assert_eq!(bed.verifies(), before, "nothing was sent");
    let talk = ok(bed.counter.begin_request()).talk;
    ok(bed.with_pins(&[PIN], |counter| counter.organisations(talk)));
}

#[test]
fn a_new_talk_ends_the_one_before() {
    let bed = Bed::rehearsal("two-organisations", None);
    let first = ok(bed.counter.begin_request()).talk;
    let second = ok(bed.counter.begin_request()).talk;
    assert_ne!(first, second);
    assert_eq!(code(bed.counter.organisations(first)), "COUNTER-TALK-OVER");
    // A talk does what it was begun for.
    assert_eq!(code(bed.counter.registered(second)), "COUNTER-TALK-OVER");
    ok(bed.with_pins(&[PIN], |counter| counter.organisations(second)));
    bed.counter.cancel(second);
    assert_eq!(
        code(bed.counter.contract(second, &draft())),
        "COUNTER-TALK-OVER"
    );
}

#[test]
fn a_card_that_is_taken_out_while_a_pin_is_asked_for_ends_the_question() {
    let bed = Bed::rehearsal("two-organisations", None);
    let talk = ok(bed.counter.begin_request()).talk;
    let before = bed.verifies();
    std::thread::scope(|scope| {
        let working = scope.spawn(|| bed.counter.organisations(talk));
        let asked = bed.ear.question(0);
        ok(bed.counter.rehearsal_card(false));
        assert_eq!(code(working.join().unwrap()), "CARD-REMOVED");
        assert!(bed.ear.is_settled(asked.question));
    });
    let now = bed.counter.card_now();
    assert_eq!(now.state, CardState::NoCard, "{now:?}");
    assert!(now.trouble.is_some());
    assert_eq!(bed.verifies(), before, "nothing was sent");
    // Still out: the same talk says so; back in: it goes on.
    assert_ne!(code(bed.counter.organisations(talk)), "done");
    ok(bed.counter.rehearsal_card(true));
    ok(bed.with_pins(&[PIN], |counter| counter.organisations(talk)));
    ok(bed.counter.contract(talk, &draft()));
}

/// Another person's card in the same talk is turned away.
#[test]
fn a_card_of_somebody_else_does_not_go_on() {
    let bed = Bed::rehearsal("two-organisations", None);
    let talk = ok(bed.counter.begin_request()).talk;
    std::thread::scope(|scope| {
        let working = scope.spawn(|| bed.counter.organisations(talk));
        bed.ear.question(0);
        ok(bed.counter.rehearsal_card(false));
        assert_eq!(code(working.join().unwrap()), "CARD-REMOVED");
    });
    let other = Bed::rehearsal("not-responsible", None);
    bed.slot().exchange_card_with(&other.slot());
    ok(bed.counter.rehearsal_card(true));
    let told = code(bed.counter.organisations(talk));
    // The other card comes from another authority, or is another holder's.
    assert!(
        told == "COUNTER-HOLDER-CHANGED" || told.starts_with("CERT-CARD"),
        "{told}"
    );
}

#[test]
fn closing_the_counter_while_a_pin_is_asked_for_lets_everything_go() {
    let bed = Bed::rehearsal("two-organisations", None);
    let talk = ok(bed.counter.begin_request()).talk;
    std::thread::scope(|scope| {
        let working = scope.spawn(|| bed.counter.organisations(talk));
        bed.ear.question(0);
        bed.counter.close();
        assert_eq!(code(working.join().unwrap()), "CARD-PIN-CANCELLED");
    });
    let Bed {
        folder, counter, ..
    } = bed;
    drop(counter);
    // The same folders, at once, by the next program.
    let ear = Arc::new(Ear::default());
    let counter = open(folder.path(), &ear);
    ok(counter.home());
}

#[test]
fn another_pin_is_asked_three_times_and_the_card_takes_it() {
    let bed = Bed::rehearsal("two-organisations", None);
    let slip = bed.with_pins(&[PIN, "2468", "2469"], Counter::change_pin);
    assert_eq!(code(slip), "CARD-PIN-NEW-DIFFERS");
    ok(bed.with_pins(&[PIN, "2468", "2468"], Counter::change_pin));
    let purpose = |call: Call| match call {
        Call::PinAsked(asked) => Some(asked.purpose),
        _ => None,
    };
    let asked: Vec<_> = bed.ear.heard().into_iter().filter_map(purpose).collect();
    let thrice = [
        PinPurposeWord::Change,
        PinPurposeWord::New,
        PinPurposeWord::NewAgain,
    ];
    assert_eq!(asked, [thrice, thrice].concat());
    let talk = ok(bed.counter.begin_request()).talk;
    ok(bed.with_pins(&["2468"], |counter| counter.organisations(talk)));
}

#[test]
fn a_card_that_cannot_sign_is_told_before_anything_is_asked() {
    for (fault, state, can_sign) in [
        ("pin-blocked", CardState::Belgian, false),
        ("card-expired", CardState::Belgian, false),
    ] {
        let bed = Bed::rehearsal("two-organisations", Some(fault));
        let now = bed.counter.card_now();
        assert_eq!(now.state, state, "{fault}");
        assert_eq!(now.status.unwrap().can_sign, can_sign, "{fault}");
    }
    let bed = Bed::rehearsal("two-organisations", Some("not-genuine"));
    assert_eq!(code(bed.counter.begin_request()), "CERT-CARD-NOT-GENUINE");
    let bed = Bed::rehearsal("two-organisations", Some("pin-blocked"));
    assert_eq!(code(bed.counter.begin_request()), "CARD-PIN-BLOCKED");
    assert_eq!(bed.ear.last_question(), 0);
}

#[test]
fn rules_of_a_password_light_up_while_it_is_typed() {
    let bed = Bed::new();
    let kept = |text: &str| {
        let rules = bed.counter.password_rules(text);
        let kept: Vec<bool> = rules.rules.iter().map(|rule| rule.kept).collect();
        (kept, rules.good, rules.warning.is_some())
    };
    assert_eq!(kept(""), (vec![false, false, false], false, false));
    assert_eq!(kept("abc"), (vec![false, true, false], false, false));
    assert_eq!(kept("abcdefgé1"), (vec![true, false, true], false, false));
    assert_eq!(kept("abcdefgh1"), (vec![true, true, true], true, false));
    assert_eq!(kept("abcd efgh1"), (vec![true, true, true], true, true));
    let short = bed.counter.send_request(1, &draft(), &secret("short"));
    assert_eq!(code(short), "NUMBER-KEYSTORE-PASSWORD");
}
