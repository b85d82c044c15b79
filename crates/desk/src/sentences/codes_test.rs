//! Every code that a room can give has its sentences.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at the sources of desk and command line"
)]

use std::collections::BTreeSet;
use std::path::Path;

use super::catalogue::{Catalogue, WITHOUT_WORDS, is_code};
use super::language::Language;

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
    let made = first_arguments(&["Failure::new("]);
    let mut codes = made.iter().filter(|word| is_code(word)).peekable();
    assert!(codes.peek().is_some(), "no failure was found");
    let missing: Vec<&String> = codes
        .filter(|code| !known.contains(code.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_sentence_stands_there_for_a_code_that_nobody_gives() {
    let made = first_arguments(&["Failure::new("]);
    let given = |code: &str| {
        made.contains(code)
            || code == WITHOUT_WORDS
            || ROOMS.iter().any(|(_, codes)| codes.contains(&code))
    };
    let catalogue = Catalogue::new();
    let idle: Vec<&str> = catalogue.codes().filter(|code| !given(code)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn every_line_that_desk_and_command_line_say_is_in_the_catalogue() {
    let catalogue = Catalogue::new();
    let said = first_arguments(&[".text(", ".say(", ".field(", ".label(", ".date("]);
    let is_id = |word: &&String| word.contains('-') && !word.ends_with('-');
    let mut ids = said.iter().filter(is_id).peekable();
    assert!(ids.peek().is_some(), "no line was found");
    let missing: Vec<&String> = ids
        .filter(|id| catalogue.text(Language::En, id, &[]) == **id)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The literals that stand first in calls of these functions, in all sources of both rooms.
fn first_arguments(functions: &[&str]) -> BTreeSet<String> {
    let mut sources = Vec::new();
    for folder in ["src", "../clavis/src"] {
        read_sources(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut sources,
        );
    }
    let mut found = BTreeSet::new();
    for source in &sources {
        for function in functions {
            let calls = source.split(function).skip(1);
            found.extend(calls.filter_map(|call| {
                let literal = call.trim_start().strip_prefix('"')?;
                literal.split('"').next().map(str::to_owned)
            }));
        }
    }
    found
}

fn read_sources(folder: &Path, sources: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("sentences") {
            continue;
        }
        if path.is_dir() {
            read_sources(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(std::fs::read_to_string(&path).unwrap());
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
    ("platform, seal", platform::seal::CODES),
    ("platform, sts", platform::sts::CODES),
    ("store", store::CODES),
    ("certificates", certificates::CODES),
    ("certificates, proof", certificates::proof::CODES),
    ("access, workflows", access::workflow::CODES),
    ("access, updates", access::workflow::UPDATE_CODES),
    ("access, tasks", access::task::CODES),
    ("access, catalogue", access::catalogue::CODES),
    ("access, tree", access::tree::CODES),
    ("access, import", access::import::CODES),
    ("access, findings", access::import::finding::CODES),
    ("desk", crate::CODES),
    ("rehearsal, authority", rehearsal::authority::CODES),
    ("rehearsal, card", rehearsal::card::CODES),
    ("rehearsal, platform", rehearsal::platform::CODES),
    ("rehearsal, vpcd", rehearsal::vpcd::CODES),
];
