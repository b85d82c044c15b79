//! Who signs: the person whom the card names, once the card is known as genuine.

use eid::{Authenticity, Card, EidError, Key, Roots};
use identifiers::Niss;
use platform::Actor;

use crate::CertError;

/// The holder of the card, from its identity file. Without `Debug`: it has the national number.
pub struct Holder {
    /// National number.
    pub(crate) national_number: Niss,
    /// Given names, as the card has them; may be empty.
    pub given_names: String,
    /// Family name.
    pub name: String,
}

impl Holder {
    /// True when both are the same person.
    pub fn is(&self, other: &Self) -> bool {
        self.national_number == other.national_number
    }

    /// The national number.
    #[must_use]
    pub fn niss(&self) -> &Niss {
        &self.national_number
    }

    /// Reads the holder and refuses a card that is not known as genuine.
    ///
    /// # Errors
    /// [`CertError::CardNotGenuine`], [`CertError::CardRootUnknown`], or what happened to the card.
    pub fn of(card: &mut Card, roots: &Roots) -> Result<Self, CertError> {
        let data = card.authenticity(roots)?;
        let certificates = card.certificate_authenticity(Key::NonRepudiation, roots)?;
        refuse_doubtful(&data.and(&certificates))?;
        let identity = card.identity()?;
        let Some(national_number) = identity.national_number.niss().cloned() else {
            return Err(EidError::DataDamaged {
                what: "identity: national number".to_owned(),
            }
            .into());
        };
        Ok(Self {
            national_number,
            given_names: identity.given_names,
            name: identity.name,
        })
    }

    /// The person as messages name them: to the letter as on the card.
    pub(crate) fn actor(&self) -> Actor {
        let given_names = Some(self.given_names.as_str()).filter(|names| !names.is_empty());
        let first_names: Vec<&str> = given_names.into_iter().collect();
        Actor::person(&self.national_number, &first_names, &self.name)
    }

    /// Given names and name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_names, self.name)
            .trim()
            .to_owned()
    }

    /// The national number, masked.
    pub fn masked_number(&self) -> String {
        self.national_number.masked()
    }
}

fn refuse_doubtful(verdict: &Authenticity) -> Result<(), CertError> {
    let reasons = || {
        verdict
            .reasons()
            .iter()
            .map(|doubt| doubt.word().to_owned())
            .collect()
    };
    match verdict {
        Authenticity::Valid => Ok(()),
        Authenticity::Invalid { .. } => Err(CertError::CardNotGenuine { reasons: reasons() }),
        Authenticity::Unknown { .. } => Err(CertError::CardRootUnknown { reasons: reasons() }),
    }
}
