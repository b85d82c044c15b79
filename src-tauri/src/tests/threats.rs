//! `docs/threat-model.md`: each boundary has threats, and each threat a test that exists.

use super::text;

#[test]
fn every_threat_names_tests_that_exist() {
    let page = text("docs/threat-model.md");
    let rows: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("| T-"))
        .collect();
    assert!(rows.len() >= 30, "{} threats", rows.len());
    let mut numbers: Vec<&str> = rows
        .iter()
        .map(|row| row[2..].split(' ').next().unwrap())
        .collect();
    let count = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), count, "a number stands twice");
    for row in rows {
        let shown = row.rsplit('|').nth(1).unwrap();
        let tests: Vec<&str> = shown.split('`').skip(1).step_by(2).collect();
        assert!(!tests.is_empty() || shown.contains("by hand"), "{row}");
        for test in tests {
            let (file, function) = test.split_once(": ").unwrap_or_else(|| panic!("{test}"));
            let is_there = text(file).contains(&format!("fn {function}("));
            assert!(is_there, "{file} has no {function}");
        }
    }
}

#[test]
fn every_boundary_has_its_threats() {
    let page = text("docs/threat-model.md");
    let chapters: Vec<&str> = page.split("\n## ").skip(1).collect();
    for boundary in BOUNDARIES {
        let chapter = chapters
            .iter()
            .find(|chapter| chapter.starts_with(boundary));
        let Some(chapter) = chapter else {
            panic!("no chapter {boundary}")
        };
        let threats = chapter
            .lines()
            .filter(|line| line.starts_with("| T-"))
            .count();
        assert!(threats >= 2, "{boundary}: {threats}");
    }
}

const BOUNDARIES: [&str; 7] = [
    "The card",
    "The network",
    "The web view",
    "Files",
    "Other users of the computer",
    "Policy",
    "Update",
];
