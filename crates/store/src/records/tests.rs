#![allow(
    clippy::disallowed_methods,
    reason = "these tests look at the files of the records from outside"
)]

use std::path::PathBuf;
use std::sync::Arc;

use host::{LocalDisk, MemorySecrets, SetClock};
use rusqlite::Connection;
use tempfile::TempDir;

use super::*;

mod chain;
mod documents;
mod erasure;
mod kill;
mod random;
mod workspace;

/// A folder, a clock and secrets; records are opened in it again and again.
struct Place {
    folder: TempDir,
    secrets: Arc<MemorySecrets>,
    clock: Arc<SetClock>,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            secrets: Arc::new(MemorySecrets::new()),
            clock: Arc::new(SetClock::at("2026-11-22T10:00:00Z".parse().unwrap())),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("data/records.sqlite")
    }

    fn try_open(&self) -> Result<Records, StoreError> {
        let secrets = Arc::clone(&self.secrets);
        let clock = Arc::clone(&self.clock);
        Records::open(&self.path(), Arc::new(LocalDisk), secrets, clock)
    }

    fn open(&self) -> Records {
        self.try_open().unwrap()
    }

    /// The database without the chain's rules.
    fn raw(&self) -> Connection {
        let raw = Connection::open(self.path()).unwrap();
        raw.execute_batch(
            "DROP TRIGGER IF EXISTS entry_stays; DROP TRIGGER IF EXISTS entry_remains;",
        )
        .unwrap();
        raw
    }

    /// Every file of the records, with its content.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let folder = self.path().parent().unwrap().to_path_buf();
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .map(|path| (path.clone(), std::fs::read(path).unwrap()))
            .collect();
        files.sort();
        files
    }

    /// A copy of the database, as a backup of the folder has it; what stands beside it is left alone.
    fn back_up(&self) -> Vec<u8> {
        let raw = Connection::open(self.path()).unwrap();
        raw.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .unwrap();
        std::fs::read(self.path()).unwrap()
    }

    fn put_back(&self, database: &[u8]) {
        for ending in ["-wal", "-shm"] {
            let mut name = self.path().into_os_string();
            name.push(ending);
            let _ = std::fs::remove_file(name);
        }
        std::fs::write(self.path(), database).unwrap();
    }

    fn hold(&self, wanted: &[u8]) -> bool {
        self.files()
            .iter()
            .any(|(_, content)| contains(content, wanted))
    }
}

/// A piece that names one person and is found by one value.
fn about<'a>(content: &'a [u8], persons: &'a [&'a [u8]], look_ups: &'a [&'a [u8]]) -> NewPiece<'a> {
    NewPiece {
        content,
        persons,
        look_ups,
    }
}

fn plain(content: &[u8]) -> NewPiece<'_> {
    about(content, &[], &[])
}

fn put<'a>(id: &'a str, after: Option<u64>, pieces: &'a [NewPiece<'a>]) -> Change<'a> {
    Change::Put {
        kind: "task",
        id,
        after,
        rank: 0,
        pieces,
    }
}

/// Writes one new document of one plain piece.
fn write_one(records: &Records, id: &str, content: &[u8]) -> u64 {
    let pieces = [plain(content)];
    let changes = [put(id, None, &pieces)];
    records
        .write("task.new", &said("Marie"), &changes)
        .unwrap()
        .entry
}

fn said(text: &str) -> Words<'_> {
    Words { text, persons: &[] }
}

fn texts(document: &Document) -> Vec<Option<String>> {
    let text = |content: &Content| {
        content
            .bytes()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    };
    document.pieces.iter().map(text).collect()
}

fn contains(content: &[u8], wanted: &[u8]) -> bool {
    content.windows(wanted.len()).any(|window| window == wanted)
}

fn code<T: fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    result.unwrap_err().code()
}

/// A person of the fixtures: no such number is given out.
const ELISE: &[u8] = b"85073003328";
const JAN: &[u8] = b"79010199921";
