//! The enterprise number of the Crossroads Bank for Enterprises (CBE, BCE, KBO).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digits::{fits, number, only_digits, part, trim};
use crate::{Reason, Warning};

/// An enterprise number: ten digits, the first 0 or 1 (identifiers, section 2).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EnterpriseNumber(String);

impl EnterpriseNumber {
    /// Reads a number as people write it: with `BE`, `(0)`, spaces, dots, hyphens or slashes, or
    /// with nine digits.
    ///
    /// # Errors
    /// The first that applies: empty, prefix, charset, length, zero, looks like an establishment,
    /// leading digit, checksum.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        Self::read(text).map(|(enterprise, _)| enterprise)
    }

    /// As [`EnterpriseNumber::parse`], and says whether a 0 had to be put in front.
    ///
    /// # Errors
    /// As [`EnterpriseNumber::parse`].
    pub fn read(text: &str) -> Result<(Self, Option<Warning>), Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        let rest = trim(without_country(text)?);
        let (bracketed, rest) = match rest.strip_prefix("(0)") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let mut digits = only_digits(rest)?;
        let nine = digits.len() == LENGTH - 1;
        if nine || bracketed {
            digits.insert(0, '0');
        }
        check(&digits)?;
        let warning = (nine || bracketed).then_some(Warning::LeadingZeroAdded);
        Ok((EnterpriseNumber(digits), warning))
    }

    /// The ten digits, as they stand in certificates.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `9999.999.999`.
    pub fn formatted(&self) -> String {
        format!(
            "{}.{}.{}",
            part(&self.0, 0, 4),
            part(&self.0, 4, 7),
            part(&self.0, 7, 10)
        )
    }
}

impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for EnterpriseNumber {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<EnterpriseNumber> for String {
    fn from(enterprise: EnterpriseNumber) -> String {
        enterprise.0
    }
}

/// Drops `BE` in front; another country before digits is the wrong number altogether.
fn without_country(text: &str) -> Result<&str, Reason> {
    let Some((country, rest)) = text.split_at_checked(2) else {
        return Ok(text);
    };
    if !country.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Ok(text);
    }
    if country.eq_ignore_ascii_case("BE") {
        return Ok(rest);
    }
    if trim(rest).starts_with(|character: char| character.is_ascii_digit() || character == '(') {
        return Err(Reason::Prefix);
    }
    Ok(text)
}

fn check(digits: &str) -> Result<(), Reason> {
    if digits.len() != LENGTH {
        return Err(Reason::Length);
    }
    if digits.bytes().all(|byte| byte == b'0') {
        return Err(Reason::Zero);
    }
    match digits.as_bytes().first() {
        Some(b'0' | b'1') => {}
        Some(b'2'..=b'8') => return Err(Reason::LooksLikeEstablishment),
        _ => return Err(Reason::LeadingDigit),
    }
    if !fits(number(part(digits, 0, 8)), number(part(digits, 8, 10)), 97) {
        return Err(Reason::Checksum);
    }
    Ok(())
}

const LENGTH: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_zero_is_put_in_front_and_said() {
        let (enterprise, warning) = EnterpriseNumber::read("BE998190079").unwrap();
        assert_eq!(enterprise.formatted(), "0998.190.079");
        assert_eq!(warning, Some(Warning::LeadingZeroAdded));
        let (_, warning) = EnterpriseNumber::read("0998.190.079").unwrap();
        assert_eq!(warning, None);
    }

    #[test]
    fn only_two_letters_before_digits_are_a_country() {
        assert_eq!(
            EnterpriseNumber::parse("NL 0998023397"),
            Err(Reason::Prefix)
        );
        assert_eq!(
            EnterpriseNumber::parse("TVA 0998023397"),
            Err(Reason::Charset)
        );
        assert_eq!(EnterpriseNumber::parse("BE"), Err(Reason::Length));
    }
}
