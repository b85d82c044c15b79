//! What can be seen in one snapshot, or in those of an organisation's nodes together, on a day.

mod lines;
mod matter;
mod nodes;
mod people;
mod places;
mod rules;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::snapshot::Snapshot;
use crate::NodeId;
pub use matter::{CODES, Matter};
pub use rules::Rules;

/// Something that a person should see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What it is.
    #[serde(flatten)]
    pub matter: Matter,
    /// How much it matters.
    pub weight: Weight,
    /// The lines that show it; none where something is missing as a whole.
    pub seen: Vec<Seen>,
}

/// Where something is seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Seen {
    /// The node of the snapshot.
    pub node: NodeId,
    /// The line in its file, from 1.
    pub line: u64,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Somebody has no access, or somebody's access cannot be told.
    Wrong,
    /// To be looked at.
    Warns,
    /// To be known.
    Note,
}

/// Everything that the snapshots show on `today`: the gravest first, then by node and line.
///
/// The snapshots are the latest of each node of one organisation; a line at one node is seen beside those at the others. What a
/// file does not tell (a column that is absent) is unknown and never found missing.
pub fn findings(snapshots: &[&Snapshot], rules: &Rules, today: Date) -> Vec<Finding> {
    let people = people::People::of(snapshots);
    let mut found = Found::default();
    for (index, snapshot) in snapshots.iter().enumerate() {
        lines::look(snapshot, rules, today, &mut found);
        nodes::look(index, snapshot, rules, today, &people, &mut found);
    }
    people.look(&mut found);
    places::look(snapshots, &people, rules, today, &mut found);
    found.sorted()
}

/// Findings while they are made.
#[derive(Default)]
struct Found {
    all: Vec<Finding>,
}

impl Found {
    fn add(&mut self, matter: Matter, mut seen: Vec<Seen>) {
        seen.sort();
        seen.dedup();
        let weight = matter.weight();
        self.all.push(Finding {
            matter,
            weight,
            seen,
        });
    }

    fn sorted(mut self) -> Vec<Finding> {
        self.all.sort_by(|one, other| {
            (one.weight, &one.seen, one.matter.word()).cmp(&(
                other.weight,
                &other.seen,
                other.matter.word(),
            ))
        });
        self.all
    }
}
