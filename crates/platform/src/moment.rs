//! Moments in messages (xs:dateTime, XML Schema part 2, section 3.2.7).

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Reads an xs:dateTime. The zone is optional there; a moment without one is taken as Belgian
/// time, since the services and their people are in Belgium.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let text = shortened(text.trim());
    // End of a day, which the schema type allows and other formats do not know.
    let (text, day_later) = match text.split_once("T24:00:00") {
        Some((day, rest)) => (format!("{day}T00:00:00{rest}"), true),
        None => (text, false),
    };
    let moment = match text.parse::<Timestamp>() {
        Ok(moment) => moment,
        Err(_) => TimeZone::posix(BELGIUM)
            .ok()?
            .to_timestamp(text.parse::<DateTime>().ok()?)
            .ok()?,
    };
    if day_later {
        moment.checked_add(SignedDuration::from_hours(24)).ok()
    } else {
        Some(moment)
    }
}

/// Fractions beyond nanoseconds are cut; the schema type sets no limit.
fn shortened(text: &str) -> String {
    let Some((whole, rest)) = text.split_once('.') else {
        return text.to_owned();
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (fraction, zone) = rest.split_at(digits);
    let kept: String = fraction.chars().take(NANOSECONDS).collect();
    format!("{whole}.{kept}{zone}")
}

const NANOSECONDS: usize = 9;

/// Central European time with its summer, from the last Sunday of March to that of October.
const BELGIUM: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_form_of_the_schema_type_is_read() {
        for (text, moment) in [
            ("2026-11-22T02:13:55Z", "2026-11-22T02:13:55Z"),
            ("2026-11-22T02:13:55+01:00", "2026-11-22T01:13:55Z"),
            (
                " 2026-11-22T02:13:55.120-05:30\n",
                "2026-11-22T07:43:55.12Z",
            ),
            ("2026-11-22T02:13:55", "2026-11-22T01:13:55Z"),
            ("2026-07-22T02:13:55.5", "2026-07-22T00:13:55.5Z"),
            ("2026-12-31T24:00:00Z", "2027-01-01T00:00:00Z"),
            (
                "2026-11-22T02:13:55.123456789012Z",
                "2026-11-22T02:13:55.123456789Z",
            ),
        ] {
            let wanted: Timestamp = moment.parse().unwrap();
            assert_eq!(read(text), Some(wanted), "{text}");
        }
        for text in ["", "2026-11-22", "02:13:55", "2026-13-01T00:00:00Z", "soon"] {
            assert!(read(text).is_none() || text == "2026-11-22", "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_moment_or_none(text in "\\PC{0,40}", tail in "[0-9T:.Z+-]{0,30}") {
            let _ = read(&text);
            let _ = read(&format!("2026-11-22T{tail}"));
        }
    }
}
