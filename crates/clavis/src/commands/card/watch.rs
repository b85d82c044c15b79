//! `clavis card watch`.

use std::process::ExitCode;

use desk::answers::WatchLine;
use desk::{Desk, Failure, Watched};

use crate::output::Output;
use crate::words::CardWatch;

/// One line, or one JSON object, for each thing that happens.
pub(super) fn watch(desk: &Desk, output: &Output, words: &CardWatch) -> Result<ExitCode, Failure> {
    if output.moves() && !words.stop_with_input {
        output.note(&output.text("watch-begins", &[]));
    }
    let mut exit = ExitCode::SUCCESS;
    let ended = desk.watch_cards(words.stop_with_input, &mut |line| {
        exit = output.row(line, &text(output, line));
        output.is_heard()
    })?;
    if ended == Watched::Still && !output.json() {
        output.note(&output.text("watch-still", &[]));
    }
    Ok(exit)
}

fn text(output: &Output, line: &WatchLine) -> String {
    let mut facts = vec![("reader", line.reader.clone())];
    if let Some(content) = &line.content {
        let mut what = output.text(&format!("reader-{content}"), &[]);
        if let Some(applet) = &line.applet {
            what.push_str(&format!(" ({applet})"));
        }
        facts.push(("what", what));
    }
    output.text(&format!("watch-{}", line.event.word()), &facts)
}
