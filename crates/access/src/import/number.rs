//! The national number of a line, as far as it can be read.

use std::fmt;

use identifiers::{Niss, Register};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::cell::clean_number;
use super::remark::What;

/// The number as seen. Personal data: `Debug` shows no digit but the birth year and month.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeenNiss {
    /// Right: eleven digits whose check digits fit.
    Right(String),
    /// Something that is no number; kept, marked, and never matched (access model, section 7).
    Wrong {
        /// As in the file.
        text: String,
        /// The first rule that it breaks, in `identifiers`' word, or `scientific`.
        why: String,
    },
    /// The cell is empty.
    Empty,
    /// The file has no such column.
    NoColumn,
}

impl SeenNiss {
    /// Reads a cell on a day, with what was repaired.
    pub(super) fn read(cell: &str, today: Date) -> (Self, Vec<What>) {
        let (text, repair) = clean_number(cell);
        let mut told: Vec<What> = repair.into_iter().collect();
        if text.is_empty() {
            return (Self::Empty, told);
        }
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let refused = match Niss::parse(text, today) {
            Ok(niss) => {
                if !plain {
                    told.push(What::Separators);
                }
                return (Self::Right(niss.as_str().to_owned()), told);
            }
            Err(reason) => reason,
        };
        if scientific(text) {
            told.push(What::Scientific);
            return (
                Self::Wrong {
                    text: text.to_owned(),
                    why: "scientific".to_owned(),
                },
                told,
            );
        }
        if let Some(niss) = with_zeros(text, today) {
            told.push(What::LeadingZero);
            return (Self::Right(niss.as_str().to_owned()), told);
        }
        (
            Self::Wrong {
                text: text.to_owned(),
                why: refused.word().to_owned(),
            },
            told,
        )
    }

    /// The digits, when they are right.
    pub fn right(&self) -> Option<&str> {
        match self {
            Self::Right(digits) => Some(digits),
            _ => None,
        }
    }

    /// The register of a right number.
    pub fn register(&self, today: Date) -> Option<Register> {
        Niss::parse(self.right()?, today)
            .ok()
            .map(|niss| niss.register())
    }

    /// `YY.MM.**-***.**`, or stars for what is no number.
    pub fn masked(&self) -> String {
        match self {
            Self::Right(digits) => {
                let part = |from, to| digits.get(from..to).unwrap_or("**");
                format!("{}.{}.**-***.**", part(0, 2), part(2, 4))
            }
            Self::Wrong { .. } => "***".to_owned(),
            Self::Empty | Self::NoColumn => String::new(),
        }
    }
}

impl fmt::Debug for SeenNiss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Right(_) => write!(f, "Right({})", self.masked()),
            Self::Wrong { why, .. } => write!(f, "Wrong({why})"),
            Self::Empty => f.write_str("Empty"),
            Self::NoColumn => f.write_str("NoColumn"),
        }
    }
}

/// `7.80304E+10`, `7,80304E+10`.
fn scientific(text: &str) -> bool {
    let Some((digits, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let number = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
    };
    number(digits) && number(power.trim_start_matches(['+', '-']))
}

/// The number with the zeros that a spreadsheet took: whoever was born in the year 2000 loses up to three.
fn with_zeros(text: &str, today: Date) -> Option<Niss> {
    // A decimal that a spreadsheet adds: 425970083.0
    let digits = text.strip_suffix(".0").unwrap_or(text);
    let cut = (8..11).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    cut.then(|| Niss::parse(&format!("{digits:0>11}"), today).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2025, 7, 1);

    #[test]
    fn repairs_are_said_and_only_fitting_ones_are_made() {
        let read = |cell| SeenNiss::read(cell, TODAY);
        assert_eq!(
            read("78.03.03-970.17"),
            (
                SeenNiss::Right("78030397017".into()),
                vec![What::Separators]
            )
        );
        assert_eq!(
            read("00042597083"),
            (SeenNiss::Right("00042597083".into()), vec![])
        );
        assert_eq!(
            read("42597083"),
            (
                SeenNiss::Right("00042597083".into()),
                vec![What::LeadingZero]
            )
        );
        assert_eq!(read("=\"78030397017\"").1, [What::EqualsQuoted]);
        assert_eq!(read("'78030397017").1, [What::Apostrophe]);
        assert!(
            matches!(read("7,80304E+10").0, SeenNiss::Wrong { why, .. } if why == "scientific")
        );
        assert!(matches!(read("42597084").0, SeenNiss::Wrong { why, .. } if why == "length"));
        assert!(
            matches!(read("851216 966 36").0, SeenNiss::Wrong { why, .. } if why == "checksum")
        );
        assert_eq!(read("  ").0, SeenNiss::Empty);
    }

    #[test]
    fn no_number_is_shown() {
        for cell in ["78030397017", "85121696636"] {
            let shown = format!("{:?}", SeenNiss::read(cell, TODAY).0);
            assert!(!shown.contains("970") && !shown.contains("966"), "{shown}");
        }
    }
}
