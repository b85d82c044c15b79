//! What the counter calls out by itself, while or between questions.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

use super::KeystoreHandle;
use crate::answers::{FailureWords, ImportAnswer};

/// One thing that the counter calls out; the front hands each to whoever listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// A slow step begins.
    ProgressTold(ProgressTold),
    /// How far the import of an export is.
    ImportTold(ImportTold),
    /// A PIN is wanted.
    PinAsked(PinAsked),
    /// A question about a PIN is over.
    PinSettled(PinSettled),
    /// Readers or cards came or went: ask `card_now` again.
    CardChanged(CardChanged),
    /// Files were dropped on the window.
    KeystoresDropped(KeystoresDropped),
    /// An export or a staff list was dropped on the window.
    ExportDropped(Box<ExportDropped>),
    /// Something moved: ask `home` again.
    HomeChanged(HomeChanged),
    /// A link, or a second start of the program, named a task.
    TaskOpened(TaskOpened),
}

/// Readers or cards came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CardChanged {}

/// Something moved that `home` shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct HomeChanged {}

/// A slow step begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ProgressTold {
    /// The talk; 0 when it belongs to none (completing, testing and the like).
    pub talk: u32,
    /// The keystore that is worked on; `null` when it belongs to a talk.
    pub keystore: Option<KeystoreHandle>,
    /// The step, a stable word such as `step-send`.
    pub step: String,
    /// The same in a sentence.
    pub sentence: String,
}

/// How far the import of an export is; told about every thousand lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ImportTold {
    /// What is done, in words.
    pub sentence: String,
    /// Lines that are done in this step.
    pub lines: u32,
    /// Lines of the file, about; never less than `lines`.
    pub of: u32,
    /// False once it is being kept: it can no longer be stopped.
    pub stoppable: bool,
}

/// A PIN is wanted, or, `on_reader`, is to be typed on the keys of the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PinAsked {
    /// The number to answer to.
    pub question: u32,
    /// The talk that asks.
    pub talk: u32,
    /// What the PIN is for.
    pub purpose: PinPurposeWord,
    /// Tries left, 1 to 3; `null` when the card does not tell.
    pub tries_left: Option<u8>,
    /// Whose PIN it is.
    pub holder: String,
    /// What will be signed, in words; empty for a check or a change.
    pub document: String,
    /// What this PIN is for, in one sentence.
    pub sentence: String,
    /// True when the PIN is typed on the reader: show it, and offer no field. Nothing can be
    /// answered then, and a cancel is done on the reader's keys too.
    pub on_reader: bool,
    /// True when one try is left: show the deliberate second step and answer with
    /// `agree_last_try`; after a yes the question itself follows, under a new number.
    pub last_try: bool,
}

/// What a PIN is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PinPurposeWord {
    /// To prove who the holder is.
    Authentication,
    /// To sign with legal force.
    Signature,
    /// To see whether the PIN is right.
    Check,
    /// The old PIN of a change.
    Change,
    /// The new PIN.
    New,
    /// The new PIN for the second time.
    NewAgain,
}

/// A question about a PIN is over: answered, cancelled, or the card went away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PinSettled {
    /// Its number.
    pub question: u32,
}

/// Files were dropped on the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct KeystoresDropped {
    /// Those that are keystores.
    pub keystores: Vec<KeystoreHandle>,
    /// Why the first of the others was not taken; `null` when all were.
    pub refused: Option<FailureWords>,
}

/// An export of a portal, or a staff list, was dropped on the window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ExportDropped {
    /// The export; `null` when it is none.
    pub export: Option<ImportAnswer>,
    /// The number of the staff list; `null` when it is none.
    pub staff: Option<u32>,
    /// The name of the file, long numbers in it masked.
    pub file: String,
    /// Why it is neither; `null` when it is one.
    pub refused: Option<FailureWords>,
}

/// A link, or a second start of the program, named a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TaskOpened {
    /// The task's name.
    pub task: String,
}
