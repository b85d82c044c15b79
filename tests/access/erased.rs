//! An erased person stays erased, whatever old copy is brought back, and the record still verifies; what a
//! backup cannot know is told.

use serde_json::Value;

use super::House;
use super::kept_home::{KeptHome, home, records};
use crate::scene::Scene;

/// "An erased person in an old backup": an old database, an old workspace file, an old backup.
#[test]
fn an_erased_person_stays_erased_when_an_old_copy_comes_back() {
    let house = House::new("access-erased");
    let old = KeptHome::of(&house);
    let workspace = file(&house, "old.age");
    house.json(&[
        "record",
        "export",
        &workspace,
        "--password-file",
        "PASSWORD",
    ]);
    let backup = file(&house, "old.clavis");
    assert_eq!(whole_computer(&house, "backup", &backup)["access"], true);
    let head = house.json(&["record", "show"])["head"].clone();
    let known = house.json(&["people", "Bedacht Fien"]);
    let words = ["erase", "Bedacht Fien", "--reason", "asked for it", "--yes"];
    house.json(&words);
    is_gone(&house, &known);
    let shown = house.json(&["record", "show", "--head", head.as_str().unwrap()]);
    assert_eq!(shown["verdict"], "whole", "with the sheet of before");

    // The workspace file of before is older: nothing is taken.
    let words = [
        "record",
        "import",
        &workspace,
        "--password-file",
        "PASSWORD",
    ];
    assert_eq!(house.json(&words)["relation"], "older");
    is_gone(&house, &known);
    // The backup of before: what is here is newer, stays, and that is told.
    let restored = whole_computer(&house, "restore", &backup);
    assert_eq!(restored["access"], "newer");
    assert!(sentence(&restored).contains("newer than the backup"));
    is_gone(&house, &known);

    // The database of before in the place of the new one: erased again, and told as cut off.
    old.back_records(&house);
    is_gone(&house, &known);
    let shown = house.json(&["record", "show"]);
    assert_eq!(shown["verdict"], "truncated");
    let words = [
        "record",
        "show",
        "--acknowledge",
        "an old copy was put back",
    ];
    assert_eq!(house.json(&words)["verdict"], "whole");
    is_gone(&house, &known);

    // No database any more, only the list beside it: from the workspace file the person is left out.
    for suffix in ["", "-wal", "-shm"] {
        let path = home(&house).join(format!("records.sqlite{suffix}"));
        let _ = std::fs::remove_file(path);
    }
    assert!(!records(&house).exists());
    let words = [
        "record",
        "import",
        &workspace,
        "--password-file",
        "PASSWORD",
    ];
    let taken = house.json(&words);
    assert_eq!(taken["relation"], "newer");
    let said = taken["sentence"].as_str().unwrap();
    assert!(
        said.contains("Whoever was erased here is erased in it too."),
        "{said}"
    );
    is_gone(&house, &known);
    let people = house.json(&["people", "--org", "borstkliniek"]);
    assert_eq!(people["total"], 21, "everybody else is there");
    let words = ["record", "show", "--acknowledge", "from the workspace file"];
    assert_eq!(house.json(&words)["verdict"], "whole");
}

/// R-P22: the new computer knows what the old one knew, and who was erased later is not forgotten without a
/// word; a computer that has gone its own way keeps its own.
#[test]
fn a_backup_has_access_management_in_it() {
    let house = House::new("access-backup");
    let backup = file(&house, "computer.clavis");
    let made = whole_computer(&house, "backup", &backup);
    assert_eq!(
        (&made["access"], &made["journal"]),
        (&true.into(), &false.into())
    );
    let before = house.json(&["record", "show"]);

    let new = House {
        scene: Scene::empty("access-new-computer"),
    };
    let restored = whole_computer(&new, "restore", &backup);
    assert_eq!(restored["access"], "restored");
    assert!(sentence(&restored).contains("erase them here once more"));
    let after = new.json(&["record", "show"]);
    assert_eq!(after["verdict"], "whole");
    assert_eq!(after["head"], before["head"]);
    let people = |house: &House| house.json(&["people", "--org", "borstkliniek"])["total"].clone();
    assert_eq!(people(&new), people(&house));
    // A second time nothing is new; after more work here, what is here stays.
    assert_eq!(whole_computer(&new, "restore", &backup)["access"], "same");
    new.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    assert_eq!(whole_computer(&new, "restore", &backup)["access"], "newer");
    assert_eq!(new.json(&["tasks"])["tasks"].as_array().unwrap().len(), 1);

    let other = House::empty("access-other-computer");
    let restored = whole_computer(&other, "restore", &backup);
    assert_eq!(restored["access"], "other");
    assert!(sentence(&restored).contains("went different ways"));
    assert_eq!(people(&other), 0);
    assert_eq!(other.json(&["record", "show"])["verdict"], "whole");
}

/// Records that were changed from outside keep no keystore out of a backup; that they are left out is told.
#[test]
fn a_cut_record_is_left_out_of_a_backup_with_a_word() {
    let house = House::empty("access-backup-cut");
    let old = KeptHome::of(&house);
    house.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    old.back_records(&house);
    let made = whole_computer(&house, "backup", &file(&house, "cut.clavis"));
    assert_eq!(made["access"], false);
    let said = made["access_left_out"].as_str().unwrap();
    assert!(said.contains("The end of the records is missing"), "{said}");
}

/// `clavis backup` and `clavis restore`.
fn whole_computer(house: &House, verb: &str, file: &str) -> Value {
    let words = [verb, file, "--password-file", "PASSWORD"];
    let words = [&words[..], &["--json", "--lang", "en"]].concat();
    house.scene.run(&words).well().json()
}

fn file(house: &House, name: &str) -> String {
    let file = house.outside().join(name);
    let _ = std::fs::remove_file(&file);
    file.display().to_string()
}

fn sentence(restored: &Value) -> &str {
    restored["access_sentence"].as_str().unwrap()
}

/// Neither by name nor by short name.
fn is_gone(house: &House, known: &Value) {
    for words in ["Bedacht Fien", known["person"].as_str().unwrap()] {
        let code = house.refused(&["people", words]);
        assert_eq!(code, "ACCESS-TREE-PERSON-UNKNOWN", "{words}");
    }
}
