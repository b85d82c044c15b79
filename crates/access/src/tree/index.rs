//! Finding people without looking at all of them. Only repeats what the tree has.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use identifiers::Niss;

use super::List;
use crate::{NodeId, Person, PersonId};

/// Look-ups of people.
#[derive(Clone, Default)]
pub(super) struct PeopleIndex {
    by_niss: HashMap<Niss, PersonId>,
    by_user_name: HashMap<String, PersonId>,
    places: HashMap<PersonId, BTreeSet<NodeId>>,
}

impl std::fmt::Debug for PeopleIndex {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Its keys are national numbers.
        write!(formatter, "PeopleIndex({} people)", self.places.len())
    }
}

impl PeopleIndex {
    /// Built anew from people and lists.
    pub(super) fn of(people: &BTreeMap<PersonId, Person>, lists: &BTreeMap<NodeId, List>) -> Self {
        let mut index = PeopleIndex::default();
        for person in people.values() {
            index.number(person);
        }
        for list in lists.values() {
            for member in &list.members {
                index.stands(&member.person, &member.node);
                if let Some(name) = &member.user_name {
                    index.named(name, &member.person);
                }
            }
        }
        index
    }

    pub(super) fn number(&mut self, person: &Person) {
        if let Some(niss) = &person.niss {
            self.by_niss.insert(niss.clone(), person.id.clone());
        }
    }

    pub(super) fn named(&mut self, user_name: &str, person: &PersonId) {
        self.by_user_name
            .entry(user_name.to_lowercase())
            .or_insert_with(|| person.clone());
    }

    pub(super) fn stands(&mut self, person: &PersonId, node: &NodeId) {
        let places = self.places.entry(person.clone()).or_default();
        places.insert(node.clone());
    }

    pub(super) fn leaves(&mut self, person: &PersonId, node: &NodeId) {
        if let Some(places) = self.places.get_mut(person) {
            places.remove(node);
        }
    }

    /// Everything of one person is gone.
    pub(super) fn forgotten(&mut self, person: &PersonId) {
        self.by_niss.retain(|_, owner| owner != person);
        self.by_user_name.retain(|_, owner| owner != person);
        self.places.remove(person);
    }

    pub(super) fn of_niss(&self, niss: &Niss) -> Option<&PersonId> {
        self.by_niss.get(niss)
    }

    pub(super) fn of_user_name(&self, user_name: &str) -> Option<&PersonId> {
        self.by_user_name.get(&user_name.to_lowercase())
    }

    pub(super) fn places(&self, person: &PersonId) -> impl Iterator<Item = &NodeId> {
        self.places.get(person).into_iter().flatten()
    }
}
