//! Tasks as they are kept and listed.

use std::collections::BTreeSet;

use ::access::task::{About, Batch, BatchId, Event, Stage, State, Task, TaskId, running};
use ::access::tree::Tree;
use ::access::{NodeId, PersonId};
use serde::{Deserialize, Serialize};

use super::Access;
use super::kept::{Act, Kept, number_key, person_keys};
use super::node::count;
use super::words::{names, whole_name};
use crate::Failure;
use crate::answers::{AccessState, AccessTaskLine, AccessTasksAnswer, AccessTurn, BatchLine};

/// The parts of a composite: their tasks, and which must be effective before.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Parts {
    pub(super) parts: Vec<OnePart>,
}

/// One part.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct OnePart {
    pub(super) task: TaskId,
    /// Places in the list of those that must be effective before.
    pub(super) after: Vec<usize>,
}

impl Access<'_> {
    /// The tasks, what must not wait first.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn tasks(&self, organisation: Option<&str>) -> Result<AccessTasksAnswer, Failure> {
        let (_, tree) = self.known()?;
        let top = match organisation {
            Some(text) => Some(self.organisation(&tree, text)?.id.clone()),
            None => None,
        };
        let tasks = self.task_lines(&tree, &|task| {
            top.is_none() || task.about.organisation == top
        })?;
        let all: Vec<Task> = self
            .kept_tasks()?
            .into_iter()
            .map(|one| one.value)
            .collect();
        let mut batches = Vec::new();
        for kept in self.all::<Batch>(BATCH)? {
            let ours: Vec<&Task> = all
                .iter()
                .filter(|task| kept.value.tasks().contains(&task.id))
                .collect();
            let waits = |task: &&&Task| {
                matches!(
                    task.stage(),
                    Stage::Draft | Stage::Ready | Stage::OnPortal | Stage::Saved | Stage::Blocked
                )
            };
            let open = ours.iter().filter(waits).count();
            if open == 0 {
                continue;
            }
            batches.push(BatchLine {
                batch: kept.value.id.0.clone(),
                title: self.title(&kept.value.workflow),
                of: count(ours.len()),
                done: count(ours.len() - open),
                next: kept.value.next(&all).map(|task| task.id.0.clone()),
            });
        }
        Ok(AccessTasksAnswer {
            alarm: self.alarm(),
            tasks,
            batches,
        })
    }

    /// The lines of those tasks that fit, what must not wait first.
    pub(super) fn task_lines(
        &self,
        tree: &Tree,
        fits: &dyn Fn(&Task) -> bool,
    ) -> Result<Vec<AccessTaskLine>, Failure> {
        let tasks: Vec<Task> = self
            .kept_tasks()?
            .into_iter()
            .map(|one| one.value)
            .collect();
        let mut lines: Vec<AccessTaskLine> = tasks
            .iter()
            .filter(|task| fits(task))
            .map(|task| self.task_line(tree, task, &tasks))
            .collect();
        lines.sort_by_key(|line| (!line.urgent, line.turn as u8, rank(line.state)));
        Ok(lines)
    }

    /// A task in a list.
    pub(super) fn task_line(&self, tree: &Tree, task: &Task, all: &[Task]) -> AccessTaskLine {
        let now = self.desk.clock.now();
        let parts: Vec<&Task> = parts_of(task, all).collect();
        let parts_done = parts.iter().filter(|part| is_done(part)).count();
        let turn = match task.is_over() {
            true => turn(task),
            false => turn_of_parts(&parts).unwrap_or_else(|| turn(task)),
        };
        let since = since(task).to_string();
        let until = match task.state() {
            State::Waiting { timer, .. } => match timer.due() {
                Some(day) => Some(day.to_string()),
                // One wait for a whole batch: the last that was confirmed counts.
                None => running(all, now)
                    .into_iter()
                    .find(|one| one.tasks.contains(&task.id))
                    .map(|one| one.until.to_string()),
            },
            _ => None,
        };
        let who = match turn {
            AccessTurn::Other => self
                .rules
                .set
                .workflow(&task.workflow)
                .and_then(|workflow| workflow.mail.as_ref()?.to.first())
                .and_then(|contact| self.contact(contact))
                .map(|contact| contact.name),
            _ => None,
        };
        let sentence = match parts.is_empty() || task.is_over() {
            true => {
                let word = task.stage().word().to_owned();
                let facts = [("state", word), ("date", until.clone().unwrap_or_default())];
                self.say("access-task-state", &facts)
            }
            false => {
                let left = parts.len() - parts_done;
                let facts = [
                    ("left", left.to_string()),
                    ("done", parts_done.to_string()),
                    ("of", parts.len().to_string()),
                ];
                self.say("access-task-parts", &facts)
            }
        };
        AccessTaskLine {
            task: task.id.0.clone(),
            workflow: task.workflow.clone(),
            title: self.title(&task.workflow),
            about: about(tree, task),
            state: state(task.stage()),
            sentence,
            turn,
            who,
            since,
            until,
            urgent: task.stage() == Stage::Saved,
            part_of: task.part_of.as_ref().map(|whole| whole.0.clone()),
            batch: task.batch.as_ref().map(|batch| batch.0.clone()),
            parts: count(parts.len()),
            parts_done: count(parts_done),
        }
    }

    /// Every task, as the time has it now; erased ones are gone.
    pub(super) fn kept_tasks(&self) -> Result<Vec<Kept<Task>>, Failure> {
        let mut tasks = Vec::new();
        for listed in self.records.list(TASK)? {
            tasks.extend(self.kept_task(&listed.id)?);
        }
        Ok(tasks)
    }

    /// A task with what is never kept put back into it.
    fn kept_task(&self, id: &str) -> Result<Option<Kept<Task>>, Failure> {
        let Some(document) = self.records.document(TASK, id)? else {
            return Ok(None);
        };
        let Some(bytes) = document.pieces.first().and_then(store::Content::bytes) else {
            return Ok(None);
        };
        let mut task = Task::from_json(bytes)?;
        let now = self.desk.clock.now();
        let set = &self.rules.set;
        if let Ok(looked) = task.apply(set, Event::Look, now) {
            task = looked;
        }
        for (input, value) in self.desk.access.secrets_of(id) {
            let fill = Event::Fill {
                input,
                text: value.as_str().to_owned(),
            };
            if let Ok(filled) = task.apply(set, fill, now) {
                task = filled;
            }
        }
        Ok(Some(Kept {
            id: id.to_owned(),
            version: document.listed.version,
            value: task,
        }))
    }

    /// A task by its name.
    ///
    /// # Errors
    /// `ACCESS-TASK-UNKNOWN`.
    pub(super) fn the_task(&self, id: &str) -> Result<Kept<Task>, Failure> {
        let found = self.kept_task(id)?;
        found.ok_or_else(|| Failure::new("ACCESS-TASK-UNKNOWN", vec![("task", id.to_owned())]))
    }

    /// A task to be written.
    pub(super) fn task_act(
        &self,
        tree: &Tree,
        after: Option<u64>,
        task: &Task,
    ) -> Result<Act, Failure> {
        let json: serde_json::Value = serde_json::from_slice(&task.to_json()?)
            .map_err(|_| Failure::new("ACCESS-KEPT-UNREADABLE", Vec::new()))?;
        Act::put(TASK, &task.id.0, after, &json, task_persons(tree, task))
    }

    /// The batch of a task.
    pub(super) fn batch(&self, id: &BatchId) -> Result<Option<Kept<Batch>>, Failure> {
        self.kept::<Batch>(BATCH, &id.0)
    }

    /// The parts of a composite.
    pub(super) fn parts(&self, id: &TaskId) -> Result<Parts, Failure> {
        let kept = self.kept::<Parts>(PARTS, &id.0)?;
        Ok(kept.map(|kept| kept.value).unwrap_or_default())
    }

    /// What a new task is about.
    pub(super) fn about(
        &self,
        tree: &Tree,
        node: Option<&NodeId>,
        person: Option<&PersonId>,
    ) -> About {
        About {
            organisation: node
                .and_then(|node| tree.organisation(node))
                .map(|top| top.id.clone()),
            node: node.cloned(),
            person: person.map(|person| tree.head(person).clone()),
        }
    }
}

