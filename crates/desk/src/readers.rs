//! Where the card is: in a reader of the smart-card service, or inside this program.

use std::path::Path;
use std::sync::Arc;

use eid::{InProcess, PcscReaders, Readers};
use rehearsal::card::{Faults, VirtualCard};

use crate::rehearse::prepared_card;
use crate::{Desk, Failure};

impl Desk {
    /// The readers that this desk looks into.
    pub(crate) fn card_readers(&self) -> Result<Box<dyn Readers>, Failure> {
        if let Some(slot) = &self.slot {
            return Ok(Box::new(slot.clone()));
        }
        match self.virtual_card_folder() {
            None => Ok(Box::new(PcscReaders::new())),
            Some(folder) => Ok(Box::new(in_process(self.virtual_card(Path::new(folder))?))),
        }
    }

    /// The part of a reader's name that was asked for.
    pub(crate) fn wanted_reader(&self) -> Option<&str> {
        match self.virtual_card_folder() {
            None => self.reader.as_deref(),
            Some(_) => None,
        }
    }

    /// True when the card is a virtual one inside this program.
    pub(crate) fn virtual_card_folder(&self) -> Option<&str> {
        self.reader.as_deref()?.strip_prefix(VIRTUAL)
    }

    pub(crate) fn virtual_card(&self, folder: &Path) -> Result<VirtualCard, Failure> {
        let mut card = prepared_card(folder, Arc::clone(&self.disk), self.clock.now())?;
        card.set_clock(Arc::clone(&self.clock));
        if let Some(after) = host::variable(REMOVE_AFTER).and_then(|text| text.parse().ok()) {
            card.set_faults(Faults {
                remove_after: Some(after),
                ..Faults::default()
            });
        }
        Ok(card)
    }
}

fn in_process(mut card: VirtualCard) -> InProcess {
    let atr = card.atr();
    InProcess::new(VIRTUAL_READER, atr, move |command| card.transmit(command))
}

/// How `--reader` names a virtual card inside this program: this, then its folder.
pub(crate) const VIRTUAL: &str = "rehearsal:";
/// The name of the reader that the virtual card is in.
pub(crate) const VIRTUAL_READER: &str = "Clavis rehearsal";
/// Takes the virtual card out after so many commands, for tests.
const REMOVE_AFTER: &str = "CLAVIS_REHEARSAL_REMOVE_AFTER";
