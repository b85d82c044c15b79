//! The first page: what waits, for whom, and the certificates on a line of time.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

use super::{EnvironmentWord, KeystoreHandle};
use crate::answers::RequestState;

/// What waits for whom. Nobody was asked for it: no PIN, no network.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, Type)]
pub struct HomeAnswer {
    /// Today in this world, `YYYY-MM-DD`: in a rehearsal it may be months ahead.
    pub today: String,
    /// How many tasks wait for the person.
    pub waiting_for_you: u32,
    /// How many wait for somebody else.
    pub waiting_for_others: u32,
    /// The tasks, what can be gone on with first.
    pub tasks: Vec<TaskLine>,
    /// Every certificate whose dates are known, the one that ends first at the top.
    pub certificates: Vec<CertificateBar>,
    /// What else is worth knowing, one sentence each.
    pub rest: Vec<String>,
}

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TaskLine {
    /// Its name, stable as long as the task is there; a link can name it.
    pub id: String,
    /// What it is about.
    pub kind: TaskKind,
    /// What to do, in a few words.
    pub title: String,
    /// Where it stands, in one sentence.
    pub sentence: String,
    /// Who has the next move.
    pub turn: TaskTurn,
    /// Who that is, in words, when it is neither the person nor nobody.
    pub who: Option<String>,
    /// Since when, `YYYY-MM-DD`; `null` when it is not known.
    pub since: Option<String>,
    /// The next day that counts, `YYYY-MM-DD`; `null` for none.
    pub next_date: Option<String>,
    /// True when it should not wait.
    pub urgent: bool,
    /// The keystore that it is about; `null` for none.
    pub keystore: Option<KeystoreHandle>,
    /// What the button does; `null` for no button.
    pub action: Option<TaskAction>,
}

/// What a task is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TaskKind {
    /// A request that is being filled in.
    Draft,
    /// A request that was begun or sent.
    Request,
    /// A certificate that can be renewed, or should have been.
    Renewal,
    /// A renewed certificate whose encryption token waits for a yes.
    Activation,
    /// A day to think of.
    Reminder,
    /// Keystores that this computer does not know.
    Keystore,
    /// Something to do where access is managed.
    Access,
    /// The record of access management is not whole.
    Record,
}

/// Who has the next move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TaskTurn {
    /// The person.
    You,
    /// eHealth.
    Ehealth,
    /// Nobody.
    Nobody,
    /// Somebody else: `who` says who.
    Other,
}

/// What the button of a task does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TaskAction {
    /// Goes on with a draft.
    Continue,
    /// Completes a request: asks for the password of the keystore.
    Complete,
    /// Asks eHealth what became of a request, and completes it when it arrived.
    Ask,
    /// Begins a renewal.
    Renew,
    /// Activates an encryption token.
    Activate,
    /// Opens the page on which a person without Belgian eID confirms.
    Confirm,
    /// Shows more.
    Look,
    /// Opens a task of access management: the task's name is `access:` and its name there.
    Open,
}

/// A certificate on the line of time.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, Type)]
pub struct CertificateBar {
    /// The keystore.
    pub keystore: KeystoreHandle,
    /// The organisation's identifier as the certificate has it; a person's number is masked.
    pub name: String,
    /// The file's name; a person's number in it is masked.
    pub file: String,
    /// First day, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Last day, `YYYY-MM-DD`.
    pub valid_until: String,
    /// The day from which it can be renewed, `YYYY-MM-DD`.
    pub renew_from: String,
    /// Where today is on the bar: 0 is the first day, 1 the last.
    pub today_share: f64,
    /// Where the renewal begins on the bar.
    pub renewal_share: f64,
    /// Days until the last one; negative when it has passed.
    pub days_left: i32,
    /// Where its request stands.
    pub state: RequestState,
    /// How it is.
    pub standing: BarState,
    /// The same in a sentence.
    pub sentence: String,
    /// The sort of platform that it belongs to.
    pub environment: EnvironmentWord,
}

/// How a certificate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum BarState {
    /// In use, and not near its end.
    Good,
    /// It can be renewed now.
    Renewable,
    /// Fewer than 14 days are left.
    Ending,
    /// Its last day has passed.
    Expired,
    /// It was revoked.
    Revoked,
    /// A newer certificate has taken its place.
    Replaced,
    /// Installed, but not yet complete.
    Unfinished,
}
