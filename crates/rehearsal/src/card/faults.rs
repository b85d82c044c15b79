//! Things that go wrong on request.

use std::time::Duration;

/// What is to go wrong. Commands are counted from 1, from the moment the faults are set; every
/// GET RESPONSE and every repeated command counts too.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// The card is pulled after this many commands: the next one gets no answer. 0 pulls it at once.
    pub remove_after: Option<u64>,
    /// The command of this number gets zero bytes although the exchange succeeds
    /// ("eID card", section 13); it has no effect.
    pub empty_answer_at: Option<u64>,
    /// Time that every command takes; passed on the card's clock.
    pub delay: Option<Duration>,
    /// Signatures come out wrong by one bit.
    pub wrong_signature: bool,
}

/// What becomes of a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Answered,
    Empty,
    Removed,
}

impl Faults {
    /// The fate of the command `number`.
    pub(super) fn fate(&self, number: u64) -> Fate {
        if self.remove_after.is_some_and(|last| number > last) {
            return Fate::Removed;
        }
        if self.empty_answer_at == Some(number) {
            return Fate::Empty;
        }
        Fate::Answered
    }
}
