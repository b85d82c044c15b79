//! MSE SET and PSO: COMPUTE DIGITAL SIGNATURE ("eID card", sections 7 and 8).

use super::VirtualCard;
use crate::card::CardFault;
use crate::card::apdu::{Answer, Command, StatusWord};
use crate::card::security::{Algorithm, Environment, KeyReference};

impl VirtualCard {
    /// MSE SET. A refused one leaves no environment.
    pub(super) fn set_environment(&mut self, command: &Command<'_>) -> StatusWord {
        self.environment = None;
        if (command.p1, command.p2) != (0x41, 0xB6) {
            return StatusWord::WRONG_OFFSET;
        }
        if command.data.len() != 5 {
            return StatusWord::WRONG_LENGTH;
        }
        match Environment::parse(command.data, self.family) {
            Ok(environment) => {
                self.environment = Some(environment);
                StatusWord::DONE
            }
            Err(status) => status,
        }
    }

    /// PSO. Whatever comes of it, a PIN that was given just before is used up when the signature
    /// key is chosen, and serves the authentication key otherwise.
    pub(super) fn sign(&mut self, command: &Command<'_>) -> Answer {
        if (command.p1, command.p2) != (0x9E, 0x9A) {
            self.rights.something_else();
            return StatusWord::WRONG_OFFSET.into();
        }
        let Some(environment) = self.environment else {
            self.rights.something_else();
            return StatusWord::CONDITIONS.into();
        };
        if !self.may_use(environment.key) {
            return StatusWord::PIN_NEEDED.into();
        }
        if !environment.algorithm.takes(command.data.len()) {
            return StatusWord::WRONG_LENGTH.into();
        }
        let key = match environment.key {
            KeyReference::Card => return StatusWord::CONDITIONS.into(),
            KeyReference::Authentication => &self.keys.authentication,
            KeyReference::NonRepudiation => &self.keys.signature,
        };
        let signature = environment.algorithm.sign(key, command.data);
        self.signed(signature)
    }

    /// INTERNAL AUTHENTICATE (1.8): the card's own key signs a SHA-384 hash, without a PIN. The
    /// limit of 5000 is not kept here.
    pub(super) fn authenticate(&mut self, command: &Command<'_>) -> Answer {
        self.environment = None;
        if (command.p1, command.p2) != (0x02, 0x81) {
            return StatusWord::WRONG_PARAMETERS.into();
        }
        let [0x94, 0x30, hash @ ..] = command.data else {
            return StatusWord::WRONG_DATA.into();
        };
        if hash.len() != 0x30 {
            return StatusWord::WRONG_LENGTH.into();
        }
        let key = self.keys.card.as_ref();
        let signature = key.and_then(|key| Algorithm::Ecdsa(0x30).sign(key, hash));
        self.signed(signature)
    }

    fn signed(&mut self, signature: Option<Vec<u8>>) -> Answer {
        let Some(mut signature) = signature else {
            return StatusWord::WRONG_DATA.into();
        };
        let wrong = self.faults.wrong_signature
            || self.faults.plays(CardFault::WrongSignature, self.counted);
        if let Some(last) = signature.last_mut().filter(|_| wrong) {
            *last ^= 1;
        }
        self.waiting = signature;
        StatusWord::waiting(self.waiting.len()).into()
    }

    fn may_use(&mut self, key: KeyReference) -> bool {
        match key {
            KeyReference::Card => {
                self.rights.something_else();
                true
            }
            KeyReference::Authentication => {
                self.rights.something_else();
                self.rights.any()
            }
            KeyReference::NonRepudiation => self.rights.take_fresh(),
        }
    }
}
