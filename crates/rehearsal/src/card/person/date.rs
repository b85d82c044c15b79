//! Days of birth as cards write them ("eID card", section 6).

use jiff::civil::Date;

use super::Language;

/// `30 AOUT 1992`, `15 JAN 1989`, `07.JUN. 1985`.
pub(super) fn written(date: Date, language: Language) -> String {
    let months = match language {
        Language::Fr => FRENCH,
        Language::Nl => DUTCH,
        Language::De => GERMAN,
    };
    let month = usize::try_from(date.month()).unwrap_or(1);
    let month = months.get(month.saturating_sub(1)).unwrap_or(&"");
    let (day, year) = (date.day(), date.year());
    match language {
        Language::De => format!("{day:02}.{month}. {year:04}"),
        Language::Fr | Language::Nl => format!("{day:02} {month} {year:04}"),
    }
}

const FRENCH: [&str; 12] = [
    "JAN", "FEV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOUT", "SEPT", "OCT", "NOV", "DEC",
];
const DUTCH: [&str; 12] = [
    "JAN", "FEB", "MAAR", "APR", "MEI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEC",
];
const GERMAN: [&str; 12] = [
    "JAN", "FEB", "MÄR", "APR", "MAI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEZ",
];
