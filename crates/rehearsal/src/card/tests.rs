//! The card against the sections of "eID card".

use std::sync::LazyLock;

use crate::card::*;

mod content;
mod families;
mod fault_table;
mod faults;
mod folder;
mod garbage;
mod pin;
mod reading;
mod revocation;
mod selecting;
mod signing;

/// One test PKI for all tests: making keys takes time.
pub(crate) fn pki() -> &'static TestPki {
    static PKI: LazyLock<TestPki> = LazyLock::new(|| {
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        TestPki::create(now).unwrap()
    });
    &PKI
}

/// The card of `anton`, PIN 1234.
pub(crate) fn card() -> VirtualCard {
    card_with(CardOptions::default())
}

fn card_with(options: CardOptions) -> VirtualCard {
    let person = Person::built_in("anton").unwrap();
    VirtualCard::new(&person, pki(), options).unwrap()
}

/// SELECT by id (two bytes) or by path (more).
pub(crate) fn select(path: &str) -> Vec<u8> {
    let p1 = if path.len() == 4 { "02" } else { "08" };
    hex::decode(format!("00A4{p1}0C{:02X}{path}", path.len() / 2)).unwrap()
}

/// Sends a command written in hexadecimal digits; the answer comes back the same way, in capitals.
fn send(card: &mut VirtualCard, command: &str) -> String {
    let command = hex::decode(command.replace(' ', "")).unwrap();
    hex::encode_upper(card.transmit(&command))
}

/// Sends commands one after the other and compares what the card says, whole.
fn talk(card: &mut VirtualCard, exchanges: &[(&str, &str)]) {
    for (number, (command, expected)) in exchanges.iter().enumerate() {
        let answer = send(card, command);
        assert_eq!(
            answer,
            expected.replace(' ', ""),
            "exchange {number}: {command}"
        );
    }
}

/// The whole content of a file, as a client reads it.
fn read(card: &mut VirtualCard, path: &str) -> Vec<u8> {
    assert_eq!(card.transmit(&select(path)), [0x90, 0x00], "{path}");
    let mut content = Vec::new();
    loop {
        let [high, low] = (content.len() as u16).to_be_bytes();
        let mut answer = card.transmit(&[0x00, 0xB0, high, low, 0xFC]);
        if let [0x6C, rest] = answer[..] {
            answer = card.transmit(&[0x00, 0xB0, high, low, rest]);
        }
        let status = answer.split_off(answer.len() - 2);
        if status == [0x6B, 0x00] {
            return content;
        }
        assert_eq!(status, [0x90, 0x00]);
        let last = answer.len() < 0xFC;
        content.extend(answer);
        if last {
            return content;
        }
    }
}

const VERIFY: &str = "0020000108 241234FFFFFFFFFF";
const WRONG: &str = "0020000108 249999FFFFFFFFFF";
const STATUS: &str = "0020000100";
const SET_82: &str = "002241B605 0480088482";
const SET_83: &str = "002241B605 0480088483";
/// A PSO over 32 bytes.
const SIGN: &str = "002A9E9A20 000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F";
const DONE: &str = "9000";
