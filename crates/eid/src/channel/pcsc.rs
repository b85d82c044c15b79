//! Real readers through the system's smart-card service.

mod changes;

use std::ffi::{CStr, CString};
use std::time::Duration;

use pcsc::{
    Attribute, Card, Context, Disposition, Error, MAX_BUFFER_SIZE, Protocols, Scope, ShareMode,
    State,
};

use super::{Apdu, CardChannel, ChannelError, Content, ReaderChanges, ReaderState, Readers, whole};
use changes::PcscChanges;

/// The readers that the smart-card service of this computer knows.
///
/// Each call uses a context of its own: a context whose service died stays dead, and a wait on
/// it would block every other call.
#[derive(Debug, Default, Clone)]
pub struct PcscReaders;

impl PcscReaders {
    /// Readers of this computer; nothing is contacted before the first call.
    pub fn new() -> Self {
        Self
    }
}

impl Readers for PcscReaders {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        let context = establish()?;
        list_with(&context)
    }

    fn connect(&self, reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        let context = establish()?;
        let name = CString::new(reader).map_err(|_| ChannelError::ReaderGone)?;
        let card = context
            .connect(&name, ShareMode::Shared, Protocols::T0)
            .map_err(|error| channel_error(&context, error))?;
        Ok(Box::new(PcscChannel {
            reader: reader.to_owned(),
            context,
            card: Some(card),
        }))
    }

    fn changes(&self) -> Result<Box<dyn ReaderChanges>, ChannelError> {
        Ok(Box::new(PcscChanges::new()?))
    }
}

/// A card connected through the smart-card service.
struct PcscChannel {
    reader: String,
    context: Context,
    /// Only `None` while the channel is being dropped.
    card: Option<Card>,
}

impl CardChannel for PcscChannel {
    fn reader(&self) -> &str {
        &self.reader
    }

    fn exclusively(&mut self, work: &mut dyn FnMut(&mut dyn Apdu)) -> Result<(), ChannelError> {
        let context = &self.context;
        let card = self.card.as_mut().ok_or(ChannelError::Removed)?;
        let transaction = card
            .transaction()
            .map_err(|error| channel_error(context, error))?;
        work(&mut Line {
            card: &transaction,
            context,
        });
        if let Err((transaction, error)) = transaction.end(Disposition::LeaveCard) {
            tracing::debug!(%error, "the transaction did not end cleanly");
            drop(transaction);
        }
        Ok(())
    }

    fn reconnect(&mut self) -> Result<(), ChannelError> {
        let card = self.card.as_mut().ok_or(ChannelError::Removed)?;
        card.reconnect(ShareMode::Shared, Protocols::T0, Disposition::LeaveCard)
            .map_err(|error| channel_error(&self.context, error))
    }
}

impl Drop for PcscChannel {
    /// Leaves the card as it is: the crate's own drop would reset it under other programs.
    fn drop(&mut self) {
        if let Some(card) = self.card.take()
            && let Err((card, error)) = card.disconnect(Disposition::LeaveCard)
        {
            tracing::debug!(%error, "the card did not disconnect cleanly");
            drop(card);
        }
    }
}

struct Line<'a> {
    card: &'a Card,
    context: &'a Context,
}

impl Apdu for Line<'_> {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError> {
        let mut buffer = [0; MAX_BUFFER_SIZE];
        match self.card.transmit(command, &mut buffer) {
            Ok(answer) => whole(answer),
            Err(error) => Err(channel_error(self.context, error)),
        }
    }

    fn control(&mut self, code: u32, data: &[u8]) -> Result<Vec<u8>, ChannelError> {
        let mut buffer = [0; MAX_BUFFER_SIZE];
        let code = code.into();
        match self.card.control(code, data, &mut buffer) {
            Ok(answer) => Ok(answer.to_vec()),
            Err(error) => Err(channel_error(self.context, error)),
        }
    }

    fn firmware(&mut self) -> Option<(u8, u8)> {
        let version = self
            .card
            .get_attribute_owned(Attribute::VendorIfdVersion)
            .ok()?;
        // MMmmbbbb as a number of this machine: major, minor, build.
        let [major, minor, ..] = u32::from_ne_bytes(*version.first_chunk()?).to_be_bytes();
        Some((major, minor))
    }
}

fn establish() -> Result<Context, ChannelError> {
    Context::establish(Scope::User).map_err(|error| match error {
        Error::NoMemory | Error::InternalError => ChannelError::Other(error.to_string()),
        _ => ChannelError::ServiceMissing,
    })
}

fn list_with(context: &Context) -> Result<Vec<ReaderState>, ChannelError> {
    Ok(observed(context)?.iter().map(reader_state).collect())
}

/// The readers with their state of this moment.
fn observed(context: &Context) -> Result<Vec<pcsc::ReaderState>, ChannelError> {
    let names = match context.list_readers_owned() {
        Ok(names) => names,
        Err(Error::NoReadersAvailable) => return Ok(Vec::new()),
        Err(error) => return Err(channel_error(context, error)),
    };
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let mut states = names
        .into_iter()
        .map(|name| pcsc::ReaderState::new(name, State::UNAWARE))
        .collect::<Vec<_>>();
    match context.get_status_change(Duration::ZERO, &mut states) {
        // A reader may vanish between the two calls; what is left unset counts as unavailable.
        Ok(()) | Err(Error::Timeout | Error::UnknownReader) => Ok(states),
        Err(error) => Err(channel_error(context, error)),
    }
}

fn reader_state(state: &pcsc::ReaderState) -> ReaderState {
    ReaderState {
        name: text(state.name()),
        content: content(state.event_state(), state.atr()),
    }
}

fn content(state: State, atr: &[u8]) -> Content {
    if state.intersects(State::UNKNOWN | State::UNAVAILABLE | State::IGNORE) {
        Content::Unavailable
    } else if state.contains(State::EMPTY) {
        Content::Empty
    } else if state.contains(State::MUTE) {
        Content::Mute
    } else if state.contains(State::EXCLUSIVE) {
        Content::InUse
    } else if state.contains(State::PRESENT) {
        Content::Card { atr: atr.to_vec() }
    } else {
        Content::Unavailable
    }
}

fn text(name: &CStr) -> String {
    name.to_string_lossy().into_owned()
}

fn channel_error(context: &Context, error: Error) -> ChannelError {
    match error {
        Error::NoService | Error::ServiceStopped | Error::Shutdown => ChannelError::ServiceMissing,
        Error::UnknownReader | Error::ReaderUnavailable => ChannelError::ReaderGone,
        Error::NoSmartcard => ChannelError::NoCard,
        Error::UnresponsiveCard | Error::InvalidAtr => ChannelError::Mute,
        Error::UnpoweredCard => ChannelError::Unpowered,
        Error::UnsupportedFeature => ChannelError::NoControl,
        Error::SharingViolation => ChannelError::InUse,
        Error::ProtoMismatch => ChannelError::WrongProtocol,
        Error::RemovedCard => ChannelError::Removed,
        Error::ResetCard => ChannelError::Reset,
        Error::NotTransacted | Error::CommError | Error::CommDataLost => interrupted(context),
        other => ChannelError::Other(other.to_string()),
    }
}

/// A lost card and a service that died look alike: the service tells them apart.
fn interrupted(context: &Context) -> ChannelError {
    match context.list_readers_len() {
        Err(Error::NoService | Error::ServiceStopped | Error::CommError | Error::InvalidHandle) => {
            ChannelError::ServiceMissing
        }
        _ => ChannelError::Interrupted,
    }
}

#[cfg(test)]
mod tests;
