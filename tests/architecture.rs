//! The diagram of docs/architecture.md, held against what cargo says.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

#[test]
fn a_room_uses_only_what_stands_below_it() {
    let floors = floors();
    for (room, uses) in dependencies() {
        let Some(floor) = floors.get(&room) else {
            panic!("{room} is not in the diagram")
        };
        for used in uses {
            let below = floors
                .get(&used)
                .unwrap_or_else(|| panic!("{used} is not in the diagram"));
            assert!(
                allowed(&room, *floor, &used, *below),
                "{room} (floor {floor:?}) uses {used} (floor {below:?})"
            );
        }
    }
}

#[test]
fn the_diagram_shows_every_room() {
    let rooms: Vec<String> = dependencies().into_keys().collect();
    let mut drawn: Vec<String> = floors().into_keys().collect();
    drawn.sort();
    assert_eq!(rooms, drawn);
}

/// `None` is "beside": rehearsal uses floors 0 and 1, and only desk starts it; xtask uses nothing.
fn allowed(room: &str, floor: Option<u8>, used: &str, below: Option<u8>) -> bool {
    match (floor, below) {
        (Some(floor), Some(below)) => below < floor,
        (None, Some(below)) => room == "rehearsal" && below <= 1,
        (Some(_), None) => room == "desk" && used == "rehearsal",
        (None, None) => false,
    }
}

fn floors() -> BTreeMap<String, Option<u8>> {
    let page = std::fs::read_to_string(root("docs/architecture.md")).unwrap();
    let mut floors = BTreeMap::new();
    for line in page.lines() {
        let mut words = line.split_whitespace();
        let floor = match words.next() {
            Some("floor") => Some(words.next().unwrap().parse().unwrap()),
            Some("beside") => None,
            _ => continue,
        };
        // Names stand before the first gap of more than three blanks that is followed by prose.
        let names = line
            .split_once(char::is_whitespace)
            .unwrap()
            .1
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let names = names.split("    ").next().unwrap();
        for name in names.split_whitespace() {
            floors.insert(name.to_owned(), floor);
        }
    }
    floors
}

/// Each package of the workspace with those of the workspace that it uses (not in tests).
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(root(""))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let names: Vec<&str> = packages
        .iter()
        .map(|package| package["name"].as_str().unwrap())
        .collect();
    packages
        .iter()
        .map(|package| {
            let uses = package["dependencies"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|used| used["kind"].is_null() && used["path"].is_string())
                .map(|used| used["name"].as_str().unwrap().to_owned())
                .filter(|used| names.contains(&used.as_str()))
                .collect();
            (package["name"].as_str().unwrap().to_owned(), uses)
        })
        .collect()
}

fn root(path: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}
