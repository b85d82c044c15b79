//! Readers and cards that come and go, each change told once.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::Serialize;

use crate::channel::{Canceller, Content, ReaderChanges, ReaderState, Readers, Sighting};
use crate::error::EidError;
use crate::find::{Obstacle, Survey, examine, is_virtual};

/// Something that happened to the readers of this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// A reader is there, from the beginning or newly connected.
    ReaderAppeared {
        /// Its name.
        reader: String,
        /// It is no real one (Windows Hello and the like): nothing more is told about it.
        ignored: bool,
    },
    /// A reader was unplugged.
    ReaderGone {
        /// Its name.
        reader: String,
    },
    /// A card was put in, or is in since the beginning: a Belgian one with its card data, or
    /// another one with the reason why it cannot be used.
    CardIn(Survey),
    /// The card was taken out.
    CardOut {
        /// The reader's name.
        reader: String,
    },
}

/// Watches the readers. Every card that comes is asked which one it is; no PIN command is sent.
pub struct Watch<'a> {
    readers: &'a dyn Readers,
    changes: Box<dyn ReaderChanges>,
    known: BTreeMap<String, Known>,
    events: VecDeque<Event>,
}

/// What is known of a reader.
struct Known {
    content: Content,
    movements: u32,
    /// The card in it was told of.
    told: bool,
}

impl<'a> Watch<'a> {
    /// Watches `readers`. The first events tell what is there already.
    ///
    /// # Errors
    /// [`EidError::ServiceMissing`] when no smart-card service runs.
    pub fn new(readers: &'a dyn Readers) -> Result<Self, EidError> {
        let changes = readers.changes().map_err(|error| EidError::on("", error))?;
        Ok(Self {
            readers,
            changes,
            known: BTreeMap::new(),
            events: VecDeque::new(),
        })
    }

    /// Ends [`Watch::next_event`] from another thread, from a signal for example.
    pub fn canceller(&self) -> Canceller {
        self.changes.canceller()
    }

    /// The next event; blocks until there is one. `None` when the watch was called off.
    ///
    /// # Errors
    /// [`EidError::ServiceMissing`] when the smart-card service ends.
    pub fn next_event(&mut self) -> Result<Option<Event>, EidError> {
        loop {
            if let Some(event) = self.events.pop_front() {
                return Ok(Some(event));
            }
            let look = self.changes.next();
            match look.map_err(|error| EidError::on("", error))? {
                Some(look) => self.compare(look)?,
                None => return Ok(None),
            }
        }
    }

    fn compare(&mut self, look: Vec<Sighting>) -> Result<(), EidError> {
        let there = look.iter().map(|one| one.state.name.clone());
        self.drop_all_but(&there.collect());
        for sighting in look {
            self.note(sighting)?;
        }
        Ok(())
    }

    fn drop_all_but(&mut self, there: &BTreeSet<String>) {
        let gone = self.known.keys().filter(|name| !there.contains(*name));
        for reader in gone.cloned().collect::<Vec<_>>() {
            if self.known.remove(&reader).is_some_and(|known| known.told) {
                let reader = reader.clone();
                self.events.push_back(Event::CardOut { reader });
            }
            self.events.push_back(Event::ReaderGone { reader });
        }
    }

    fn note(&mut self, sighting: Sighting) -> Result<(), EidError> {
        let Sighting { state, movements } = sighting;
        let reader = state.name.clone();
        let ignored = is_virtual(&reader);
        let before = self.known.remove(&reader);
        if before.is_none() {
            let reader = reader.clone();
            self.events
                .push_back(Event::ReaderAppeared { reader, ignored });
        }
        let same = before.as_ref().is_some_and(|before| {
            before.movements == movements && is_same_card(&before.content, &state.content)
        });
        let mut told = before.is_some_and(|before| before.told);
        if told && !same {
            let reader = reader.clone();
            self.events.push_back(Event::CardOut { reader });
            told = false;
        }
        if !told && !same && !ignored && holds_card(&state.content) {
            told = self.tell(&state)?;
        }
        let known = Known {
            content: state.content,
            movements,
            told,
        };
        self.known.insert(reader, known);
        Ok(())
    }

    /// Tells of the card in a reader; false when it is out again already.
    fn tell(&mut self, state: &ReaderState) -> Result<bool, EidError> {
        let reader = state.name.clone();
        let (card, reason) = match examine(self.readers, state, false)? {
            Ok((_, data)) => (Some(data), None),
            Err(Obstacle::Empty) => return Ok(false),
            Err(reason) => (None, Some(reason)),
        };
        self.events.push_back(Event::CardIn(Survey {
            reader,
            card,
            reason,
        }));
        Ok(true)
    }
}

fn holds_card(content: &Content) -> bool {
    match content {
        Content::Card { .. } | Content::Mute | Content::InUse => true,
        Content::Empty | Content::Unavailable => false,
    }
}

/// True when nothing went in or out: another program may hold the card meanwhile, or let it go.
fn is_same_card(before: &Content, now: &Content) -> bool {
    match (before, now) {
        (Content::Card { atr: before }, Content::Card { atr: now }) => before == now,
        (before, now) => holds_card(before) == holds_card(now),
    }
}

#[cfg(test)]
mod tests;
