//! The staff list beside what the portal says: who has to be added and who has to be removed.

use std::collections::{HashMap, HashSet};
use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::finding::Seen;
use super::super::snapshot::{Line, Snapshot};
use super::{Employee, Staff};
use crate::fold::name_words;

/// Who comes, who leaves, and who could not be told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movements {
    /// On the list and in no snapshot.
    pub joiners: Vec<Joiner>,
    /// In a snapshot, and left or leaving.
    pub leavers: Vec<Leaver>,
    /// Lines of the list whose name fits several people and whose number is missing.
    pub unclear: Vec<u64>,
}

/// Somebody to be added, if the job needs access. Personal data: `Debug` shows the line.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joiner {
    /// As on the list.
    pub employee: Employee,
}

/// Somebody to be removed, with every line. Personal data: `Debug` shows lines.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaver {
    /// Family name as the portal has it.
    pub name: String,
    /// First names as the portal has them.
    pub first_name: String,
    /// Why.
    pub reason: Reason,
    /// Where the person stands.
    pub seen: Vec<Seen>,
}

/// Why somebody is taken for a leaver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Reason {
    /// The last day of work is over.
    Left {
        /// It.
        end: Date,
    },
    /// The last day of work comes within 30 days.
    Leaves {
        /// It.
        end: Date,
    },
    /// Not on the list: perhaps not staff at all. To be asked.
    NotListed,
}

impl Reason {
    /// As in sentences and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Left { .. } => "left",
            Self::Leaves { .. } => "leaves",
            Self::NotListed => "not-listed",
        }
    }
}

impl fmt::Debug for Joiner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Joiner({})", self.employee.line)
    }
}

impl fmt::Debug for Leaver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Leaver({:?} {:?})", self.reason, self.seen)
    }
}

/// Holds a list against the latest snapshots on a day. People are matched by number, then by e-mail address with name, then by name.
pub fn movements(staff: &Staff, snapshots: &[&Snapshot], today: Date) -> Movements {
    let portal = Portal::of(snapshots);
    let mut result = Movements::default();
    let mut listed: HashSet<usize> = HashSet::new();
    let mut ends: HashMap<usize, Vec<&Employee>> = HashMap::new();
    for employee in &staff.people {
        match portal.find(employee) {
            Match::One(person) => {
                listed.insert(person);
                ends.entry(person).or_default().push(employee);
            }
            Match::Several(people) => {
                listed.extend(people);
                result.unclear.push(employee.line);
            }
            Match::Nobody if comes(employee, today) => {
                result.joiners.push(Joiner {
                    employee: employee.clone(),
                });
            }
            Match::Nobody => {}
        }
    }
    for (place, person) in portal.people.iter().enumerate() {
        let contracts = ends.get(&place).map(Vec::as_slice).unwrap_or_default();
        let reason = if listed.contains(&place) {
            leaves(contracts, today)
        } else {
            Some(Reason::NotListed)
        };
        if let (Some(reason), Some((_, first))) = (reason, person.first()) {
            result.leavers.push(Leaver {
                name: first.name.clone(),
                first_name: first.first_name.clone(),
                reason,
                seen: person
                    .iter()
                    .map(|(snapshot, line)| seen(snapshot, line))
                    .collect(),
            });
        }
    }
    result
}

/// Works now, or begins within 30 days.
fn comes(employee: &Employee, today: Date) -> bool {
    let soon = today.checked_add(SOON.days()).unwrap_or(today);
    employee.works(today)
        || employee
            .start
            .is_some_and(|start| start > today && start <= soon)
}

/// The end of the last contract, when no other goes on.
fn leaves(contracts: &[&Employee], today: Date) -> Option<Reason> {
    let end = contracts
        .iter()
        .map(|contract| contract.end)
        .max_by_key(|end| end.unwrap_or(Date::MAX))??;
    let soon = today.checked_add(SOON.days()).unwrap_or(today);
    if end < today {
        Some(Reason::Left { end })
    } else if end <= soon {
        Some(Reason::Leaves { end })
    } else {
        None
    }
}

fn seen(snapshot: &Snapshot, line: &Line) -> Seen {
    Seen {
        node: snapshot.about.node.clone(),
        line: line.number,
    }
}

enum Match {
    One(usize),
    Several(Vec<usize>),
    Nobody,
}

/// Everybody whom the snapshots show.
struct Portal<'a> {
    people: Vec<Vec<(&'a Snapshot, &'a Line)>>,
    by_number: HashMap<&'a str, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_email: HashMap<(String, String), usize>,
}

impl<'a> Portal<'a> {
    fn of(snapshots: &[&'a Snapshot]) -> Self {
        let mut portal = Portal {
            people: Vec::new(),
            by_number: HashMap::new(),
            by_name: HashMap::new(),
            by_email: HashMap::new(),
        };
        let mut by_user_name: HashMap<&str, usize> = HashMap::new();
        for snapshot in snapshots {
            for line in &snapshot.lines {
                let number = line.niss.right();
                let user_name = line.user_name.as_deref();
                let known = number
                    .and_then(|number| portal.by_number.get(number))
                    .or_else(|| user_name.and_then(|name| by_user_name.get(name)));
                let place = known.copied().unwrap_or(portal.people.len());
                match portal.people.get_mut(place) {
                    Some(person) => person.push((snapshot, line)),
                    None => portal.people.push(vec![(snapshot, line)]),
                }
                if let Some(number) = number {
                    portal.by_number.entry(number).or_insert(place);
                }
                if let Some(name) = user_name {
                    by_user_name.entry(name).or_insert(place);
                }
                let name = name_words(&line.name, &line.first_name).concat();
                if let Some(email) = line.email.told().filter(|email| !email.is_empty()) {
                    portal
                        .by_email
                        .entry((name.clone(), email.to_lowercase()))
                        .or_insert(place);
                }
                let named = portal.by_name.entry(name).or_default();
                if !named.contains(&place) && named.len() < NAMESAKES {
                    named.push(place);
                }
            }
        }
        portal
    }

    fn find(&self, employee: &Employee) -> Match {
        if let Some(place) = employee
            .niss
            .right()
            .and_then(|number| self.by_number.get(number))
        {
            return Match::One(*place);
        }
        let name = name_words(&employee.name, &employee.first_name).concat();
        let email = employee.email.as_deref().unwrap_or_default().to_lowercase();
        if let Some(place) = self.by_email.get(&(name.clone(), email)) {
            return Match::One(*place);
        }
        let namesakes = self
            .by_name
            .get(&name)
            .map(Vec::as_slice)
            .unwrap_or_default();
        // Whoever has another right number is somebody else of the same name.
        let other = |place: &&usize| {
            let person = self.people.get(**place).into_iter().flatten();
            let mut numbers = person.filter_map(|(_, line)| line.niss.right());
            employee.niss.right().is_some() && numbers.next().is_some()
        };
        let possible: Vec<usize> = namesakes
            .iter()
            .filter(|place| !other(place))
            .copied()
            .collect();
        match possible.as_slice() {
            [] => Match::Nobody,
            [one] => Match::One(*one),
            _ => Match::Several(possible),
        }
    }
}

/// Days before the first and after the last of work that are told.
const SOON: i64 = 30;

/// More people of one name are told apart by number only.
const NAMESAKES: usize = 50;
