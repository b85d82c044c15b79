//! Where a PIN comes from: a person, or a file on a platform of this computer.

use eid::{NewPinSource, Pin, PinQuestion, PinRefused, PinSource};
use zeroize::Zeroizing;

use crate::Failure;
use crate::site::Site;

/// The source of a PIN.
pub enum Pins<'a> {
    /// A person is asked, each time.
    Asked(&'a mut dyn PinSource),
    /// The content of a PIN file: serves every signature of one command.
    Given(Zeroizing<String>),
}

impl Pins<'_> {
    /// Refuses a PIN file where it has no place, and a text that cannot be a PIN.
    ///
    /// # Errors
    /// `CERT-PIN-FILE-NOT-ALLOWED`, `CARD-PIN-FORM`.
    pub(crate) fn check(&self, site: &Site) -> Result<(), Failure> {
        let Self::Given(text) = self else {
            return Ok(());
        };
        if !site.is_on_this_computer() {
            let facts = vec![("platform", site.name())];
            return Err(Failure::new("CERT-PIN-FILE-NOT-ALLOWED", facts));
        }
        can_be_one(text)
    }
}

/// The source of the PINs of a change.
pub enum NewPins<'a> {
    /// A person is asked.
    Asked(&'a mut dyn NewPinSource),
    /// The contents of two PIN files.
    Given {
        /// The PIN of the card as it is.
        old: Zeroizing<String>,
        /// The one to put in its place.
        new: Zeroizing<String>,
    },
}

impl NewPins<'_> {
    /// As [`Pins::check`]; without a platform only the card decides.
    ///
    /// # Errors
    /// `CERT-PIN-FILE-NOT-ALLOWED`, `CARD-PIN-FORM`.
    pub(crate) fn check(&self, card_is_virtual: bool) -> Result<(), Failure> {
        let Self::Given { old, new } = self else {
            return Ok(());
        };
        if !card_is_virtual {
            let facts = vec![("platform", NO_PLATFORM.to_owned())];
            return Err(Failure::new("CERT-PIN-FILE-NOT-ALLOWED", facts));
        }
        can_be_one(old)?;
        can_be_one(new)
    }
}

fn can_be_one(text: &str) -> Result<(), Failure> {
    Pin::parse(text)
        .map(|_| ())
        .map_err(|form| eid::EidError::from(form).into())
}

impl PinSource for Pins<'_> {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        match self {
            Self::Asked(person) => person.pin(question),
            Self::Given(text) => Ok(Pin::parse(text)?),
        }
    }

    fn pin_on_reader(&mut self, question: &PinQuestion) -> Result<(), PinRefused> {
        match self {
            Self::Asked(person) => person.pin_on_reader(question),
            Self::Given(_) => Err(on_keys()),
        }
    }

    fn last_try_agreed(&mut self, question: &PinQuestion) -> bool {
        match self {
            Self::Asked(person) => person.last_try_agreed(question),
            // Nobody is there who could agree.
            Self::Given(_) => false,
        }
    }
}

impl PinSource for NewPins<'_> {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        match self {
            Self::Asked(person) => person.pin(question),
            Self::Given { old, .. } => Ok(Pin::parse(old)?),
        }
    }

    fn pin_on_reader(&mut self, question: &PinQuestion) -> Result<(), PinRefused> {
        match self {
            Self::Asked(person) => person.pin_on_reader(question),
            Self::Given { .. } => Err(on_keys()),
        }
    }

    fn last_try_agreed(&mut self, question: &PinQuestion) -> bool {
        match self {
            Self::Asked(person) => person.last_try_agreed(question),
            Self::Given { .. } => false,
        }
    }
}

impl NewPinSource for NewPins<'_> {
    fn new_pin(&mut self, question: &PinQuestion, again: bool) -> Result<Pin, PinRefused> {
        match self {
            Self::Asked(person) => person.new_pin(question, again),
            Self::Given { new, .. } => Ok(Pin::parse(new)?),
        }
    }
}

fn on_keys() -> PinRefused {
    PinRefused::Unavailable(
        "the reader wants the PIN on its own keys; a PIN file cannot be typed there".to_owned(),
    )
}

/// What the sentence about PIN files says in place of a platform's name.
const NO_PLATFORM: &str = "none";
