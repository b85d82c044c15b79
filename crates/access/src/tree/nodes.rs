//! Nodes and their places: a site below a subdivision below a quality below an entity.

use super::Tree;
use crate::{Entry, Fact, Level, Node, NodeId, PersonId, Told, TreeError};

impl Tree {
    /// Puts a node into its place.
    ///
    /// # Errors
    /// The id is taken; the node above is unknown; the level does not hang there.
    pub fn add_node(&mut self, node: Node) -> Result<(), TreeError> {
        if self.nodes.contains_key(&node.id) {
            return Err(TreeError::NodeTwice { node: node.id.0 });
        }
        self.check_place(&node)?;
        self.nodes.insert(node.id.clone(), node);
        Ok(())
    }

    /// Whether a node may hang where it says.
    pub(super) fn check_place(&self, node: &Node) -> Result<(), TreeError> {
        let above = match &node.parent {
            None => None,
            Some(parent) => Some(self.known(parent)?.level),
        };
        if above != node.level.above() {
            return Err(TreeError::NodePlace {
                node: node.id.0.clone(),
                level: node.level.word(),
                above: above.map_or("nothing", Level::word),
            });
        }
        Ok(())
    }

    /// Changes name and number of a node; its place stays.
    ///
    /// # Errors
    /// The node is unknown.
    pub fn rename_node(
        &mut self,
        node: &NodeId,
        name: &str,
        number: Option<crate::Number>,
    ) -> Result<(), TreeError> {
        let node = self.known_mut(node)?;
        node.name = name.to_owned();
        node.number = number;
        Ok(())
    }

    /// Takes a node away that nothing hangs on.
    ///
    /// # Errors
    /// The node is unknown, or has nodes, a list or entries.
    pub fn remove_node(&mut self, node: &NodeId) -> Result<(), TreeError> {
        self.known(node)?;
        let used = self.children(node).next().is_some()
            || self.lists.contains_key(node)
            || self.entries.iter().any(|entry| entry.node == *node);
        if used {
            return Err(TreeError::NodeInUse {
                node: node.0.clone(),
            });
        }
        self.unlink(node)?;
        self.nodes.remove(node);
        Ok(())
    }

    /// Says that two organisations are one body under two numbers.
    ///
    /// # Errors
    /// A node is unknown or no entity, or both are the same.
    pub fn link(&mut self, one: &NodeId, other: &NodeId) -> Result<(), TreeError> {
        for node in [one, other] {
            if one == other || self.known(node)?.level != Level::Entity {
                return Err(TreeError::NotTwoOrganisations {
                    node: node.0.clone(),
                });
            }
        }
        self.unlink(one)?;
        self.unlink(other)?;
        self.known_mut(one)?.same_as = Some(other.clone());
        self.known_mut(other)?.same_as = Some(one.clone());
        Ok(())
    }

    /// Takes the link of an organisation back.
    ///
    /// # Errors
    /// The node is unknown.
    pub fn unlink(&mut self, node: &NodeId) -> Result<(), TreeError> {
        let other = self.known_mut(node)?.same_as.take();
        if let Some(other) = other {
            self.known_mut(&other)?.same_as = None;
        }
        Ok(())
    }

    /// Notes whether a node is active: a quality activated, a subdivision not blocked.
    ///
    /// # Errors
    /// The node is unknown.
    pub fn tell_active(&mut self, node: &NodeId, told: Told<bool>) -> Result<(), TreeError> {
        self.known_mut(node)?.active.settle(Fact::Told(told));
        Ok(())
    }

    /// Notes what is ticked at a node for everybody below (C6).
    ///
    /// # Errors
    /// The node is unknown.
    pub fn tell_authorised(
        &mut self,
        node: &NodeId,
        told: Told<Vec<String>>,
    ) -> Result<(), TreeError> {
        self.known_mut(node)?.authorised.settle(Fact::Told(told));
        Ok(())
    }

    /// Notes an entry in a second register; what was told there before counts as its day says.
    ///
    /// # Errors
    /// The node or the person is unknown.
    pub fn tell_entry(&mut self, entry: Entry) -> Result<(), TreeError> {
        self.known(&entry.node)?;
        if let Some(person) = &entry.person {
            self.known_person(person)?;
        }
        let same = |old: &&mut Entry| {
            old.person == entry.person && old.node == entry.node && old.register == entry.register
        };
        match self.entries.iter_mut().find(same) {
            Some(old) => {
                old.active.settle(entry.active);
                old.roles.settle(entry.roles);
            }
            None => self.entries.push(entry),
        }
        Ok(())
    }

    pub(super) fn known(&self, node: &NodeId) -> Result<&Node, TreeError> {
        self.nodes.get(node).ok_or_else(|| TreeError::NodeUnknown {
            node: node.0.clone(),
        })
    }

    fn known_mut(&mut self, node: &NodeId) -> Result<&mut Node, TreeError> {
        let found = self.nodes.get_mut(node);
        found.ok_or_else(|| TreeError::NodeUnknown {
            node: node.0.clone(),
        })
    }

    pub(super) fn known_person(&self, person: &PersonId) -> Result<(), TreeError> {
        if self.people.contains_key(person) {
            return Ok(());
        }
        Err(TreeError::PersonUnknown {
            person: person.0.clone(),
        })
    }
}
