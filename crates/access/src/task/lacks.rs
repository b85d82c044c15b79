//! What keeps a task from starting, and what is doubtful about it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::day::belgian_day;
use super::inputs::{Doubt, accept, doubt};
use super::{Stage, State, Task};
use crate::Truth;
use crate::workflow::{Input, Precondition, Set, StepEntry, When, Workflow};

/// Something that keeps a task from starting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Lack {
    /// Nobody has told which quality it is, and so whose steps are shown.
    Manual,
    /// A required input has no value.
    Missing {
        /// The input.
        input: String,
    },
    /// A value breaks a rule of today's file of the workflow.
    Wrong {
        /// The input.
        input: String,
        /// The code of its error.
        code: &'static str,
    },
    /// A day lies before another.
    Before {
        /// The input.
        input: String,
        /// The input before which it may not lie.
        other: String,
    },
    /// A precondition does not hold.
    NotTrue {
        /// The precondition.
        precondition: String,
    },
    /// Nobody has told whether a precondition holds.
    NotTold {
        /// The precondition.
        precondition: String,
    },
}

impl Lack {
    /// The input or the precondition; `manual` of [`Lack::Manual`].
    pub fn name(&self) -> &str {
        match self {
            Lack::Manual => "manual",
            Lack::Missing { input } | Lack::Wrong { input, .. } | Lack::Before { input, .. } => {
                input
            }
            Lack::NotTrue { precondition } | Lack::NotTold { precondition } => precondition,
        }
    }
}

/// Something that is allowed and looks like a slip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Warned {
    /// Equal to another value from which it should differ.
    Equal {
        /// The input.
        input: String,
        /// The other.
        other: String,
    },
    /// A value that is doubtful in itself.
    Doubtful {
        /// The input.
        input: String,
        /// Why.
        doubt: Doubt,
    },
    /// A precondition that was overridden.
    Overridden {
        /// The precondition.
        precondition: String,
    },
}

impl Task {
    /// Inputs that are asked for here; one about which a condition is open is asked for as well.
    pub fn asked<'w>(&self, workflow: &'w Workflow) -> Vec<&'w Input> {
        workflow
            .input
            .iter()
            .filter(|input| self.counts(input.when.as_ref()) != Truth::False)
            .collect()
    }

    /// Preconditions that count here.
    pub fn preconditions<'w>(&self, workflow: &'w Workflow) -> Vec<&'w Precondition> {
        workflow
            .precondition
            .iter()
            .filter(|one| self.counts(one.when.as_ref()) != Truth::False)
            .collect()
    }

    /// Steps that are done here, in order.
    pub fn steps<'s>(&self, set: &'s Set, workflow: &'s Workflow) -> Vec<&'s StepEntry> {
        set.steps(workflow)
            .into_iter()
            .filter(|step| self.counts(step.when.as_ref()) != Truth::False)
            .collect()
    }

    /// Whether it matters if the portals know the person already: somebody new gets a user name and a first
    /// password.
    pub fn asks_known(&self, set: &Set, workflow: &Workflow) -> bool {
        let inputs = workflow.input.iter().map(|one| one.when.as_ref());
        let before = workflow.precondition.iter().map(|one| one.when.as_ref());
        let steps = set.steps(workflow).into_iter();
        let mut all = inputs
            .chain(before)
            .chain(steps.map(|one| one.when.as_ref()));
        all.any(|when| when.is_some_and(When::asks_known))
    }

    /// Secrets that a step still copies and that are not in memory: to be asked, or made anew.
    pub fn secrets_wanted<'w>(&self, workflow: &'w Workflow) -> Vec<&'w Input> {
        self.asked(workflow)
            .into_iter()
            .filter(|input| input.kind.is_secret() && self.inputs.get(&input.id).is_none())
            .collect()
    }

    /// Everything that keeps it from starting; empty when it can.
    pub fn lacks(&self, workflow: &Workflow, now: Timestamp) -> Vec<Lack> {
        let today = belgian_day(now);
        let mut lacks = Vec::new();
        if self.case.manual.is_none() && !workflow.manuals.is_empty() {
            lacks.push(Lack::Manual);
        }
        for input in self.asked(workflow) {
            lacks.extend(self.lack_of(input, today));
        }
        for precondition in self.preconditions(workflow) {
            let settled = self.settled.get(&precondition.id);
            let overridden = settled.is_some_and(|settled| settled.overridden.is_some());
            let truth = settled.map_or(Truth::Unknown, |settled| settled.truth);
            let precondition = precondition.id.clone();
            match truth {
                _ if overridden => {}
                Truth::True => {}
                Truth::False => lacks.push(Lack::NotTrue { precondition }),
                Truth::Unknown => lacks.push(Lack::NotTold { precondition }),
            }
        }
        lacks
    }

    fn lack_of(&self, input: &Input, today: Date) -> Option<Lack> {
        let id = || input.id.clone();
        // A secret is asked when the step is reached: it is not kept.
        if input.kind.is_secret() {
            return None;
        }
        let Some(value) = self.inputs.get(&input.id) else {
            let needed = input.required && self.counts(input.when.as_ref()) == Truth::True;
            return needed.then(|| Lack::Missing { input: id() });
        };
        if let Err(error) = accept(input, value, today) {
            let code = error.code();
            return Some(Lack::Wrong { input: id(), code });
        }
        let other = input.after.as_ref()?;
        let day = |text: &str| text.parse::<Date>().ok();
        let first = self.inputs.get(other).and_then(day)?;
        (day(value)? < first).then(|| Lack::Before {
            input: id(),
            other: other.clone(),
        })
    }

    /// What looks like a slip.
    pub fn warnings(&self, workflow: &Workflow, now: Timestamp) -> Vec<Warned> {
        let today = belgian_day(now);
        let mut warned = Vec::new();
        for input in self.asked(workflow) {
            let Some(value) = self.inputs.get(&input.id) else {
                continue;
            };
            if let Some(doubt) = doubt(input, value, today) {
                let input = input.id.clone();
                warned.push(Warned::Doubtful { input, doubt });
            }
            if let Some(other) = &input.differs {
                let equal = |other: &str| other.to_lowercase() == value.to_lowercase();
                if self.inputs.get(other).is_some_and(equal) {
                    warned.push(Warned::Equal {
                        input: input.id.clone(),
                        other: other.clone(),
                    });
                }
            }
        }
        for (precondition, settled) in &self.settled {
            if settled.overridden.is_some() {
                let precondition = precondition.clone();
                warned.push(Warned::Overridden { precondition });
            }
        }
        warned
    }

    pub(super) fn counts(&self, when: Option<&When>) -> Truth {
        when.map_or(Truth::True, |when| {
            when.holds(&self.case, &|id| self.inputs.get(id).map(str::to_owned))
        })
    }

    /// Between draft and ready, as it stands.
    pub(super) fn judge_readiness(&mut self, workflow: &Workflow, now: Timestamp) {
        let ready = self.lacks(workflow, now).is_empty();
        match (self.stage(), ready) {
            (Stage::Draft, true) => self.pass_to(State::Ready, now),
            (Stage::Ready, false) => self.pass_to(State::Draft, now),
            _ => {}
        }
    }
}
