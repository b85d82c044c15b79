//! The chapter on the import.

use std::fmt::Write;

use super::grouped;
use crate::Outcome;
use crate::bench::import::{CLAVIS, SIZES, SQLITE, VERSION, limits, refusal, times};
use crate::bench::lines::{Lines, text};
use crate::bench::spread::{median, quantile};

pub fn chapter(lines: &Lines) -> Outcome<String> {
    let version = text(lines.one(VERSION, "of", SQLITE)?, "version");
    let rounds = times(lines, CLAVIS, SIZES[0])?.all.len();
    let (code, ms, mib) = refusal(lines)?;
    let mut chapter = TEXT
        .replace("{version}", version)
        .replace("{rounds}", &rounds.to_string());
    let _ = writeln!(chapter, "| what | measured | at most |\n|---|---|---|");
    for (title, value, most) in limits(lines)? {
        let _ = writeln!(chapter, "| {title} | {value:.2} | {most} |");
    }
    let _ = writeln!(
        chapter,
        "\n| lines | sqlite3 to Clavis | the same, fastest rounds | memory, sqlite3 to Clavis |\n|---|---|---|---|"
    );
    for size in SIZES {
        let [clavis, sqlite] = [CLAVIS, SQLITE].map(|by| times(lines, by, size));
        let (clavis, sqlite) = (clavis?, sqlite?);
        let fastest = |values: &[f64]| quantile(values.to_vec(), 0.0);
        let _ = writeln!(
            chapter,
            "| {} | {:.2} | {:.2} | {:.2} |",
            grouped(size),
            median(&sqlite.both) / median(&clavis.both),
            fastest(&sqlite.both) / fastest(&clavis.both),
            sqlite.peak_kib / clavis.peak_kib,
        );
    }
    let _ = writeln!(
        chapter,
        "\nAside, what these are made of: median (fastest to slowest round), and the highest peak.\n\n\
         | lines | Clavis (ms) | with the findings (ms) | sqlite3 (ms) | Clavis (MiB) | sqlite3 (MiB) |\n|---|---|---|---|---|---|"
    );
    for size in SIZES {
        let [clavis, sqlite] = [CLAVIS, SQLITE].map(|by| times(lines, by, size));
        let (clavis, sqlite) = (clavis?, sqlite?);
        let _ = writeln!(
            chapter,
            "| {} | {} | {} | {} | {:.0} | {:.0} |",
            grouped(size),
            cell(&clavis.both),
            cell(&clavis.all),
            cell(&sqlite.both),
            clavis.peak_kib / 1024.0,
            sqlite.peak_kib / 1024.0,
        );
    }
    let _ = writeln!(
        chapter,
        "\nAn export of a million lines is refused with a sentence (`{code}`) after {ms:.0} ms; the program then has {mib:.0} MiB, \
         most of it the file itself."
    );
    Ok(chapter)
}

fn cell(values: &[f64]) -> String {
    let [low, middle, high] =
        [0.0, 0.5, 1.0].map(|place| quantile(values.to_vec(), place) / 1000.0);
    format!("{middle:.0} ({low:.0} to {high:.0})")
}

const TEXT: &str = "\
## Importing and comparing exports

Two exports of a node with as many lines, the second a month younger: one line of fifty is gone, one is new, one is blocked and
one has another application. Measured by `cargo xtask bench import` alone; {rounds} rounds in turn, after one that does not count.
Above 1: sqlite3 is slower, or needs more memory. The run checks that both find the same number of changes.

- **Clavis**: `access`'s example `imported_lines` in a release build, one process, from the bytes of both files to what has changed for
  whom. It finds the encoding, the separator and the meaning of the columns, checks each number, reads days, types, applications and
  functions as values, and pairs people also where a number or a user name is missing. *With the findings*: it also judges the
  later file and searches it for what is wrong, which sqlite3 has no part in.
- **sqlite3** ({version}): one process with its database in memory, which takes every cell as a text: `.import` of both files, an
  index over number and user name of each, and three joins that count who is gone, new or different. Its start, some milliseconds,
  is in it.

Times are those on the processor, so that what else the computer does counts less. Memory is the highest that the
process has had, the bytes of a file included while it holds them.

";
