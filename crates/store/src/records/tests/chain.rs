use std::path::PathBuf;
use std::time::Duration;

use host::test_disk::FaultDisk;
use host::{FileSecrets, LocalDisk, Secrets as _};

use super::*;

/// Three entries with a document each.
fn three(place: &Place) -> Records {
    let records = place.open();
    for id in ["a", "b", "c"] {
        let pieces = [about(id.as_bytes(), &[ELISE], &[b"user:elise"])];
        let changes = [put(id, None, &pieces)];
        records.write("task.new", &said("Marie"), &changes).unwrap();
        place.clock.pass(Duration::from_secs(60));
    }
    records
}

fn fault(place: &Place) -> RecordsError {
    let records = place.open();
    let error = records.verify().unwrap_err();
    match error {
        StoreError::Records(error) => error,
        other => panic!("{other:?}"),
    }
}

/// Makes every link fit again, as somebody does who knows how Clavis links but has not the key.
fn link_anew(place: &Place, with: Option<&Key>) {
    let raw = place.raw();
    let mut before = Head::START;
    let mut links = Vec::new();
    rows::entries(&raw, 0, u64::MAX, |row, _, seal| {
        let hash = row.link(&before.hash);
        let seal = with.map_or(seal, |key| key.seal_link(&hash));
        before = Head {
            number: row.sequence,
            hash,
        };
        links.push((before, seal));
        Ok(true)
    })
    .unwrap();
    for (head, seal) in links {
        let change = "UPDATE entry SET link = ?2, seal = ?3 WHERE sequence = ?1";
        let values = rusqlite::params![rows::signed(head.number), head.hash, seal];
        raw.execute(change, values).unwrap();
    }
}

#[test]
fn every_kind_of_change_is_told_with_the_entry_from_which_on() {
    let changes = [
        ("UPDATE entry SET event = 'other' WHERE sequence = 2", 2),
        (
            "UPDATE entry SET at = '2026-11-22T10:00:01Z' WHERE sequence = 1",
            1,
        ),
        ("UPDATE entry SET changes = '' WHERE sequence = 3", 3),
        (
            "UPDATE entry SET commitments = zeroblob(64) WHERE sequence = 2",
            2,
        ),
        ("UPDATE entry SET link = zeroblob(32) WHERE sequence = 1", 1),
        ("DELETE FROM entry WHERE sequence = 2", 2),
        ("DELETE FROM entry WHERE sequence = 1", 1),
        ("UPDATE entry SET sequence = 9 WHERE sequence = 3", 3),
    ];
    for (change, from) in changes {
        let place = Place::new();
        drop(three(&place));
        place.raw().execute_batch(change).unwrap();
        assert_eq!(fault(&place), RecordsError::Changed { from }, "{change}");
        // The quick look at each start tells the same.
        match place.open().verify_entries() {
            Err(StoreError::Records(fault)) => {
                assert_eq!(fault, RecordsError::Changed { from }, "{change}");
            }
            other => panic!("{change}: {other:?}"),
        }
    }
}

#[test]
fn a_chain_that_was_cut_is_told_and_nothing_is_written_before_somebody_says_so() {
    let place = Place::new();
    let printed = three(&place).head().unwrap().printed();
    place
        .raw()
        .execute_batch(
            "DELETE FROM piece WHERE entry = 3; DELETE FROM document WHERE id = 'c';
             DELETE FROM entry WHERE sequence = 3",
        )
        .unwrap();
    let cut = RecordsError::Cut {
        from: 3,
        remembered: 3,
    };
    assert_eq!(fault(&place), cut);
    let records = place.open();
    assert_eq!(records.opening().fault, Some(cut));
    let pieces = [plain(b"x")];
    let change = [put("d", None, &pieces)];
    assert_eq!(
        code(records.write("task.new", &said(""), &change)),
        "STORE-RECORDS-CUT"
    );
    assert_eq!(code(records.erase(ELISE, &said(""))), "STORE-RECORDS-CUT");
    assert_eq!(records.list("task").unwrap().len(), 2);
    assert_eq!(
        records.compare(&printed).unwrap(),
        Compared::Missing { from: 3 }
    );

    let gone_on = records
        .acknowledge(&said("Marie: the disk broke"))
        .unwrap()
        .unwrap();
    assert_eq!(gone_on.entry, 3);
    assert_eq!(records.acknowledge(&said("")).unwrap(), None);
    records.write("task.new", &said(""), &change).unwrap();
    let verified = place.open().verify().unwrap();
    assert!(
        matches!(verified.notes.as_slice(), [Note::Acknowledged { entry: 3, remembered: Some(head) }]
            if head.printed() == printed),
        "{verified:?}"
    );
    // The sheet of before shows for good that this is not what it was.
    assert_eq!(records.compare(&printed).unwrap(), Compared::Differs);
}

