//! What happens to a task, as a person says it.

use std::path::Path;

use ::access::task::{Event, Evident, Stage};
use ::access::workflow::Circumstances;
use ::access::{Known, Truth};
use sha2::{Digest, Sha256};

use super::Access;
use super::task::task_persons;
use super::words::truth_of;
use crate::Failure;
use crate::answers::{AccessTaskAnswer, TaskEvent};

impl Access<'_> {
    /// Something happens to a task.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`.
    pub fn move_task(&self, task: &str, event: TaskEvent) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let kept = self.the_task(task)?;
        let reason = match &event {
            TaskEvent::Override { reason, .. } => reason.clone(),
            TaskEvent::Evidence { words } => words.clone(),
            TaskEvent::Block { words, .. } => words.clone().unwrap_or_default(),
            TaskEvent::Cancel { reason } => reason.clone().unwrap_or_default(),
            _ => String::new(),
        };
        if matches!(event, TaskEvent::Open | TaskEvent::Step { .. }) {
            self.desk.access.step_begins(task);
        }
        let event = event_of(event, kept.value.case());
        let word = format!("task.{}", event.word());
        let now = self.desk.clock.now();
        let after = kept.value.apply(&self.rules.set, event, now)?;
        if matches!(
            after.stage(),
            Stage::Waiting | Stage::Effective | Stage::Cancelled
        ) {
            self.desk.access.forget_secrets(task);
        }
        let mut acts = vec![self.task_act(&tree, Some(kept.version), &after)?];
        acts.extend(self.parts_acts(&tree, &after)?);
        self.write(&word, &reason, &task_persons(&tree, &after), &acts)?;
        self.settle_composites(&tree)?;
        self.task(task)
    }

    /// A file as proof of a task: its name and its hash are kept, not the file.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-TASK-...`.
    pub fn evidence_file(&self, task: &str, file: &Path) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let kept = self.the_task(task)?;
        let bytes = self.desk.disk.read(file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let proof = Evident::File {
            name: ::access::import::without_numbers(&name),
            sha256: hex::encode(Sha256::digest(&bytes)),
        };
        let now = self.desk.clock.now();
        let after = kept
            .value
            .apply(&self.rules.set, Event::Proven(proof), now)?;
        let acts = [self.task_act(&tree, Some(kept.version), &after)?];
        self.write("task.proven", "", &[], &acts)?;
        self.settle_composites(&tree)?;
        self.task(task)
    }

    /// The link of a step, opened in the person's own browser.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-LINK`, `WINDOW-BROWSER`.
    pub fn open_link(&self, task: &str, step: &str) -> Result<(), Failure> {
        let kept = self.the_task(task)?;
        let workflow = self.rules.set.workflow(&kept.value.workflow);
        let steps = workflow.map(|one| kept.value.steps(&self.rules.set, one));
        let link = steps
            .unwrap_or_default()
            .into_iter()
            .find(|one| one.id.as_deref() == Some(step))
            .and_then(|one| self.rules.set.link(one.link.as_deref()?));
        let Some(link) = link else {
            return Err(Failure::new("ACCESS-NO-LINK", Vec::new()));
        };
        super::papers::open_address(link.url.get(self.tongues().portal))
    }
}

/// What a person says, as the task takes it.
fn event_of(event: TaskEvent, case: &Circumstances) -> Event {
    match event {
        TaskEvent::Settle {
            precondition,
            truth,
        } => Event::Settle {
            precondition,
            truth: truth_of(truth),
        },
        TaskEvent::Override {
            precondition,
            reason,
        } => Event::Override {
            precondition,
            reason,
        },
        TaskEvent::Known { truth } => Event::Case(Circumstances {
            known: match truth_of(truth) {
                Truth::True => Known::Told(true),
                Truth::False => Known::Told(false),
                Truth::Unknown => Known::Unknown,
            },
            ..case.clone()
        }),
        TaskEvent::Open => Event::OpenPortal,
        TaskEvent::Step { step } => Event::StepDone { step },
        TaskEvent::Saved => Event::Saved,
        TaskEvent::Confirmed => Event::Confirmed { at: None },
        TaskEvent::Again => Event::NotConfirmed,
        TaskEvent::Sent => Event::Sent { at: None },
        TaskEvent::Works => Event::Works,
        TaskEvent::Answer => Event::Answered,
        TaskEvent::Evidence { words } => Event::Proven(Evident::Statement { words }),
        TaskEvent::Block { wrong, words } => Event::Blocked { wrong, words },
        TaskEvent::Resume => Event::Resume,
        TaskEvent::Cancel { reason } => Event::Cancel { reason },
    }
}
