//! A card that follows a script: expects commands, plays answers, drops out where told.

use std::collections::VecDeque;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Apdu, CardChannel, ChannelError, Content, ReaderState, Readers, whole};

/// One reader whose card plays a script. Clones share the script.
#[derive(Clone)]
pub struct Scripted {
    reader: String,
    content: Content,
    script: Arc<Mutex<Script>>,
}

#[derive(Default)]
struct Script {
    steps: VecDeque<Step>,
    begins: VecDeque<ChannelError>,
    reconnects: VecDeque<ChannelError>,
    connects: VecDeque<ChannelError>,
    surprises: Vec<String>,
    firmware: Option<(u8, u8)>,
}

struct Step {
    command: String,
    answer: ScriptedAnswer,
}

/// What the scripted card does when the expected command comes.
#[derive(Debug, Clone)]
pub enum ScriptedAnswer {
    /// Answers these bytes, status word included.
    Bytes(Vec<u8>),
    /// The line fails in this way.
    Fails(ChannelError),
}

impl ScriptedAnswer {
    /// Bytes written as hexadecimal digits; what is not hexadecimal becomes an empty answer.
    pub fn hex(digits: &str) -> Self {
        Self::Bytes(hex::decode(digits).unwrap_or_default())
    }
}

impl Scripted {
    /// A reader called `reader` with a card that has an empty script and no known ATR.
    pub fn new(reader: &str) -> Self {
        Self {
            reader: reader.to_owned(),
            content: Content::Card { atr: Vec::new() },
            script: Arc::default(),
        }
    }

    /// Shows `content` in the reader list.
    #[must_use]
    pub fn showing(mut self, content: Content) -> Self {
        self.content = content;
        self
    }

    /// Adds a step: the command as upper-case hexadecimal digits (a `*` at the end stands for
    /// any rest) and the answer.
    #[must_use]
    pub fn expect(self, command: &str, answer: ScriptedAnswer) -> Self {
        self.script().steps.push_back(Step {
            command: command.to_owned(),
            answer,
        });
        self
    }

    /// Adds a step for the reader itself: a control code with the data that come with it, as
    /// [`Scripted::expect`], and the reader's answer.
    #[must_use]
    pub fn expect_control(self, code: u32, data: &str, answer: ScriptedAnswer) -> Self {
        self.expect(&control(code, data), answer)
    }

    /// The version of the reader's own program.
    #[must_use]
    pub fn firmware(self, major: u8, minor: u8) -> Self {
        self.script().firmware = Some((major, minor));
        self
    }

    /// The next connection fails with `error`.
    #[must_use]
    pub fn fail_connect(self, error: ChannelError) -> Self {
        self.script().connects.push_back(error);
        self
    }

    /// The next transaction fails to begin with `error`.
    #[must_use]
    pub fn fail_begin(self, error: ChannelError) -> Self {
        self.script().begins.push_back(error);
        self
    }

    /// The next reconnection fails with `error`.
    #[must_use]
    pub fn fail_reconnect(self, error: ChannelError) -> Self {
        self.script().reconnects.push_back(error);
        self
    }

    /// Steps that were not played yet.
    pub fn remaining(&self) -> usize {
        self.script().steps.len()
    }

    /// Commands that came out of turn: their first four bytes only, as a PIN may follow.
    pub fn surprises(&self) -> Vec<String> {
        self.script().surprises.clone()
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Debug for Scripted {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "Scripted({})", self.reader)
    }
}

impl Readers for Scripted {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        Ok(vec![ReaderState {
            name: self.reader.clone(),
            content: self.content.clone(),
        }])
    }

    fn connect(&self, _reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        match self.script().connects.pop_front() {
            Some(error) => Err(error),
            None => Ok(Box::new(self.clone())),
        }
    }
}

impl CardChannel for Scripted {
    fn reader(&self) -> &str {
        &self.reader
    }

    fn exclusively(&mut self, work: &mut dyn FnMut(&mut dyn Apdu)) -> Result<(), ChannelError> {
        if let Some(error) = self.script().begins.pop_front() {
            return Err(error);
        }
        work(&mut Line(&self.script));
        Ok(())
    }

    fn reconnect(&mut self) -> Result<(), ChannelError> {
        match self.script().reconnects.pop_front() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }
}

struct Line<'a>(&'a Mutex<Script>);

impl Line<'_> {
    fn script(&self) -> MutexGuard<'_, Script> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Apdu for Line<'_> {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError> {
        let sent = hex::encode_upper(command);
        whole(&self.script().play(&sent)?)
    }

    /// A reader that was told of no control codes knows none.
    fn control(&mut self, code: u32, data: &[u8]) -> Result<Vec<u8>, ChannelError> {
        let mut script = self.script();
        match script.steps.front() {
            Some(step) if step.command.starts_with(CONTROL) => {
                script.play(&control(code, &hex::encode_upper(data)))
            }
            _ => Err(ChannelError::NoControl),
        }
    }

    fn firmware(&mut self) -> Option<(u8, u8)> {
        self.script().firmware
    }
}

impl Script {
    fn play(&mut self, sent: &str) -> Result<Vec<u8>, ChannelError> {
        match self.steps.pop_front() {
            Some(step) if matches(&step.command, sent) => match step.answer {
                ScriptedAnswer::Bytes(bytes) => Ok(bytes),
                ScriptedAnswer::Fails(error) => Err(error),
            },
            other => {
                if let Some(step) = other {
                    self.steps.push_front(step);
                }
                let header = sent.get(..8).unwrap_or(sent).to_owned();
                self.surprises.push(header);
                Err(ChannelError::Other(
                    "the script expects another command".into(),
                ))
            }
        }
    }
}

fn control(code: u32, data: &str) -> String {
    format!("{CONTROL} {code:08X} {data}")
}

/// How a step for the reader itself begins.
const CONTROL: &str = "control";

fn matches(expected: &str, sent: &str) -> bool {
    match expected.strip_suffix('*') {
        Some(start) => sent.starts_with(start),
        None => sent == expected,
    }
}
