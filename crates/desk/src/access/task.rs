//! Tasks as they are kept and listed.

use std::collections::{BTreeMap, BTreeSet};

use ::access::task::{About, Batch, BatchId, Event, Evident, Stage, State, Task, TaskId, running};
use ::access::tree::Tree;
use ::access::workflow::{Expected, ExpectedStatus, Presence, ProofKind, Ticked};
use ::access::{Membership, NodeId, PersonId, Role, Status};
use serde::{Deserialize, Serialize};

use super::Access;
use super::export::Proof;
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
        Ok(AccessTasksAnswer { tasks, batches })
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
        let turn = turn(task);
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
        let word = task.stage().word().to_owned();
        let facts = [("state", word), ("date", until.clone().unwrap_or_default())];
        AccessTaskLine {
            task: task.id.0.clone(),
            workflow: task.workflow.clone(),
            title: self.title(&task.workflow),
            about: about(tree, task),
            state: state(task.stage()),
            sentence: self.say("access-task-state", &facts),
            turn,
            who,
            since,
            until,
            urgent: task.stage() == Stage::Saved,
            part_of: task.part_of.as_ref().map(|whole| whole.0.clone()),
            batch: task.batch.as_ref().map(|batch| batch.0.clone()),
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

    /// Tasks that an export proves, each with the version that was read.
    pub(super) fn prove_tasks(
        &self,
        tree: &Tree,
        proof: &Proof<'_>,
    ) -> Result<Vec<(u64, Task)>, Failure> {
        let mut proven = Vec::new();
        for kept in self.kept_tasks()? {
            let task = &kept.value;
            let node = task.about.node.as_ref();
            let here = node.is_some_and(|node| {
                tree.is_within(node, proof.node) || tree.is_within(proof.node, node)
            });
            if task.is_over() || !here || task.stage() == Stage::Cancelled {
                continue;
            }
            if let Some(lines) = self.shown_in_export(tree, task, proof)
                && let Some(after) = self.proven(task, proof, lines)
            {
                proven.push((kept.version, after));
            }
        }
        Ok(proven)
    }

    /// The lines by which an export shows that a task is done; nothing when it does not show it.
    fn shown_in_export(&self, tree: &Tree, task: &Task, proof: &Proof<'_>) -> Option<Vec<u32>> {
        let workflow = self.rules.set.workflow(&task.workflow)?;
        let evidence = workflow.evidence.as_ref()?;
        if !evidence.kinds.contains(&ProofKind::Export) {
            return None;
        }
        let node = task.about.node.as_ref()?;
        let Some(expected) = &evidence.export else {
            // Where an export is all that counts, one of this very node is the proof.
            let alone = evidence.kinds == [ProofKind::Export];
            return (alone && node == proof.node).then(Vec::new);
        };
        let list = tree.list(node)?;
        if list.day < proof.day {
            return None;
        }
        let person = self.person_of_task(tree, task)?;
        let members: Vec<&Membership> = tree.of_person_at(&person, node).collect();
        let members = of_role(expected, members);
        match expected.membership {
            Some(Presence::Absent) => return members.is_empty().then(Vec::new),
            _ if members.is_empty() => return None,
            _ => {}
        }
        let holds = members
            .iter()
            .any(|member| self.fits(expected, task, member));
        let lines = members.iter().flat_map(|member| member.seen.lines.clone());
        holds.then(|| lines.collect())
    }

    fn fits(&self, expected: &Expected, task: &Task, member: &Membership) -> bool {
        let catalogue = &self.rules.catalogue;
        let application = expected.application == Some(Ticked::Ticked);
        if application {
            let wanted = task.inputs().list("applications");
            let Some(ticked) = member.applications.value() else {
                return false;
            };
            let has = |wanted: &&str| {
                let key = catalogue.application_key(wanted);
                ticked
                    .iter()
                    .any(|one| catalogue.application_key(one) == key)
            };
            if !wanted.iter().all(has) {
                return false;
            }
        }
        if let Some(presence) = expected.function {
            let Some(functions) = member.functions.value() else {
                return false;
            };
            let wanted = task.inputs().get("function").unwrap_or_default();
            let key = catalogue.function_key(wanted);
            let has = functions
                .iter()
                .any(|one| wanted.is_empty() || catalogue.function_key(&one.name) == key);
            if has != (presence == Presence::Present) {
                return false;
            }
        }
        match expected.status {
            Some(ExpectedStatus::Active) => member.status.value() == Some(&Status::Active),
            Some(ExpectedStatus::Blocked) => member.status.value() == Some(&Status::Blocked),
            None => true,
        }
    }

    /// Whom a task is about: the person of the tree, also one whose number was typed into it.
    fn person_of_task(&self, tree: &Tree, task: &Task) -> Option<PersonId> {
        let today = self.today();
        let typed = task.inputs().get("niss");
        let typed = typed.and_then(|digits| identifiers::Niss::parse(digits, today).ok());
        let by_number = typed.and_then(|niss| tree.person_of(&niss));
        let named = task.about.person.clone();
        by_number.map(|person| person.id.clone()).or(named)
    }

    /// A task after an export has shown that it is done; nothing while it is not begun.
    fn proven(&self, task: &Task, proof: &Proof<'_>, lines: Vec<u32>) -> Option<Task> {
        let (set, now) = (&self.rules.set, self.desk.clock.now());
        let mut task = task.clone();
        let apply = |task: &mut Task, event: Event| match task.apply(set, event, now) {
            Ok(after) => {
                *task = after;
                true
            }
            Err(_) => false,
        };
        // The portal itself shows it, so somebody has confirmed it, whoever that was.
        if task.stage() == Stage::Ready {
            apply(&mut task, Event::OpenPortal);
        }
        if matches!(task.stage(), Stage::OnPortal | Stage::Saved) {
            apply(&mut task, Event::Confirmed { at: None });
        }
        if task.stage() == Stage::Waiting {
            apply(&mut task, Event::Works);
        }
        let done = task.done().map(::access::task::belgian_day);
        let evident = Evident::Export {
            // An export of this day may be from before the hour of the confirmation: its lines tell.
            day: done.map_or(proof.day, |done| done.max(proof.day)),
            sha256: proof.sha256.to_owned(),
            lines,
        };
        apply(&mut task, Event::Proven(evident)).then_some(task)
    }

    /// Tells composites where their parts stand.
    pub(super) fn settle_composites(&self, tree: &Tree) -> Result<(), Failure> {
        let tasks = self.kept_tasks()?;
        let stages: BTreeMap<&TaskId, Stage> = tasks
            .iter()
            .map(|kept| (&kept.value.id, kept.value.stage()))
            .collect();
        let mut acts = Vec::new();
        for kept in self.all::<Parts>(PARTS)? {
            let parts = kept.value.parts.iter();
            let parts: Vec<Stage> = parts
                .filter_map(|part| stages.get(&part.task).copied())
                .collect();
            let Some(whole) = tasks.iter().find(|one| one.value.id.0 == kept.id) else {
                continue;
            };
            let now = self.desk.clock.now();
            let told = whole.value.apply(&self.rules.set, Event::Parts(parts), now);
            if let Ok(after) = told
                && after.stage() != whole.value.stage()
            {
                acts.push(self.task_act(tree, Some(whole.version), &after)?);
            }
        }
        if !acts.is_empty() {
            self.write("task.parts", "", &[], &acts)?;
        }
        Ok(())
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

fn of_role<'t>(expected: &Expected, members: Vec<&'t Membership>) -> Vec<&'t Membership> {
    let role = expected.role.as_deref().and_then(Role::from_word);
    match role {
        Some(role) => members
            .into_iter()
            .filter(|member| member.role == Some(role))
            .collect(),
        // A manager who stays there is no user who is still there.
        None => members
            .into_iter()
            .filter(|member| !member.manages())
            .collect(),
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
