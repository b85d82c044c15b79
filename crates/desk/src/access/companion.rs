//! The small window beside the browser.

use ::access::task::{Stage, State, Task};

use super::Access;
use super::moves::moves;
use super::node::count;
use super::task::{names_of, state};
use crate::Failure;
use crate::answers::{BatchPerson, CompanionAnswer, CompanionBatch};

impl Access<'_> {
    /// What the small window beside the browser shows; in a batch, of the task that is next once this one is
    /// confirmed.
    ///
    /// # Errors
    /// `ACCESS-TASK-UNKNOWN`.
    pub fn companion(&self, task: &str) -> Result<CompanionAnswer, Failure> {
        let (_, tree) = self.known()?;
        let mut task = self.the_task(task)?.value;
        let all: Vec<Task> = self
            .kept_tasks()?
            .into_iter()
            .map(|one| one.value)
            .collect();
        let batch = match &task.batch {
            Some(id) => self.batch(id)?.map(|kept| kept.value),
            None => None,
        };
        let is_done = !matches!(
            task.stage(),
            Stage::Draft | Stage::Ready | Stage::OnPortal | Stage::Saved
        );
        if let (Some(batch), true) = (&batch, is_done)
            && let Some(next) = batch.next(&all)
        {
            task = self.the_task(&next.id.0)?.value;
        }
        let opened = self.opened(&tree, task)?;
        let (task, workflow, page) = (&opened.task, opened.workflow, opened.page());
        let line = self.task_line(&tree, task, &all);
        let steps = self.steps(&page);
        let ticks: Vec<String> = steps.iter().flat_map(|step| step.ticks.clone()).collect();
        let node = task.about.node.as_ref().and_then(|id| tree.node(id));
        let people = batch.map(|batch| {
            let ours: Vec<&Task> = batch
                .tasks()
                .iter()
                .filter_map(|id| all.iter().find(|one| one.id == *id))
                .collect();
            let at = ours.iter().position(|one| one.id == task.id);
            CompanionBatch {
                batch: batch.id.0.clone(),
                at: count(at.map_or(1, |at| at + 1)),
                of: count(ours.len()),
                people: ours
                    .iter()
                    .map(|one| BatchPerson {
                        task: one.id.0.clone(),
                        name: names_of(&tree, one).unwrap_or_default(),
                        state: state(one.stage()),
                    })
                    .collect(),
            }
        });
        Ok(CompanionAnswer {
            task: task.id.0.clone(),
            title: line.title.clone(),
            batch: people,
            person: names_of(&tree, task).unwrap_or_default(),
            place: node.map(|node| node.name.clone()).unwrap_or_default(),
            values: self.copies(&page, &self.copy_order(task)),
            ticks,
            step: steps.into_iter().find(|step| step.now),
            state: state(task.stage()),
            saved: matches!(task.state(), State::Saved { .. }),
            confirmed: task.done().is_some(),
            until: line.until,
            sentence: line.sentence,
            next: moves(task, workflow, &self.rules.set),
        })
    }
}
