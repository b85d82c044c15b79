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
    /// Requests that can be gone on with here.
    #[specta(type = u32)]
    pub open: usize,
}
