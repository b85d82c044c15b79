//! How a task ends: by proofs, by its parts, or given up.

use super::TaskError;
use super::apply::Change;
use super::day::belgian_day;
use super::evidence::{Evidence, Evident};
use super::prepare::written;
use super::state::{Obstacle, Stage, State};
use crate::workflow::Way;

impl Change<'_> {
    pub(super) fn parts(&mut self, stages: &[Stage]) -> Result<(), TaskError> {
        if self.workflow.way != Way::Composite {
            return self.refuse();
        }
        if self.stage() != Stage::Effective {
            self.ready()?;
        }
        // A part that was given up is no longer waited for; but one at least must have been done.
        let mut live = stages.iter().filter(|stage| **stage != Stage::Cancelled);
        let effective = live.clone().count() > 0 && live.clone().all(|stage| stage.is_effective());
        if !effective {
            return Ok(());
        }
        self.task.done = self.task.done.or(Some(self.now));
        let since = self.moment();
        self.pass_to(State::Effective {
            since,
            patience: None,
        })?;
        let proven = live.all(|stage| matches!(stage, Stage::Verified | Stage::Answered));
        if proven {
            let count = stages.len();
            self.add(Evident::Parts { count });
        }
        self.task.prove(self.now);
        Ok(())
    }

    pub(super) fn proven(&mut self, proof: Evident) -> Result<(), TaskError> {
        match self.stage() {
            Stage::Sent | Stage::Waiting | Stage::Effective | Stage::Answered | Stage::Verified => {
            }
            Stage::Saved => return Err(TaskError::NotConfirmed),
            _ => return self.refuse(),
        }
        let accepted = self
            .workflow
            .evidence
            .as_ref()
            .map(|proof| proof.kinds.clone())
            .unwrap_or_default();
        // The parts of a composite tell themselves, by their own event.
        let Some(found) = proof.kind() else {
            return self.refuse();
        };
        if !accepted.contains(&found) {
            return Err(TaskError::EvidenceKind { found, accepted });
        }
        if let (Evident::Export { day, .. }, Some(done)) = (&proof, self.task.done) {
            let done = belgian_day(done);
            if *day < done {
                return Err(TaskError::EvidenceOlder { found: *day, done });
            }
        }
        self.add(proof);
        // What an office was to send has come, when there is a proof of it.
        let waits_for_answer = match &self.task.state {
            State::Sent { .. } => true,
            State::Waiting { timer, .. } => timer.is_for_answer(),
            _ => false,
        };
        if waits_for_answer {
            if self.workflow.way == Way::Message {
                return self.answered();
            }
            return self.works();
        }
        self.task.prove(self.now);
        Ok(())
    }

    fn add(&mut self, proof: Evident) {
        let evidence = Evidence {
            at: self.moment(),
            proof,
        };
        if !self
            .task
            .evidence
            .iter()
            .any(|one| one.proof == evidence.proof)
        {
            self.task.evidence.push(evidence);
        }
    }

    pub(super) fn blocked(
        &mut self,
        wrong: Option<String>,
        words: Option<String>,
    ) -> Result<(), TaskError> {
        if matches!(
            self.stage(),
            Stage::Blocked | Stage::Cancelled | Stage::Verified
        ) {
            return self.refuse();
        }
        if let Some(id) = &wrong
            && !self.workflow.wrong.iter().any(|one| one.id == *id)
        {
            return self.unknown(id);
        }
        let words = written(words.as_deref());
        if wrong.is_none() && words.is_none() {
            return Err(TaskError::ReasonMissing);
        }
        let before = Box::new(self.task.state.clone());
        let since = self.moment();
        let by = Obstacle { wrong, words };
        self.pass_to(State::Blocked { since, by, before })
    }

    pub(super) fn resume(&mut self) -> Result<(), TaskError> {
        let State::Blocked { before, .. } = &self.task.state else {
            return self.refuse();
        };
        let before = before.as_ref().clone();
        self.pass_to(before)?;
        self.judge();
        Ok(())
    }

    pub(super) fn cancel(&mut self, reason: Option<String>) -> Result<(), TaskError> {
        if matches!(self.stage(), Stage::Cancelled | Stage::Verified) {
            return self.refuse();
        }
        let reason = written(reason.as_deref());
        // Something is changed at the portal, or somebody works on an answer: why it is given up matters.
        if self.task.done.is_some() && reason.is_none() {
            return Err(TaskError::ReasonMissing);
        }
        let at = self.moment();
        self.pass_to(State::Cancelled { at, reason })
    }
}
