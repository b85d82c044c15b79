//! The tables of `catalogue.toml`, as written (docs/workflows.md, "The catalogue").

use serde::{Deserialize, Serialize};

use super::chain::{Chain, When};
use super::field::Field;
use super::text::{Name, NewerName, Text};
use crate::Level;

/// The whole file, or what a person adds to it: there every table may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    pub level: Vec<LevelEntry>,
    pub role: Vec<RoleEntry>,
    pub person_role: Vec<Named>,
    pub quality: Vec<Quality>,
    pub seen: Seen,
    pub subdivision_type: Vec<SubdivisionType>,
    pub application: Vec<Application>,
    pub function: Vec<CatalogueFunction>,
    pub register: Vec<RegisterEntry>,
    pub register_role: Vec<RegisterRole>,
    pub suggestion: Vec<Suggestion>,
    pub chain: Vec<Chain>,
    pub login_means: Vec<LoginMeans>,
    pub status: Vec<Spelled>,
    pub title: Vec<Spelled>,
    pub language: Vec<Spelled>,
    pub column: Vec<Column>,
    pub staff_column: Vec<Column>,
}

/// A level of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelEntry {
    /// Which.
    pub id: Level,
    /// Its name.
    pub name: Name,
    /// What newer pages call it.
    #[serde(default)]
    pub newer: NewerName,
    /// The level that it hangs under.
    pub below: Option<Level>,
    /// How lists write it.
    #[serde(default)]
    pub spellings: Vec<String>,
}

/// Where a role may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Acts {
    /// At its node and everything below.
    HereAndBelow,
    /// On its own data.
    OwnData,
    /// Outside the tool.
    Outside,
}

/// A role at a level, or outside the tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleEntry {
    /// A word of [`crate::Role`], or a role outside the tool.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// What newer pages call it.
    #[serde(default)]
    pub newer: NewerName,
    /// The levels at which it stands.
    pub levels: Vec<Level>,
    /// Whether it manages.
    pub manages: bool,
    /// Where it may act.
    pub acts: Acts,
    /// The roles that name it.
    pub appointed_by: Vec<String>,
    /// At least so many at a node.
    pub least: Option<usize>,
    /// At most so many at a node.
    pub most: Option<usize>,
    /// So many are good practice.
    pub advised: Option<usize>,
    /// How exports write it.
    pub spellings: Vec<String>,
}

/// An id with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Name,
}

/// A quality of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quality {
    /// The id.
    pub id: String,
    /// `profile`: chosen at login, nothing more.
    pub kind: Option<String>,
    /// Its name.
    pub name: Name,
    /// The kind of number by which the entity is known there.
    pub identifier: String,
    /// The level at which users and functions work.
    pub level: Level,
    /// The manual whose steps are shown: `000` to `004`.
    pub manual: String,
    /// `portal`, or `elsewhere`: not by a person.
    pub activated: String,
    /// The types below it.
    pub subdivision: Option<Subdivision>,
    /// The applications that it offers.
    pub applications: Vec<String>,
    /// The functions that it offers.
    pub functions: Vec<String>,
    /// What else is to be known.
    pub note: Option<Text>,
}

/// The types below a quality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subdivision {
    /// Of the subdivision.
    #[serde(rename = "type")]
    pub kind: String,
    /// Of the site.
    pub site_type: String,
    /// The kind of number by which they are known.
    pub identifier: String,
}

/// Names that an import knows and nothing more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seen {
    pub qualities: Vec<String>,
}

/// A type of subdivision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubdivisionType {
    /// The id.
    pub id: String,
    /// Where it stands.
    pub level: Level,
    /// Its name.
    pub name: Name,
}

/// A secured application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// The id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// What it is.
    pub about: Option<Text>,
    /// Whether the tick alone opens nothing.
    pub needs_function: bool,
}

/// A function of a quality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueFunction {
    /// The id.
    pub id: String,
    /// Of which quality.
    pub quality: String,
    /// Where it is given.
    pub level: Level,
    /// Its name.
    pub name: Name,
    /// What the person is who holds it: a person role.
    pub means: Option<String>,
    /// The register that must know the person first.
    pub register: Option<String>,
    /// At most so many at a node.
    pub most: Option<usize>,
    /// Warned above that many.
    pub few: Option<usize>,
    /// Whether a reason is asked for.
    #[serde(default)]
    pub asks_reason: bool,
    /// What it allows.
    pub about: Option<Text>,
}

/// A second register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterEntry {
    /// The id.
    pub id: String,
    /// Whom it knows.
    pub of: RegisterOf,
    /// Its name.
    pub name: Name,
    /// For whom it counts.
    #[serde(default)]
    pub when: When,
    /// Only for these functions; empty: for all.
    #[serde(default)]
    pub for_function: Vec<String>,
    /// Only for these roles; empty: for all.
    #[serde(default)]
    pub for_role: Vec<String>,
    /// The workflow that adds there.
    pub add: Option<String>,
    /// The workflow that checks there.
    pub check: Option<String>,
    /// Whether one has roles there, without which one can do nothing.
    #[serde(default)]
    pub roles: bool,
    /// Who helps.
    pub contact: Option<String>,
}

/// Whom a register knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegisterOf {
    /// People.
    Person,
    /// Organisations.
    Organisation,
}

/// A role in a second register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterRole {
    /// Which register.
    pub register: String,
    /// The id.
    pub id: String,
    /// As that register writes it.
    pub name: String,
}

/// Which role in a register goes with which function: a proposal, never a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// The function.
    pub function: String,
    /// Ids of register roles, the likeliest first.
    pub roles: Vec<String>,
}

/// A means of login.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoginMeans {
    /// The id.
    pub id: String,
    /// Used by people without a Belgian eID.
    #[serde(default)]
    pub other: bool,
    /// Its name.
    pub name: Name,
}

/// A value with its spellings in exports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spelled {
    /// The id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// How exports write it.
    pub spellings: Vec<String>,
}

/// A column of an export or of a staff list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What it holds.
    pub id: Field,
    /// How files call it.
    pub spellings: Vec<String>,
    /// Headings that may carry a number.
    #[serde(default)]
    pub numbered: Vec<String>,
}
