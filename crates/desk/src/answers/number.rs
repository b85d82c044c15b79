//! Numbers, codes and explanations.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

/// `number check`: one object a line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NumberAnswer {
    /// The value as it was given; `null` for passwords.
    pub value: Option<String>,
    /// True when it has a valid form.
    pub valid: bool,
    /// The first rule that it breaks, as a word; `null` when it is valid.
    pub reason: Option<String>,
    /// How it is shown to people; `null` when it is not valid, and for passwords.
    pub formatted: Option<String>,
    /// A value to offer instead, never put in its place by itself; left out when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// Places of two neighbouring digits that may have been swapped, counted from 1; left out when
    /// there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likely_swap: Option<(usize, usize)>,
    /// Something to look at although the form is valid, as a word; left out when there is
    /// nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// Something worth knowing besides, about a valid or a refused value, as a word; left out when
    /// there is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// `explain`.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct ExplainAnswer {
    /// The pages asked for.
    pub pages: Vec<ExplainPage>,
}

/// What a code means.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct ExplainPage {
    /// The code.
    pub code: String,
    /// The exit code that goes with it.
    pub exit: u8,
    /// What it means.
    pub what: String,
    /// Why it appears.
    pub why: String,
    /// What to do now.
    pub now: String,
    /// Who does it.
    pub who: String,
}
