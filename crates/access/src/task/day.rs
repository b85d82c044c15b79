//! Days in Belgium: the time zone, and the days on which offices and the post work.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The day in Belgium at a moment.
pub fn belgian_day(moment: Timestamp) -> Date {
    // The rule of directive 2000/84/EC, so that no time zone data of the machine are needed.
    let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC);
    moment.to_zoned(zone).date()
}

/// The ten public holidays of a year (royal decree of 18 April 1974, article 1), in order.
///
/// A holiday on a Sunday is replaced by a day that each employer chooses: not known here.
pub fn public_holidays(year: i16) -> Vec<Date> {
    let mut days: Vec<Date> = FIXED
        .iter()
        .filter_map(|(month, day)| Date::new(year, *month, *day).ok())
        .collect();
    if let Some(easter) = easter(year) {
        // Easter Monday, Ascension, Whit Monday.
        for after in [1, 39, 50] {
            days.extend(easter.checked_add(after.days()));
        }
    }
    days.sort();
    days
}

/// Whether offices and the post work: no Saturday, no Sunday, no public holiday.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !public_holidays(day.year()).contains(&day)
}

/// The day on which `count` working days have passed since `day`, which does not count itself.
pub fn after_working_days(day: Date, count: u16) -> Date {
    let mut day = day;
    let mut left = count;
    while left > 0 {
        let Ok(next) = day.tomorrow() else {
            return day;
        };
        day = next;
        if is_working_day(day) {
            left -= 1;
        }
    }
    day
}

/// Easter Sunday of the Gregorian calendar (the rule without exceptions in Meeus, Astronomical
/// Algorithms, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let year32 = i32::from(year);
    let golden = year32 % 19;
    let (century, rest) = (year32 / 100, year32 % 100);
    let (leap, over) = (century / 4, century % 4);
    let correction = (century + 8) / 25;
    let moon = (century - correction + 1) / 3;
    let epact = (19 * golden + century - leap - moon + 15) % 30;
    let weekday = (32 + 2 * over + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    let month = i8::try_from(sum / 31).ok()?;
    let day = i8::try_from(sum % 31 + 1).ok()?;
    Date::new(year, month, day).ok()
}

/// New Year, Labour Day, National Day, Assumption, All Saints, Armistice, Christmas.
const FIXED: [(i8, i8); 7] = [
    (1, 1),
    (5, 1),
    (7, 21),
    (8, 15),
    (11, 1),
    (11, 11),
    (12, 25),
];

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_and_what_hangs_on_it() {
        // The days that the Belgian authorities published for these years.
        for (year, monday, ascension, whit) in [
            (2024, date(2024, 4, 1), date(2024, 5, 9), date(2024, 5, 20)),
            (2025, date(2025, 4, 21), date(2025, 5, 29), date(2025, 6, 9)),
            (2026, date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25)),
            (2027, date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17)),
            // The latest and the earliest Easter of two centuries.
            (2038, date(2038, 4, 26), date(2038, 6, 3), date(2038, 6, 14)),
            (2008, date(2008, 3, 24), date(2008, 5, 1), date(2008, 5, 12)),
        ] {
            let holidays = public_holidays(year);
            for day in [monday, ascension, whit] {
                assert!(holidays.contains(&day), "{day}");
            }
            assert_eq!(holidays.len(), 10);
        }
    }

    #[test]
    fn working_days_step_over_week_ends_and_holidays() {
        // Thursday before Easter 2025: Friday works, then the week-end and Easter Monday.
        assert_eq!(after_working_days(date(2025, 4, 17), 1), date(2025, 4, 18));
        assert_eq!(after_working_days(date(2025, 4, 17), 2), date(2025, 4, 22));
        assert_eq!(after_working_days(date(2025, 4, 17), 5), date(2025, 4, 25));
        // Over the turn of the year.
        assert_eq!(after_working_days(date(2026, 12, 31), 1), date(2027, 1, 4));
        assert_eq!(after_working_days(date(2025, 4, 17), 0), date(2025, 4, 17));
    }

    #[test]
    fn a_day_begins_at_midnight_in_belgium() {
        let day = |text: &str| belgian_day(text.parse().unwrap());
        assert_eq!(day("2025-07-01T21:59:59Z"), date(2025, 7, 1));
        assert_eq!(day("2025-07-01T22:00:00Z"), date(2025, 7, 2));
        assert_eq!(day("2025-12-31T22:59:59Z"), date(2025, 12, 31));
        assert_eq!(day("2025-12-31T23:00:00Z"), date(2026, 1, 1));
    }
}
