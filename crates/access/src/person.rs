//! People, known across organisations.

use std::fmt;

use identifiers::Niss;
use serde::{Deserialize, Serialize};

/// Names a person in the workspace: random, so that it tells nothing after an erasure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub String);

/// A person. Personal data: `Debug` shows the id alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The name in the workspace.
    pub id: PersonId,
    /// The national or BIS number, when it is known and right.
    pub niss: Option<Niss>,
    /// Family name.
    pub name: String,
    /// First names.
    pub first_name: String,
    /// Their own address, as told last.
    pub email: Option<String>,
    /// `fr`, `nl` or `de`.
    pub language: Option<String>,
    /// Numbers and names that turned out to be the same person.
    pub also: Vec<PersonId>,
}

impl fmt::Debug for Person {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Person({})", self.id.0)
    }
}
