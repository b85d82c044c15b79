//! National numbers in running text.

use identifiers::Niss;
use jiff::civil::Date;

/// Whether a text holds a number with the form and the check digits of a national or BIS number,
/// with or without points, hyphens, slashes and spaces in it.
pub fn holds_national_number(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let digit = |place: usize| characters.get(place).is_some_and(char::is_ascii_digit);
    (0..characters.len())
        // Inside a longer number there is none.
        .filter(|start| digit(*start) && !start.checked_sub(1).is_some_and(digit))
        .any(|start| begins_here(characters.get(start..).unwrap_or_default()))
}

fn begins_here(characters: &[char]) -> bool {
    let mut digits = String::new();
    for (place, one) in characters.iter().enumerate() {
        if one.is_ascii_digit() {
            digits.push(*one);
        } else if !SEPARATORS.contains(one) || place > LONGEST {
            return false;
        }
        if digits.len() == NISS {
            let goes_on = characters.get(place + 1).is_some_and(char::is_ascii_digit);
            return !goes_on && Niss::parse(&digits, Date::MAX).is_ok();
        }
    }
    false
}

const NISS: usize = 11;
/// Eleven digits and room for separators between them.
const LONGEST: usize = 24;
const SEPARATORS: [char; 7] = [' ', '.', '-', '/', '\u{a0}', '\u{202f}', '\u{2011}'];

#[cfg(test)]
mod tests {
    use super::*;

    /// `85.07.30-033.28`: the vector of the rules of `identifiers`, of nobody.
    #[test]
    fn a_number_is_found_in_every_writing() {
        for text in [
            "85073003328",
            "Number: 85.07.30-033.28, please",
            "85 07 30 033 28",
            "x85.07.30\u{a0}033-28y",
        ] {
            assert!(holds_national_number(text), "{text}");
        }
        for text in [
            "",
            "85073003329",
            "850730033281",
            "185073003328",
            "+32 2 511 51 51",
            "0123.456.749",
            "12 users on 2025-07-01",
        ] {
            assert!(!holds_national_number(text), "{text}");
        }
    }
}
