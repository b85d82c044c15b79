//! A person at a node, and the functions given there (access model, sections 1, 3 and 6).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{ExportId, Fact, NodeId, PersonId, Role, Truth, Witness};

/// Active or blocked, with the portal's own word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Can be used.
    Active,
    /// Blocked.
    Blocked,
    /// A word that the catalogue does not know; kept and shown.
    Other(String),
}

/// A function with its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Function {
    /// As the portal writes it.
    pub name: String,
    /// First day; required by the portal, and missing in some exports.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
}

/// How a function stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// In force.
    Effective,
    /// In force, and over within 30 days.
    EndsSoon,
    /// Over.
    Expired,
    /// Its first day is still to come.
    NotYet,
    /// Without a first day: the portal does not count it.
    WithoutStart,
}

impl Function {
    /// How it stands on `today`.
    pub fn standing(&self, today: Date) -> Standing {
        match (self.start, self.end) {
            (_, Some(end)) if end < today => Standing::Expired,
            (None, _) => Standing::WithoutStart,
            (Some(start), _) if start > today => Standing::NotYet,
            (_, Some(end)) if today.until(end).is_ok_and(|left| left.get_days() <= SOON) => {
                Standing::EndsSoon
            }
            _ => Standing::Effective,
        }
    }

    /// Whether it counts on `today` (C7).
    pub fn counts(&self, today: Date) -> Truth {
        matches!(
            self.standing(today),
            Standing::Effective | Standing::EndsSoon
        )
        .into()
    }
}

/// Where a membership was seen last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// The newest export of the node.
    pub export: ExportId,
    /// Its day.
    pub day: Date,
    /// The lines, from 1, header included; several functions can be several lines.
    pub lines: Vec<u32>,
}

impl Sighting {
    /// Its first line as a witness.
    pub fn witness(&self) -> Witness {
        Witness::Export {
            export: self.export.clone(),
            day: self.day,
            line: self.lines.first().copied().unwrap_or_default(),
        }
    }
}

/// A person at a node. One person has several; each is a line in that node's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub node: NodeId,
    /// As what; `None` for a word that the catalogue does not know.
    pub role: Option<Role>,
    /// The portal's own word for it.
    pub role_text: String,
    /// The name to log in with; unique in the whole system, and never to be changed.
    pub user_name: Option<String>,
    /// Active or blocked.
    pub status: Fact<Status>,
    /// Ticked applications, as the portal writes them.
    pub applications: Fact<Vec<String>>,
    /// Functions.
    pub functions: Fact<Vec<Function>>,
    /// Where it stands in the newest export.
    pub seen: Sighting,
}

impl Membership {
    /// Whether it manages the node, as far as its word is known.
    pub fn manages(&self) -> bool {
        self.role.is_some_and(Role::manages)
    }

    /// Whether it can be used: not blocked. A word that nobody knows leaves it open.
    pub fn active(&self) -> Truth {
        match self.status.value() {
            Some(Status::Active) => Truth::True,
            Some(Status::Blocked) => Truth::False,
            Some(Status::Other(_)) | None => Truth::Unknown,
        }
    }
}

/// Days before an end that are told (access model, section 6.3).
const SOON: i32 = 30;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_function_counts_from_its_first_day_to_its_last() {
        let today = date(2025, 7, 1);
        let function = |start, end| Function {
            name: "radioloog".to_owned(),
            start,
            end,
        };
        for (start, end, standing) in [
            (Some(today), None, Standing::Effective),
            (Some(today), Some(today), Standing::EndsSoon),
            (
                Some(date(2025, 1, 1)),
                Some(date(2025, 7, 31)),
                Standing::EndsSoon,
            ),
            (
                Some(date(2025, 1, 1)),
                Some(date(2025, 8, 1)),
                Standing::Effective,
            ),
            (
                Some(date(2025, 1, 1)),
                Some(date(2025, 6, 30)),
                Standing::Expired,
            ),
            (Some(date(2025, 7, 2)), None, Standing::NotYet),
            (None, None, Standing::WithoutStart),
            (None, Some(date(2025, 6, 30)), Standing::Expired),
        ] {
            let function = function(start, end);
            assert_eq!(function.standing(today), standing, "{function:?}");
        }
    }
}
