use std::time::Duration;

use super::*;

const ELISES: &[u8] = b"Elise Canary, local manager, elise@ziekenhuis.example";

/// A document about Elise and Jan, one about Jan alone, and words about Elise.
fn two_people(place: &Place) -> Records {
    let records = place.open();
    let one = [
        about(ELISES, &[ELISE], &[b"user:elise"]),
        about(b"Jan Voorbeeld", &[JAN], &[b"user:jan"]),
        plain(b"nobody"),
    ];
    let two = [about(b"Jan Voorbeeld again", &[JAN], &[])];
    let words = Words {
        text: "Elise asked for it",
        persons: &[ELISE],
    };
    records
        .write(
            "task.new",
            &words,
            &[put("a", None, &one), put("b", None, &two)],
        )
        .unwrap();
    records
}

/// Salt, nonce and content of everything that belongs to a piece with this position of document 1.
fn stored(place: &Place, position: u32) -> Vec<Vec<u8>> {
    let raw = place.raw();
    let mut values = Vec::new();
    for column in ["salt", "content"] {
        let sql =
            format!("SELECT {column} FROM piece WHERE document = 1 AND position = {position}");
        values.push(raw.query_row(&sql, [], |row| row.get(0)).unwrap());
    }
    for sql in [
        "SELECT l.hash FROM look_up l JOIN piece p ON p.number = l.piece WHERE p.document = 1 AND p.position = ?1",
        "SELECT c.subject FROM concerns c JOIN piece p ON p.number = c.piece WHERE p.document = 1 AND p.position = ?1",
    ] {
        values.push(raw.query_row(sql, [position], |row| row.get(0)).unwrap());
    }
    values
}

#[test]
fn an_erased_person_is_gone_from_the_file_and_the_chain_verifies() {
    let place = Place::new();
    let records = two_people(&place);
    let head = records.head().unwrap().printed();
    let (elises, jans) = (stored(&place, 0), stored(&place, 1));
    assert!(elises.iter().chain(&jans).all(|value| place.hold(value)));
    let erased = records
        .erase(ELISE, &said("letter of 20 November"))
        .unwrap();
    assert_eq!(
        (erased.documents, erased.pieces, erased.words, erased.wiped),
        (1, 1, 1, true)
    );

    // Salt, ciphertext and look-up are nowhere: not in the database, not in its log.
    for value in &elises[..3] {
        assert!(!place.hold(value));
    }
    assert!(
        jans.iter().all(|value| place.hold(value)),
        "the search finds what is there"
    );
    let document = records.document("task", "a").unwrap().unwrap();
    assert_eq!(
        texts(&document),
        [
            None,
            Some("Jan Voorbeeld".to_owned()),
            Some("nobody".to_owned())
        ]
    );
    assert_eq!(document.pieces[0], Content::Erased);
    assert!(records.find("task", b"user:elise").unwrap().is_empty());
    assert!(records.about(ELISE).unwrap().is_empty());
    assert_eq!(records.find("task", b"user:jan").unwrap().len(), 1);
    let noted = records.history(1, 9).unwrap();
    assert_eq!(noted[0].words, Content::Erased);
    let touched = Touched::Erased("task".to_owned(), "a".to_owned());
    assert_eq!(
        noted[1].touched,
        [touched, Touched::Words(1), Touched::Person]
    );
    assert!(records.erased_on(ELISE).unwrap().is_some());
    assert_eq!(records.erased_on(JAN).unwrap(), None);
    assert_eq!(records.verify().unwrap().head.number, 2);
    assert_eq!(records.compare(&head).unwrap(), Compared::Same { since: 1 });
    place.open().verify().unwrap();
}

#[test]
fn who_edits_what_was_erased_meanwhile_is_told() {
    let place = Place::new();
    let records = two_people(&place);
    records.erase(ELISE, &said("")).unwrap();
    let pieces = [about(ELISES, &[ELISE], &[])];
    let late = records.write("task.saved", &said(""), &[put("a", Some(1), &pieces)]);
    assert_eq!(code(late), "STORE-RECORDS-OVERTAKEN");
}

