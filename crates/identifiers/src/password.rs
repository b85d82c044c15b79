//! The password of an eHealth keystore.

use std::fmt;

use zeroize::Zeroizing;

use crate::{Reason, Warning};

/// A password that eHealth software takes; wiped from memory when dropped, never shown.
///
/// At least 8 characters, at least one digit or symbol, printable ASCII only (R-004-043 to 045;
/// stores with other characters do not open everywhere: eHealth protocol, section 9).
#[derive(Clone)]
pub struct KeystorePassword(Zeroizing<String>);

impl KeystorePassword {
    /// Takes a password exactly as typed; spaces at the ends belong to it.
    ///
    /// # Errors
    /// The first that applies: empty, control, non-ASCII, too short, needs digit or symbol.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(Reason::Control);
        }
        if !text.is_ascii() {
            return Err(Reason::NonAscii);
        }
        let marks = Self::marks(text);
        if !marks.length {
            return Err(Reason::TooShort);
        }
        if !marks.digit_or_symbol {
            return Err(Reason::NeedsDigitOrSymbol);
        }
        Ok(KeystorePassword(Zeroizing::new(text.to_owned())))
    }

    /// Which rules a text that is still being typed fulfils (R-004-046).
    pub fn marks(text: &str) -> Marks {
        Marks {
            length: text.chars().count() >= SHORTEST,
            characters: text.bytes().all(|byte| matches!(byte, b' '..=b'~')),
            digit_or_symbol: text
                .bytes()
                .any(|byte| byte.is_ascii_digit() || byte.is_ascii_punctuation()),
        }
    }

    /// A space is accepted with doubt: the rule does not say, some software does not take it.
    pub fn warning(&self) -> Option<Warning> {
        self.0.contains(' ').then_some(Warning::PasswordSpace)
    }

    /// The password itself. Only for the code that encrypts or decrypts a keystore.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for KeystorePassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeystorePassword(secret)")
    }
}

/// The rules of a password, each fulfilled or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// At least 8 characters.
    pub length: bool,
    /// Only printable ASCII characters.
    pub characters: bool,
    /// At least one digit or symbol.
    pub digit_or_symbol: bool,
}

const SHORTEST: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_does_not_show_it() {
        let password = KeystorePassword::parse("Fictief-wachtwoord-1").unwrap();
        assert_eq!(format!("{password:?}"), "KeystorePassword(secret)");
        assert_eq!(password.as_str(), "Fictief-wachtwoord-1");
    }

    #[test]
    fn a_space_is_kept_and_mentioned_but_is_no_symbol() {
        let password = KeystorePassword::parse(" UCEq KYQv1 ").unwrap();
        assert_eq!(password.as_str(), " UCEq KYQv1 ");
        assert_eq!(password.warning(), Some(Warning::PasswordSpace));
        let spaces = KeystorePassword::parse("abcd efgh").unwrap_err();
        assert_eq!(spaces, Reason::NeedsDigitOrSymbol);
    }

    #[test]
    fn marks_light_up_one_by_one() {
        let marks = |text| {
            let Marks {
                length,
                characters,
                digit_or_symbol,
            } = KeystorePassword::marks(text);
            (length, characters, digit_or_symbol)
        };
        assert_eq!(marks("abc"), (false, true, false));
        assert_eq!(marks("abcdefgh"), (true, true, false));
        assert_eq!(marks("abcdefgh1"), (true, true, true));
        assert_eq!(marks("é1"), (false, false, true));
    }
}
