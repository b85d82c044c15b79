use super::*;

#[test]
fn months_and_years_are_those_of_the_calendar() {
    for (step, from, to) in [
        ("33mo", "2026-11-22T10:00:00Z", "2029-08-22T10:00:00Z"),
        ("1mo", "2027-01-31T10:00:00Z", "2027-02-28T10:00:00Z"),
        ("1y", "2028-02-29T00:00:00Z", "2029-02-28T00:00:00Z"),
        ("90d", "2026-11-22T10:00:00Z", "2027-02-20T10:00:00Z"),
        ("2h", "2026-11-22T10:00:00Z", "2026-11-22T12:00:00Z"),
    ] {
        let then = later(from.parse().unwrap(), step).unwrap();
        assert_eq!(then.to_string(), to, "{step}");
    }
    for text in ["", "mo", "33", "33 moons", "99999999999y"] {
        let wrong = later(Timestamp::UNIX_EPOCH, text).unwrap_err();
        assert_eq!(wrong.code(), "DESK-TIME-UNKNOWN", "{text}");
    }
    let day = read_moment("2029-08-22").unwrap();
    assert_eq!(day.to_string(), "2029-08-22T00:00:00Z");
    assert_eq!(
        read_moment("tomorrow").unwrap_err().code(),
        "DESK-TIME-UNKNOWN"
    );
}

fn described(kind: EnvironmentKind, certra: &str, clock: &str) -> Environment {
    let mut environment = Environment::acceptance();
    let own = &mut environment.endpoints;
    own.certra = certra.to_owned();
    own.etkra = "https://127.0.0.1:1/e".to_owned();
    own.etkdepot = "https://127.0.0.1:1/d".to_owned();
    own.sts = None;
    Environment {
        kind,
        clock: Some(clock.to_owned()),
        ..environment
    }
}

/// No file moves the clock of a platform that is real, or that is elsewhere.
#[test]
fn only_a_rehearsal_on_this_computer_moves_the_house() {
    let (here, clock) = (
        "https://127.0.0.1:1/c",
        "http://127.0.0.1:2/rehearsal/clock",
    );
    let kind = EnvironmentKind::Rehearsal;
    assert_eq!(clock_address(&described(kind, here, clock)), Some(clock));
    for other in [
        EnvironmentKind::Production,
        EnvironmentKind::Acceptance,
        EnvironmentKind::Described,
    ] {
        assert_eq!(clock_address(&described(other, here, clock)), None);
    }
    for certra in [
        "https://services.ehealth.fgov.be/c",
        "https://platform.example.com/c",
    ] {
        assert_eq!(clock_address(&described(kind, certra, clock)), None);
    }
    for elsewhere in ["https://127.0.0.1:2/c", "http://127.0.0.1.example.com/c"] {
        assert_eq!(clock_address(&described(kind, here, elsewhere)), None);
    }
    assert_eq!(clock_address(&Environment::production()), None);
}

#[test]
fn what_the_platform_says_is_read_or_refused() {
    let told = clock_words(b"{\"now\": \"2029-08-22T10:00:00Z\", \"offset_seconds\": -60}");
    assert_eq!(told.unwrap().offset_seconds, -60);
    for body in ["", "{}", "{\"error\": \"no\"}", "[1]"] {
        let wrong = clock_words(body.as_bytes()).err().unwrap();
        assert_eq!(wrong.code(), "REHEARSAL-CLOCK", "{body}");
    }
}
