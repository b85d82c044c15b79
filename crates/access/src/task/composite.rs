//! Composites: several tasks in an order that is safe at every moment.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{About, Event, Stage, Task, TaskError, TaskId, workflow_of};
use crate::Truth;
use crate::workflow::{Circumstances, Each, Part, Set, Workflow};

/// One occurrence of what a part is repeated for: a node, a membership, a function.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occurrence {
    /// Tells it from the others; parts with the same `each` follow each other by it.
    pub key: String,
    /// Whom and what the part's task is about.
    pub about: About,
    /// The case, where it differs from the composite's.
    pub case: Option<Circumstances>,
    /// Values of the part's inputs that are not the composite's.
    #[serde(default)]
    pub inputs: BTreeMap<String, String>,
}

impl fmt::Debug for Occurrence {
    /// Without the values: they may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Occurrence({})", self.key)
    }
}

/// A part of a composite, as it will be a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPart {
    /// The part's id in the file.
    pub part: String,
    /// Its workflow.
    pub workflow: String,
    /// For what of several.
    pub of: Occurrence,
    /// Places in the list of the parts that must be effective first.
    pub after: Vec<usize>,
    /// Its task, once there is one.
    #[serde(default)]
    pub task: Option<TaskId>,
    /// Why it is not needed after all, in the person's words.
    #[serde(default)]
    pub dropped: Option<String>,
}

/// The parts of a composite task, in an order in which they can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composite {
    version: u32,
    /// The composite task.
    pub task: TaskId,
    /// Its parts.
    pub parts: Vec<PlannedPart>,
}

impl Composite {
    /// Plans the parts of a composite task; `each` gives the occurrences of what a part is repeated
    /// for.
    ///
    /// # Errors
    /// [`TaskError::WorkflowUnknown`].
    pub fn plan(
        set: &Set,
        task: &Task,
        each: &dyn Fn(&Part, Each) -> Vec<Occurrence>,
    ) -> Result<Self, TaskError> {
        let workflow = workflow_of(set, &task.workflow)?;
        let mut parts: Vec<PlannedPart> = Vec::new();
        for part in in_order(workflow) {
            if task.counts(part.when.as_ref()) == Truth::False {
                continue;
            }
            let occurrences = match part.each {
                Some(kind) => each(part, kind),
                None => vec![Occurrence {
                    about: task.about.clone(),
                    ..Occurrence::default()
                }],
            };
            for of in occurrences {
                let after = self::after(workflow, part, &of, &parts);
                parts.push(PlannedPart {
                    part: part.id.clone(),
                    workflow: part.workflow.clone(),
                    of,
                    after,
                    task: None,
                    dropped: None,
                });
            }
        }
        Ok(Composite {
            version: VERSION,
            task: task.id.clone(),
            parts,
        })
    }

    /// Makes the task of a part, with everything filled in that the composite knows.
    ///
    /// # Errors
    /// [`TaskError::WorkflowUnknown`], [`TaskError::NameUnknown`] when there is no such part.
    pub fn make(
        &self,
        set: &Set,
        whole: &Task,
        part: usize,
        id: TaskId,
        now: Timestamp,
    ) -> Result<Task, TaskError> {
        let unknown = || TaskError::NameUnknown {
            workflow: whole.workflow.clone(),
            found: part.to_string(),
        };
        let planned = self.parts.get(part).ok_or_else(unknown)?;
        let composite = workflow_of(set, &whole.workflow)?;
        let workflow = workflow_of(set, &planned.workflow)?;
        let described = composite.part.iter().find(|one| one.id == planned.part);
        let case = planned.of.case.clone().unwrap_or(whole.case().clone());
        let about = planned.of.about.clone();
        let mut task = Task::new(set, &planned.workflow, id, about, case, now)?;
        task.part_of = Some(whole.id.clone());
        for input in &workflow.input {
            let named = described.and_then(|part| part.with.get(&input.id));
            let own = planned.of.inputs.get(&input.id).map(String::as_str);
            let handed = whole.inputs().get(named.unwrap_or(&input.id));
            let Some(text) = own.or(handed) else { continue };
            let fill = Event::Fill {
                input: input.id.clone(),
                text: text.to_owned(),
            };
            // What does not fit this input is asked again in its own task.
            if let Ok(filled) = task.apply(set, fill, now) {
                task = filled;
            }
        }
        Ok(task)
    }

