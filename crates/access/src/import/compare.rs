//! What changed at a node between two days.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fold::fold;
use super::snapshot::{Line, Snapshot};
use super::words::Field;
use crate::{Function, Known, NodeId, Status};

/// The difference of two snapshots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The day of the earlier one.
    pub from: Date,
    /// The day of the later one.
    pub to: Date,
    /// One for each person who is not as before, in the order of the later file; those who are gone last.
    pub changes: Vec<Change>,
    /// How many people are as before.
    pub unchanged: usize,
    /// What only one of the files tells, so that nothing is known about its change.
    pub not_compared: Vec<Field>,
}

/// One person at one node, before and after. Personal data: `Debug` shows lines and kinds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Family name as seen last.
    pub name: String,
    /// First names as seen last.
    pub first_name: String,
    /// Number, when it is right.
    pub niss: Option<String>,
    /// Lines of the earlier file, from 1.
    pub before: Vec<u64>,
    /// Lines of the later file, from 1.
    pub after: Vec<u64>,
    /// What is different.
    pub differences: Vec<Difference>,
}

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.differences.iter().map(Difference::word).collect();
        write!(
            f,
            "Change({:?} -> {:?}: {})",
            self.before,
            self.after,
            words.join(", ")
        )
    }
}

/// What is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "difference")]
pub enum Difference {
    /// Not there before.
    Added,
    /// Not there any more.
    Removed,
    /// Blocked now.
    Blocked,
    /// No longer blocked.
    Unblocked,
    /// Another word for the status.
    Status {
        /// Before.
        before: String,
        /// After.
        after: String,
    },
    /// Other types.
    Types {
        /// Gone.
        gone: Vec<String>,
        /// New.
        new: Vec<String>,
    },
    /// Other applications.
    Applications {
        /// No longer ticked.
        gone: Vec<String>,
        /// Ticked now.
        new: Vec<String>,
    },
    /// Other functions, or other days of them.
    Functions {
        /// Gone.
        gone: Vec<Function>,
        /// New.
        new: Vec<Function>,
    },
    /// Other data of the person. The values stand in the lines.
    Data {
        /// Which.
        fields: Vec<Field>,
    },
}

impl Difference {
    /// As in sentences and JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Blocked => "blocked",
            Self::Unblocked => "unblocked",
            Self::Status { .. } => "status",
            Self::Types { .. } => "types",
            Self::Applications { .. } => "applications",
            Self::Functions { .. } => "functions",
            Self::Data { .. } => "data",
        }
    }
}

/// Compares two snapshots of a node, by number and node; by user name where there is no right number.
///
/// The work grows with the number of lines, not with its square.
pub fn compare(before: &Snapshot, after: &Snapshot) -> Comparison {
    let (held_before, held_after) = (Held::of(before), Held::of(after));
    let pairs = pairs(&held_before, &held_after);
    let compared = |field: &Field| before.tells(*field) && after.tells(*field);
    let mut met: Vec<bool> = vec![false; held_before.len()];
    let (mut changes, mut unchanged) = (Vec::new(), 0);
    for (held, place) in held_after.iter().zip(pairs) {
        let Some(earlier) = place.and_then(|place| held_before.get(place)) else {
            changes.push(held.change(&Held::default(), vec![Difference::Added]));
            continue;
        };
        if let Some(met) = place.and_then(|place| met.get_mut(place)) {
            *met = true;
        }
        let differences = held.differences(earlier, &compared);
        if differences.is_empty() {
            unchanged += 1;
        } else {
            changes.push(held.change(earlier, differences));
        }
    }
    for (held, met) in held_before.iter().zip(&met) {
        if !met {
            let mut change = held.change(&Held::default(), vec![Difference::Removed]);
            std::mem::swap(&mut change.before, &mut change.after);
            changes.push(change);
        }
    }
    Comparison {
        from: before.about.day,
        to: after.about.day,
        changes,
        unchanged,
        not_compared: FIELDS
            .into_iter()
            .filter(|field| before.tells(*field) != after.tells(*field))
            .collect(),
    }
}

