//! Taking in what an export told of a node.

use std::collections::{BTreeMap, HashMap};

use identifiers::Niss;
use jiff::civil::Date;

use super::change::{Change, ChangeKind, between};
use super::index::PeopleIndex;
use super::{List, Tree};
use crate::{
    ExportId, Fact, Function, Known, Membership, NodeId, Person, PersonId, Role, Sighting, Status,
    TreeError, Witness,
};

/// Which export, of which node, of which day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Its name in the workspace.
    pub id: ExportId,
    /// The node whose list it is.
    pub node: NodeId,
    /// The day on which it was made.
    pub day: Date,
}

/// One line of it. What its columns do not tell is unknown.
///
/// Personal data: there is no `Debug`.
#[derive(Clone)]
pub struct Seen {
    /// The line in the file, from 1, header included.
    pub line: u32,
    /// The number, when it is there and its check digits fit.
    pub niss: Option<Niss>,
    /// Family name.
    pub name: String,
    /// First names.
    pub first_name: String,
    /// The person's own address.
    pub email: Option<String>,
    /// `fr`, `nl` or `de`.
    pub language: Option<String>,
    /// The name to log in with.
    pub user_name: Option<String>,
    /// The role that the catalogue knows for the type.
    pub role: Option<Role>,
    /// The type as written.
    pub role_text: String,
    /// Active or blocked.
    pub status: Known<Status>,
    /// Ticked applications.
    pub applications: Known<Vec<String>>,
    /// Functions with their days.
    pub functions: Known<Vec<Function>>,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// What is different from the export before; empty for the first one of a node.
    pub changes: Vec<Change>,
    /// What is to be told.
    pub notes: Vec<Note>,
    /// Whether a newer export of the node was there already: then this one only filled what was unknown.
    pub older: bool,
}

/// What is to be told about the people of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// One number with two names: the same person, or a number typed for another.
    OneNumberTwoNames {
        /// Who.
        person: PersonId,
        /// The line.
        line: u32,
    },
    /// One user name with two numbers: the number counts.
    OneUserNameTwoNumbers {
        /// By the number.
        person: PersonId,
        /// By the user name.
        other: PersonId,
        /// The line.
        line: u32,
    },
    /// Somebody who was known by user name alone has a number now.
    NumberLearnt {
        /// Who.
        person: PersonId,
        /// The line.
        line: u32,
    },
}

impl Tree {
    /// Takes in the list of a node. The newest told value wins, an unknown never overwrites a told one, who is
    /// gone from a newer list of the node is gone there, and other nodes are not touched.
    ///
    /// `fresh` makes an id that nobody has: random, so that it tells nothing.
    ///
    /// # Errors
    /// The node is unknown; the list is empty while people are known there. Then nothing is changed.
    pub fn take(
        &mut self,
        export: &Export,
        lines: impl IntoIterator<Item = Seen>,
        fresh: &mut dyn FnMut() -> PersonId,
    ) -> Result<Taken, TreeError> {
        let name = self.known(&export.node)?.name.clone();
        let lines: Vec<Seen> = lines.into_iter().collect();
        let known = self.members(&export.node).len();
        if lines.is_empty() && known > 0 {
            return Err(TreeError::ExportEmpty { node: name, known });
        }
        let mut taken = Taken::default();
        let mut told: Vec<Membership> = Vec::new();
        let mut places: HashMap<Key, usize> = HashMap::new();
        let mut reader = Reader {
            unnumbered: self.unnumbered(&export.node),
            renames: HashMap::new(),
            fresh,
        };
        for seen in lines {
            let person = self.recognise(export, &seen, &mut reader, &mut taken.notes);
            let membership = membership(export, seen, person);
            match places
                .get(&key(&membership))
                .and_then(|at| told.get_mut(*at))
            {
                Some(same) => add_line(same, membership),
                None => {
                    places.insert(key(&membership), told.len());
                    told.push(membership);
                }
            }
        }
        if !reader.renames.is_empty() {
            for membership in &mut told {
                rename(&mut membership.person, &reader.renames);
            }
            self.merge(&reader.renames);
        }
        self.settle_list(export, told, &mut taken);
        Ok(taken)
    }

