//! What was filled in, and whether it is right.

use std::collections::BTreeMap;
use std::fmt;

use identifiers::{Kind, Warning, check};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::{TaskError, ValueFault};
use crate::workflow::{Input, InputKind};

/// The values of a task by the ids of their inputs, in the form in which they are kept.
///
/// Personal data: `Debug` shows the ids alone. A secret (the password for a new user) lives in memory
/// only: it is never written, and asked anew after a restart.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Inputs {
    values: BTreeMap<String, String>,
    #[serde(skip)]
    secrets: BTreeMap<String, Zeroizing<String>>,
}

impl Inputs {
    /// A value: canonical digits, a day as `2025-07-01`, several applications with LF between them.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.values
            .get(id)
            .map(String::as_str)
            .or_else(|| self.secrets.get(id).map(|secret| secret.as_str()))
    }

    /// The values of a list.
    pub fn list(&self, id: &str) -> Vec<&str> {
        self.get(id).into_iter().flat_map(str::lines).collect()
    }

    /// The ids that have a value.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.values
            .keys()
            .chain(self.secrets.keys())
            .map(String::as_str)
    }

    /// Keeps a value that [`accept`] gave.
    pub(super) fn keep(&mut self, input: &Input, value: String) {
        if input.kind.is_secret() {
            self.secrets.insert(input.id.clone(), Zeroizing::new(value));
        } else {
            self.values.insert(input.id.clone(), value);
        }
    }

    pub(super) fn drop(&mut self, id: &str) {
        self.values.remove(id);
        self.secrets.remove(id);
    }

    /// Forgets every secret: the step that needed them is over.
    pub(super) fn forget_secrets(&mut self) {
        self.secrets.clear();
    }
}

impl fmt::Debug for Inputs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.filled()).finish()
    }
}

/// Reads a text as a value of an input, in the form in which it is kept.
///
/// # Errors
/// The first rule that it breaks: [`TaskError::Number`] for numbers and addresses,
/// [`TaskError::Value`] for the rest.
pub fn accept(input: &Input, text: &str, today: Date) -> Result<String, TaskError> {
    if let Some(kind) = input.kind.number() {
        return number(input, kind, text, today);
    }
    let text = text.trim();
    let refuse = |fault| {
        Err(TaskError::Value {
            input: input.id.clone(),
            fault,
        })
    };
    if text.is_empty() {
        return refuse(ValueFault::Empty);
    }
    if text.chars().count() > LONGEST {
        return refuse(ValueFault::TooLong);
    }
    let lines = matches!(
        input.kind,
        InputKind::Applications | InputKind::Text | InputKind::Reason
    );
    if text
        .chars()
        .any(|one| one.is_control() && !(lines && one == '\n'))
    {
        return refuse(ValueFault::Charset);
    }
    match input.kind {
        InputKind::Name | InputKind::FirstName if text.chars().any(|one| one.is_ascii_digit()) => {
            refuse(ValueFault::Digit)
        }
        InputKind::Date => match read_day(text) {
            Some(day) => Ok(day.to_string()),
            None => refuse(ValueFault::NoDay),
        },
        InputKind::Choice if !input.values.iter().any(|value| value == text) => {
            refuse(ValueFault::NoChoice)
        }
        InputKind::Language if !LANGUAGES.contains(&text) => refuse(ValueFault::NoChoice),
        InputKind::Yes if text != "yes" && (input.required || text != "no") => {
            refuse(ValueFault::NotYes)
        }
        InputKind::Applications => Ok(distinct(text)),
        InputKind::Country if text.len() == 2 => Ok(text.to_ascii_uppercase()),
        _ => Ok(text.to_owned()),
    }
}

/// What is doubtful about a value that is kept.
pub(super) fn doubt(input: &Input, value: &str, today: Date) -> Option<Doubt> {
    match input.kind {
        InputKind::Name | InputKind::FirstName => value
            .chars()
            .next()
            .is_some_and(char::is_lowercase)
            .then_some(Doubt::SmallLetter),
        _ => check(input.kind.number()?, value, today)
            .warning
            .map(Doubt::Number),
    }
}

/// What can be doubtful about a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// A name begins with a small letter.
    SmallLetter,
    /// What the room `identifiers` says.
    Number(Warning),
}

/// A value as it is pasted into a page of the portal: a day as `01-07-2025`, the rest as it is kept.
pub fn pasted(input: &Input, value: &str) -> String {
    match input.kind {
        InputKind::Date => value.parse::<Date>().map_or_else(
            |_| value.to_owned(),
            |day| format!("{:02}-{:02}-{:04}", day.day(), day.month(), day.year()),
        ),
        _ => value.to_owned(),
    }
}

/// A value as sentences, lists and logs show it: what names a person is masked, a secret never shown.
pub fn masked(input: &Input, value: &str) -> String {
    if input.kind.is_secret() {
        return HIDDEN.to_owned();
    }
    if !input.is_personal() {
        return shown(input, value);
    }
    match input.kind {
        InputKind::Niss => {
            let part = |from, to| value.get(from..to).unwrap_or_default();
            format!("{}.{}.**-***.**", part(0, 2), part(2, 4))
        }
        _ => match value.chars().next() {
            Some(first) => format!("{first}{HIDDEN}"),
            None => String::new(),
        },
    }
}

/// A value in full, as people read it.
pub fn shown(input: &Input, value: &str) -> String {
    if input.kind.is_secret() {
        return HIDDEN.to_owned();
    }
    let formatted = input
        .kind
        .number()
        .and_then(|kind| check(kind, value, Date::MAX).formatted);
    formatted.unwrap_or_else(|| pasted(input, value).replace('\n', ", "))
}

fn number(input: &Input, kind: Kind, text: &str, today: Date) -> Result<String, TaskError> {
    let checked = check(kind, text, today);
    match checked.reason {
        Some(reason) => Err(TaskError::Number {
            input: input.id.clone(),
            error: reason.about(kind),
        }),
        // A secret comes back without a text.
        None => Ok(checked.canonical.unwrap_or_else(|| text.to_owned())),
    }
}

/// A day as people and portals write it: `2025-07-01`, `01-07-2025`, `1/7/2025`, `01.07.2025`.
fn read_day(text: &str) -> Option<Date> {
    if let Ok(day) = text.parse::<Date>() {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn distinct(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

const LONGEST: usize = 2000;
const HIDDEN: &str = "•••";
const LANGUAGES: [&str; 4] = ["fr", "nl", "de", "en"];
