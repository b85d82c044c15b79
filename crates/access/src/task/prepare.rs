//! What is filled in and told before a task begins.

use super::apply::Change;
use super::day::belgian_day;
use super::inputs::accept;
use super::state::{Stage, State};
use super::{Settled, TaskError};
use crate::Truth;
use crate::workflow::Circumstances;

impl Change<'_> {
    /// Values change until they are stored at the portal or have left.
    fn open_for_inputs(&self) -> Result<(), TaskError> {
        match &self.task.state {
            State::Draft | State::Ready | State::OnPortal { .. } => Ok(()),
            State::Blocked { before, .. }
                if matches!(
                    before.stage(),
                    Stage::Draft | Stage::Ready | Stage::OnPortal
                ) =>
            {
                Ok(())
            }
            _ => self.refuse(),
        }
    }

    pub(super) fn judge(&mut self) {
        self.task.judge_readiness(self.workflow, self.now);
    }

    pub(super) fn fill(&mut self, input: &str, text: &str) -> Result<(), TaskError> {
        self.open_for_inputs()?;
        let input = self.input(input)?.clone();
        let value = accept(&input, text, belgian_day(self.now))?;
        self.task.inputs.keep(&input, value);
        self.judge();
        Ok(())
    }

    pub(super) fn clear(&mut self, input: &str) -> Result<(), TaskError> {
        self.open_for_inputs()?;
        let id = self.input(input)?.id.clone();
        self.task.inputs.drop(&id);
        self.judge();
        Ok(())
    }

    pub(super) fn case(&mut self, case: Circumstances) -> Result<(), TaskError> {
        self.open_for_inputs()?;
        self.task.case = case;
        self.task.only_manual(self.workflow);
        self.judge();
        Ok(())
    }

    pub(super) fn settle(&mut self, precondition: &str, truth: Truth) -> Result<(), TaskError> {
        self.open_for_inputs()?;
        self.precondition(precondition)?;
        let at = self.moment();
        let overridden = self
            .task
            .settled
            .get(precondition)
            .and_then(|settled| settled.overridden.clone())
            .filter(|_| truth != Truth::True);
        let settled = Settled {
            truth,
            at,
            overridden,
        };
        self.task.settled.insert(precondition.to_owned(), settled);
        self.judge();
        Ok(())
    }

    pub(super) fn overrule(&mut self, precondition: &str, reason: &str) -> Result<(), TaskError> {
        self.open_for_inputs()?;
        self.precondition(precondition)?;
        let reason = written(Some(reason)).ok_or(TaskError::ReasonMissing)?;
        let at = self.moment();
        let settled = self
            .task
            .settled
            .entry(precondition.to_owned())
            .or_insert(Settled {
                truth: Truth::Unknown,
                at,
                overridden: None,
            });
        settled.at = at;
        settled.overridden = Some(reason);
        self.judge();
        Ok(())
    }

    fn precondition(&self, id: &str) -> Result<(), TaskError> {
        if self.workflow.precondition.iter().any(|one| one.id == id) {
            Ok(())
        } else {
            self.unknown(id)
        }
    }

    /// Ready as of now: a rule of today's file, or a day that has passed, may have changed it.
    pub(super) fn ready(&mut self) -> Result<(), TaskError> {
        self.judge();
        match self.stage() {
            Stage::Ready => Ok(()),
            Stage::Draft => Err(TaskError::NotReady {
                lacks: self
                    .task
                    .lacks(self.workflow, self.now)
                    .iter()
                    .map(|lack| lack.name().to_owned())
                    .collect(),
            }),
            _ => self.refuse(),
        }
    }
}

/// A reason without the spaces around it; none when nothing is left.
pub(super) fn written(reason: Option<&str>) -> Option<String> {
    let reason = reason?.trim();
    (!reason.is_empty()).then(|| reason.to_owned())
}
