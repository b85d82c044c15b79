//! What starts at login, and what a person is told who has no window open.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at what lies in the folders"
)]

use certificates::Stage;

use super::bed::{Bed, code, ok};
use super::home::put;
use crate::answers::PreferencesWords;

fn wanting(bed: &Bed, start_at_login: bool) -> PreferencesWords {
    PreferencesWords {
        start_at_login,
        ..ok(bed.counter.opening()).preferences
    }
}

fn is_on(bed: &Bed) -> bool {
    ok(bed.counter.opening()).preferences.start_at_login
}

#[test]
fn it_starts_at_login_when_the_person_wants_it_and_the_system_says_so() {
    let bed = Bed::new();
    let file = bed.folder.path().join("autostart/clavis.desktop");
    assert!(!is_on(&bed) && ok(bed.counter.opening()).can_start_at_login);
    let told = ok(bed.counter.set_preferences(wanting(&bed, true)));
    assert!(told.preferences.start_at_login);
    let entry = std::fs::read_to_string(&file).unwrap();
    assert!(entry.contains("clavis-desktop\" --waiting"), "{entry}");
    let bed = bed.again();
    assert!(is_on(&bed));
    // Removed by hand: that is what the settings say, and nothing writes it again by itself.
    std::fs::remove_file(&file).unwrap();
    assert!(!is_on(&bed));
    ok(bed.counter.set_preferences(wanting(&bed, false)));
    assert!(!file.exists());
    ok(bed.counter.set_preferences(wanting(&bed, true)));
    ok(bed.counter.set_preferences(wanting(&bed, false)));
    assert!(!file.exists());
}

#[test]
fn a_rehearsal_changes_nothing_at_login() {
    let bed = Bed::rehearsal("two-organisations", None);
    assert!(!ok(bed.counter.opening()).can_start_at_login);
    let refused = bed.counter.set_preferences(wanting(&bed, true));
    assert_eq!(code(refused), "COUNTER-OTHER-SIDE");
    assert!(!bed.folder.path().join("autostart").exists());
    bed.certificate();
    assert!(bed.counter.notices().is_empty() && !bed.counter.is_waiting());
}

/// Nothing is said twice, and nothing is lost where no notification could be shown.
#[test]
fn what_the_person_has_to_do_is_told_once() {
    let bed = Bed::new();
    put(&bed, "a", Stage::Accepted, None, None);
    put(&bed, "b", Stage::Complete, Some(50), None);
    put(&bed, "c", Stage::Complete, Some(100), None);
    put(&bed, "d", Stage::KeyKept, None, None);
    let told = bed.counter.notices();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].task.starts_with("renew:b"), "{told:?}");
    assert!(!told[0].body.is_empty() && !told[0].open.is_empty());
    // Nobody showed it: it is told again.
    assert_eq!(bed.counter.notices(), told);
    bed.counter.notice_given(&told[0]);
    assert!(bed.counter.notices().is_empty());
    let bed = bed.again();
    assert!(bed.counter.notices().is_empty());
    // What moves on is another matter.
    put(&bed, "e", Stage::Complete, Some(5), None);
    let told = bed.counter.notices();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].task.starts_with("renew-now:e"), "{told:?}");
}

#[test]
fn the_program_stays_only_for_what_ehealth_works_on() {
    let bed = Bed::new();
    put(&bed, "a", Stage::Complete, Some(50), None);
    ok(bed.counter.set_preferences(wanting(&bed, true)));
    assert!(!bed.counter.is_waiting() && !bed.counter.stays());
    put(&bed, "b", Stage::Accepted, None, None);
    assert!(bed.counter.is_waiting() && bed.counter.stays());
    ok(bed.counter.set_preferences(wanting(&bed, false)));
    assert!(bed.counter.is_waiting() && !bed.counter.stays());
}
