//! A step, what passes after it, and what can go wrong.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::text::Text;
use super::super::when::When;

/// A step of its own, or the name of shared steps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepEntry {
    /// The shared steps of that name stand here; nothing else may be given then.
    #[serde(rename = "use")]
    pub shared: Option<String>,
    /// Its name in this file.
    pub id: Option<String>,
    /// Word: where one is.
    pub page: Option<String>,
    /// Word: what is pressed there.
    pub press: Option<String>,
    /// Inputs that are copied into the page here, in the order of its form.
    #[serde(default)]
    pub copy: Vec<String>,
    /// Input whose values are ticked here.
    pub tick: Option<String>,
    /// Opened in the person's browser.
    pub link: Option<String>,
    /// The sentence.
    pub text: Option<Text>,
    /// What must not be forgotten here.
    pub warn: Option<Text>,
    /// How far the task is after it.
    pub reaches: Option<Reaches>,
    /// Only then.
    pub when: Option<When>,
    /// A limit that the portal sets, in minutes; counted down.
    pub minutes: Option<u16>,
}

/// How far a task is after a step.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Reaches {
    /// The portal is open.
    OnPortal,
    /// Saved, and not stored yet.
    Saved,
    /// Confirmed.
    Confirmed,
    /// A message has left.
    Sent,
}

/// What passes after `confirmed` or `sent` before it works, or before an answer comes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    /// Minutes.
    pub minutes: Option<u16>,
    /// It may take until the next day.
    #[serde(default)]
    pub next_day: bool,
    /// Working days of an answer by post or from an office.
    pub working_days: Option<u16>,
    /// Days.
    pub days: Option<u16>,
    /// What to do when the time is over and nothing happened.
    pub unless: Option<Text>,
}

/// What can go wrong, and what helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// Its name in this file.
    pub id: String,
    /// What one sees.
    pub sign: Text,
    /// What to do.
    pub remedy: Text,
    /// The workflow that helps.
    pub workflow: Option<String>,
    /// The contact that helps.
    pub contact: Option<String>,
    /// The rows of the diagnosis that this is.
    #[serde(default)]
    pub diagnosis: Vec<String>,
    /// Only then.
    pub when: Option<When>,
}