#[test]
fn a_file_that_was_taken_away_is_missed() {
    let place = Place::new();
    drop(three(&place));
    std::fs::remove_dir_all(place.path().parent().unwrap()).unwrap();
    assert_eq!(
        fault(&place),
        RecordsError::Cut {
            from: 1,
            remembered: 3
        }
    );
}

#[test]
fn a_chain_that_was_written_anew_is_told_with_and_without_the_key() {
    let change = "UPDATE entry SET event = 'task.other' WHERE sequence = 2";
    let place = Place::new();
    let records = three(&place);
    let head = records.head().unwrap();
    place.raw().execute_batch(change).unwrap();
    link_anew(&place, None);
    assert_eq!(fault(&place), RecordsError::Rewritten { at: 2 });
    assert_eq!(
        code(records.write("x", &said(""), &[])),
        "STORE-RECORDS-REWRITTEN"
    );
    // By somebody who has the key too: then the remembered head alone tells, and the sheet.
    let key = records.key(&mut records.inner()).unwrap().unwrap();
    link_anew(&place, Some(&key));
    assert_eq!(fault(&place), RecordsError::Rewritten { at: 3 });
    assert_eq!(
        code(records.write("x", &said(""), &[])),
        "STORE-RECORDS-REWRITTEN"
    );
    assert_eq!(records.compare(&head.printed()).unwrap(), Compared::Differs);
    // And with one entry more, which would pass as a head that is behind.
    let name = "records-head-records.sqlite";
    let remembered = place.secrets.get(name).unwrap().unwrap();
    place.secrets.remove(name).unwrap();
    assert_eq!(fault(&place), RecordsError::HeadGone { entries: 3 });
    place.secrets.set(name, &remembered).unwrap();
}

#[test]
fn an_entry_that_somebody_put_at_the_end_without_the_key_does_not_pass_as_ours() {
    let place = Place::new();
    drop(three(&place));
    place
        .raw()
        .execute_batch("INSERT INTO entry SELECT 4, at, event, '', commitments, link, seal FROM entry WHERE sequence = 3")
        .unwrap();
    link_anew(&place, None);
    let fault_at_opening = place.open().opening().fault.clone();
    assert_eq!(fault_at_opening, Some(RecordsError::Rewritten { at: 4 }));
    assert_eq!(fault(&place), RecordsError::Rewritten { at: 4 });
}

/// Looks whether the database is held while a head is remembered.
#[derive(Debug)]
struct Watching {
    secrets: MemorySecrets,
    path: PathBuf,
    held: std::sync::Mutex<Vec<bool>>,
}

impl host::Secrets for Watching {
    fn get(&self, name: &str) -> Result<Option<host::Secret>, host::SecretsError> {
        self.secrets.get(name)
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), host::SecretsError> {
        if name.starts_with("records-head") {
            let other = Connection::open(&self.path).unwrap();
            other.busy_timeout(Duration::ZERO).unwrap();
            let free = other.execute_batch("BEGIN IMMEDIATE; ROLLBACK").is_ok();
            self.held.lock().unwrap().push(!free);
        }
        self.secrets.set(name, secret)
    }

    fn remove(&self, name: &str) -> Result<(), host::SecretsError> {
        self.secrets.remove(name)
    }
}

#[test]
fn while_a_head_is_remembered_no_other_process_can_write() {
    let place = Place::new();
    let secrets = Arc::new(Watching {
        secrets: MemorySecrets::new(),
        path: place.path(),
        held: std::sync::Mutex::default(),
    });
    let disk = Arc::new(LocalDisk);
    let records = Records::open(&place.path(), disk, secrets.clone(), place.clock.clone()).unwrap();
    write_one(&records, "a", b"1");
    records.erase(ELISE, &said("")).unwrap();
    assert_eq!(*secrets.held.lock().unwrap(), [true, true]);
}

#[test]
fn a_document_that_is_not_as_the_chain_says_is_told() {
    let changes = [
        ("DELETE FROM document WHERE id = 'b'", "b"),
        ("DELETE FROM piece WHERE document = 2", "b"),
        (
            "DELETE FROM piece WHERE document = 2; UPDATE document SET erased = 1 WHERE id = 'b'",
            "b",
        ),
        (
            "DELETE FROM look_up WHERE piece = (SELECT number FROM piece WHERE document = 2)",
            "b",
        ),
        ("UPDATE look_up SET hash = zeroblob(32) WHERE piece = 2", "a"),
        (
            "DELETE FROM concerns WHERE piece = (SELECT number FROM piece WHERE document = 3)",
            "c",
        ),
        ("UPDATE subject SET hash = zeroblob(32)", "a"),
        ("UPDATE document SET rank = 7 WHERE id = 'a'", "a"),
        ("UPDATE document SET at = at + 1 WHERE id = 'a'", "a"),
        ("UPDATE document SET version = 3 WHERE id = 'a'", "a"),
        ("UPDATE document SET id = 'z' WHERE id = 'a'", "z"),
        ("UPDATE piece SET salt = zeroblob(16) WHERE document = 3", "c"),
        (
            "UPDATE piece SET (nonce, content) = (SELECT nonce, content FROM piece WHERE document = 1)
             WHERE document = 3",
            "c",
        ),
        ("DELETE FROM piece WHERE document IS NULL AND entry = 2", "2"),
        ("UPDATE piece SET content = zeroblob(30) WHERE document IS NULL AND entry = 2", "2"),
    ];
    for (change, name) in changes {
        let place = Place::new();
        drop(three(&place));
        place
            .raw()
            .execute_batch(&format!("PRAGMA foreign_keys = off; {change}"))
            .unwrap();
        match fault(&place) {
            RecordsError::DocumentChanged { id, .. } => assert_eq!(id, name, "{change}"),
            other => panic!("{change}: {other:?}"),
        }
    }
}

