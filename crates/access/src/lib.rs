//! Who may do what, where, and why not.
//!
//! The portals of access management offer no interface for programs: a person acts there. What is
//! known of them comes from their exports, and from what people say. So everything here can be
//! unknown ([`Known`], [`Truth`]), has a day and a source, and is never called wrong for being
//! unknown.

mod catalogue;
mod condition;
mod diagnosis;
pub mod draft;
mod entry;
mod error;
mod fact;
mod fold;
pub mod import;
mod known;
mod membership;
mod node;
mod person;
mod plan;
mod role;
pub mod task;
mod toml_text;
mod tree;
pub mod workflow;
#[cfg(test)]
mod testing;

pub use catalogue::*;
pub use condition::*;
pub use diagnosis::*;
pub use entry::Entry;
pub use error::{CatalogueError, TREE_CODES, TreeError};
pub use fact::{ExportId, Fact, Told, Witness};
pub use fold::fold;
pub use known::{Known, Truth};
pub use membership::{Function, Membership, Sighting, Standing, Status};
pub use node::{Level, Node, NodeId, Number};
pub use person::{Person, PersonId};
pub use plan::*;
pub use role::Role;
pub use tree::*;
