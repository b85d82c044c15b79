use super::*;
use crate::archive;

/// A file as `export` makes it, with next to no work for the passphrase.
fn file_of(records: &Records) -> Vec<u8> {
    archive::seal_with(
        &records.packed().unwrap(),
        "p",
        jiff::Timestamp::UNIX_EPOCH,
        1,
    )
    .unwrap()
}

fn ids(records: &Records) -> Vec<String> {
    records
        .list("task")
        .unwrap()
        .into_iter()
        .map(|one| one.id)
        .collect()
}

#[test]
fn a_workspace_travels_to_a_co_manager_and_back() {
    let (here, there) = (Place::new(), Place::new());
    let ours = here.open();
    let pieces = [about(b"Elise Canary", &[ELISE], &[b"user:elise"])];
    ours.write("task.new", &said("Marie"), &[put("a", None, &pieces)])
        .unwrap();
    let file = ours.export("a long passphrase").unwrap();
    assert!(!contains(&file, b"Canary"));

    let theirs = there.open();
    assert_eq!(
        code(theirs.import(&file, "another")),
        "STORE-ARCHIVE-PASSPHRASE"
    );
    let taken = theirs.import(&file, "a long passphrase").unwrap();
    assert_eq!(taken.relation, Relation::Newer { entries: 1 });
    assert_eq!((taken.erased_again, taken.fault), (0, None));
    drop(theirs);
    let theirs = there.open();
    assert_eq!(*theirs.opening(), Opening::default());
    assert_eq!(theirs.find("task", b"user:elise").unwrap().len(), 1);
    let document = theirs.document("task", "a").unwrap().unwrap();
    assert_eq!(texts(&document), [Some("Elise Canary".to_owned())]);
    write_one(&theirs, "b", b"by Jan");
    assert_eq!(theirs.verify().unwrap().head.number, 2);

    // It went on there and not here: it is taken, once.
    let file = file_of(&theirs);
    assert_eq!(
        ours.examine(&file, "p").unwrap(),
        Relation::Newer { entries: 1 }
    );
    assert_eq!(ids(&ours), ["a"]);
    ours.import(&file, "p").unwrap();
    assert_eq!(ids(&ours), ["a", "b"]);
    assert_eq!(ours.import(&file, "p").unwrap().relation, Relation::Same);
    write_one(&ours, "c", b"by Marie");
    assert_eq!(
        ours.import(&file, "p").unwrap().relation,
        Relation::Older { entries: 1 }
    );
    assert_eq!(ids(&ours), ["a", "b", "c"]);
    ours.verify().unwrap();
    here.open().verify().unwrap();
}

#[test]
fn two_that_both_went_on_are_never_mixed_and_it_is_told_what_changed() {
    let (here, there) = (Place::new(), Place::new());
    let (ours, theirs) = (here.open(), there.open());
    write_one(&ours, "a", b"1");
    write_one(&ours, "b", b"1");
    theirs.import(&file_of(&ours), "p").unwrap();
    let pieces = [plain(b"2")];
    ours.write("x", &said(""), &[put("a", Some(1), &pieces)])
        .unwrap();
    theirs
        .write("x", &said(""), &[put("b", Some(2), &pieces)])
        .unwrap();
    write_one(&theirs, "c", b"1");
    let file = file_of(&theirs);
    let named = |ids: &[&str]| {
        ids.iter()
            .map(|id| ("task".to_owned(), (*id).to_owned()))
            .collect()
    };
    let diverged = Relation::Diverged {
        common: 2,
        ours: named(&["a"]),
        theirs: named(&["b", "c"]),
    };
    assert_eq!(ours.examine(&file, "p").unwrap(), diverged);
    let refused = ours.import(&file, "p").unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Records(RecordsError::Diverged {
                common: 2,
                ours: 1,
                theirs: 2
            })
        ),
        "{refused:?}"
    );
    assert_eq!(ids(&ours), ["a", "b"]);
    assert_eq!(ours.verify().unwrap().head.number, 3);

    // And one that has nothing in common.
    let strange = Place::new();
    let strange = strange.open();
    write_one(&strange, "z", b"1");
    let refused = ours.import(&file_of(&strange), "p");
    assert_eq!(code(refused), "STORE-RECORDS-DIVERGED");
    ours.verify().unwrap();
}

