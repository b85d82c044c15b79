//! The number printed on a Belgian identity card or a residence card.

use std::fmt;

use crate::digits::{number, only_digits, part, trim};
use crate::{Hint, Reason};

/// The number of a card (identifiers, section 7).
///
/// Personal data: `Debug` shows the masked form only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CardNumber(String);

impl CardNumber {
    /// Reads twelve digits with check digits (an identity card), or `B` and nine digits (a residence card, for
    /// which no check digits are known). Spaces, dots, hyphens and slashes do not count.
    ///
    /// # Errors
    /// The first that applies: empty, charset, length, zero, checksum.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if let Some(rest) = text.strip_prefix(['B', 'b']) {
            return residence(&only_digits(rest)?, "B");
        }
        let digits = only_digits(text)?;
        if digits.len() == RESIDENCE {
            return residence(&digits, "");
        }
        if digits.len() != LENGTH {
            return Err(Reason::Length);
        }
        if digits.bytes().all(|byte| byte == b'0') {
            return Err(Reason::Zero);
        }
        let remainder = match number(part(&digits, 0, 10)) % 97 {
            0 => 97,
            other => other,
        };
        if number(part(&digits, 10, 12)) != remainder {
            return Err(Reason::Checksum);
        }
        Ok(CardNumber(digits))
    }

    /// Whether it is the number of a foreigner's residence card, which the medicines agency's portal does not take.
    pub fn is_residence_card(&self) -> bool {
        self.0.len() < LENGTH
    }

    /// A residence card is said.
    pub fn hint(&self) -> Option<Hint> {
        self.is_residence_card().then_some(Hint::ResidenceCard)
    }

    /// The twelve digits; `B` and nine digits, or nine digits, for a residence card.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `999-9999999-99`, or `B 9999999 99` as the eID viewer shows it.
    pub fn formatted(&self) -> String {
        if let Some(digits) = self.0.strip_prefix('B') {
            return format!("B {} {}", part(digits, 0, 7), part(digits, 7, 9));
        }
        if self.is_residence_card() {
            return self.0.clone();
        }
        format!(
            "{}-{}-{}",
            part(&self.0, 0, 3),
            part(&self.0, 3, 10),
            part(&self.0, 10, 12)
        )
    }

    /// The first three characters: `999-*******-**`.
    pub fn masked(&self) -> String {
        format!("{}-*******-**", part(&self.0, 0, 3))
    }
}

impl fmt::Debug for CardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CardNumber({})", self.masked())
    }
}

/// Older cards have the nine digits without a letter; what is printed is kept.
fn residence(digits: &str, letter: &str) -> Result<CardNumber, Reason> {
    if digits.len() != RESIDENCE {
        return Err(Reason::Length);
    }
    if digits.bytes().all(|byte| byte == b'0') {
        return Err(Reason::Zero);
    }
    Ok(CardNumber(format!("{letter}{digits}")))
}

const LENGTH: usize = 12;
const RESIDENCE: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residence_cards_are_told_and_all_numbers_masked() {
        let card = CardNumber::parse("990 0012345 91").unwrap();
        assert_eq!(card.formatted(), "990-0012345-91");
        assert_eq!((card.is_residence_card(), card.hint()), (false, None));
        assert_eq!(format!("{card:?}"), "CardNumber(990-*******-**)");
        for (text, formatted) in [("B9015338 41", "B 9015338 41"), ("901533841", "901533841")] {
            let card = CardNumber::parse(text).unwrap();
            assert_eq!(card.formatted(), formatted);
            assert_eq!(card.hint(), Some(Hint::ResidenceCard));
            assert_eq!(CardNumber::parse(&card.formatted()).unwrap(), card);
        }
        assert_eq!(CardNumber::parse("B12"), Err(Reason::Length));
    }
}
