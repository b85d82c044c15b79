//! The nodes of an organisation's tree (access model, section 1).

use identifiers::{EnterpriseNumber, HcoNumber, NihiiInstitution, VatNumber};
use serde::{Deserialize, Serialize};

use crate::Fact;

/// Names a node in the workspace; made here, never shown as a number of a portal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NodeId(pub String);

/// Where in the tree a node stands, from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The enterprise itself; its managers are the CAM and the Co-CAM.
    Entity,
    /// A quality (on newer pages: a group).
    Quality,
    /// A subdivision of a quality.
    Subdivision,
    /// A site of a subdivision.
    Site,
}

impl Level {
    /// All, from the top.
    pub const ALL: [Level; 4] = [
        Level::Entity,
        Level::Quality,
        Level::Subdivision,
        Level::Site,
    ];

    /// The level that a node of this one hangs under; none of an entity.
    pub fn above(self) -> Option<Level> {
        match self {
            Level::Entity => None,
            Level::Quality => Some(Level::Entity),
            Level::Subdivision => Some(Level::Quality),
            Level::Site => Some(Level::Subdivision),
        }
    }

    /// As in files: `subdivision`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Entity => "entity",
            Level::Quality => "quality",
            Level::Subdivision => "subdivision",
            Level::Site => "site",
        }
    }
}

/// The number under which an authority knows a node.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Number {
    /// Enterprise number (CBE), 10 digits.
    Enterprise(EnterpriseNumber),
    /// NIHII (INAMI, RIZIV) number of an institution.
    Nihii(NihiiInstitution),
    /// HCO number of a subdivision or a site.
    Hco(HcoNumber),
    /// VAT number of a foreign enterprise.
    Vat(VatNumber),
}

impl Number {
    /// As people read it.
    pub fn formatted(&self) -> String {
        match self {
            Number::Enterprise(number) => number.formatted(),
            Number::Nihii(number) => number.formatted(),
            Number::Hco(number) => number.formatted(),
            Number::Vat(number) => number.formatted(),
        }
    }
}

/// One node. Two organisations that are the same body under two numbers are two trees with `same_as`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// Its name in the workspace.
    pub id: NodeId,
    /// The node above; none of an entity.
    pub parent: Option<NodeId>,
    /// Where it stands.
    pub level: Level,
    /// As the portal shows it.
    pub name: String,
    /// Its number, when it has one.
    pub number: Option<Number>,
    /// Of a quality and below: the quality's id in the catalogue.
    pub quality: Option<String>,
    /// Of an entity: the other tree of the same body.
    pub same_as: Option<NodeId>,
    /// Ticked here for everybody below (access model, C6); not told by every export.
    pub authorised: Fact<Vec<String>>,
    /// Whether it is active: a quality can be absent, a subdivision blocked.
    pub active: Fact<bool>,
}

impl Node {
    /// A node of which only its place and its name are known.
    pub fn new(id: &str, parent: Option<&NodeId>, level: Level, name: &str) -> Self {
        Node {
            id: NodeId(id.to_owned()),
            parent: parent.cloned(),
            level,
            name: name.to_owned(),
            number: None,
            quality: None,
            same_as: None,
            authorised: Fact::default(),
            active: Fact::default(),
        }
    }
}
