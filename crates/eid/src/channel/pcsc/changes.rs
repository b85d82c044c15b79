//! Changes as the smart-card service reports them.

use std::sync::Arc;
use std::time::Duration;

use pcsc::{Context, Error, State};

use super::{channel_error, establish, observed, reader_state};
use crate::channel::ChannelError;
use crate::channel::changes::{Bell, Canceller, ReaderChanges, Sighting};

/// Waits for the smart-card service, in a context of its own.
pub(super) struct PcscChanges {
    context: Context,
    bell: Arc<Bell>,
    last: Option<Vec<Sighting>>,
    /// The readers as last seen.
    states: Vec<pcsc::ReaderState>,
    /// The pseudo reader through which the service tells that readers come and go.
    readers: pcsc::ReaderState,
}

impl PcscChanges {
    pub(super) fn new() -> Result<Self, ChannelError> {
        Ok(Self {
            context: establish()?,
            bell: Arc::default(),
            last: None,
            states: Vec::new(),
            readers: pcsc::ReaderState::new(pcsc::PNP_NOTIFICATION(), State::UNAWARE),
        })
    }

    fn look(&mut self) -> Result<Vec<Sighting>, ChannelError> {
        self.states = observed(&self.context)?;
        let seen = self.states.iter().map(|state| Sighting {
            state: reader_state(state),
            movements: state.event_count(),
        });
        Ok(seen.collect())
    }

    /// Blocks until the service reports something; false when it was called off.
    fn block(&mut self) -> Result<bool, ChannelError> {
        let mut states = std::mem::take(&mut self.states);
        let unaware = pcsc::ReaderState::new(pcsc::PNP_NOTIFICATION(), State::UNAWARE);
        states.push(std::mem::replace(&mut self.readers, unaware));
        for state in &mut states {
            state.sync_current_state();
        }
        let context = &self.context;
        let outcome = self
            .bell
            .while_quiet(|| context.get_status_change(LOOK_AGAIN, &mut states));
        if let Some(readers) = states.pop() {
            self.readers = readers;
        }
        match outcome {
            None => Ok(false),
            Some(Ok(()) | Err(Error::Timeout | Error::UnknownReader)) => Ok(true),
            Some(Err(Error::Cancelled)) => Ok(!self.bell.has_rung()),
            Some(Err(error)) => Err(channel_error(&self.context, error)),
        }
    }
}

impl ReaderChanges for PcscChanges {
    fn next(&mut self) -> Result<Option<Vec<Sighting>>, ChannelError> {
        loop {
            if self.bell.has_rung() {
                return Ok(None);
            }
            let seen = self.look()?;
            if self.last.as_ref() != Some(&seen) {
                self.last = Some(seen.clone());
                return Ok(Some(seen));
            }
            if !self.block()? {
                return Ok(None);
            }
        }
    }

    fn canceller(&self) -> Canceller {
        let (bell, context) = (Arc::clone(&self.bell), self.context.clone());
        Canceller::new(move || {
            bell.ring(|| {
                if let Err(error) = context.cancel() {
                    tracing::debug!(%error, "the wait for readers could not be called off");
                }
            });
        })
    }
}

/// Some services report a reader only when it comes while somebody waits: one that came a moment
/// before is found by looking again now and then.
const LOOK_AGAIN: Duration = Duration::from_secs(60);
