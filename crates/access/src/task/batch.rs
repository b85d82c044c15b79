//! Batches: one workflow for many, done one after the other by one person.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Stage, State, Task, TaskError, TaskId};

/// Names a batch in the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BatchId(pub String);

/// Tasks of one workflow in the order in which they are done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    version: u32,
    /// Its name.
    pub id: BatchId,
    /// The workflow of all.
    pub workflow: String,
    tasks: Vec<TaskId>,
}

impl Batch {
    /// An empty batch.
    pub fn new(id: BatchId, workflow: &str) -> Self {
        Batch {
            version: VERSION,
            id,
            workflow: workflow.to_owned(),
            tasks: Vec::new(),
        }
    }

    /// Puts a task at the end; the task says from then on that it belongs here.
    ///
    /// # Errors
    /// [`TaskError::BatchOther`] for a task of another workflow.
    pub fn add(&mut self, task: &mut Task) -> Result<(), TaskError> {
        if task.workflow != self.workflow {
            return Err(TaskError::BatchOther {
                wanted: self.workflow.clone(),
                found: task.workflow.clone(),
            });
        }
        task.batch = Some(self.id.clone());
        if !self.tasks.contains(&task.id) {
            self.tasks.push(task.id.clone());
        }
        Ok(())
    }

    /// Its tasks in order.
    pub fn tasks(&self) -> &[TaskId] {
        &self.tasks
    }

    /// The task to go on with: one that is saved and not confirmed, before one at the portal, before
    /// the next that is not begun. What is blocked is stepped over.
    pub fn next<'t>(&self, tasks: &'t [Task]) -> Option<&'t Task> {
        let rank = |task: &Task| match task.stage() {
            Stage::Saved => Some(0),
            Stage::OnPortal => Some(1),
            Stage::Draft | Stage::Ready => Some(2),
            _ => None,
        };
        self.tasks
            .iter()
            .filter_map(|id| tasks.iter().find(|task| task.id == *id))
            .filter_map(|task| Some((rank(task)?, task)))
            .min_by_key(|(rank, _)| *rank)
            .map(|(_, task)| task)
    }
}

/// A wait that runs, for one task or for a whole batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// The batch, when it is one.
    pub batch: Option<BatchId>,
    /// The tasks that wait.
    pub tasks: Vec<TaskId>,
    /// What is left until all of them work; never negative.
    pub left: SignedDuration,
    /// When that is, by this clock.
    pub until: Timestamp,
}

/// The timers that run: one for each batch, that of its task which was confirmed last, and one for
/// each other task. Waits for somebody's answer have none.
pub fn running(tasks: &[Task], now: Timestamp) -> Vec<Running> {
    let mut all: Vec<Running> = Vec::new();
    for task in tasks {
        let State::Waiting { timer, .. } = task.state() else {
            continue;
        };
        if timer.is_for_answer() || timer.due().is_some() {
            continue;
        }
        let (left, until) = (timer.left(now), timer.until(now));
        let same = all
            .iter_mut()
            .find(|one| one.batch.is_some() && one.batch == task.batch);
        match same {
            Some(batch) => {
                batch.tasks.push(task.id.clone());
                batch.left = batch.left.max(left);
                batch.until = batch.until.max(until);
            }
            None => all.push(Running {
                batch: task.batch.clone(),
                tasks: vec![task.id.clone()],
                left,
                until,
            }),
        }
    }
    all
}

/// The form in which batches are kept.
const VERSION: u32 = 1;
