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
