//! The types of organisations that the platform knows (eHealth protocol, section 3).

mod built_in;
mod file;

use std::borrow::Cow;

use regex::Regex;

pub use built_in::{SERVICES, TYPES};
pub use file::OrganisationsFile;

use super::number::fits_mod97;
use super::refusal::{Kind, Refusal};

/// A type of organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationType {
    /// Name on the wire.
    pub kind: Cow<'static, str>,
    /// Length of the number, zero padding on the left (eHealth protocol, section 3).
    pub length: usize,
    /// Name in French.
    pub french: Cow<'static, str>,
    /// Name in Dutch.
    pub dutch: Cow<'static, str>,
    /// Form of the number, in Java's syntax.
    pub pattern: Cow<'static, str>,
    /// Whether the last two digits are checked.
    pub checked: bool,
    /// Base services that may be asked for.
    pub services: Cow<'static, [&'static str]>,
}

/// All types of a platform, in the order in which they are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Types(Cow<'static, [OrganisationType]>);

/// Those of [`TYPES`].
impl Default for Types {
    fn default() -> Self {
        Self(Cow::Borrowed(TYPES))
    }
}

impl Types {
    /// The type of that name.
    pub fn named(&self, kind: &str) -> Option<&OrganisationType> {
        self.0.iter().find(|known| known.kind == kind)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &OrganisationType> {
        self.0.iter()
    }

    /// Length of the number of an ETK type, for natural persons too.
    pub fn etk_length(&self, kind: &str) -> Option<usize> {
        match kind {
            "SSIN" => Some(11),
            kind => self.named(kind).map(|known| known.length),
        }
    }
}

impl OrganisationType {
    /// Names of the check digit algorithms. The official names are not public; this one is ours.
    pub fn algorithms(&self) -> &'static [&'static str] {
        if self.checked { &["MOD97"] } else { &[] }
    }

    /// Checks form and check digits of a number.
    pub fn check(&self, number: &str) -> Result<(), Refusal> {
        let pattern = Regex::new(&format!("^(?:{})$", self.pattern)).map_err(|_| Kind::Broken)?;
        if !pattern.is_match(number) {
            return Err(
                Refusal::with(Kind::NumberForm, "type", &*self.kind).and("pattern", &*self.pattern)
            );
        }
        if self.checked && !fits_mod97(number) {
            return Err(Refusal::with(Kind::NumberCheck, "type", &*self.kind));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_judged_by_their_type() {
        let check = |kind: &str, number: &str| {
            let types = Types::default();
            let known = types.named(kind).unwrap();
            known.check(number).map_err(|refusal| refusal.kind)
        };
        assert_eq!(check("CBE", "0998123466"), Ok(()));
        assert_eq!(check("CBE", "0998123467"), Err(Kind::NumberCheck));
        assert_eq!(check("CBE", "998123466"), Err(Kind::NumberForm));
        assert_eq!(check("CBE", "0998123466\n"), Err(Kind::NumberForm));
        assert_eq!(check("NIHII-GROUP", "94987645"), Ok(()));
        assert_eq!(check("NIHII-GROUP", "14987645"), Err(Kind::NumberForm));
        assert_eq!(check("SITE", "0001"), Ok(()));
    }

    #[test]
    fn every_type_of_the_table_is_there_once_and_its_pattern_is_a_pattern() {
        assert_eq!(TYPES.len(), 34);
        for known in TYPES {
            assert_eq!(
                TYPES
                    .iter()
                    .filter(|other| other.kind == known.kind)
                    .count(),
                1
            );
            assert!(Regex::new(&known.pattern).is_ok(), "{}", known.kind);
        }
        assert_eq!(Types::default().etk_length("SSIN"), Some(11));
        assert_eq!(Types::default().etk_length("XYZ"), None);
    }
}
