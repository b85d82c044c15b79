//! The head of the chain: its last entry's number and hash, remembered in [`host::Secrets`] and printed on
//! sheets, so that a chain that was cut or written anew is found out.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use host::{Secrets, SecretsError};

use super::error::RecordsError;
use crate::chain::START;

/// The last entry of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its number; 0 for an empty chain.
    pub number: u64,
    /// Its link, SHA-256 over everything up to it; 32 zero bytes for an empty chain.
    pub hash: [u8; 32],
}

impl Head {
    /// Before the first entry.
    pub(crate) const START: Self = Self {
        number: 0,
        hash: START,
    };

    /// What is printed on a sheet: the number, and four groups of four characters. The last character is a
    /// check digit over all the others; the rest are the first 75 bits of the hash.
    #[must_use]
    pub fn printed(&self) -> PrintedHead {
        let mut code = [0; HASH_DIGITS];
        for (place, digit) in code.iter_mut().enumerate() {
            for bit in place * 5..place * 5 + 5 {
                let byte = self.hash.get(bit / 8).copied().unwrap_or_default();
                *digit = *digit << 1 | (byte >> (7 - bit % 8) & 1);
            }
        }
        PrintedHead {
            number: self.number,
            code,
        }
    }

    fn to_bytes(self) -> Vec<u8> {
        let mut bytes = self.number.to_be_bytes().to_vec();
        bytes.extend(self.hash);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (number, hash) = bytes.split_first_chunk::<8>()?;
        Some(Self {
            number: u64::from_be_bytes(*number),
            hash: hash.try_into().ok()?,
        })
    }
}

/// A head as a person reads it from a sheet: `128-7K3M-Q9TD-WX2P-4B6C`.
///
/// Reading takes lower case, any blanks and hyphens, and O, I and L for 0 and 1. One wrong character, and two
/// neighbours changed for each other, are always noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedHead {
    pub(super) number: u64,
    code: [u8; HASH_DIGITS],
}

impl PrintedHead {
    /// The number of the entry.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The digits that the check digit is over: those of the number, then those of the hash.
    fn check(&self) -> u8 {
        let number = self.number.to_string();
        let digits = number.bytes().map(|digit| digit.wrapping_sub(b'0'));
        digits
            .chain(self.code)
            .fold(0, |sum, digit| times_two(sum ^ digit))
    }
}

impl fmt::Display for PrintedHead {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.number)?;
        for (place, digit) in self.code.iter().chain([&self.check()]).enumerate() {
            if place % GROUP == 0 {
                formatter.write_str("-")?;
            }
            let letter = DIGITS.get(usize::from(*digit)).copied().unwrap_or(b'?');
            write!(formatter, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

impl FromStr for PrintedHead {
    type Err = RecordsError;

    fn from_str(text: &str) -> Result<Self, RecordsError> {
        let letters: Vec<u8> = text
            .chars()
            .filter(|letter| {
                letter.is_ascii_alphanumeric()
                    || !(letter.is_whitespace() || "-\u{2010}\u{2011}\u{2013}.".contains(*letter))
            })
            .map(|letter| u8::try_from(letter).unwrap_or(0).to_ascii_uppercase())
            .map(|letter| match letter {
                b'O' => b'0',
                b'I' | b'L' => b'1',
                other => other,
            })
            .collect();
        let (number, rest) = letters
            .len()
            .checked_sub(HASH_DIGITS + 1)
            .and_then(|at| letters.split_at_checked(at))
            .ok_or(RecordsError::HeadText)?;
        let number = std::str::from_utf8(number)
            .ok()
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))
            .filter(|digits| *digits == "0" || !digits.starts_with('0'))
            .and_then(|digits| digits.parse().ok())
            .ok_or(RecordsError::HeadText)?;
        let mut values = [0; HASH_DIGITS + 1];
        for (value, letter) in values.iter_mut().zip(rest) {
            let place = DIGITS.iter().position(|digit| digit == letter);
            let place = place.and_then(|place| u8::try_from(place).ok());
            *value = place.ok_or(RecordsError::HeadText)?;
        }
        let (code, check) = values.split_at(HASH_DIGITS);
        let code = code.try_into().map_err(|_| RecordsError::HeadText)?;
        let head = Self { number, code };
        match check == [head.check()] {
            true => Ok(head),
            false => Err(RecordsError::HeadText),
        }
    }
}

