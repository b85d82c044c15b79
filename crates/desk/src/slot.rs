//! A reader inside this program, with a virtual card that somebody puts in and takes out.

use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eid::{Apdu, CardChannel, ChannelError, Content, ReaderState, Readers};
use rehearsal::card::VirtualCard;

use crate::readers::VIRTUAL_READER;

/// The reader. Clones are the same reader with the same card.
#[derive(Clone)]
pub(crate) struct Slot {
    state: Arc<Mutex<State>>,
    atr: Vec<u8>,
}

struct State {
    card: VirtualCard,
    /// Grows whenever the card goes in: an older connection has to be taken up again.
    insertions: u32,
}

/// A connection to the card.
struct Connection {
    slot: Slot,
    insertion: u32,
}

impl Slot {
    /// A reader with this card in it.
    pub(crate) fn new(card: VirtualCard) -> Self {
        let atr = card.atr().to_vec();
        let state = State {
            card,
            insertions: 1,
        };
        Self {
            state: Arc::new(Mutex::new(state)),
            atr,
        }
    }

    /// Puts the card in, or takes it out.
    pub(crate) fn set_inside(&self, inside: bool) {
        let mut state = self.state();
        match (inside, state.card.is_present()) {
            (true, false) => {
                state.card.insert();
                state.insertions = state.insertions.wrapping_add(1);
            }
            (false, true) => state.card.remove(),
            _ => {}
        }
    }

    /// Whether the card is in.
    pub(crate) fn is_inside(&self) -> bool {
        self.state().card.is_present()
    }

    /// Puts the other reader's card into this one, and this one's into the other; both are out.
    #[cfg(test)]
    pub(crate) fn exchange_card_with(&self, other: &Self) {
        other.set_inside(false);
        std::mem::swap(&mut self.state().card, &mut other.state().card);
    }

    /// Looks at the card itself.
    #[cfg(test)]
    pub(crate) fn with_card<T>(&self, look: impl FnOnce(&mut VirtualCard) -> T) -> T {
        look(&mut self.state().card)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Debug for Slot {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("Slot")
    }
}

impl Readers for Slot {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        let content = match self.is_inside() {
            true => Content::Card {
                atr: self.atr.clone(),
            },
            false => Content::Empty,
        };
        Ok(vec![ReaderState {
            name: VIRTUAL_READER.to_owned(),
            content,
        }])
    }

    fn connect(&self, reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        if reader != VIRTUAL_READER {
            return Err(ChannelError::ReaderGone);
        }
        let state = self.state();
        if !state.card.is_present() {
            return Err(ChannelError::NoCard);
        }
        Ok(Box::new(Connection {
            slot: self.clone(),
            insertion: state.insertions,
        }))
    }
}

impl CardChannel for Connection {
    fn reader(&self) -> &str {
        VIRTUAL_READER
    }

    fn exclusively(&mut self, work: &mut dyn FnMut(&mut dyn Apdu)) -> Result<(), ChannelError> {
        let mut state = self.slot.state();
        if !state.card.is_present() {
            return Err(ChannelError::Removed);
        }
        if state.insertions != self.insertion {
            return Err(ChannelError::Reset);
        }
        work(&mut Line(&mut state.card));
        Ok(())
    }

    fn reconnect(&mut self) -> Result<(), ChannelError> {
        let state = self.slot.state();
        if !state.card.is_present() {
            return Err(ChannelError::Removed);
        }
        self.insertion = state.insertions;
        Ok(())
    }
}

struct Line<'a>(&'a mut VirtualCard);

impl Apdu for Line<'_> {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError> {
        let answer = self.0.transmit(command);
        match answer.len() {
            0 | 1 => Err(ChannelError::Interrupted),
            _ => Ok(answer),
        }
    }
}
