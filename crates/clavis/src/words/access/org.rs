//! `clavis access org`: verbs, options, examples.

use clap::{Args, Subcommand};

/// Organisations.
#[derive(Subcommand)]
pub enum OrgVerb {
    /// The organisations of this workspace
    #[command(after_help = ORG_LIST_EXAMPLES)]
    List,
    /// Adds an organisation, with the qualities of its manuals
    #[command(after_help = ORG_ADD_EXAMPLES)]
    Add(OrgAdd),
    /// Adds a level to a tree
    Node(OrgNode),
    /// Keeps what the portal shows at a level and no export tells
    #[command(after_help = ORG_SAY_EXAMPLES)]
    Say(OrgSay),
    /// Another name or number for a level
    #[command(after_help = ORG_RENAME_EXAMPLES)]
    Rename(OrgRename),
    /// Takes a level away that nothing hangs on; nothing changes at the portal
    Remove(OrgRemove),
    /// Says that two organisations are one body under two numbers
    #[command(after_help = ORG_SAME_EXAMPLES)]
    Same(OrgSame),
    /// Says that two people of the exports are one
    #[command(after_help = ORG_PERSON_EXAMPLES)]
    Person(OrgPerson),
    /// The exports that were taken
    #[command(after_help = ORG_EXPORTS_EXAMPLES)]
    Exports(OfOrganisation),
}

/// An organisation.
#[derive(Args)]
pub struct OfOrganisation {
    /// The organisation, by its short name in the list or a part of its name
    pub organisation: String,
}

/// Options of `org add`.
#[derive(Args)]
pub struct OrgAdd {
    /// Its name
    pub name: String,
    /// Its enterprise number, NIHII number or foreign VAT number
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<String>,
    /// A manual that it follows: 000 (medicines agency), 001 (hospital), 002 (mammography), 003 (integrated care)
    #[arg(long, value_name = "MANUAL")]
    pub manual: Vec<String>,
}

/// Options of `org node`.
#[derive(Args)]
pub struct OrgNode {
    /// The level that it hangs under, by its short name in the tree
    pub parent: String,
    /// quality, subdivision or site
    pub level: String,
    /// Its name, as the portal shows it
    pub name: String,
    /// Its number (HCO of a subdivision or a site)
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<String>,
    /// The quality in the catalogue
    #[arg(long, value_name = "QUALITY")]
    pub quality: Option<String>,
}

/// Options of `org say`.
#[derive(Args)]
pub struct OrgSay {
    /// The level, by its short name in the tree
    pub level: String,
    /// It is active
    #[arg(long, conflicts_with = "blocked")]
    pub active: bool,
    /// It is not active, or blocked
    #[arg(long)]
    pub blocked: bool,
    /// An application that is ticked there for everybody beneath; the others are not
    #[arg(long, value_name = "APPLICATION")]
    pub ticked: Vec<String>,
    /// No application is ticked there
    #[arg(long, conflicts_with = "ticked")]
    pub nothing_ticked: bool,
}

/// Options of `org rename`.
#[derive(Args)]
pub struct OrgRename {
    /// The level, by its short name in the tree
    pub level: String,
    /// Its name, as the portal shows it
    pub name: String,
    /// Its number; without it, it has none
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<String>,
}

/// Options of `org remove`.
#[derive(Args)]
pub struct OrgRemove {
    /// The level, by its short name in the tree
    pub level: String,
}

/// Options of `org same`.
#[derive(Args)]
pub struct OrgSame {
    /// One organisation
    pub one: String,
    /// The other
    #[arg(required_unless_present = "not")]
    pub other: Option<String>,
    /// It is no other's: takes it back
    #[arg(long, conflicts_with = "other")]
    pub not: bool,
}

/// Options of `org person`.
#[derive(Args)]
pub struct OrgPerson {
    /// One, by short name or name
    pub one: String,
    /// The other
    #[arg(required_unless_present = "not")]
    pub other: Option<String>,
    /// It is nobody else: takes it back
    #[arg(long, conflicts_with = "other")]
    pub not: bool,
}

const ORG_LIST_EXAMPLES: &str = "\
Examples:
  clavis access org list";

const ORG_ADD_EXAMPLES: &str = "\
Examples:
  clavis access org add 'Fictieve Borstkliniek' --manual 002
  clavis access org add 'Groupe Exemple' --number 0998.123.466 --manual 003";

const ORG_EXPORTS_EXAMPLES: &str = "\
Examples:
  clavis access org exports borstkliniek";

const ORG_SAY_EXAMPLES: &str = "\
Examples:
  clavis access org say n3 --active --ticked heracles --ticked ehealthbox
  clavis access org say n4 --blocked";

const ORG_RENAME_EXAMPLES: &str = "\
Examples:
  clavis access org rename n4 'Campus Noord' --number 980011";

const ORG_SAME_EXAMPLES: &str = "\
Examples:
  clavis access org same 'Hôpital Exemple' 'Exemple (INAMI)'
  clavis access org same 'Hôpital Exemple' --not";

const ORG_PERSON_EXAMPLES: &str = "\
Examples:
  clavis access org person p12 p40
  clavis access org person p12 --not";
