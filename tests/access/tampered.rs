//! Somebody changes the record from outside: each way is found out, told in a clear sentence, and nothing is
//! written before a person says so.

use serde_json::Value;

use super::House;
use super::kept_home::{KeptHome, home, records};

#[test]
fn an_edited_record_is_detected() {
    let house = House::new("access-edited");
    more(&house);
    let path = records(&house);
    let mut bytes = std::fs::read(&path).unwrap();
    // The event of the second entry, as it stands in the file: another word of the same length.
    let (event, other) = (b"export.taken", b"export.faked");
    let places: Vec<usize> = bytes
        .windows(event.len())
        .enumerate()
        .filter(|(_, window)| window == event)
        .map(|(place, _)| place)
        .collect();
    assert!(!places.is_empty(), "events are readable");
    for place in places {
        bytes[place..place + other.len()].copy_from_slice(other);
    }
    assert_eq!(house.json(&["tasks"])["alarm"], Value::Null);
    std::fs::write(&path, bytes).unwrap();
    // Told beside the tasks at the next start, in four languages, and nothing is refused.
    let mut alarms: Vec<String> = Vec::new();
    for language in ["fr", "nl", "de", "en"] {
        let words = ["access", "tasks", "--json", "--lang", language];
        let told = house.scene.run(&words).well().json();
        alarms.push(told["alarm"].as_str().unwrap().to_owned());
        let shown = house.scene.run(&["access", "tasks", "--lang", language]);
        assert!(shown.well().out.contains('✗'), "{language}");
    }
    alarms.sort();
    alarms.dedup();
    assert_eq!(alarms.len(), 4, "{alarms:?}");
    house.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    let told = told(&house, "changed", None);
    assert_eq!(told["from"], 2);
    assert_eq!(
        told["sentence"],
        "The record was changed from outside, from entry 2 on."
    );
}

#[test]
fn a_truncated_record_is_detected() {
    let house = House::new("access-truncated");
    let old = KeptHome::of(&house);
    more(&house);
    let head = house.json(&["record", "show"])["head"].clone();
    old.back_records(&house);
    let told = told(&house, "truncated", Some("STORE-RECORDS-CUT"));
    assert_eq!(told["sentence"], "The end of the record is missing.");
    // Somebody says so, in writing: it goes on, and the loss stays in sight for good.
    let words = ["record", "show", "--acknowledge", "the disk broke"];
    assert_eq!(house.json(&words)["verdict"], "whole");
    more(&house);
    let after = house.json(&["record", "show"]);
    assert_eq!(after["verdict"], "whole");
    let mut lines = after["latest"].as_array().unwrap().iter();
    assert!(lines.any(|line| line["event"] == "chain.acknowledged"));
    // The sheet of before tells that this is not what it was.
    let compared = house.json(&["record", "show", "--head", head.as_str().unwrap()]);
    assert_eq!(compared["verdict"], "rewritten");
}

/// A chain of another's making, with its own key: every link and every seal fits. The head that is kept with
/// the secrets is all that tells.
#[test]
fn a_wholly_rewritten_record_is_detected() {
    let house = House::new("access-rewritten");
    more(&house);
    let entries = house.json(&["record", "show"])["entries"].clone();
    let other = House::new("access-rewritten-other");
    more(&other);
    let whole = other.json(&["record", "show"]);
    assert_eq!(whole["verdict"], "whole");
    assert_eq!(whole["entries"], entries, "of the same length");
    for suffix in ["-wal", "-shm"] {
        let log = home(&house).join(format!("records.sqlite{suffix}"));
        let _ = std::fs::remove_file(log);
    }
    std::fs::copy(records(&other), records(&house)).unwrap();
    let secrets = std::fs::read_dir(home(&other).join("secrets")).unwrap();
    for secret in secrets.map(|entry| entry.unwrap()) {
        let name = secret.file_name().into_string().unwrap();
        if !name.starts_with("records-head") {
            let to = home(&house).join("secrets").join(name);
            std::fs::copy(secret.path(), to).unwrap();
        }
    }
    let told = told(&house, "rewritten", Some("STORE-RECORDS-REWRITTEN"));
    assert_eq!(
        told["sentence"],
        "The record was written anew: it is not the one that Clavis remembers."
    );
    // With the head of the other as well nothing is left that could tell, but the printed sheet.
    let head = whole["head"].as_str().unwrap();
    let compared = house.json(&["record", "show", "--head", head]);
    assert_eq!(
        compared["verdict"], "rewritten",
        "the kept head counts first"
    );
}

/// Two entries more.
fn more(house: &House) {
    for workflow in ["W-01", "W-36"] {
        house.json(&["task", "new", workflow, "--org", "borstkliniek"]);
    }
}

/// It is told as this, in four languages; reading goes on. Where the end of the chain is wrong, writing is
/// refused with a code.
fn told(house: &House, verdict: &str, code: Option<&str>) -> Value {
    let told = house.json(&["record", "show"]);
    assert_eq!(told["verdict"], verdict);
    let mut sentences = vec![told["sentence"].as_str().unwrap().to_owned()];
    for language in ["fr", "nl", "de"] {
        let words = ["access", "record", "show", "--json", "--lang", language];
        let said = house.scene.run(&words).well().json();
        sentences.push(said["sentence"].as_str().unwrap().to_owned());
    }
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), 4, "{sentences:?}");
    let people = house.json(&["people", "--org", "borstkliniek"]);
    assert!(people["total"].as_u64().unwrap() > 0, "it can be read");
    let Some(code) = code else {
        return told;
    };
    let words = ["access", "task", "new", "W-01", "--org", "borstkliniek"];
    let refused = house
        .scene
        .run(&[&words[..], &["--json", "--lang", "en"]].concat());
    assert_eq!(refused.code(), code);
    let error = &refused.json()["error"];
    for part in ["what", "why", "now", "who"] {
        assert!(error[part].as_str().unwrap().len() > 5, "{part}: {error}");
    }
    let entries = |house: &House| house.json(&["record", "show"])["entries"].clone();
    assert_eq!(entries(house), told["entries"], "nothing is written");
    told
}
