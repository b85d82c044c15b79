use std::time::Duration;

use super::*;

#[test]
fn documents_come_back_after_a_restart_in_the_order_of_their_rank() {
    let place = Place::new();
    let records = place.open();
    assert!(records.list("task").unwrap().is_empty());
    assert_eq!(records.document("task", "a").unwrap(), None);
    let pieces = [plain(b"one"), plain(b"two")];
    let rank = |id, rank| Change::Put {
        kind: "task",
        id,
        after: None,
        rank,
        pieces: &pieces,
    };
    let written = records
        .write("task.new", &said("Marie"), &[rank("a", 5), rank("b", -5)])
        .unwrap();
    assert_eq!(
        (written.entry, written.clock_back, written.head_kept),
        (1, None, true)
    );
    drop(records);

    let records = place.open();
    assert_eq!(*records.opening(), Opening::default());
    let listed = records.list("task").unwrap();
    let ids: Vec<_> = listed
        .iter()
        .map(|one| (one.id.as_str(), one.version))
        .collect();
    assert_eq!(ids, [("b", 1), ("a", 1)]);
    assert!(records.list("plan").unwrap().is_empty());
    let document = records.document("task", "a").unwrap().unwrap();
    assert_eq!(
        texts(&document),
        [Some("one".to_owned()), Some("two".to_owned())]
    );
    let second = records.pieces("task", "a", 1..2).unwrap().unwrap();
    assert_eq!(texts(&second), [Some("two".to_owned())]);
    let noted = records.history(1, 10).unwrap();
    assert_eq!(noted.len(), 1);
    assert_eq!(noted[0].words.bytes(), Some(&b"Marie"[..]));
    assert_eq!(noted[0].event, "task.new");
    assert_eq!(noted[0].touched.len(), 2);
    assert_eq!(records.verify().unwrap().head.number, 1);
}

#[test]
fn a_version_that_was_overtaken_is_never_written_over() {
    let place = Place::new();
    let (one, two) = (place.open(), place.open());
    let first = write_one(&one, "a", b"first");
    let pieces = [plain(b"second")];
    let change = [put("a", Some(first), &pieces)];
    let second = two
        .write("task.saved", &said("Jan"), &change)
        .unwrap()
        .entry;
    let late = one.write("task.saved", &said("Marie"), &change);
    assert_eq!(code(late), "STORE-RECORDS-OVERTAKEN");
    // Nor as a new document, nor when it was taken away and came back with the same content.
    let new = [put("a", None, &pieces)];
    assert_eq!(
        code(one.write("task.new", &said(""), &new)),
        "STORE-RECORDS-OVERTAKEN"
    );
    let remove = Change::Remove {
        kind: "task",
        id: "a",
        after: second,
    };
    one.write("task.gone", &said(""), &[remove]).unwrap();
    one.write("task.new", &said(""), &new).unwrap();
    for version in [first, second] {
        let change = [put("a", Some(version), &pieces)];
        assert_eq!(
            code(two.write("task.saved", &said(""), &change)),
            "STORE-RECORDS-OVERTAKEN"
        );
    }
    assert_eq!(two.verify().unwrap().head.number, 4);
}

#[test]
fn of_several_documents_all_are_written_or_none() {
    let place = Place::new();
    let records = place.open();
    write_one(&records, "a", b"1");
    let pieces = [plain(b"2")];
    let changes = [put("b", None, &pieces), put("a", None, &pieces)];
    assert_eq!(
        code(records.write("x", &said(""), &changes)),
        "STORE-RECORDS-OVERTAKEN"
    );
    assert_eq!(records.list("task").unwrap().len(), 1);
    let twice = [put("b", None, &pieces), put("b", None, &pieces)];
    assert_eq!(
        code(records.write("x", &said(""), &twice)),
        "STORE-RECORDS-NAME"
    );
    let bad = [put("a b", None, &pieces)];
    assert_eq!(
        code(records.write("x", &said(""), &bad)),
        "STORE-RECORDS-NAME"
    );
    assert_eq!(
        code(records.write("x y", &said(""), &[])),
        "STORE-RECORDS-NAME"
    );
    assert_eq!(records.verify().unwrap().head.number, 1);
}

#[test]
fn documents_are_found_by_look_up_and_by_person() {
    let place = Place::new();
    let records = place.open();
    let one = [
        about(b"x", &[ELISE], &[b"user:elise"]),
        about(b"y", &[JAN], &[]),
    ];
    let two = [about(b"z", &[JAN], &[b"user:jan"])];
    records
        .write(
            "x",
            &said(""),
            &[put("a", None, &one), put("b", None, &two)],
        )
        .unwrap();
    let ids = |listed: Vec<Listed>| listed.into_iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!(ids(records.find("task", b"user:elise").unwrap()), ["a"]);
    assert!(records.find("plan", b"user:elise").unwrap().is_empty());
    assert!(records.find("task", b"user:Elise").unwrap().is_empty());
    assert_eq!(ids(records.about(JAN).unwrap()), ["a", "b"]);
    assert_eq!(ids(place.open().about(ELISE).unwrap()), ["a"]);
}

