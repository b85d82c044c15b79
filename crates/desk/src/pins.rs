//! Where a PIN comes from: a person, or a file on a platform of this computer.

use eid::{Pin, PinQuestion, PinRefused, PinSource};
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
        Pin::parse(text)
            .map(|_| ())
            .map_err(|form| eid::EidError::from(form).into())
    }
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
            Self::Given(_) => Err(PinRefused::Unavailable(
                "the reader wants the PIN on its own keys; a PIN file cannot be typed there"
                    .to_owned(),
            )),
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
