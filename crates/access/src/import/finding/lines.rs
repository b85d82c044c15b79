//! What one line shows by itself.

use std::collections::BTreeMap;

use identifiers::{Email, Register};
use jiff::civil::Date;

use super::super::long_number::without_numbers;
use super::super::number::SeenNiss;
use super::super::snapshot::{Line, Snapshot};
use super::{Found, Matter, Rules, Seen};
use crate::{Known, Status};

/// Looks at every line of a snapshot; unknown words are told once for all their lines.
pub(super) fn look(snapshot: &Snapshot, rules: &Rules, today: Date, found: &mut Found) {
    let mut unknown: BTreeMap<(u8, String), Vec<Seen>> = BTreeMap::new();
    for line in &snapshot.lines {
        let seen = Seen {
            node: snapshot.about.node.clone(),
            line: line.number,
        };
        let mut add = |matter| found.add(matter, vec![seen.clone()]);
        number(line, today, &mut add);
        if line.status == Known::Told(Status::Blocked) {
            add(Matter::Blocked);
        }
        emails(line, &mut add);
        for (kind, text) in unknown_words(line, rules) {
            // A number in the wrong column would stand in a sentence.
            let text = without_numbers(&text);
            unknown.entry((kind, text)).or_default().push(seen.clone());
        }
    }
    for ((kind, text), seen) in unknown {
        let matter = match kind {
            ROLE => Matter::RoleUnknown { text },
            STATUS => Matter::StatusUnknown { text },
            LEVEL => Matter::LevelUnknown { text },
            APPLICATION => Matter::ApplicationUnknown { text },
            _ => Matter::FunctionUnknown { text },
        };
        found.add(matter, seen);
    }
}

fn number(line: &Line, today: Date, add: &mut impl FnMut(Matter)) {
    match &line.niss {
        SeenNiss::Wrong { why, .. } => add(Matter::NumberWrong { why: why.clone() }),
        SeenNiss::Empty => add(Matter::NumberMissing),
        SeenNiss::Right(_) if line.niss.register(today) == Some(Register::Bis) => {
            add(Matter::BisNumber)
        }
        SeenNiss::Right(_) | SeenNiss::NoColumn => {}
    }
}

fn emails(line: &Line, add: &mut impl FnMut(Matter)) {
    let email = line.email.told().map(String::as_str);
    if email == Some("") {
        add(Matter::EmailMissing);
    }
    let local = line.local_email.told().map(String::as_str);
    let filled = [email, local]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty());
    if let Some(reason) = filled.filter_map(|text| Email::parse(text).err()).next() {
        add(Matter::EmailWrong {
            why: reason.word().to_owned(),
        });
    }
}

fn unknown_words(line: &Line, rules: &Rules) -> Vec<(u8, String)> {
    let mut unknown = Vec::new();
    if line.role.is_none() && !line.role_text.is_empty() {
        unknown.push((ROLE, line.role_text.clone()));
    }
    if let Known::Told(Status::Other(text)) = &line.status {
        unknown.push((STATUS, text.clone()));
    }
    if let Some(text) = &line.level_text {
        unknown.push((LEVEL, text.clone()));
    }
    for name in line.applications.told().into_iter().flatten() {
        if rules.application(name).is_none() {
            unknown.push((APPLICATION, name.clone()));
        }
    }
    for function in line.functions.told().into_iter().flatten() {
        if !rules.knows_function(&function.name) {
            unknown.push((FUNCTION, function.name.clone()));
        }
    }
    unknown
}

const ROLE: u8 = 0;
const STATUS: u8 = 1;
const LEVEL: u8 = 2;
const APPLICATION: u8 = 3;
const FUNCTION: u8 = 4;
