//! Every code that a room can give has its sentences.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at the sources of desk and command line"
)]

use std::collections::BTreeSet;
use std::path::Path;

use super::catalogue::Catalogue;

#[test]
fn every_code_of_every_room_has_its_sentences() {
    let catalogue = Catalogue::new();
    let known: BTreeSet<&str> = catalogue.codes().collect();
    for (room, codes) in ROOMS {
        let missing: Vec<&&str> = codes.iter().filter(|code| !known.contains(*code)).collect();
        assert!(missing.is_empty(), "{room}: {missing:?}");
    }
}

#[test]
fn every_failure_that_desk_and_command_line_make_has_its_sentences() {
    let catalogue = Catalogue::new();
    let known: BTreeSet<&str> = catalogue.codes().collect();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut made = BTreeSet::new();
    for folder in ["src", "../clavis/src"] {
        failures(&sources.join(folder), &mut made);
    }
    assert!(made.contains("DESK-INPUT"), "nothing was found: {made:?}");
    let missing: Vec<&String> = made.iter().filter(|code| !known.contains(code.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The codes in `Failure::new("CODE", ...)` of all sources below a folder.
fn failures(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            failures(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            let calls = source.split("Failure::new(").skip(1);
            found.extend(calls.filter_map(|call| {
                let code = call.trim_start().strip_prefix('"')?;
                code.split('"').next().map(str::to_owned)
            }));
        }
    }
}

const ROOMS: &[(&str, &[&str])] = &[
    ("host", host::CODES),
    ("identifiers", identifiers::CODES),
    ("pki", pki::CODES),
    ("xmlsig", xmlsig::CODES),
    ("wire", wire::CODES),
    ("eid", eid::CODES),
    ("keystore", keystore::CODES),
    ("platform", platform::CODES),
    ("store", store::CODES),
    ("certificates", certificates::CODES),
    ("desk", crate::CODES),
    ("rehearsal, authority", rehearsal::authority::CODES),
    ("rehearsal, card", rehearsal::card::CODES),
    ("rehearsal, platform", rehearsal::platform::CODES),
    ("rehearsal, vpcd", rehearsal::vpcd::CODES),
];
