//! The chapter on the window.

use std::fmt::Write;

use crate::Outcome;
use crate::bench::lines::{Lines, text};
use crate::bench::spread::quantile;
use crate::bench::window::{BARE, CLAVIS, LIMITS, VERSION, columns, events, rounds};

pub fn chapter(lines: &Lines) -> Outcome<String> {
    let mut chapter = TEXT
        .replace("{rounds}", &rounds(lines).to_string())
        .replace("{events}", &events(lines).to_string())
        .replace(
            "{webkit}",
            text(lines.one(VERSION, "of", "WebKitGTK")?, "version"),
        );
    let _ = writeln!(chapter, "| what | measured | at most |\n|---|---|---|");
    for limit in &LIMITS {
        let (value, digits) = (limit.value(lines)?, limit.digits);
        let _ = writeln!(
            chapter,
            "| {} | {value:.digits$} | {} |",
            limit.title, limit.most
        );
    }
    let _ = writeln!(
        chapter,
        "\nAside, what the ratios are made of: median (first to third quartile).\n\n\
         | | {CLAVIS} | {BARE} |\n|---|---|---|"
    );
    let (clavis, bare) = (columns(lines, CLAVIS)?, columns(lines, BARE)?);
    for (row, (clavis, bare)) in ROWS.iter().zip(clavis.iter().zip(&bare)) {
        let cells = [clavis, bare].map(|values| cell(values, row.1));
        let _ = writeln!(chapter, "| {} | {} | {} |", row.0, cells[0], cells[1]);
    }
    Ok(chapter)
}

fn cell(values: &[f64], unit: f64) -> String {
    let [low, middle, high] =
        [0.25, 0.5, 0.75].map(|place| quantile(values.to_vec(), place) / unit);
    format!("{middle:.0} ({low:.0} to {high:.0})")
}

/// In the order of the columns, each with its unit.
const ROWS: [(&str, f64); 3] = [
    ("until anything is on the screen (ms)", 1.0),
    ("until the first useful frame (ms)", 1.0),
    ("memory, PSS (MiB)", 1024.0),
];

const TEXT: &str = "\
## The window

Clavis as `cargo xtask package` packs it, beside a window of Tauri that has one page without script and style
(`xtask/bench/bare-window`): the same versions, the same profile, WebKitGTK {webkit}, a virtual screen of their own. Clavis asks the web
view to draw without the graphics card, the bare window leaves that as it is; on a virtual screen the processor plays the
graphics card, which makes the difference larger than it is on a desk. The home is that of somebody who has a certificate and had Clavis open before. {rounds} starts of each,
in turn.

- *The first useful frame* is taken from the pixels of the screen, looked at every 2 ms: the moment from which the picture stays as
  it is. For Clavis that is *Today* with its list and the bar of the certificate, not a frame around nothing.
- *Memory* is the proportional set size of the program and the processes of its web view, 3 s later.
- *Reader*: a virtual card in a smart-card service of its own is put in and taken out {events} times while the window shows *Card*. The
  time runs from when another program hears of it from the smart-card service (`eid`'s example `reader_events`) to the frame in
  which the page has the words, by the clock of the computer. Clavis reads name and validity from the card in it.

";
