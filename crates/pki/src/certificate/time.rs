//! Times in certificates (RFC 5280, 4.1.2.5).

use der::{Sequence, Tag, Tagged, asn1::Any};
use jiff::{Timestamp, civil, tz::TimeZone};

use super::CertificateError;

/// Both ends of a Validity.
pub(super) fn validity(der: &Any) -> Result<(Timestamp, Timestamp), CertificateError> {
    let validity: Validity = der.decode_as()?;
    Ok((read(&validity.not_before)?, read(&validity.not_after)?))
}

/// A Validity that holds these two moments.
pub(crate) fn encode_validity(not_before: Timestamp, not_after: Timestamp) -> der::Result<Any> {
    Any::encode_from(&Validity {
        not_before: write(not_before)?,
        not_after: write(not_after)?,
    })
}

/// UTCTime and GeneralizedTime, in UTC; seconds may be missing, as in very old certificates.
pub(crate) fn read(time: &Any) -> Result<Timestamp, CertificateError> {
    parse(time).ok_or_else(|| CertificateError::malformed("time"))
}

fn parse(time: &Any) -> Option<Timestamp> {
    let text = std::str::from_utf8(time.value()).ok()?.strip_suffix('Z')?;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, rest) = match time.tag() {
        Tag::UtcTime => (century(text.get(..2)?.parse().ok()?), text.get(2..)?),
        Tag::GeneralizedTime => (text.get(..4)?.parse().ok()?, text.get(4..)?),
        _ => return None,
    };
    if rest.len() != 8 && rest.len() != 10 {
        return None;
    }
    let part = |at: usize| {
        rest.get(at..at + 2)
            .map_or(Some(0), |two| two.parse::<i8>().ok())
    };
    let moment =
        civil::DateTime::new(year, part(0)?, part(2)?, part(4)?, part(6)?, part(8)?, 0).ok()?;
    // "No end" is 9999-12-31 23:59:59 (RFC 5280), a day later than a timestamp can tell.
    Some(
        moment
            .to_zoned(TimeZone::UTC)
            .map_or(Timestamp::MAX, |zoned| zoned.timestamp()),
    )
}

/// Two digits: 50 to 99 are 1950 to 1999.
fn century(year: i16) -> i16 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

/// UTCTime until 2049, GeneralizedTime later.
pub(crate) fn write(moment: Timestamp) -> der::Result<Any> {
    let moment = moment.to_zoned(TimeZone::UTC);
    let (tag, format) = match moment.year() {
        1950..=2049 => (Tag::UtcTime, "%y%m%d%H%M%SZ"),
        _ => (Tag::GeneralizedTime, "%Y%m%d%H%M%SZ"),
    };
    Any::new(tag, moment.strftime(format).to_string().into_bytes())
}

#[derive(Sequence)]
struct Validity {
    not_before: Any,
    not_after: Any,
}
