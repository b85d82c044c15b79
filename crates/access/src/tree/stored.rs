//! The tree as it is kept: versioned, and checked when it comes back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::index::PeopleIndex;
use super::{Change, List, Tree};
use crate::{Entry, Node, NodeId, Person, PersonId, TreeError};

/// The kept form.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Stored {
    version: u32,
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
            version: VERSION,
            nodes: tree.nodes.into_values().collect(),
            lists: tree.lists,
            people: tree.people.into_values().collect(),
            entries: tree.entries,
            joined: tree.joined,
            history: tree.history,
        }
    }
}

impl TryFrom<Stored> for Tree {
    type Error = TreeError;

    fn try_from(stored: Stored) -> Result<Self, TreeError> {
        if stored.version > VERSION {
            return Err(TreeError::Newer {
                found: stored.version,
            });
        }
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
        tree.entries = stored.entries;
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
        serde_json::to_string(self).map_err(|error| unreadable(&kind(&error)))
    }

    /// Reads what [`Tree::written`] gave.
    ///
    /// # Errors
    /// It is of a newer version, is no tree, or does not fit itself.
    pub fn read(text: &str) -> Result<Self, TreeError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let version: Version =
            serde_json::from_str(text).map_err(|error| unreadable(&kind(&error)))?;
        if version.version > VERSION {
            return Err(TreeError::Newer {
                found: version.version,
            });
        }
        let stored: Stored =
            serde_json::from_str(text).map_err(|error| unreadable(&kind(&error)))?;
        stored.try_into()
    }
}

fn unreadable(detail: &str) -> TreeError {
    TreeError::Unreadable {
        detail: detail.to_owned(),
    }
}

/// Where, without what stands there: it may be a person's.
fn kind(error: &serde_json::Error) -> String {
    format!(
        "{:?}, line {}, column {}",
        error.classify(),
        error.line(),
        error.column()
    )
}

/// Of this form.
const VERSION: u32 = 1;
