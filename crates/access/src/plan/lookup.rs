//! Memberships by person and node, found without walking through a list for each.

use std::collections::HashMap;

use crate::{Entry, Known, Membership, Node, NodeId, PersonId, Standing, Tree};

/// Every membership of every person, whatever number they have.
pub(super) struct Lookup<'a> {
    by_person: HashMap<&'a PersonId, Vec<&'a Membership>>,
    entries: HashMap<&'a PersonId, Vec<&'a Entry>>,
    children: HashMap<&'a NodeId, Vec<&'a Node>>,
}

impl<'a> Lookup<'a> {
    pub fn new(tree: &'a Tree) -> Self {
        let mut by_person: HashMap<&PersonId, Vec<&Membership>> = HashMap::new();
        for member in tree.memberships() {
            by_person
                .entry(tree.head(&member.person))
                .or_default()
                .push(member);
        }
        let mut entries: HashMap<&PersonId, Vec<&Entry>> = HashMap::new();
        for entry in tree.entries() {
            if let Some(person) = &entry.person {
                let of_person = entries.entry(tree.head(person)).or_default();
                of_person.push(entry);
            }
        }
        let mut children: HashMap<&NodeId, Vec<&Node>> = HashMap::new();
        for node in tree.nodes() {
            if let Some(parent) = &node.parent {
                children.entry(parent).or_default().push(node);
            }
        }
        Lookup {
            by_person,
            entries,
            children,
        }
    }

    /// Entries in second registers.
    pub fn entries(&self, head: &PersonId) -> &[&'a Entry] {
        self.entries.get(head).map_or(&[], |list| list)
    }

    /// The nodes right below a node.
    pub fn children(&self, node: &NodeId) -> &[&'a Node] {
        self.children.get(node).map_or(&[], |list| list)
    }

    /// Everywhere.
    pub fn of(&self, head: &PersonId) -> &[&'a Membership] {
        self.by_person.get(head).map_or(&[], |list| list)
    }

    /// At one node, as a manager or as a user.
    pub fn at(&self, head: &PersonId, node: &NodeId, manages: bool) -> Vec<&'a Membership> {
        let members = self.of(head).iter();
        let here = members.filter(|one| one.node == *node && one.manages() == manages);
        here.copied().collect()
    }
}

/// How the best of some functions stands, and which one that is.
pub(super) fn best<'a>(
    members: &[&'a Membership],
    today: jiff::civil::Date,
    fits: impl Fn(&str) -> bool,
) -> Known<Option<(Standing, &'a crate::Function, &'a crate::Witness)>> {
    let told = members.iter().filter_map(|one| one.functions.told());
    let mut any = false;
    let mut best = None;
    for told in told {
        any = true;
        for function in told.value.iter().filter(|function| fits(&function.name)) {
            let standing = function.standing(today);
            let better = |(old, ..): &(Standing, &crate::Function, &crate::Witness)| {
                rank(standing) < rank(*old)
            };
            if best.as_ref().is_none_or(better) {
                best = Some((standing, function, &told.witness));
            }
        }
    }
    if any {
        Known::Told(best)
    } else {
        Known::Unknown
    }
}

fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::Effective => 0,
        Standing::EndsSoon => 1,
        Standing::NotYet => 2,
        Standing::WithoutStart => 3,
        Standing::Expired => 4,
    }
}