/// For each of `after` its place in `before`: first by the surest key, then by the weaker ones among those who are left.
fn pairs(before: &[Held<'_>], after: &[Held<'_>]) -> Vec<Option<usize>> {
    let surest: HashMap<String, usize> = before
        .iter()
        .enumerate()
        .filter_map(|(place, held)| Some((held.keys().into_iter().next()?, place)))
        .collect();
    let of = |held: &Held<'_>| surest.get(held.keys().first()?).copied();
    let mut pairs: Vec<Option<usize>> = after.iter().map(of).collect();
    let mut met: HashSet<usize> = pairs.iter().flatten().copied().collect();
    let mut left: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, held) in before
        .iter()
        .enumerate()
        .rev()
        .filter(|(place, _)| !met.contains(place))
    {
        for key in held.keys() {
            left.entry(key).or_default().push(place);
        }
    }
    for (held, pair) in after
        .iter()
        .zip(&mut pairs)
        .filter(|(_, pair)| pair.is_none())
    {
        for key in held.keys() {
            let mut free = std::iter::from_fn(|| left.get_mut(&key)?.pop())
                .filter(|place| !met.contains(place));
            if let Some(place) = free.next() {
                *pair = Some(place);
                met.insert(place);
                break;
            }
        }
    }
    pairs
}

/// The latest snapshot of a node on a day: what was known then.
pub fn as_of<'a>(snapshots: &[&'a Snapshot], node: &NodeId, day: Date) -> Option<&'a Snapshot> {
    let known = snapshots
        .iter()
        .filter(|snapshot| snapshot.about.node == *node && snapshot.about.day <= day);
    known.max_by_key(|snapshot| snapshot.about.day).copied()
}

/// A person at a node: one line, or one for each function.
#[derive(Default)]
struct Held<'a> {
    node: String,
    lines: Vec<&'a Line>,
}

impl<'a> Held<'a> {
    /// Everybody at every node, in the order of the file.
    fn of(snapshot: &'a Snapshot) -> Vec<Self> {
        let mut all: Vec<Held<'a>> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        // A file of one node names it in no line: nothing to tell apart, whatever the node is called today.
        for line in &snapshot.lines {
            let node = line.node.as_deref().map(fold).unwrap_or_default();
            let one = Held {
                node,
                lines: vec![line],
            };
            let known = one.keys().first().and_then(|key| places.get(key)).copied();
            if let Some(held) = known.and_then(|place| all.get_mut(place)) {
                held.lines.push(line);
            } else {
                if let Some(key) = one.keys().into_iter().next() {
                    places.insert(key, all.len());
                }
                all.push(one);
            }
        }
        all
    }

    /// What tells the person at the node apart, the surest first: number with user name, number, user name.
    ///
    /// The user name beside the number keeps two people apart whom one number is given to.
    fn keys(&self) -> Vec<String> {
        let node = &self.node;
        let Some(line) = self.lines.first() else {
            return Vec::new();
        };
        let user_name = line.user_name.as_deref().map(fold);
        let number = line.niss.right();
        let both = number
            .zip(user_name.as_ref())
            .map(|(number, name)| format!("b {number} {name} {node}"));
        let number = number.map(|number| format!("n {number} {node}"));
        let name = user_name.map(|name| format!("u {name} {node}"));
        let neither = format!("l {} {} {node}", fold(&line.name), fold(&line.first_name));
        let mut keys: Vec<String> = both.into_iter().chain(number).chain(name).collect();
        if keys.is_empty() {
            keys.push(neither);
        }
        keys
    }

    fn change(&self, earlier: &Held<'_>, differences: Vec<Difference>) -> Change {
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

    fn differences(
        &self,
        earlier: &Held<'_>,
        compared: &dyn Fn(&Field) -> bool,
    ) -> Vec<Difference> {
        let mut differences = Vec::new();
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
fn changed<T: Clone>(
    before: Vec<T>,
    after: Vec<T>,
    key: impl Fn(&T) -> String,
) -> Option<(Vec<T>, Vec<T>)> {
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

/// Everything that is compared.
const FIELDS: [Field; 15] = [
    Field::Niss,
    Field::Name,
    Field::FirstName,
    Field::FullName,
    Field::UserName,
    Field::Role,
    Field::Status,
    Field::Title,
    Field::Language,
    Field::Email,
    Field::LocalEmail,
    Field::Applications,
    Field::Function,
    Field::FunctionStart,
    Field::FunctionEnd,
];
