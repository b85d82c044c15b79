//! Kinds of documents and the special status of the holder (eID card, section 6).

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// The kind of document, by its number. `1` and `01` on the card are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentType(pub u8);

impl DocumentType {
    /// Reads one or two digits; anything else is kind 0, `unknown`.
    pub fn parse(text: &str) -> Self {
        Self(text.trim().parse().unwrap_or(0))
    }

    /// A stable word, for example `belgian-citizen`.
    pub fn word(self) -> &'static str {
        DOCUMENTS
            .iter()
            .find(|(number, _)| *number == self.0)
            .map_or("unknown", |(_, word)| word)
    }

    /// True for the cards of children, which sign nothing.
    pub fn is_kids(self) -> bool {
        self.0 == 6 || (61..=69).contains(&self.0)
    }

    /// True for the cards of Belgian citizens, children included.
    pub fn is_belgian(self) -> bool {
        matches!(self.0, 1 | 6)
    }
}

impl Serialize for DocumentType {
    /// `{ "number": 1, "word": "belgian-citizen" }`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("DocumentType", 2)?;
        object.serialize_field("number", &self.0)?;
        object.serialize_field("word", self.word())?;
        object.end()
    }
}

/// The special status of the holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct SpecialStatus {
    /// Blind: white cane.
    pub white_cane: bool,
    /// Extended minority.
    pub extended_minority: bool,
    /// Weak sight: yellow cane.
    pub yellow_cane: bool,
}

impl SpecialStatus {
    /// Reads the digit 0 to 5; anything else is no status.
    pub fn parse(text: &str) -> Self {
        let digit = text.trim();
        Self {
            white_cane: matches!(digit, "1" | "3"),
            extended_minority: matches!(digit, "2" | "3" | "5"),
            yellow_cane: matches!(digit, "4" | "5"),
        }
    }
}

const DOCUMENTS: [(u8, &str); 34] = [
    (1, "belgian-citizen"),
    (6, "kids"),
    (7, "bootstrap"),
    (8, "habilitation"),
    (11, "foreigner-a"),
    (12, "foreigner-b"),
    (13, "foreigner-c"),
    (14, "foreigner-d"),
    (15, "foreigner-e"),
    (16, "foreigner-e-plus"),
    (17, "foreigner-f"),
    (18, "foreigner-f-plus"),
    (19, "foreigner-h"),
    (20, "foreigner-i"),
    (21, "foreigner-j"),
    (22, "foreigner-m"),
    (23, "foreigner-n"),
    (27, "foreigner-k"),
    (28, "foreigner-l"),
    (31, "foreigner-eu"),
    (32, "foreigner-eu-plus"),
    (33, "foreigner-a"),
    (34, "foreigner-b"),
    (35, "foreigner-f"),
    (36, "foreigner-f-plus"),
    (61, "kids-eu"),
    (62, "kids-eu-plus"),
    (63, "kids-a"),
    (64, "kids-b"),
    (65, "kids-k"),
    (66, "kids-l"),
    (67, "kids-f"),
    (68, "kids-f-plus"),
    (69, "kids-m"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_two_digits_are_the_same_document() {
        assert_eq!(DocumentType::parse("1"), DocumentType::parse("01"));
        assert_eq!(DocumentType::parse("01").word(), "belgian-citizen");
        assert_eq!(DocumentType::parse("18").word(), "foreigner-f-plus");
        assert_eq!(DocumentType::parse("99").word(), "unknown");
        assert_eq!(DocumentType::parse("x").word(), "unknown");
        assert!(DocumentType(6).is_kids() && DocumentType(64).is_kids());
    }

    #[test]
    fn status_five_is_yellow_cane_and_extended_minority() {
        let status = SpecialStatus::parse("5");
        assert_eq!(
            (
                status.white_cane,
                status.extended_minority,
                status.yellow_cane
            ),
            (false, true, true)
        );
        let status = SpecialStatus::parse("3");
        assert!(status.white_cane && status.extended_minority && !status.yellow_cane);
        assert_eq!(SpecialStatus::parse("0"), SpecialStatus::default());
    }
}
