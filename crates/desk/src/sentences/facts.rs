//! Facts as a room gives them (text), and as a sentence needs them (numbers, dates).

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A value of a fact, recognised by its form.
#[derive(Debug, PartialEq)]
pub(super) enum Fact<'a> {
    /// A day, written `YYYY-MM-DD`.
    Day(Date),
    /// A moment with its offset (RFC 3339), in universal time.
    Moment(Date, i8, i8),
    /// A number small enough to be a count: up to six digits.
    Count(u32),
    /// Anything else: shown as it is.
    Text(&'a str),
}

/// Recognises what a fact is.
pub(super) fn read(text: &str) -> Fact<'_> {
    if let Some(count) = count(text) {
        return Fact::Count(count);
    }
    if text.len() == DAY_LENGTH
        && let Ok(day) = text.parse::<Date>()
    {
        return Fact::Day(day);
    }
    if text.get(DAY_LENGTH..=DAY_LENGTH) == Some("T")
        && let Ok(moment) = text.parse::<Timestamp>()
    {
        let at = moment.to_zoned(TimeZone::UTC);
        return Fact::Moment(at.date(), at.hour(), at.minute());
    }
    Fact::Text(without_full_stop(text))
}

/// Words of a library may be a whole sentence; it stands inside one of ours, which has its own
/// full stop.
fn without_full_stop(text: &str) -> &str {
    match text.strip_suffix('.') {
        Some(sentence) if sentence.contains(' ') && !sentence.ends_with('.') => sentence,
        _ => text,
    }
}

/// Longer numbers are identifiers, and those with a leading zero too: they stay text.
fn count(text: &str) -> Option<u32> {
    let is_count = (1..=6).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'));
    if is_count { text.parse().ok() } else { None }
}

const DAY_LENGTH: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_recognised_by_their_form() {
        let day = Date::constant(2026, 2, 28);
        assert_eq!(read("2026-02-28"), Fact::Day(day));
        assert_eq!(read("2026-02-28T23:30:00Z"), Fact::Moment(day, 23, 30));
        assert_eq!(read("2026-03-01T00:30:00+01:00"), Fact::Moment(day, 23, 30));
        assert_eq!(read("2"), Fact::Count(2));
        assert_eq!(read("0"), Fact::Count(0));
        for text in [
            "",
            "2026-02-30",
            "007",
            "71984787",
            "-1",
            "2026-02-28x",
            "a",
        ] {
            assert_eq!(read(text), Fact::Text(text));
        }
        assert_eq!(read("no such host."), Fact::Text("no such host"));
        assert_eq!(read("and so on..."), Fact::Text("and so on..."));
        assert_eq!(read("."), Fact::Text("."));
    }
}
