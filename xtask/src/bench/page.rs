//! The page made of the lines of a run.

mod card;
mod import;
mod keystore;
mod opening;
mod signatures;
mod window;

use std::fmt::Write;

use super::lines::{Lines, number, text};
use crate::Outcome;

/// The text of `docs/benchmarks.md`.
pub fn page(lines: &Lines) -> Outcome<String> {
    Ok([
        HEAD.to_owned(),
        card::chapter(lines)?,
        keystore::chapter(lines)?,
        opening::chapter(lines)?,
        signatures::chapter(lines)?,
        window::chapter(lines)?,
        import::chapter(lines)?,
        computer(lines)?,
    ]
    .join("\n"))
}

fn computer(lines: &Lines) -> Outcome<String> {
    let computer = lines.one("computer", "is", "here")?;
    let mut rows = format!(
        "## Where and with what\n\nA computer with {} cores ({}, {}), all programs on it in the same run.\n\n\
         | program | version |\n|---|---|\n",
        number(computer, "cores")?,
        text(computer, "processor"),
        text(computer, "system"),
    );
    for program in lines.every("version", "of") {
        let version = lines.one("version", "of", program)?;
        let _ = writeln!(rows, "| {program} | {} |", text(version, "version"));
    }
    Ok(rows)
}

/// A number below a million with a comma after the thousands.
fn grouped(number: u64) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    }
}

/// A cell that says how many times slower than Clavis.
fn ratio(other: f64, clavis: f64) -> String {
    let ratio = other / clavis;
    let digits = if ratio < 100.0 { 2 } else { 0 };
    format!(" {ratio:.digits$} |")
}

const HEAD: &str = "\
# Benchmarks

Made by `cargo xtask bench`, which fails when a limit of the first table, of the window's or of the import's is passed; `cargo xtask
bench window` and `cargo xtask bench import` measure these alone and leave the rest as it was. All measurements stand in [benchmarks.jsonl](benchmarks.jsonl); a test
holds this page against it.
";

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_set_off() {
        assert_eq!(
            [40, 999, 1000, 12_034].map(grouped),
            ["40", "999", "1,000", "12,034"]
        );
    }
}
