//! Which command is which, and the ones without PIN or keys.

use aws_lc_rs::rand::{SecureRandom, SystemRandom};

use super::VirtualCard;
use crate::card::apdu::{Answer, Command, StatusWord};

impl VirtualCard {
    pub(super) fn answer(&mut self, apdu: &[u8]) -> Answer {
        let command = match Command::parse(apdu).and_then(|command| self.allowed(command)) {
            Ok(command) => command,
            Err(status) => {
                self.rights.something_else();
                self.waiting.clear();
                return status.into();
            }
        };
        if command.instruction != GET_RESPONSE {
            self.waiting.clear();
        }
        // These three say themselves what they do to the rights.
        if !matches!(command.instruction, VERIFY | CHANGE | SIGN) {
            self.rights.something_else();
        }
        match command.instruction {
            SELECT => self.select(&command).into(),
            READ => self.read(&command),
            READ_RECORD => self.read_record(&command),
            GET_RESPONSE => self.get_response(&command),
            GET_CARD_DATA => self.get_card_data(&command),
            AUTHENTICATE => self.authenticate(&command),
            GET_CHALLENGE => get_challenge(&command),
            VERIFY => self.verify(&command).into(),
            CHANGE => self.change(&command).into(),
            UNBLOCK => self.unblock(&command).into(),
            LOG_OFF => self.log_off(&command).into(),
            SET_ENVIRONMENT => self.set_environment(&command).into(),
            SIGN => self.sign(&command),
            _ => StatusWord::NO_INSTRUCTION.into(),
        }
    }

    /// Class, instruction and life cycle.
    fn allowed<'a>(&self, command: Command<'a>) -> Result<Command<'a>, StatusWord> {
        match command.class {
            0x00 | 0x80 => {}
            // Logical channels 1 to 3.
            0x01..=0x03 | 0x81..=0x83 => return Err(StatusWord::NO_CHANNEL),
            _ => return Err(StatusWord::NO_CLASS),
        }
        let class = match command.instruction {
            SELECT | READ | GET_RESPONSE | GET_CHALLENGE | VERIFY | CHANGE | UNBLOCK
            | SET_ENVIRONMENT | SIGN => 0x00,
            GET_CARD_DATA | LOG_OFF => 0x80,
            AUTHENTICATE if self.family.is_18() => 0x00,
            READ_RECORD if self.family.is_18() => 0x80,
            _ => return Err(StatusWord::NO_INSTRUCTION),
        };
        if command.class != class {
            return Err(StatusWord::NO_CLASS);
        }
        let always = matches!(
            command.instruction,
            SELECT | GET_RESPONSE | GET_CARD_DATA | GET_CHALLENGE | LOG_OFF
        );
        if self.activated || always {
            Ok(command)
        } else {
            Err(StatusWord::NO_INSTRUCTION)
        }
    }
}

fn get_challenge(command: &Command<'_>) -> Answer {
    if (command.p1, command.p2) != (0, 0) {
        return StatusWord::WRONG_PARAMETERS.into();
    }
    let Some(expected) = command.expected.filter(|_| command.data.is_empty()) else {
        return StatusWord::WRONG_LENGTH.into();
    };
    let mut random = vec![0; expected];
    match SystemRandom::new().fill(&mut random) {
        Ok(()) => Answer::data(random),
        Err(_) => StatusWord::CONDITIONS.into(),
    }
}

const VERIFY: u8 = 0x20;
const SET_ENVIRONMENT: u8 = 0x22;
const CHANGE: u8 = 0x24;
const SIGN: u8 = 0x2A;
const UNBLOCK: u8 = 0x2C;
const GET_CHALLENGE: u8 = 0x84;
const AUTHENTICATE: u8 = 0x88;
const SELECT: u8 = 0xA4;
const READ: u8 = 0xB0;
const READ_RECORD: u8 = 0xB2;
const GET_RESPONSE: u8 = 0xC0;
const GET_CARD_DATA: u8 = 0xE4;
const LOG_OFF: u8 = 0xE6;
