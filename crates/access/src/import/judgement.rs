//! Whether a snapshot can be what it is taken for, before anything is changed by it.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::long_number::without_numbers;
use super::number::SeenNiss;
use super::remark::What;
use super::snapshot::Snapshot;
use crate::catalogue::Field;
use crate::fold::fold;

/// What is thought of a snapshot. A suspicious one is taken only when a person says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "verdict")]
pub enum Judgement {
    /// Nothing speaks against it.
    Fine,
    /// Something does.
    Suspicious {
        /// What, the gravest first.
        reasons: Vec<Suspicion>,
    },
}

impl Judgement {
    /// The reasons; none of a fine one.
    pub fn reasons(&self) -> &[Suspicion] {
        match self {
            Self::Fine => &[],
            Self::Suspicious { reasons } => reasons,
        }
    }
}

/// What speaks against a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Suspicion {
    /// Nobody is in it.
    NoLines,
    /// The file ends within a line.
    CutShort,
    /// The very file that was taken for another node.
    FileOfOtherNode {
        /// That node's name.
        node: String,
    },
    /// Its people are those of another node, not those of this one.
    PeopleOfOtherNode {
        /// That node's name.
        node: String,
    },
    /// Its lines name another node than the one that was said.
    NamesOtherNode {
        /// The name in the lines.
        named: String,
    },
    /// Hardly anybody of the earlier snapshot is in it.
    OtherPeople {
        /// People in both.
        both: usize,
        /// People before.
        before: usize,
    },
    /// Less than half the lines of the earlier snapshot.
    FewerThanHalf {
        /// Lines before.
        before: usize,
        /// Lines now.
        now: usize,
    },
    /// Columns of the earlier snapshot are gone: what they told is unknown now.
    ColumnsGone {
        /// Which.
        fields: Vec<Field>,
    },
    /// An earlier day than that of a snapshot that is known already.
    OlderThanKnown {
        /// The known day.
        known: Date,
    },
    /// Most of its national numbers are wrong or missing.
    NumbersWrong {
        /// Lines with a wrong or missing number.
        lines: usize,
    },
    /// The file was taken already, on that day: it tells nothing new.
    SameFile {
        /// The day it was taken for.
        day: Date,
    },
}

impl Suspicion {
    /// As in sentences.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NoLines => "no-lines",
            Self::CutShort => "cut-short",
            Self::FileOfOtherNode { .. } => "file-of-other-node",
            Self::PeopleOfOtherNode { .. } => "people-of-other-node",
            Self::NamesOtherNode { .. } => "names-other-node",
            Self::OtherPeople { .. } => "other-people",
            Self::FewerThanHalf { .. } => "fewer-than-half",
            Self::ColumnsGone { .. } => "columns-gone",
            Self::OlderThanKnown { .. } => "older-than-known",
            Self::NumbersWrong { .. } => "numbers-wrong",
            Self::SameFile { .. } => "same-file",
        }
    }

    /// Named values of the sentence; days in ISO. None names a person.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let count = |name, number: &usize| (name, number.to_string());
        match self {
            Self::NoLines | Self::CutShort => Vec::new(),
            Self::FileOfOtherNode { node } | Self::PeopleOfOtherNode { node } => {
                vec![("node", node.clone())]
            }
            Self::NamesOtherNode { named } => vec![("node", named.clone())],
            Self::OtherPeople { both, before } => {
                vec![count("both", both), count("before", before)]
            }
            Self::FewerThanHalf { before, now } => vec![count("before", before), count("now", now)],
            Self::ColumnsGone { fields } => {
                let words: Vec<&str> = fields.iter().map(|field| field.word()).collect();
                vec![("fields", words.join(", "))]
            }
            Self::OlderThanKnown { known } => vec![("date", known.to_string())],
            Self::NumbersWrong { lines } => vec![count("lines", lines)],
            Self::SameFile { day } => vec![("date", day.to_string())],
        }
    }
}

