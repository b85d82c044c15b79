//! Why somebody has no access.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Choice, ContactWords, TruthWord};

/// `access diagnose`: the first condition that does not hold, what is not known, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct DiagnosisAnswer {
    /// The person; `null` for somebody who is in no list.
    pub person: Option<String>,
    /// The person's name.
    pub name: String,
    /// What access is asked about.
    pub target: DiagnosisTarget,
    /// What it is; `null` while nothing is false.
    pub found: Option<FoundWords>,
    /// The conditions, in the order in which they are looked at.
    pub conditions: Vec<ConditionLine>,
    /// What would settle what is not known, the most useful first.
    pub questions: Vec<QuestionLine>,
    /// The same questions as a text for a colleague; empty when there are none.
    pub colleague: String,
    /// What to do now, in a sentence.
    pub then: String,
}

/// What access is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct DiagnosisTarget {
    /// The node; `null` when the target is not at a node that is known.
    pub node: Option<String>,
    /// In words.
    pub words: String,
    /// The manual.
    pub manual: String,
}

/// What it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct FoundWords {
    /// The row of the diagnosis, for example `D-01`.
    pub id: String,
    /// What one sees.
    pub sign: String,
    /// Why.
    pub cause: String,
    /// What to do.
    pub remedy: String,
    /// The workflow that does it; `null` when there is only to wait or to ask.
    pub task: Option<String>,
    /// What that does.
    pub task_title: Option<String>,
    /// Whom to ask.
    pub contact: Option<ContactWords>,
    /// A question for them, ready to be sent; personal values are masked.
    pub question: Option<String>,
}

/// A condition of the access rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ConditionLine {
    /// `C1` to `C11`.
    pub id: String,
    /// Whether it holds.
    pub truth: TruthWord,
    /// It, in a sentence.
    pub words: String,
    /// From where that is known.
    pub evidence: String,
    /// The question that settles it; `null` when it is settled.
    pub ask: Option<String>,
    /// Where to look, in the portal's word.
    pub page: Option<String>,
}

/// A question that settles a condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct QuestionLine {
    /// By which it is answered.
    pub id: String,
    /// The condition.
    pub condition: String,
    /// It.
    pub words: String,
    /// What can be answered.
    pub answers: Vec<Choice>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct AnswerWords {
    /// The question.
    pub question: String,
    /// The answer, of those that can be given.
    pub answer: String,
}

/// Which access is asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct DiagnosisAsked {
    /// The person; `null` for somebody who is in no list.
    pub person: Option<String>,
    /// The organisation's entity.
    pub organisation: String,
    /// The node at which access is wanted; `null` for the one at which it works.
    pub node: Option<String>,
    /// The manual; `null` for the organisation's first.
    pub manual: Option<String>,
}
