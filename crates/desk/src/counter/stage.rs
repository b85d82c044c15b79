//! What stands on the stage of a rehearsal: a card in a reader, and a platform that listens.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use jiff::SignedDuration;
use jiff::civil::Date;

use crate::RunningPlatform;
use crate::answers::{RehearsalNow, RehearsalPlan};
use crate::slot::Slot;

/// The stage. It is taken down when it is dropped, or before.
pub(super) struct Stage {
    pub(super) plan: RehearsalPlan,
    pub(super) slot: Slot,
    /// The authorities of the cards.
    pub(super) roots: Vec<PathBuf>,
    platform: Mutex<Option<RunningPlatform>>,
    /// How far its time is ahead.
    offset: Mutex<SignedDuration>,
}

impl Stage {
    pub(super) fn new(
        plan: RehearsalPlan,
        slot: Slot,
        roots: Vec<PathBuf>,
        platform: RunningPlatform,
    ) -> Self {
        Self {
            plan,
            slot,
            roots,
            platform: Mutex::new(Some(platform)),
            offset: Mutex::new(SignedDuration::ZERO),
        }
    }

    pub(super) fn offset(&self) -> SignedDuration {
        *self.offset.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set_offset(&self, offset: SignedDuration) {
        *self.offset.lock().unwrap_or_else(PoisonError::into_inner) = offset;
    }

    /// Stops the platform and takes the card out.
    pub(super) fn end(&self) {
        self.slot.set_inside(false);
        let platform = self.platform.lock();
        let platform = platform.unwrap_or_else(PoisonError::into_inner).take();
        drop(platform);
    }

    pub(super) fn now(&self, today: Date, say: impl Fn(&str) -> String) -> RehearsalNow {
        let RehearsalPlan { person, fault } = &self.plan;
        let title_of = |fault: &String| say(&format!("rehearsal-fault-{fault}"));
        RehearsalNow {
            title: say(&format!("rehearsal-person-{person}")),
            sentence: say(&format!("rehearsal-person-{person}-shows")),
            person: person.clone(),
            fault_title: fault.as_ref().map(title_of),
            fault: fault.clone(),
            pin: PIN.to_owned(),
            card_in: self.slot.is_inside(),
            now: today.to_string(),
        }
    }
}

/// The PIN of every card of the rehearsal.
pub(super) const PIN: &str = "1234";
