//! Typed identifiers, as eHealth certificates name their owners.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::digits::{only_digits, trim};
use crate::nihii::read_any;
use crate::{EnterpriseNumber, NihiiInstitution, Niss, Reason};

/// An identifier with its type, such as `NIHII-GROUP=94988041` (eHealth protocol, section 3).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OrganisationId {
    /// The type's name as eHealth writes it: `CBE`, `NIHII-HOSPITAL`, `NIHII-GROUP`, ...
    pub kind: String,
    /// The digits, without separators.
    pub value: String,
}

impl OrganisationId {
    /// Reads a number by the rules of its type.
    ///
    /// `CBE` is an enterprise number; `NIHII-HOSPITAL` and `NIHII-GROUP` are institutions; other
    /// eight-digit NIHII types have the same check digits but may begin with any digit; `SSIN` is
    /// a person. Other known types need their number of digits, unknown ones any digits: the
    /// platform's own list of types says more and wins.
    ///
    /// # Errors
    /// Unknown type, for a type name with other characters than `A-Z 0-9 _ -`; else the first
    /// reason of the number.
    pub fn parse(kind: &str, text: &str) -> Result<Self, Reason> {
        let kind = type_name(kind)?;
        let value = match kind.as_str() {
            "CBE" => EnterpriseNumber::parse(text)?.into(),
            "NIHII-HOSPITAL" | "NIHII-GROUP" => NihiiInstitution::parse(text)?.into(),
            "SSIN" => Niss::parse(text, END_OF_CENTURY)?.as_str().to_owned(),
            nihii if nihii.starts_with("NIHII") && identifier_length(nihii) == Some(8) => {
                read_any(text)?
            }
            other => plain_digits(text, identifier_length(other))?,
        };
        Ok(OrganisationId { kind, value })
    }

    /// Takes what the platform itself has given: any digits for any type name.
    ///
    /// # Errors
    /// Unknown type; empty or charset, for a value that is not digits alone; too long, beyond 64.
    pub fn from_platform(kind: &str, value: &str) -> Result<Self, Reason> {
        let kind = type_name(kind)?;
        if value.is_empty() {
            return Err(Reason::Empty);
        }
        if value.len() > LONGEST {
            return Err(Reason::TooLong);
        }
        if !value.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Reason::Charset);
        }
        Ok(OrganisationId {
            kind,
            value: value.to_owned(),
        })
    }

    /// The value with zeros in front up to the type's length, as the ETK depot wants it.
    pub fn padded(&self) -> String {
        let length = identifier_length(&self.kind).unwrap_or_default();
        format!("{:0>length$}", self.value)
    }

    /// The number as people read it, without its type.
    pub fn formatted(&self) -> String {
        let value = &self.value;
        let grouped = match self.kind.as_str() {
            "CBE" => EnterpriseNumber::parse(value).map(|number| number.formatted()),
            "NIHII-HOSPITAL" | "NIHII-GROUP" => {
                NihiiInstitution::parse(value).map(|number| number.formatted())
            }
            "SSIN" => Niss::parse(value, END_OF_CENTURY).map(|number| number.formatted()),
            _ => return value.clone(),
        };
        grouped.unwrap_or_else(|_| value.clone())
    }

    /// Whether this names a person: then it is masked in everything but the requested output.
    pub fn is_person(&self) -> bool {
        self.kind == "SSIN"
    }
}

impl fmt::Display for OrganisationId {
    /// `TYPE=value`; personal: not for logs when [`OrganisationId::is_person`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.kind, self.value)
    }
}

impl fmt::Debug for OrganisationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.is_person() { "***" } else { &self.value };
        write!(f, "OrganisationId({}={value})", self.kind)
    }
}

impl FromStr for OrganisationId {
    type Err = Reason;

    /// Reads `TYPE=number`.
    fn from_str(text: &str) -> Result<Self, Reason> {
        let (kind, value) = text.split_once('=').ok_or(Reason::UnknownType)?;
        OrganisationId::parse(kind, value)
    }
}

/// The number of digits that values of an identifier type have, where the type is known.
pub fn identifier_length(kind: &str) -> Option<usize> {
    IDENTIFIER_LENGTHS
        .iter()
        .find(|(name, _)| *name == kind)
        .map(|(_, length)| *length)
}

fn type_name(kind: &str) -> Result<String, Reason> {
    let kind = trim(kind).to_ascii_uppercase();
    let is_name = kind.starts_with(|first: char| first.is_ascii_uppercase())
        && kind.len() <= LONGEST
        && kind
            .bytes()
            .all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_'));
    if is_name {
        Ok(kind)
    } else {
        Err(Reason::UnknownType)
    }
}

fn plain_digits(text: &str, length: Option<usize>) -> Result<String, Reason> {
    let text = trim(text);
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    let digits = only_digits(text)?;
    let fits = match length {
        Some(length) => digits.len() == length,
        None => (1..=LONGEST).contains(&digits.len()),
    };
    if fits {
        Ok(digits)
    } else {
        Err(Reason::Length)
    }
}