#[test]
fn an_old_version_of_a_document_that_is_put_back_is_told() {
    let place = Place::new();
    let records = place.open();
    let first = write_one(&records, "a", b"first");
    let row = "SELECT salt, nonce, content FROM piece WHERE document IS NOT NULL";
    let old: (Vec<u8>, Vec<u8>, Vec<u8>) = place
        .raw()
        .query_row(row, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    let pieces = [plain(b"second")];
    records
        .write("x", &said(""), &[put("a", Some(first), &pieces)])
        .unwrap();
    let change = "UPDATE piece SET salt = ?1, nonce = ?2, content = ?3, entry = 1 WHERE document IS NOT NULL";
    place
        .raw()
        .execute(change, rusqlite::params![old.0, old.1, old.2])
        .unwrap();
    assert!(matches!(
        fault(&place),
        RecordsError::DocumentChanged { entry: 2, .. }
    ));
}

#[test]
fn an_entry_cannot_be_changed_or_removed() {
    let place = Place::new();
    drop(three(&place));
    let other = Connection::open(place.path()).unwrap();
    for change in ["UPDATE entry SET event = 'b'", "DELETE FROM entry"] {
        let refused = other.execute_batch(change).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[test]
fn a_clock_set_back_is_told_and_the_order_stays() {
    let place = Place::new();
    let records = three(&place);
    place.clock.set("2026-11-22T09:00:00Z".parse().unwrap());
    let written = records.write("x", &said(""), &[]).unwrap();
    assert_eq!(written.clock_back.unwrap().as_secs(), 3720);
    let verified = records.verify().unwrap();
    assert!(
        matches!(verified.notes.as_slice(), [Note::ClockBack { entry: 4, by }] if by.as_secs() == 3720),
        "{verified:?}"
    );
    let numbers: Vec<_> = records
        .history(1, 99)
        .unwrap()
        .iter()
        .map(|noted| noted.number)
        .collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
}

#[test]
fn a_printed_head_is_compared_later() {
    let place = Place::new();
    let records = three(&place);
    let sheet = records.head().unwrap().printed().to_string();
    assert_eq!(
        records.compare(&sheet.parse().unwrap()).unwrap(),
        Compared::Same { since: 0 }
    );
    write_one(&records, "d", b"x");
    assert_eq!(
        records.compare(&sheet.parse().unwrap()).unwrap(),
        Compared::Same { since: 1 }
    );
}

/// The keyring is files on a disk that forgets what was not flushed; it stops at every step of it.
#[test]
fn stopped_between_database_and_keyring_the_head_is_one_behind_and_that_is_no_tampering() {
    let mut behind = 0;
    for power in [false, true] {
        for stop in 0.. {
            let place = Place::new();
            let disk = Arc::new(FaultDisk::new());
            let secrets = FileSecrets::new(disk.clone(), PathBuf::from("/secrets"));
            let open = || {
                let secrets = Arc::new(secrets.clone());
                let disk = Arc::new(LocalDisk);
                Records::open(&place.path(), disk, secrets, place.clock.clone()).unwrap()
            };
            let records = open();
            write_one(&records, "a", b"1");
            disk.stop_after(stop);
            let written = records.write("x", &said(""), &[]).unwrap();
            let stopped = disk.stopped();
            assert!(written.head_kept || stopped);
            if stop == 0 {
                // Not one more before the head is kept.
                assert!(records.write("x", &said(""), &[]).is_err());
            }
            match power {
                true => disk.crash(),
                false => disk.restart(),
            }
            let records = open();
            assert_eq!(records.opening().fault, None, "{power} {stop}");
            assert!(records.opening().head_behind <= 1);
            behind += records.opening().head_behind;
            let verified = records.verify().unwrap();
            assert_eq!(verified.head.number, 2);
            assert!(verified.notes.is_empty(), "it is mended");
            records.write("x", &said(""), &[]).unwrap();
            if !stopped {
                break;
            }
        }
    }
    assert!(behind > 4, "{behind}");
}
