//! The window beside a bare window of Tauri: start, memory; the reader; and the size of the package.

mod bare;
mod home;
mod memory;
mod opened;
mod reader;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::Effort;
use super::lines::Lines;
use super::programs::{OF_WINDOW, build, in_folder};
use super::spread::{column, median};
use crate::Outcome;
use crate::install::{Need, install};
use crate::package::{self, Build};
use crate::run::{output, step, target};
use home::Home;

/// What may not be passed: the median of a field, as a ratio to another program's or by itself.
pub struct Limit {
    /// What it is, for the page.
    pub title: &'static str,
    /// The kind of line, its program, and the field.
    pub of: [&'static str; 3],
    /// The program it is a ratio to.
    pub to: Option<&'static str>,
    /// At most.
    pub most: f64,
    /// Digits behind the point, and what is counted.
    pub digits: usize,
    /// Units of the field in one of the limit's.
    pub unit: f64,
}

/// Every limit of the window.
pub const LIMITS: [Limit; 5] = [
    Limit {
        title: "start to the first useful frame, ratio of medians",
        of: [WINDOW, CLAVIS, "whole_ms"],
        to: Some(BARE),
        most: 1.3,
        digits: 2,
        unit: 1.0,
    },
    Limit {
        title: "memory (PSS) of all its processes, ratio of medians",
        of: [WINDOW, CLAVIS, "pss_kib"],
        to: Some(BARE),
        most: 1.25,
        digits: 2,
        unit: 1.0,
    },
    Limit {
        title: "card put in, to the holder's name in the window (ms, median)",
        of: [READER, "put in", "us"],
        to: None,
        most: 250.0,
        digits: 0,
        unit: 1000.0,
    },
    Limit {
        title: "card taken out, to the words for it in the window (ms, median)",
        of: [READER, "taken out", "us"],
        to: None,
        most: 250.0,
        digits: 0,
        unit: 1000.0,
    },
    Limit {
        title: "size of the deb (MB)",
        of: [PACKAGE, "deb", "bytes"],
        to: None,
        most: 15.0,
        digits: 1,
        unit: 1_000_000.0,
    },
];

impl Limit {
    /// What was measured.
    pub fn value(&self, lines: &Lines) -> Outcome<f64> {
        let [what, by, field] = self.of;
        let own = median(&column(lines, what, by, field)?);
        match self.to {
            Some(other) => Ok(own / median(&column(lines, what, other, field)?)),
            None => Ok(own / self.unit),
        }
    }
}

/// Packs, and measures the window in turn with a bare one.
pub fn measure(lines: &mut Lines, effort: Effort) -> Outcome {
    step("What the window needs", || install(Need::Test))?;
    step("The package", || {
        package::package_when_older(Build::Release)
    })?;
    let deb = package::the_deb(Build::Release)?;
    let bytes = std::fs::metadata(&deb).map_err(|error| error.to_string())?;
    lines.push(json!({"what": PACKAGE, "by": "deb", "bytes": bytes.len()}))?;
    step("What hears of the reader", || build(&OF_WINDOW))?;
    let bare = step("A bare window", bare::build)?;
    versions(lines)?;
    in_folder(|folder| {
        let home = step("Somebody with a certificate", || Home::furnish(folder))?;
        step("Start and memory", || {
            in_turn(lines, &home, &bare, effort.rounds(ROUNDS))
        })?;
        step("From the reader to the window", || {
            reader::measure(lines, &home, effort.rounds(EVENTS))
        })
    })
}

fn in_turn(lines: &mut Lines, home: &Home, bare: &Path, rounds: usize) -> Outcome {
    let programs = [(CLAVIS, clavis()), (BARE, bare.to_owned())];
    // Whatever is made once at the first start of all is made here.
    for (_, program) in &programs {
        opened::measure(home, program)?;
    }
    for round in 1..=rounds {
        for (by, program) in &programs {
            let seen = opened::measure(home, program)?;
            println!(
                "{round} of {rounds}: {by}, {} ms ({} ms until anything), {} MiB",
                seen.whole.as_millis(),
                seen.first.as_millis(),
                seen.pss_kib / 1024
            );
            lines.push(json!({
                "what": WINDOW, "by": by, "first_ms": seen.first.as_millis() as u64,
                "whole_ms": seen.whole.as_millis() as u64, "pss_kib": seen.pss_kib,
            }))?;
        }
    }
    Ok(())
}

/// An error that names every limit that was passed.
pub fn within_limits(lines: &Lines) -> Outcome {
    let mut passed = Vec::new();
    for limit in &LIMITS {
        let value = limit.value(lines)?;
        if value > limit.most {
            passed.push(format!(
                "{}: {value:.2}, at most {}",
                limit.title, limit.most
            ));
        }
    }
    match passed.is_empty() {
        true => Ok(()),
        false => Err(passed.join("\n")),
    }
}

/// True for the lines that [`measure`] makes.
pub fn is_ours(what: &str) -> bool {
    what.starts_with(WINDOW)
}

/// How many rounds of a program are in the lines.
pub fn rounds(lines: &Lines) -> usize {
    lines.of(WINDOW, "by", CLAVIS).len()
}

/// How many times the card was put in.
pub fn events(lines: &Lines) -> usize {
    lines.of(READER, "by", "put in").len()
}

/// The sizes in KiB that the two programs had, and their times in milliseconds.
pub fn columns(lines: &Lines, by: &str) -> Outcome<[Vec<f64>; 3]> {
    let of = |field| column(lines, WINDOW, by, field);
    Ok([of("first_ms")?, of("whole_ms")?, of("pss_kib")?])
}

fn versions(lines: &mut Lines) -> Outcome {
    let version = output(Command::new("pkg-config").args(["--modversion", "webkit2gtk-4.1"]))?;
    lines.push(json!({"what": VERSION, "of": "WebKitGTK", "version": version.trim()}))
}

/// The program that the package has.
fn clavis() -> PathBuf {
    target().join("release/clavis-desktop")
}

/// Kinds of lines.
pub const WINDOW: &str = "window";
pub const READER: &str = "window reader";
pub const PACKAGE: &str = "window package";
pub const VERSION: &str = "window version";

/// Programs.
pub const CLAVIS: &str = "Clavis";
pub const BARE: &str = "bare window";

/// How often each program is started.
const ROUNDS: usize = 15;

/// How often the card is put in and taken out.
const EVENTS: usize = 20;
