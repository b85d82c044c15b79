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

/// A catalogue and a diagnosis of one's own count from the next command; a slip is told with its line, in four
/// languages, and what comes with Clavis stays.
#[test]
fn rules_of_ones_own_count_and_a_slip_is_told_with_its_line() {
    let house = House::new("access-own-rules");
    let told = house.json(&["workflows", "list"]);
    assert_eq!(told["faults"], serde_json::json!([]));
    let folder = std::path::PathBuf::from(told["own_folder"].as_str().unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    let name =
        "name = { fr = \"Planificateur\", nl = \"Planner\", de = \"Planer\", en = \"Planner\" }";
    let good = format!(
        "[[application]]\nid = \"planner\"\nneeds_function = false\n{name}\n\n[[quality]]\n"
    );
    for (text, code, line) in [
        (good.as_str(), "ACCESS-CATALOGUE-SYNTAX", 6),
        (
            &good.replace(
                "\n[[quality]]\n",
                "\n[[suggestion]]\nfunction = \"clerk\"\nroles = [\"none\"]\n",
            ),
            "ACCESS-CATALOGUE-MISSING",
            8,
        ),
    ] {
        std::fs::write(folder.join("catalogue.toml"), text).unwrap();
        let mut sentences = Vec::new();
        for language in ["fr", "nl", "de", "en"] {
            let words = ["access", "workflows", "list", "--json", "--lang", language];
            let fault = house.scene.run(&words).well().json()["faults"][0].clone();
            assert_eq!(fault["code"], code);
            assert_eq!(
                (&fault["file"], &fault["line"]),
                (&"catalogue.toml".into(), &line.into())
            );
            sentences.push(fault["sentence"].as_str().unwrap().to_owned());
        }
        assert!(
            sentences.iter().all(|one| one.contains(&line.to_string())),
            "{sentences:?}"
        );
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), 4, "{sentences:?}");
        let check = [
            "access",
            "workflows",
            "check",
            folder.to_str().unwrap(),
            "--json",
        ];
        let ended = house.scene.run(&check);
        assert_eq!(ended.exit, 70, "as any wrong file");
        assert!(house.json(&["people", "--org", "borstkliniek"])["total"].as_u64() > Some(0));
    }
    let good = good.replace("\n[[quality]]\n", "");
    std::fs::write(folder.join("catalogue.toml"), good).unwrap();
    assert_eq!(
        house.json(&["workflows", "list"])["faults"],
        serde_json::json!([])
    );
    house.json(&["workflows", "check", folder.to_str().unwrap()]);
}

/// An update that nobody known has signed is refused, and the set in use stays.
#[test]
fn an_update_that_nobody_signed_is_refused() {
    let house = House::empty("access-update");
    let edition = house.json(&["workflows", "list"])["edition"].clone();
    let folder = house.outside().join("update");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.to_str().unwrap();
    assert_eq!(
        house.refused(&["workflows", "update", path]),
        "ACCESS-UPDATE-UNREADABLE"
    );
    std::fs::write(
        folder.join("listing.txt"),
        "clavis workflows 1\nedition 2030-01-15\n",
    )
    .unwrap();
    let signature = format!("key 0011223344556677\nsignature {}\n", "00".repeat(64));
    std::fs::write(folder.join("signature.txt"), signature).unwrap();
    assert_eq!(
        house.refused(&["workflows", "update", path]),
        "ACCESS-UPDATE-KEY-UNKNOWN"
    );
    assert_eq!(house.json(&["workflows", "list"])["edition"], edition);
}
