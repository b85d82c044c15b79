//! `docs/pains.md` says what carries the answer to each pain of the users: it is complete, and what
//! it names exists.

use std::collections::BTreeSet;
use std::process::Command;

/// P01, P02: without a search path, without an environment, the program answers.
#[test]
fn the_program_needs_nothing_beside_it() {
    let nothing = tempfile::tempdir().unwrap();
    let answer = Command::new(env!("CARGO_BIN_EXE_clavis"))
        .args(["number", "check", "cbe", "0998.123.466", "--json"])
        .env_clear()
        .env("CLAVIS_HOME", nothing.path())
        .env("HOME", nothing.path())
        .output()
        .unwrap();
    assert!(answer.status.success(), "{answer:?}");
    let answer = String::from_utf8(answer.stdout).unwrap();
    assert!(answer.contains("\"valid\":true"), "{answer}");
}

#[test]
fn every_pain_is_carried_by_a_test_or_a_check() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let page = std::fs::read_to_string(format!("{root}/docs/pains.md")).unwrap();
    let rows: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("| P"))
        .collect();
    let named: BTreeSet<&str> = rows.iter().map(|row| &row[2..5]).collect();
    let all: Vec<String> = (1..=25).map(|number| format!("P{number:02}")).collect();
    let all: BTreeSet<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(named, all);
    for row in rows {
        let shown = row.rsplit('|').nth(1).unwrap();
        let tests: Vec<&str> = shown.split('`').skip(1).step_by(2).collect();
        assert!(shown.contains("by hand") || !tests.is_empty(), "{row}");
        for test in tests {
            let (file, function) = test.split_once(": ").unwrap();
            let source = std::fs::read_to_string(format!("{root}/{file}"))
                .unwrap_or_else(|error| panic!("{file}: {error}"));
            let is_there = source.contains(&format!("fn {function}("));
            assert!(is_there, "{file} has no {function}");
        }
    }
}
