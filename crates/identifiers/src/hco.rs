//! The HCO number, by which the access management knows a subdivision or a site.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digits::trim;
use crate::{Hint, Reason, Warning};

/// An HCO number: 4 to 11 digits, kept as text; five for a subdivision, six for a site (identifiers, section 5).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HcoNumber(String);

impl HcoNumber {
    /// Reads a number; spaces at the ends are dropped, separators inside are not known.
    ///
    /// # Errors
    /// The first that applies: empty, charset, length.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Reason::Charset);
        }
        if !(SHORTEST..=LONGEST).contains(&text.len()) {
            return Err(Reason::Length);
        }
        Ok(HcoNumber(text.to_owned()))
    }

    /// The digits, leading zeros included.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits: they have no other form.
    pub fn formatted(&self) -> String {
        self.0.clone()
    }

    /// A leading zero, which a spreadsheet may have added or lost; four digits, which nobody has seen.
    pub fn warning(&self) -> Option<Warning> {
        if self.0.len() == SHORTEST {
            return Some(Warning::UnusualLength);
        }
        self.0.starts_with('0').then_some(Warning::LeadingZeroKept)
    }

    /// Other lengths than five and six are said.
    pub fn hint(&self) -> Option<Hint> {
        (!matches!(self.0.len(), SUBDIVISION | SITE)).then_some(Hint::UnusualLength)
    }

    /// Whether this can be a site of that subdivision: its number and one digit more. Plausible only.
    pub fn may_be_site_of(&self, subdivision: &HcoNumber) -> bool {
        self.0.len() == subdivision.0.len() + 1 && self.0.starts_with(&subdivision.0)
    }
}

impl fmt::Display for HcoNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for HcoNumber {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<HcoNumber> for String {
    fn from(hco: HcoNumber) -> String {
        hco.0
    }
}

const SHORTEST: usize = 4;
const LONGEST: usize = 11;
const SUBDIVISION: usize = 5;
const SITE: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_begins_with_its_subdivision() {
        let number = |text| HcoNumber::parse(text).unwrap();
        assert!(number("478001").may_be_site_of(&number("47800")));
        assert!(!number("478011").may_be_site_of(&number("47800")));
        assert!(!number("47800").may_be_site_of(&number("47800")));
        assert_eq!(number("012345").warning(), Some(Warning::LeadingZeroKept));
        assert_eq!(number("012345").as_str(), "012345");
    }
}
