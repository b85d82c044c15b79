//! The portals' steps as data, and the words in them that are ours.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ContactWords, EvidenceKind, LinkWords, WorkflowWords};

/// `access workflows`: everything that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkflowsAnswer {
    /// The day of the set.
    pub edition: String,
    /// The workflows, by group.
    pub workflows: Vec<WorkflowLine>,
    /// The folder in which a person adds and corrects.
    pub own_folder: String,
    /// What is wrong with files there: they are left out.
    pub faults: Vec<FaultLine>,
    /// Why the update that was taken does not count, in a sentence; `null` where it does, or there is none.
    pub update: Option<String>,
}

/// A workflow in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkflowLine {
    /// Its id.
    pub id: String,
    /// The group's word.
    pub group: String,
    /// What the group is called.
    pub group_words: String,
    /// What it does.
    pub title: String,
    /// When it is needed.
    pub about: String,
    /// True when it stands in the set that comes with Clavis.
    pub ours: bool,
    /// True when a file of the person's own takes its place.
    pub corrected: bool,
}

/// `access workflows ID`: one of them, in full, for nobody in particular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkflowAnswer {
    /// What it is.
    pub workflow: WorkflowWords,
    /// The manuals that it is of.
    pub manuals: Vec<String>,
    /// What is to be filled in.
    pub inputs: Vec<WorkflowInput>,
    /// What must be true before.
    pub preconditions: Vec<String>,
    /// What is done, one after the other.
    pub steps: Vec<WorkflowStep>,
    /// The workflows of which it is made.
    pub parts: Vec<String>,
    /// What passes before it works.
    pub wait: Option<String>,
    /// What one sees when it is done.
    pub evidence: String,
    /// The proofs that count.
    pub evidence_kinds: Vec<EvidenceKind>,
    /// What can go wrong: sign, then remedy.
    pub wrong: Vec<WorkflowWrong>,
}

/// An input of a workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkflowInput {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it holds.
    pub kind: String,
    /// True when it must be given.
    pub required: bool,
}

/// A step of a workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkflowStep {
    /// The page, in the portal's word.
    pub page: Option<String>,
    /// What to do.
    pub text: String,
    /// What must not be forgotten here.
    pub warn: Option<String>,
    /// Where it leads.
    pub link: Option<LinkWords>,
}

/// What can go wrong in a workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WorkflowWrong {
    /// What one sees.
    pub sign: String,
    /// What to do.
    pub remedy: String,
    /// Whom to ask.
    pub contact: Option<ContactWords>,
}

/// `access workflows words`: the portals' words, with what can be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WordsAnswer {
    /// The words.
    pub words: Vec<PortalWordLine>,
}

/// A word of a portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PortalWordLine {
    /// Its id.
    pub id: String,
    /// In French.
    pub fr: String,
    /// In Dutch.
    pub nl: String,
    /// In German.
    pub de: String,
    /// The languages in which it is our own translation, not seen on a portal.
    pub ours: Vec<String>,
    /// True when the person has corrected it.
    pub corrected: bool,
}

/// A word, corrected by a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct PortalWordWords {
    /// The word's id.
    pub id: String,
    /// `fr`, `nl` or `de`.
    pub language: String,
    /// As it stands on the portal; empty to take the correction back.
    pub text: String,
}

/// `access workflows check FOLDER`: what is wrong with workflows of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CheckedAnswer {
    /// Files that were read.
    pub files: u32,
    /// Workflows that take the place of ours.
    pub replaced: Vec<String>,
    /// Workflows that are new.
    pub added: Vec<String>,
    /// What is wrong.
    pub faults: Vec<FaultLine>,
}

/// Something that is wrong with a file of workflows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct FaultLine {
    /// The file, without folders.
    pub file: String,
    /// The line, from 1; `null` when it is about the whole file.
    pub line: Option<u32>,
    /// What is wrong, as a word.
    pub code: String,
    /// The same in a sentence.
    pub sentence: String,
}
