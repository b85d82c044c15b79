//! What an event does to a task.

use jiff::Timestamp;

use super::day::belgian_day;
use super::evidence::{Evidence, Evident};
use super::inputs::accept;
use super::state::{Obstacle, Stage, State};
use super::timer::Timer;
use super::{Event, Passage, Settled, Task, TaskError, workflow_of};
use crate::Truth;
use crate::workflow::{Input, Reaches, Set, Way, Workflow};

impl Task {
    /// The task after an event at `now`.
    ///
    /// A clock that was set back shortens no wait: history goes on from the latest moment seen, and
    /// minutes count by the time that was seen to pass.
    ///
    /// # Errors
    /// Why the event is refused; this task is unchanged then.
    pub fn apply(&self, set: &Set, event: Event, now: Timestamp) -> Result<Task, TaskError> {
        let workflow = workflow_of(set, &self.workflow)?;
        let mut task = self.clone();
        // Time that has passed comes first, so that an event meets the state of its own moment.
        task.look(now);
        Change {
            set,
            workflow,
            now,
            event: event.word(),
            task: &mut task,
        }
        .happen(event)?;
        task.look(now);
        task.seen = task.seen.max(now);
        Ok(task)
    }

    /// Goes to a state and says so in the history.
    pub(super) fn pass_to(&mut self, state: State, now: Timestamp) {
        let from = self.stage();
        self.state = state;
        self.note(from, self.stage(), now);
    }

    fn note(&mut self, from: Stage, to: Stage, now: Timestamp) {
        let last = self.history.last().map_or(self.made, |passage| passage.at);
        let at = now.max(last).max(self.seen);
        if from != to {
            self.history.push(Passage { at, from, to });
        }
    }

    /// Lets the time pass.
    fn look(&mut self, now: Timestamp) {
        let State::Waiting { since, timer } = &self.state else {
            return;
        };
        let timer = timer.at(now);
        // An answer does not come by itself.
        if timer.is_over(now) && !timer.is_for_answer() {
            let patience = timer.patience();
            let since = now.max(*since);
            self.pass_to(State::Effective { since, patience }, now);
            self.prove(now);
        } else {
            let since = *since;
            self.state = State::Waiting { since, timer };
        }
    }

    /// From effective or answered to verified, when a proof is there already.
    fn prove(&mut self, now: Timestamp) {
        let done = matches!(self.stage(), Stage::Effective | Stage::Answered);
        if done && !self.evidence.is_empty() {
            self.pass_to(
                State::Verified {
                    at: now.max(self.seen),
                },
                now,
            );
        }
    }
}

/// One event on its way into a task.
struct Change<'c> {
    set: &'c Set,
    workflow: &'c Workflow,
    now: Timestamp,
    event: &'static str,
    task: &'c mut Task,
}

