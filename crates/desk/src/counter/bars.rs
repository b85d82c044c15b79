//! Certificates on the line of time: from the first day to the last, with the days in which they can
//! be renewed.

use certificates::{Line, RequestState as At, Stage};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::keystores::{file_name, short_name};
use super::post::{Post, kind_of};
use crate::Desk;
use crate::answers::{BarState, CertificateBar};
use crate::certificate::RENEWAL_DAYS;

/// The life of one certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Life {
    pub(super) from: Date,
    pub(crate) until: Date,
    pub(crate) renew_from: Date,
    pub(super) days_left: i32,
    pub(super) standing: BarState,
}

/// The life of each line; none for those without dates.
pub(super) fn lives(post: &Post, lines: &[Line]) -> Vec<Option<Life>> {
    let today = post.today();
    lines
        .iter()
        .map(|line| Life::of(line, lines, today))
        .collect()
}

/// The bars of the lines that have dates, the one that ends first at the top.
pub(super) fn bars(post: &Post, lines: &[Line], lives: &[Option<Life>]) -> Vec<CertificateBar> {
    let dated = lines.iter().zip(lives);
    let mut dated: Vec<(&Line, &Life)> = dated
        .filter_map(|(line, life)| Some((line, life.as_ref()?)))
        .filter(|(line, _)| line.exists)
        .collect();
    dated.sort_by_key(|(_, life)| (life.is_over(), life.until));
    dated
        .into_iter()
        .map(|(line, life)| bar(post, line, life))
        .collect()
}

impl Life {
    /// None for a line without dates.
    pub(crate) fn of(line: &Line, all: &[Line], today: Date) -> Option<Self> {
        let record = line.record.as_ref()?;
        let until = date(record.valid_until?);
        let from = match record.valid_from {
            Some(from) => date(from),
            None => until.checked_sub(Span::new().months(USUAL_MONTHS)).ok()?,
        };
        let renew_from = until.checked_sub(Span::new().days(RENEWAL_DAYS)).ok()?;
        let days_left = days(today, until);
        let At::At(stage) = line.state else {
            return None;
        };
        let replaced = all.iter().any(|other| {
            let newer = other.record.as_ref();
            other.state == At::At(Stage::Complete)
                && newer.is_some_and(|newer| newer.replaces.as_deref() == Some(&record.key))
        });
        let standing = match stage {
            Stage::Revoked => BarState::Revoked,
            _ if replaced => BarState::Replaced,
            _ if days_left < 0 => BarState::Expired,
            stage if stage != Stage::Complete => BarState::Unfinished,
            _ if days_left < SOON => BarState::Ending,
            _ if today >= renew_from => BarState::Renewable,
            _ => BarState::Good,
        };
        Some(Self {
            from,
            until,
            renew_from,
            days_left,
            standing,
        })
    }

    /// True when nothing is to be done about it any more.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self.standing, BarState::Revoked | BarState::Replaced)
    }

    /// How it is, in one sentence: days until 14, then dates.
    pub(crate) fn sentence(&self, desk: &Desk) -> String {
        let id = match self.standing {
            BarState::Good => "bar-good",
            BarState::Renewable => "bar-renewable",
            BarState::Ending => "bar-ending",
            BarState::Expired => "bar-expired",
            BarState::Revoked => "bar-revoked",
            BarState::Replaced => "bar-replaced",
            BarState::Unfinished => "bar-unfinished",
        };
        let facts = [
            ("until", self.until.to_string()),
            ("from", self.renew_from.to_string()),
            ("days", self.days_left.max(0).to_string()),
        ];
        desk.say(id, &facts)
    }
}

fn bar(post: &Post, line: &Line, life: &Life) -> CertificateBar {
    let platform = line.record.as_ref().map(|record| record.platform.as_str());
    CertificateBar {
        keystore: post.handles.of(&line.keystore),
        name: short_name(line),
        file: file_name(&line.keystore),
        valid_from: life.from.to_string(),
        valid_until: life.until.to_string(),
        renew_from: life.renew_from.to_string(),
        today_share: share(life.from, life.until, post.today()),
        renewal_share: share(life.from, life.until, life.renew_from),
        days_left: life.days_left,
        state: post.state(line),
        standing: life.standing,
        sentence: life.sentence(&post.desk),
        environment: kind_of(platform.unwrap_or("production")),
    }
}

/// Where a day is between two others: 0 to 1.
fn share(from: Date, until: Date, day: Date) -> f64 {
    let whole = f64::from(days(from, until).max(1));
    (f64::from(days(from, day)) / whole).clamp(0.0, 1.0)
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn date(moment: Timestamp) -> Date {
    moment.to_zoned(TimeZone::UTC).date()
}

/// The day of a moment, `YYYY-MM-DD`.
pub(super) fn day(moment: Timestamp) -> String {
    date(moment).to_string()
}

/// From here on days are counted.
const SOON: i32 = 14;
/// How long certificates usually are valid; for those of which only the end is known.
const USUAL_MONTHS: i64 = 36;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_its_place_between_two_others() {
        let (from, until) = (Date::constant(2026, 1, 1), Date::constant(2029, 1, 1));
        assert_eq!(share(from, until, from), 0.0);
        assert_eq!(share(from, until, until), 1.0);
        assert_eq!(share(from, until, Date::constant(2025, 1, 1)), 0.0);
        assert_eq!(share(from, until, Date::constant(2030, 1, 1)), 1.0);
        let middle = share(from, until, Date::constant(2027, 7, 2));
        assert!((middle - 0.5).abs() < 0.001, "{middle}");
    }
}
