//! E-mail addresses and telephone numbers, as eHealth's contact data takes them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Reason;
use crate::digits::trim;

/// An e-mail address: dot-atom, `@`, dotted domain, at most 320 characters (eHealth protocol,
/// section 4, ContactData).
///
/// `Debug` shows the masked form only.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

impl Email {
    /// Reads an address; only spaces at the ends are dropped.
    ///
    /// # Errors
    /// The first that applies: empty, too long, space, charset, at sign, local part, domain.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if text.chars().count() > LONGEST_EMAIL {
            return Err(Reason::TooLong);
        }
        if text.chars().any(char::is_whitespace) {
            return Err(Reason::Space);
        }
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Reason::Charset);
        }
        let (local, domain) = text.split_once('@').ok_or(Reason::AtSign)?;
        if domain.contains('@') {
            return Err(Reason::AtSign);
        }
        if !local.split('.').all(is_atom) {
            return Err(Reason::LocalPart);
        }
        if !domain.contains('.') || !domain.split('.').all(is_label) {
            return Err(Reason::Domain);
        }
        Ok(Email(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address: it has no other form.
    pub fn formatted(&self) -> String {
        self.0.clone()
    }

    /// `j***@example.be`.
    pub fn masked(&self) -> String {
        match (self.0.chars().next(), self.0.split_once('@')) {
            (Some(first), Some((_, domain))) => format!("{first}***@{domain}"),
            _ => "***".to_owned(),
        }
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Email({})", self.masked())
    }
}

impl TryFrom<String> for Email {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> String {
        email.0
    }
}

/// A telephone number: `[+0-9][0-9 ]*` with at least one digit (eHealth protocol, section 4,
/// ContactData).
///
/// `Debug` shows the masked form only.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Telephone(String);

impl Telephone {
    /// Reads a number; runs of spaces become one, those at the ends are dropped.
    ///
    /// # Errors
    /// The first that applies: empty, charset, needs digit.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        let rest = text.strip_prefix('+').unwrap_or(text);
        let allowed = |character: char| matches!(character, '0'..='9' | ' ' | '\u{a0}');
        if !rest.chars().all(allowed) {
            return Err(Reason::Charset);
        }
        if !rest.contains(|character: char| character.is_ascii_digit()) {
            return Err(Reason::NeedsDigit);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        Ok(Telephone(words.join(" ")))
    }

    /// The number without slashes, dots, hyphens and brackets, to be offered instead of a refused
    /// one; nothing when that would be refused as well.
    pub fn offer(text: &str) -> Option<Self> {
        let spaced: String = trim(text)
            .chars()
            .map(|character| match character {
                '/' | '.' | '-' | '(' | ')' => ' ',
                other => other,
            })
            .collect();
        Telephone::parse(&spaced).ok()
    }

    /// The number as it goes on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number: it has no other form.
    pub fn formatted(&self) -> String {
        self.0.clone()
    }

    /// All digits but the last two as stars: `+** *** ** ** 56`.
    pub fn masked(&self) -> String {
        let mut digits_left = self.0.bytes().filter(u8::is_ascii_digit).count();
        let shown = if digits_left > 4 { 2 } else { 0 };
        let mask = |character: char| {
            if !character.is_ascii_digit() {
                return character;
            }
            digits_left -= 1;
            if digits_left < shown { character } else { '*' }
        };
        self.0.chars().map(mask).collect()
    }
}

impl fmt::Debug for Telephone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Telephone({})", self.masked())
    }
}

impl TryFrom<String> for Telephone {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<Telephone> for String {
    fn from(telephone: Telephone) -> String {
        telephone.0
    }
}

/// RFC 5322, section 3.2.3: one or more atext.
fn is_atom(text: &str) -> bool {
    let is_atext =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_atext)
}

/// RFC 1035, section 2.3.1, with the leading digit that RFC 1123 allows.
fn is_label(text: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&text.len())
        && text.bytes().all(is_inner)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

const LONGEST_EMAIL: usize = 320;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_as_typed() {
        for text in [
            "j.peeters@example.be",
            "info+ehealth@sub.example.org",
            "o'x@a-b.be",
        ] {
            assert_eq!(
                Email::parse(&format!(" {text}\u{a0}")).unwrap().as_str(),
                text
            );
        }
    }

    #[test]
    fn addresses_are_refused_for_the_first_rule_they_break() {
        let long = format!("{}@example.be", "a".repeat(310));
        for (text, reason) in [
            ("", Reason::Empty),
            (long.as_str(), Reason::TooLong),
            ("j peeters@example.be", Reason::Space),
            ("j\tpeeters@example.be", Reason::Space),
            ("josé@example.be", Reason::Charset),
            ("example.be", Reason::AtSign),
            ("a@b@example.be", Reason::AtSign),
            ("@example.be", Reason::LocalPart),
            ("a..b@example.be", Reason::LocalPart),
            (".a@example.be", Reason::LocalPart),
            ("a,b@example.be", Reason::LocalPart),
            ("a@example", Reason::Domain),
            ("a@example.be.", Reason::Domain),
            ("a@-example.be", Reason::Domain),
            ("a@[127.0.0.1]", Reason::Domain),
        ] {
            assert_eq!(Email::parse(text), Err(reason), "{text}");
        }
        let longest = format!("{}@example.be", "a".repeat(309));
        assert!(Email::parse(&longest).is_ok());
    }

    #[test]
    fn telephones_keep_to_the_rule_of_ehealth() {
        for (text, kept) in [
            ("+32 475 12 34 56", "+32 475 12 34 56"),
            ("02\u{a0}788  51 55 ", "02 788 51 55"),
            ("112", "112"),
        ] {
            assert_eq!(Telephone::parse(text).unwrap().as_str(), kept);
        }
        for (text, reason) in [
            (" ", Reason::Empty),
            ("0475/12.34.56", Reason::Charset),
            ("02+788", Reason::Charset),
            ("02\t788", Reason::Charset),
            ("٠٢٧", Reason::Charset),
            ("+", Reason::NeedsDigit),
        ] {
            assert_eq!(Telephone::parse(text), Err(reason), "{text}");
        }
    }

    #[test]
    fn a_telephone_with_slashes_is_offered_without() {
        let offered = |text| Telephone::offer(text).map(|telephone| telephone.formatted());
        assert_eq!(offered("0475/12.34.56").as_deref(), Some("0475 12 34 56"));
        assert_eq!(offered("+32 (0)2-788").as_deref(), Some("+32 0 2 788"));
        assert_eq!(offered("call me"), None);
    }

    #[test]
    fn debug_shows_masks_only() {
        let email = Email::parse("jan.peeters@example.be").unwrap();
        let telephone = Telephone::parse("+32 475 12 34 56").unwrap();
        assert_eq!(format!("{email:?}"), "Email(j***@example.be)");
        assert_eq!(format!("{telephone:?}"), "Telephone(+** *** ** ** 56)");
        assert_eq!(Telephone::parse("1207").unwrap().masked(), "****");
    }
}
