//! The line to a card: PC/SC, a card in this process, or a script for tests.
//!
//! Everything that is said to a card is said inside a transaction, so that no other program
//! selects another file or uses a PIN right in between (eID card, sections 7 and 13).

mod changes;
mod counted;
mod in_process;
mod pcsc;
mod scripted;

use std::fmt::Debug;

pub use changes::{Canceller, ReaderChanges, ScriptedChanges, Sighting};
pub use counted::{Counted, Tally};
pub use in_process::{AnswerCommand, InProcess};
pub use pcsc::PcscReaders;
pub use scripted::{Scripted, ScriptedAnswer};

/// One command to the card and its answer.
pub trait Apdu {
    /// Sends `command` (4 to 261 bytes, short form) and returns data and status word, at least
    /// two bytes. Answers 61xx and 6Cxx may come through or be handled by the reader.
    ///
    /// # Errors
    /// [`ChannelError`]; an answer of fewer than two bytes is [`ChannelError::Interrupted`].
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError>;

    /// Sends `data` to the reader itself under the control code `code`, in the form of this
    /// system, and returns its answer, which may be empty (eID card, section 11).
    ///
    /// # Errors
    /// [`ChannelError::NoControl`] when the reader takes none, as here unless implemented.
    fn control(&mut self, code: u32, data: &[u8]) -> Result<Vec<u8>, ChannelError> {
        let _ = (code, data);
        Err(ChannelError::NoControl)
    }

    /// Version of the reader's own program, major and minor, where the reader tells.
    fn firmware(&mut self) -> Option<(u8, u8)> {
        None
    }
}

/// A connection to the card in one reader.
pub trait CardChannel: Send {
    /// The reader's name, as the smart-card service gives it.
    fn reader(&self) -> &str;

    /// Runs `work` once inside a transaction that keeps other programs away from the card. The
    /// card is left as it is afterwards.
    ///
    /// # Errors
    /// The transaction could not begin; then `work` was not run. [`ChannelError::Reset`] asks
    /// for [`CardChannel::reconnect`].
    fn exclusively(&mut self, work: &mut dyn FnMut(&mut dyn Apdu)) -> Result<(), ChannelError>;

    /// Takes up the connection again after another program has reset the card. It may be another
    /// card by now.
    ///
    /// # Errors
    /// [`ChannelError::Removed`] or [`ChannelError::NoCard`] when the card is gone.
    fn reconnect(&mut self) -> Result<(), ChannelError>;
}

/// The readers of this computer.
pub trait Readers: Debug + Send + Sync {
    /// All readers with what is in them, in the order of the smart-card service.
    ///
    /// # Errors
    /// [`ChannelError::ServiceMissing`] when no smart-card service runs.
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError>;

    /// Connects to the card in `reader`, shared with other programs, T=0.
    ///
    /// # Errors
    /// What stands in the way: see [`ChannelError`].
    fn connect(&self, reader: &str) -> Result<Box<dyn CardChannel>, ChannelError>;

    /// What changes among the readers from now on. Readers that never change report themselves
    /// once, as here unless implemented.
    ///
    /// # Errors
    /// As [`Readers::list`].
    fn changes(&self) -> Result<Box<dyn ReaderChanges>, ChannelError> {
        Ok(Box::new(ScriptedChanges::still(self.list()?)))
    }
}

/// A reader and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderState {
    /// The name that the smart-card service gives it.
    pub name: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// No card.
    Empty,
    /// A card that answered a reset.
    Card {
        /// Its answer to reset, at most 33 bytes.
        atr: Vec<u8>,
    },
    /// A card that does not answer: wrong way round, dirty, defective.
    Mute,
    /// Another program holds the card for itself alone.
    InUse,
    /// The reader is being unplugged or cannot be reached.
    Unavailable,
}

/// What went wrong on the line to the card.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChannelError {
    /// The smart-card service (pcscd, SCardSvr) does not run or cannot be reached.
    #[error("no smart-card service")]
    ServiceMissing,
    /// The reader was unplugged or never existed.
    #[error("the reader is gone")]
    ReaderGone,
    /// There is no card in the reader.
    #[error("no card in the reader")]
    NoCard,
    /// The card does not answer a reset.
    #[error("the card does not answer")]
    Mute,
    /// The card gets no power.
    #[error("the card has no power")]
    Unpowered,
    /// Another program holds the card for itself alone.
    #[error("another program holds the card")]
    InUse,
    /// The card does not speak T=0: no Belgian eID.
    #[error("the card does not speak T=0")]
    WrongProtocol,
    /// The card was taken out.
    #[error("the card was removed")]
    Removed,
    /// Another program reset the card.
    #[error("another program reset the card")]
    Reset,
    /// A command got no proper answer: the card was pulled or lost contact.
    #[error("the card broke off in the middle of a command")]
    Interrupted,
    /// The reader takes no such control command.
    #[error("the reader takes no such control command")]
    NoControl,
    /// Anything else, in the words of the smart-card service.
    #[error("{0}")]
    Other(String),
}

/// An answer with at least a status word, or [`ChannelError::Interrupted`]: some virtual readers
/// report success with no bytes when the card is pulled (eID card, section 13).
fn whole(answer: &[u8]) -> Result<Vec<u8>, ChannelError> {
    if answer.len() < 2 {
        return Err(ChannelError::Interrupted);
    }
    Ok(answer.to_vec())
}