/// Judges a snapshot by itself, by the latest one of its node, and by the latest ones of other nodes.
pub fn judge(new: &Snapshot, previous: Option<&Snapshot>, others: &[&Snapshot]) -> Judgement {
    let mut reasons = Vec::new();
    if new.lines.is_empty() {
        reasons.push(Suspicion::NoLines);
    }
    if new
        .remarks
        .iter()
        .any(|remark| remark.what == What::CutShort)
    {
        reasons.push(Suspicion::CutShort);
    }
    let people = people(new);
    let same_node = |other: &&&Snapshot| other.about.node == new.about.node;
    for other in others.iter().filter(|other| !same_node(other)) {
        let node = || other.about.name.clone();
        if other.source.sha256 == new.source.sha256 {
            reasons.push(Suspicion::FileOfOtherNode { node: node() });
        } else if belongs_to(&people, other, previous) {
            reasons.push(Suspicion::PeopleOfOtherNode { node: node() });
        }
    }
    if let Some(named) = named_otherwise(new) {
        reasons.push(Suspicion::NamesOtherNode { named });
    }
    if let Some(previous) = previous {
        against_previous(new, previous, &people, &mut reasons);
    }
    let unusable = |niss: &SeenNiss| matches!(niss, SeenNiss::Wrong { .. } | SeenNiss::Empty);
    let wrong = new.lines.iter().filter(|line| unusable(&line.niss)).count();
    if wrong * 2 > new.lines.len() {
        reasons.push(Suspicion::NumbersWrong { lines: wrong });
    }
    if reasons.is_empty() {
        Judgement::Fine
    } else {
        Judgement::Suspicious { reasons }
    }
}

fn against_previous(
    new: &Snapshot,
    previous: &Snapshot,
    now: &HashSet<&str>,
    reasons: &mut Vec<Suspicion>,
) {
    let before = people(previous);
    let both = before.intersection(now).count();
    if before.len() >= FEW && !new.lines.is_empty() && both * 5 < before.len() {
        reasons.push(Suspicion::OtherPeople {
            both,
            before: before.len(),
        });
    }
    if new.lines.len() * 2 < previous.lines.len() {
        reasons.push(Suspicion::FewerThanHalf {
            before: previous.lines.len(),
            now: new.lines.len(),
        });
    }
    let columns = previous
        .source
        .mapping
        .columns
        .iter()
        .filter_map(|column| column.field);
    let mut gone: Vec<Field> = columns.filter(|field| !new.tells(*field)).collect();
    gone.dedup();
    if !gone.is_empty() {
        reasons.push(Suspicion::ColumnsGone { fields: gone });
    }
    if new.about.day < previous.about.day {
        reasons.push(Suspicion::OlderThanKnown {
            known: previous.about.day,
        });
    }
    if new.source.sha256 == previous.source.sha256 {
        reasons.push(Suspicion::SameFile {
            day: previous.about.day,
        });
    }
}

/// Everybody, by number, else by user name.
fn people(snapshot: &Snapshot) -> HashSet<&str> {
    let lines = snapshot.lines.iter();
    lines
        .filter_map(|line| line.niss.right().or(line.user_name.as_deref()))
        .collect()
}

/// Whether the people are those of `other` and fewer of them those of the node's own earlier list.
fn belongs_to(people: &HashSet<&str>, other: &Snapshot, previous: Option<&Snapshot>) -> bool {
    let theirs = self::people(other);
    let shared = |list: &HashSet<&str>| {
        list.iter()
            .filter(|person| people.contains(*person))
            .count()
    };
    let own = previous.map_or(0, |previous| shared(&self::people(previous)));
    let all = shared(&theirs);
    people.len() >= FEW
        && all * 5 >= people.len() * 4
        && all * 5 >= theirs.len() * 4
        && own * 2 < all
}

/// The node that the file names, above the headings or in all lines, when it is another one on the same level.
fn named_otherwise(new: &Snapshot) -> Option<String> {
    let above = new
        .source
        .named
        .as_ref()
        .filter(|(level, _)| *level == new.about.level);
    let named = above
        .map(|(_, name)| name.as_str())
        .or_else(|| named_in_lines(new))?;
    let (folded, said) = (fold(named), fold(&new.about.name));
    let other = !folded.contains(&said) && !said.contains(&folded);
    other.then(|| without_numbers(named))
}

fn named_in_lines(new: &Snapshot) -> Option<&str> {
    let mut names = new.lines.iter().map(|line| line.node.as_deref());
    let first = names.next()??;
    let one = names.all(|name| name.is_some_and(|name| fold(name) == fold(first)));
    let mut levels = new.lines.iter().map(|line| line.level);
    let level = levels.all(|level| level.is_none_or(|level| level == new.about.level));
    (one && level).then_some(first)
}

/// Fewer people than this say nothing about whose list it is.
const FEW: usize = 4;
