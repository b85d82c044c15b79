//! SELECT, READ BINARY, READ RECORD, GET RESPONSE and GET CARD DATA ("eID card", sections 2 to 5).

use super::VirtualCard;
use crate::card::CardFault;
use crate::card::apdu::{Answer, Command, StatusWord};
use crate::card::file_system::ID;

impl VirtualCard {
    pub(super) fn select(&mut self, command: &Command<'_>) -> StatusWord {
        if self.faults.plays(CardFault::FileNotFound, self.counted) {
            return StatusWord::FILE_NOT_FOUND;
        }
        let status = self.files.select(command);
        let unusable = !self.activated || self.faults.plays(FILE_NOT_ACTIVATED, self.counted);
        if status != StatusWord::DONE || !unusable || self.files.current().is_none() {
            return status;
        }
        if self.family.is_18() {
            StatusWord::CONDITIONS
        } else {
            StatusWord::NOT_ACTIVATED
        }
    }

    pub(super) fn read(&mut self, command: &Command<'_>) -> Answer {
        if self.faults.plays(FILE_NOT_ACTIVATED, self.counted) {
            return StatusWord::CONDITIONS.into();
        }
        let answer = self.files.read(command);
        if answer.status != StatusWord::DONE {
            return answer;
        }
        if self.wants_another_length(command) {
            return StatusWord::exact_length(answer.data.len()).into();
        }
        self.announced(answer)
    }

    /// READ RECORD (1.8): the fields of identity or address with tags from P1 to P2, whole. Le 00
    /// is for all, in parts of 256 bytes.
    pub(super) fn read_record(&mut self, command: &Command<'_>) -> Answer {
        let Some(expected) = command.expected.filter(|_| command.data.is_empty()) else {
            return StatusWord::WRONG_LENGTH.into();
        };
        let path = match self.files.current() {
            None => return StatusWord::NO_FILE.into(),
            Some(path @ (ID, 0x4031 | 0x4033)) => path,
            Some(_) => return StatusWord::NO_RECORDS.into(),
        };
        let content = self.files.content(path).unwrap_or_default();
        let Some(mut records) = records(content, command.p1, command.p2) else {
            return StatusWord::RECORD_NOT_FOUND.into();
        };
        match records.len() {
            length if length == expected => Answer::data(records),
            length if expected < 256 || length < 256 => StatusWord::exact_length(length).into(),
            _ => {
                self.waiting = records.split_off(expected);
                Answer {
                    data: records,
                    status: StatusWord::waiting(self.waiting.len()),
                }
            }
        }
    }

    pub(super) fn get_response(&mut self, command: &Command<'_>) -> Answer {
        if (command.p1, command.p2) != (0, 0) {
            return StatusWord::WRONG_PARAMETERS.into();
        }
        let Some(expected) = command.expected.filter(|_| command.data.is_empty()) else {
            return StatusWord::WRONG_LENGTH.into();
        };
        if self.waiting.is_empty() {
            return StatusWord::CONDITIONS.into();
        }
        if expected > self.waiting.len() {
            return StatusWord::exact_length(self.waiting.len()).into();
        }
        let rest = self.waiting.split_off(expected);
        let data = std::mem::replace(&mut self.waiting, rest);
        let status = match self.waiting.len() {
            0 => StatusWord::DONE,
            more => StatusWord::waiting(more),
        };
        Answer { data, status }
    }

    /// P2=01 adds the tries left on 1.8; nothing else takes it.
    pub(super) fn get_card_data(&mut self, command: &Command<'_>) -> Answer {
        let mut data = self.family.card_data(&self.keys.chip(), self.activated);
        match (command.p1, command.p2) {
            (0, 0) => {}
            (0, 1) if self.family.is_18() => data.extend([self.memory.tries_left, 0xFF, 0xFF]),
            _ => return StatusWord::WRONG_PARAMETERS.into(),
        }
        if command.expected != Some(data.len()) {
            return StatusWord::exact_length(data.len()).into();
        }
        self.announced(Answer::data(data))
    }

    /// Fault: an exact length is asked for, once for each READ BINARY or for ever.
    fn wants_another_length(&mut self, command: &Command<'_>) -> bool {
        if self
            .faults
            .plays(CardFault::WrongLengthAlways, self.counted)
        {
            return true;
        }
        if !self.faults.plays(CardFault::WrongLength, self.counted) {
            return false;
        }
        let place = [command.p1, command.p2, command.p3.unwrap_or_default()];
        if self.corrected.take() == Some(place) {
            return false;
        }
        self.corrected = Some(place);
        true
    }

    /// Fault: data waits for GET RESPONSE.
    fn announced(&mut self, answer: Answer) -> Answer {
        if !self.faults.plays(CardFault::GetResponse, self.counted) {
            return answer;
        }
        self.waiting = answer.data;
        StatusWord::waiting(self.waiting.len()).into()
    }
}

/// The records with tags from `first` to `last`; `None` when either is not there.
fn records(content: &[u8], first: u8, last: u8) -> Option<Vec<u8>> {
    let mut found = Vec::new();
    let (mut has_first, mut has_last) = (false, false);
    let mut rest = content;
    let mut earlier = None;
    while let Some((tag, record, after)) = record(rest) {
        // Tags ascend: what follows is padding.
        if earlier.is_some_and(|earlier| tag <= earlier) {
            break;
        }
        earlier = Some(tag);
        has_first |= tag == first;
        has_last |= tag == last;
        if (first..=last).contains(&tag) {
            found.extend(record);
        }
        rest = after;
    }
    (has_first && has_last && first <= last).then_some(found)
}

/// The first record whole, and what follows it. No field has 255 bytes or more.
fn record(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let &[tag, length, ..] = bytes else {
        return None;
    };
    let (record, after) = bytes.split_at_checked(2 + usize::from(length))?;
    Some((tag, record, after))
}

const FILE_NOT_ACTIVATED: CardFault = CardFault::FileNotActivated;
