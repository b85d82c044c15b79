//! NISS (INSZ, ENSS): the social security number of a person.

use std::fmt;

use jiff::civil::Date;

use crate::digits::{fits, number, only_digits, part, trim};
use crate::{Reason, Warning};

/// A social security number: 11 digits, national register or BIS (identifiers, section 1).
///
/// Personal data: `Debug` shows the masked form only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Niss {
    digits: String,
    century: i16,
}

impl Niss {
    /// Reads a number as people write it; spaces, dots, hyphens and slashes do not count.
    ///
    /// `today` decides whether a birth year of this century can be.
    ///
    /// # Errors
    /// The first that applies: empty, charset, length, checksum, month, sequence, day.
    pub fn parse(text: &str, today: Date) -> Result<Self, Reason> {
        Self::read(text, today).map(|(niss, _)| niss)
    }

    /// As [`Niss::parse`], with what is doubtful about an accepted number.
    ///
    /// # Errors
    /// As [`Niss::parse`].
    pub fn read(text: &str, today: Date) -> Result<(Self, Option<Warning>), Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        let digits = only_digits(text)?;
        if digits.len() != LENGTH {
            return Err(Reason::Length);
        }
        let century = century(&digits, today).ok_or(Reason::Checksum)?;
        let niss = Niss { digits, century };
        niss.check_fields()?;
        let warning = niss.day_beyond_month().then_some(Warning::DayBeyondMonth);
        Ok((niss, warning))
    }

    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        &self.digits
    }

    /// `YY.MM.DD-SSS.CC`.
    pub fn formatted(&self) -> String {
        format!(
            "{}.{}.{}-{}.{}",
            part(&self.digits, 0, 2),
            part(&self.digits, 2, 4),
            part(&self.digits, 4, 6),
            part(&self.digits, 6, 9),
            part(&self.digits, 9, 11)
        )
    }

    /// `YY.MM.**-***.**`: for everything that is not the requested output itself.
    pub fn masked(&self) -> String {
        format!(
            "{}.{}.**-***.**",
            part(&self.digits, 0, 2),
            part(&self.digits, 2, 4)
        )
    }

    /// Which register gave the number.
    pub fn register(&self) -> Register {
        if self.month_field() < BIS_SEX_UNKNOWN {
            Register::National
        } else {
            Register::Bis
        }
    }

    /// What the number says about the date of birth; nothing when it is wholly unknown.
    pub fn birth(&self) -> Option<Birth> {
        let (month, day) = (self.month(), self.day());
        let wholly_unknown = part(&self.digits, 0, 2) == "00" && month == 0 && day == 1;
        if wholly_unknown {
            return None;
        }
        let known_month = (month != 0).then_some(month);
        let known_day = (month != 0 && day != 0 && !self.day_beyond_month()).then_some(day);
        Some(Birth {
            year: self.year(),
            month: known_month,
            day: known_day,
        })
    }

    /// The sex that the serial tells; nothing for BIS numbers given before it was known.
    pub fn sex(&self) -> Option<Sex> {
        if (BIS_SEX_UNKNOWN..BIS_SEX_KNOWN).contains(&self.month_field()) {
            return None;
        }
        if number(part(&self.digits, 6, 9)) % 2 == 1 {
            Some(Sex::Male)
        } else {
            Some(Sex::Female)
        }
    }

    fn check_fields(&self) -> Result<(), Reason> {
        let month_field = self.month_field();
        if month_field >= 60 || month_field % 20 > 12 {
            return Err(Reason::Month);
        }
        if matches!(part(&self.digits, 6, 9), "000" | "999") {
            return Err(Reason::Sequence);
        }
        if self.day() > 31 {
            return Err(Reason::Day);
        }
        Ok(())
    }

    fn day_beyond_month(&self) -> bool {
        Date::new(self.year(), self.month(), 1)
            .is_ok_and(|first| self.day() > first.days_in_month())
    }

    fn year(&self) -> i16 {
        self.century + two_digits(part(&self.digits, 0, 2)).cast_signed() as i16
    }

    fn month(&self) -> i8 {
        (self.month_field() % 20).cast_signed()
    }

    fn month_field(&self) -> u8 {
        two_digits(part(&self.digits, 2, 4))
    }

    fn day(&self) -> i8 {
        two_digits(part(&self.digits, 4, 6)).cast_signed()
    }
}

impl fmt::Debug for Niss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Niss({})", self.masked())
    }
}

/// The register that gave a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Register {
    /// The national register of residents.
    National,
    /// The BIS register of the Crossroads Bank, for others; month field 20 or 40 higher.
    Bis,
}

/// The sex that a serial tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// Even serial.
    Female,
    /// Odd serial.
    Male,
}

/// A date of birth as far as a number tells it. Displayed as `1953`, `1992-07` or `1992-08-30`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    /// Year, 1900 to 2099.
    pub year: i16,
    /// Month 1 to 12, where known.
    pub month: Option<i8>,
    /// Day 1 to 31, where known; never without a month.
    pub day: Option<i8>,
}

impl fmt::Display for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for field in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{field:02}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Birth(****-**-**)")
    }
}

/// 1900 or 2000, by the rule that the check digits fit; the 1900 rule is tried first.
fn century(digits: &str, today: Date) -> Option<i16> {
    let body = number(part(digits, 0, 9));
    let check = number(part(digits, 9, 11));
    if fits(body, check, 97) {
        return Some(1900);
    }
    let year = 2000 + i16::from(two_digits(part(digits, 0, 2)));
    let possible = year <= today.year();
    (possible && fits(2_000_000_000 + body, check, 97)).then_some(2000)
}

fn two_digits(text: &str) -> u8 {
    u8::try_from(number(text)).unwrap_or(u8::MAX)
}

const LENGTH: usize = 11;
const BIS_SEX_UNKNOWN: u8 = 20;
const BIS_SEX_KNOWN: u8 = 40;

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2025, 6, 30);

    #[test]
    fn debug_and_mask_hide_the_person() {
        let niss = Niss::parse("76.02.29-951.80", TODAY).unwrap();
        assert_eq!(niss.masked(), "76.02.**-***.**");
        let shown = format!("{niss:?} {:?}", niss.birth());
        assert!(!shown.contains("951") && !shown.contains("29"), "{shown}");
    }

    #[test]
    fn a_year_that_has_not_come_is_a_wrong_checksum_until_it_comes() {
        let text = "950703-966-47";
        assert_eq!(Niss::parse(text, TODAY), Err(Reason::Checksum));
        let later = Date::constant(2095, 1, 1);
        assert_eq!(
            Niss::parse(text, later).unwrap().birth().unwrap().year,
            2095
        );
    }

    #[test]
    fn a_day_above_31_is_refused_after_the_serial() {
        let with_check = |body: u64| format!("{body:09}{:02}", 97 - body % 97);
        assert_eq!(
            Niss::parse(&with_check(760_232_951), TODAY),
            Err(Reason::Day)
        );
        assert_eq!(
            Niss::parse(&with_check(760_232_999), TODAY),
            Err(Reason::Sequence)
        );
    }

    #[test]
    fn a_day_beyond_its_month_is_only_doubtful() {
        let (niss, warning) = Niss::read("48043197306", TODAY).unwrap();
        assert_eq!(warning, Some(Warning::DayBeyondMonth));
        assert_eq!(niss.birth().unwrap().to_string(), "1948-04");
    }
}
