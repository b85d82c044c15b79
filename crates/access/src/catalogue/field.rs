//! What a column of an export or of a staff list can hold.

use serde::{Deserialize, Serialize};

/// What a column can hold (access model, section 7; the last four are those of a staff list).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// National or BIS number.
    Niss,
    /// Family name.
    Name,
    /// First names.
    FirstName,
    /// Both in one cell.
    FullName,
    /// The name to log in with.
    #[serde(rename = "username")]
    UserName,
    /// What the person is at the node.
    #[serde(rename = "type")]
    Role,
    /// Active or blocked.
    Status,
    /// Mr, Mrs, Dr.
    Title,
    /// Language of the person.
    Language,
    /// The person's own address.
    Email,
    /// The address for this node.
    LocalEmail,
    /// Ticked applications; may stand in several columns.
    Applications,
    /// A function; may stand in several columns, each with its days.
    Function,
    /// First day of a function.
    FunctionStart,
    /// Last day of a function.
    FunctionEnd,
    /// When the line was made.
    Created,
    /// When it was changed last.
    Modified,
    /// Level of the node.
    Level,
    /// Name of the node.
    Node,
    /// Number of the person in the organisation.
    StaffNumber,
    /// What the person works as.
    Job,
    /// First day of work.
    Start,
    /// Last day of work.
    End,
}

impl Field {
    /// As in files: `first_name`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Niss => "niss",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::FullName => "full_name",
            Self::UserName => "username",
            Self::Role => "type",
            Self::Status => "status",
            Self::Title => "title",
            Self::Language => "language",
            Self::Email => "email",
            Self::LocalEmail => "local_email",
            Self::Applications => "applications",
            Self::Function => "function",
            Self::FunctionStart => "function_start",
            Self::FunctionEnd => "function_end",
            Self::Created => "created",
            Self::Modified => "modified",
            Self::Level => "level",
            Self::Node => "node",
            Self::StaffNumber => "staff_number",
            Self::Job => "job",
            Self::Start => "start",
            Self::End => "end",
        }
    }

    /// Whether several columns may hold it.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Applications
                | Self::Function
                | Self::FunctionStart
                | Self::FunctionEnd
                | Self::Node
        )
    }
}
