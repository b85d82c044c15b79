//! Commands and bytes to the card, and the limits they keep.

use serde_json::{Map, Value};

use super::lines::{Lines, number, text};
use crate::Outcome;
use crate::run::{cargo, output};

/// A task with the card, and how many commands it may take.
pub struct Task {
    /// Its word in the lines.
    pub word: &'static str,
    /// What it is, for the page.
    pub title: &'static str,
    /// Commands at most, queries of the PIN tries not counted.
    pub limit: u64,
}

/// Everything that is counted.
pub const TASKS: [Task; 4] = [
    Task {
        word: "glance",
        title: "name and validity",
        limit: 4,
    },
    Task {
        word: "everything",
        title: "all data",
        limit: 55,
    },
    Task {
        word: "authentication",
        title: "signature, authentication key",
        limit: 7,
    },
    Task {
        word: "signature",
        title: "signature, non-repudiation key",
        limit: 7,
    },
];

/// Counts on the virtual card.
pub fn measure(lines: &mut Lines) -> Outcome {
    let counted = output(cargo().args([
        "run",
        "--quiet",
        "--locked",
        "--package=eid",
        "--example=card_traffic",
    ]))?;
    print!("{counted}");
    lines.extend(&counted)
}

/// An error that names every task which took more commands than it may.
pub fn within_limits(lines: &Lines) -> Outcome {
    let mut passed = Vec::new();
    for task in &TASKS {
        for line in counted(lines, task)? {
            let commands = number(line, "commands")?;
            if commands > task.limit {
                let (person, limit) = (text(line, "person"), task.limit);
                passed.push(format!(
                    "{person}: {commands} commands instead of {limit} for {}",
                    task.title
                ));
            }
        }
    }
    match passed.is_empty() {
        true => Ok(()),
        false => Err(passed.join("\n")),
    }
}

/// The lines of a task, one a person; there has to be one for each of the built-in persons.
pub fn counted<'a>(lines: &'a Lines, task: &Task) -> Outcome<Vec<&'a Map<String, Value>>> {
    PERSONS
        .iter()
        .map(|person| {
            lines
                .of("card", "task", task.word)
                .into_iter()
                .find(|line| text(line, "person") == *person)
                .ok_or_else(|| format!("not counted: {} of {person}", task.word))
        })
        .collect()
}

/// The persons of the virtual card.
const PERSONS: [&str; 3] = ["helene", "jeroen", "anton"];
