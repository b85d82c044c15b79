//! Why a task does not go on.

use identifiers::NumberError;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::state::Stage;
use crate::workflow::ProofKind;

/// Why an event is refused. The task stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TaskError {
    /// A number, an address, a name or a password breaks a rule.
    #[error("{input}: {error}")]
    Number {
        /// The input.
        input: String,
        /// The rule.
        error: NumberError,
    },
    /// Another value breaks a rule.
    #[error("{input}: {fault:?}")]
    Value {
        /// The input.
        input: String,
        /// The rule.
        fault: ValueFault,
    },
    /// The workflow of the task is not in the set.
    #[error("there is no workflow {workflow}")]
    WorkflowUnknown {
        /// Its id.
        workflow: String,
    },
    /// The workflow has no such input, precondition, step or obstacle.
    #[error("{workflow} has no {found}")]
    NameUnknown {
        /// The workflow.
        workflow: String,
        /// The name.
        found: String,
    },
    /// Something is missing or not true yet.
    #[error("not ready: {}", lacks.join(", "))]
    NotReady {
        /// The ids of the inputs and preconditions.
        lacks: Vec<String>,
    },
    /// This cannot happen to a task that stands there.
    #[error("{event} is not possible in {stage:?}")]
    NotPossible {
        /// What was to happen.
        event: &'static str,
        /// Where the task stands.
        stage: Stage,
    },
    /// It is saved and not confirmed: nothing is stored at the portal.
    #[error("saved, and not confirmed")]
    NotConfirmed,
    /// What is given against the rule needs a written reason.
    #[error("a written reason is needed")]
    ReasonMissing,
    /// The moment told lies ahead.
    #[error("{told} lies ahead of {now}")]
    TimeAhead {
        /// As told.
        told: Timestamp,
        /// The clock.
        now: Timestamp,
    },
    /// This kind of evidence proves nothing here.
    #[error("{found:?} is no evidence here")]
    EvidenceKind {
        /// Its kind.
        found: ProofKind,
        /// The accepted kinds.
        accepted: Vec<ProofKind>,
    },
    /// The evidence is from before the task was done.
    #[error("the evidence of {found} is from before {done}")]
    EvidenceOlder {
        /// Its day.
        found: Date,
        /// The day on which it was done.
        done: Date,
    },
    /// A batch is of one workflow.
    #[error("the batch is of {wanted}, the task of {found}")]
    BatchOther {
        /// Of the batch.
        wanted: String,
        /// Of the task.
        found: String,
    },
    /// A task was kept by a newer program.
    #[error("the task was kept by a newer program: version {found}, known {known}")]
    VersionNewer {
        /// The task's.
        found: u32,
        /// The program's.
        known: u32,
    },
    /// A kept task cannot be read.
    #[error("the kept task cannot be read")]
    Unreadable,
}

/// The rules of values that are no numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValueFault {
    /// Nothing but spaces.
    Empty,
    /// Longer than a form takes.
    TooLong,
    /// A character that no form takes.
    Charset,
    /// A digit in a name.
    Digit,
    /// No day of the calendar.
    NoDay,
    /// None of the words offered.
    NoChoice,
    /// A yes is needed.
    NotYes,
}

impl ValueFault {
    /// Its word in sentences.
    pub fn word(self) -> &'static str {
        match self {
            ValueFault::Empty => "empty",
            ValueFault::TooLong => "too-long",
            ValueFault::Charset => "charset",
            ValueFault::Digit => "digit",
            ValueFault::NoDay => "no-day",
            ValueFault::NoChoice => "no-choice",
            ValueFault::NotYes => "not-yes",
        }
    }
}

impl TaskError {
    /// The stable code; of the room below where the rule comes from there.
    pub fn code(&self) -> &'static str {
        match self {
            TaskError::Number { error, .. } => error.code(),
            TaskError::Value { .. } => "ACCESS-TASK-VALUE",
            TaskError::WorkflowUnknown { .. } => "ACCESS-TASK-WORKFLOW-UNKNOWN",
            TaskError::NameUnknown { .. } => "ACCESS-TASK-NAME-UNKNOWN",
            TaskError::NotReady { .. } => "ACCESS-TASK-NOT-READY",
            TaskError::NotPossible { .. } => "ACCESS-TASK-NOT-POSSIBLE",
            TaskError::NotConfirmed => "ACCESS-TASK-NOT-CONFIRMED",
            TaskError::ReasonMissing => "ACCESS-TASK-REASON-MISSING",
            TaskError::TimeAhead { .. } => "ACCESS-TASK-TIME-AHEAD",
            TaskError::EvidenceKind { .. } => "ACCESS-TASK-EVIDENCE-KIND",
            TaskError::EvidenceOlder { .. } => "ACCESS-TASK-EVIDENCE-OLDER",
            TaskError::BatchOther { .. } => "ACCESS-TASK-BATCH-OTHER",
            TaskError::VersionNewer { .. } => "ACCESS-TASK-VERSION-NEWER",
            TaskError::Unreadable => "ACCESS-TASK-UNREADABLE",
        }
    }

    /// Named values of the sentence; never what was filled in.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let kind = |kind: &ProofKind| match kind {
            ProofKind::Export => "export",
            ProofKind::File => "file",
            ProofKind::Statement => "statement",
        };
        match self {
            TaskError::Number { input, error } => {
                let mut facts = error.facts();
                facts.push(("input", input.clone()));
                facts
            }
            TaskError::Value { input, fault } => {
                vec![
                    ("input", input.clone()),
                    ("reason", fault.word().to_owned()),
                ]
            }
            TaskError::WorkflowUnknown { workflow } => vec![("workflow", workflow.clone())],
            TaskError::NameUnknown { workflow, found } => {
                vec![("workflow", workflow.clone()), ("found", found.clone())]
            }
            TaskError::NotReady { lacks } => vec![("lacks", lacks.join(", "))],
            TaskError::NotPossible { event, stage } => vec![
                ("event", (*event).to_owned()),
                ("state", stage.word().to_owned()),
            ],
            TaskError::NotConfirmed | TaskError::ReasonMissing | TaskError::Unreadable => {
                Vec::new()
            }
            TaskError::TimeAhead { told, .. } => vec![("time", told.to_string())],
            TaskError::EvidenceKind { found, accepted } => {
                let accepted: Vec<&str> = accepted.iter().map(kind).collect();
                vec![
                    ("found", kind(found).to_owned()),
                    ("known", accepted.join(", ")),
                ]
            }
            TaskError::EvidenceOlder { found, done } => {
                vec![("found", found.to_string()), ("date", done.to_string())]
            }
            TaskError::BatchOther { wanted, found } => {
                vec![("wanted", wanted.clone()), ("found", found.clone())]
            }
            TaskError::VersionNewer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
        }
    }
}

/// Every code of a task's error.
pub const CODES: &[&str] = &[
    "ACCESS-TASK-VALUE",
    "ACCESS-TASK-WORKFLOW-UNKNOWN",
    "ACCESS-TASK-NAME-UNKNOWN",
    "ACCESS-TASK-NOT-READY",
    "ACCESS-TASK-NOT-POSSIBLE",
    "ACCESS-TASK-NOT-CONFIRMED",
    "ACCESS-TASK-REASON-MISSING",
    "ACCESS-TASK-TIME-AHEAD",
    "ACCESS-TASK-EVIDENCE-KIND",
    "ACCESS-TASK-EVIDENCE-OLDER",
    "ACCESS-TASK-BATCH-OTHER",
    "ACCESS-TASK-VERSION-NEWER",
    "ACCESS-TASK-UNREADABLE",
];
