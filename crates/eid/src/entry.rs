//! How a PIN gets to the card: once, knowing the tries left, and never after a refused one
//! (eID card, section 7).

use crate::error::EidError;
use crate::exchange::Conversation;
use crate::pad::{self, Pad};
use crate::pin::{self, Pin, PinQuestion, PinStatus};

/// What happened to the PINs that were sent in this use of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum PinHistory {
    /// None was sent, or the card took each.
    #[default]
    Clean,
    /// One was refused, or nobody knows what became of it: no other may follow.
    Refused,
}

/// Where the PIN is typed.
#[derive(Clone, Copy)]
pub(crate) enum Means<'a> {
    /// Here: it was typed before the card was held.
    Typed(&'a Pin),
    /// On the reader, while the card is held.
    OnReader(&'a Pad),
}

/// A PIN and what the person knew when they were asked for it.
pub(crate) struct Entry<'a> {
    means: Means<'a>,
    tries_shown: u8,
}

/// The two PINs of a change, or where they are typed.
pub(crate) enum Change<'a> {
    Typed { old: &'a Pin, new: &'a Pin },
    OnReader(&'a Pad),
}

impl<'a> Entry<'a> {
    pub(crate) fn new(means: Means<'a>, question: &PinQuestion) -> Self {
        Self {
            means,
            tries_shown: tries_shown(question),
        }
    }
}

pub(crate) fn tries_shown(question: &PinQuestion) -> u8 {
    question.tries_left.unwrap_or_default()
}

/// Checks the PIN within one transaction and logs off.
pub(crate) fn check(
    conversation: &mut Conversation<'_>,
    entry: &Entry<'_>,
    history: &mut PinHistory,
) -> Result<(), EidError> {
    let outcome = enter(conversation, entry, history);
    pin::log_off(conversation);
    outcome
}

/// Changes the PIN within one transaction and logs off: success would give the PIN's right.
pub(crate) fn change(
    conversation: &mut Conversation<'_>,
    change: &Change<'_>,
    tries_shown: u8,
    history: &mut PinHistory,
) -> Result<(), EidError> {
    let outcome = tries_kept(conversation, tries_shown).and_then(|()| {
        sent(history, || match change {
            Change::Typed { old, new } => pin::change(conversation, old, new),
            Change::OnReader(pad) => pad.change(conversation),
        })
    });
    pin::log_off(conversation);
    outcome
}

/// Sends the PIN when no try was lost since the person was asked. Nothing may come between this
/// and the signature.
pub(crate) fn enter(
    conversation: &mut Conversation<'_>,
    entry: &Entry<'_>,
    history: &mut PinHistory,
) -> Result<(), EidError> {
    tries_kept(conversation, entry.tries_shown)?;
    sent(history, || match entry.means {
        Means::Typed(pin) => pin::verify(conversation, pin),
        Means::OnReader(pad) => pad.verify(conversation),
    })
}

/// Refuses when tries were lost since the person was asked.
fn tries_kept(conversation: &mut Conversation<'_>, tries_shown: u8) -> Result<(), EidError> {
    match pin::status(conversation)? {
        PinStatus::Blocked => Err(EidError::PinBlocked),
        now if now.tries_left() < tries_shown => Err(EidError::PinTriesChanged {
            tries_left: now.tries_left(),
        }),
        PinStatus::Verified | PinStatus::Tries(_) => Ok(()),
    }
}

/// Counts as refused until the card has said otherwise: it may be pulled in between. What the
/// reader ended by itself never came to the card.
fn sent(
    history: &mut PinHistory,
    send: impl FnOnce() -> Result<(), EidError>,
) -> Result<(), EidError> {
    *history = PinHistory::Refused;
    let outcome = send();
    if outcome.as_ref().err().is_none_or(pad::was_not_sent) {
        *history = PinHistory::Clean;
    }
    outcome
}
