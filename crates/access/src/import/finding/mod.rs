//! What can be seen in one snapshot, or in those of an organisation's nodes together, on a day.

mod lines;
mod nodes;
mod people;
mod places;
mod rules;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::snapshot::Snapshot;
use crate::{NodeId, Role};
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

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "finding")]
pub enum Matter {
    /// No national number: a rule is broken. The line is in no automatic match.
    NumberWrong {
        /// The rule, in `identifiers`' word, or `scientific`.
        why: String,
    },
    /// The cell of the number is empty.
    NumberMissing,
    /// Two people with one number.
    NumberShared,
    /// One person with two numbers.
    TwoNumbers,
    /// A BIS number: the person is not in the national register.
    BisNumber,
    /// The same line twice.
    LineRepeated,
    /// A person on several lines of a node, each saying something else.
    SeveralLines,
    /// A person at several nodes of one quality, all of the right level.
    SeveralNodes,
    /// Blocked.
    Blocked,
    /// The cell of the address is empty.
    EmailMissing,
    /// No e-mail address.
    EmailWrong {
        /// The rule that it breaks, in `identifiers`' word.
        why: String,
    },
    /// An application without which nothing works is not ticked (D-17, C5).
    ApplicationNotTicked {
        /// As the portal shows it.
        application: String,
    },
    /// A physician without an application that physicians need (D-06).
    PhysicianWithout {
        /// As the portal shows it.
        application: String,
    },
    /// No function where one is needed (D-05).
    FunctionMissing,
    /// No function is in force any more (D-05).
    FunctionExpired {
        /// As seen.
        function: String,
    },
    /// The function begins later (D-05).
    FunctionNotYet {
        /// As seen.
        function: String,
        /// Its first day.
        start: Date,
    },
    /// The function has no first day (D-05).
    FunctionWithoutStart {
        /// As seen.
        function: String,
    },
    /// The function is over within 30 days.
    FunctionEndsSoon {
        /// As seen.
        function: String,
        /// Its last day.
        end: Date,
    },
    /// A user at a level at which users do not work, and at no right one (D-02).
    WrongLevelOnly,
    /// A user at a wrong level beside a right one (D-03, C11).
    WrongLevelBesideRight,
    /// More people with a function than there should be.
    TooManyWithFunction {
        /// As seen.
        function: String,
        /// How many.
        count: usize,
        /// How many there should be at most.
        most: usize,
    },
    /// More people in a role than there can be.
    TooManyInRole {
        /// Which.
        role: Role,
        /// How many.
        count: usize,
    },
    /// Nobody in a role that a node needs, although others who manage are listed.
    RoleMissing {
        /// Which.
        role: Role,
        /// The node.
        node: NodeId,
    },
    /// The organisation has no chief access manager (C1).
    NoCam {
        /// The organisation.
        node: NodeId,
    },
    /// The organisation has a chief access manager and no deputy.
    NoCoCam {
        /// The organisation.
        node: NodeId,
    },
    /// A word for a role that the catalogue does not know.
    RoleUnknown {
        /// As seen.
        text: String,
    },
    /// A word for a status that the catalogue does not know.
    StatusUnknown {
        /// As seen.
        text: String,
    },
    /// A word for a level that the catalogue does not know.
    LevelUnknown {
        /// As seen.
        text: String,
    },
    /// An application that the catalogue does not know.
    ApplicationUnknown {
        /// As seen.
        text: String,
    },
    /// A function that the catalogue does not know.
    FunctionUnknown {
        /// As seen.
        text: String,
    },
}

impl Matter {
    /// As in sentences and JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NumberWrong { .. } => "number-wrong",
            Self::NumberMissing => "number-missing",
            Self::NumberShared => "number-shared",
            Self::TwoNumbers => "two-numbers",
            Self::BisNumber => "bis-number",
            Self::LineRepeated => "line-repeated",
            Self::SeveralLines => "several-lines",
            Self::SeveralNodes => "several-nodes",
            Self::Blocked => "blocked",
            Self::EmailMissing => "email-missing",
            Self::EmailWrong { .. } => "email-wrong",
            Self::ApplicationNotTicked { .. } => "application-not-ticked",
            Self::PhysicianWithout { .. } => "physician-without",
            Self::FunctionMissing => "function-missing",
            Self::FunctionExpired { .. } => "function-expired",
            Self::FunctionNotYet { .. } => "function-not-yet",
            Self::FunctionWithoutStart { .. } => "function-without-start",
            Self::FunctionEndsSoon { .. } => "function-ends-soon",
            Self::WrongLevelOnly => "wrong-level-only",
            Self::WrongLevelBesideRight => "wrong-level-beside-right",
            Self::TooManyWithFunction { .. } => "too-many-with-function",
            Self::TooManyInRole { .. } => "too-many-in-role",
            Self::RoleMissing { .. } => "role-missing",
            Self::NoCam { .. } => "no-cam",
            Self::NoCoCam { .. } => "no-co-cam",
            Self::RoleUnknown { .. } => "role-unknown",
            Self::StatusUnknown { .. } => "status-unknown",
            Self::LevelUnknown { .. } => "level-unknown",
            Self::ApplicationUnknown { .. } => "application-unknown",
            Self::FunctionUnknown { .. } => "function-unknown",
        }
    }

    /// How much it matters.
    pub fn weight(&self) -> Weight {
        match self {
            Self::NumberWrong { .. }
            | Self::NumberShared
            | Self::TwoNumbers
            | Self::ApplicationNotTicked { .. }
            | Self::FunctionMissing
            | Self::FunctionExpired { .. }
            | Self::FunctionWithoutStart { .. }
            | Self::WrongLevelOnly
            | Self::WrongLevelBesideRight
            | Self::NoCam { .. } => Weight::Wrong,
            Self::NumberMissing
            | Self::LineRepeated
            | Self::Blocked
            | Self::EmailMissing
            | Self::EmailWrong { .. }
            | Self::PhysicianWithout { .. }
            | Self::FunctionNotYet { .. }
            | Self::FunctionEndsSoon { .. }
            | Self::TooManyWithFunction { .. }
            | Self::TooManyInRole { .. }
            | Self::NoCoCam { .. } => Weight::Warns,
            Self::BisNumber
            | Self::SeveralLines
            | Self::SeveralNodes
            | Self::RoleMissing { .. }
            | Self::RoleUnknown { .. }
            | Self::StatusUnknown { .. }
            | Self::LevelUnknown { .. }
            | Self::ApplicationUnknown { .. }
            | Self::FunctionUnknown { .. } => Weight::Note,
        }
    }
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