#[test]
fn words_that_name_the_erased_are_left_out_and_an_unknown_person_is_answered() {
    let place = Place::new();
    let records = two_people(&place);
    let words = Words {
        text: "Elise wrote",
        persons: &[ELISE],
    };
    records.erase(ELISE, &words).unwrap();
    let noted = records.history(2, 1).unwrap();
    assert_eq!(noted[0].words.bytes(), Some(&b""[..]));
    assert!(records.about(ELISE).unwrap().is_empty());
    let nobody = records
        .erase(b"00000000097", &said("asked by letter"))
        .unwrap();
    assert_eq!((nobody.entry, nobody.pieces), (3, 0));
    records.verify().unwrap();
}

/// "An erased person in an old backup": issue, bad input.
#[test]
fn an_old_copy_that_is_put_back_knows_who_was_erased() {
    let place = Place::new();
    let records = two_people(&place);
    let content = stored(&place, 0)[1].clone();
    let old = place.back_up();
    records.erase(ELISE, &said("")).unwrap();
    // Elise comes back to work, and is known again.
    let pieces = [about(b"Elise is back", &[ELISE], &[])];
    records
        .write("task.new", &said(""), &[put("new", None, &pieces)])
        .unwrap();
    drop(records);
    place.put_back(&old);

    let records = place.open();
    assert_eq!(records.opening().erased_again, 1);
    assert_eq!(
        records.opening().fault,
        Some(RecordsError::Cut {
            from: 2,
            remembered: 3
        })
    );
    let document = records.document("task", "a").unwrap().unwrap();
    assert_eq!(texts(&document)[0], None);
    assert!(records.about(ELISE).unwrap().is_empty());
    assert!(contains(&old, &content) && !place.hold(&content));
    records
        .acknowledge(&said("the disk broke"))
        .unwrap()
        .unwrap();
    let touched = &records.history(2, 1).unwrap()[0].touched;
    assert!(
        touched.contains(&Touched::Person) && touched.contains(&Touched::Words(1)),
        "{touched:?}"
    );
    records.verify().unwrap();
    // What is written of her from now on stays.
    records
        .write("task.new", &said(""), &[put("new", None, &pieces)])
        .unwrap();
    drop(records);
    let records = place.open();
    assert_eq!(*records.opening(), Opening::default());
    assert_eq!(records.about(ELISE).unwrap().len(), 1);
    records.verify().unwrap();
}

#[test]
fn a_list_of_the_erased_that_was_lost_comes_back_and_a_changed_one_is_told() {
    let place = Place::new();
    let records = two_people(&place);
    records.erase(ELISE, &said("")).unwrap();
    let beside = place.folder.path().join("data/records.sqlite.erased");
    assert!(!contains(&std::fs::read(&beside).unwrap(), ELISE));
    std::fs::remove_file(&beside).unwrap();
    place.open();
    let whole = std::fs::read(&beside).unwrap();
    let mut changed = whole.clone();
    let last = changed.len() - 5;
    changed[last] = if changed[last] == b'0' { b'1' } else { b'0' };
    for wrong in [&changed[..], b"", b"{}", b"x"] {
        std::fs::write(&beside, wrong).unwrap();
        assert_eq!(code(place.try_open()), "STORE-RECORDS-DAMAGED");
    }
    let newer = String::from_utf8(whole)
        .unwrap()
        .replace("\"version\":1", "\"version\":2");
    std::fs::write(&beside, newer).unwrap();
    assert_eq!(code(place.try_open()), "STORE-RECORDS-NEWER");
}

