//! Commands and bytes to the card, the limits they keep, and the time that Clavis itself takes.

use serde_json::{Map, Value};

use super::Effort;
use super::lines::{Lines, number, text};
use super::programs::example;
use super::spread::median;
use crate::Outcome;
use crate::run::output;

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

/// The families of cards that are counted, and what they are called on the page.
pub const FAMILIES: [(&str, &str); 2] = [("rsa", "1.7, RSA"), ("ec", "1.8, EC")];

/// Counts and times on the virtual card.
pub fn measure(lines: &mut Lines, effort: Effort) -> Outcome {
    let rounds = effort.rounds(ROUNDS).to_string();
    let measured = output(example("card_traffic").arg(rounds))?;
    let counts = measured.lines().filter(|line| line.contains("commands"));
    counts.for_each(|line| println!("{line}"));
    lines.extend(&measured)
}

/// An error that names every task which took more commands than it may.
pub fn within_limits(lines: &Lines) -> Outcome {
    let mut passed = Vec::new();
    for (family, _) in FAMILIES {
        for task in &TASKS {
            for line in counted(lines, family, task)? {
                let commands = number(line, "commands")?;
                if commands > task.limit {
                    let (person, limit) = (text(line, "person"), task.limit);
                    passed.push(format!(
                        "{person}, {family}: {commands} commands instead of {limit} for {}",
                        task.title
                    ));
                }
            }
        }
    }
    match passed.is_empty() {
        true => Ok(()),
        false => Err(passed.join("\n")),
    }
}

/// The lines of a task with a family of cards, one a person; there has to be one for each of the
/// built-in persons.
pub fn counted<'a>(
    lines: &'a Lines,
    family: &str,
    task: &Task,
) -> Outcome<Vec<&'a Map<String, Value>>> {
    PERSONS
        .iter()
        .map(|person| {
            lines
                .of("card", "task", task.word)
                .into_iter()
                .find(|line| text(line, "family") == family && text(line, "person") == *person)
                .ok_or_else(|| format!("not counted: {} of {person}, {family}", task.word))
        })
        .collect()
}

/// Medians over all persons and rounds, in microseconds: what Clavis took, and what the virtual card
/// took.
pub fn time(lines: &Lines, family: &str, task: &Task) -> Outcome<[f64; 2]> {
    let timed = lines.of("card time", "task", task.word);
    let of_family = timed.iter().filter(|line| text(line, "family") == family);
    let of_family: Vec<_> = of_family.collect();
    if of_family.is_empty() {
        return Err(format!("not timed: {}, {family}", task.word));
    }
    let mut medians = [0.0; 2];
    for (place, field) in medians.iter_mut().zip(["clavis", "card"]) {
        let values = of_family.iter().map(|line| number(line, field));
        let values = values.map(|value| value.map(|value| value as f64));
        *place = median(&values.collect::<Outcome<Vec<f64>>>()?);
    }
    Ok(medians)
}

/// The persons of the virtual card.
const PERSONS: [&str; 3] = ["helene", "jeroen", "anton"];

/// How often each task is timed with each card.
const ROUNDS: usize = 25;
