//! What an event does to a task.

use jiff::Timestamp;

use super::state::{Stage, State};
use super::timer::Timer;
use super::{Event, Passage, Task, TaskError, workflow_of};
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
    pub(super) fn prove(&mut self, now: Timestamp) {
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
pub(super) struct Change<'c> {
    pub(super) set: &'c Set,
    pub(super) workflow: &'c Workflow,
    pub(super) now: Timestamp,
    event: &'static str,
    pub(super) task: &'c mut Task,
}

impl Change<'_> {
    fn happen(mut self, event: Event) -> Result<(), TaskError> {
        match event {
            Event::Look => Ok(()),
            Event::Fill { input, text } => self.fill(&input, &text),
            Event::Clear { input } => self.clear(&input),
            Event::Case(case) => self.case(case),
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

    pub(super) fn stage(&self) -> Stage {
        self.task.stage()
    }

    /// The moment of a state: never before the latest that the task has seen.
    pub(super) fn moment(&self) -> Timestamp {
        self.now.max(self.task.seen)
    }

    pub(super) fn refuse<T>(&self) -> Result<T, TaskError> {
        Err(TaskError::NotPossible {
            event: self.event,
            stage: self.stage(),
        })
    }

    pub(super) fn pass_to(&mut self, state: State) -> Result<(), TaskError> {
        self.task.pass_to(state, self.now);
        Ok(())
    }

    pub(super) fn unknown<T>(&self, found: &str) -> Result<T, TaskError> {
        Err(TaskError::NameUnknown {
            workflow: self.workflow.id.clone(),
            found: found.to_owned(),
        })
    }

    pub(super) fn input(&self, id: &str) -> Result<&Input, TaskError> {
        match self.workflow.input.iter().find(|input| input.id == id) {
            Some(input) => Ok(input),
            None => self.unknown(id),
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
            self.task.stepped = Some(self.now);
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
        self.task.stepped = None;
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

    pub(super) fn works(&mut self) -> Result<(), TaskError> {
        match self.stage() {
            Stage::Saved => return Err(TaskError::NotConfirmed),
            // The time was over first: it is said already.
            Stage::Effective => return Ok(()),
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

    pub(super) fn answered(&mut self) -> Result<(), TaskError> {
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
}

/// Seconds that a moment told may lie ahead of our clock.
const AHEAD: i64 = 300;
