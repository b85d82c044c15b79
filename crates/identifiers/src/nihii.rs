//! The NIHII (INAMI, RIZIV) number of an institution or a group.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digits::{fits, number, only_digits, part, trim};
use crate::{Reason, Warning};

/// The number of an institution or a group: eight digits (identifiers, section 4).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NihiiInstitution(String);

impl NihiiInstitution {
    /// Reads a number as people write it, with eight or with eleven digits; of eleven the first
    /// eight are kept (R-004-033).
    ///
    /// # Errors
    /// The first that applies: empty, prefix, charset, length, leading digit, checksum.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        Self::read(text).map(|(institution, _)| institution)
    }

    /// As [`NihiiInstitution::parse`], with what is doubtful about an accepted number.
    ///
    /// # Errors
    /// As [`NihiiInstitution::parse`].
    pub fn read(text: &str) -> Result<(Self, Option<Warning>), Reason> {
        let digits = eight_or_eleven(text)?;
        if !digits.starts_with(['7', '8', '9']) {
            return Err(Reason::LeadingDigit);
        }
        let (first_eight, warning) = checked_eight(&digits)?;
        Ok((NihiiInstitution(first_eight), warning))
    }

    /// The eight digits, as they stand in certificates.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `999999-99`.
    pub fn formatted(&self) -> String {
        format!("{}-{}", part(&self.0, 0, 6), part(&self.0, 6, 8))
    }

    /// What follows a label such as `NIHII-GROUP=`, to be offered instead of a text that was
    /// refused for its prefix.
    pub fn without_label(text: &str) -> Option<&str> {
        let (label, rest) = text.split_once('=')?;
        let label = trim(label);
        let is_label = label.starts_with(|first: char| first.is_ascii_alphabetic())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        is_label.then(|| trim(rest))
    }
}

impl fmt::Display for NihiiInstitution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for NihiiInstitution {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<NihiiInstitution> for String {
    fn from(institution: NihiiInstitution) -> String {
        institution.0
    }
}

/// The digits of a NIHII number of any 8-digit type, without a rule for the first digit.
pub(crate) fn read_any(text: &str) -> Result<String, Reason> {
    checked_eight(&eight_or_eleven(text)?).map(|(digits, _)| digits)
}

fn eight_or_eleven(text: &str) -> Result<String, Reason> {
    let text = trim(text);
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    if NihiiInstitution::without_label(text).is_some() {
        return Err(Reason::Prefix);
    }
    let digits = only_digits(text)?;
    if !matches!(digits.len(), LENGTH | LONG_LENGTH) {
        return Err(Reason::Length);
    }
    Ok(digits)
}

fn checked_eight(digits: &str) -> Result<(String, Option<Warning>), Reason> {
    let body = number(part(digits, 0, 6));
    let check = number(part(digits, 6, 8));
    let kept = part(digits, 0, LENGTH).to_owned();
    if fits(body, check, 97) {
        let shortened = digits.len() == LONG_LENGTH;
        return Ok((kept, shortened.then_some(Warning::FirstEightKept)));
    }
    // Modulo 89 is documented for persons only; an institution may have it all the same.
    if fits(body, check, 89) {
        return Ok((kept, Some(Warning::ModuloEightyNine)));
    }
    Err(Reason::Checksum)
}

const LENGTH: usize = 8;
const LONG_LENGTH: usize = 11;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_eleven_digits_the_first_eight_are_kept_and_said() {
        let (group, warning) = NihiiInstitution::read("949808-16-004").unwrap();
        assert_eq!(group.formatted(), "949808-16");
        assert_eq!(warning, Some(Warning::FirstEightKept));
    }

    #[test]
    fn a_pasted_label_can_be_taken_off() {
        let pasted = "NIHII-GROUP=94980816";
        assert_eq!(NihiiInstitution::parse(pasted), Err(Reason::Prefix));
        assert_eq!(NihiiInstitution::without_label(pasted), Some("94980816"));
        assert_eq!(NihiiInstitution::without_label("94980816"), None);
        assert_eq!(NihiiInstitution::parse("1=94980816"), Err(Reason::Charset));
    }
}