/// Every identifier type of the client library with its number of digits (eHealth protocol,
/// section 3); `HUB` is the deprecated name of `EHP`.
pub const IDENTIFIER_LENGTHS: &[(&str, usize)] = &[
    ("CBE", 10),
    ("CBE-TREAT_CENTER", 10),
    ("CBE-CONSORTIUM", 10),
    ("SSIN", 11),
    ("NIHII", 8),
    ("NIHII11", 11),
    ("NIHII-PHARMACY", 8),
    ("NIHII-LABO", 8),
    ("NIHII-RETIREMENT", 8),
    ("NIHII-OTD_PHARMACY", 8),
    ("NIHII-HOSPITAL", 8),
    ("NIHII-GROUP", 8),
    ("NIHII-PALLIATIVE_CARE", 8),
    ("NIHII-OFFICE_DENTISTS", 8),
    ("NIHII-MEDICAL_HOUSE", 8),
    ("NIHII-OFFICE_DOCTORS", 8),
    ("NIHII-GROUP_DOCTORS", 8),
    ("NIHII-OF_BAND", 8),
    ("NIHII-PSYCH_HOUSE", 8),
    ("NIHII-PROT_ACC", 8),
    ("NIHII-HOME_SERVICES", 8),
    ("NIHII-OF_PHYSIOS", 8),
    ("NIHII-GUARD_POST", 8),
    ("NIHII-BELRAI", 8),
    ("NIHII-BELRAI_SCREEN", 8),
    ("NIHII-GROUP_MIDWIVES", 8),
    ("NIHII-AMBU_SERVICE", 8),
    ("NIHII-LEGAL_PSY", 8),
    ("NIHII-REEDUCATION", 8),
    ("NIHII-SORTING_CENTER", 8),
    ("EHP", 10),
    ("HUB", 10),
    ("EHP-CTRL_ORGANISM", 10),
    ("SITE", 4),
    ("SITESMUR", 10),
    ("SITEPIT", 10),
];

/// Every two-digit year of this century counts: an identifier of a certificate was checked when
/// it was given.
const END_OF_CENTURY: Date = Date::constant(2099, 12, 31);
const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_by_the_rules_of_their_type() {
        for (kind, text, shown) in [
            ("CBE", "BE 0998.594.412", "CBE=0998594412"),
            ("nihii-group", "949808-16-004", "NIHII-GROUP=94980816"),
            ("NIHII-HOSPITAL", "719847-87", "NIHII-HOSPITAL=71984787"),
            ("NIHII-PHARMACY", "949885 36", "NIHII-PHARMACY=94988536"),
            ("SITE", "0 123", "SITE=0123"),
            ("EHP", "1990000332", "EHP=1990000332"),
            ("NEW_TYPE", "123", "NEW_TYPE=123"),
        ] {
            let id = OrganisationId::parse(kind, text).unwrap();
            assert_eq!(id.to_string(), shown);
            assert_eq!(shown.parse(), Ok(id));
        }
    }

    #[test]
    fn wrong_numbers_are_refused_by_the_rules_of_their_type() {
        for (kind, text, reason) in [
            ("CBE", "0998.594.413", Reason::Checksum),
            ("NIHII-GROUP", "94985676", Reason::Checksum),
            ("NIHII-GROUP", "12345678", Reason::LeadingDigit),
            ("NIHII-LABO", "94985676", Reason::Checksum),
            ("SITE", "12", Reason::Length),
            ("SSIN", "92083095438", Reason::Checksum),
            ("NEW_TYPE", "12A", Reason::Charset),
            ("A B", "12", Reason::UnknownType),
            ("", "12", Reason::UnknownType),
        ] {
            assert_eq!(OrganisationId::parse(kind, text), Err(reason), "{kind}");
        }
    }

    #[test]
    fn what_the_platform_gives_is_taken_without_check_digits() {
        let id = OrganisationId::from_platform("NIHII-LABO", "12").unwrap();
        assert_eq!(id.padded(), "00000012");
        assert_eq!(
            OrganisationId::from_platform("CBE", "0998.594.412"),
            Err(Reason::Charset)
        );
    }

    #[test]
    fn people_read_groups_of_digits() {
        let formatted = |text: &str| text.parse::<OrganisationId>().unwrap().formatted();
        assert_eq!(formatted("CBE=0998594412"), "0998.594.412");
        assert_eq!(formatted("NIHII-GROUP=94980816"), "949808-16");
        assert_eq!(formatted("SSIN=92083095437"), "92.08.30-954.37");
        assert_eq!(formatted("SITE=0123"), "0123");
    }

    #[test]
    fn debug_hides_persons() {
        let person: OrganisationId = "SSIN=92083095437".parse().unwrap();
        assert_eq!(format!("{person:?}"), "OrganisationId(SSIN=***)");
    }

    #[test]
    fn the_table_has_each_type_once() {
        let mut names: Vec<&str> = IDENTIFIER_LENGTHS.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), IDENTIFIER_LENGTHS.len());
        assert_eq!(identifier_length("NIHII-GROUP"), Some(8));
        assert_eq!(identifier_length("GROUP"), None);
    }
}
