//! The name of a user of the social security portal.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::{Hint, Reason};

/// A portal user name: 8 to 30 of `A-Z a-z 0-9` (identifiers, section 9). It is unique in the whole portal, which alone knows
/// what is taken, and can never be changed.
///
/// `Debug` shows the masked form only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PortalUsername(String);

impl PortalUsername {
    /// Takes a name exactly as typed: spaces at the ends are refused too, not dropped.
    ///
    /// # Errors
    /// The first that applies: empty, space, charset, too short, too long.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if text.chars().any(char::is_whitespace) {
            return Err(Reason::Space);
        }
        if !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Reason::Charset);
        }
        match text.len() {
            ..SHORTEST => Err(Reason::TooShort),
            SHORTEST..=LONGEST => Ok(PortalUsername(text.to_owned())),
            _ => Err(Reason::TooLong),
        }
    }

    /// A name to propose for a person: first name and name in small letters, without marks and signs, cut to 30 and
    /// filled up with digits to 8. Nothing when no letter or digit is left.
    pub fn propose(given_name: &str, name: &str) -> Option<Self> {
        let mut proposal = cut(&plain(&format!("{given_name}{name}")), LONGEST).to_owned();
        if proposal.is_empty() {
            return None;
        }
        let missing = SHORTEST.saturating_sub(proposal.len());
        proposal.extend(FILLING.chars().take(missing));
        PortalUsername::parse(&proposal).ok()
    }

    /// What to propose when this name is taken: the same with 01, 02 ... 99, still at most 30 long.
    pub fn alternatives(&self) -> impl Iterator<Item = PortalUsername> + '_ {
        let base = cut(&self.0, LONGEST - 2);
        (1..100).map(move |number| PortalUsername(format!("{base}{number:02}")))
    }

    /// The name in small letters, to be offered: portals list only small letters.
    pub fn lowercase(&self) -> Self {
        PortalUsername(self.0.to_ascii_lowercase())
    }

    /// Capitals are said.
    pub fn hint(&self) -> Option<Hint> {
        let capitals = self.0.bytes().any(|byte| byte.is_ascii_uppercase());
        capitals.then_some(Hint::SmallLetters)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name: it has no other form.
    pub fn formatted(&self) -> String {
        self.0.clone()
    }

    /// The first letter: `j***`.
    pub fn masked(&self) -> String {
        format!("{}***", cut(&self.0, 1))
    }
}

impl fmt::Debug for PortalUsername {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PortalUsername({})", self.masked())
    }
}

impl TryFrom<String> for PortalUsername {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<PortalUsername> for String {
    fn from(username: PortalUsername) -> String {
        username.0
    }
}

fn plain(text: &str) -> String {
    let decomposed = text.nfd().filter(char::is_ascii_alphanumeric);
    decomposed
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

fn cut(text: &str, length: usize) -> &str {
    text.get(..length).unwrap_or(text)
}

const SHORTEST: usize = 8;
const LONGEST: usize = 30;
const FILLING: &str = "1234567";

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(given_name: &str, name: &str) -> Option<String> {
        PortalUsername::propose(given_name, name).map(String::from)
    }

    #[test]
    fn a_name_is_proposed_from_first_name_and_name() {
        for (given_name, name, expected) in [
            ("Lotje", "De Ridder", "lotjederidder"),
            ("José-Noël", "D’Hoöge", "josenoeldhooge"),
            ("An", "Bo", "anbo1234"),
            (
                "Maximiliana-Wilhelmina",
                "Vandenbroucke-Fictief",
                "maximilianawilhelminavandenbro",
            ),
        ] {
            assert_eq!(proposed(given_name, name).as_deref(), Some(expected));
        }
        assert_eq!(proposed("Ирина", "-"), None);
    }

    #[test]
    fn alternatives_end_in_numbers_and_stay_within_the_length() {
        let long = PortalUsername::parse(&"a".repeat(30)).unwrap();
        let all: Vec<PortalUsername> = long.alternatives().collect();
        assert_eq!(all.len(), 99);
        assert_eq!(all[0].as_str(), format!("{}01", "a".repeat(28)));
        for one in all {
            assert_eq!(PortalUsername::parse(one.as_str()), Ok(one));
        }
    }

    /// R-002-074: what was chosen stays: nothing of it is changed on its way to the portal.
    #[test]
    fn a_name_is_kept_as_typed_and_small_letters_are_only_offered() {
        let name = PortalUsername::parse("LotjeDeRidder").unwrap();
        assert_eq!(name.as_str(), "LotjeDeRidder");
        assert_eq!(name.hint(), Some(Hint::SmallLetters));
        assert_eq!(name.lowercase().as_str(), "lotjederidder");
    }

    #[test]
    fn debug_shows_the_first_letter_only() {
        let username = PortalUsername::parse("lotjederidder").unwrap();
        assert_eq!(format!("{username:?}"), "PortalUsername(l***)");
    }
}
