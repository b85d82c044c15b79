//! One command, its whole answer and its status word (eID card, sections 2 and 9).

use std::fmt::{self, Debug, Formatter};

use crate::channel::{Apdu, ChannelError};
use crate::error::EidError;

/// What is said to the card within one transaction.
pub(crate) struct Conversation<'a> {
    line: &'a mut dyn Apdu,
    reader: &'a str,
}

/// A card's answer.
pub(crate) struct Answer {
    /// Data without status word.
    pub(crate) data: Vec<u8>,
    /// Status word.
    pub(crate) status: u16,
}

/// Shows no data: they are personal.
impl Debug for Answer {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let (length, status) = (self.data.len(), self.status);
        write!(formatter, "Answer({length} bytes, {status:04X})")
    }
}

impl<'a> Conversation<'a> {
    pub(crate) fn new(line: &'a mut dyn Apdu, reader: &'a str) -> Self {
        Self { line, reader }
    }

    /// The reader's name.
    pub(crate) fn reader(&self) -> &str {
        self.reader
    }

    /// Version of the reader's own program, where it tells.
    pub(crate) fn firmware(&mut self) -> Option<(u8, u8)> {
        self.line.firmware()
    }

    /// The reader's answer to the feature request. A service may call a reader that has no
    /// features a broken one, so every failure means that there are none.
    pub(crate) fn features(&mut self, request: u32) -> Option<Vec<u8>> {
        self.line.control(request, &[]).ok()
    }

    /// Tells the reader something; what it answers does not matter.
    pub(crate) fn tell_reader(&mut self, code: u32, data: &[u8]) -> Result<(), EidError> {
        let told = self.line.control(code, data);
        told.map(drop)
            .map_err(|error| EidError::on(self.reader, error))
    }

    /// Has the reader do something with the card, and brings the status word in which it ended.
    pub(crate) fn control(&mut self, code: u32, data: &[u8]) -> Result<u16, EidError> {
        let answer = self.line.control(code, data);
        let answer = answer.map_err(|error| EidError::on(self.reader, error))?;
        match answer.last_chunk() {
            Some(status) => Ok(u16::from_be_bytes(*status)),
            None => Err(EidError::on(self.reader, ChannelError::Interrupted)),
        }
    }

    /// Sends `command` and collects its answer. The one place where 61xx is followed by GET
    /// RESPONSE and 6Cxx by a repeat with the right length.
    pub(crate) fn send(&mut self, command: &[u8]) -> Result<Answer, EidError> {
        let mut answer = self.transmit(command)?;
        for _ in 0..CORRECTIONS {
            let length = right_length(answer.status);
            let Some(repeated) = length.and_then(|length| with_length(command, length)) else {
                break;
            };
            answer = self.transmit(&repeated)?;
        }
        let mut data = std::mem::take(&mut answer.data);
        while let Some(length) = waiting(answer.status) {
            answer = self.get_response(length)?;
            if answer.data.is_empty() || data.len() > LONGEST_ANSWER {
                break;
            }
            data.append(&mut answer.data);
        }
        let status = answer.status;
        tracing::trace!(
            command = %hex::encode_upper(command.get(..4).unwrap_or_default()),
            bytes = data.len(),
            status = %format_args!("{status:04X}"),
            "card command"
        );
        Ok(Answer { data, status })
    }

    /// Sends `command` and wants status word 9000.
    pub(crate) fn demand(
        &mut self,
        name: &'static str,
        command: &[u8],
    ) -> Result<Vec<u8>, EidError> {
        let answer = self.send(command)?;
        match answer.status {
            DONE => Ok(answer.data),
            MEMORY_FAULT => Err(EidError::MemoryFault),
            status => Err(EidError::Status {
                command: name,
                status,
            }),
        }
    }

    /// The card forgot what it had been told: it was reset meanwhile.
    pub(crate) fn was_reset(&self) -> EidError {
        EidError::on(self.reader, ChannelError::Reset)
    }

    fn get_response(&mut self, length: u8) -> Result<Answer, EidError> {
        let answer = self.transmit(&[0x00, 0xC0, 0x00, 0x00, length])?;
        match right_length(answer.status) {
            Some(length) => self.transmit(&[0x00, 0xC0, 0x00, 0x00, length]),
            None => Ok(answer),
        }
    }

