//! Another PIN for the card, and where PINs are typed.

use eid::{NewPinSource, PadChoice, PadLanguage, PadSettings};

use crate::answers::PinChangeAnswer;
use crate::pins::NewPins;
use crate::sentences::Language;
use crate::{Desk, Failure};

impl Desk {
    /// The same desk, with or without the keys of readers that have some: without them every PIN
    /// is typed here.
    pub fn with_pads(mut self, used: bool) -> Self {
        self.pads = PadSettings {
            language: match self.language {
                Language::Fr => PadLanguage::French,
                Language::Nl => PadLanguage::Dutch,
                Language::De => PadLanguage::German,
                Language::En => PadLanguage::English,
            },
            // Every name has the empty one in it.
            readers: match used {
                true => Vec::new(),
                false => vec![(String::new(), PadChoice::Never)],
            },
        };
        self
    }

    /// Puts another PIN in the place of the old one. Files serve virtual cards inside this program
    /// alone: any other card may be a real one.
    ///
    /// # Errors
    /// `CERT-PIN-FILE-NOT-ALLOWED`, `CARD-PIN-FORM`: nothing was asked of the card. Then `CARD-...`.
    pub fn change_pin(&self, mut pins: NewPins<'_>) -> Result<PinChangeAnswer, Failure> {
        pins.check(self.virtual_card_folder().is_some())?;
        let mut card = self.card()?;
        let holder = card.glance()?;
        card.change_pin(&mut pins as &mut dyn NewPinSource)?;
        Ok(PinChangeAnswer {
            reader: card.reader().to_owned(),
            name: holder.name,
            given_names: holder.given_names,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every language has its own messages of the readers, and `never` holds for every reader.
    #[test]
    fn readers_with_keys_speak_the_language_of_the_desk() {
        let mut seen = Vec::new();
        for language in Language::ALL {
            let desk = Desk::open(language, None).unwrap();
            let used = desk.with_pads(true).pads;
            assert!(used.readers.is_empty());
            assert!(!seen.contains(&used.language));
            seen.push(used.language);
            let desk = Desk::open(language, None).unwrap();
            let never = vec![(String::new(), PadChoice::Never)];
            assert_eq!(desk.with_pads(false).pads.readers, never);
        }
    }
}
