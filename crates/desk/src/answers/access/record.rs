//! The record: what was changed, and whether that is still what was written.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

/// `access record`: whether the chain is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RecordAnswer {
    /// How many entries it has.
    pub entries: u32,
    /// Its head, as it is printed.
    pub head: String,
    /// How it stands.
    pub verdict: RecordVerdict,
    /// The first entry that is not what was written; `null` when all are.
    pub from: Option<u32>,
    /// It, in a sentence.
    pub sentence: String,
    /// The latest entries, the latest first.
    pub latest: Vec<RecordLine>,
}

/// How the chain stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RecordVerdict {
    /// As it was written.
    Whole,
    /// An entry was changed.
    Changed,
    /// It was cut.
    Truncated,
    /// It was written anew.
    Rewritten,
    /// It ends before what is remembered, or a printed head is not in it.
    Behind,
}

/// An entry of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RecordLine {
    /// Its number.
    pub number: u32,
    /// When.
    pub at: String,
    /// What, as a word, for example `task.saved`.
    pub event: String,
    /// The same in a sentence.
    pub sentence: String,
}

/// `access erase`: somebody was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ErasedAnswer {
    /// How many documents lost something.
    pub documents: u32,
    /// How many notes lost their words.
    pub notes: u32,
    /// What is left, in a sentence.
    pub sentence: String,
}

/// `access record export`: everything, in one encrypted file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkspaceAnswer {
    /// The file, without folders.
    pub file: String,
    /// How many entries it has.
    pub entries: u32,
    /// Its head, as it is printed.
    pub head: String,
    /// What to do with it, in a sentence.
    pub sentence: String,
}

/// `access record import`: what came of a colleague's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkspaceTaken {
    /// How the file stands to what is here.
    pub relation: RelationWord,
    /// How many entries are new.
    pub entries: u32,
    /// It, in a sentence.
    pub sentence: String,
}

/// How a file stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RelationWord {
    /// It goes on from here: it was taken.
    Newer,
    /// Both are the same.
    Same,
    /// What is here goes on from it: nothing was taken.
    Older,
}
