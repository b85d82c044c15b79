//! The password of a user of the social security portal.

use std::fmt;

use zeroize::Zeroizing;

use crate::Reason;

/// A portal password: 10 to 15 ASCII letters, digits and certain signs, at least two of which are no letters
/// (identifiers, section 10). Wiped from memory when dropped, never shown.
#[derive(Clone)]
pub struct PortalPassword(Zeroizing<String>);

impl PortalPassword {
    /// Takes a password exactly as typed.
    ///
    /// # Errors
    /// The first that applies: empty, space, charset, too short, too long, needs two non-letters.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if text.chars().any(char::is_whitespace) {
            return Err(Reason::Space);
        }
        if !text.bytes().all(is_allowed) {
            return Err(Reason::Charset);
        }
        if text.len() < SHORTEST {
            return Err(Reason::TooShort);
        }
        if text.len() > LONGEST {
            return Err(Reason::TooLong);
        }
        let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
        if text.len() - letters < NON_LETTERS {
            return Err(Reason::NeedsTwoNonLetters);
        }
        Ok(PortalPassword(Zeroizing::new(text.to_owned())))
    }

    /// Makes a password up: 15 characters with capitals, small letters, at least two digits and a sign, none of which is easily
    /// taken for another. `random` gives bytes of a source for cryptography.
    pub fn generate(random: &mut dyn FnMut() -> u8) -> Self {
        let mut password = Zeroizing::new(String::with_capacity(LONGEST));
        let mut places: Vec<&str> = vec![CAPITALS, SMALL, DIGITS, DIGITS, SIGNS];
        places.resize(LONGEST, ALL);
        while !places.is_empty() {
            let place = below(places.len(), random);
            let alphabet = places.swap_remove(place);
            let index = below(alphabet.len(), random);
            password.extend(alphabet.chars().nth(index));
        }
        PortalPassword(password)
    }

    /// The password itself, to be typed into the portal and shown once.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PortalPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PortalPassword(secret)")
    }
}

/// A number from 0 to `count` - 1, each as likely; `count` is at most 256.
fn below(count: usize, random: &mut dyn FnMut() -> u8) -> usize {
    let fair = 256 - 256 % count.max(1);
    let mut drawn = usize::from(random());
    // A source that never leaves the unfair rest is broken; it must not hang us.
    for _ in 0..DRAWS {
        if drawn < fair {
            break;
        }
        drawn = usize::from(random());
    }
    drawn % count.max(1)
}

fn is_allowed(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b";,:=?./*$%><&@#(!{})-_".contains(&byte)
}

const SHORTEST: usize = 10;
const LONGEST: usize = 15;
const NON_LETTERS: usize = 2;
const DRAWS: usize = 128;

/// Without I, O, S, Z and B, without i, l, o, without 0, 1, 2, 5 and 8.
const CAPITALS: &str = "ACDEFGHJKLMNPQRTUVWXY";
const SMALL: &str = "abcdefghjkmnpqrstuvwxyz";
const DIGITS: &str = "34679";
const SIGNS: &str = "?*$%&@#=/-";
const ALL: &str = "ACDEFGHJKLMNPQRTUVWXYabcdefghjkmnpqrstuvwxyz34679?*$%&@#=/-";

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator for tests: xorshift.
    fn source(mut state: u32) -> impl FnMut() -> u8 {
        move || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state.to_be_bytes()[0]
        }
    }

    #[test]
    fn generated_passwords_keep_the_rule_and_differ() {
        let mut random = source(0x1234_5678);
        let mut seen = std::collections::HashSet::new();
        for _ in 0..2000 {
            let password = PortalPassword::generate(&mut random);
            let text = password.as_str();
            assert_eq!(text.len(), 15);
            assert!(PortalPassword::parse(text).is_ok(), "{text}");
            assert!(text.bytes().all(|byte| ALL.as_bytes().contains(&byte)));
            for alphabet in [CAPITALS, SMALL, DIGITS, SIGNS] {
                assert!(text.contains(|letter| alphabet.contains(letter)), "{text}");
            }
            assert!(seen.insert(text.to_owned()));
        }
        let used: std::collections::HashSet<char> =
            seen.iter().flat_map(|text| text.chars()).collect();
        assert_eq!(used.len(), ALL.len(), "every character comes up");
    }

    /// R-002-084: capitals count, so a password is kept as it is typed.
    #[test]
    fn capitals_are_kept_as_typed() {
        let (one, two) = ("Kanarie-42-x", "kanarie-42-X");
        let kept = [one, two].map(|text| PortalPassword::parse(text).unwrap());
        assert_eq!(kept.each_ref().map(PortalPassword::as_str), [one, two]);
    }

    /// R-002-086: each sign of the list may stand there, and no other ASCII sign.
    #[test]
    fn the_signs_are_exactly_those_of_the_list() {
        let listed = ";,:=?./*$%><&@#(!{})-_";
        for sign in (b'!'..=b'~')
            .map(char::from)
            .filter(char::is_ascii_punctuation)
        {
            let password = PortalPassword::parse(&format!("kanarie42{sign}"));
            assert_eq!(password.is_ok(), listed.contains(sign), "{sign}");
        }
    }

    #[test]
    fn a_broken_source_does_not_hang() {
        for byte in [0, 255] {
            let password = PortalPassword::generate(&mut || byte);
            assert!(PortalPassword::parse(password.as_str()).is_ok());
        }
        assert_eq!(
            format!("{:?}", PortalPassword::generate(&mut || 7)),
            "PortalPassword(secret)"
        );
    }
}
