//! Tasks that an export proves by itself, and the composites that follow their parts.

use std::collections::BTreeMap;

use ::access::task::{Event, Evident, Stage, Task, TaskId};
use ::access::tree::Tree;
use ::access::workflow::{Expected, ExpectedStatus, Presence, ProofKind, Ticked};
use ::access::{ExportId, Membership, NodeId, PersonId, Role, Status};
use jiff::civil::Date;

use super::Access;
use super::task::{PARTS, Parts};
use crate::Failure;

/// What an export proves.
pub(super) struct Proof<'p> {
    /// Its id.
    pub(super) export: &'p ExportId,
    /// Its day.
    pub(super) day: Date,
    /// SHA-256 of the file.
    pub(super) sha256: &'p str,
    /// The node that it is of; those below it are in it too.
    pub(super) node: &'p NodeId,
}

impl Access<'_> {
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
            // Where an export is all that counts, one is the proof that speaks of this very node.
            let alone = evidence.kinds == [ProofKind::Export];
            let speaks = node == proof.node
                || tree
                    .list(node)
                    .is_some_and(|list| list.export == *proof.export);
            return (alone && speaks).then(Vec::new);
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
        let lines = members.iter().flat_map(|member| &member.seen.lines);
        let lines = lines.map(|line| super::export::line_number(*line));
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
