//! Tasks of access management: what waits, one of them in full, and the companion beside the browser.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Choice, TaskMove, TruthWord};
use crate::answers::FailureWords;

/// `access tasks`: the tasks, what must not wait first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AccessTasksAnswer {
    /// What is wrong with the record, in a sentence; `null` where it is whole.
    pub alarm: Option<String>,
    /// The tasks.
    pub tasks: Vec<AccessTaskLine>,
    /// The batches that are not over.
    pub batches: Vec<BatchLine>,
}

/// Several tasks of one sort that are done one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct BatchLine {
    /// Its name in the workspace.
    pub batch: String,
    /// What it does.
    pub title: String,
    /// How many tasks it has.
    pub of: u32,
    /// How many of them are confirmed or over.
    pub done: u32,
    /// The one that is next; `null` when none is.
    pub next: Option<String>,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AccessTaskLine {
    /// Its name in the workspace.
    pub task: String,
    /// The workflow, for example `W-30`.
    pub workflow: String,
    /// What it does.
    pub title: String,
    /// Whom and what it is about.
    pub about: String,
    /// Where it stands.
    pub state: AccessState,
    /// The same in a sentence.
    pub sentence: String,
    /// Who has the next move.
    pub turn: AccessTurn,
    /// Who that is, when it is somebody else.
    pub who: Option<String>,
    /// Since when it stands so.
    pub since: String,
    /// When the wait is over; `null` for no wait.
    pub until: Option<String>,
    /// True when it must not wait: it was saved at the portal and not confirmed.
    pub urgent: bool,
    /// The task of which it is a part; `null` for none.
    pub part_of: Option<String>,
    /// The batch; `null` for none.
    pub batch: Option<String>,
    /// How many parts it has; it is done when they are.
    pub parts: u32,
    /// How many of them are done, with proof or without.
    pub parts_done: u32,
}

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AccessState {
    /// Something is missing, or not true yet.
    Draft,
    /// It can be done.
    Ready,
    /// The person is at the portal.
    OnPortal,
    /// Saved at the portal, and not stored: the confirmation is missing.
    Saved,
    /// The message has left.
    Sent,
    /// Confirmed, or sent; the time runs.
    Waiting,
    /// It should work now.
    Effective,
    /// An answer came.
    Answered,
    /// Proven.
    Verified,
    /// Something went wrong.
    Blocked,
    /// Given up.
    Cancelled,
}

/// Who has the next move in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AccessTurn {
    /// The person.
    You,
    /// The portal: time passes.
    Portal,
    /// Somebody else: an office, a colleague.
    Other,
    /// Nobody.
    Nobody,
}

/// `access task TASK`: one task, in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AccessTaskAnswer {
    /// What the list says of it.
    pub line: AccessTaskLine,
    /// What the workflow is.
    pub workflow: WorkflowWords,
    /// What is to be filled in, in the order of the form.
    pub inputs: Vec<InputLine>,
    /// Whether the portals know the person already; `null` where that does not matter.
    pub known: Option<TruthWord>,
    /// What must be true before.
    pub preconditions: Vec<PreconditionLine>,
    /// What is done, one after the other.
    pub steps: Vec<StepLine>,
    /// Its parts, of a composite.
    pub parts: Vec<AccessTaskLine>,
    /// What passes before it works; `null` before that has begun.
    pub wait: Option<WaitWords>,
    /// How it is proven.
    pub evidence: EvidenceWords,
    /// What can go wrong.
    pub wrong: Vec<WrongLine>,
    /// The mail that goes with it, a national number in it masked; `null` for none.
    pub mail: Option<MailDraft>,
    /// What has happened, the latest last.
    pub history: Vec<HistoryLine>,
    /// What can be done now.
    pub next: Vec<TaskMove>,
    /// Warnings that forbid nothing, a sentence each.
    pub warnings: Vec<String>,
}

/// What a workflow is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkflowWords {
    /// Its id.
    pub id: String,
    /// What it does.
    pub title: String,
    /// When it is needed.
    pub about: String,
    /// How it is done.
    pub way: WorkflowWay,
    /// Who may do it, in words; empty for anybody.
    pub who: Vec<String>,
    /// What that list cannot say.
    pub who_note: Option<String>,
}

/// How a workflow is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum WorkflowWay {
    /// At a portal.
    Portal,
    /// By a mail or a paper.
    Message,
    /// By other tasks, in order.
    Composite,
    /// By Clavis itself.
    Clavis,
    /// By asking: nothing is changed.
    Question,
}

