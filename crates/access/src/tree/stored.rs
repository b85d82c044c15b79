//! The tree as it is kept: versioned, and checked when it comes back.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::index::PeopleIndex;
use super::{Change, List, Tree};
use crate::tree::TreeError;
use crate::{Entry, Node, NodeId, Person, PersonId, Version, read_kept, write_kept};

/// The kept form.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Stored {
    version: Version,
    nodes: Vec<Node>,
    lists: BTreeMap<NodeId, List>,
    people: Vec<Person>,
    entries: Vec<Entry>,
    joined: BTreeMap<PersonId, PersonId>,
    history: Vec<Change>,
}

impl From<Tree> for Stored {
    fn from(tree: Tree) -> Self {
        Stored {
            version: Version,
            nodes: tree.nodes.into_values().collect(),
            lists: tree.lists,
            people: tree.people.into_values().collect(),
            entries: tree.entries.into_values().collect(),
            joined: tree.joined,
            history: tree.history,
        }
    }
}

impl TryFrom<Stored> for Tree {
    type Error = TreeError;

    fn try_from(stored: Stored) -> Result<Self, TreeError> {
        let mut tree = Tree::new();
        // From the top, so that every node finds the one above.
        let mut nodes = stored.nodes;
        nodes.sort_by_key(|node| node.level);
        for node in nodes {
            tree.add_node(node)?;
        }
        for node in tree.nodes.values() {
            if let Some(other) = &node.same_as {
                tree.known(other)?;
            }
        }
        let mut numbers = HashSet::new();
        for niss in stored
            .people
            .iter()
            .filter_map(|person| person.niss.as_ref())
        {
            if !numbers.insert(niss.clone()) {
                return Err(unreadable("two people have one number"));
            }
        }
        let people = stored.people.into_iter();
        tree.people = people.map(|person| (person.id.clone(), person)).collect();
        for (node, list) in &stored.lists {
            tree.known(node)?;
            for member in &list.members {
                tree.known_person(&member.person)?;
                if member.node != *node {
                    return Err(unreadable("a membership stands in another node's list"));
                }
            }
        }
        for entry in &stored.entries {
            tree.known(&entry.node)?;
            if let Some(person) = &entry.person {
                tree.known_person(person)?;
            }
        }
        for (one, head) in &stored.joined {
            tree.known_person(one)?;
            tree.known_person(head)?;
            if stored.joined.contains_key(head) {
                return Err(unreadable("people are joined in a chain"));
            }
        }
        tree.index = PeopleIndex::of(&tree.people, &stored.lists);
        tree.lists = stored.lists;
        for entry in stored.entries {
            tree.settle_entry(entry);
        }
        tree.joined = stored.joined;
        tree.history = stored.history;
        Ok(tree)
    }
}

impl Tree {
    /// The tree as JSON, numbers included: for `store`, which encrypts it.
    ///
    /// # Errors
    /// Never for what a tree can hold.
    pub fn written(&self) -> Result<String, TreeError> {
        write_kept(self)
    }

    /// Reads what [`Tree::written`] gave.
    ///
    /// # Errors
    /// It is of a newer version, is no tree, or does not fit itself.
    pub fn read(text: &str) -> Result<Self, TreeError> {
        read_kept::<Stored>(text)?.try_into()
    }
}

fn unreadable(detail: &str) -> TreeError {
    TreeError::Unreadable {
        detail: detail.to_owned(),
    }
}
