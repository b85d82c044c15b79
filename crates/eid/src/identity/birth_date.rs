//! The date of birth, as the languages of the country write it (eID card, section 6).

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// A date of birth; parts of it may be unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BirthDate {
    /// The text on the card, for example `08 MAAR 1980`.
    pub text: String,
    /// Year, where the text could be understood.
    pub year: Option<i16>,
    /// Month, 1 to 12.
    pub month: Option<i8>,
    /// Day, 1 to 31, only together with a month.
    pub day: Option<i8>,
}

impl BirthDate {
    /// Understands `DD MMM YYYY` with any run of dots and blanks between the parts, in French,
    /// Dutch and German; also a year alone. What cannot be understood stays as text.
    pub fn parse(text: &str) -> Self {
        let (day, month, year) = parts(text);
        // A day that does not exist in that month is no day.
        let exists = match (day, month, year) {
            (Some(day), Some(month), Some(year)) => Date::new(year, month, day).is_ok(),
            _ => false,
        };
        Self {
            text: text.to_owned(),
            year,
            month: month.filter(|_| year.is_some()),
            day: day.filter(|_| exists),
        }
    }

    /// The whole date, where day, month and year are known.
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?).ok()
    }

    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; the card's own text where that is all there is.
    pub fn iso(&self) -> String {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
            (Some(year), None, _) => format!("{year:04}"),
            (None, ..) => self.text.clone(),
        }
    }
}

impl Serialize for BirthDate {
    /// As [`BirthDate::iso`].
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

/// Day, month and year as far as they can be understood.
fn parts(text: &str) -> (Option<i8>, Option<i8>, Option<i16>) {
    let text = text.trim_matches(SEPARATORS);
    let (front, last) = match text.char_indices().rev().nth(3) {
        Some((start, _)) => text.split_at(start),
        None => return (None, None, None),
    };
    let Some(year) = year(last) else {
        return (None, None, None);
    };
    let letters = front.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = front.strip_suffix(letters).unwrap_or_default();
    let name = letters.trim_matches(SEPARATORS);
    let month = month(name);
    let sound = name.is_empty() || month.is_some();
    match sound {
        true => (digits.parse().ok(), month, Some(year)),
        false => (None, None, None),
    }
}

fn year(text: &str) -> Option<i16> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

fn month(name: &str) -> Option<i8> {
    let upper = name.to_uppercase();
    MONTHS
        .iter()
        .position(|names| names.contains(&upper.as_str()))
        .and_then(|index| i8::try_from(index + 1).ok())
}

const SEPARATORS: [char; 2] = ['.', ' '];

/// French, Dutch and German names of the months. March in German was never seen on a card, so
/// other spellings of it are taken too.
const MONTHS: [&[&str]; 12] = [
    &["JAN"],
    &["FEV", "FEB", "FÉV"],
    &["MARS", "MAAR", "MÄR", "MAR", "MRZ", "MÄRZ"],
    &["AVR", "APR"],
    &["MAI", "MEI"],
    &["JUIN", "JUN"],
    &["JUIL", "JUL"],
    &["AOUT", "AUG", "AOÛT"],
    &["SEPT", "SEP"],
    &["OCT", "OKT"],
    &["NOV"],
    &["DEC", "DEZ", "DÉC"],
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn all_forms_seen_on_cards() {
        for (text, expected) in [
            ("01 JAN 1971", "1971-01-01"),
            ("1 JAN 1971", "1971-01-01"),
            ("21 DEC  1981", "1981-12-21"),
            ("26 AVR  1975", "1975-04-26"),
            ("08 MAAR 1980", "1980-03-08"),
            ("13.AUG. 1996", "1996-08-13"),
            ("22.DEZ. 1997", "1997-12-22"),
            ("13.AUG.1996", "1996-08-13"),
            ("02 MÄR 1960", "1960-03-02"),
            ("15 SEPT 2001", "2001-09-15"),
            ("1964", "1964"),
            ("   MAI 1964", "1964-05"),
            ("   1964", "1964"),
        ] {
            assert_eq!(BirthDate::parse(text).iso(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_stays_as_text() {
        for text in ["", "unknown", "01 XYZ 1971", "01 JAN", "JAN", "1 JAN 19A1"] {
            let birth = BirthDate::parse(text);
            assert_eq!((birth.year, birth.iso().as_str()), (None, text));
        }
        let impossible = BirthDate::parse("31 FEB 1971");
        assert_eq!(
            (impossible.iso().as_str(), impossible.day),
            ("1971-02", None)
        );
        assert!(impossible.date().is_none());
    }

    proptest! {
        #[test]
        fn garbage_never_panics(text in ".{0,20}") {
            let _ = BirthDate::parse(&text).iso();
        }

        #[test]
        fn every_day_in_every_language(
            year in 1900_i16..2100, month in 0_usize..12, day in 1_i8..=28,
            language in 0_usize..3, before in "[. ]{1,3}", after in "[. ]{1,3}",
        ) {
            let names = MONTHS[month];
            let text = format!("{day}{before}{}{after}{year}", names[language % names.len()]);
            let date = BirthDate::parse(&text).date();
            prop_assert_eq!(date, Date::new(year, month as i8 + 1, day).ok());
        }
    }
}
