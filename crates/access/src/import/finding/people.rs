//! Who is who over the lines of all snapshots.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::super::number::SeenNiss;
use super::super::snapshot::{Line, Snapshot};
use super::{Found, Matter, Seen};
use crate::fold::{fold, name_words};

/// A line of one of the snapshots.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) line: &'a Line,
}

impl At<'_> {
    pub(super) fn seen(&self) -> Seen {
        Seen {
            node: self.snapshot.about.node.clone(),
            line: self.line.number,
        }
    }
}

/// The lines of each person, and the numbers that stand for more than one.
pub(super) struct People<'a> {
    by_number: HashMap<&'a str, Vec<At<'a>>>,
    by_user_name: HashMap<String, Vec<At<'a>>>,
    shared: HashSet<&'a str>,
    persons: HashMap<String, usize>,
    lines: Vec<Vec<At<'a>>>,
}

impl<'a> People<'a> {
    /// Everybody. A number that stands for two people tells nobody apart: there the user name does.
    pub(super) fn of(snapshots: &[&'a Snapshot]) -> Self {
        let mut people = People {
            by_number: HashMap::new(),
            by_user_name: HashMap::new(),
            shared: HashSet::new(),
            persons: HashMap::new(),
            lines: Vec::new(),
        };
        let all = || {
            snapshots
                .iter()
                .flat_map(|snapshot| snapshot.lines.iter().map(move |line| At { snapshot, line }))
        };
        for at in all() {
            if let Some(number) = at.line.niss.right() {
                people.by_number.entry(number).or_default().push(at);
            }
            if let Some(name) = &at.line.user_name {
                people.by_user_name.entry(fold(name)).or_default().push(at);
            }
        }
        people.shared = people
            .by_number
            .iter()
            .filter(|(_, lines)| !one_person(lines))
            .map(|(number, _)| *number)
            .collect();
        for (count, at) in all().enumerate() {
            let key = people
                .key(at.line)
                .unwrap_or_else(|| format!("line {count}"));
            let next = people.lines.len();
            let index = *people.persons.entry(key).or_insert(next);
            match people.lines.get_mut(index) {
                Some(lines) => lines.push(at),
                None => people.lines.push(vec![at]),
            }
        }
        people
    }

    /// The lines of each person.
    pub(super) fn persons(&self) -> impl Iterator<Item = &[At<'a>]> {
        self.lines.iter().map(Vec::as_slice)
    }

    /// What tells a person apart: the number, else the user name; a wrong number is no match for anything.
    pub(super) fn key(&self, line: &Line) -> Option<String> {
        let user_name = line.user_name.as_deref().map(fold);
        match &line.niss {
            SeenNiss::Right(number) if !self.shared.contains(number.as_str()) => {
                Some(number.clone())
            }
            SeenNiss::Empty | SeenNiss::NoColumn => {
                let number = user_name.as_ref().and_then(|name| self.number_of(name));
                number.map(str::to_owned).or(user_name)
            }
            _ => user_name,
        }
    }

    /// The number that stands beside a user name, folded, on another line.
    fn number_of(&self, user_name: &str) -> Option<&'a str> {
        let lines = self.by_user_name.get(user_name)?;
        let mut numbers = lines.iter().filter_map(|at| at.line.niss.right());
        numbers.find(|number| !self.shared.contains(number))
    }

    /// Numbers that do not fit people.
    pub(super) fn look(&self, found: &mut Found) {
        for number in &self.shared {
            let lines = self.by_number.get(number).into_iter().flatten();
            found.add(Matter::NumberShared, lines.map(At::seen).collect());
        }
        let mut told: HashSet<BTreeSet<&str>> = HashSet::new();
        let mut two_numbers = |lines: &[At<'a>]| {
            if lines.len() < 2 {
                return;
            }
            let numbers: BTreeSet<&str> =
                lines.iter().filter_map(|at| at.line.niss.right()).collect();
            if numbers.len() > 1 && told.insert(numbers) {
                let with = lines.iter().filter(|at| at.line.niss.right().is_some());
                found.add(Matter::TwoNumbers, with.map(At::seen).collect());
            }
        };
        // A user name is unique in the whole system.
        self.by_user_name
            .values()
            .for_each(|lines| two_numbers(lines));
        // Most addresses are one line's alone: names are only looked at where they are not.
        let mut addresses: HashMap<String, Vec<At<'a>>> = HashMap::new();
        for at in self.by_number.values().flatten() {
            let email = at.line.email.told().map(|email| email.to_lowercase());
            if let Some(email) = email.filter(|email| email.contains('@')) {
                addresses.entry(email).or_default().push(*at);
            }
        }
        let mut same: HashMap<(String, String), Vec<At<'a>>> = HashMap::new();
        for (email, lines) in addresses {
            for at in lines.iter().filter(|_| lines.len() > 1) {
                let name = name_words(&at.line.name, &at.line.first_name).concat();
                same.entry((name, email.clone())).or_default().push(*at);
            }
        }
        same.values().for_each(|lines| two_numbers(lines));
    }
}

/// Whether lines with one number are about one person: one user name, or names of which one holds the words of the other.
fn one_person(lines: &[At<'_>]) -> bool {
    if lines.len() < 2 {
        return true;
    }
    let user_names: BTreeSet<Option<String>> = lines
        .iter()
        .map(|at| at.line.user_name.as_deref().map(fold))
        .collect();
    if user_names.len() == 1 && !user_names.contains(&None) {
        return true;
    }
    let names: BTreeSet<Vec<String>> = lines
        .iter()
        .map(|at| name_words(&at.line.name, &at.line.first_name))
        .collect();
    let longest = names.iter().max_by_key(|words| words.len());
    names
        .iter()
        .all(|words| longest.is_some_and(|longest| words.iter().all(|word| longest.contains(word))))
}
