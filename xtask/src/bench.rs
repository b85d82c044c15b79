//! `cargo xtask bench`: what the card has to do, and how fast Clavis is beside other programs.
//!
//! The programs that measure answer with lines of JSON. All lines of a run are kept beside the
//! page that is made of them, and a test holds the page against them.

mod card;
mod computer;
mod import;
mod keystore;
mod lines;
mod measured;
mod opening;
mod page;
mod programs;
mod signatures;
mod spread;
mod window;

use std::path::PathBuf;

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{root, step};
use lines::Lines;

/// How often everything is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Often enough for the page.
    Whole,
    /// Twice, to see that it runs; the page stays as it is.
    Trial,
}

impl Effort {
    /// How many rounds there are where usually there are so many.
    fn rounds(self, usual: usize) -> usize {
        match self {
            Self::Whole => usual,
            Self::Trial => usual.min(2),
        }
    }
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Everything.
    All,
    /// The window alone; what else was measured before stays.
    Window,
    /// The import alone; what else was measured before stays.
    Import,
}

/// Measures, writes `docs/benchmarks.md`, and fails when a limit is passed.
pub fn bench(part: Part, effort: Effort) -> Outcome {
    let mut lines = match part {
        Part::All => rooms(effort)?,
        Part::Window => before()?.without(window::is_ours),
        Part::Import => before()?.without(import::is_ours),
    };
    if part != Part::Import {
        window::measure(&mut lines, effort)?;
    }
    if part != Part::Window {
        step("Importing exports", || import::measure(&mut lines, effort))?;
    }
    let text = page::page(&lines)?;
    if effort == Effort::Whole {
        let [page, kept] = files();
        write(kept, &lines.to_text())?;
        write(page, &text)?;
    }
    println!("\n{text}");
    card::within_limits(&lines)
        .and(window::within_limits(&lines))
        .and(import::within_limits(&lines))
}

/// What was measured before.
fn before() -> Outcome<Lines> {
    let [_, kept] = files();
    let kept = std::fs::read_to_string(kept).map_err(|error| error.to_string())?;
    Lines::parse(&kept)
}

/// Everything but the window and the import.
fn rooms(effort: Effort) -> Outcome<Lines> {
    step("What the judges need", || install(Need::Test))?;
    step("The programs that measure", || {
        programs::build(&programs::OF_ROOMS)
    })?;
    let mut lines = Lines::default();
    computer::describe(&mut lines)?;
    step("Commands to the card", || card::measure(&mut lines, effort))?;
    step("Key, request, keystore", || {
        keystore::measure(&mut lines, effort)
    })?;
    step("Opening keystores", || opening::measure(&mut lines, effort))?;
    step("XML signatures", || signatures::measure(&mut lines, effort))?;
    Ok(lines)
}

fn write(file: PathBuf, text: &str) -> Outcome {
    std::fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))
}

/// The page, and the lines that it was made of.
fn files() -> [PathBuf; 2] {
    ["docs/benchmarks.md", "docs/benchmarks.jsonl"].map(|file| root().join(file))
}

#[cfg(test)]
mod tests;
