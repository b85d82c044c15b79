//! What a portal said of one node on one day.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::error::ImportError;
use super::mapping::Mapping;
use super::number::SeenNiss;
use super::remark::Remark;
use crate::catalogue::Field;
use crate::{Function, Known, Level, NodeId, Role, Status};

/// An export, read. `Debug` shows no person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Version of this shape: [`Snapshot::FORMAT`].
    pub format: u32,
    /// Where and when.
    pub about: About,
    /// The file.
    pub source: Source,
    /// One for each line about a person, in the order of the file.
    pub lines: Vec<Line>,
    /// Lines that are no person's: above the headings, totals, headings once more.
    pub aside: Vec<Aside>,
    /// What was repaired, and what could not be.
    pub remarks: Vec<Remark>,
}

/// What the file does not say by itself: asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The node in the workspace.
    pub node: NodeId,
    /// Its name, as the portal shows it.
    pub name: String,
    /// Where in the tree it stands.
    pub level: Level,
    /// The quality in the catalogue; none of an entity or of a quality that the catalogue lacks.
    pub quality: Option<String>,
    /// The day of the export.
    pub day: Date,
}

/// The file from which a snapshot was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its name, without folders; long numbers in it hidden.
    pub file: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// How it was read.
    pub form: Form,
    /// Which column held what.
    pub mapping: Mapping,
    /// The node that a line above the headings names, with its level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<(Level, String)>,
}

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// How bytes write letters.
    pub encoding: Encoding,
    /// What stands between cells.
    pub separator: char,
    /// The line of the headings, from 1; none of a file without them.
    pub headings: Option<u64>,
}

/// One line. Personal data: `Debug` shows the number of the line alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// In the file, from 1, headings counted.
    pub number: u64,
    /// As in the file, for audit.
    pub raw: String,
    /// National number.
    pub niss: SeenNiss,
    /// Family name as seen.
    pub name: String,
    /// First names as seen.
    pub first_name: String,
    /// The name to log in with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The portal's word for the role; empty where there is none.
    pub role_text: String,
    /// What the catalogue knows it as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Active or blocked.
    #[serde(default, skip_serializing_if = "unknown")]
    pub status: Known<Status>,
    /// As seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `fr`, `nl`, `de`, or the text as seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The person's own address; told and empty where the column is there and the cell is not filled.
    #[serde(default, skip_serializing_if = "unknown")]
    pub email: Known<String>,
    /// The address for this node.
    #[serde(default, skip_serializing_if = "unknown")]
    pub local_email: Known<String>,
    /// Ticked applications as seen.
    #[serde(default, skip_serializing_if = "unknown")]
    pub applications: Known<Vec<String>>,
    /// Functions as seen.
    #[serde(default, skip_serializing_if = "unknown")]
    pub functions: Known<Vec<Function>>,
    /// When the line was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Date>,
    /// When it was changed last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Date>,
    /// The level that the line itself names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The portal's word for it, where the catalogue does not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_text: Option<String>,
    /// The node that the line itself names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// Filled cells of columns that nothing is known of, with their places from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<(usize, String)>,
}

/// A line that is no person's.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// In the file, from 1.
    pub line: u64,
    /// As in the file.
    pub raw: String,
}

impl Snapshot {
    /// The version that this program writes.
    pub const FORMAT: u32 = 1;

    /// As JSON, to be kept encrypted.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what [`Snapshot::to_json`] wrote.
    ///
    /// # Errors
    /// [`ImportError::Newer`] and [`ImportError::KeptUnreadable`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, ImportError> {
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        // A message of serde_json may quote a value, so only its place is told.
        let unreadable = |error: serde_json::Error| ImportError::KeptUnreadable {
            detail: format!("line {}, column {}", error.line(), error.column()),
        };
        let Version { format } = serde_json::from_slice(bytes).map_err(unreadable)?;
        if format > Self::FORMAT {
            return Err(ImportError::Newer {
                found: format,
                known: Self::FORMAT,
            });
        }
        serde_json::from_slice(bytes).map_err(unreadable)
    }

    /// Whether its file had a column for `field`.
    pub fn tells(&self, field: Field) -> bool {
        self.source.mapping.has(field)
    }

    /// The level of a line: its own word, else that of the export.
    pub fn level_of(&self, line: &Line) -> Option<Level> {
        match (&line.level, &line.level_text) {
            (Some(level), _) => Some(*level),
            (None, Some(_)) => None,
            (None, None) => Some(self.about.level),
        }
    }

    /// The node of a line: its own word, else that of the export.
    pub fn node_of<'a>(&'a self, line: &'a Line) -> &'a str {
        line.node.as_deref().unwrap_or(&self.about.name)
    }
}

/// What is not told takes no room in a kept snapshot.
fn unknown<T>(value: &Known<T>) -> bool {
    matches!(value, Known::Unknown)
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot")
            .field("about", &self.about)
            .field("source", &self.source)
            .field("lines", &self.lines.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({})", self.number)
    }
}

impl fmt::Debug for Aside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Aside({})", self.line)
    }
}
