//! The fixtures, and files that are no exports.

mod changes;
mod fixtures;
mod judged;
mod matters;
mod properties;
mod sentences;
mod workbook;
mod wrong_files;

use std::sync::OnceLock;

use jiff::civil::{Date, date};

use super::finding::{Matter, Rules, findings};
use super::*;
use crate::catalogue::Catalogue;
use crate::{Level, NodeId};

/// The day for which `expected.json` is written.
const REFERENCE: Date = Date::constant(2025, 7, 1);

/// Read once: the catalogue is long and a property asks often.
fn words() -> &'static Catalogue {
    static WORDS: OnceLock<Catalogue> = OnceLock::new();
    WORDS.get_or_init(crate::testing::catalogue)
}

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| Rules::of(words()))
}

fn about(node: &str, name: &str, level: Level, quality: &str) -> About {
    About {
        node: NodeId(node.to_owned()),
        name: name.to_owned(),
        level,
        quality: Some(quality.to_owned()),
        day: REFERENCE,
    }
}

/// A node that is asked for, of a quality whose users work at the quality.
fn some_node() -> About {
    about(
        "n",
        "Organisation reconnue par l'INAMI",
        Level::Quality,
        "inclusion",
    )
}

fn open(bytes: &[u8]) -> Result<Opening, ImportError> {
    Opening::of(bytes, Kind::Export, words(), &[], &Limits::default())
}

fn take(bytes: &[u8], about: About) -> Result<Snapshot, ImportError> {
    let opening = open(bytes)?;
    read(
        bytes,
        "export.csv",
        &opening,
        about,
        words(),
        &Limits::default(),
        &mut unwatched,
    )
}

/// The lines that a matter is seen on, all of its findings together.
fn lines_of(found: &[finding::Finding], holds: impl Fn(&Matter) -> bool) -> Vec<u64> {
    let mut lines: Vec<u64> = found
        .iter()
        .filter(|finding| holds(&finding.matter))
        .flat_map(|finding| finding.seen.iter().map(|seen| seen.line))
        .collect();
    lines.sort_unstable();
    lines
}
