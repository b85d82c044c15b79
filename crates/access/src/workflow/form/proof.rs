//! What proves that a workflow was done.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::text::Text;

/// What proves that it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// What the next export must show.
    pub export: Option<Expected>,
    /// Accepted kinds, the strongest first.
    pub kinds: Vec<ProofKind>,
    /// What one sees when it is done.
    pub text: Text,
}

/// A kind of evidence.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ProofKind {
    /// A line of an export, or its absence.
    Export,
    /// A file: a picture of the screen, a letter, a mail.
    File,
    /// What the person says; the weakest.
    Statement,
}

/// What the next export must show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// A line of the person, or none.
    pub membership: Option<Presence>,
    /// The applications of the task.
    pub application: Option<Ticked>,
    /// The function of the task.
    pub function: Option<Presence>,
    /// The line's status.
    pub status: Option<ExpectedStatus>,
    /// The line's type, as a word of the roles.
    #[serde(rename = "type")]
    pub role: Option<String>,
}

/// There or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// There.
    Present,
    /// Not there.
    Absent,
}

/// Ticked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ticked {
    /// Ticked.
    Ticked,
    /// Not ticked.
    NotTicked,
}

/// A status that is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedStatus {
    /// Active.
    Active,
    /// Blocked.
    Blocked,
}
