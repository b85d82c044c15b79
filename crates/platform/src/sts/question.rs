//! What an asker says of itself, and what it wants to have certified.

use crate::assumptions::{Assumptions, STS_NAMESPACE};

/// One attribute with which an asker identifies itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Attribute {
    /// Its namespace, as a rule [`STS_NAMESPACE`].
    pub namespace: String,
    /// Its name, a URN.
    pub name: String,
    /// Its value, for example an enterprise number without points.
    pub value: String,
}

/// The attributes of a question to the STS.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// What the asker says of itself.
    pub said: Vec<Attribute>,
    /// What is to be certified: namespace and name of each.
    pub wanted: Vec<(String, String)>,
}

impl Question {
    /// The question of a holder of this identifier type and number, as public clients ask it: what
    /// is said is also what is wanted. `None` when nothing is known of the type.
    ///
    /// Not confirmed by eHealth: the sets are a setting ([`Assumptions::sts_attributes`]; eHealth
    /// protocol, section 14, point 6).
    pub fn assumed(assumptions: &Assumptions, kind: &str, number: &str) -> Option<Self> {
        let names = assumptions.sts_attributes_of(kind);
        if names.is_empty() {
            return None;
        }
        let said = names.iter().map(|name| Attribute {
            namespace: STS_NAMESPACE.to_owned(),
            name: name.clone(),
            value: number.to_owned(),
        });
        let wanted = names
            .iter()
            .map(|name| (STS_NAMESPACE.to_owned(), name.clone()));
        Some(Self {
            said: said.collect(),
            wanted: wanted.collect(),
        })
    }
}
