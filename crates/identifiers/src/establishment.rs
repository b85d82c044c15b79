//! The number of an establishment unit in the Crossroads Bank for Enterprises.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Reason;
use crate::digits::{fits, number, only_digits, part, trim};

/// The number of an establishment unit: ten digits, the first 2 to 8 (identifiers, section 3).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EstablishmentUnit(String);

impl EstablishmentUnit {
    /// Reads a number as people write it: with spaces, dots, hyphens or slashes.
    ///
    /// # Errors
    /// The first that applies: empty, prefix, charset, length, looks like an enterprise, leading
    /// digit, checksum.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if has_country(text) {
            return Err(Reason::Prefix);
        }
        let digits = only_digits(text)?;
        if digits.len() != LENGTH {
            return Err(Reason::Length);
        }
        match digits.as_bytes().first() {
            Some(b'2'..=b'8') => {}
            Some(b'0' | b'1') => return Err(Reason::LooksLikeEnterprise),
            _ => return Err(Reason::LeadingDigit),
        }
        if !fits(
            number(part(&digits, 0, 8)),
            number(part(&digits, 8, 10)),
            97,
        ) {
            return Err(Reason::Checksum);
        }
        Ok(EstablishmentUnit(digits))
    }

    /// The ten digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `9.999.999.999`.
    pub fn formatted(&self) -> String {
        format!(
            "{}.{}.{}.{}",
            part(&self.0, 0, 1),
            part(&self.0, 1, 4),
            part(&self.0, 4, 7),
            part(&self.0, 7, 10)
        )
    }
}

impl fmt::Display for EstablishmentUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for EstablishmentUnit {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<EstablishmentUnit> for String {
    fn from(unit: EstablishmentUnit) -> String {
        unit.0
    }
}

/// Two letters before digits: no country stands before such a number.
fn has_country(text: &str) -> bool {
    text.split_at_checked(2).is_some_and(|(country, rest)| {
        country.bytes().all(|byte| byte.is_ascii_alphabetic())
            && trim(rest).starts_with(|first: char| first.is_ascii_digit())
    })
}

const LENGTH: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enterprise_number_is_named_as_such() {
        let unit = EstablishmentUnit::parse("2.991.234.530").unwrap();
        assert_eq!(unit.as_str(), "2991234530");
        assert_eq!(unit.formatted(), "2.991.234.530");
        let enterprise = EstablishmentUnit::parse("0998.123.466");
        assert_eq!(enterprise, Err(Reason::LooksLikeEnterprise));
        assert_eq!(
            EstablishmentUnit::parse("BE 2991234530"),
            Err(Reason::Prefix)
        );
    }
}
