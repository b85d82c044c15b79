//! Organisations and their trees, with a light for each level.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{AccessTaskLine, TruthWord};

/// `access org list`: the organisations of this workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AccessOrganisationsAnswer {
    /// By name.
    pub organisations: Vec<AccessOrganisationLine>,
    /// The manuals that an organisation can follow, for the form.
    pub manuals: Vec<Choice>,
    /// The qualities that the catalogue knows, for the form of a node.
    pub qualities: Vec<Choice>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AccessOrganisationLine {
    /// Its entity in the tree, by which everything else names it.
    pub node: String,
    /// Its name.
    pub name: String,
    /// Its number as it is shown; `null` when it has none.
    pub number: Option<String>,
    /// The manuals that it follows, for example `002`.
    pub manuals: Vec<String>,
    /// How it is.
    pub light: AccessLight,
    /// How many people are known there.
    pub people: u32,
    /// How many levels its tree has, the entity among them.
    pub nodes: u32,
    /// The day of the latest export; `null` for none.
    pub last_export: Option<String>,
}

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AccessLight {
    /// Nothing is wrong, as far as is known.
    Fine,
    /// Nobody has told: an export is missing.
    Unknown,
    /// Something should be looked at.
    Warns,
    /// Somebody has no access, or somebody has too much.
    Wrong,
}

/// What a person says of a new organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct OrganisationWords {
    /// Its name.
    pub name: String,
    /// Its number: an enterprise number, a NIHII number or a foreign VAT number; `null` for none.
    pub number: Option<String>,
    /// The manuals that it follows.
    pub manuals: Vec<String>,
}

/// `access tree`: the nodes of an organisation, each after the one that it hangs under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TreeAnswer {
    /// The organisation's entity.
    pub organisation: String,
    /// Its name.
    pub name: String,
    /// The nodes, from the top.
    pub nodes: Vec<AccessNodeLine>,
}

/// A node of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AccessNodeLine {
    /// Its name in the workspace.
    pub node: String,
    /// The node that it hangs under; `null` for the entity.
    pub parent: Option<String>,
    /// Where it stands.
    pub level: AccessLevel,
    /// The same in the portal's word.
    pub level_words: String,
    /// Its name.
    pub name: String,
    /// Its number as it is shown; `null` when it has none or nobody has told.
    pub number: Option<String>,
    /// The quality in the catalogue; `null` for the entity and for a quality of one's own.
    pub quality: Option<String>,
    /// Of an entity: the other organisation that is the same body under another number.
    pub same_as: Option<Choice>,
    /// How it is.
    pub light: AccessLight,
    /// Why, a sentence each.
    pub reasons: Vec<String>,
    /// Whether it is active: a quality can be absent, a subdivision blocked.
    pub active: TruthWord,
    /// The applications that can be ticked here for everybody beneath; none of the entity.
    pub applications: Vec<NodeApplication>,
    /// Who manages it, by name.
    pub managers: Vec<String>,
    /// How many users stand there.
    pub users: u32,
    /// The day of its latest export; `null` for none.
    pub last_export: Option<String>,
    /// True when people are expected there and no export tells them.
    pub missing_export: bool,
}

/// An application at a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct NodeApplication {
    /// Its id in the catalogue.
    pub id: String,
    /// What it is called.
    pub words: String,
    /// Whether it is ticked here.
    pub ticked: TruthWord,
}

/// Where in the tree a node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AccessLevel {
    /// The enterprise itself.
    Entity,
    /// A quality; a group on newer pages.
    Quality,
    /// A subdivision of a quality.
    Subdivision,
    /// A site of a subdivision.
    Site,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct Choice {
    /// Its word.
    pub id: String,
    /// What it is called.
    pub words: String,
}

/// What a person says of a new node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct NodeWords {
    /// The node that it hangs under.
    pub parent: String,
    /// Where it stands.
    pub level: AccessLevel,
    /// Its name.
    pub name: String,
    /// Its number; `null` for none.
    pub number: Option<String>,
    /// The quality in the catalogue; `null` below a quality.
    pub quality: Option<String>,
}

/// What a person read about a node at the portal; what is `null` stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct NodeSaid {
    /// The node.
    pub node: String,
    /// Whether it is active.
    pub active: Option<bool>,
    /// Ids or names of the applications that are ticked there; the others are not.
    pub applications: Option<Vec<String>>,
}

/// Something that a person puts right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(tag = "correct", rename_all = "kebab-case")]
pub enum Correction {
    /// Another name or number for a node.
    Rename {
        /// The node.
        node: String,
        /// Its name.
        name: String,
        /// Its number; `null` for none.
        number: Option<String>,
    },
    /// A node that nothing hangs on goes.
    Remove {
        /// The node.
        node: String,
    },
    /// Two organisations are one body under two numbers.
    Same {
        /// One.
        one: String,
        /// The other.
        other: String,
    },
    /// They are not.
    Apart {
        /// One of the two.
        node: String,
    },
    /// Two people are one, whom the portals know under two numbers or names.
    OnePerson {
        /// The short name of one.
        one: String,
        /// That of the other.
        other: String,
    },
    /// They are not.
    TwoPeople {
        /// The short name of the one who stands alone again.
        person: String,
    },
}

/// `access org correct`: what is right now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct Corrected {
    /// As a sentence.
    pub sentence: String,
}

/// `access org add`, `access org node`, `access org say`: what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct NodeAnswer {
    /// The organisation's entity.
    pub organisation: String,
    /// The node that was made or changed.
    pub node: String,
    /// Its name.
    pub name: String,
    /// What to do next, a sentence each.
    pub sentences: Vec<String>,
    /// Tasks that are open there.
    pub tasks: Vec<AccessTaskLine>,
}
