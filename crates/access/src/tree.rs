//! The tree: organisations, their nodes, who stands where, and who is whom.
//!
//! It is built from what exports told and from what people said. It never forgets a told value for
//! an unknown one, and it never concludes anything about a node from another node's export.

mod change;
mod error;
mod index;
mod light;
mod nodes;
mod people;
mod recognise;
mod rights;
mod slips;
mod stored;
mod take;
mod view;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use change::{Change, ChangeKind};
pub use error::{CODES, TreeError};
pub use light::{Light, NodeLight, Reason, ReasonKind};

pub use people::{Double, Likeness};
pub use rights::{Action, Actor, May, WarnReason};
pub use slips::Slip;
pub use take::{Export, Note, Seen, Taken};

use crate::{Entry, ExportId, Membership, Node, NodeId, Person, PersonId};
use index::PeopleIndex;

/// Several organisations with their nodes, memberships, people and entries in second registers.
///
/// Serialised it is whole and versioned; what is read back is checked ([`Tree::read`]).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(try_from = "stored::Stored", into = "stored::Stored")]
pub struct Tree {
    nodes: BTreeMap<NodeId, Node>,
    lists: BTreeMap<NodeId, List>,
    people: BTreeMap<PersonId, Person>,
    entries: BTreeMap<EntryKey, Entry>,
    joined: BTreeMap<PersonId, PersonId>,
    history: Vec<Change>,
    index: PeopleIndex,
}

/// One entry: node, register, person or the organisation itself.
type EntryKey = (NodeId, String, Option<PersonId>);

/// The users of a node, as its newest export told them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The newest export.
    pub export: ExportId,
    /// Its day.
    pub day: Date,
    /// Who stands in it.
    pub members: Vec<Membership>,
}

impl PartialEq for Tree {
    fn eq(&self, other: &Self) -> bool {
        // The index only repeats the others.
        self.nodes == other.nodes
            && self.lists == other.lists
            && self.people == other.people
            && self.entries == other.entries
            && self.joined == other.joined
            && self.history == other.history
    }
}

impl Tree {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// All nodes, by id.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.values()
    }

    /// A node.
    pub fn node(&self, id: &NodeId) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// The newest list of a node; none while no export of it was taken.
    pub fn list(&self, node: &NodeId) -> Option<&List> {
        self.lists.get(node)
    }

    /// Who stands in the newest list of a node.
    pub fn members(&self, node: &NodeId) -> &[Membership] {
        self.lists.get(node).map_or(&[], |list| &list.members)
    }

    /// Every membership, node by node.
    pub fn memberships(&self) -> impl Iterator<Item = &Membership> {
        self.lists.values().flat_map(|list| &list.members)
    }

    /// All people, by id.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    /// A person.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.get(id)
    }

    /// All entries in second registers.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// What exports showed to have changed since a day, that day included; in the order in which it was learnt.
    pub fn changes_since(&self, day: Date) -> impl Iterator<Item = &Change> {
        self.history.iter().filter(move |change| change.day >= day)
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