#[test]
fn what_is_older_than_the_limit_is_listed_and_erased_on_request() {
    let place = Place::new();
    let records = two_people(&place);
    place.clock.pass(Duration::from_secs(40 * 24 * 3600));
    let pieces = [about(b"Jan Voorbeeld now", &[JAN], &[])];
    records
        .write("task.new", &said("recent"), &[put("c", None, &pieces)])
        .unwrap();
    let ids = |listed: Vec<Listed>| listed.into_iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!(ids(records.older_than(30).unwrap()), ["a", "b"]);
    assert!(records.older_than(41).unwrap().is_empty());
    assert!(records.older_than(u32::MAX).unwrap().is_empty());
    let elises = stored(&place, 0);
    let erased = records.erase_older(30, &said("yearly")).unwrap();
    assert_eq!(
        (erased.documents, erased.pieces, erased.words, erased.wiped),
        (2, 4, 1, true)
    );
    assert!(elises[..3].iter().all(|value| !place.hold(value)));
    assert_eq!(ids(records.list("task").unwrap()), ["c"]);
    assert_eq!(records.about(JAN).unwrap().len(), 1);
    // Nothing is left about her, so she counts as erased.
    assert!(records.erased_on(ELISE).unwrap().is_some());
    assert_eq!(records.erased_on(JAN).unwrap(), None);
    let words: Vec<_> = records
        .history(1, 9)
        .unwrap()
        .into_iter()
        .map(|noted| noted.words.bytes().is_some())
        .collect();
    assert_eq!(words, [false, true, true]);
    records.verify().unwrap();
}

#[test]
fn a_file_in_use_is_written_anew_at_the_next_opening() {
    let place = Place::new();
    let records = two_people(&place);
    let content = stored(&place, 0)[1].clone();
    let reader = Connection::open(place.path()).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM entry;")
        .unwrap();
    let count: i64 = reader
        .query_row("SELECT count(*) FROM piece", [], |row| row.get(0))
        .unwrap();
    assert!(count > 0);
    records
        .inner()
        .connection
        .busy_timeout(Duration::ZERO)
        .unwrap();
    let erased = records.erase(ELISE, &said("")).unwrap();
    assert!(!erased.wiped);
    assert!(place.hold(&content), "the reader still needs it");
    reader.execute_batch("ROLLBACK").unwrap();
    drop(records);
    place.open();
    assert!(!place.hold(&content));
}

/// A piece that fills many pages, among small ones that are moved about: no part of it stays.
#[test]
fn nothing_of_a_big_piece_and_of_its_earlier_versions_is_left() {
    let place = Place::new();
    let records = place.open();
    let big = vec![b'e'; 50_000];
    let mut old = Vec::new();
    let mut after = None;
    for round in 0..3_u8 {
        let small: Vec<Vec<u8>> = (0..40)
            .map(|number| vec![number; 90 * usize::from(round)])
            .collect();
        let mut pieces: Vec<_> = small.iter().map(|content| plain(content)).collect();
        pieces.insert(20, about(&big, &[ELISE], &[]));
        after = Some(
            records
                .write("x", &said(""), &[put("a", after, &pieces)])
                .unwrap()
                .entry,
        );
        let content: Vec<u8> = place
            .raw()
            .query_row("SELECT content FROM piece WHERE position = 20", [], |row| {
                row.get(0)
            })
            .unwrap();
        old.push(content);
    }
    let parts = || old.iter().flat_map(|content| content.chunks_exact(500));
    let held = |files: &[(PathBuf, Vec<u8>)]| {
        let all: Vec<u8> = files
            .iter()
            .flat_map(|(_, content)| content.clone())
            .collect();
        let beginnings: std::collections::HashSet<&[u8]> = all.windows(24).collect();
        parts()
            .filter(|part| beginnings.contains(&part[..24]))
            .count()
    };
    assert!(held(&place.files()) >= 90);
    records.erase(ELISE, &said("")).unwrap();
    assert_eq!(held(&place.files()), 0);
    records.verify().unwrap();
}
