//! Looking around in the tree.

use super::Tree;
use crate::{Entry, Level, Membership, Node, NodeId, PersonId};

impl Tree {
    /// The organisations.
    pub fn organisations(&self) -> impl Iterator<Item = &Node> {
        self.nodes().filter(|node| node.level == Level::Entity)
    }

    /// The nodes right below a node.
    pub fn children<'a>(&'a self, node: &'a NodeId) -> impl Iterator<Item = &'a Node> {
        self.nodes()
            .filter(move |child| child.parent.as_ref() == Some(node))
    }

    /// A node and everything above it, from the node to its entity.
    pub fn upwards<'a>(&'a self, node: &NodeId) -> impl Iterator<Item = &'a Node> {
        let above = |node: &&'a Node| node.parent.as_ref().and_then(|id| self.node(id));
        std::iter::successors(self.node(node), above)
    }

    /// The node of a level at or above a node.
    pub fn at_level(&self, node: &NodeId, level: Level) -> Option<&Node> {
        self.upwards(node).find(|node| node.level == level)
    }

    /// The organisation of a node.
    pub fn organisation(&self, node: &NodeId) -> Option<&Node> {
        self.at_level(node, Level::Entity)
    }

    /// Whether a node is another one, or hangs somewhere below it.
    pub fn is_within(&self, node: &NodeId, top: &NodeId) -> bool {
        self.upwards(node).any(|above| above.id == *top)
    }

    /// A node and everything below it.
    pub fn within<'a>(&'a self, top: &'a NodeId) -> impl Iterator<Item = &'a Node> {
        self.nodes().filter(|node| self.is_within(&node.id, top))
    }

    /// Where a person stands, under every number that was joined, in all organisations.
    pub fn of_person<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Membership> {
        let group = self.same_person(person);
        group.into_iter().flat_map(move |one| {
            let places = self.index.places(one);
            let members = places.flat_map(|node| self.members(node));
            members.filter(move |member| member.person == *one)
        })
    }

    /// Where a person stands at one node.
    pub fn of_person_at<'a>(
        &'a self,
        person: &'a PersonId,
        node: &'a NodeId,
    ) -> impl Iterator<Item = &'a Membership> {
        self.of_person(person)
            .filter(move |member| member.node == *node)
    }

    /// The entries of a person in second registers.
    pub fn entries_of<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Entry> {
        let group = self.same_person(person);
        self.entries.iter().filter(move |entry| {
            entry
                .person
                .as_ref()
                .is_some_and(|person| group.contains(&person))
        })
    }

    /// Who manages a node: its own managers first, then those above it.
    pub fn managers<'a>(&'a self, node: &NodeId) -> impl Iterator<Item = &'a Membership> {
        let nodes: Vec<&Node> = self.upwards(node).collect();
        let members = nodes.into_iter().flat_map(|node| self.members(&node.id));
        members.filter(|member| member.manages())
    }

    /// What a person manages, in all organisations: the nodes at which they are told as a manager.
    pub fn managed_by<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Node> {
        let members = self.of_person(person).filter(|member| member.manages());
        members.filter_map(|member| self.node(&member.node))
    }
}
