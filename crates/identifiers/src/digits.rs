//! What all numbers of digits share: trimming, separators, check digits.

use crate::Reason;

/// Drops ordinary and non-breaking spaces at both ends, nothing else (identifiers, section 0).
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// Drops the separators inside and keeps ASCII digits; anything else is refused.
///
/// Full-width and other Unicode digits are refused too, never folded.
pub(crate) fn only_digits(text: &str) -> Result<String, Reason> {
    let mut digits = String::with_capacity(12);
    for character in text.chars() {
        match character {
            '0'..='9' => digits.push(character),
            '.' | '-' | '/' => {}
            space if is_space(space) => {}
            _ => return Err(Reason::Charset),
        }
    }
    Ok(digits)
}

/// The number that the digits of `text` write, or zero for an empty text.
///
/// Only ever called with up to eleven digits, so it cannot overflow; other characters are skipped.
pub(crate) fn number(text: &str) -> u64 {
    text.chars()
        .filter_map(|character| character.to_digit(10))
        .fold(0, |sum, digit| {
            sum.wrapping_mul(10).wrapping_add(u64::from(digit))
        })
}

/// The part of `digits` from `start` to `end`, or nothing where it is too short.
pub(crate) fn part(digits: &str, start: usize, end: usize) -> &str {
    digits.get(start..end).unwrap_or_default()
}

/// Whether `check` is `modulus - (body mod modulus)`: 01 to the modulus, never 00.
pub(crate) fn fits(body: u64, check: u64, modulus: u64) -> bool {
    check == modulus - body % modulus
}

/// The digits of `text` times `weights`, place by place, summed up; other characters count zero.
pub(crate) fn weighted(text: &str, weights: &[u32]) -> u32 {
    let digits = text.chars().map(|character| character.to_digit(10));
    digits
        .zip(weights)
        .map(|(digit, weight)| digit.unwrap_or_default() * weight)
        .sum()
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}')
}
