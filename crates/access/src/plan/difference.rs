//! One difference, what it is about and what helps.

use serde::{Deserialize, Serialize};

use super::Filled;
use crate::{Evidence, ExportId, NodeId, PersonId, Tree};

/// What is different from what should be; in the order in which it is shown for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// The organisation has no CAM.
    NoCam,
    /// It has a CAM, and nobody who could go on: no Co-CAM.
    NoDeputy,
    /// A node lacks a manager that it must have.
    ManagerMissing,
    /// A node has more of a role than there can be.
    ManagerTooMany,
    /// Is wanted there, and does not stand there.
    Missing,
    /// Stands there, and is not wanted there.
    TooMuch,
    /// A user at a level where users do not work.
    WrongLevel,
    /// Blocked.
    Blocked,
    /// An application is not ticked.
    NotTicked,
    /// An application is ticked and not wanted.
    TickedTooMuch,
    /// A function is missing; without `what`: any that the target needs.
    FunctionMissing,
    /// It is over.
    FunctionExpired,
    /// It has not begun.
    FunctionNotYet,
    /// It has no first day, so the portal does not count it.
    FunctionWithoutStart,
    /// It ends within 30 days.
    FunctionEndsSoon,
    /// It is there and not wanted.
    FunctionTooMuch,
    /// More people have a function than should.
    TooMany,
    /// The second register does not know the person.
    NotRegistered,
    /// Two accounts of one person at one node.
    Doubled,
    /// One number with two names.
    TwoNames,
    /// Two people who are probably one.
    DoublePerson,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// What.
    pub kind: DifferenceKind,
    /// Where; of a person in general the first place.
    pub node: Option<NodeId>,
    /// Who; none of what a node lacks.
    pub person: Option<PersonId>,
    /// Which application, function, role or register: an id of the catalogue.
    pub what: Option<String>,
    /// Other nodes that it is about: the right ones of a wrong level.
    pub places: Vec<NodeId>,
    /// Others that it is about.
    pub people: Vec<PersonId>,
    /// On what it rests.
    pub evidence: Vec<Evidence>,
    /// The export of the node that was the newest then.
    pub export: Option<ExportId>,
    /// What helps.
    pub remedy: Option<Filled>,
}

/// What makes two differences the same.
pub type Key = (
    DifferenceKind,
    Option<NodeId>,
    Option<PersonId>,
    Option<String>,
);

impl Difference {
    pub(super) fn new(
        tree: &Tree,
        kind: DifferenceKind,
        node: Option<&NodeId>,
        person: Option<&PersonId>,
    ) -> Self {
        let list = node.and_then(|node| tree.list(node));
        Difference {
            kind,
            node: node.cloned(),
            person: person.map(|person| tree.head(person).clone()),
            what: None,
            places: Vec::new(),
            people: Vec::new(),
            evidence: Vec::new(),
            export: list.map(|list| list.export.clone()),
            remedy: None,
        }
    }

    pub(super) fn what(mut self, what: &str) -> Self {
        self.what = Some(what.to_owned());
        self
    }

    pub(super) fn evidence(mut self, evidence: Vec<Evidence>) -> Self {
        self.evidence = evidence;
        self
    }

    pub(super) fn remedy(mut self, remedy: Filled) -> Self {
        self.remedy = Some(remedy);
        self
    }

    /// What it is about: the same after another export.
    pub fn key(&self) -> Key {
        (
            self.kind,
            self.node.clone(),
            self.person.clone(),
            self.what.clone(),
        )
    }

    /// The lines of exports on which it rests.
    pub fn lines(&self) -> Vec<u32> {
        let lines = self.evidence.iter().filter_map(|one| match one {
            Evidence::Told(crate::Witness::Export { line, .. }) => Some(*line),
            _ => None,
        });
        lines.collect()
    }
}
