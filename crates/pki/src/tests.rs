#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the source of this room"
)]

use std::{collections::BTreeSet, fs, path::Path};

use super::CODES;

/// Every code is a constant, so the source tells all of them.
#[test]
fn the_list_of_codes_is_complete() {
    let mut found = BTreeSet::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    let listed: BTreeSet<String> = CODES.iter().map(|code| (*code).to_string()).collect();
    assert_eq!(listed.len(), CODES.len(), "a code stands twice");
    assert_eq!(listed, found);
}

fn collect(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let codes = source
                .lines()
                .filter_map(|line| line.split_once(": &str = \"PKI-")?.1.strip_suffix("\";"));
            found.extend(codes.map(|code| format!("PKI-{code}")));
        }
    }
}
