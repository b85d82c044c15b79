//! The name of an organisation, as it can stand in an eHealth certificate.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::Reason;
use crate::digits::trim;

/// The name of an organisation that can be written into the name of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrganisationName(String);

impl OrganisationName {
    /// Takes a name as it is written, without spaces at the ends.
    ///
    /// # Errors
    /// Empty; control; name character, for one of `,` `+` `;` `"` `<` `>` `\`, which break the
    /// names of certificates (eHealth protocol, section 7). Nothing is replaced.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(Reason::Control);
        }
        if text.chars().any(breaks) {
            return Err(Reason::NameCharacter);
        }
        if trim(&normalise(text)).is_empty() {
            return Err(Reason::Empty);
        }
        Ok(OrganisationName(text.to_owned()))
    }

    /// The characters of `text` that stand in the way, each once, in their order.
    pub fn refused_characters(text: &str) -> Vec<char> {
        let mut found = Vec::new();
        for character in text.chars().filter(|&character| breaks(character)) {
            if !found.contains(&character) {
                found.push(character);
            }
        }
        found
    }

    /// The name as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as it was written: it has no other form.
    pub fn formatted(&self) -> String {
        self.0.clone()
    }

    /// The name as it will stand in the certificate.
    pub fn normalised(&self) -> String {
        normalise(&self.0)
    }
}

impl fmt::Display for OrganisationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for OrganisationName {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<OrganisationName> for String {
    fn from(name: OrganisationName) -> String {
        name.0
    }
}

/// Capitals (ß becomes SS), canonical decomposition, combining marks U+0300 to U+036F removed.
///
/// Ligatures and other letters stay (eHealth protocol, section 7).
pub fn normalise(text: &str) -> String {
    text.to_uppercase()
        .nfd()
        .filter(|character| !('\u{300}'..='\u{36f}').contains(character))
        .collect()
}

/// Decomposition can bring such a character to light: U+226E becomes `<` and a mark.
fn breaks(character: char) -> bool {
    BREAKING.contains(&character)
        || std::iter::once(character)
            .nfd()
            .any(|part| BREAKING.contains(&part))
}

const BREAKING: [char; 7] = [',', '+', ';', '"', '<', '>', '\\'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_breaks_a_name_is_refused() {
        for character in BREAKING {
            let text = format!("Hôpital {character} Exemple");
            assert_eq!(OrganisationName::parse(&text), Err(Reason::NameCharacter));
            assert_eq!(OrganisationName::refused_characters(&text), [character]);
        }
        for text in ["A = B", "Dienst #3", "Cure/Care", "Père & Fils"] {
            assert_eq!(OrganisationName::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn characters_that_only_appear_by_decomposition_are_refused_too() {
        for text in ["A \u{226e} B", "A \u{37e} B"] {
            assert_eq!(OrganisationName::parse(text), Err(Reason::NameCharacter));
            assert_eq!(OrganisationName::refused_characters(text).len(), 1);
        }
        assert_eq!(OrganisationName::parse("\u{301}"), Err(Reason::Empty));
    }

    #[test]
    fn empty_names_and_line_ends_are_refused() {
        assert_eq!(OrganisationName::parse(" \u{a0}"), Err(Reason::Empty));
        assert_eq!(OrganisationName::parse("A\nB"), Err(Reason::Control));
    }

    #[test]
    fn a_certificate_has_capitals_without_marks() {
        let shown = |text| OrganisationName::parse(text).unwrap().normalised();
        assert_eq!(shown("Café de l'Hôpital"), "CAFE DE L'HOPITAL");
        assert_eq!(shown("Straße"), "STRASSE");
        assert_eq!(shown("Cœur ĳs Øre"), "CŒUR ĲS ØRE");
    }
}
