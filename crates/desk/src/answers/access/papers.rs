//! Papers: mails, days for a calendar, sheets to print.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// `access paper ...`: a paper that was written for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PaperWritten {
    /// Where it is.
    pub file: String,
    /// What to do with it, in a sentence.
    pub sentence: String,
    /// What to think of before it leaves, a sentence each.
    pub cautions: Vec<String>,
    /// Names of files that the person drags into the mail: no draft carries them.
    pub attach: Vec<String>,
}

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum SheetKind {
    /// The yearly review: everybody, to be ticked off line by line.
    Review,
    /// The report for the data protection officer.
    Protection,
    /// One role: what it may do, and who has it.
    Role,
}

/// Which sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct SheetWords {
    /// The organisation's entity.
    pub organisation: String,
    /// Which.
    pub kind: SheetKind,
    /// The role, of a sheet about one: `cam`, `co-cam`, `local-manager`, `co-local-manager`,
    /// `subdivision-manager`, `co-subdivision-manager` or `user`.
    pub role: Option<String>,
    /// The earlier day of a period; `null` for the beginning.
    pub from: Option<String>,
    /// The later day; `null` for today.
    pub to: Option<String>,
}

/// Whom questions are sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionsFor {
    /// A colleague, who can look at what is not known.
    Colleague,
    /// The help desk of what was found.
    HelpDesk,
}

/// What days are wanted of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct DaysWords {
    /// The organisation's entity: its waits, ends and yearly review; `null` with a task.
    pub organisation: Option<String>,
    /// One task: the day of its wait; `null` with an organisation.
    pub task: Option<String>,
}

/// Files that are to go with a mail, looked at: neither they nor what is in them is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AttachmentsAnswer {
    /// Their names, numbers masked.
    pub files: Vec<String>,
    /// What to think of before they leave, a sentence each.
    pub cautions: Vec<String>,
    /// What to do with them, in a sentence.
    pub sentence: String,
}

/// A whole national number, shown because somebody asked for it: for the eyes, and nothing else. It is in
/// no `Debug`, no list and no file.
#[derive(Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WholeNumber {
    /// As it is written on the card.
    pub number: String,
    /// After how many seconds it is hidden again.
    pub seconds: u32,
}

impl std::fmt::Debug for WholeNumber {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("WholeNumber")
    }
}
