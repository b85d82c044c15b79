//! The connection to one card through interruptions: what may be repeated is repeated once.

use crate::card_data::{self, ChipNumber};
use crate::channel::{CardChannel, ChannelError};
use crate::error::EidError;
use crate::exchange::Conversation;

/// A connected Belgian card. After an interruption it makes sure that it is still the same one.
pub(crate) struct Session {
    channel: Box<dyn CardChannel>,
    reader: String,
    chip: ChipNumber,
}

impl Session {
    pub(crate) fn new(channel: Box<dyn CardChannel>, chip: ChipNumber) -> Self {
        let reader = channel.reader().to_owned();
        Self {
            channel,
            reader,
            chip,
        }
    }

    pub(crate) fn reader(&self) -> &str {
        &self.reader
    }

    /// Runs `work`, which only reads, in a transaction; again after an interruption.
    pub(crate) fn read<T>(
        &mut self,
        mut work: impl FnMut(&mut Conversation<'_>) -> Result<T, EidError>,
    ) -> Result<T, EidError> {
        match transact(self.channel.as_mut(), &mut work) {
            Err(error) if is_interruption(&error) => {
                self.resume()?;
                transact(self.channel.as_mut(), &mut work)
            }
            outcome => outcome,
        }
    }

    /// Runs `work` at most once in a transaction: it sends a PIN. Only the beginning of the
    /// transaction is repeated.
    pub(crate) fn once<T>(
        &mut self,
        mut work: impl FnMut(&mut Conversation<'_>) -> Result<T, EidError>,
    ) -> Result<T, EidError> {
        let mut begun = false;
        let mut noted = |conversation: &mut Conversation<'_>| {
            begun = true;
            work(conversation)
        };
        match transact(self.channel.as_mut(), &mut noted) {
            Err(error) if is_interruption(&error) => {
                self.resume()?;
                if begun {
                    return Err(error);
                }
                transact(self.channel.as_mut(), &mut work)
            }
            outcome => outcome,
        }
    }

    /// Connects again and wants the same card.
    fn resume(&mut self) -> Result<(), EidError> {
        tracing::info!(reader = %self.reader, "taking up the connection to the card again");
        self.channel
            .reconnect()
            .map_err(|error| EidError::on(&self.reader, gone(error)))?;
        let reader = self.reader.clone();
        match transact(self.channel.as_mut(), &mut card_data::recognise) {
            Ok(Some(data)) if data.chip_number == self.chip => Ok(()),
            Ok(_) => Err(EidError::Changed { reader }),
            Err(EidError::Interrupted { .. }) => Err(EidError::Removed { reader }),
            Err(error) => Err(error),
        }
    }
}

/// Runs `work` in one transaction of `channel`.
pub(crate) fn transact<T>(
    channel: &mut dyn CardChannel,
    work: &mut dyn FnMut(&mut Conversation<'_>) -> Result<T, EidError>,
) -> Result<T, EidError> {
    let reader = channel.reader().to_owned();
    let mut outcome = None;
    channel
        .exclusively(&mut |line| outcome = Some(work(&mut Conversation::new(line, &reader))))
        .map_err(|error| EidError::on(&reader, error))?;
    outcome.unwrap_or_else(|| Err(EidError::on(&reader, ChannelError::Interrupted)))
}

pub(crate) fn is_interruption(error: &EidError) -> bool {
    matches!(error, EidError::Reset { .. } | EidError::Interrupted { .. })
}

/// A connection that cannot be taken up after an interruption means that the card was pulled.
fn gone(error: ChannelError) -> ChannelError {
    match error {
        ChannelError::Interrupted | ChannelError::Mute | ChannelError::Other(_) => {
            ChannelError::Removed
        }
        other => other,
    }
}
