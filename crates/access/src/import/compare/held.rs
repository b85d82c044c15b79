//! One person at one node, over all of the lines there.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::super::snapshot::{Line, Snapshot};
use super::{Change, Difference};
use crate::catalogue::Field;
use crate::fold::fold;
use crate::{Function, Known, Status};

/// A person at a node: one line, or one for each function.
#[derive(Default)]
pub(super) struct Held<'a> {
    /// What tells the person at the node apart most surely.
    pub(super) surest: String,
    pub(super) lines: Vec<&'a Line>,
}

impl<'a> Held<'a> {
    /// Everybody at every node, in the order of the file; at one node where `by_node` says that nodes cannot be compared.
    pub(super) fn of(snapshot: &'a Snapshot, by_node: bool) -> Vec<Self> {
        let mut all: Vec<Held<'a>> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for line in &snapshot.lines {
            let surest = keys(line, by_node).next().unwrap_or_default();
            let place = *places.entry(surest.clone()).or_insert(all.len());
            match all.get_mut(place) {
                Some(held) => held.lines.push(line),
                None => all.push(Held {
                    surest,
                    lines: vec![line],
                }),
            }
        }
        all
    }

    /// What tells the person apart, the surest first: number with user name, number, user name.
    pub(super) fn keys(&self, by_node: bool) -> Vec<String> {
        let first = self.lines.first();
        first.map_or_else(Vec::new, |line| keys(line, by_node).collect())
    }

    /// True when nothing that is compared is written in another way: what holds for nearly everybody.
    fn is_written_as(&self, earlier: &Held<'_>) -> bool {
        self.lines.len() == earlier.lines.len()
            && self.lines.iter().zip(&earlier.lines).all(|(one, other)| {
                one.niss.right() == other.niss.right()
                    && one.name == other.name
                    && one.first_name == other.first_name
                    && one.user_name == other.user_name
                    && one.role_text == other.role_text
                    && one.status == other.status
                    && one.title == other.title
                    && one.language == other.language
                    && one.email == other.email
                    && one.local_email == other.local_email
                    && one.applications == other.applications
                    && one.functions == other.functions
            })
    }

    pub(super) fn change(&self, earlier: &Held<'_>, differences: Vec<Difference>) -> Change {
        let last = self.lines.first();
        Change {
            name: last.map(|line| line.name.clone()).unwrap_or_default(),
            first_name: last.map(|line| line.first_name.clone()).unwrap_or_default(),
            niss: last.and_then(|line| line.niss.right()).map(str::to_owned),
            before: earlier.lines.iter().map(|line| line.number).collect(),
            after: self.lines.iter().map(|line| line.number).collect(),
            differences,
        }
    }

    pub(super) fn differences(
        &self,
        earlier: &Held<'_>,
        compared: &dyn Fn(&Field) -> bool,
    ) -> Vec<Difference> {
        let mut differences = Vec::new();
        if self.is_written_as(earlier) {
            return differences;
        }
        if compared(&Field::Status) {
            differences.extend(status(earlier.status(), self.status()));
        }
        if compared(&Field::Role) {
            let types =
                |held: &Held<'_>| distinct(held.lines.iter().map(|line| line.role_text.clone()));
            if let Some((gone, new)) = changed(types(earlier), types(self), |text| fold(text)) {
                differences.push(Difference::Types { gone, new });
            }
        }
        if compared(&Field::Applications) {
            let ticked = |held: &Held<'_>| {
                distinct(
                    held.lines
                        .iter()
                        .filter_map(|line| line.applications.told())
                        .flatten()
                        .cloned(),
                )
            };
            if let Some((gone, new)) = changed(ticked(earlier), ticked(self), |text| fold(text)) {
                differences.push(Difference::Applications { gone, new });
            }
        }
        if compared(&Field::Function) {
            let days = |field, day: Option<Date>| if compared(&field) { day } else { None };
            let key = |function: &Function| {
                let start = days(Field::FunctionStart, function.start);
                format!(
                    "{} {start:?} {:?}",
                    fold(&function.name),
                    days(Field::FunctionEnd, function.end)
                )
            };
            let given = |held: &Held<'_>| -> Vec<Function> {
                held.lines
                    .iter()
                    .filter_map(|line| line.functions.told())
                    .flatten()
                    .cloned()
                    .collect()
            };
            if let Some((gone, new)) = changed(given(earlier), given(self), key) {
                differences.push(Difference::Functions { gone, new });
            }
        }
        if let (Some(line), Some(earlier)) = (self.lines.first(), earlier.lines.first()) {
            let data = DATA.into_iter().filter(compared);
            let fields: Vec<Field> = data
                .filter(|field| value(line, *field) != value(earlier, *field))
                .collect();
            if !fields.is_empty() {
                differences.push(Difference::Data { fields });
            }
        }
        differences
    }

    fn status(&self) -> Option<&Status> {
        self.lines.first().and_then(|line| line.status.told())
    }
}

