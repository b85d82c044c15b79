//! Why a reader is not used.

use serde::Serialize;

use crate::card_data::CardData;

/// A reader that was not used, and why (P05, P06).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassedOver {
    /// The reader's name.
    pub reader: String,
    /// Why.
    pub reason: Obstacle,
}

/// Why a reader is not used. Later ones say more about what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// No real reader: Windows Hello and the like. Ignored, and named as such.
    Virtual,
    /// It is being unplugged or cannot be reached.
    Unavailable,
    /// No card is in it.
    Empty,
    /// The card in it is of another kind.
    Foreign,
    /// The card in it does not answer.
    Mute,
    /// The card in it gets no power.
    Unpowered,
    /// Another program holds the card.
    InUse,
    /// The card in it is not activated.
    NotActivated,
    /// The card in it is of an old generation, and there was a better one.
    TooOld,
}

impl Obstacle {
    /// All obstacles, for a catalogue of sentences.
    pub const ALL: [Self; 9] = [
        Self::Virtual,
        Self::Unavailable,
        Self::Empty,
        Self::Foreign,
        Self::Mute,
        Self::Unpowered,
        Self::InUse,
        Self::NotActivated,
        Self::TooOld,
    ];

    /// A stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Virtual => "virtual",
            Self::Unavailable => "unavailable",
            Self::Empty => "empty",
            Self::Foreign => "foreign",
            Self::Mute => "mute",
            Self::Unpowered => "unpowered",
            Self::InUse => "in-use",
            Self::NotActivated => "not-activated",
            Self::TooOld => "too-old",
        }
    }
}

/// A reader and what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Survey {
    /// The reader's name.
    pub reader: String,
    /// Card data of the Belgian card in it.
    pub card: Option<CardData>,
    /// Why it cannot be used, when there is no Belgian card.
    pub reason: Option<Obstacle>,
}

/// True for readers that are no readers: keys of the computer itself, offered as cards (eID card,
/// section 12; P05).
pub(crate) fn is_virtual(reader: &str) -> bool {
    let named = VIRTUAL_READERS.iter().any(|name| reader.starts_with(name));
    named || (reader.starts_with("Microsoft") && reader.contains("Virtual"))
}

/// How their names begin.
const VIRTUAL_READERS: [&str; 2] = ["Windows Hello", "Microsoft UICC ISO Reader"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_of_the_computer_itself_are_told_from_real_ones() {
        for name in [
            "Windows Hello for Business 1",
            "Microsoft Virtual Smart Card 0",
            "Microsoft IFD Virtual Reader 2",
            "Microsoft UICC ISO Reader 5a1e6f0c 0",
        ] {
            assert!(is_virtual(name), "{name}");
        }
        for name in [
            "Virtual PCD 00 00",
            "Microsoft Usbccid Smartcard Reader (WUDF) 0",
            "ACS ACR38U 0",
            "",
        ] {
            assert!(!is_virtual(name), "{name}");
        }
    }

    #[test]
    fn words_are_those_of_json() {
        for obstacle in Obstacle::ALL {
            let json = serde_json::to_string(&obstacle).unwrap();
            assert_eq!(json, format!("\"{}\"", obstacle.word()));
        }
    }
}