/// Whom a task names to the records.
pub(super) fn task_persons(tree: &Tree, task: &Task) -> Vec<Vec<u8>> {
    let person = task.about.person.as_ref();
    let mut keys: BTreeSet<Vec<u8>> = person
        .and_then(|id| tree.person(id))
        .map(person_keys)
        .unwrap_or_default()
        .into_iter()
        .collect();
    keys.extend(person.map(|id| format!("id:{}", id.0).into_bytes()));
    keys.extend(task.inputs().get("niss").map(number_key));
    keys.into_iter().collect()
}

/// Whom and what a task is about, in words.
pub(super) fn about(tree: &Tree, task: &Task) -> String {
    let names = names_of(tree, task);
    let node = task.about.node.as_ref().and_then(|id| tree.node(id));
    let mut parts: Vec<String> = Vec::new();
    parts.extend(names);
    parts.extend(node.map(|node| whole_name(tree, node)));
    if parts.is_empty() {
        let top = task.about.organisation.as_ref();
        parts.extend(
            top.and_then(|id| tree.node(id))
                .map(|node| node.name.clone()),
        );
    }
    parts.join(" · ")
}

/// The name of whom a task is about: of the tree, or as it was typed.
pub(super) fn names_of(tree: &Tree, task: &Task) -> Option<String> {
    let known = task.about.person.as_ref().and_then(|id| tree.person(id));
    if let Some(person) = known {
        return Some(super::words::listed_name(person));
    }
    let typed = ["name", "first-name"].map(|id| task.inputs().get(id).unwrap_or_default());
    let typed = typed.join(", ");
    let typed = typed.trim_matches([',', ' ']);
    (!typed.is_empty()).then(|| typed.to_owned())
}

