//! Every code that a room can give has its sentences.

use std::collections::BTreeSet;

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

const ROOMS: &[(&str, &[&str])] = &[("identifiers", identifiers::CODES)];
