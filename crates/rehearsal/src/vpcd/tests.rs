use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use super::*;
use crate::card::tests::{card, select};
use crate::card::{Faults, VirtualCard};

/// Plays the driver: waits for the card and talks to it.
struct Driver {
    listener: TcpListener,
    stream: TcpStream,
}

impl Driver {
    fn with(card: &Arc<Mutex<VirtualCard>>) -> (Self, CardServer) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let server = CardServer::start(Arc::clone(card), address).unwrap();
        let (stream, _) = listener.accept().unwrap();
        (Self { listener, stream }, server)
    }

    fn send(&mut self, message: &[u8]) {
        self.stream.write_all(&frames::framed(message)).unwrap();
    }

    fn receive(&mut self) -> Vec<u8> {
        let mut length = [0; 2];
        self.stream.read_exact(&mut length).unwrap();
        let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
        self.stream.read_exact(&mut message).unwrap();
        message
    }

    fn ask(&mut self, message: &[u8]) -> Vec<u8> {
        self.send(message);
        self.receive()
    }
}

fn shared() -> Arc<Mutex<VirtualCard>> {
    Arc::new(Mutex::new(card()))
}

#[test]
fn the_card_tells_its_atr_and_answers_commands() {
    let (mut driver, server) = Driver::with(&shared());
    driver.send(&[1]);
    assert_eq!(driver.ask(&[4])[..4], [0x3B, 0x98, 0x13, 0x40]);
    assert_eq!(driver.ask(&[0x80, 0xE4, 0, 0, 0x1C]).len(), 30);
    assert!(server.is_connected());
}

#[test]
fn power_off_and_reset_drop_the_pin_right() {
    let (mut driver, _server) = Driver::with(&shared());
    let status = [0x00, 0x20, 0x00, 0x01, 0x00];
    let verify = hex::decode("0020000108241234FFFFFFFFFF").unwrap();
    for control in [0, 1, 2] {
        assert_eq!(driver.ask(&verify), [0x90, 0x00]);
        assert_eq!(driver.ask(&status), [0x90, 0x00]);
        driver.send(&[control]);
        assert_eq!(
            driver.ask(&status),
            [0x63, 0xC3],
            "after control byte {control}"
        );
    }
}

#[test]
fn the_card_comes_back_when_the_driver_was_away() {
    let (mut driver, _server) = Driver::with(&shared());
    assert_eq!(driver.ask(&[4]).len(), 13);
    driver.stream.shutdown(std::net::Shutdown::Both).unwrap();
    let (stream, _) = driver.listener.accept().unwrap();
    driver.stream = stream;
    assert_eq!(driver.ask(&[4]).len(), 13);
}

#[test]
fn a_card_that_is_pulled_in_mid_command_leaves_and_can_come_back() {
    let card = shared();
    card.lock().unwrap().set_faults(Faults {
        remove_after: Some(1),
        ..Faults::default()
    });
    let (mut driver, _server) = Driver::with(&card);
    assert_eq!(driver.ask(&select("3F00")), [0x90, 0x00]);
    driver.send(&select("DF00"));
    assert_eq!(
        driver.stream.read(&mut [0; 4]).unwrap(),
        0,
        "the connection is closed"
    );
    card.lock().unwrap().insert();
    let (stream, _) = driver.listener.accept().unwrap();
    driver.stream = stream;
    assert_eq!(driver.ask(&select("3F00")), [0x90, 0x00]);
}

#[test]
fn zero_bytes_travel_as_an_empty_message() {
    let card = shared();
    card.lock().unwrap().set_faults(Faults {
        empty_answer_at: Some(1),
        ..Faults::default()
    });
    let (mut driver, _server) = Driver::with(&card);
    assert!(driver.ask(&select("3F00")).is_empty());
    assert_eq!(driver.ask(&select("3F00")), [0x90, 0x00]);
}

#[test]
fn stray_control_bytes_and_empty_messages_are_passed_over() {
    let (mut driver, _server) = Driver::with(&shared());
    driver.send(&[]);
    driver.send(&[9]);
    assert_eq!(driver.ask(&[4]).len(), 13);
}
