//! The Swiss enterprise identification number (UID, IDE, IDI).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Reason;
use crate::digits::{only_digits, part, trim, weighted};

/// A Swiss UID: `CHE` and nine digits (identifiers, section 6).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SwissUid(String);

impl SwissUid {
    /// Reads a number with or without `CHE`, separators and the suffix of the value added tax (MWST, TVA, IVA, TPV), which is
    /// dropped; small letters count as capitals.
    ///
    /// # Errors
    /// The first that applies: empty, prefix, suffix, charset, length, checksum.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text).to_ascii_uppercase();
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        let bare = text.starts_with(|first: char| first.is_ascii_digit());
        let rest = if bare {
            text.as_str()
        } else {
            text.strip_prefix(COUNTRY).ok_or(Reason::Prefix)?
        };
        let number = without_suffix(rest)?;
        let digits = only_digits(number)?;
        if digits.len() != LENGTH {
            return Err(Reason::Length);
        }
        let check = (11 - weighted(part(&digits, 0, 8), WEIGHTS) % 11) % 11;
        if part(&digits, 8, 9).parse() != Ok(check) {
            return Err(Reason::Checksum);
        }
        Ok(SwissUid(format!("{COUNTRY}{digits}")))
    }

    /// `CHE` and the nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `CHE-999.999.999`.
    pub fn formatted(&self) -> String {
        format!(
            "{COUNTRY}-{}.{}.{}",
            part(&self.0, 3, 6),
            part(&self.0, 6, 9),
            part(&self.0, 9, 12)
        )
    }
}

impl fmt::Display for SwissUid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for SwissUid {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<SwissUid> for String {
    fn from(uid: SwissUid) -> String {
        uid.0
    }
}

/// Drops the letters at the end when they are one of the four suffixes.
fn without_suffix(text: &str) -> Result<&str, Reason> {
    let number = text.trim_end_matches(|last: char| last.is_ascii_uppercase());
    let suffix = text.get(number.len()..).unwrap_or_default();
    if suffix.is_empty() || SUFFIXES.contains(&suffix) {
        Ok(number)
    } else {
        Err(Reason::Suffix)
    }
}

const COUNTRY: &str = "CHE";
const LENGTH: usize = 9;
const WEIGHTS: &[u32] = &[5, 4, 3, 2, 7, 6, 5, 4];
const SUFFIXES: [&str; 4] = ["MWST", "TVA", "IVA", "TPV"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suffix_of_the_tax_is_dropped() {
        for text in ["CHE-999.123.455", "che999123455", "CHE-999.123.455 MWST"] {
            let uid = SwissUid::parse(text).unwrap();
            assert_eq!(uid.as_str(), "CHE999123455");
            assert_eq!(uid.formatted(), "CHE-999.123.455");
        }
        assert_eq!(SwissUid::parse("CHE-999.123.455 VAT"), Err(Reason::Suffix));
    }
}
