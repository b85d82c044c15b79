//! The values of a task for the braces of its sentences.

use std::collections::BTreeMap;

use super::Task;
use super::inputs::{masked, shown};
use crate::Truth;
use crate::workflow::{Values, Workflow};

/// Names of people, nodes and organisations, as they are shown; by their ids in the workspace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(pub BTreeMap<String, String>);

/// Whether personal values stand in a sentence in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// Masked: lists, steps, logs, prints.
    Masked,
    /// In full: what is copied, and a draft that goes to the office that needs it.
    Full,
}

/// A task's values, for [`crate::workflow::Set::show`].
#[derive(Debug, Clone, Copy)]
pub struct TaskValues<'t> {
    /// The task.
    pub task: &'t Task,
    /// Its workflow.
    pub workflow: &'t Workflow,
    /// How ids are called.
    pub names: &'t Names,
    /// Whether personal values are in full.
    pub disclosure: Disclosure,
}

impl TaskValues<'_> {
    fn name(&self, id: Option<&str>) -> Option<String> {
        self.names.0.get(id?).cloned()
    }
}

impl Values for TaskValues<'_> {
    fn input(&self, id: &str) -> Option<String> {
        let input = self.workflow.input.iter().find(|input| input.id == id)?;
        // What is not asked in this case is nothing in a sentence, and no gap.
        if self.task.counts(input.when.as_ref()) == Truth::False {
            return Some(String::new());
        }
        let value = self.task.inputs().get(id)?;
        // The values of nodes, organisations and people are ids; their names are shown.
        if let Some(name) = self.name(Some(value)) {
            return Some(name);
        }
        Some(match self.disclosure {
            Disclosure::Masked => masked(input, value),
            Disclosure::Full => shown(input, value),
        })
    }

    fn person(&self) -> Option<String> {
        self.name(self.task.about.person.as_ref().map(|id| id.0.as_str()))
    }

    fn node(&self) -> Option<String> {
        self.name(self.task.about.node.as_ref().map(|id| id.0.as_str()))
    }

    fn organisation(&self) -> Option<String> {
        self.name(
            self.task
                .about
                .organisation
                .as_ref()
                .map(|id| id.0.as_str()),
        )
    }
}
