//! What there is: keystores in a folder, and requests in the journal.

use std::path::PathBuf;

use host::Disk;
use jiff::Timestamp;
use store::Journal;

use crate::CertError;
use crate::record::{Record, Stage, read};

/// Where a request stands, as far as is known without asking anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    /// At this stage.
    At(Stage),
    /// A keystore that the journal does not know.
    NotInJournal,
}

/// One keystore, or one request whose keystore is elsewhere.
#[derive(Debug, Clone)]
pub struct Line {
    /// The keystore.
    pub keystore: PathBuf,
    /// Whether the file is there.
    pub exists: bool,
    /// Where it stands.
    pub state: RequestState,
    /// What the journal knows.
    pub record: Option<Record>,
    /// When it was begun.
    pub since: Option<Timestamp>,
}

/// Every request in the journal, the oldest first.
///
/// # Errors
/// The journal cannot be read.
pub fn requests(journal: &Journal, disk: &dyn Disk) -> Result<Vec<Line>, CertError> {
    let mut lines = Vec::new();
    for thread in journal.threads()? {
        let Some(stage) = Stage::of(&thread.latest.step) else {
            continue;
        };
        let Some(record) = read(&thread.latest) else {
            continue;
        };
        lines.push(Line {
            keystore: record.keystore.clone(),
            exists: disk.exists(&record.keystore),
            state: RequestState::At(stage),
            record: Some(record),
            since: Some(thread.begun),
        });
    }
    Ok(lines)
}

/// Each of these files, with what the journal knows of it, and the keystores that it knows elsewhere, as
/// long as they are there.
#[must_use]
pub fn all(known: Vec<Line>, files: &[PathBuf]) -> Vec<Line> {
    let mut lines: Vec<Line> = files
        .iter()
        .map(
            |file| match known.iter().rev().find(|line| line.keystore == *file) {
                Some(line) => line.clone(),
                None => Line {
                    keystore: file.clone(),
                    exists: true,
                    state: RequestState::NotInJournal,
                    record: None,
                    since: None,
                },
            },
        )
        .collect();
    let elsewhere = known.iter().enumerate().filter(|(place, line)| {
        let later = &known[place + 1..];
        line.exists
            && !files.contains(&line.keystore)
            && later.iter().all(|other| other.keystore != line.keystore)
    });
    lines.extend(elsewhere.map(|(_, line)| line.clone()));
    lines
}

/// True while somebody has something to do.
pub fn is_open(line: &Line) -> bool {
    matches!(line.state, RequestState::At(stage) if stage.is_open()) && line.exists
}

/// True for a request that was about to be sent or was sent, so that the platform may have it.
pub(crate) fn may_be_known(line: &Line) -> bool {
    let sent = [Stage::Sending, Stage::AnswerLost, Stage::Accepted];
    is_open(line) && matches!(line.state, RequestState::At(stage) if sent.contains(&stage))
}
