//! Imports exports of many lines and compares two of them. `cargo xtask bench` can drive it.
//!
//! `make FOLDER LINES` writes `before-LINES.csv` and `after-LINES.csv`, so that another program can be given the same files: in the
//! second, one line of fifty is gone, one is new, one is blocked and one has another application. `run FOLDER LINES` answers with
//! one line of JSON: microseconds of each step on the processor, what was found, and the peak of memory in kibibytes (0 where the
//! system does not tell it); `refused FOLDER LINES` with the code of an export that is too long. A peak belongs to one process: ask for one size at a time.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program that answers on its standard output, writes files and measures time"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use access::catalogue::Catalogue;
use access::import::compare::compare;
use access::import::finding::{Rules, findings};
use access::import::{About, Kind, Limits, Opening, Snapshot, judge, read, unwatched};
use access::{Level, NodeId};
use jiff::civil::Date;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", folder, lines] => make(folder.as_ref(), lines.parse()?),
        ["run", folder, lines] => run(folder.as_ref(), lines.parse()?),
        ["refused", folder, lines] => refused(folder.as_ref(), lines.parse()?),
        _ => Err("make, run or refused, FOLDER, LINES".into()),
    }
}

fn run(folder: &Path, lines: u64) -> Outcome {
    let words = Catalogue::read("catalogue.toml", CATALOGUE)?;
    let rules = Rules::of(&words);
    let started = on_the_processor();
    let before = import(
        &folder.join(format!("before-{lines}.csv")),
        &words,
        TODAY.yesterday()?,
    )?;
    let first = on_the_processor() - started;
    let after = import(&folder.join(format!("after-{lines}.csv")), &words, TODAY)?;
    let imported = on_the_processor() - started;
    let judgement = judge(&after, Some(&before), &[]);
    let found = findings(&[&after], &rules, TODAY);
    let searched = on_the_processor() - started;
    let comparison = compare(&before, &after);
    let compared = on_the_processor() - started;
    println!(
        r#"{{"what":"import","by":"Clavis","lines":{lines},"first":{},"import":{},"findings":{},"compare":{},"all":{},"found":{},"changes":{},"reasons":{},"peak_kib":{}}}"#,
        first.as_micros(),
        imported.as_micros(),
        (searched - imported).as_micros(),
        (compared - searched).as_micros(),
        compared.as_micros(),
        found.len(),
        comparison.changes.len(),
        judgement.reasons().len(),
        peak(),
    );
    Ok(())
}

/// An export that is too long: how long it takes to say so.
fn refused(folder: &Path, lines: u64) -> Outcome {
    let words = Catalogue::read("catalogue.toml", CATALOGUE)?;
    let started = on_the_processor();
    let Err(error) = import(&folder.join(format!("before-{lines}.csv")), &words, TODAY) else {
        return Err("it was taken".into());
    };
    let error = error.downcast::<access::import::ImportError>()?;
    println!(
        r#"{{"what":"import refused","by":"Clavis","lines":{lines},"code":"{}","us":{},"peak_kib":{}}}"#,
        error.code(),
        (on_the_processor() - started).as_micros(),
        peak(),
    );
    Ok(())
}

fn import(path: &Path, words: &Catalogue, day: Date) -> Outcome<Snapshot> {
    let bytes = std::fs::read(path)?;
    let limits = Limits::default();
    let opening = Opening::of(&bytes, Kind::Export, words, &[], &limits)?;
    let about = About {
        node: NodeId("bench".to_owned()),
        name: "Mammografische eenheid".to_owned(),
        level: Level::Quality,
        quality: Some("mammography".to_owned()),
        day,
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(read(
        &bytes,
        &name,
        &opening,
        about,
        words,
        &limits,
        &mut unwatched,
    )?)
}

fn make(folder: &Path, lines: u64) -> Outcome {
    std::fs::create_dir_all(folder)?;
    for (name, later) in [("before", false), ("after", true)] {
        let mut text = String::from(
            "Naam;Voornaam;Gebruikersnaam;Type;INSZ;Status;E-mailadres;Niveau;Subafdeling;Beveiligde toepassingen;Functie;Begindatum;Einddatum\r\n",
        );
        for person in 0..lines {
            match (later, person % 50) {
                (true, 7) => {}
                (true, 8) => {
                    line(&mut text, person, later)?;
                    line(&mut text, lines + person, later)?;
                }
                _ => line(&mut text, person, later)?,
            }
        }
        std::fs::write(folder.join(format!("{name}-{lines}.csv")), text)?;
    }
    Ok(())
}

/// A line about nobody: a number that fits, and names made of it.
fn line(text: &mut String, person: u64, later: bool) -> Outcome {
    // Days from 1 January 1930 on, and the serials that fictitious people have.
    let born = Date::constant(1930, 1, 1)
        .checked_add(jiff::Span::new().days(i64::try_from(person / 900 % 25_000)?))?;
    let body: u64 = format!("{}{:03}", born.strftime("%y%m%d"), 1 + person % 900).parse()?;
    let check = 97 - body % 97;
    let status = if later && person % 50 == 9 {
        "Geblokkeerd"
    } else {
        "Actief"
    };
    let applications = if later && person % 50 == 10 {
        "Heracles"
    } else {
        "Heracles, eHealthBox"
    };
    let site = person % 40;
    Ok(write!(
        text,
        "Voorbeeld{person};Zoë;gebruiker{person};USER;{body:09}{check:02};{status};gebruiker{person}@voorbeeld.example;Subafdeling-site;\
         Mammografische eenheid site {site};{applications};Radioloog;01-02-2024;\r\n"
    )?)
}

/// How long this process has been on a processor: others on a busy computer do not count.
fn on_the_processor() -> Duration {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let first = told.split_whitespace().next();
    Duration::from_nanos(first.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// The most memory that this process has had, in kibibytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}

const CATALOGUE: &str = include_str!("../../../workflows/catalogue.toml");

const TODAY: Date = Date::constant(2025, 7, 1);
