//! A card that lives in this process: the rehearsal card and the cards of tests.

use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Apdu, CardChannel, ChannelError, Content, ReaderState, Readers, whole};

/// A function that answers a command as a card would: data and status word. An answer of fewer
/// than two bytes means that the card was pulled.
pub type AnswerCommand = dyn FnMut(&[u8]) -> Vec<u8> + Send;

/// One reader with a card in this process.
#[derive(Clone)]
pub struct InProcess {
    reader: String,
    atr: Vec<u8>,
    card: Arc<Mutex<AnswerCommand>>,
}

impl InProcess {
    /// A reader called `reader` whose card has the answer to reset `atr` and answers with `card`.
    pub fn new(
        reader: &str,
        atr: &[u8],
        card: impl FnMut(&[u8]) -> Vec<u8> + Send + 'static,
    ) -> Self {
        Self {
            reader: reader.to_owned(),
            atr: atr.to_vec(),
            card: Arc::new(Mutex::new(card)),
        }
    }
}

impl Debug for InProcess {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "InProcess({})", self.reader)
    }
}

impl Readers for InProcess {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        Ok(vec![ReaderState {
            name: self.reader.clone(),
            content: Content::Card {
                atr: self.atr.clone(),
            },
        }])
    }

    fn connect(&self, reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        if reader != self.reader {
            return Err(ChannelError::ReaderGone);
        }
        Ok(Box::new(self.clone()))
    }
}

impl CardChannel for InProcess {
    fn reader(&self) -> &str {
        &self.reader
    }

    fn exclusively(&mut self, work: &mut dyn FnMut(&mut dyn Apdu)) -> Result<(), ChannelError> {
        let mut card = self.card.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut Line(&mut card));
        Ok(())
    }

    fn reconnect(&mut self) -> Result<(), ChannelError> {
        Ok(())
    }
}

struct Line<'a, 'b>(&'a mut MutexGuard<'b, AnswerCommand>);

impl Apdu for Line<'_, '_> {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError> {
        whole(&(self.0)(command))
    }
}
