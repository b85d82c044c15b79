//! What a task asks of the person now, and what helps when it is blocked.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::Serialize;

use super::day::belgian_day;
use super::{Stage, State, Task};
use crate::workflow::{Set, StepEntry, Workflow, Wrong};

/// A question that a task has for the person, the most pressing first in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Ask {
    /// Did you see the confirmation? Until then nothing is stored at the portal.
    Confirmed {
        /// When it was saved.
        since: Timestamp,
    },
    /// Something is in the way: see [`Task::help`].
    Remedy {
        /// Since when.
        since: Timestamp,
    },
    /// The time for an answer is over: the workflow's `wait.unless` says what to do.
    Late {
        /// The last day of an answer.
        due: Option<Date>,
    },
    /// Are you still at the portal? Opened more than a day ago.
    StillThere {
        /// When it was opened.
        since: Timestamp,
    },
    /// It should work now: prove it, by the next export at best.
    Proof {
        /// Until which day a refusal still means nothing.
        patience: Option<Date>,
    },
}

/// What helps a blocked task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help<'s> {
    /// The workflow's own row; none when it knows no such.
    pub wrong: Option<&'s Wrong>,
    /// What the portal says, in the person's words.
    pub words: Option<String>,
    /// Whom to ask: of the row, or the first of the workflow's mail.
    pub contact: Option<&'s str>,
}

impl Task {
    /// What it asks now; nothing while it waits or is the person's turn anyway.
    pub fn asks(&self, now: Timestamp) -> Option<Ask> {
        match &self.state {
            State::Saved { since } => Some(Ask::Confirmed { since: *since }),
            State::Blocked { since, .. } => Some(Ask::Remedy { since: *since }),
            State::Waiting { timer, .. } if timer.is_for_answer() && timer.is_over(now) => {
                Some(Ask::Late { due: timer.due() })
            }
            State::OnPortal { since } if now.duration_since(*since) > DAY => {
                Some(Ask::StillThere { since: *since })
            }
            State::Effective { patience, .. } => Some(Ask::Proof {
                // Only while it still means something.
                patience: patience.filter(|until| belgian_day(now) <= *until),
            }),
            State::Answered { .. } => Some(Ask::Proof { patience: None }),
            _ => None,
        }
    }

    /// What helps it; none when it is not blocked.
    pub fn help<'s>(&self, workflow: &'s Workflow) -> Option<Help<'s>> {
        let State::Blocked { by, .. } = &self.state else {
            return None;
        };
        let id = by.wrong.as_deref();
        let wrong = workflow
            .wrong
            .iter()
            .find(|one| Some(one.id.as_str()) == id);
        let mail = || Some(workflow.mail.as_ref()?.to.first()?.as_str());
        Some(Help {
            wrong,
            words: by.words.clone(),
            contact: wrong.and_then(|one| one.contact.as_deref()).or_else(mail),
        })
    }

    /// The days on which it is due again: months after it was done, or days before a day that was
    /// filled in.
    pub fn due_again(&self, workflow: &Workflow) -> Vec<Date> {
        if self.stage() == Stage::Cancelled {
            return Vec::new();
        }
        let mut days = Vec::new();
        if let (Some(reminder), Some(done)) = (workflow.reminder, self.done) {
            let months = i64::from(reminder.months).months();
            days.extend(belgian_day(done).checked_add(months).ok());
        }
        if let Some(before) = &workflow.reminder_before {
            let last = self.inputs.get(&before.input);
            if let Some(last) = last.and_then(|text| text.parse::<Date>().ok()) {
                for count in before.days.all() {
                    days.extend(last.checked_sub(i64::from(count).days()).ok());
                }
            }
        }
        days.sort();
        days
    }

    /// The step that comes next: the first that is not done after the last that is.
    pub fn next_step<'s>(&self, set: &'s Set, workflow: &'s Workflow) -> Option<&'s StepEntry> {
        let steps = self.steps(set, workflow);
        let done =
            |id: Option<&str>| id.is_some_and(|id| self.steps_done.iter().any(|done| done == id));
        let after = steps
            .iter()
            .rposition(|step| done(step.id.as_deref()))
            .map_or(0, |last| last + 1);
        steps.get(after).copied()
    }
}

const DAY: SignedDuration = SignedDuration::from_hours(24);
