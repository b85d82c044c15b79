//! VERIFY, CHANGE, RESET RETRY COUNTER and LOG OFF ("eID card", section 7).

use super::VirtualCard;
use crate::card::apdu::{Command, StatusWord};
use crate::card::state::{PIN_TRIES, PUK_TRIES, PinCheck};
use crate::card::{CardPin, Family};

impl VirtualCard {
    /// VERIFY; without data it tells the status and costs no try, except on 1.1.
    pub(super) fn verify(&mut self, command: &Command<'_>) -> StatusWord {
        let checked = match (reference(command), command.data.len(), command.p3) {
            (Err(status), ..) => Err(status),
            (Ok(()), 0, None | Some(0)) => Ok(false),
            (Ok(()), 8, _) => Ok(true),
            _ => Err(StatusWord::WRONG_LENGTH),
        };
        match checked {
            Ok(true) => {
                self.memory.verifies.with_pin += 1;
                self.try_pin(command.data)
            }
            Ok(false) if self.family == Family::Old11 => {
                self.memory.verifies.empty += 1;
                self.try_pin(&[])
            }
            Ok(false) => {
                self.memory.verifies.empty += 1;
                // A question is no reason to fall silent when the count cannot be kept.
                let _ = self.state_file.as_ref().map(|file| file.save(&self.memory));
                self.rights.something_else();
                self.pin_status()
            }
            Err(status) => {
                self.rights.something_else();
                status
            }
        }
    }

    /// CHANGE: old and new PIN. A malformed new PIN is refused before the old one is looked at;
    /// success grants the PIN right.
    pub(super) fn change(&mut self, command: &Command<'_>) -> StatusWord {
        let parts = reference(command).and_then(|()| match command.data.split_at_checked(8) {
            Some((old, new)) if new.len() == 8 => {
                let new = CardPin::from_block(new).ok_or(StatusWord::WRONG_DATA)?;
                Ok((old, new))
            }
            _ => Err(StatusWord::WRONG_LENGTH),
        });
        let (old, new) = match parts {
            Ok(parts) => parts,
            Err(status) => {
                self.rights.something_else();
                return status;
            }
        };
        match self.try_pin(old) {
            StatusWord::DONE => {
                self.memory.pin = PinCheck::of(&new);
                self.remember()
                    .map_or_else(|fault| fault, |()| StatusWord::DONE)
            }
            refused => refused,
        }
    }

    /// RESET RETRY COUNTER with the PUK: the PIN has three tries again and stays the same. On 1.8 an
    /// administration certificate would have to be shown first.
    pub(super) fn unblock(&mut self, command: &Command<'_>) -> StatusWord {
        if self.family.is_18() {
            return StatusWord::PIN_NEEDED;
        }
        if let Err(status) = reference(command) {
            return status;
        }
        if command.data.len() != 8 {
            return StatusWord::WRONG_LENGTH;
        }
        if self.memory.puk_tries_left == 0 {
            return StatusWord::BLOCKED;
        }
        let right = self.puk.is(command.data);
        if right {
            self.memory.tries_left = PIN_TRIES;
            self.memory.puk_tries_left = PUK_TRIES;
        } else {
            self.memory.puk_tries_left -= 1;
        }
        match self.remember() {
            Err(fault) => fault,
            Ok(()) if right => StatusWord::DONE,
            Ok(()) => StatusWord::tries_left(self.memory.puk_tries_left),
        }
    }

    /// LOG OFF drops every right. The official middleware adds Le 00.
    pub(super) fn log_off(&mut self, command: &Command<'_>) -> StatusWord {
        if (command.p1, command.p2) != (0, 0) {
            return StatusWord::WRONG_PARAMETERS;
        }
        if !command.data.is_empty() {
            return StatusWord::WRONG_LENGTH;
        }
        self.rights.drop_all();
        StatusWord::DONE
    }

    /// A PIN was given. A block that is malformed counts as a wrong PIN; the wrong PIN that uses
    /// the last try answers `63 C0` (not known of real cards).
    fn try_pin(&mut self, block: &[u8]) -> StatusWord {
        if self.memory.tries_left == 0 {
            self.rights.drop_all();
            return self
                .remember()
                .map_or_else(|fault| fault, |()| StatusWord::BLOCKED);
        }
        if CardPin::from_block(block).is_none_or(|pin| !self.memory.pin.is(&pin)) {
            self.rights.drop_all();
            self.memory.tries_left -= 1;
            let left = StatusWord::tries_left(self.memory.tries_left);
            return self.remember().map_or_else(|fault| fault, |()| left);
        }
        self.memory.tries_left = PIN_TRIES;
        if let Err(fault) = self.remember() {
            return fault;
        }
        self.rights.verified();
        StatusWord::DONE
    }

    fn pin_status(&self) -> StatusWord {
        match self.memory.tries_left {
            _ if self.rights.any() => StatusWord::DONE,
            0 => StatusWord::BLOCKED,
            left => StatusWord::tries_left(left),
        }
    }
}

/// P1 is 0, and there is one PIN, reference 01.
fn reference(command: &Command<'_>) -> Result<(), StatusWord> {
    match (command.p1, command.p2) {
        (0, 1) => Ok(()),
        (0, _) => Err(StatusWord::NO_REFERENCE),
        _ => Err(StatusWord::WRONG_PARAMETERS),
    }
}
