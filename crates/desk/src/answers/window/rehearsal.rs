//! The rehearsal at the counter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// With whom a rehearsal can be, and what may go wrong in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RehearsalChoices {
    /// The persons; none of them exists.
    pub persons: Vec<RehearsalChoice>,
    /// What may go wrong.
    pub faults: Vec<RehearsalChoice>,
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RehearsalChoice {
    /// The word to answer with.
    pub id: String,
    /// In a few words.
    pub title: String,
    /// What is to be learnt from it.
    pub sentence: String,
}

/// What a rehearsal should be like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct RehearsalPlan {
    /// One of the persons.
    pub person: String,
    /// One of the faults; `null` for none.
    pub fault: Option<String>,
}

/// The rehearsal that is going on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RehearsalNow {
    /// The word of the person.
    pub person: String,
    /// Who it is, in a few words.
    pub title: String,
    /// What is to be learnt from it.
    pub sentence: String,
    /// The word of what goes wrong; `null` for nothing.
    pub fault: Option<String>,
    /// What goes wrong, in a few words; `null` for nothing.
    pub fault_title: Option<String>,
    /// The PIN of the card: nothing here is real.
    pub pin: String,
    /// Whether the card is in the reader.
    pub card_in: bool,
    /// Today in the rehearsal, `YYYY-MM-DD`.
    pub now: String,
}