#[test]
fn an_old_file_on_an_emptied_computer_is_taken_and_its_age_is_told() {
    let place = Place::new();
    let records = place.open();
    let pieces = [about(b"Elise Canary", &[ELISE], &[]), plain(b"nobody")];
    records
        .write("task.new", &said(""), &[put("a", None, &pieces)])
        .unwrap();
    let old = file_of(&records);
    records.erase(ELISE, &said("letter")).unwrap();
    let new = file_of(&records);
    drop(records);
    for (file, again, fault) in [
        (&new, 0, None),
        (
            &old,
            1,
            Some(RecordsError::Cut {
                from: 2,
                remembered: 2,
            }),
        ),
    ] {
        for (path, _) in place.files() {
            if !path.to_string_lossy().ends_with(".erased") {
                std::fs::remove_file(path).unwrap();
            }
        }
        let records = place.open();
        assert!(records.opening().fault.is_some(), "the file is missed");
        let taken = records.import(file, "p").unwrap();
        assert_eq!((taken.erased_again, taken.fault), (again, fault));
        let document = records.document("task", "a").unwrap().unwrap();
        assert_eq!(texts(&document), [None, Some("nobody".to_owned())]);
    }
    let records = place.open();
    records.acknowledge(&said("the old file")).unwrap().unwrap();
    records.verify().unwrap();
}

#[test]
fn who_was_erased_there_is_erased_here_and_the_other_way_round() {
    let (here, there) = (Place::new(), Place::new());
    let (ours, theirs) = (here.open(), there.open());
    let pieces = [about(b"Elise Canary", &[ELISE], &[])];
    ours.write("x", &said(""), &[put("a", None, &pieces)])
        .unwrap();
    let old = here.back_up();
    theirs.import(&file_of(&ours), "p").unwrap();
    theirs.erase(ELISE, &said("")).unwrap();
    ours.import(&file_of(&theirs), "p").unwrap();
    assert!(ours.about(ELISE).unwrap().is_empty());
    drop(ours);
    // The list beside the file learnt of it too.
    here.put_back(&old);
    assert_eq!(here.open().opening().erased_again, 1);
}

#[test]
fn a_file_that_is_no_workspace_newer_or_tampered_with_is_refused() {
    let place = Place::new();
    let records = place.open();
    write_one(&records, "a", b"1");
    let sealed = |entries: &[archive::ArchiveEntry]| {
        archive::seal_with(entries, "p", jiff::Timestamp::UNIX_EPOCH, 1).unwrap()
    };
    let packed = || records.packed().unwrap();
    let other = Place::new();
    let other = other.open();
    let refused = |entries: &[archive::ArchiveEntry]| code(other.import(&sealed(entries), "p"));
    assert_eq!(refused(&packed()[..1]), "STORE-RECORDS-NOT-A-WORKSPACE");
    assert_eq!(refused(&packed()[1..]), "STORE-RECORDS-NOT-A-WORKSPACE");
    assert_eq!(code(other.import(b"x", "p")), "STORE-ARCHIVE-NOT-ONE");

    let [mut database, key] = packed();
    database.content.truncate(3000);
    assert_eq!(refused(&[database, key]), "STORE-RECORDS-DAMAGED");
    let [mut database, mut key] = packed();
    key.content[0] ^= 1;
    assert_eq!(
        refused(&[database.clone(), key.clone()]),
        "STORE-RECORDS-REWRITTEN"
    );
    key.content.truncate(3);
    assert_eq!(
        refused(&[database.clone(), key]),
        "STORE-RECORDS-NOT-A-WORKSPACE"
    );
    // The form of the database, at 60 in its header.
    database.content[63] = 99;
    let [_, key] = packed();
    assert_eq!(refused(&[database, key]), "STORE-RECORDS-NEWER");

    let raw = place.raw();
    raw.execute_batch("UPDATE document SET rank = 3").unwrap();
    assert_eq!(refused(&packed()), "STORE-RECORDS-DOCUMENT-CHANGED");
    assert!(other.list("task").unwrap().is_empty());
    assert_eq!(other.head().unwrap(), Head::START);
}
