//! The second key: a person or an organisation in another register (access model, C9).

use serde::{Deserialize, Serialize};

use crate::{Fact, NodeId, PersonId};

/// What is known of somebody in a register beside the access management.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Who; none when the organisation itself is meant.
    pub person: Option<PersonId>,
    /// The node to which it belongs.
    pub node: NodeId,
    /// The register: an id of the catalogue.
    pub register: String,
    /// Whether it is there and active.
    pub active: Fact<bool>,
    /// Its roles there, as that register writes them.
    pub roles: Fact<Vec<String>>,
}
