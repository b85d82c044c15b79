//! Who may do what, where, and why not.
//!
//! The portals of access management offer no interface for programs: a person acts there. What is
//! known of them comes from their exports, and from what people say. So everything here can be
//! unknown ([`Known`], [`Truth`]), has a day and a source, and is never called wrong for being
//! unknown.

pub mod catalogue;
pub mod condition;
pub mod diagnosis;
pub mod draft;
mod entry;
mod fact;
mod failure;
mod fold;
pub mod import;
mod kept;
mod known;
mod membership;
mod node;
mod person;
pub mod plan;
mod role;
mod rulebook;
pub mod task;
#[cfg(test)]
mod testing;
mod toml_text;
pub mod tree;
mod words;
pub mod workflow;

pub use entry::Entry;
pub use fact::{ExportId, Fact, Told, Witness};
pub use failure::{AccessError, CODES};
pub use fold::fold;
pub use kept::{Version, read_kept, write_kept};
pub use known::{Known, Truth};
pub use membership::{Function, Membership, Sighting, Standing, Status};
pub use node::{Level, Node, NodeId, Number};
pub use person::{Person, PersonId};
pub use role::Role;
pub use rulebook::{Rulebook, RulebookError};
