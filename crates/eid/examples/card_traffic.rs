//! Counts what goes to a virtual card for each task and each built-in person: one line of JSON
//! each. `cargo xtask bench` reads them.

#![allow(
    clippy::print_stdout,
    reason = "a program that answers on its standard output"
)]

use std::error::Error;

use eid::{
    Authenticity, Card, Counted, InProcess, Key, Pin, PinQuestion, PinRefused, PinSource, Roots,
    Tally, find_card,
};
use pki::Certificate;
use rehearsal::card::{CardOptions, Person, TestPki, VirtualCard};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let pki = TestPki::create("2026-03-02T08:00:00Z".parse()?)?;
    let roots = Roots::belgian().with(&Certificate::from_der(pki.root())?);
    for name in ["helene", "jeroen", "anton"] {
        let person = Person::built_in(name)?;
        // Answers as under T=0, where every GET RESPONSE is a command of its own.
        let mut virtual_card = VirtualCard::new(&person, &pki, CardOptions::default())?;
        let atr = virtual_card.atr();
        let answer = move |apdu: &[u8]| virtual_card.transmit(apdu);
        let readers = Counted::new(InProcess::new("Virtual reader", atr, answer));
        let tally = readers.tally();
        let mut card = find_card(&readers, None)?;
        card.glance()?;
        print(name, "glance", &tally);
        read_everything(&mut card, &roots)?;
        print(name, "everything", &tally);
        // The certificates are known by now, as they are in a request.
        for (task, key) in [
            ("authentication", Key::Authentication),
            ("signature", Key::NonRepudiation),
        ] {
            tally.reset();
            card.sign(key, b"message", &mut Typist, "")?;
            print(name, task, &tally);
        }
    }
    Ok(())
}

fn read_everything(card: &mut Card, roots: &Roots) -> Outcome {
    card.identity()?;
    card.address()?;
    card.photo()?;
    card.certificates()?;
    match card.authenticity(roots)? {
        Authenticity::Valid => Ok(()),
        other => Err(format!("not everything was read: {other:?}").into()),
    }
}

fn print(person: &str, task: &str, tally: &Tally) {
    println!(
        r#"{{"what":"card","person":"{person}","task":"{task}","commands":{},"tries_queries":{},"sent":{},"received":{}}}"#,
        tally.commands(),
        tally.tries_queries(),
        tally.bytes_sent(),
        tally.bytes_received(),
    );
}

/// Types the PIN of the virtual card.
struct Typist;

impl PinSource for Typist {
    fn pin(&mut self, _question: &PinQuestion) -> Result<Pin, PinRefused> {
        Ok(Pin::parse("1234")?)
    }

    fn last_try_agreed(&mut self, _question: &PinQuestion) -> bool {
        false
    }
}
