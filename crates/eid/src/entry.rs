//! How a PIN gets to the card: once, knowing the tries left, and never after a refused one
//! (eID card, section 7).

use crate::error::EidError;
use crate::exchange::Conversation;
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

/// A PIN and what the person knew when they typed it.
pub(crate) struct Entry<'a> {
    pin: &'a Pin,
    tries_shown: u8,
}

/// The old PIN with what the person knew, and the one that shall follow it.
pub(crate) struct Change<'a> {
    pub(crate) old: Entry<'a>,
    pub(crate) new: &'a Pin,
}

impl<'a> Entry<'a> {
    pub(crate) fn new(pin: &'a Pin, question: &PinQuestion) -> Self {
        Self {
            pin,
            tries_shown: question.tries_left.unwrap_or_default(),
        }
    }
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
    history: &mut PinHistory,
) -> Result<(), EidError> {
    let outcome = tries_kept(conversation, &change.old).and_then(|()| {
        sent(history, || {
            pin::change(conversation, change.old.pin, change.new)
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
    tries_kept(conversation, entry)?;
    sent(history, || pin::verify(conversation, entry.pin))
}

/// Refuses when tries were lost since the person was asked.
fn tries_kept(conversation: &mut Conversation<'_>, entry: &Entry<'_>) -> Result<(), EidError> {
    match pin::status(conversation)? {
        PinStatus::Blocked => Err(EidError::PinBlocked),
        now if now.tries_left() < entry.tries_shown => Err(EidError::PinTriesChanged {
            tries_left: now.tries_left(),
        }),
        PinStatus::Verified | PinStatus::Tries(_) => Ok(()),
    }
}

/// Counts as refused until the card has said otherwise: it may be pulled in between.
fn sent(
    history: &mut PinHistory,
    send: impl FnOnce() -> Result<(), EidError>,
) -> Result<(), EidError> {
    *history = PinHistory::Refused;
    send()?;
    *history = PinHistory::Clean;
    Ok(())
}