impl Change<'_> {
    fn happen(mut self, event: Event) -> Result<(), TaskError> {
        match event {
            Event::Look => Ok(()),
            Event::Fill { input, text } => self.fill(&input, &text),
            Event::Clear { input } => {
                self.open_for_inputs()?;
                let id = self.input(&input)?.id.clone();
                self.task.inputs.drop(&id);
                self.judge();
                Ok(())
            }
            Event::Case(case) => {
                self.open_for_inputs()?;
                self.task.case = case;
                self.task.only_manual(self.workflow);
                self.judge();
                Ok(())
            }
            Event::Settle {
                precondition,
                truth,
            } => self.settle(&precondition, truth),
            Event::Override {
                precondition,
                reason,
            } => self.overrule(&precondition, &reason),
            Event::OpenPortal => self.open_portal(),
            Event::StepDone { step } => self.step_done(&step),
            Event::Saved => self.saved(),
            Event::Confirmed { at } => self.confirmed(at),
            Event::NotConfirmed => self.not_confirmed(),
            Event::Sent { at } => self.sent(at),
            Event::Works => self.works(),
            Event::Answered => self.answered(),
            Event::Parts(stages) => self.parts(&stages),
            Event::Proven(proof) => self.proven(proof),
            Event::Blocked { wrong, words } => self.blocked(wrong, words),
            Event::Resume => self.resume(),
            Event::Cancel { reason } => self.cancel(reason),
        }
    }

    fn stage(&self) -> Stage {
        self.task.stage()
    }

    /// The moment of a state: never before the latest that the task has seen.
    fn moment(&self) -> Timestamp {
        self.now.max(self.task.seen)
    }

    fn refuse<T>(&self) -> Result<T, TaskError> {
        Err(TaskError::NotPossible {
            event: self.event,
            stage: self.stage(),
        })
    }

    fn pass_to(&mut self, state: State) -> Result<(), TaskError> {
        self.task.pass_to(state, self.now);
        Ok(())
    }

    fn unknown<T>(&self, found: &str) -> Result<T, TaskError> {
        Err(TaskError::NameUnknown {
            workflow: self.workflow.id.clone(),
            found: found.to_owned(),
        })
    }

    fn input(&self, id: &str) -> Result<&Input, TaskError> {
        match self.workflow.input.iter().find(|input| input.id == id) {
            Some(input) => Ok(input),
            None => self.unknown(id),
        }
    }

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

    fn judge(&mut self) {
        self.task.judge_readiness(self.workflow, self.now);
    }

    fn fill(&mut self, input: &str, text: &str) -> Result<(), TaskError> {
        self.open_for_inputs()?;
        let input = self.input(input)?.clone();
        let value = accept(&input, text, belgian_day(self.now))?;
        self.task.inputs.keep(&input, value);
        self.judge();
        Ok(())
    }

    fn settle(&mut self, precondition: &str, truth: Truth) -> Result<(), TaskError> {
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

    fn overrule(&mut self, precondition: &str, reason: &str) -> Result<(), TaskError> {
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
    fn ready(&mut self) -> Result<(), TaskError> {
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

    fn open_portal(&mut self) -> Result<(), TaskError> {
        if self.workflow.way == Way::Composite {
            return self.refuse();
        }
        // Asked "are you still there?" after a day, the person answers by opening it again.
        if self.stage() != Stage::OnPortal {
            self.ready()?;
        }
        let since = self.moment();
        self.pass_to(State::OnPortal { since })
    }

    fn step_done(&mut self, id: &str) -> Result<(), TaskError> {
        let steps = self.task.steps(self.set, self.workflow);
        let Some(step) = steps.iter().find(|step| step.id.as_deref() == Some(id)) else {
            return self.unknown(id);
        };
        let begun = !matches!(self.stage(), Stage::Draft | Stage::Ready);
        let reaches = step.reaches;
        let at_portal = self.workflow.way == Way::Portal || reaches == Some(Reaches::OnPortal);
        // A page that is opened once more, after the confirmation, begins nothing anew.
        if !begun && at_portal {
            self.open_portal()?;
        }
        match self.stage() {
            Stage::OnPortal if reaches == Some(Reaches::Saved) => self.saved()?,
            Stage::Cancelled | Stage::Blocked => return self.refuse(),
            _ => {}
        }
        if !self.task.steps_done.iter().any(|done| done == id) {
            self.task.steps_done.push(id.to_owned());
        }
        Ok(())
    }

    fn saved(&mut self) -> Result<(), TaskError> {
        if self.stage() != Stage::OnPortal || self.workflow.way != Way::Portal {
            return self.refuse();
        }
        let since = self.moment();
        self.pass_to(State::Saved { since })
    }

    fn confirmed(&mut self, at: Option<Timestamp>) -> Result<(), TaskError> {
        match (self.workflow.way, self.stage()) {
            (Way::Portal | Way::Clavis, Stage::OnPortal | Stage::Saved) => {}
            // What Clavis does itself has no page to be on.
            (Way::Clavis, _) => self.ready()?,
            _ => return self.refuse(),
        }
        let done = self.told(at)?;
        let from = self.stage();
        self.task.note(from, Stage::Confirmed, self.now);
        self.task.done = Some(done);
        self.task.inputs.forget_secrets();
        let since = self.moment();
        self.task.state = match &self.workflow.wait {
            Some(wait) => State::Waiting {
                since,
                timer: Timer::start(wait, self.base(done), self.now.max(done)),
            },
            None => State::Effective {
                since,
                patience: None,
            },
        };
        let to = self.stage();
        self.task.note(Stage::Confirmed, to, self.now);
        Ok(())
    }

    /// The moment from which a wait counts: with a clock that was set back, the latest one seen, so
    /// that days are not counted from too early.
    fn base(&self, done: Timestamp) -> Timestamp {
        if self.now < self.task.seen {
            self.task.seen
        } else {
            done
        }
    }

    /// The moment that a person tells; a little ahead is a clock that differs.
    fn told(&self, at: Option<Timestamp>) -> Result<Timestamp, TaskError> {
        let Some(at) = at else { return Ok(self.now) };
        let ahead = at.duration_since(self.now).as_secs();
        if ahead > AHEAD {
            return Err(TaskError::TimeAhead {
                told: at,
                now: self.now,
            });
        }
        Ok(at.min(self.now))
    }

    fn not_confirmed(&mut self) -> Result<(), TaskError> {
        if self.stage() != Stage::Saved {
            return self.refuse();
        }
        let since = self.moment();
        self.task.steps_done.clear();
        self.pass_to(State::OnPortal { since })
    }

    fn sent(&mut self, at: Option<Timestamp>) -> Result<(), TaskError> {
        match (self.workflow.way, self.stage()) {
            // A message that is prepared at a portal leaves from there.
            (Way::Message, Stage::OnPortal) => {}
            (Way::Message, _) => self.ready()?,
            // A form or a signed document, where that is how the workflow ends.
            (Way::Portal | Way::Clavis, Stage::OnPortal | Stage::Saved) if self.sends() => {}
            (Way::Clavis, _) if self.sends() => self.ready()?,
            _ => return self.refuse(),
        }
        let done = self.told(at)?;
        let from = self.stage();
        self.task.note(from, Stage::Sent, self.now);
        self.task.done = Some(done);
        self.task.state = State::Sent { at: self.moment() };
        if let Some(wait) = &self.workflow.wait {
            let timer = Timer::start(wait, self.base(done), self.now.max(done));
            let since = self.moment();
            self.task.state = State::Waiting { since, timer };
            self.task.note(Stage::Sent, Stage::Waiting, self.now);
        }
        Ok(())
    }

    fn sends(&self) -> bool {
        let steps = self.task.steps(self.set, self.workflow);
        steps.iter().any(|step| step.reaches == Some(Reaches::Sent))
    }

    fn works(&mut self) -> Result<(), TaskError> {
        match self.stage() {
            Stage::Saved => return Err(TaskError::NotConfirmed),
            Stage::Waiting | Stage::Sent if self.workflow.way != Way::Message => {}
            _ => return self.refuse(),
        }
        let since = self.moment();
        self.pass_to(State::Effective {
            since,
            patience: None,
        })?;
        self.task.prove(self.now);
        Ok(())
    }

    fn answered(&mut self) -> Result<(), TaskError> {
        match (self.workflow.way, self.stage()) {
            (Way::Message, Stage::Sent | Stage::Waiting | Stage::Effective) => {}
            (Way::Question, Stage::OnPortal) => {}
            (Way::Question, _) => self.ready()?,
            _ => return self.refuse(),
        }
        let at = self.moment();
        self.task.done = self.task.done.or(Some(self.now));
        self.pass_to(State::Answered { at })?;
        self.task.prove(self.now);
        Ok(())
    }

    fn parts(&mut self, stages: &[Stage]) -> Result<(), TaskError> {
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

    fn proven(&mut self, proof: Evident) -> Result<(), TaskError> {
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

    fn blocked(&mut self, wrong: Option<String>, words: Option<String>) -> Result<(), TaskError> {
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

    fn resume(&mut self) -> Result<(), TaskError> {
        let State::Blocked { before, .. } = &self.task.state else {
            return self.refuse();
        };
        let before = before.as_ref().clone();
        self.pass_to(before)?;
        self.judge();
        Ok(())
    }

    fn cancel(&mut self, reason: Option<String>) -> Result<(), TaskError> {
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

fn written(reason: Option<&str>) -> Option<String> {
    let reason = reason?.trim();
    (!reason.is_empty()).then(|| reason.to_owned())
}

/// Seconds that a moment told may lie ahead of our clock.
const AHEAD: i64 = 300;