    fn transmit(&mut self, command: &[u8]) -> Result<Answer, EidError> {
        let mut data = self
            .line
            .transmit(command)
            .map_err(|error| EidError::on(self.reader, error))?;
        let second = data.pop();
        let first = data.pop();
        match (first, second) {
            (Some(first), Some(second)) => Ok(Answer {
                data,
                status: u16::from_be_bytes([first, second]),
            }),
            _ => Err(EidError::on(self.reader, ChannelError::Interrupted)),
        }
    }
}

/// A command that only reads, with `length` as its Le. Nothing else is ever repeated: VERIFY must
/// not be.
fn with_length(command: &[u8], length: u8) -> Option<[u8; 5]> {
    match *command {
        [
            class,
            instruction @ (READ_BINARY | READ_RECORD | GET_CARD_DATA),
            p1,
            p2,
            _,
        ] => Some([class, instruction, p1, p2, length]),
        _ => None,
    }
}

/// The length after which 6Cxx asks.
fn right_length(status: u16) -> Option<u8> {
    let [first, second] = status.to_be_bytes();
    (first == 0x6C).then_some(second)
}

/// The bytes that 61xx announces.
fn waiting(status: u16) -> Option<u8> {
    let [first, second] = status.to_be_bytes();
    (first == 0x61).then_some(second)
}

/// Status word: done.
pub(crate) const DONE: u16 = 0x9000;
/// Status word: the file ended before the asked length; some readers pass it with the data.
pub(crate) const END_OF_FILE: u16 = 0x6282;
/// Status word: offset outside of the file.
pub(crate) const WRONG_OFFSET: u16 = 0x6B00;
/// Status word: instruction not supported, or not in this life cycle.
pub(crate) const WRONG_INSTRUCTION: u16 = 0x6D00;
/// Status word: class not supported.
pub(crate) const WRONG_CLASS: u16 = 0x6E00;
/// Status word: logical channel or class not supported.
pub(crate) const WRONG_CHANNEL: u16 = 0x6881;
/// Status word: file not found.
pub(crate) const NOT_FOUND: u16 = 0x6A82;
/// Status word: P1 or P2 wrong.
pub(crate) const WRONG_PARAMETERS: u16 = 0x6A86;
/// Status word: Lc does not fit P1 and P2.
pub(crate) const WRONG_LC: u16 = 0x6A87;
/// Status word: no precise diagnosis; some cards answer it when a file is not activated.
pub(crate) const NOT_ACTIVATED: u16 = 0x6283;
/// Status word: conditions not satisfied; after SELECT: file not activated.
pub(crate) const CONDITIONS: u16 = 0x6985;
/// Status word: no file is selected.
pub(crate) const NO_CURRENT_FILE: u16 = 0x6986;
/// Status word: the card's memory failed; it is mute until a reset.
pub(crate) const MEMORY_FAULT: u16 = 0x6581;
/// Status word: the PIN is blocked.
pub(crate) const PIN_BLOCKED: u16 = 0x6983;