    /// Puts the told list beside the known one.
    fn settle_list(&mut self, export: &Export, told: Vec<Membership>, taken: &mut Taken) {
        let before = self.lists.remove(&export.node);
        let first = before.is_none();
        taken.older = before.as_ref().is_some_and(|list| list.day > export.day);
        let (id, day) = match &before {
            Some(list) if taken.older => (list.export.clone(), list.day),
            _ => (export.id.clone(), export.day),
        };
        let mut left = Left::of(before.map_or_else(Vec::new, |list| list.members));
        let mut members = Vec::with_capacity(told.len());
        for mut now in told {
            let old = left.take(&now);
            match old {
                Some(old) if taken.older => {
                    let mut kept = old;
                    fill(&mut kept, now);
                    members.push(kept);
                }
                Some(old) => {
                    let before = old.clone();
                    fill_from_old(&mut now, old);
                    let kinds = between(&before, &now).into_iter();
                    let line = now.seen.lines.first().copied();
                    let change = |kind| change(export, &now.person, line, kind);
                    taken.changes.extend(kinds.map(change));
                    members.push(now);
                }
                // Who stands in an older list only is gone since.
                None if taken.older => {}
                None => {
                    if !first {
                        let line = now.seen.lines.first().copied();
                        let change = change(export, &now.person, line, ChangeKind::Added);
                        taken.changes.push(change);
                    }
                    members.push(now);
                }
            }
        }
        for gone in left.rest() {
            if taken.older {
                members.push(gone);
            } else {
                let change = change(export, &gone.person, None, ChangeKind::Removed);
                taken.changes.push(change);
                self.index.leaves(&gone.person, &export.node);
            }
        }
        for member in &members {
            self.index.stands(&member.person, &export.node);
            if let Some(name) = &member.user_name {
                self.index.named(name, &member.person);
            }
        }
        self.history.extend(taken.changes.iter().cloned());
        let list = List {
            export: id,
            day,
            members,
        };
        self.lists.insert(export.node.clone(), list);
    }

