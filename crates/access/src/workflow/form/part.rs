//! The parts of a composite, what Clavis opens itself, and when something is due again.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::when::When;

/// A part of a composite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its name in this file.
    pub id: String,
    /// The workflow.
    pub workflow: String,
    /// Once for each of these.
    pub each: Option<Each>,
    /// Parts that must be effective first.
    #[serde(default)]
    pub after: Vec<String>,
    /// Inputs of the part with the composite's input that they are; inputs of the same id are handed
    /// on by themselves.
    #[serde(default)]
    pub with: BTreeMap<String, String>,
    /// Only then.
    pub when: Option<When>,
}

/// For what a part of a composite is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// A node.
    Node,
    /// A person at a node.
    Membership,
    /// An application.
    Application,
    /// A function.
    Function,
    /// A person.
    Person,
    /// A certificate.
    Certificate,
}

/// What Clavis opens for a workflow that it does itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Opens {
    /// The request of a certificate.
    Request,
    /// Its completion.
    Complete,
    /// Its renewal.
    Renew,
    /// Its revocation.
    Revoke,
    /// The card.
    Card,
    /// The keystores.
    Keystores,
}

/// When it is due again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// Months.
    pub months: u16,
}

/// How long before a day that was filled in it is due again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReminderBefore {
    /// The input that holds the day.
    pub input: String,
    /// Days before it.
    pub days: Days,
}

/// One number of days, or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Days {
    /// One.
    One(u16),
    /// Several.
    Several(Vec<u16>),
}

impl Days {
    /// All, the longest first.
    pub fn all(&self) -> Vec<u16> {
        let mut days = match self {
            Days::One(days) => vec![*days],
            Days::Several(days) => days.clone(),
        };
        days.sort_unstable_by(|one, other| other.cmp(one));
        days
    }
}
