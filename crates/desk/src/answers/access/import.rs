//! Exports of the portals: looked at, taken, compared.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{AccessTaskLine, Choice};

/// `access import FILE` before it is taken: how the file is read, and what is thought of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ImportAnswer {
    /// A number of this sitting, by which the import is corrected and taken.
    pub import: u32,
    /// The file's name, without folders; long numbers in it are masked.
    pub file: String,
    /// How bytes write letters, for example `utf-8`.
    pub encoding: String,
    /// What stands between cells.
    pub separator: String,
    /// The line of the headings, from 1; `null` when the file has none.
    pub header_line: Option<u32>,
    /// Lines about a person.
    pub lines: u32,
    /// The columns, in the order of the file.
    pub columns: Vec<ColumnLine>,
    /// What a column can hold.
    pub meanings: Vec<Choice>,
    /// What was repaired, and what could not be, a sentence each.
    pub remarks: Vec<String>,
    /// Whether it can be what it is taken for.
    pub judgement: JudgementWord,
    /// Why it is suspicious, a sentence each.
    pub reasons: Vec<String>,
    /// True when the person has to say of which node it is.
    pub node_needed: bool,
    /// The nodes to choose from.
    pub nodes: Vec<ImportNode>,
    /// The day that it is of.
    pub dated: String,
    /// True when the file does not say the day and today was taken.
    pub dated_guessed: bool,
}

/// A column of an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ColumnLine {
    /// Its heading; its number when the file has no headings.
    pub name: String,
    /// What it holds; `null` when nobody knows: it is kept as it is.
    pub meaning: Option<String>,
    /// The same in words.
    pub meaning_words: String,
    /// Some of its cells; numbers and addresses are masked.
    pub samples: Vec<String>,
    /// True when it can hold several things, and a person should look.
    pub ambiguous: bool,
}

/// A node to choose for an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ImportNode {
    /// The node.
    pub node: String,
    /// The organisation's name and the node's.
    pub words: String,
    /// True for the one that is likely.
    pub guessed: bool,
}

/// Whether an export can be what it is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum JudgementWord {
    /// Nothing speaks against it.
    Fine,
    /// Something does: it is taken only when a person says so.
    Suspicious,
}

/// What a person says of an import before it is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct ImportWords {
    /// The node that it is of; `null` to take the guess.
    pub node: Option<String>,
    /// The day that it is of, `YYYY-MM-DD`; `null` to take the guess.
    pub dated: Option<String>,
    /// Columns whose meaning the person has said.
    pub columns: Vec<ColumnWords>,
    /// True to take it although it is suspicious.
    pub all_the_same: bool,
}

/// What a person says of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct ColumnWords {
    /// The column, from 0.
    pub column: u32,
    /// What it holds; `null` for nothing that is known.
    pub meaning: Option<String>,
}

/// `access import FILE`: the export is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TakenAnswer {
    /// Its name in the workspace.
    pub snapshot: String,
    /// The organisation's entity.
    pub organisation: String,
    /// Whether no export of this level was taken before.
    pub first: bool,
    /// What has changed since the export before; in the window the first hundred.
    pub changes: Vec<ChangeLine>,
    /// What was found; in the window the hundred that weigh most.
    pub findings: Vec<FindingLine>,
    /// Tasks that it proves.
    pub verified: Vec<AccessTaskLine>,
    /// How many of each.
    pub counts: AccessCounts,
}

/// How much there is in an export or a review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AccessCounts {
    /// Lines about a person.
    pub lines: u32,
    /// Different people.
    pub people: u32,
    /// Changes.
    pub changes: u32,
    /// What was found.
    pub found: u32,
    /// Findings that say that something is wrong.
    pub wrong: u32,
    /// Findings to be looked at.
    pub warns: u32,
    /// Findings that a task can mend.
    pub mendable: u32,
    /// Tasks that are proven.
    pub verified: u32,
}

/// Something that has changed between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ChangeLine {
    /// What.
    pub kind: ChangeKind,
    /// The person; `null` when it is nobody known.
    pub person: Option<String>,
    /// It, in a sentence.
    pub sentence: String,
    /// The line in the newer file; `null` for somebody who is gone.
    pub line: Option<u32>,
}

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Somebody is new.
    Added,
    /// Somebody is gone.
    Removed,
    /// Somebody was blocked.
    Blocked,
    /// Somebody is no longer blocked.
    Unblocked,
    /// Another role.
    Role,
    /// Other applications are ticked.
    Applications,
    /// Other functions.
    Functions,
    /// Other personal data.
    Data,
}

/// Something that a person should see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct FindingLine {
    /// What it is, as a word, for example `wrong-level-only`.
    pub kind: String,
    /// How much it matters.
    pub severity: Severity,
    /// The lines of the export that show it, from 1.
    pub lines: Vec<u32>,
    /// The person; `null` when it is about none, or about several.
    pub person: Option<String>,
    /// The node.
    pub node: Option<String>,
    /// It, in a sentence.
    pub sentence: String,
    /// The workflow that mends it.
    pub workflow: Option<String>,
    /// The row of the diagnosis that it is.
    pub diagnosis: Option<String>,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Somebody has no access, or somebody has too much.
    Wrong,
    /// To be looked at.
    Warns,
    /// To be known.
    Info,
}

/// `access org exports`: what was taken, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct SnapshotsAnswer {
    /// The exports.
    pub snapshots: Vec<SnapshotLine>,
}

/// An export that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct SnapshotLine {
    /// Its name in the workspace.
    pub snapshot: String,
    /// The node.
    pub node: String,
    /// The node's name.
    #[serde(rename = "where")]
    pub place: String,
    /// The day that it is of.
    pub dated: String,
    /// When it was taken.
    pub taken: String,
    /// The file's name; long numbers in it are masked.
    pub file: String,
    /// Lines about a person.
    pub lines: u32,
}

/// `access review`: what has changed between two days, and what is wrong on the later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ReviewAnswer {
    /// The organisation's entity.
    pub organisation: String,
    /// Its name.
    pub name: String,
    /// The earlier day; `null` when nothing is known before the later one.
    pub from: Option<String>,
    /// The later day.
    pub to: String,
    /// What has changed.
    pub changes: Vec<ChangeLine>,
    /// What was found on the later day.
    pub findings: Vec<FindingLine>,
    /// How many people have each role on the later day.
    pub roles: Vec<RoleCount>,
    /// Nodes of which no export is known on the later day.
    pub missing: Vec<String>,
    /// How many of each.
    pub counts: AccessCounts,
    /// The head of the record, as it stands on the printed sheet; `null` when nothing was recorded.
    pub head: Option<String>,
}

/// How many people have a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RoleCount {
    /// The role, in words.
    pub role: String,
    /// How many.
    pub people: u32,
}
