//! What a tired person brings: empty files, other programs' files, cut ones, names that nobody has.

use super::House;

#[test]
fn a_wrong_file_is_told_and_changes_nothing() {
    let house = House::new("access-bad-input");
    let before = house.json(&["people", "--org", "borstkliniek"])["total"].clone();
    let folder = house.outside();
    let headings = "Naam;Voornaam;INSZ;Type;Status\n";
    for (name, bytes, code) in [
        ("empty.csv", b"".to_vec(), "ACCESS-IMPORT-EMPTY"),
        (
            "page.csv",
            b"<!DOCTYPE html><html><body>log in</body></html>".to_vec(),
            "ACCESS-IMPORT-WEB-PAGE",
        ),
        (
            "sheet.csv",
            b"PK\x03\x04 and more that is no text".to_vec(),
            "ACCESS-IMPORT-OTHER-FILE",
        ),
        (
            "quote.csv",
            format!("{headings}\"Cut;off;in;a\n").into_bytes(),
            "ACCESS-IMPORT-QUOTE-OPEN",
        ),
        (
            "headings.csv",
            headings.as_bytes().to_vec(),
            "ACCESS-IMPORT-SUSPICIOUS",
        ),
    ] {
        let file = folder.join(name);
        std::fs::write(&file, bytes).unwrap();
        let node = house.node("980011");
        let words = ["import", file.to_str().unwrap(), "--node", &node];
        assert_eq!(house.refused(&words), code, "{name}");
    }
    let after = house.json(&["people", "--org", "borstkliniek"])["total"].clone();
    assert_eq!(before, after);
    assert_eq!(house.json(&["record", "show"])["verdict"], "whole");
}

#[test]
fn names_that_nobody_has_are_told() {
    let house = House::new("access-names");
    for (words, code) in [
        (&["tree", "nowhere"][..], "ACCESS-TREE-NODE-UNKNOWN"),
        (&["people", "Niemand Nergens"], "ACCESS-TREE-PERSON-UNKNOWN"),
        (&["people", "Simulaere"], "ACCESS-PERSON-SEVERAL"),
        (&["people", "85.07.30-033.28"], "ACCESS-PERSON-NUMBER"),
        (&["task", "show", "t00"], "ACCESS-TASK-UNKNOWN"),
        (
            &["workflows", "show", "W-99"],
            "ACCESS-TASK-WORKFLOW-UNKNOWN",
        ),
        (
            &["review", "borstkliniek", "--from", "yesterday"],
            "ACCESS-DAY",
        ),
        (&["org", "add", " "], "ACCESS-NAME-MISSING"),
        (
            &["org", "add", "X", "--manual", "009"],
            "ACCESS-MANUAL-UNKNOWN",
        ),
    ] {
        assert_eq!(house.refused(words), code, "{words:?}");
    }
}

/// R-W: a national number and a secret are no words of a command.
#[test]
fn a_number_is_no_word_of_a_command() {
    let house = House::new("access-words");
    let made = house.json(&["task", "new", "W-30", "--node", &house.node("980011")]);
    let task = made["line"]["task"].as_str().unwrap();
    let asks = |shown: &serde_json::Value| {
        let mut inputs = shown["inputs"].as_array().unwrap().iter();
        inputs.any(|input| input["id"] == "password")
    };
    assert!(!asks(&house.json(&["task", "did", task, "known"])));
    assert!(asks(&house.json(&["task", "did", task, "new"])));
    // Nobody's: this test alone types it, so that it stands in the list of processes.
    let words = ["task", "fill", task, "niss", "76030211782"];
    assert_eq!(house.refused(&words), "DESK-PERSONAL-VALUE");
    let words = ["task", "fill", task, "password", "Geheim-1234"];
    assert_eq!(house.refused(&words), "DESK-SECRET-VALUE");
}