/// The head that this computer remembers for the file `path`. The name of the secret comes from the name of
/// the file, so that a file that was taken away is missed too.
pub(super) fn remembered(secrets: &dyn Secrets, path: &Path) -> Result<Option<Head>, SecretsError> {
    match secrets.get(&secret_name(path))? {
        None => Ok(None),
        Some(bytes) => Head::from_bytes(&bytes)
            .map(Some)
            .ok_or_else(|| SecretsError::Refused {
                reason: "the end of the chain was not written by Clavis".to_owned(),
            }),
    }
}

/// Remembers `head`.
pub(super) fn remember(secrets: &dyn Secrets, path: &Path, head: Head) -> Result<(), SecretsError> {
    host::points::pass("records.head.before");
    secrets.set(&secret_name(path), &head.to_bytes())?;
    host::points::pass("records.head.after");
    Ok(())
}

fn secret_name(path: &Path) -> String {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    format!("records-head-{file}")
}

/// Twice `value` in the field of 32 elements (x^5 + x^2 + 1): 31 different weights in a row.
fn times_two(value: u8) -> u8 {
    match value & 16 {
        0 => value << 1,
        _ => (value << 1 ^ 0b10_0101) & 31,
    }
}

/// Digits without I, L, O and U (Crockford's base 32).
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const HASH_DIGITS: usize = 15;
const GROUP: usize = 4;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_printed_head_is_read_again_and_a_wrong_character_is_noticed(
            number in prop_oneof![0_u64..2000, any::<u64>()],
            hash: [u8; 32],
            at: prop::sample::Index,
            other in 0_usize..32,
        ) {
            let printed = Head { number, hash }.printed();
            let text = printed.to_string();
            prop_assert_eq!(text.parse::<PrintedHead>().unwrap(), printed);
            let typed = text.to_lowercase().replace('-', " ").replace('1', "l").replace('0', "o");
            prop_assert_eq!(typed.parse::<PrintedHead>().unwrap(), printed);

            let mut letters: Vec<u8> = text.bytes().collect();
            let at = at.index(letters.len());
            let before = letters[at];
            letters[at] = DIGITS[other];
            let wrong = String::from_utf8(letters.clone()).unwrap();
            if before != b'-' && before != DIGITS[other] {
                prop_assert_eq!(wrong.parse::<PrintedHead>(), Err(RecordsError::HeadText));
            }
            let mut letters: Vec<u8> = text.bytes().filter(|letter| *letter != b'-').collect();
            let at = at % (letters.len() - 1);
            if letters[at] != letters[at + 1] {
                letters.swap(at, at + 1);
                let wrong = String::from_utf8(letters).unwrap();
                prop_assert_eq!(wrong.parse::<PrintedHead>(), Err(RecordsError::HeadText));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text: String) {
            let _ = text.parse::<PrintedHead>();
        }
    }

    #[test]
    fn the_text_is_a_number_and_four_groups_of_four() {
        let text = Head {
            number: 128,
            hash: [0xA5; 32],
        }
        .printed()
        .to_string();
        let groups: Vec<_> = text.split('-').map(str::len).collect();
        assert_eq!(groups, [3, 4, 4, 4, 4], "{text}");
        for wrong in ["", "1", "128-", "-7K3M-Q9TD-WX2P-4B6C", "\u{e9}"] {
            assert_eq!(wrong.parse::<PrintedHead>(), Err(RecordsError::HeadText));
        }
    }
}
