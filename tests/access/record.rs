//! The record: whole after everything, a head on paper, an erasure, and no number anywhere.

use super::{House, MAMMOGRAPHY, fixture};
use crate::kill_points::Stepped;

#[test]
fn the_chain_is_whole_and_an_erased_person_is_gone_from_it() {
    let house = House::new("access-record");
    let record = house.json(&["record", "show"]);
    assert_eq!(record["verdict"], "whole");
    let head = record["head"].as_str().unwrap();
    let fien = house.json(&["people", "Bedacht Fien"]);
    let id = fien["person"].as_str().unwrap().to_owned();
    house.json(&["erase", "Bedacht Fien", "--reason", "asked for it", "--yes"]);
    let gone = house.refused(&["people", &id]);
    assert_eq!(gone, "ACCESS-TREE-PERSON-UNKNOWN");
    let after = house.json(&["record", "show", "--head", head]);
    assert_eq!(after["verdict"], "whole");
    // An older list does not bring the person back.
    let same = [
        "import",
        &fixture(MAMMOGRAPHY),
        "--dated",
        "2025-07-01",
        "--all-the-same",
    ];
    house.json(&same);
    assert_eq!(
        house.refused(&["people", "Bedacht Fien"]),
        "ACCESS-TREE-PERSON-UNKNOWN"
    );
}

#[test]
fn a_head_that_was_copied_wrongly_is_told() {
    let house = House::new("access-head");
    assert_eq!(
        house.refused(&["record", "show", "--head", "3-AAAA-AAAA-AAAA-AAAA"]),
        "STORE-RECORDS-HEAD-TEXT"
    );
}

/// Everything goes to a colleague in one file, who goes on from there.
#[test]
fn a_colleague_takes_the_workspace() {
    let house = House::new("access-hand-over");
    let file = house.outside().join("clavis-access.age");
    let file = file.to_str().unwrap();
    house.json(&["record", "export", file, "--password-file", "PASSWORD"]);
    let taken = house.json(&["record", "import", file, "--password-file", "PASSWORD"]);
    assert_eq!(taken["relation"], "same");
    house.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    let taken = house.json(&["record", "import", file, "--password-file", "PASSWORD"]);
    assert_eq!(taken["relation"], "older");
}

/// Promise 3: no print by default, no log and no file of ours has a whole number of the export.
#[test]
fn no_number_of_an_export_is_anywhere() {
    let house = House::new("access-canary");
    let bytes = std::fs::read(fixture(MAMMOGRAPHY)).unwrap();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let numbers: Vec<&str> = text
        .split('"')
        .filter(|cell| cell.len() == 15 && cell.as_bytes()[12] == b'.')
        .collect();
    assert!(numbers.len() > 20);
    let mut written = String::new();
    for words in [
        &["people", "--org", "borstkliniek"][..],
        &["people", "Bedacht Fien"],
        &["plan", "show", "borstkliniek"],
        &["plan", "make", "borstkliniek"],
        &["tasks"],
        &["review", "borstkliniek"],
        &["diagnose", "borstkliniek", "Bedacht Fien"],
        &["record", "show"],
    ] {
        for more in [&["-vv"][..], &["--json"]] {
            let words = [&["access"], words, more].concat();
            let ended = house.scene.run(&words).well();
            written.push_str(&ended.out);
            written.push_str(&ended.err);
        }
    }
    for file in house.files() {
        let bytes = std::fs::read(&file).unwrap();
        written.push_str(&file.display().to_string());
        written.extend(bytes.iter().map(|byte| char::from(*byte)));
    }
    for number in numbers {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        assert!(!written.contains(number), "a number is written");
        assert!(
            !written.contains(&digits),
            "a number is written without its signs"
        );
    }
}

/// Killed at every write of a change, the chain is whole, and the change is there or not there.
#[test]
fn killed_at_every_write_the_chain_is_whole() {
    let house = House::empty("access-kill");
    let words = ["access", "task", "new", "W-01", "--org", "borstkliniek"];
    let mut count = 0;
    let mut killed = Vec::new();
    for number in 0.. {
        let mut process = Stepped::of(house.scene.command(&words));
        for _ in 0..number {
            process.next();
            process.go_on();
        }
        let Some(point) = process.next() else {
            break;
        };
        process.kill();
        let record = house.json(&["record", "show"]);
        assert_eq!(record["verdict"], "whole", "killed at {point}");
        let now = house.json(&["tasks"])["tasks"].as_array().unwrap().len();
        assert!(now == count || now == count + 1, "killed at {point}");
        count = now;
        killed.push(point);
    }
    let at_records = killed.iter().filter(|point| point.starts_with("records."));
    assert!(at_records.count() >= 4, "{killed:?}");
}
