//! The second key: a person or an organisation in another register (access model, C9).

use serde::{Deserialize, Serialize};

use crate::{NodeId, PersonId, Truth};

/// A register beside the access management of the social security.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Register {
    /// Contacts of an enterprise at the medicines agency.
    Famhp,
    /// Users of Heracles, with a role of their own.
    Heracles,
    /// Head physicians known at INAMI.
    Inami,
    /// Responsibles and certificate managers in SZV.
    Szv,
}

/// What is known of somebody there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who; none when the organisation itself is meant.
    pub person: Option<PersonId>,
    /// The node to which it belongs.
    pub node: NodeId,
    /// Where it stands.
    pub register: Register,
    /// Whether it is there and active.
    pub active: Truth,
    /// Its roles there, as that register writes them.
    pub roles: crate::Known<Vec<String>>,
}