/// Everything that sentences of tasks call by name.
pub(super) fn named(tree: &Tree) -> ::access::task::Names {
    names(tree)
}

fn since(task: &Task) -> jiff::Timestamp {
    task.history()
        .last()
        .map_or(task.made, |passage| passage.at)
}

/// The parts of a composite, among all tasks.
fn parts_of<'t>(whole: &Task, all: &'t [Task]) -> impl Iterator<Item = &'t Task> {
    all.iter()
        .filter(|task| task.part_of.as_ref() == Some(&whole.id))
}

/// Done at the portal or over, whether it is proven or not.
fn is_done(task: &Task) -> bool {
    task.is_over() || task.done().is_some()
}

/// Who has the next move of a composite: whoever has it of a part.
fn turn_of_parts(parts: &[&Task]) -> Option<AccessTurn> {
    let turns = parts.iter().map(|part| turn(part));
    turns.min_by_key(|turn| *turn as u8)
}

fn turn(task: &Task) -> AccessTurn {
    match task.state() {
        State::Waiting { timer, .. } if timer.is_for_answer() => AccessTurn::Other,
        State::Waiting { .. } => AccessTurn::Portal,
        State::Sent { .. } => AccessTurn::Other,
        State::Verified { .. } | State::Cancelled { .. } => AccessTurn::Nobody,
        _ => AccessTurn::You,
    }
}

fn rank(state: AccessState) -> u8 {
    match state {
        AccessState::Saved => 0,
        AccessState::OnPortal => 1,
        AccessState::Blocked => 2,
        AccessState::Ready => 3,
        AccessState::Draft => 4,
        AccessState::Effective | AccessState::Answered => 5,
        _ => 6,
    }
}

pub(super) fn state(stage: Stage) -> AccessState {
    match stage {
        Stage::Draft => AccessState::Draft,
        Stage::Ready => AccessState::Ready,
        Stage::OnPortal => AccessState::OnPortal,
        Stage::Saved => AccessState::Saved,
        Stage::Confirmed | Stage::Waiting => AccessState::Waiting,
        Stage::Sent => AccessState::Sent,
        Stage::Effective => AccessState::Effective,
        Stage::Answered => AccessState::Answered,
        Stage::Verified => AccessState::Verified,
        Stage::Blocked => AccessState::Blocked,
        Stage::Cancelled => AccessState::Cancelled,
    }
}

/// Kinds of documents.
pub(super) const TASK: &str = "task";
pub(super) const BATCH: &str = "batch";
pub(super) const PARTS: &str = "parts";
