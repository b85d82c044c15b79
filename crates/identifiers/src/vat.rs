//! Value added tax numbers as VIES takes them.

mod check_digits;
mod countries;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digits::trim;
use crate::{EnterpriseNumber, Hint, Reason, Warning};
use countries::Country;

/// A VAT number of a member state or of Northern Ireland: two letters of the country as VIES writes it (`EL` for
/// Greece) and the rest (identifiers, section 6).
///
/// Only the structure is judged: whether a number exists is for VIES to say.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VatNumber(String);

impl VatNumber {
    /// Reads a number with its country in front; spaces, dots and hyphens do not count, small letters count as capitals.
    ///
    /// # Errors
    /// The first that applies: empty; not in VIES, for another country; prefix, for `GR` or no country; structure.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        Self::read(text).map(|(vat, _)| vat)
    }

    /// As [`VatNumber::parse`], and warns when the national check digits do not fit: VIES is the authority.
    ///
    /// # Errors
    /// As [`VatNumber::parse`].
    pub fn read(text: &str) -> Result<(Self, Option<Warning>), Reason> {
        let compact = compact(text)?;
        let (prefix, rest) = split(&compact).ok_or(Reason::Prefix)?;
        let country = Country::of(prefix).ok_or(match prefix {
            GREECE => Reason::Prefix,
            _ => Reason::NotInVies,
        })?;
        if !country.has_structure(rest) {
            return Err(Reason::Structure);
        }
        let fits = check_digits::fit(prefix, rest);
        let warning = (fits == Some(false)).then_some(Warning::VatCheckDigits);
        Ok((VatNumber(compact), warning))
    }

    /// As [`VatNumber::read`] beside a country that was chosen: the number may come with or without its letters.
    ///
    /// # Errors
    /// As [`VatNumber::parse`], and country mismatch when the letters are those of another member state.
    pub fn read_for(country: &str, text: &str) -> Result<(Self, Option<Warning>), Reason> {
        let compact = compact(text)?;
        let chosen = Country::of(country).ok_or(Reason::NotInVies)?;
        match split(&compact).map(|(prefix, _)| prefix) {
            Some(prefix) if prefix == chosen.code => Self::read(text),
            _ if chosen.has_structure(&compact) => Self::read(&format!("{country}{compact}")),
            Some(prefix) if Country::of(prefix).is_some() => Err(Reason::CountryMismatch),
            Some(_) => Self::read(text),
            None => Err(Reason::Structure),
        }
    }

    /// The country as VIES names it.
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// The rest, without the country.
    pub fn number(&self) -> &str {
        self.0.get(2..).unwrap_or_default()
    }

    /// Country and rest without separators.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number: it has no other form in VIES.
    pub fn formatted(&self) -> String {
        self.0.clone()
    }

    /// A number to offer instead of a refused one: `EL` for `GR`, ten digits for the nine of an old Belgian number.
    pub fn offer(text: &str) -> Option<Self> {
        let compact = compact(text).ok()?;
        match split(&compact)? {
            (GREECE, rest) => Self::parse(&format!("EL{rest}")).ok(),
            ("BE", rest) => {
                let enterprise = EnterpriseNumber::parse(rest).ok()?;
                Self::parse(&format!("BE{enterprise}")).ok()
            }
            _ => None,
        }
    }

    /// What to do with a refused number of a country that VIES does not know.
    pub fn hint(text: &str) -> Option<Hint> {
        match split(&compact(text).ok()?)?.0 {
            "CH" => Some(Hint::SwissNumber),
            prefix if Country::of(prefix).is_none() && prefix != GREECE => Some(Hint::WithoutVat),
            _ => None,
        }
    }
}

impl fmt::Display for VatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for VatNumber {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<VatNumber> for String {
    fn from(vat: VatNumber) -> String {
        vat.0
    }
}

fn compact(text: &str) -> Result<String, Reason> {
    let kept = trim(text)
        .chars()
        .filter(|character| !is_separator(*character));
    let compact: String = kept.collect::<String>().to_ascii_uppercase();
    if compact.is_empty() {
        return Err(Reason::Empty);
    }
    Ok(compact)
}

fn is_separator(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '.' | '-')
}

/// The two letters in front and what follows.
fn split(compact: &str) -> Option<(&str, &str)> {
    let (prefix, rest) = compact.split_at_checked(2)?;
    let letters = prefix.bytes().all(|byte| byte.is_ascii_uppercase());
    letters.then_some((prefix, rest))
}

const GREECE: &str = "GR";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_country_and_a_typed_one_must_agree() {
        let read = |country, text| VatNumber::read_for(country, text).map(|(vat, _)| vat.0);
        assert_eq!(read("DE", "984 083 600").as_deref(), Ok("DE984083600"));
        assert_eq!(read("DE", "de984083600").as_deref(), Ok("DE984083600"));
        assert_eq!(read("DE", "FR950922918"), Err(Reason::CountryMismatch));
        assert_eq!(read("FR", "FI996631149"), Err(Reason::CountryMismatch));
        assert_eq!(read("FR", "AB996631149").as_deref(), Ok("FRAB996631149"));
        assert_eq!(read("EL", "GR935774858"), Err(Reason::Prefix));
        assert_eq!(read("GB", "562283414"), Err(Reason::NotInVies));
        assert_eq!(read("DE", "12"), Err(Reason::Structure));
    }

    #[test]
    fn corrections_are_offered() {
        let offered = |text| VatNumber::offer(text).map(String::from);
        assert_eq!(offered("GR935774858").as_deref(), Some("EL935774858"));
        assert_eq!(offered("BE 998.123.466").as_deref(), Some("BE0998123466"));
        assert_eq!(offered("DE1"), None);
        assert_eq!(VatNumber::hint("CHE-999.123.455"), Some(Hint::SwissNumber));
        assert_eq!(VatNumber::hint("GB562283414"), Some(Hint::WithoutVat));
        assert_eq!(VatNumber::hint("DE1"), None);
        let (vat, _) = VatNumber::read("el 935774858").unwrap();
        assert_eq!((vat.country(), vat.number()), ("EL", "935774858"));
    }
}
