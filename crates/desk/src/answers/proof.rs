//! The test of a keystore, and what contacts have shown, as the fronts see them.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

/// `cert test`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TestAnswer {
    /// The platform's name.
    pub platform: String,
    /// The keystore.
    pub keystore: String,
    /// The worst of all checks.
    pub light: LightWord,
    /// Each check, in its order.
    pub checks: Vec<CheckLine>,
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum LightWord {
    /// Good.
    Green,
    /// Not known, or good for a while only.
    Amber,
    /// Not good.
    Red,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CheckLine {
    /// `keys`, `chain`, `revocation`, `depot`, `seal` or `token`.
    pub check: String,
    /// How it ended.
    pub light: LightWord,
    /// What was found.
    pub sentence: String,
    /// The code of what is not good; `null` for green.
    pub code: Option<String>,
    /// Why; `null` for green.
    pub why: Option<String>,
    /// What to do now; `null` for green.
    pub now: Option<String>,
    /// Who does it; `null` for green.
    pub who: Option<String>,
}

/// `contact-report`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContactAnswer {
    /// The record, to be sent to the makers of Clavis; `null` when there was no contact yet.
    pub file: Option<String>,
    /// The sort of platform: `production`, `acceptance`, `rehearsal` or `described`.
    pub platform: Option<String>,
    /// When the record was made, RFC 3339.
    pub made: Option<String>,
    /// How many exchanges are in it.
    pub exchanges: usize,
    /// Each point that the public sources leave open.
    pub assumptions: Vec<AssumptionLine>,
}

/// One open point.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AssumptionLine {
    /// Its word.
    pub id: String,
    /// What it is about.
    pub sentence: String,
    /// How it is set.
    pub setting: String,
    /// The key in the description of a platform; `null` when there is nothing to set.
    pub key: Option<String>,
    /// Where the default comes from.
    pub source: String,
    /// True when the official client or the schemas do it this way.
    pub confirmed: bool,
    /// What the contact says.
    pub verdict: VerdictOfContact,
    /// What was seen, in words of the protocol.
    pub seen: Vec<String>,
}

/// What a contact says of an open point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictOfContact {
    /// The platform behaved as assumed.
    Held,
    /// The platform behaved otherwise.
    Contradicted,
    /// It was not seen.
    NotSeen,
}
