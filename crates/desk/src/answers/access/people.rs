//! The people of an organisation, and one person across all of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{AccessLight, AccessTaskLine, Choice, FindingLine};

/// Which people are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct PeopleAsked {
    /// The organisation's entity; `null` for all.
    pub organisation: Option<String>,
    /// Only those at this node.
    pub node: Option<String>,
    /// Words of a name or of a user name; empty for everybody. Digits find nobody: national numbers are
    /// not searched for.
    pub words: String,
    /// Which of them.
    pub filter: PeopleFilter,
    /// How many to leave out at the beginning.
    pub from: u32,
    /// How many at most; 0 for as many as there are, up to 1000.
    pub most: u32,
}

/// Which people are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PeopleFilter {
    /// Everybody.
    #[default]
    All,
    /// Users at a level at which users do not work.
    WrongLevel,
    /// An application without which nothing works is not ticked.
    NotTicked,
    /// No function that is in force where one is needed.
    NoFunction,
    /// A function ends within 30 days.
    EndsSoon,
    /// Blocked somewhere.
    Blocked,
    /// Twice, with two numbers, or a number shared with somebody.
    Double,
    /// Those who manage something.
    Managers,
}

/// `access people`: people, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PeopleAnswer {
    /// How many there are in all.
    pub total: u32,
    /// How many fit what was asked.
    pub found: u32,
    /// How many were left out at the beginning.
    pub from: u32,
    /// The people.
    pub people: Vec<PeopleLine>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PeopleLine {
    /// A short name in this workspace, no number of the person.
    pub person: String,
    /// Family name and first names.
    pub name: String,
    /// The national number, masked; `null` when nobody has told it.
    pub niss: Option<String>,
    /// The names of the nodes at which the person stands.
    pub nodes: Vec<String>,
    /// The roles that the person has there, as words.
    pub roles: Vec<String>,
    /// How it is.
    pub light: AccessLight,
    /// Why, a sentence each.
    pub reasons: Vec<String>,
}

/// `access people PERSON`: everything about one person, in every organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PersonAnswer {
    /// The short name.
    pub person: String,
    /// Family name and first names.
    pub name: String,
    /// The national number, masked; `null` when nobody has told it.
    pub niss: Option<String>,
    /// `fr`, `nl`, `de`; `null` when nobody has told.
    pub language: Option<String>,
    /// The address, masked; `null` when nobody has told.
    pub email: Option<String>,
    /// Where the person stands.
    pub memberships: Vec<MembershipLine>,
    /// Where else the person is known.
    pub entries: Vec<EntryLine>,
    /// The tasks about the person that are not over.
    pub tasks: Vec<AccessTaskLine>,
    /// What was found about the person.
    pub findings: Vec<FindingLine>,
    /// Others who were said to be this person.
    pub joined: Vec<Choice>,
    /// Others who may be this person: told, never joined by the program.
    pub doubles: Vec<Choice>,
}

/// One person at one node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MembershipLine {
    /// The node.
    pub node: String,
    /// The organisation's name.
    pub organisation: String,
    /// The node's name.
    #[serde(rename = "where")]
    pub place: String,
    /// The role, as the catalogue names it; `null` for a word that it does not know.
    pub role: Option<String>,
    /// The role as the portal writes it.
    pub role_text: String,
    /// The name to log in with, masked in none of its letters; `null` when nobody has told.
    pub user_name: Option<String>,
    /// Active or blocked.
    pub status: MembershipStatus,
    /// What is ticked; `null` when nobody has told.
    pub applications: Option<Vec<String>>,
    /// The functions; `null` when nobody has told.
    pub functions: Option<Vec<FunctionLine>>,
    /// The day of which this is.
    pub as_of: Option<String>,
}

/// Whether a membership is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum MembershipStatus {
    /// In force.
    Active,
    /// Blocked.
    Blocked,
    /// Nobody has told.
    Unknown,
}

/// A function of a membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct FunctionLine {
    /// As the portal writes it.
    pub name: String,
    /// The first day; `null` when it has none or nobody has told.
    pub start: Option<String>,
    /// The last day; `null` when it has none.
    pub end: Option<String>,
    /// How it stands today.
    pub standing: FunctionStanding,
    /// The same in words.
    pub words: String,
}

/// How a function stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum FunctionStanding {
    /// In force.
    InForce,
    /// In force, and over within 30 days.
    EndsSoon,
    /// It begins later.
    NotYet,
    /// It is over.
    Over,
    /// It has no first day, which the portal needs.
    WithoutStart,
}

/// A person in a second register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct EntryLine {
    /// The register's word in the catalogue.
    pub register: String,
    /// Its name.
    pub words: String,
    /// Whether the person is in it.
    pub truth: TruthWord,
}

/// A value of three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TruthWord {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// Nobody has told.
    Unknown,
}