    /// Who a line is about: by number, by user name, or by name among the numberless of the node.
    fn recognise(
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
        if let Some(name) = &seen.user_name {
            self.index.named(name, &person);
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
    fn merge(&mut self, renames: &Renames) {
        let members = self.lists.values_mut().flat_map(|list| &mut list.members);
        let members = members.map(|member| &mut member.person);
        let changes = self.history.iter_mut().map(|change| &mut change.person);
        let entries = self.entries.iter_mut();
        let entries = entries.filter_map(|entry| entry.person.as_mut());
        for person in members.chain(changes).chain(entries) {
            rename(person, renames);
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
            self.people.remove(from);
        }
        self.index = PeopleIndex::of(&self.people, &self.lists);
    }

    /// The numberless people of a node without a user name, by name.
    fn unnumbered(&self, node: &NodeId) -> HashMap<(String, String), PersonId> {
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
type Renames = HashMap<PersonId, PersonId>;

fn rename(person: &mut PersonId, renames: &Renames) {
    if let Some(now) = renames.get(person) {
        person.clone_from(now);
    }
}

/// What recognising needs besides the tree.
struct Reader<'a> {
    unnumbered: HashMap<(String, String), PersonId>,
    renames: Renames,
    fresh: &'a mut dyn FnMut() -> PersonId,
}

/// Lines of one person in one capacity with one user name are one membership.
type Key = (PersonId, Capacity, Option<String>);

/// A manager who also works has two memberships.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Capacity {
    Manager,
    User,
    Unknown,
}

fn capacity(membership: &Membership) -> Capacity {
    match membership.role {
        Some(role) if role.manages() => Capacity::Manager,
        Some(_) => Capacity::User,
        None => Capacity::Unknown,
    }
}

fn key(membership: &Membership) -> Key {
    let name = membership.user_name.as_ref();
    (
        membership.person.clone(),
        capacity(membership),
        name.map(|name| name.to_lowercase()),
    )
}

fn folded(seen: &Seen) -> (String, String) {
    (crate::fold(&seen.name), crate::fold(&seen.first_name))
}

fn membership(export: &Export, seen: Seen, person: PersonId) -> Membership {
    let witness = Witness::Export {
        export: export.id.clone(),
        day: export.day,
        line: seen.line,
    };
    Membership {
        person,
        node: export.node.clone(),
        role: seen.role,
        role_text: seen.role_text,
        user_name: seen.user_name,
        status: told_by(seen.status, &witness),
        applications: told_by(seen.applications, &witness),
        functions: told_by(seen.functions, &witness),
        seen: Sighting {
            export: export.id.clone(),
            day: export.day,
            lines: vec![seen.line],
        },
    }
}

fn told_by<T>(value: Known<T>, witness: &Witness) -> Fact<T> {
    match value {
        Known::Told(value) => Fact::by(value, witness.clone()),
        Known::Unknown => Fact::Unknown,
    }
}

/// A further line of the same membership: its functions and ticks are added.
fn add_line(same: &mut Membership, more: Membership) {
    union(&mut same.applications, more.applications);
    union(&mut same.functions, more.functions);
    // Two words for one account: the careful one.
    if more.status.value() == Some(&Status::Blocked) || same.status.value().is_none() {
        same.status.settle(more.status);
    }
    same.seen.lines.extend(more.seen.lines);
}

fn union<T: PartialEq>(to: &mut Fact<Vec<T>>, more: Fact<Vec<T>>) {
    match (to, more) {
        (Known::Told(to), Known::Told(more)) => {
            for one in more.value {
                if !to.value.contains(&one) {
                    to.value.push(one);
                }
            }
        }
        (to @ Known::Unknown, more) => *to = more,
        (Known::Told(_), Known::Unknown) => {}
    }
}

/// What an older export tells of somebody who is still there.
fn fill(kept: &mut Membership, older: Membership) {
    kept.status.settle(older.status);
    kept.applications.settle(older.applications);
    kept.functions.settle(older.functions);
    if kept.user_name.is_none() {
        kept.user_name = older.user_name;
    }
}

/// What was told before and not now.
fn fill_from_old(now: &mut Membership, old: Membership) {
    let (status, applications, functions) = (
        std::mem::take(&mut now.status),
        std::mem::take(&mut now.applications),
        std::mem::take(&mut now.functions),
    );
    now.status = old.status;
    now.status.settle(status);
    now.applications = old.applications;
    now.applications.settle(applications);
    now.functions = old.functions;
    now.functions.settle(functions);
    if now.user_name.is_none() {
        now.user_name = old.user_name;
    }
}

fn change(export: &Export, person: &PersonId, line: Option<u32>, kind: ChangeKind) -> Change {
    Change {
        day: export.day,
        node: export.node.clone(),
        person: person.clone(),
        export: export.id.clone(),
        line,
        kind,
    }
}

/// The memberships that were known and not yet told again.
struct Left {
    by_person: BTreeMap<PersonId, Vec<Membership>>,
}

impl Left {
    fn of(members: Vec<Membership>) -> Self {
        let mut by_person: BTreeMap<PersonId, Vec<Membership>> = BTreeMap::new();
        for member in members {
            let of_person = by_person.entry(member.person.clone()).or_default();
            of_person.push(member);
        }
        Left { by_person }
    }

    /// The one that a told membership goes on from: of its user name, or where one of the two has none.
    fn take(&mut self, now: &Membership) -> Option<Membership> {
        let of_person = self.by_person.get_mut(&now.person)?;
        let lower = |name: &Option<String>| name.as_ref().map(|name| name.to_lowercase());
        let (wanted, name) = (capacity(now), lower(&now.user_name));
        let fits = |old: &Membership| capacity(old) == wanted;
        let exact = |old: &Membership| fits(old) && lower(&old.user_name) == name;
        let open = |old: &Membership| fits(old) && (old.user_name.is_none() || name.is_none());
        let at = of_person.iter().position(exact);
        let at = at.or_else(|| of_person.iter().position(open))?;
        Some(of_person.swap_remove(at))
    }

    fn rest(self) -> impl Iterator<Item = Membership> {
        self.by_person.into_values().flatten()
    }
}
