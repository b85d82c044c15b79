//! Counts what goes to a virtual card for each family of cards, each built-in person and each task:
//! one line of JSON each. `cargo xtask bench` reads them.
//!
//! With a number of rounds as argument each task is also timed that often: microseconds that Clavis
//! took, and those that the virtual card took to answer.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program that answers on its standard output and measures time"
)]

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use eid::{
    Authenticity, Card, Counted, InProcess, Key, Pin, PinQuestion, PinRefused, PinSource, Roots,
    Tally, find_card,
};
use pki::Certificate;
use rehearsal::card::{Branch, CardOptions, Family, Person, TestPki, VirtualCard};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let rounds = match std::env::args().nth(1) {
        Some(number) => number.parse::<usize>()?,
        None => 0,
    };
    let pki = TestPki::create("2026-03-02T08:00:00Z".parse()?)?;
    let roots = Roots::belgian()
        .with(&Certificate::from_der(pki.root())?)
        .with(&Certificate::from_der(pki.root_of(Branch::Ec)?)?);
    for family in [Family::Rsa17, Family::Ec18] {
        for person in ["helene", "jeroen", "anton"] {
            let bench = Bench::new(person, &pki, family)?;
            bench.every_task(&roots, &|task, _| bench.print_counts(task))?;
            for _ in 0..rounds {
                let bench = Bench::new(person, &pki, family)?;
                bench.every_task(&roots, &|task, started| bench.print_times(task, started))?;
            }
        }
    }
    Ok(())
}

/// A card in a reader that counts.
struct Bench {
    person: &'static str,
    family: Family,
    readers: Counted<InProcess>,
    tally: Tally,
    /// Nanoseconds that the virtual card took to answer since a task began.
    answering: Arc<AtomicU64>,
}

impl Bench {
    /// The card answers as under T=0, where every GET RESPONSE is a command of its own.
    fn new(person: &'static str, pki: &TestPki, family: Family) -> Outcome<Self> {
        let options = CardOptions {
            family,
            ..CardOptions::default()
        };
        let holder = Person::built_in(person)?;
        let mut virtual_card = VirtualCard::new(&holder, pki, options)?;
        let atr = virtual_card.atr();
        let answering = Arc::new(AtomicU64::new(0));
        let taken = Arc::clone(&answering);
        let answer = move |apdu: &[u8]| {
            let started = Instant::now();
            let answer = virtual_card.transmit(apdu);
            let nanoseconds = u64::try_from(started.elapsed().as_nanos()).unwrap_or(u64::MAX);
            taken.fetch_add(nanoseconds, Ordering::Relaxed);
            answer
        };
        let readers = Counted::new(InProcess::new("Virtual reader", atr, answer));
        Ok(Self {
            person,
            family,
            tally: readers.tally(),
            readers,
            answering,
        })
    }

    /// Does every task, and tells each with the moment at which it began. All data begins where
    /// the first task did, since nothing is read twice.
    fn every_task(&self, roots: &Roots, done: &dyn Fn(&str, Instant)) -> Outcome {
        let started = Instant::now();
        let mut card = find_card(&self.readers, None)?;
        card.glance()?;
        done("glance", started);
        read_everything(&mut card, roots)?;
        done("everything", started);
        // The certificates are known by now, as they are in a request.
        for (task, key) in [
            ("authentication", Key::Authentication),
            ("signature", Key::NonRepudiation),
        ] {
            self.tally.reset();
            self.answering.store(0, Ordering::Relaxed);
            let started = Instant::now();
            card.sign(key, b"message", &mut Typist, "")?;
            done(task, started);
        }
        Ok(())
    }

    fn print_counts(&self, task: &str) {
        println!(
            r#"{{"what":"card","family":"{}","person":"{}","task":"{task}","commands":{},"tries_queries":{},"sent":{},"received":{}}}"#,
            self.family,
            self.person,
            self.tally.commands(),
            self.tally.tries_queries(),
            self.tally.bytes_sent(),
            self.tally.bytes_received(),
        );
    }

    fn print_times(&self, task: &str, started: Instant) {
        let all = started.elapsed().as_nanos();
        let card = u128::from(self.answering.load(Ordering::Relaxed));
        println!(
            r#"{{"what":"card time","family":"{}","person":"{}","task":"{task}","clavis":{},"card":{}}}"#,
            self.family,
            self.person,
            all.saturating_sub(card) / 1000,
            card / 1000,
        );
    }
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
