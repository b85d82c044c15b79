//! Backup and restore as the fronts see them.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

/// `backup`.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct BackupAnswer {
    /// The backup, read back and opened.
    pub file: String,
    /// The keystores in it.
    pub keystores: Vec<String>,
    /// Whether the journal of this computer is in it.
    pub journal: bool,
    /// Whether what is known about access management is in it.
    pub access: bool,
    /// Why that is not in it although there is something; `null` otherwise.
    pub access_left_out: Option<String>,
    /// The service that sends its folder to a cloud; `null` when it seems to be none.
    pub cloud: Option<String>,
    /// What to think of; `null` for nothing.
    pub warning: Option<String>,
}

/// `restore`.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct RestoreAnswer {
    /// When the backup was made, RFC 3339.
    pub made: String,
    /// The keystores that are on this computer now, each where it stands.
    pub keystores: Vec<String>,
    /// Whether the journal was restored.
    pub journal: bool,
    /// What became of the access management in the backup.
    pub access: AccessRestored,
    /// That in a sentence, with what to think of; `null` when none is in the backup.
    pub access_sentence: Option<String>,
    /// Requests that can be gone on with here.
    #[specta(type = u32)]
    pub open: usize,
}

/// What became of the access management in a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AccessRestored {
    /// None is in the backup.
    None,
    /// It is back.
    Restored,
    /// It was here already, the same.
    Same,
    /// What is here is newer: it stays.
    Newer,
    /// What is here went another way: it stays.
    Other,
}
