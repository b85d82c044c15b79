//! Tasks: one workflow for one subject, from draft to proof.
//!
//! A pure state machine: [`Task::apply`] takes an [`Event`] and a moment and gives the next task, or
//! says why not ([`TaskError`]). `saved` is a warning, not a success: nothing is stored at the portal
//! until somebody has seen its confirmation. A task is kept by `store` as JSON ([`Task::to_json`]).

mod apply;
mod asks;
mod batch;
mod composite;
mod day;
mod error;
mod event;
mod evidence;
mod inputs;
mod lacks;
mod state;
mod timer;
mod values;

#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::workflow::{Circumstances, Set, Workflow};
use crate::{NodeId, PersonId, Truth};

pub use asks::{Ask, Help};
pub use batch::{Batch, BatchId, Running, running};
pub use composite::{Composite, Occurrence, PlannedPart};
pub use day::{after_working_days, belgian_day, is_working_day, public_holidays};
pub use error::{CODES, TaskError, ValueFault};
pub use event::Event;
pub use evidence::{Evidence, Evident, Strength};
pub use inputs::{Doubt, Inputs, accept, masked, pasted, shown};
pub use lacks::{Lack, Warned};
pub use state::{Obstacle, Stage, State};
pub use timer::Timer;
pub use values::{Disclosure, Names, TaskValues};

/// Names a task in the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaskId(pub String);

/// Whom and what a task is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The organisation's entity.
    #[serde(default)]
    pub organisation: Option<NodeId>,
    /// The node.
    #[serde(default)]
    pub node: Option<NodeId>,
    /// The person.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// A precondition as far as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// Whether it holds.
    pub truth: Truth,
    /// When it was told.
    pub at: Timestamp,
    /// Why the person goes on all the same.
    #[serde(default)]
    pub overridden: Option<String>,
}

/// A way from one state to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// When; never before the passage before.
    pub at: Timestamp,
    /// From.
    pub from: Stage,
    /// To.
    pub to: Stage,
}

/// One workflow for one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    version: u32,
    /// Its name.
    pub id: TaskId,
    /// The workflow's id.
    pub workflow: String,
    /// The day of the set from which it was made.
    pub edition: Date,
    /// When it was made.
    pub made: Timestamp,
    /// Whom and what it is about.
    pub about: About,
    /// The batch to which it belongs.
    #[serde(default)]
    pub batch: Option<BatchId>,
    /// The composite of which it is a part.
    #[serde(default)]
    pub part_of: Option<TaskId>,
    case: Circumstances,
    inputs: Inputs,
    settled: BTreeMap<String, Settled>,
    state: State,
    steps_done: Vec<String>,
    /// When the confirmation was seen, or the message sent.
    done: Option<Timestamp>,
    evidence: Vec<Evidence>,
    history: Vec<Passage>,
    /// The latest moment that it has seen.
    seen: Timestamp,
}

impl Task {
    /// A new task of a workflow.
    ///
    /// # Errors
    /// [`TaskError::WorkflowUnknown`].
    pub fn new(
        set: &Set,
        workflow: &str,
        id: TaskId,
        about: About,
        case: Circumstances,
        now: Timestamp,
    ) -> Result<Self, TaskError> {
        let found = workflow_of(set, workflow)?;
        let mut task = Task {
            version: VERSION,
            id,
            workflow: workflow.to_owned(),
            edition: set.edition(),
            made: now,
            about,
            batch: None,
            part_of: None,
            case,
            inputs: Inputs::default(),
            settled: BTreeMap::new(),
            state: State::Draft,
            steps_done: Vec::new(),
            done: None,
            evidence: Vec::new(),
            history: Vec::new(),
            seen: now,
        };
        task.only_manual(found);
        task.judge_readiness(found, now);
        Ok(task)
    }

    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The name of where it stands.
    pub fn stage(&self) -> Stage {
        self.state.stage()
    }

    /// What was filled in.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// What is known about the case.
    pub fn case(&self) -> &Circumstances {
        &self.case
    }

    /// A precondition as far as it is told.
    pub fn settled(&self, precondition: &str) -> Option<&Settled> {
        self.settled.get(precondition)
    }

    /// When the confirmation was seen, or the message sent.
    pub fn done(&self) -> Option<Timestamp> {
        self.done
    }

    /// The proofs, in the order in which they were given.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The worth of the best proof.
    pub fn strength(&self) -> Option<Strength> {
        self.evidence
            .iter()
            .map(|evidence| evidence.proof.strength())
            .max()
    }

    /// Every way from state to state.
    pub fn history(&self) -> &[Passage] {
        &self.history
    }

    /// Steps that are done.
    pub fn steps_done(&self) -> &[String] {
        &self.steps_done
    }

    /// Whether nothing more can happen to it, but for a better proof.
    pub fn is_over(&self) -> bool {
        matches!(self.stage(), Stage::Verified | Stage::Cancelled)
    }

    /// The form in which it is kept. Secrets are not in it.
    ///
    /// # Errors
    /// [`TaskError::Unreadable`], which no task gives.
    pub fn to_json(&self) -> Result<Vec<u8>, TaskError> {
        serde_json::to_vec(self).map_err(|_| TaskError::Unreadable)
    }

    /// Reads a kept task.
    ///
    /// # Errors
    /// [`TaskError::VersionNewer`] when a newer program kept it, [`TaskError::Unreadable`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, TaskError> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        // The version first: the rest of a newer one may have another shape.
        let head: Head = serde_json::from_slice(bytes).map_err(|_| TaskError::Unreadable)?;
        if head.version > VERSION {
            return Err(TaskError::VersionNewer {
                found: head.version,
                known: VERSION,
            });
        }
        serde_json::from_slice(bytes).map_err(|_| TaskError::Unreadable)
    }

    /// A workflow of one manual says itself which it is.
    fn only_manual(&mut self, workflow: &Workflow) {
        if let ([manual], None) = (workflow.manuals.as_slice(), &self.case.manual) {
            self.case.manual = Some(manual.clone());
        }
    }
}

fn workflow_of<'s>(set: &'s Set, id: &str) -> Result<&'s Workflow, TaskError> {
    set.workflow(id).ok_or_else(|| TaskError::WorkflowUnknown {
        workflow: id.to_owned(),
    })
}

/// The form in which tasks are kept.
const VERSION: u32 = 1;