#[test]
fn a_locked_keyring_is_told_and_a_lost_key_too() {
    let place = Place::new();
    write_one(&place.open(), "a", b"1");
    place.secrets.lock(true);
    assert_eq!(code(place.try_open()), "SECRETS-UNAVAILABLE");
    place.secrets.lock(false);
    place.open().verify().unwrap();
    place.secrets.lose_everything();
    let records = place.open();
    assert_eq!(records.list("task").unwrap().len(), 1);
    assert_eq!(
        code(records.document("task", "a")),
        "STORE-RECORDS-KEY-GONE"
    );
    assert_eq!(
        code(records.write("x", &said(""), &[])),
        "STORE-RECORDS-KEY-GONE"
    );
    assert_eq!(code(records.verify()), "STORE-RECORDS-KEY-GONE");
}

#[test]
fn processes_write_at_once_and_the_head_never_goes_back() {
    let place = Place::new();
    let all = [place.open(), place.open(), place.open()];
    std::thread::scope(|scope| {
        for (number, records) in all.iter().enumerate() {
            scope.spawn(move || {
                for round in 0..8 {
                    let written = write_one(records, &format!("t{number}-{round}"), b"x");
                    assert!(written > 0);
                }
            });
        }
    });
    let verified = all[0].verify().unwrap();
    assert_eq!(verified.head.number, 24);
    assert!(verified.notes.is_empty(), "{verified:?}");
}

#[test]
fn a_foreign_newer_or_damaged_file_is_told_and_stays() {
    let place = Place::new();
    std::fs::create_dir(place.path().parent().unwrap()).unwrap();
    std::fs::write(place.path(), vec![b'x'; 5000]).unwrap();
    assert_eq!(code(place.try_open()), "STORE-RECORDS-NOT-ONE");
    assert_eq!(std::fs::read(place.path()).unwrap(), vec![b'x'; 5000]);

    // A journal is no records, and records are no journal.
    let place = Place::new();
    let secrets = || place.secrets.clone();
    crate::Journal::open(&place.path(), &LocalDisk, secrets(), place.clock.clone()).unwrap();
    assert_eq!(code(place.try_open()), "STORE-RECORDS-NOT-ONE");
    let place = Place::new();
    place.open();
    let journal = crate::Journal::open(
        &place.path(),
        &LocalDisk,
        place.secrets.clone(),
        place.clock.clone(),
    );
    assert_eq!(code(journal), "STORE-NOT-A-JOURNAL");

    let place = Place::new();
    place.open();
    place.raw().pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(code(place.try_open()), "STORE-RECORDS-NEWER");

    let place = Place::new();
    write_one(&place.open(), "a", &[7; 20_000]);
    let whole = place.back_up();
    let cut = whole.get(..whole.len() / 2).unwrap();
    place.put_back(cut);
    assert_eq!(
        code(place.try_open().and_then(|records| records.verify())),
        "STORE-RECORDS-DAMAGED"
    );
    assert_eq!(std::fs::read(place.path()).unwrap(), cut);
}

#[cfg(unix)]
#[test]
fn the_records_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = Place::new();
    let records = place.open();
    let pieces = [about(b"x", &[ELISE], &[])];
    records
        .write("x", &said(""), &[put("a", None, &pieces)])
        .unwrap();
    records.erase(ELISE, &said("")).unwrap();
    let files = place.files();
    assert!(
        files.len() >= 3,
        "database, log and list of the erased: {files:?}"
    );
    for (path, _) in files {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{path:?}");
    }
}

#[test]
fn promise_3_personal_data_is_nowhere_in_the_files() {
    let place = Place::new();
    let records = place.open();
    let canary: &[u8] = b"85073003328 Canary Elise";
    let look_ups = [canary];
    let pieces = [about(canary, &[ELISE], &look_ups)];
    let words = Words {
        text: "Canary Elise",
        persons: &[ELISE],
    };
    records
        .write("task.saved", &words, &[put("a", None, &pieces)])
        .unwrap();
    let shown = format!(
        "{records:?} {:?} {:?}",
        records.document("task", "a"),
        records.history(1, 9)
    );
    records.erase(JAN, &said("Canary")).unwrap();
    assert!(place.hold(b"task.saved"), "events are readable");
    for wanted in [&b"Canary"[..], b"Elise", ELISE] {
        assert!(!place.hold(wanted));
        assert!(!contains(shown.as_bytes(), wanted));
    }
}

#[test]
fn a_snapshot_of_100_000_lines_is_written_read_and_rid_of_one_person() {
    let place = Place::new();
    let records = place.open();
    let persons: Vec<Vec<u8>> = (0..100_000)
        .map(|line| format!("person-{line}").into_bytes())
        .collect();
    let named: Vec<[&[u8]; 1]> = persons.iter().map(|person| [person.as_slice()]).collect();
    let content = [b'x'; 200];
    let pieces: Vec<_> = named
        .iter()
        .map(|person| about(&content, person, &[]))
        .collect();
    let written = records
        .write("snapshot.taken", &said("Marie"), &[put("s", None, &pieces)])
        .unwrap();
    let erased = records
        .erase(&persons[77_777], &said("on request"))
        .unwrap();
    assert_eq!(
        (erased.documents, erased.pieces, erased.wiped),
        (1, 1, true)
    );
    let around = records
        .pieces("task", "s", 77_776..77_779)
        .unwrap()
        .unwrap();
    let is_there: Vec<_> = around
        .pieces
        .iter()
        .map(|piece| piece.bytes().is_some())
        .collect();
    assert_eq!(is_there, [true, false, true]);
    assert_eq!((around.listed.pieces, around.listed.erased), (100_000, 1));
    assert!(around.listed.version > written.entry);
    place.clock.pass(Duration::from_secs(1));
    assert_eq!(records.verify().unwrap().head.number, 2);
}