/// The keys of a line. The user name beside the number keeps two people apart whom one number is given to.
fn keys(line: &Line, by_node: bool) -> impl Iterator<Item = String> {
    let node = line.node.as_deref().filter(|_| by_node).map(fold);
    let node = node.unwrap_or_default();
    let user_name = line.user_name.as_deref().map(fold);
    let number = line.niss.right();
    // One after the other: whoever is found by the surest needs no other.
    (0..3).filter_map(move |place| match (place, number, user_name.as_deref()) {
        (0, Some(number), Some(name)) => Some(format!("b {number} {name} {node}")),
        (1, Some(number), _) => Some(format!("n {number} {node}")),
        (2, _, Some(name)) => Some(format!("u {name} {node}")),
        (2, None, None) => Some(format!(
            "l {} {} {node}",
            fold(&line.name),
            fold(&line.first_name)
        )),
        _ => None,
    })
}

fn status(before: Option<&Status>, after: Option<&Status>) -> Option<Difference> {
    match (before, after) {
        (Some(before), Some(after)) if before == after => None,
        (Some(Status::Active), Some(Status::Blocked)) => Some(Difference::Blocked),
        (Some(Status::Blocked), Some(Status::Active)) => Some(Difference::Unblocked),
        (Some(before), Some(after)) => Some(Difference::Status {
            before: status_word(before),
            after: status_word(after),
        }),
        _ => None,
    }
}

fn status_word(status: &Status) -> String {
    match status {
        Status::Active => "active".to_owned(),
        Status::Blocked => "blocked".to_owned(),
        Status::Other(text) => text.clone(),
    }
}

/// What is gone and what is new; nothing when the keys are the same.
fn changed<T: Clone + PartialEq>(
    before: Vec<T>,
    after: Vec<T>,
    key: impl Fn(&T) -> String,
) -> Option<(Vec<T>, Vec<T>)> {
    if before == after {
        return None;
    }
    let keys = |all: &[T]| -> BTreeSet<String> { all.iter().map(&key).collect() };
    let (keys_before, keys_after) = (keys(&before), keys(&after));
    if keys_before == keys_after {
        return None;
    }
    let gone = before
        .into_iter()
        .filter(|one| !keys_after.contains(&key(one)))
        .collect();
    let new = after
        .into_iter()
        .filter(|one| !keys_before.contains(&key(one)))
        .collect();
    Some((gone, new))
}

fn distinct(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut met = BTreeSet::new();
    all.filter(|text| !text.is_empty() && met.insert(fold(text)))
        .collect()
}

/// A datum of the person as text; the number as its digits, so that another way of writing is no change.
fn value(line: &Line, field: Field) -> String {
    let text = |known: &Known<String>| known.told().cloned().unwrap_or_default();
    match field {
        Field::Niss => line.niss.right().unwrap_or_default().to_owned(),
        Field::Name => line.name.clone(),
        Field::FirstName => line.first_name.clone(),
        Field::FullName => format!("{} {}", line.name, line.first_name),
        Field::UserName => line.user_name.clone().unwrap_or_default(),
        Field::Title => line.title.clone().unwrap_or_default(),
        Field::Language => line.language.clone().unwrap_or_default(),
        Field::Email => text(&line.email),
        Field::LocalEmail => text(&line.local_email),
        _ => String::new(),
    }
}

/// Data of the person.
const DATA: [Field; 9] = [
    Field::Niss,
    Field::Name,
    Field::FirstName,
    Field::FullName,
    Field::UserName,
    Field::Title,
    Field::Language,
    Field::Email,
    Field::LocalEmail,
];
