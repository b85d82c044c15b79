//! Things that go wrong on request.

mod damage;
mod wish;

use std::time::Duration;

pub(super) use damage::damage;
pub use wish::{CardFault, FaultWish};

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
    /// Faults by name; those that are made into the card ([`CardFault::is_made_in`]) play no part
    /// here, they belong into [`CardOptions::faults`](super::CardOptions::faults).
    pub wishes: Vec<FaultWish>,
}

/// What becomes of a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Answered,
    /// Zero bytes, no effect.
    Empty,
    Removed,
    /// Reset first, then answered.
    Reset,
    /// 6400, no effect.
    NoDiagnosis,
    /// 6581, no effect, mute until reset.
    MemoryFault,
    /// Zero bytes, no effect, mute until reset.
    Mute,
}

impl Faults {
    /// The fate of the command `number`.
    pub(super) fn fate(&self, number: u64) -> Fate {
        let removed = self.remove_after.is_some_and(|last| number > last);
        if removed || self.plays(CardFault::Removed, number) {
            return Fate::Removed;
        }
        if self.empty_answer_at == Some(number) {
            return Fate::Empty;
        }
        let at_this = self.wishes.iter().filter(|wish| wish.at == number);
        at_this
            .filter_map(|wish| match wish.fault {
                CardFault::Reset => Some(Fate::Reset),
                CardFault::Empty => Some(Fate::Empty),
                CardFault::NoDiagnosis => Some(Fate::NoDiagnosis),
                CardFault::MemoryFault => Some(Fate::MemoryFault),
                CardFault::Mute => Some(Fate::Mute),
                _ => None,
            })
            .next()
            .unwrap_or(Fate::Answered)
    }

    /// True when `fault` is wished and the command `number` has reached it.
    pub(super) fn plays(&self, fault: CardFault, number: u64) -> bool {
        self.wishes
            .iter()
            .any(|wish| wish.fault == fault && number >= wish.at)
    }

    /// How long the command `number` takes.
    pub(super) fn delay(&self, number: u64) -> Option<Duration> {
        let slow = self.plays(CardFault::Slow, number).then_some(SLOW);
        self.delay.or(slow)
    }

    /// The card is back in the reader: whatever pulled it is over.
    pub(super) fn back_again(&mut self) {
        self.remove_after = None;
        self.wishes.retain(|wish| wish.fault != CardFault::Removed);
    }
}

const SLOW: Duration = Duration::from_secs(2);
