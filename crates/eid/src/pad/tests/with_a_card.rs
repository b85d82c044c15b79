//! A reader with keys in front of a virtual card: a person types the same digits each time.

use std::sync::{Arc, LazyLock, Mutex};

use rehearsal::card::{CardOptions, Family, Person, TestPki, VirtualCard};

use super::*;
use crate::channel::{Apdu, Content, ReaderState, Readers};
use crate::find::find_card;
use crate::sign::Key;

static PKI: LazyLock<TestPki> =
    LazyLock::new(|| TestPki::create("2026-03-02T08:00:00Z".parse().unwrap()).unwrap());

#[derive(Clone)]
struct Keyed {
    card: Arc<Mutex<VirtualCard>>,
    /// What is typed, as the reader writes it into the empty blocks, in turn.
    typed: &'static [&'static str],
    log: Arc<Mutex<Vec<String>>>,
}

impl std::fmt::Debug for Keyed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Keyed")
    }
}

impl Readers for Keyed {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        let atr = self.card.lock().unwrap().atr().to_vec();
        Ok(vec![ReaderState {
            name: "Reader with keys".into(),
            content: Content::Card { atr },
        }])
    }

    fn connect(&self, _reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        Ok(Box::new(self.clone()))
    }
}

impl CardChannel for Keyed {
    fn reader(&self) -> &str {
        "Reader with keys"
    }

    fn exclusively(&mut self, work: &mut dyn FnMut(&mut dyn Apdu)) -> Result<(), ChannelError> {
        work(self);
        Ok(())
    }

    fn reconnect(&mut self) -> Result<(), ChannelError> {
        Ok(())
    }
}

impl Apdu for Keyed {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, ChannelError> {
        let header = hex::encode_upper(&command[..command.len().min(5)]);
        self.log.lock().unwrap().push(header);
        Ok(self.card.lock().unwrap().transmit(command))
    }

    fn control(&mut self, code: u32, data: &[u8]) -> Result<Vec<u8>, ChannelError> {
        if code == FEATURE_REQUEST {
            return Ok(hex::decode(DIRECT).unwrap());
        }
        // The command stands behind its length; the reader fills its blocks in.
        let head = match code {
            0x4233_0006 => 19,
            0x4233_0007 => 24,
            _ => return Err(ChannelError::NoControl),
        };
        let mut command = data[head..].to_vec();
        for (number, typed) in self.typed.iter().enumerate() {
            let typed = hex::decode(typed).unwrap();
            let at = 5 + 8 * number;
            if let Some(block) = command.get_mut(at..at + 8) {
                block.copy_from_slice(&typed);
            }
        }
        self.log.lock().unwrap().push("typed".into());
        Ok(self.card.lock().unwrap().transmit(&command))
    }
}

fn keyed(family: Family, typed: &'static [&'static str]) -> Keyed {
    let person = Person::built_in("helene").unwrap();
    let options = CardOptions {
        family,
        ..CardOptions::default()
    };
    let card = VirtualCard::new(&person, &PKI, options).unwrap();
    Keyed {
        card: Arc::new(Mutex::new(card)),
        typed,
        log: Arc::default(),
    }
}

/// MSE SET, VERIFY by the reader, PSO: the order stays, on both generations.
#[test]
fn both_keys_sign_with_a_pin_that_never_comes_here() {
    for family in [Family::Rsa17, Family::Ec18] {
        let readers = keyed(family, &["241234FFFFFFFFFF"]);
        let mut card = find_card(&readers, None).unwrap();
        let mut person = AtReader::default();
        for key in [Key::Authentication, Key::NonRepudiation] {
            card.certificate(key.certificate()).unwrap();
            readers.log.lock().unwrap().clear();
            card.sign(key, b"message", &mut person, "A request")
                .unwrap();
            let log = readers.log.lock().unwrap().clone();
            let order = [
                "0020000100",
                "00A4080C06",
                "002241B605",
                "0020000100",
                "typed",
                "002A9E9A20",
            ];
            assert_eq!(log[..6], order, "{family}");
            assert_eq!(log.last().map(String::as_str), Some(LOG_OFF));
        }
        assert_eq!((person.told.len(), person.typed), (2, 0));
        let card = readers.card.lock().unwrap();
        assert_eq!((card.verifies().with_pin, card.tries_left()), (2, 3));
    }
}

#[test]
fn a_wrong_pin_on_the_reader_costs_one_try_and_is_followed_by_nothing() {
    let readers = keyed(Family::Ec18, &["249999FFFFFFFFFF"]);
    let mut card = find_card(&readers, None).unwrap();
    let mut person = AtReader::default();
    let outcome = card.sign(Key::Authentication, b"m", &mut person, "");
    assert_eq!(outcome, Err(EidError::PinWrong { tries_left: 2 }));
    let outcome = card.sign(Key::Authentication, b"m", &mut person, "");
    assert_eq!(outcome, Err(EidError::PinWrongEarlier));
    let card = readers.card.lock().unwrap();
    assert_eq!((card.verifies().with_pin, card.tries_left()), (1, 2));
}

#[test]
fn the_pin_is_changed_by_what_is_typed_on_the_reader() {
    let readers = keyed(Family::Ec18, &["241234FFFFFFFFFF", "26567890FFFFFFFF"]);
    let mut card = find_card(&readers, None).unwrap();
    let mut person = AtReader::default();
    card.change_pin(&mut person).unwrap();
    assert_eq!((person.told.len(), person.typed), (1, 0));
    let with_new = keyed_again(&readers, &["26567890FFFFFFFF"]);
    let mut card = find_card(&with_new, None).unwrap();
    assert_eq!(card.verify_pin(&mut AtReader::default()), Ok(()));
}

fn keyed_again(readers: &Keyed, typed: &'static [&'static str]) -> Keyed {
    Keyed {
        typed,
        ..readers.clone()
    }
}
