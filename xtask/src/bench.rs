//! `cargo xtask bench`: what the card has to do, and how fast keys are beside other programs.
//!
//! The programs that measure answer with lines of JSON. All lines of a run are kept beside the
//! page that is made of them, and a test holds the page against them.

mod card;
mod keystore;
mod lines;
mod measured;
mod page;

use std::path::PathBuf;

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{root, step};
use lines::Lines;

/// Measures, writes `docs/benchmarks.md`, and fails when the card had to do more than it may.
pub fn bench() -> Outcome {
    step("What the judges need", || install(Need::Test))?;
    let mut lines = Lines::default();
    step("Commands to the card", || card::measure(&mut lines))?;
    step("Key, request, keystore", || keystore::measure(&mut lines))?;
    let [page, kept] = files();
    let text = page::page(&lines)?;
    write(kept, &lines.to_text())?;
    write(page, &text)?;
    println!("\n{text}");
    card::within_limits(&lines)
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
