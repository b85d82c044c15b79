//! What goes wrong on request.

use std::sync::Arc;
use std::time::Duration;

use host::{Clock, SetClock};

use super::*;

#[test]
fn the_card_goes_after_n_commands_and_stays_away() {
    let mut card = card();
    card.set_faults(Faults {
        remove_after: Some(2),
        ..Faults::default()
    });
    talk(
        &mut card,
        &[(VERIFY, DONE), (STATUS, DONE), (STATUS, ""), (STATUS, "")],
    );
    assert!(!card.is_present());
    card.insert();
    talk(&mut card, &[(STATUS, "63C3")]);
}

#[test]
fn zero_bytes_come_once_and_the_command_has_no_effect() {
    let mut card = card();
    card.set_faults(Faults {
        empty_answer_at: Some(2),
        ..Faults::default()
    });
    talk(
        &mut card,
        &[(STATUS, "63C3"), (WRONG, ""), (STATUS, "63C3")],
    );
    assert!(card.is_present());
}

#[test]
fn a_slow_card_lets_its_clock_pass() {
    let clock = Arc::new(SetClock::at("2026-11-22T10:00:00Z".parse().unwrap()));
    let mut card = card();
    card.set_clock(Arc::clone(&clock) as Arc<dyn Clock>);
    card.set_faults(Faults {
        delay: Some(Duration::from_secs(3)),
        ..Faults::default()
    });
    talk(&mut card, &[(STATUS, "63C3"), (STATUS, "63C3")]);
    assert_eq!(clock.elapsed(), Duration::from_secs(6));
}
