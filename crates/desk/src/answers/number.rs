//! Numbers, codes and explanations.

use schemars::JsonSchema;
use serde::Serialize;

/// `number check`: one object a line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NumberAnswer {
    /// The value as it was given; absent for passwords.
    pub value: Option<String>,
    /// True when it has a valid form.
    pub valid: bool,
    /// The first rule that it breaks, as a word.
    pub reason: Option<String>,
    /// How it is shown to people.
    pub formatted: Option<String>,
    /// Something to look at although the form is valid, as a word.
    pub warning: Option<String>,
}

/// `explain`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExplainAnswer {
    /// The pages asked for.
    pub pages: Vec<ExplainPage>,
}

/// What a code means.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
