#![allow(
    clippy::disallowed_methods,
    reason = "these tests look at the journal's files from outside"
)]

use std::sync::Arc;
use std::time::Duration;

use host::{Clock as _, LocalDisk, MemorySecrets, SetClock};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{Entry, Journal, NewEntry, Payload, StoreError, ThreadId};

/// A folder, a clock and secrets; journals are opened in it again and again.
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

    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("data/journal.db")
    }

    fn try_open(&self) -> Result<Journal, StoreError> {
        let secrets = Arc::clone(&self.secrets);
        let clock = Arc::clone(&self.clock);
        Journal::open(&self.path(), &LocalDisk, secrets, clock)
    }

    fn open(&self) -> Journal {
        self.try_open().unwrap()
    }

    /// The database without the journal's rules.
    fn raw(&self) -> Connection {
        let raw = Connection::open(self.path()).unwrap();
        raw.execute_batch(
            "DROP TRIGGER IF EXISTS entry_stays; DROP TRIGGER IF EXISTS entry_remains;
             DROP TRIGGER IF EXISTS look_up_stays; DROP TRIGGER IF EXISTS look_up_remains;",
        )
        .unwrap();
        raw
    }
}

fn found_by<'a>(step: &'a str, look_ups: &'a [&'a [u8]]) -> NewEntry<'a> {
    NewEntry {
        step,
        version: 1,
        payload: b"payload",
        look_ups,
        after: None,
    }
}

fn payloads(entries: &[Entry]) -> Vec<Option<&[u8]>> {
    entries.iter().map(|entry| entry.payload.bytes()).collect()
}

#[test]
fn entries_come_back_in_order_after_a_restart() {
    let place = Place::new();
    let thread = ThreadId::random();
    let journal = place.open();
    assert!(journal.threads().unwrap().is_empty());
    assert!(journal.entries(&thread).unwrap().is_empty());
    assert_eq!(journal.append(&thread, "key.made", 1, b"one").unwrap(), 1);
    place.clock.pass(Duration::from_secs(60));
    assert_eq!(
        journal.append(&thread, "request.sent", 2, b"two").unwrap(),
        2
    );
    drop(journal);

    let journal = place.open();
    let entries = journal.entries(&thread).unwrap();
    assert_eq!(payloads(&entries), [Some(&b"one"[..]), Some(b"two")]);
    let latest = journal.latest(&thread).unwrap().unwrap();
    assert_eq!((latest.step.as_str(), latest.version), ("request.sent", 2));
    assert_eq!(latest.at, place.clock.now());
    assert_eq!(latest.sequence, 2);
    assert_eq!(entries.last(), Some(&latest));
    assert_eq!(place.secrets.count(), 1);
}