/// Something to be filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InputLine {
    /// Its id in the workflow.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What helps.
    pub hint: Option<String>,
    /// What it holds, for example `niss`, `email`, `date`, `choice`.
    pub kind: String,
    /// True when it must be given.
    pub required: bool,
    /// True when it names a person, or says something of one.
    pub personal: bool,
    /// False for one that is never kept: it is asked when it is needed.
    pub kept: bool,
    /// The value; masked when it is personal, empty when there is none.
    pub value: String,
    /// Whether there is a value.
    pub given: bool,
    /// The first rule that it breaks; `null` when it breaks none.
    pub wrong: Option<FailureWords>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// A value to offer, never taken by itself; `null` for none.
    pub proposal: Option<String>,
}

/// Something that must be true before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PreconditionLine {
    /// Its id in the workflow.
    pub id: String,
    /// It, as a sentence that is true.
    pub words: String,
    /// Whether it holds.
    pub truth: TruthWord,
    /// The workflow that helps.
    pub otherwise: Option<String>,
    /// What that does.
    pub otherwise_title: Option<String>,
    /// Why the person goes on all the same; `null` when they do not.
    pub overridden: Option<String>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct StepLine {
    /// Its id in the workflow.
    pub id: String,
    /// The page on which one is, in the portal's word.
    pub page: Option<String>,
    /// What to do.
    pub text: String,
    /// What must not be forgotten here.
    pub warn: Option<String>,
    /// What is copied into the page, in the order of its form.
    pub copies: Vec<CopyLine>,
    /// What is ticked.
    pub ticks: Vec<String>,
    /// Where it leads in the browser.
    pub link: Option<LinkWords>,
    /// Where the task stands after it.
    pub reaches: Option<AccessState>,
    /// A limit that the portal sets, in minutes.
    pub minutes: Option<u32>,
    /// Whether it is done.
    pub done: bool,
    /// Whether it is the one to be done now.
    pub now: bool,
}

/// A value to be copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CopyLine {
    /// The input.
    pub input: String,
    /// What it is called.
    pub label: String,
    /// The value as it is shown: masked when it is personal.
    pub shown: String,
    /// How often it is pasted, one time after the other: a field and its repetition are two.
    pub times: u32,
    /// Whether there is a value.
    pub given: bool,
    /// Whether Clavis can make one up: a first password, which is never kept.
    pub invented: bool,
    /// Whether it was copied since this step began.
    pub copied: bool,
}

/// A link of a workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct LinkWords {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub words: String,
    /// The address, in the language of the portal.
    pub address: String,
    /// The day on which it was last checked.
    pub checked: String,
}

/// What passes before something works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WaitWords {
    /// When it is over; `null` when nobody knows.
    pub until: Option<String>,
    /// How many seconds are left; `null` for a wait in days.
    pub seconds_left: Option<u32>,
    /// It, in a sentence.
    pub sentence: String,
}

/// How a task is proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct EvidenceWords {
    /// What one sees when it is done.
    pub text: String,
    /// The proofs that count, the strongest first.
    pub kinds: Vec<EvidenceKind>,
    /// Those that were given.
    pub given: Vec<EvidenceLine>,
}

/// A kind of proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// A line of an export.
    Export,
    /// A file.
    File,
    /// What the person says.
    Statement,
}

/// A proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct EvidenceLine {
    /// Its kind.
    pub kind: EvidenceKind,
    /// It, in words.
    pub words: String,
    /// True when it proves little: somebody's word alone.
    pub weak: bool,
    /// When it was given.
    pub at: String,
}

/// What can go wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WrongLine {
    /// Its id in the workflow.
    pub id: String,
    /// What one sees.
    pub sign: String,
    /// What to do.
    pub remedy: String,
    /// The workflow that helps.
    pub workflow: Option<String>,
    /// Whom to ask.
    pub contact: Option<ContactWords>,
}

/// A help desk or an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ContactWords {
    /// What it is called.
    pub name: String,
    /// Telephone.
    pub telephone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// When it can be reached.
    pub hours: Option<String>,
}

/// A mail that the person sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MailDraft {
    /// To whom: a name, and the address where one is known.
    pub to: Vec<String>,
    /// `fr`, `nl`, `de` or `en`.
    pub language: String,
    /// The subject.
    pub subject: String,
    /// The body; national numbers are masked here, and not in the draft that is opened.
    pub body: String,
    /// What to think of before sending, a sentence each.
    pub cautions: Vec<String>,
}

/// Something that has happened to a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct HistoryLine {
    /// When.
    pub at: String,
    /// What, in a sentence.
    pub sentence: String,
}
