//! Who may do what, where, and why not.
//!
//! The portals of access management offer no interface for programs: a person acts there. What is
//! known of them comes from their exports, and from what people say. So everything here can be
//! unknown ([`Known`], [`Truth`]), has a day and a source, and is never called wrong for being
//! unknown.

pub mod draft;
mod entry;
pub mod import;
mod known;
mod membership;
mod node;
mod person;
mod role;
pub mod task;
pub mod workflow;

pub use entry::{Entry, Register};
pub use known::{Known, Truth};
pub use membership::{Function, Membership, Standing, Status};
pub use node::{Level, Node, NodeId, Number};
pub use person::{Person, PersonId};
pub use role::Role;