const READ_BINARY: u8 = 0xB0;
const READ_RECORD: u8 = 0xB2;
const GET_CARD_DATA: u8 = 0xE4;
/// Some readers correct a length that was right.
const CORRECTIONS: usize = 2;
/// More than any file or answer of the card.
const LONGEST_ANSWER: usize = 65_536;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::channel::{CardChannel, Scripted, ScriptedAnswer};

    fn said(script: &Scripted, command: &[u8]) -> Result<Answer, EidError> {
        let mut channel = script.clone();
        let mut outcome = None;
        channel
            .exclusively(&mut |line| {
                outcome = Some(Conversation::new(line, "Reader").send(command));
            })
            .unwrap();
        outcome.unwrap()
    }

    #[test]
    fn wrong_length_is_repeated_with_the_right_one() {
        let script = Scripted::new("Reader")
            .expect("00B0000000", ScriptedAnswer::hex("6C03"))
            .expect("00B0000003", ScriptedAnswer::hex("0102039000"));
        let answer = said(&script, &[0x00, 0xB0, 0x00, 0x00, 0x00]).unwrap();
        assert_eq!((answer.data, answer.status), (vec![1, 2, 3], DONE));
        assert_eq!(script.remaining(), 0);
    }

    #[test]
    fn nothing_but_reading_is_repeated() {
        for command in ["0020000100", "0020000108241234FFFFFFFFFF", "80E60000"] {
            let script = Scripted::new("Reader").expect(command, ScriptedAnswer::hex("6C08"));
            let answer = said(&script, &hex::decode(command).unwrap()).unwrap();
            assert_eq!(answer.status, 0x6C08);
        }
    }

    #[test]
    fn waiting_bytes_are_fetched_in_pieces() {
        let script = Scripted::new("Reader")
            .expect("002A9E9A0155", ScriptedAnswer::hex("6100"))
            .expect("00C0000000", ScriptedAnswer::hex("6C02"))
            .expect("00C0000002", ScriptedAnswer::hex("AABB6101"))
            .expect("00C0000001", ScriptedAnswer::hex("CC9000"));
        let answer = said(&script, &[0x00, 0x2A, 0x9E, 0x9A, 0x01, 0x55]).unwrap();
        assert_eq!((answer.data, answer.status), (vec![0xAA, 0xBB, 0xCC], DONE));
    }

    #[test]
    fn a_reader_that_does_it_itself_is_fine() {
        let script =
            Scripted::new("Reader").expect("002A9E9A0155", ScriptedAnswer::hex("AABB9000"));
        let answer = said(&script, &[0x00, 0x2A, 0x9E, 0x9A, 0x01, 0x55]).unwrap();
        assert_eq!(answer.data, [0xAA, 0xBB]);
    }

    #[test]
    fn success_without_bytes_is_an_interruption() {
        for digits in ["", "90"] {
            let script = Scripted::new("Reader").expect("00B00000*", ScriptedAnswer::hex(digits));
            let error = said(&script, &[0x00, 0xB0, 0x00, 0x00, 0x00]).unwrap_err();
            assert_eq!(error.code(), "CARD-INTERRUPTED");
        }
    }

    #[test]
    fn endless_answers_end() {
        let mut script = Scripted::new("Reader").expect("80E400001C", ScriptedAnswer::hex("6100"));
        script = script.expect("00C0000000", ScriptedAnswer::hex("6100"));
        let answer = said(&script, &[0x80, 0xE4, 0x00, 0x00, 0x1C]).unwrap();
        assert_eq!(answer.status, 0x6100);
    }

    /// A line that answers from a list, again and again, and counts.
    struct Babble {
        answers: Vec<Vec<u8>>,
        sent: Vec<Vec<u8>>,
    }

    impl Apdu for Babble {
        fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError> {
            let turn = self.sent.len() % self.answers.len();
            self.sent.push(command.to_vec());
            Ok(self.answers.get(turn).cloned().unwrap_or_default())
        }
    }

    fn answers() -> impl Strategy<Value = Vec<Vec<u8>>> {
        let status = prop_oneof![
            Just([0x90, 0x00]),
            any::<u8>().prop_map(|length| [0x61, length]),
            any::<u8>().prop_map(|length| [0x6C, length]),
            any::<[u8; 2]>(),
        ];
        let body = proptest::collection::vec(any::<u8>(), 0..257);
        let whole = (body, status).prop_map(|(body, status)| [body, status.to_vec()].concat());
        let cut = proptest::collection::vec(any::<u8>(), 0..3);
        let answer = prop_oneof![8 => whole, 1 => cut];
        proptest::collection::vec(answer, 1..8)
    }

    fn commands() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            Just(vec![0x00, 0xB0, 0x00, 0x00, 0x00]),
            Just(vec![0x80, 0xE4, 0x00, 0x00, 0x1C]),
            Just(vec![0x00, 0x20, 0x00, 0x01, 0x00]),
            Just(vec![
                0x00, 0x20, 0x00, 0x01, 0x08, 0x24, 0x12, 0x34, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF
            ]),
            Just(vec![0x80, 0xE6, 0x00, 0x00]),
            proptest::collection::vec(any::<u8>(), 0..20),
        ]
    }

    proptest! {
        #![proptest_config(crate::property::cases(64))]

        /// Whatever a card answers: an end, no more data than a file can have, and only commands
        /// that read are ever sent twice. What else goes out is GET RESPONSE.
        #[test]
        fn whatever_is_answered_the_exchange_ends(answers in answers(), command in commands()) {
            let mut line = Babble { answers, sent: Vec::new() };
            let outcome = Conversation::new(&mut line, "Reader").send(&command);
            if let Ok(answer) = &outcome {
                prop_assert!(answer.data.len() <= LONGEST_ANSWER + 2 * 257);
            }
            let (first, rest) = line.sent.split_first().unwrap();
            prop_assert_eq!(first, &command);
            for other in rest {
                let response = other.starts_with(&[0x00, 0xC0, 0x00, 0x00]);
                let repeated = other.len() == 5
                    && other.get(..4) == command.get(..4)
                    && with_length(&command, 0).is_some();
                prop_assert!(response || repeated, "{:02X?}", other);
            }
        }
    }
}
