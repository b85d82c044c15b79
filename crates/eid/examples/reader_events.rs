//! A card that comes and goes, and the moments at which a program hears of it. `cargo xtask bench` compares
//! them with the moments at which the window shows it.
//!
//! - `reader_events service FOLDER`: a smart-card service of its own with an empty reader. Says its
//!   socket and whose card it is, then puts the card in or takes it out for every line that it gets.
//! - `reader_events witness`: a line of JSON for every change, with the time in microseconds since
//!   1970 and whether a card is in.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program that answers on its standard output and tells the time"
)]

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use eid::{Content, PcscReaders, Readers};
use rehearsal::card::{CardOptions, Person, TestPki, VirtualCard};
use rehearsal::vpcd::{CardServer, PrivatePcscd};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["service", folder] => service(Path::new(folder)),
        ["witness"] => witness(),
        _ => Err("reader_events service FOLDER, or reader_events witness".into()),
    }
}

fn service(folder: &Path) -> Outcome {
    let pki = TestPki::create("2026-03-02T08:00:00Z".parse()?)?;
    let holder = Person::built_in(PERSON)?;
    let card = VirtualCard::new(&holder, &pki, CardOptions::default())?;
    let card = Arc::new(Mutex::new(card));
    let pcscd = PrivatePcscd::start(folder)?;
    say(&format!(
        r#"{{"socket":{:?},"variable":"{}","name":{:?}}}"#,
        pcscd.socket().display().to_string(),
        PrivatePcscd::VARIABLE,
        holder.name,
    ))?;
    let mut inside = None;
    for line in std::io::stdin().lines() {
        line?;
        inside = match inside {
            None => Some(CardServer::start(Arc::clone(&card), pcscd.first())?),
            Some(server) => {
                drop(server);
                None
            }
        };
        say(&format!(r#"{{"inside":{}}}"#, inside.is_some()))?;
    }
    Ok(())
}

fn witness() -> Outcome {
    let mut changes = PcscReaders::new().changes()?;
    while let Some(sightings) = changes.next()? {
        let at = SystemTime::now().duration_since(UNIX_EPOCH)?.as_micros();
        let inside = sightings
            .iter()
            .any(|one| one.state.content != Content::Empty);
        say(&format!(r#"{{"at":{at},"inside":{inside}}}"#))?;
    }
    Ok(())
}

/// The other side waits for the line.
fn say(line: &str) -> Outcome {
    println!("{line}");
    Ok(std::io::stdout().flush()?)
}

const PERSON: &str = "helene";
