//! What is done with a task: moves, what happens to it, the companion beside the browser.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{AccessState, CopyLine, StepLine, TruthWord};

/// What can be done with a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TaskMove {
    /// Fill something in.
    Fill,
    /// Say whether a precondition holds.
    Settle,
    /// Go on although a precondition does not hold, with a reason.
    Override,
    /// Open the portal.
    Open,
    /// Say that a step is done.
    Step,
    /// Say that the portal has saved.
    Saved,
    /// Say that the confirmation was seen.
    Confirmed,
    /// Say that no confirmation was seen: it begins again.
    Again,
    /// Say that the message has left.
    Sent,
    /// Say that it works already.
    Works,
    /// Say that an answer came.
    Answer,
    /// Give a proof.
    Evidence,
    /// Say what went wrong.
    Block,
    /// Go on after something went wrong.
    Resume,
    /// Give it up.
    Cancel,
}

/// Something that happens to a task, as a person says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(tag = "move", rename_all = "kebab-case")]
pub enum TaskEvent {
    /// A precondition holds, or does not.
    Settle {
        /// Which.
        precondition: String,
        /// Whether it holds.
        truth: TruthWord,
    },
    /// The person goes on although a precondition does not hold.
    Override {
        /// Which.
        precondition: String,
        /// Why, in writing.
        reason: String,
    },
    /// Whether the portals know the person already: somebody new gets a user name and a first password.
    Known {
        /// True for somebody who is known anywhere in the system, false for somebody new.
        truth: TruthWord,
    },
    /// The portal is open.
    Open,
    /// A step is done.
    Step {
        /// Which.
        step: String,
    },
    /// The portal has saved.
    Saved,
    /// The confirmation was seen.
    Confirmed,
    /// No confirmation was seen: nothing is stored.
    Again,
    /// The message has left.
    Sent,
    /// It works already.
    Works,
    /// An answer came.
    Answer,
    /// What the person states as proof.
    Evidence {
        /// In their words.
        words: String,
    },
    /// Something went wrong.
    Block {
        /// Which of those that the workflow knows; `null` for another.
        wrong: Option<String>,
        /// What the portal says.
        words: Option<String>,
    },
    /// What went wrong is over.
    Resume,
    /// It is given up.
    Cancel {
        /// Why; needed once something was changed or sent.
        reason: Option<String>,
    },
}

/// A new task by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct TaskWords {
    /// The workflow.
    pub workflow: String,
    /// The organisation's entity; `null` for none.
    pub organisation: Option<String>,
    /// The node; `null` for none.
    pub node: Option<String>,
    /// The person; `null` for none.
    pub person: Option<String>,
}

/// The companion beside the browser: the step that is done now, for the person that is next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CompanionAnswer {
    /// The task.
    pub task: String,
    /// What it does.
    pub title: String,
    /// The batch; `null` for a task alone.
    pub batch: Option<CompanionBatch>,
    /// The person's name; empty for none.
    pub person: String,
    /// The node's name; empty for none.
    #[serde(rename = "where")]
    pub place: String,
    /// The values, in the order of the portal's form.
    pub values: Vec<CopyLine>,
    /// What is ticked.
    pub ticks: Vec<String>,
    /// The step; `null` when nothing is to be done.
    pub step: Option<StepLine>,
    /// Where the task stands.
    pub state: AccessState,
    /// Whether the portal has saved.
    pub saved: bool,
    /// Whether the confirmation was seen.
    pub confirmed: bool,
    /// When the wait is over, of the whole batch; `null` for none.
    pub until: Option<String>,
    /// Where it stands, in a sentence.
    pub sentence: String,
    /// What can be done now.
    pub next: Vec<TaskMove>,
}

/// How far a batch is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CompanionBatch {
    /// Its name in the workspace.
    pub batch: String,
    /// The place of this task, from 1.
    pub at: u32,
    /// How many tasks.
    pub of: u32,
    /// The people, in order.
    pub people: Vec<BatchPerson>,
}

/// Somebody in a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct BatchPerson {
    /// The task.
    pub task: String,
    /// The name.
    pub name: String,
    /// Where it stands.
    pub state: AccessState,
}

/// A value that was put on the clipboard: the value itself is not told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CopiedAnswer {
    /// The input.
    pub input: String,
    /// The input after it in the form; `null` for the last.
    pub next: Option<String>,
    /// After how many seconds it is wiped, when it is still there.
    pub seconds: u32,
}
