//! Who a line is about, and what is noted of them.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::Tree;
use super::index::PeopleIndex;
use super::take::{Export, Note, Seen, coalesced};
use crate::{NodeId, Person, PersonId};

impl Tree {
    /// Who a line is about: by number, by user name, or by name among the numberless of the node.
    pub(super) fn recognise(
        &mut self,
        export: &Export,
        seen: &Seen,
        reader: &mut Reader<'_>,
        notes: &mut Vec<Note>,
    ) -> PersonId {
        let line = seen.line;
        let by_number = seen.niss.as_ref().and_then(|niss| self.index.of_niss(niss));
        let by_number = by_number.cloned();
        let by_user_name = seen.user_name.as_deref();
        let by_user_name = by_user_name.and_then(|name| self.index.of_user_name(name));
        let mut by_user_name = by_user_name.cloned();
        if let Some(person) = &mut by_user_name {
            rename(person, &reader.renames);
        }
        let has_number = |tree: &Tree, person: &PersonId| {
            tree.people
                .get(person)
                .is_some_and(|person| person.niss.is_some())
        };
        let person = match (by_number, by_user_name) {
            (Some(person), Some(other)) if person != other => {
                if has_number(self, &other) {
                    notes.push(Note::OneUserNameTwoNumbers {
                        person: person.clone(),
                        other,
                        line,
                    });
                } else {
                    reader.renames.insert(other, person.clone());
                    notes.push(Note::NumberLearnt {
                        person: person.clone(),
                        line,
                    });
                }
                person
            }
            (Some(person), _) => person,
            (None, Some(other)) if seen.niss.is_none() || !has_number(self, &other) => {
                if seen.niss.is_some() {
                    let person = other.clone();
                    notes.push(Note::NumberLearnt { person, line });
                }
                other
            }
            (None, by_user_name) => {
                let namesake = reader.unnumbered.get(&folded(seen));
                let namesake = namesake.filter(|_| seen.niss.is_none() && by_user_name.is_none());
                let person = namesake.cloned().unwrap_or_else(&mut *reader.fresh);
                if let Some(other) = by_user_name {
                    notes.push(Note::OneUserNameTwoNumbers {
                        person: person.clone(),
                        other,
                        line,
                    });
                }
                person
            }
        };
        if self.describe(export.day, seen, &person) {
            let person = person.clone();
            notes.push(Note::OneNumberTwoNames { person, line });
        }
        if let Some(name) = &seen.user_name
            && self.index.of_user_name(name).is_none()
        {
            self.index.named(name, &person);
            if let Some(person) = self.people.get_mut(&person) {
                person.user_names.push(name.to_lowercase());
            }
        }
        person
    }

    /// Notes name, number and address of a person; says whether the number had another name before.
    fn describe(&mut self, day: Date, seen: &Seen, id: &PersonId) -> bool {
        let person = self.people.entry(id.clone()).or_insert_with(|| Person {
            id: id.clone(),
            niss: None,
            name: seen.name.clone(),
            first_name: seen.first_name.clone(),
            email: None,
            language: None,
            other_names: Vec::new(),
            user_names: Vec::new(),
            as_of: day,
        });
        if person.niss.is_none() && seen.niss.is_some() {
            person.niss.clone_from(&seen.niss);
        }
        let newer = day >= person.as_of;
        let mut two_names = false;
        if !seen.name.is_empty() && person.folded() != folded(seen) {
            let (kept, other) = if newer {
                let old = (person.name.clone(), person.first_name.clone());
                ((seen.name.clone(), seen.first_name.clone()), old)
            } else {
                let old = (person.name.clone(), person.first_name.clone());
                (old, (seen.name.clone(), seen.first_name.clone()))
            };
            (person.name, person.first_name) = kept;
            two_names = seen.niss.is_some() && !other.0.is_empty();
            if two_names && !person.other_names.contains(&other) {
                person.other_names.push(other);
            }
            let kept = person.folded();
            let is_other =
                |(name, first): &(String, String)| (crate::fold(name), crate::fold(first)) != kept;
            person.other_names.retain(is_other);
        } else if newer && !seen.name.is_empty() {
            person.name.clone_from(&seen.name);
            person.first_name.clone_from(&seen.first_name);
        }
        for (kept, told) in [
            (&mut person.email, &seen.email),
            (&mut person.language, &seen.language),
        ] {
            if told.is_some() && (newer || kept.is_none()) {
                kept.clone_from(told);
            }
        }
        person.as_of = person.as_of.max(day);
        let person = person.clone();
        self.index.number(&person);
        two_names
    }

    /// People without a number turned out to be people with one: all of them at once, in one walk.
    pub(super) fn merge(&mut self, renames: &Renames) {
        let members = self.lists.values_mut().flat_map(|list| &mut list.members);
        let members = members.map(|member| &mut member.person);
        let changes = self.history.iter_mut().map(|change| &mut change.person);
        for person in members.chain(changes) {
            rename(person, renames);
        }
        for mut entry in std::mem::take(&mut self.entries).into_values() {
            if let Some(person) = &mut entry.person {
                rename(person, renames);
            }
            self.settle_entry(entry);
        }
        for list in self.lists.values_mut() {
            list.members = coalesced(std::mem::take(&mut list.members));
        }
        for (from, into) in renames {
            // Joined by hand with somebody: that one is now joined with the other.
            let group = self.same_person(from).into_iter().skip(1);
            let joined: Vec<PersonId> = group.cloned().collect();
            if self.part(from).is_ok() {
                for other in joined {
                    // One already: nothing is lost.
                    let _ = self.join(into, &other);
                }
            }
            let names = self.people.remove(from);
            let names = names.map_or_else(Vec::new, |person| person.user_names);
            if let Some(person) = self.people.get_mut(into) {
                person.user_names.extend(names);
            }
        }
        self.index = PeopleIndex::of(&self.people, &self.lists);
    }

    /// The numberless people of a node without a user name, by name.
    pub(super) fn unnumbered(&self, node: &NodeId) -> HashMap<(String, String), PersonId> {
        let members = self.members(node).iter();
        let nameless = members.filter(|member| member.user_name.is_none());
        let people = nameless.filter_map(|member| self.people.get(&member.person));
        let people = people.filter(|person| person.niss.is_none());
        people
            .map(|person| (person.folded(), person.id.clone()))
            .collect()
    }
}

/// From the id that is given up to the one that stays.
pub(super) type Renames = BTreeMap<PersonId, PersonId>;

pub(super) fn rename(person: &mut PersonId, renames: &Renames) {
    if let Some(now) = renames.get(person) {
        person.clone_from(now);
    }
}

/// What recognising needs besides the tree.
pub(super) struct Reader<'a> {
    pub unnumbered: HashMap<(String, String), PersonId>,
    pub renames: Renames,
    pub fresh: &'a mut dyn FnMut() -> PersonId,
}

fn folded(seen: &Seen) -> (String, String) {
    (crate::fold(&seen.name), crate::fold(&seen.first_name))
}