    /// Says that a part is not needed after all: those behind it no longer wait for it.
    ///
    /// # Errors
    /// [`TaskError::ReasonMissing`], [`TaskError::NameUnknown`] when there is no such part.
    pub fn drop_part(&mut self, part: usize, reason: &str) -> Result<(), TaskError> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(TaskError::ReasonMissing);
        }
        let unknown = TaskError::NameUnknown {
            workflow: self.task.0.clone(),
            found: part.to_string(),
        };
        let planned = self.parts.get_mut(part).ok_or(unknown)?;
        planned.dropped = Some(reason.to_owned());
        Ok(())
    }

    /// The parts that can be done now: not over, and everything before them works. `stage` tells
    /// where the task of a part stands, by its place; none when there is no task yet.
    ///
    /// A part whose task was given up lets nothing go on: without the right access, the wrong one is
    /// not taken away. [`Composite::drop_part`] says that it is not needed.
    pub fn next(&self, stage: &dyn Fn(usize) -> Option<Stage>) -> Vec<usize> {
        let passed = |(place, part): (usize, &PlannedPart)| {
            part.dropped.is_some() || stage(place).is_some_and(Stage::is_effective)
        };
        let before = |part: &PlannedPart| {
            part.after.iter().all(|place| {
                self.parts
                    .get(*place)
                    .is_none_or(|before| passed((*place, before)))
            })
        };
        self.parts
            .iter()
            .enumerate()
            .filter(|(place, _)| stage(*place) != Some(Stage::Cancelled))
            .filter(|one| !passed(*one))
            .filter(|(_, part)| before(part))
            .map(|(place, _)| place)
            .collect()
    }

    /// Where all parts stand, for [`Event::Parts`]; a part without a task is a draft.
    pub fn stages(&self, stage: &dyn Fn(usize) -> Option<Stage>) -> Vec<Stage> {
        self.parts
            .iter()
            .enumerate()
            .map(|(place, part)| match part.dropped {
                Some(_) => Stage::Cancelled,
                None => stage(place).unwrap_or(Stage::Draft),
            })
            .collect()
    }
}

/// The parts of a composite such that each stands behind those after which it comes.
fn in_order(workflow: &Workflow) -> Vec<&Part> {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let mut order: Vec<&Part> = Vec::new();
    // A checked composite has no circle; of an unchecked one the rest is left out.
    while let Some(part) = workflow.part.iter().find(|part| {
        !placed.contains(part.id.as_str())
            && part.after.iter().all(|id| placed.contains(id.as_str()))
    }) {
        placed.insert(&part.id);
        order.push(part);
    }
    order
}

/// The places after which a part comes. Where both are repeated for the same kind of thing, and the
/// same one is there, only that one; a part that is left out hands on what it would have waited for.
fn after(workflow: &Workflow, part: &Part, of: &Occurrence, parts: &[PlannedPart]) -> Vec<usize> {
    let mut places = BTreeSet::new();
    let mut names: Vec<&str> = part.after.iter().map(String::as_str).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while let Some(name) = names.pop() {
        if !seen.insert(name) {
            continue;
        }
        let there: Vec<usize> = (0..parts.len())
            .filter(|place| parts.get(*place).is_some_and(|one| one.part == name))
            .collect();
        let described = workflow.part.iter().find(|one| one.id == name);
        if there.is_empty() {
            let more = described
                .map(|one| one.after.as_slice())
                .unwrap_or_default();
            names.extend(more.iter().map(String::as_str));
            continue;
        }
        let alike = described.is_some_and(|one| one.each.is_some() && one.each == part.each);
        let same: Vec<usize> = there
            .iter()
            .copied()
            .filter(|place| alike && parts.get(*place).is_some_and(|one| one.of.key == of.key))
            .collect();
        places.extend(if same.is_empty() { there } else { same });
    }
    places.into_iter().collect()
}

/// The form in which composites are kept.
const VERSION: u32 = 1;
