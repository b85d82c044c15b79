//! The national number on the card.

use std::fmt::{self, Debug, Formatter};

use identifiers::Niss;
use jiff::civil::Date;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// The national or BIS number: the digits as they are on the card, and the checked number where
/// the check digits hold (those of test cards sometimes do not).
///
/// Personal data: `Debug` masks it; serialising it is for the output that was asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct NationalNumber {
    digits: String,
    niss: Option<Niss>,
}

impl NationalNumber {
    /// Takes the digits of a card that was issued on `issued`: its holder was born before.
    pub(crate) fn new(digits: String, issued: Date) -> Self {
        let niss = Niss::parse(&digits, issued).ok();
        Self { digits, niss }
    }

    /// The digits exactly as on the card, normally 11.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The number, when its check digits and date hold.
    pub fn niss(&self) -> Option<&Niss> {
        self.niss.as_ref()
    }

    /// For everything that is not the requested output: `YY.MM.**-***.**`, or stars alone.
    pub fn masked(&self) -> String {
        match &self.niss {
            Some(niss) => niss.masked(),
            None => "*".repeat(self.digits.chars().count()),
        }
    }
}

impl Debug for NationalNumber {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "NationalNumber({})", self.masked())
    }
}

impl Serialize for NationalNumber {
    /// `{ "digits": "...", "valid": true }`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("NationalNumber", 2)?;
        object.serialize_field("digits", &self.digits)?;
        object.serialize_field("valid", &self.niss.is_some())?;
        object.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_is_made_and_the_digits_are_kept() {
        let issued = jiff::civil::date(2020, 1, 1);
        // BIS numbers of the vectors in identifiers, section 1.
        let good = NationalNumber::new("62520395440".into(), issued);
        assert!(good.niss().is_some());
        let wrong = NationalNumber::new("62520395441".into(), issued);
        assert!(wrong.niss().is_none());
        assert_eq!(wrong.digits(), "62520395441");
        assert!(!format!("{wrong:?}{good:?}").contains("954"));
    }

    #[test]
    fn a_child_of_this_century_is_checked_with_the_day_of_issue() {
        let number = NationalNumber::new("05310896123".into(), jiff::civil::date(2012, 1, 1));
        assert!(number.niss().is_some());
    }
}
