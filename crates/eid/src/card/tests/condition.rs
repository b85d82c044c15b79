//! What keeps a card from signing is told before anybody is asked for a PIN.

use jiff::Timestamp;

use super::*;

const BOTH: [Key; 2] = [Key::Authentication, Key::NonRepudiation];

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn codes(bench: &Bench, key: Key, now: &str) -> Vec<&'static str> {
    let found = bench.card().impediments(key, at(now)).unwrap();
    assert_eq!(bench.pins_sent(), 0);
    found.iter().map(EidError::code).collect()
}

const NOW: &str = "2026-03-02T09:00:00Z";
const LATE: &str = "2060-01-01T00:00:00Z";

#[test]
fn a_good_card_has_no_impediment() {
    let bench = Bench::new("jeroen", CardOptions::default());
    for key in BOTH {
        assert!(codes(&bench, key, NOW).is_empty());
    }
}

#[test]
fn every_state_has_its_own_code() {
    let with = |certificates| CardOptions {
        certificates,
        ..CardOptions::default()
    };
    let missing = Bench::new("jeroen", with(CertificateFault::SignatureMissing));
    assert_eq!(codes(&missing, BOTH[1], NOW), ["CARD-NO-SIGNATURE"]);
    assert!(codes(&missing, BOTH[0], NOW).is_empty());
    let none = Bench::new("jeroen", with(CertificateFault::BothMissing));
    assert_eq!(codes(&none, BOTH[0], NOW), ["CARD-NO-AUTHENTICATION"]);
    let expired = Bench::new("jeroen", with(CertificateFault::Expired));
    assert_eq!(codes(&expired, BOTH[0], NOW), ["CARD-CERTIFICATE-EXPIRED"]);
    let blocked = CardOptions {
        tries_left: 0,
        ..CardOptions::default()
    };
    let blocked = Bench::new("jeroen", blocked);
    assert_eq!(codes(&blocked, BOTH[0], NOW), ["CARD-PIN-BLOCKED"]);
    let asleep = CardOptions {
        activated: false,
        ..CardOptions::default()
    };
    let asleep = Bench::new("jeroen", asleep);
    assert_eq!(codes(&asleep, BOTH[0], NOW), ["CARD-NOT-ACTIVATED"]);
}

#[test]
fn several_states_are_told_together_and_an_old_card_is_asked_for_nothing() {
    let options = CardOptions {
        tries_left: 0,
        ..CardOptions::default()
    };
    let bench = Bench::new("jeroen", options);
    let all = [
        "CARD-PIN-BLOCKED",
        "CARD-EXPIRED",
        "CARD-CERTIFICATE-EXPIRED",
    ];
    assert_eq!(codes(&bench, BOTH[0], LATE), all);

    let old = Bench::with_applet("jeroen", CardOptions::default(), 0x11);
    let all = ["CARD-TOO-OLD", "CARD-EXPIRED", "CARD-CERTIFICATE-EXPIRED"];
    assert_eq!(codes(&old, BOTH[0], LATE), all);
    assert_eq!(old.tally().tries_queries(), 0);
}

/// The last day counts to its end.
#[test]
fn a_card_is_good_on_its_last_day() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    let last = card.glance().unwrap().valid_to;
    let midnight = last.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    assert_eq!(card.refuse_expired(midnight), Ok(()));
    let next = midnight + jiff::SignedDuration::from_hours(24);
    let error = card.refuse_expired(next).unwrap_err();
    assert_eq!(error, EidError::Expired { valid_to: last });
    assert_eq!(error.facts(), [("date", last.to_string())]);
}

#[test]
fn what_happens_on_the_way_is_no_impediment_but_an_error() {
    let bench = Bench::new("jeroen", CardOptions::default());
    let mut card = bench.card();
    bench.virtual_card().remove();
    let error = card.impediments(BOTH[0], at(NOW)).unwrap_err();
    assert_eq!(error.code(), "CARD-REMOVED");
}
