//! What changed at a node between two days.

mod held;

use std::collections::{HashMap, HashSet};
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::snapshot::Snapshot;
use crate::catalogue::Field;
use crate::{Function, NodeId};
use held::Held;

/// The difference of two snapshots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The day of the earlier one.
    pub from: Date,
    /// The day of the later one.
    pub to: Date,
    /// One for each person who is not as before, in the order of the later file; those who are gone last.
    pub changes: Vec<Change>,
    /// How many people are as before.
    pub unchanged: usize,
    /// What only one of the files tells, so that nothing is known about its change.
    pub not_compared: Vec<Field>,
}

/// One person at one node, before and after. Personal data: `Debug` shows lines and kinds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Family name as seen last.
    pub name: String,
    /// First names as seen last.
    pub first_name: String,
    /// Number, when it is right.
    pub niss: Option<String>,
    /// Lines of the earlier file, from 1.
    pub before: Vec<u64>,
    /// Lines of the later file, from 1.
    pub after: Vec<u64>,
    /// What is different.
    pub differences: Vec<Difference>,
}

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.differences.iter().map(Difference::word).collect();
        write!(
            f,
            "Change({:?} -> {:?}: {})",
            self.before,
            self.after,
            words.join(", ")
        )
    }
}

/// What is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "difference")]
pub enum Difference {
    /// Not there before.
    Added,
    /// Not there any more.
    Removed,
    /// Blocked now.
    Blocked,
    /// No longer blocked.
    Unblocked,
    /// Another word for the status.
    Status {
        /// Before.
        before: String,
        /// After.
        after: String,
    },
    /// Other types.
    Types {
        /// Gone.
        gone: Vec<String>,
        /// New.
        new: Vec<String>,
    },
    /// Other applications.
    Applications {
        /// No longer ticked.
        gone: Vec<String>,
        /// Ticked now.
        new: Vec<String>,
    },
    /// Other functions, or other days of them.
    Functions {
        /// Gone.
        gone: Vec<Function>,
        /// New.
        new: Vec<Function>,
    },
    /// Other data of the person. The values stand in the lines.
    Data {
        /// Which.
        fields: Vec<Field>,
    },
}

impl Difference {
    /// As in sentences and JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Blocked => "blocked",
            Self::Unblocked => "unblocked",
            Self::Status { .. } => "status",
            Self::Types { .. } => "types",
            Self::Applications { .. } => "applications",
            Self::Functions { .. } => "functions",
            Self::Data { .. } => "data",
        }
    }
}

/// Compares two snapshots of a node, by number and node; by user name where there is no right number.
///
/// The work grows with the number of lines, not with its square.
pub fn compare(before: &Snapshot, after: &Snapshot) -> Comparison {
    let by_node = before.tells(Field::Node) && after.tells(Field::Node);
    let (held_before, held_after) = (Held::of(before, by_node), Held::of(after, by_node));
    let pairs = pairs(&held_before, &held_after, by_node);
    let compared = |field: &Field| before.tells(*field) && after.tells(*field);
    let mut met: Vec<bool> = vec![false; held_before.len()];
    let (mut changes, mut unchanged) = (Vec::new(), 0);
    for (held, place) in held_after.iter().zip(pairs) {
        let Some(earlier) = place.and_then(|place| held_before.get(place)) else {
            changes.push(held.change(&Held::default(), vec![Difference::Added]));
            continue;
        };
        if let Some(met) = place.and_then(|place| met.get_mut(place)) {
            *met = true;
        }
        let differences = held.differences(earlier, &compared);
        if differences.is_empty() {
            unchanged += 1;
        } else {
            changes.push(held.change(earlier, differences));
        }
    }
    for (held, met) in held_before.iter().zip(&met) {
        if !met {
            let mut change = held.change(&Held::default(), vec![Difference::Removed]);
            std::mem::swap(&mut change.before, &mut change.after);
            changes.push(change);
        }
    }
    Comparison {
        from: before.about.day,
        to: after.about.day,
        changes,
        unchanged,
        not_compared: FIELDS
            .into_iter()
            .filter(|field| before.tells(*field) != after.tells(*field))
            .collect(),
    }
}

/// For each of `after` its place in `before`: first by the surest key, then by the weaker ones among those who are left.
fn pairs(before: &[Held<'_>], after: &[Held<'_>], by_node: bool) -> Vec<Option<usize>> {
    let places = before.iter().enumerate();
    let surest: HashMap<&str, usize> = places
        .map(|(place, held)| (held.surest.as_str(), place))
        .collect();
    let of = |held: &Held<'_>| surest.get(held.surest.as_str()).copied();
    let mut pairs: Vec<Option<usize>> = after.iter().map(of).collect();
    let mut met: HashSet<usize> = pairs.iter().flatten().copied().collect();
    let mut left: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, held) in before.iter().enumerate().rev() {
        if !met.contains(&place) {
            for key in held.keys(by_node) {
                left.entry(key).or_default().push(place);
            }
        }
    }
    for (held, pair) in after
        .iter()
        .zip(&mut pairs)
        .filter(|(_, pair)| pair.is_none())
    {
        for key in held.keys(by_node) {
            let mut free = std::iter::from_fn(|| left.get_mut(&key)?.pop())
                .filter(|place| !met.contains(place));
            if let Some(place) = free.next() {
                *pair = Some(place);
                met.insert(place);
                break;
            }
        }
    }
    pairs
}

/// The latest snapshot of a node on a day: what was known then.
pub fn as_of<'a>(snapshots: &[&'a Snapshot], node: &NodeId, day: Date) -> Option<&'a Snapshot> {
    let known = snapshots
        .iter()
        .filter(|snapshot| snapshot.about.node == *node && snapshot.about.day <= day);
    known.max_by_key(|snapshot| snapshot.about.day).copied()
}

/// Everything that is compared.
const FIELDS: [Field; 15] = [
    Field::Niss,
    Field::Name,
    Field::FirstName,
    Field::FullName,
    Field::UserName,
    Field::Role,
    Field::Status,
    Field::Title,
    Field::Language,
    Field::Email,
    Field::LocalEmail,
    Field::Applications,
    Field::Function,
    Field::FunctionStart,
    Field::FunctionEnd,
];
