//! Who is whom: one number is one person; one person with two numbers is joined by hand, and taken apart again.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::Tree;
use crate::{Person, PersonId, TreeError};

/// Two people who may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Double {
    /// One.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// Why they may be.
    pub likeness: Likeness,
}

/// Why two people may be one; the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// Same name, same day of birth: a BIS number followed by a national number.
    NameAndBirth,
    /// Same name, same address.
    NameAndEmail,
    /// Same name, and one of them has no right number.
    NameAndNoNumber,
}

impl Tree {
    /// Notes a person who stands in no list yet, or what a staff list tells of one.
    pub fn add_person(&mut self, person: Person) {
        self.index.number(&person);
        self.people.insert(person.id.clone(), person);
    }

    /// The person of a national number.
    pub fn person_of(&self, niss: &identifiers::Niss) -> Option<&Person> {
        self.index
            .of_niss(niss)
            .and_then(|person| self.people.get(person))
    }

    /// Says that two are one person. Nothing of either is changed, so [`Tree::part`] undoes it.
    ///
    /// # Errors
    /// A person is unknown; they are one already.
    pub fn join(&mut self, one: &PersonId, other: &PersonId) -> Result<(), TreeError> {
        self.known_person(one)?;
        self.known_person(other)?;
        let (head, second) = (self.head(one).clone(), self.head(other).clone());
        if head == second {
            return Err(TreeError::JoinedAlready);
        }
        for joined in self.joined.values_mut() {
            if *joined == second {
                *joined = head.clone();
            }
        }
        self.joined.insert(second, head);
        Ok(())
    }

    /// Takes one out of the joined: it stands alone again, the others stay together.
    ///
    /// # Errors
    /// The person is unknown, or stands alone.
    pub fn part(&mut self, person: &PersonId) -> Result<(), TreeError> {
        self.known_person(person)?;
        if self.joined.remove(person).is_some() {
            return Ok(());
        }
        let others: Vec<PersonId> = self
            .joined
            .iter()
            .filter(|(_, head)| *head == person)
            .map(|(other, _)| other.clone())
            .collect();
        let Some((head, rest)) = others.split_first() else {
            return Err(TreeError::NotJoined);
        };
        self.joined.remove(head);
        for other in rest {
            self.joined.insert(other.clone(), head.clone());
        }
        Ok(())
    }

    /// Everybody who is this person, the person first.
    pub fn same_person<'a>(&'a self, person: &'a PersonId) -> Vec<&'a PersonId> {
        let head = self.head(person);
        let mut group = vec![person];
        if head != person {
            group.push(head);
        }
        let others = self.joined.iter().filter(|(_, to)| *to == head);
        group.extend(
            others
                .map(|(other, _)| other)
                .filter(|other| *other != person),
        );
        group
    }

    /// The one who stands for all that were joined.
    pub fn head<'a>(&'a self, person: &'a PersonId) -> &'a PersonId {
        self.joined.get(person).unwrap_or(person)
    }

    /// People who may be one and were not joined: told, never joined by the program.
    pub fn doubles(&self) -> Vec<Double> {
        let mut by_name: HashMap<(String, String), Vec<&Person>> = HashMap::new();
        for person in self.people.values() {
            let name = person.folded();
            if !name.0.is_empty() {
                by_name.entry(name).or_default().push(person);
            }
        }
        let mut doubles = Vec::new();
        for namesakes in by_name.values() {
            // Each against the first who is like them: a crowd of one name gives no crowd of pairs.
            for (place, other) in namesakes.iter().enumerate() {
                let before = namesakes.iter().take(place).take(NAMESAKES);
                let mut before = before.filter(|one| self.head(&one.id) != self.head(&other.id));
                let like = before.find_map(|one| likeness(one, other).map(|like| (one, like)));
                if let Some((one, likeness)) = like {
                    doubles.push(Double {
                        one: one.id.clone(),
                        other: other.id.clone(),
                        likeness,
                    });
                }
            }
        }
        doubles.sort_by(|one, other| (&one.one, &one.other).cmp(&(&other.one, &other.other)));
        doubles
    }

    /// People under whose number exports wrote two names.
    pub fn two_names(&self) -> impl Iterator<Item = &Person> {
        self.people
            .values()
            .filter(|person| !person.other_names.is_empty())
    }

    /// Removes everything that is known of a person, under this id alone: for an erasure.
    ///
    /// # Errors
    /// The person is unknown.
    pub fn forget(&mut self, person: &PersonId) -> Result<(), TreeError> {
        self.known_person(person)?;
        if self.same_person(person).len() > 1 {
            self.part(person)?;
        }
        let places: BTreeSet<_> = self.index.places(person).cloned().collect();
        for node in places {
            if let Some(list) = self.lists.get_mut(&node) {
                list.members.retain(|member| member.person != *person);
            }
        }
        let owner = Some(person);
        self.entries.retain(|entry| entry.person.as_ref() != owner);
        self.history.retain(|change| change.person != *person);
        self.people.remove(person);
        self.index.forgotten(person);
        Ok(())
    }
}

fn likeness(one: &Person, other: &Person) -> Option<Likeness> {
    let birth = |person: &Person| {
        let birth = person.niss.as_ref().and_then(identifiers::Niss::birth)?;
        Some((birth.year, birth.month?, birth.day?))
    };
    let email = |person: &Person| person.email.as_ref().map(|email| email.to_lowercase());
    match (birth(one), birth(other)) {
        (Some(born), Some(other_born)) if born == other_born => {
            return Some(Likeness::NameAndBirth);
        }
        _ => {}
    }
    match (email(one), email(other)) {
        (Some(mail), Some(other_mail)) if mail == other_mail => {
            return Some(Likeness::NameAndEmail);
        }
        _ => {}
    }
    let numberless = one.niss.is_none() || other.niss.is_none();
    numberless.then_some(Likeness::NameAndNoNumber)
}

/// So many people of one name are compared with each other.
const NAMESAKES: usize = 50;
