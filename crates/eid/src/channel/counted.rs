//! Counts what goes to the card, for the benchmark and the tests of its limits.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Apdu, CardChannel, ChannelError, ReaderChanges, ReaderState, Readers};

/// Readers whose channels count every command.
#[derive(Debug)]
pub struct Counted<R> {
    inner: R,
    tally: Tally,
}

impl<R: Readers> Counted<R> {
    /// Counts what goes through `inner`.
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            tally: Tally::default(),
        }
    }

    /// The running count, shared by all channels of these readers.
    pub fn tally(&self) -> Tally {
        self.tally.clone()
    }
}

impl<R: Readers> Readers for Counted<R> {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        self.inner.list()
    }

    fn connect(&self, reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        let inner = self.inner.connect(reader)?;
        Ok(Box::new(CountedChannel {
            inner,
            tally: self.tally.clone(),
        }))
    }

    fn changes(&self) -> Result<Box<dyn ReaderChanges>, ChannelError> {
        self.inner.changes()
    }
}

/// How much was said to cards so far. Clones share one count.
#[derive(Debug, Clone, Default)]
pub struct Tally(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    commands: AtomicU64,
    tries_queries: AtomicU64,
    sent: AtomicU64,
    received: AtomicU64,
}

impl Tally {
    /// Commands, GET RESPONSE and repeats with the right length included, queries of the PIN
    /// tries not.
    pub fn commands(&self) -> u64 {
        self.0.commands.load(Ordering::Relaxed)
    }

    /// Queries of the PIN tries (empty VERIFY).
    pub fn tries_queries(&self) -> u64 {
        self.0.tries_queries.load(Ordering::Relaxed)
    }

    /// Bytes of all commands.
    pub fn bytes_sent(&self) -> u64 {
        self.0.sent.load(Ordering::Relaxed)
    }

    /// Bytes of all answers, status words included.
    pub fn bytes_received(&self) -> u64 {
        self.0.received.load(Ordering::Relaxed)
    }

    /// Starts again at zero.
    pub fn reset(&self) {
        for count in [
            &self.0.commands,
            &self.0.tries_queries,
            &self.0.sent,
            &self.0.received,
        ] {
            count.store(0, Ordering::Relaxed);
        }
    }

    fn command(&self, command: &[u8]) {
        let count = if is_tries_query(command) {
            &self.0.tries_queries
        } else {
            &self.0.commands
        };
        count.fetch_add(1, Ordering::Relaxed);
        add(&self.0.sent, command.len());
    }
}

struct CountedChannel {
    inner: Box<dyn CardChannel>,
    tally: Tally,
}

impl CardChannel for CountedChannel {
    fn reader(&self) -> &str {
        self.inner.reader()
    }

    fn exclusively(&mut self, work: &mut dyn FnMut(&mut dyn Apdu)) -> Result<(), ChannelError> {
        let tally = &self.tally;
        self.inner
            .exclusively(&mut |inner| work(&mut CountedLine { inner, tally }))
    }

    fn reconnect(&mut self) -> Result<(), ChannelError> {
        self.inner.reconnect()
    }
}

struct CountedLine<'a> {
    inner: &'a mut dyn Apdu,
    tally: &'a Tally,
}

impl Apdu for CountedLine<'_> {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError> {
        self.tally.command(command);
        let answer = self.inner.transmit(command)?;
        add(&self.tally.0.received, answer.len());
        Ok(answer)
    }

    /// Not counted: it goes to the reader.
    fn control(&mut self, code: u32, data: &[u8]) -> Result<Vec<u8>, ChannelError> {
        self.inner.control(code, data)
    }

    fn firmware(&mut self) -> Option<(u8, u8)> {
        self.inner.firmware()
    }
}

fn is_tries_query(command: &[u8]) -> bool {
    matches!(command, [0x00, 0x20, 0x00, _] | [0x00, 0x20, 0x00, _, 0x00])
}

fn add(count: &AtomicU64, amount: usize) {
    count.fetch_add(u64::try_from(amount).unwrap_or(u64::MAX), Ordering::Relaxed);
}

#[cfg(test)]
mod tests {
    use super::super::{Scripted, ScriptedAnswer};
    use super::*;

    #[test]
    fn commands_and_bytes_are_counted_and_tries_queries_apart() {
        let script = Scripted::new("Reader").expect("80E400001C", ScriptedAnswer::hex("9000"));
        let script = script.expect("0020000100", ScriptedAnswer::hex("63C3"));
        let readers = Counted::new(script);
        let tally = readers.tally();
        let mut channel = readers.connect("Reader").unwrap();
        channel
            .exclusively(&mut |line| {
                line.transmit(&[0x80, 0xE4, 0x00, 0x00, 0x1C]).unwrap();
                line.transmit(&[0x00, 0x20, 0x00, 0x01, 0x00]).unwrap();
            })
            .unwrap();
        assert_eq!((tally.commands(), tally.tries_queries()), (1, 1));
        assert_eq!((tally.bytes_sent(), tally.bytes_received()), (10, 4));
        tally.reset();
        assert_eq!(tally.commands() + tally.bytes_sent(), 0);
    }
}