#[test]
fn threads_are_listed_by_their_beginning_with_their_latest_entry() {
    let place = Place::new();
    let journal = place.open();
    let (one, two) = (ThreadId::random(), ThreadId::random());
    for (thread, step) in [(&one, "a"), (&two, "b"), (&one, "c")] {
        journal.append(thread, step, 1, b"").unwrap();
        place.clock.pass(Duration::from_secs(1));
    }
    let threads = journal.threads().unwrap();
    let seen: Vec<_> = threads
        .iter()
        .map(|thread| {
            (
                &thread.id,
                thread.latest.step.as_str(),
                thread.begun.to_string(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (&one, "c", "2026-11-22T10:00:00Z".to_owned()),
            (&two, "b", "2026-11-22T10:00:01Z".to_owned())
        ]
    );
}

#[test]
fn a_thread_is_found_by_its_look_ups() {
    let place = Place::new();
    let journal = place.open();
    let (one, two) = (ThreadId::random(), ThreadId::random());
    let both: [&[u8]; 3] = [b"key:AB", b"path:/k/a.p12", b"key:AB"];
    journal.append_entry(&one, &found_by("a", &both)).unwrap();
    journal
        .append_entry(&two, &found_by("a", &[b"path:/k/a.p12"]))
        .unwrap();
    journal
        .append_entry(&one, &found_by("b", &[b"path:/k/a.p12"]))
        .unwrap();
    assert_eq!(
        journal.find(b"key:AB").unwrap().as_slice(),
        std::slice::from_ref(&one)
    );
    assert_eq!(journal.find(b"path:/k/a.p12").unwrap(), [one.clone(), two]);
    assert!(journal.find(b"key:ab").unwrap().is_empty());
    assert_eq!(place.open().find(b"key:AB").unwrap(), [one]);
    journal.verify_chain().unwrap();
}

#[test]
fn promise_1_a_lost_keyring_loses_no_thread() {
    let place = Place::new();
    let thread = ThreadId::random();
    let old = place.open();
    old.append_entry(&thread, &found_by("key.made", &[b"key:AB"]))
        .unwrap();
    drop(old);
    place.secrets.lose_everything();

    let journal = place.open();
    let latest = journal.latest(&thread).unwrap().unwrap();
    assert_eq!(latest.payload, Payload::KeyGone);
    assert_eq!(latest.step, "key.made");
    assert_eq!(journal.threads().unwrap().len(), 1);
    assert!(journal.find(b"key:AB").unwrap().is_empty());
    // Work goes on under a new key.
    journal
        .append_entry(&thread, &found_by("sent", &[b"key:AB"]))
        .unwrap();
    assert_eq!(
        payloads(&journal.entries(&thread).unwrap()),
        [None, Some(&b"payload"[..])]
    );
    assert_eq!(journal.find(b"key:AB").unwrap(), [thread]);
    journal.verify_chain().unwrap();
}

#[test]
fn a_locked_keyring_costs_the_payloads_only_until_it_is_open_again() {
    let place = Place::new();
    let thread = ThreadId::random();
    place.open().append(&thread, "a", 1, b"one").unwrap();
    place.secrets.lock(true);
    let journal = place.open();
    assert_eq!(payloads(&journal.entries(&thread).unwrap()), [None]);
    let refused = journal.append(&thread, "b", 1, b"two").unwrap_err();
    assert_eq!(refused.code(), "SECRETS-UNAVAILABLE");
    assert_eq!(journal.entries(&thread).unwrap().len(), 1);
    place.secrets.lock(false);
    let journal = place.open();
    journal.append(&thread, "b", 1, b"two").unwrap();
    assert_eq!(
        payloads(&journal.entries(&thread).unwrap()),
        [Some(&b"one"[..]), Some(b"two")]
    );
    assert_eq!(place.secrets.count(), 1);
}

#[test]
fn two_processes_write_one_chain_and_cannot_both_go_on() {
    let place = Place::new();
    let thread = ThreadId::random();
    let (one, two) = (place.open(), place.open());
    let first = one.append(&thread, "a", 1, b"x").unwrap();
    let go_on = NewEntry {
        after: Some(first),
        ..found_by("b", &[])
    };
    assert_eq!(two.append_entry(&thread, &go_on).unwrap(), 2);
    let late = one.append_entry(&thread, &go_on).unwrap_err();
    assert_eq!(late.code(), "STORE-OVERTAKEN");
    let strange = two.append_entry(&ThreadId::random(), &go_on).unwrap_err();
    assert_eq!(strange.code(), "STORE-OVERTAKEN");
    assert_eq!(one.entries(&thread).unwrap(), two.entries(&thread).unwrap());
    assert_eq!(one.verify_chain().unwrap().entries, 2);
}

#[test]
fn threads_of_one_process_write_at_once() {
    let place = Place::new();
    let journals = [place.open(), place.open()];
    std::thread::scope(|scope| {
        for journal in journals.iter().chain(&journals) {
            scope.spawn(|| {
                for _ in 0..10 {
                    journal.append(&ThreadId::random(), "a", 1, b"x").unwrap();
                }
            });
        }
    });
    let chain = journals.first().unwrap().verify_chain().unwrap();
    assert_eq!(chain.entries, 40);
}

#[test]
fn the_chain_shows_every_kind_of_change() {
    let changes = [
        ("UPDATE entry SET step = 'other' WHERE sequence = 2", 2),
        (
            "UPDATE entry SET at = '2026-11-22T10:00:01Z' WHERE sequence = 1",
            1,
        ),
        ("UPDATE entry SET payload = x'00' WHERE sequence = 3", 3),
        ("UPDATE entry SET link = zeroblob(32) WHERE sequence = 1", 1),
        ("UPDATE entry SET link = x'00' WHERE sequence = 2", 2),
        ("DELETE FROM look_up WHERE sequence = 2", 2),
        ("UPDATE look_up SET hash = zeroblob(32)", 1),
        (
            "DELETE FROM look_up; DELETE FROM entry WHERE sequence = 2",
            1,
        ),
        ("UPDATE entry SET sequence = 9 WHERE sequence = 3", 9),
    ];
    for (change, broken) in changes {
        let place = Place::new();
        let journal = place.open();
        for step in ["a", "b", "c"] {
            let look_ups: [&[u8]; 1] = [step.as_bytes()];
            let entry = found_by(step, &look_ups);
            journal.append_entry(&ThreadId::random(), &entry).unwrap();
        }
        let whole = journal.verify_chain().unwrap();
        assert_eq!(whole.entries, 3);
        place
            .raw()
            .execute_batch(&format!("PRAGMA foreign_keys = off; {change}"))
            .unwrap();
        let error = journal.verify_chain().unwrap_err();
        match error {
            StoreError::ChainBroken { sequence, .. } => assert_eq!(sequence, broken, "{change}"),
            other => panic!("{change}: {other:?}"),
        }
    }
}

#[test]
fn an_entry_cannot_be_changed_or_removed() {
    let place = Place::new();
    let journal = place.open();
    journal
        .append_entry(&ThreadId::random(), &found_by("a", &[b"k"]))
        .unwrap();
    let other = Connection::open(place.path()).unwrap();
    for change in [
        "UPDATE entry SET step = 'b'",
        "DELETE FROM entry",
        "UPDATE look_up SET hash = x'00'",
        "DELETE FROM look_up",
    ] {
        let refused = other.execute_batch(change).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[test]
fn a_payload_put_into_another_entry_is_damaged() {
    let place = Place::new();
    let thread = ThreadId::random();
    let journal = place.open();
    journal.append(&thread, "a", 1, b"one").unwrap();
    journal.append(&thread, "b", 1, b"two").unwrap();
    place
        .raw()
        .execute_batch(
            "UPDATE entry SET (nonce, payload) = (SELECT nonce, payload FROM entry WHERE sequence = 1)
             WHERE sequence = 2",
        )
        .unwrap();
    let entries = journal.entries(&thread).unwrap();
    let found: Vec<_> = entries.into_iter().map(|entry| entry.payload).collect();
    assert_eq!(
        found,
        [Payload::Readable(b"one".to_vec()), Payload::Damaged]
    );
}

#[test]
fn promise_3_personal_data_is_nowhere_in_the_files() {
    let place = Place::new();
    let journal = place.open();
    let canary = b"85073003328 Canary Elise";
    let look_ups: [&[u8]; 1] = [canary];
    let entry = NewEntry {
        payload: canary,
        ..found_by("request.sent", &look_ups)
    };
    journal.append_entry(&ThreadId::random(), &entry).unwrap();
    let mut seen = 0;
    for file in std::fs::read_dir(place.folder.path().join("data")).unwrap() {
        let content = std::fs::read(file.unwrap().path()).unwrap();
        seen += usize::from(contains(&content, b"request.sent"));
        assert!(!contains(&content, canary));
        assert!(!contains(&content, b"Canary"));
    }
    assert!(seen > 0, "the step should be readable");
    assert!(!format!("{journal:?} {:?}", journal.threads().unwrap()).contains("Canary"));
}

fn contains(content: &[u8], wanted: &[u8]) -> bool {
    content.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(unix)]
#[test]
fn the_journal_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;

    let place = Place::new();
    let journal = place.open();
    journal.append(&ThreadId::random(), "a", 1, b"x").unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = place.folder.path().join("data");
    assert_eq!(mode(&folder), 0o700);
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().flatten().collect();
    assert!(files.len() >= 2, "the write-ahead file is there too");
    for file in files {
        assert_eq!(mode(&file.path()), 0o600, "{:?}", file.path());
    }
}

#[test]
fn a_foreign_newer_or_damaged_file_is_told_and_stays() {
    let text = vec![b'x'; 5000];
    let place = Place::new();
    std::fs::create_dir(place.folder.path().join("data")).unwrap();
    std::fs::write(place.path(), &text).unwrap();
    assert_eq!(place.try_open().unwrap_err().code(), "STORE-NOT-A-JOURNAL");
    assert_eq!(std::fs::read(place.path()).unwrap(), text);

    let place = Place::new();
    std::fs::create_dir(place.folder.path().join("data")).unwrap();
    let other = Connection::open(place.path()).unwrap();
    other.execute_batch("CREATE TABLE t (a)").unwrap();
    assert_eq!(place.try_open().unwrap_err().code(), "STORE-NOT-A-JOURNAL");

    let place = Place::new();
    place.open();
    let other = Connection::open(place.path()).unwrap();
    other.pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(place.try_open().unwrap_err().code(), "STORE-NEWER");

    let place = Place::new();
    let thread = ThreadId::random();
    place.open().append(&thread, "a", 1, &[7; 20_000]).unwrap();
    let whole = std::fs::read(place.path()).unwrap();
    let cut = whole.get(..whole.len() / 2).unwrap();
    std::fs::write(place.path(), cut).unwrap();
    let code = match place.try_open().map(|journal| journal.verify_chain()) {
        Ok(Ok(chain)) => panic!("{chain:?}"),
        Ok(Err(error)) | Err(error) => error.code(),
    };
    assert_eq!(code, "STORE-DAMAGED");
    assert_eq!(std::fs::read(place.path()).unwrap(), cut);
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let place = Place::new();
    std::fs::write(place.folder.path().join("data"), b"a file").unwrap();
    let error = place.try_open().unwrap_err();
    assert!(error.code().starts_with("DISK-"), "{error:?}");
}

#[test]
fn a_journal_held_too_long_is_busy() {
    let place = Place::new();
    let journal = place.open();
    journal.append(&ThreadId::random(), "a", 1, b"").unwrap();
    let other = Connection::open(place.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    journal
        .inner()
        .connection
        .busy_timeout(Duration::ZERO)
        .unwrap();
    let error = journal
        .append(&ThreadId::random(), "a", 1, b"")
        .unwrap_err();
    assert_eq!(error.code(), "STORE-BUSY");
    other.execute_batch("ROLLBACK").unwrap();
    journal.append(&ThreadId::random(), "a", 1, b"").unwrap();
    assert_eq!(journal.verify_chain().unwrap().entries, 2);
}

#[test]
fn an_entry_is_on_the_disk_when_append_returns() {
    let place = Place::new();
    let journal = place.open();
    let inner = journal.inner();
    let number = |name| {
        let asked = inner
            .connection
            .pragma_query_value(None, name, |row| row.get(0));
        asked.unwrap_or(-1_i64)
    };
    // 2 is FULL: the write-ahead file is flushed at each commit.
    assert_eq!(number("synchronous"), 2);
    let mode: String = inner
        .connection
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any entries, with restarts in between: what was appended comes back, and the chain holds.
    #[test]
    fn what_is_appended_comes_back(
        writes in prop::collection::vec(
            (0_usize..3, "\\PC{0,12}", any::<u32>(), any::<Vec<u8>>(), any::<bool>()),
            1..8,
        ),
    ) {
        let place = Place::new();
        let threads: Vec<_> = (0..3).map(|_| ThreadId::random()).collect();
        let mut journal = place.open();
        for (thread, step, version, payload, restart) in &writes {
            let look_ups: [&[u8]; 1] = [payload];
            let entry = NewEntry {
                step,
                version: *version,
                payload,
                look_ups: &look_ups,
                after: None,
            };
            journal.append_entry(&threads[*thread], &entry).unwrap();
            prop_assert!(journal.find(payload).unwrap().contains(&threads[*thread]));
            if *restart {
                journal = place.open();
            }
        }
        for (number, thread) in threads.iter().enumerate() {
            let entries = journal.entries(thread).unwrap();
            let found: Vec<_> = entries
                .iter()
                .map(|entry| (entry.step.clone(), entry.version, entry.payload.bytes().unwrap().to_vec()))
                .collect();
            let expected: Vec<_> = writes
                .iter()
                .filter(|write| write.0 == number)
                .map(|write| (write.1.clone(), write.2, write.3.clone()))
                .collect();
            prop_assert_eq!(found, expected);
        }
        prop_assert_eq!(journal.verify_chain().unwrap().entries, writes.len() as u64);
    }
}
