//! Simple types of XML Schema part 2, as far as the requests use them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::platform::revocation::Reason;
use crate::platform::xml::SPACE;

/// A type of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Simple {
    /// xs:string: anything.
    Text,
    /// xs:anyURI: no white space inside.
    Uri,
    /// xs:dateTime.
    DateTime,
    /// xs:base64Binary.
    Base64,
    /// xs:hexBinary of exactly 20 bytes.
    KeyIdentifier,
    /// xs:ID: a name without colon.
    Id,
    /// RevocationReasonType of CertRA.
    RevocationReason,
    /// xs:language, or empty, as `xml:lang` allows.
    Language,
}

/// Checks `text`; the error says in English what was expected.
pub fn check(simple: Simple, text: &str) -> Result<(), &'static str> {
    let trimmed = text.trim_matches(SPACE);
    let (good, expected) = match simple {
        Simple::Text => (true, "text"),
        Simple::Uri => (!trimmed.contains(SPACE), "an address"),
        Simple::DateTime => (
            instant(trimmed).is_some(),
            "a date with time, such as 2026-01-31T09:30:00.000+01:00",
        ),
        Simple::Base64 => (crate::platform::xml::decode(text).is_some(), "base64"),
        Simple::KeyIdentifier => (
            trimmed.len() == 40 && trimmed.chars().all(|c| c.is_ascii_hexdigit()),
            "20 bytes in hexadecimal",
        ),
        Simple::Id => (is_name(trimmed), "a name without colon"),
        // A restriction of xs:string: white space counts.
        Simple::RevocationReason => (Reason::named(text).is_some(), "a reason for a revocation"),
        Simple::Language => (is_language(trimmed), "a language"),
    };
    if good { Ok(()) } else { Err(expected) }
}

/// The moment of an xs:dateTime; without zone it is read as UTC. `None` when it is not one.
pub fn instant(text: &str) -> Option<Timestamp> {
    let text = text.trim_matches(SPACE);
    let (moment, zone) = split_zone(text)?;
    let bytes = moment.as_bytes();
    let shaped = bytes.len() >= 19
        && bytes
            .iter()
            .take(19)
            .enumerate()
            .all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                10 => *byte == b'T',
                13 | 16 => *byte == b':',
                _ => byte.is_ascii_digit(),
            });
    let fraction = moment.get(19..).unwrap_or_default();
    let fraction_good = fraction.is_empty()
        || fraction
            .strip_prefix('.')
            .is_some_and(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()));
    if !shaped || !fraction_good {
        return None;
    }
    // More than nine digits of a second mean nothing here.
    let moment: DateTime = moment.get(..29).unwrap_or(moment).parse().ok()?;
    let local = moment.to_zoned(TimeZone::UTC).ok()?.timestamp();
    local
        .checked_sub(jiff::SignedDuration::from_mins(zone))
        .ok()
}

/// Splits off `Z`, `+hh:mm` or `-hh:mm`; the offset is in minutes.
fn split_zone(text: &str) -> Option<(&str, i64)> {
    if let Some(moment) = text.strip_suffix('Z') {
        return Some((moment, 0));
    }
    let at = text.len().checked_sub(6)?;
    let Some((moment, zone)) = text.split_at_checked(at) else {
        return Some((text, 0));
    };
    let sign = match zone.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return Some((text, 0)),
    };
    let digits = zone.get(1..)?;
    let Some((hours, minutes)) = digits.split_once(':').filter(|(h, m)| {
        let two = |part: &str| part.len() == 2 && part.chars().all(|c| c.is_ascii_digit());
        two(h) && two(m)
    }) else {
        return Some((text, 0));
    };
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    let within = minutes < 60 && hours * 60 + minutes <= 14 * 60;
    within.then_some((moment, sign * (hours * 60 + minutes)))
}

fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    characters
        .next()
        .is_some_and(|c| c.is_alphabetic() || c == '_')
        && characters.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn is_language(text: &str) -> bool {
    text.is_empty()
        || text.split('-').enumerate().all(|(at, part)| {
            (1..=8).contains(&part.len())
                && part
                    .chars()
                    .all(|c| c.is_ascii_alphabetic() || (at > 0 && c.is_ascii_digit()))
        })
}
