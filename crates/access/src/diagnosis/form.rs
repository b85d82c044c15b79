//! The file `diagnoses.toml`: the 26 rows and the words of the 11 conditions.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::catalogue::{CatalogueError, Text};
use crate::condition::Condition;
use crate::toml_text::in_entry;

/// All rows and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnoses {
    rows: BTreeMap<String, DiagnosisRow>,
    conditions: BTreeMap<Condition, ConditionWords>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiagnosisRow {
    /// The manuals in which it can be.
    pub manuals: Vec<String>,
    /// The conditions that do not hold then.
    pub conditions: Vec<Condition>,
    /// The workflows that help, the likeliest first.
    pub workflows: Vec<String>,
    /// Who helps.
    pub contact: String,
    /// Who helps instead, by manual.
    #[serde(default)]
    pub contact_of: BTreeMap<String, String>,
    /// What one sees.
    pub sign: Text,
    /// What it comes from.
    pub cause: Text,
    /// What to do.
    pub remedy: Text,
    /// The question for the help desk.
    pub question: Text,
    /// The causes apart, where there are several.
    #[serde(default)]
    pub cause_of: Vec<CauseOf>,
}

impl DiagnosisRow {
    /// Who helps in a manual.
    pub fn contact_in(&self, manual: &str) -> &str {
        self.contact_of.get(manual).unwrap_or(&self.contact)
    }
}

/// One cause of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseOf {
    /// Its id in the row.
    pub id: String,
    /// The condition that does not hold then.
    pub condition: Option<Condition>,
    /// The workflow that helps.
    pub workflow: Option<String>,
    /// What it is.
    pub text: Text,
    /// What to do.
    pub remedy: Text,
}

/// The words of a condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionWords {
    /// The page to look at: a word.
    pub page: Option<String>,
    /// When it holds.
    pub holds: Text,
    /// When it does not.
    pub fails: Text,
    /// The question.
    pub ask: Text,
    /// Other words in a manual.
    #[serde(default)]
    pub of: Vec<ManualWords>,
}

/// What a manual says differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManualWords {
    /// Which.
    pub manual: String,
    /// The page.
    pub page: Option<String>,
    /// When it holds.
    pub holds: Option<Text>,
    /// When it does not.
    pub fails: Option<Text>,
    /// The question.
    pub ask: Option<Text>,
}

impl ConditionWords {
    fn of(&self, manual: &str) -> Option<&ManualWords> {
        self.of.iter().find(|words| words.manual == manual)
    }

    /// The page to look at in a manual.
    pub fn page(&self, manual: &str) -> Option<&str> {
        let own = self.of(manual).and_then(|words| words.page.as_deref());
        own.or(self.page.as_deref())
    }

    /// The sentence for a verdict that is not open.
    pub fn verdict(&self, manual: &str, holds: bool) -> &Text {
        let own = self.of(manual).and_then(|words| {
            let text = if holds { &words.holds } else { &words.fails };
            text.as_ref()
        });
        own.unwrap_or(if holds { &self.holds } else { &self.fails })
    }

    /// The question in a manual.
    pub fn ask(&self, manual: &str) -> &Text {
        let own = self.of(manual).and_then(|words| words.ask.as_ref());
        own.unwrap_or(&self.ask)
    }
}

impl Diagnoses {
    /// Reads the text of a `diagnoses.toml`; `file` names it in errors.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place.
    pub fn read(file: &str, text: &str) -> Result<Self, CatalogueError> {
        let read = Self::alone(file, text)?;
        for number in 1..=ROWS {
            let id = format!("D-{number:02}");
            read.rows
                .get(&id)
                .ok_or_else(|| missing(file, "row", &id))?;
        }
        for condition in Condition::ALL {
            let words = read.conditions.get(&condition);
            words.ok_or_else(|| missing(file, "condition", &format!("{condition:?}")))?;
        }
        Ok(read)
    }

    /// These with a person's own over them: a row or a condition there takes the place of ours, a new row is added;
    /// `file` names the person's in errors.
    ///
    /// # Errors
    /// The first thing that is wrong with it, with its place.
    pub fn with_own(&self, file: &str, text: &str) -> Result<Self, CatalogueError> {
        let own = Self::alone(file, text)?;
        let mut whole = self.clone();
        whole.rows.extend(own.rows);
        whole.conditions.extend(own.conditions);
        Ok(whole)
    }

    fn alone(file: &str, text: &str) -> Result<Self, CatalogueError> {
        let read: Self = crate::toml_text::read(file, text)?;
        let filled = |id: &str, told: &Text| {
            let empty = told
                .each()
                .into_iter()
                .find(|(_, text)| text.trim().is_empty());
            let Some((language, found)) = empty else {
                return Ok(());
            };
            Err(CatalogueError::Empty {
                file: file.to_owned(),
                line: in_entry(text, "", id, found),
                place: id.to_owned(),
                language,
            })
        };
        for (id, row) in &read.rows {
            for text in [&row.sign, &row.cause, &row.remedy, &row.question] {
                filled(id, text)?;
            }
            for cause in &row.cause_of {
                filled(id, &cause.text)?;
                filled(id, &cause.remedy)?;
            }
        }
        for (condition, words) in &read.conditions {
            for text in [&words.holds, &words.fails, &words.ask] {
                filled(&format!("{condition:?}"), text)?;
            }
        }
        Ok(read)
    }

    /// A row.
    pub fn row(&self, id: &str) -> Option<&DiagnosisRow> {
        self.rows.get(id)
    }

    /// All rows, by id.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &DiagnosisRow)> {
        self.rows.iter().map(|(id, row)| (id.as_str(), row))
    }

    /// The words of a condition.
    pub fn condition(&self, condition: Condition) -> Option<&ConditionWords> {
        self.conditions.get(&condition)
    }
}

fn missing(file: &str, table: &'static str, id: &str) -> CatalogueError {
    CatalogueError::Missing {
        file: file.to_owned(),
        line: 0,
        place: file.to_owned(),
        table,
        id: id.to_owned(),
    }
}

impl<'de> Deserialize<'de> for Diagnoses {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Tables)
    }
}

/// The tables of the file: `D-..` is a row, `C..` a condition, anything else a slip.
struct Tables;

impl<'de> Visitor<'de> for Tables {
    type Value = Diagnoses;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("tables named D-01 to D-26 and C1 to C11")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Diagnoses, A::Error> {
        let mut rows = BTreeMap::new();
        let mut conditions = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            let condition = Condition::ALL
                .into_iter()
                .find(|condition| format!("{condition:?}") == key);
            if key.starts_with("D-") {
                rows.insert(key, map.next_value()?);
            } else if let Some(condition) = condition {
                conditions.insert(condition, map.next_value()?);
            } else if key == "same" {
                // For the check of the texts alone.
                let _: Vec<String> = map.next_value()?;
            } else {
                return Err(A::Error::custom(format!("there is no table {key} here")));
            }
        }
        Ok(Diagnoses { rows, conditions })
    }
}

/// Rows of the diagnosis.
const ROWS: u32 = 26;
