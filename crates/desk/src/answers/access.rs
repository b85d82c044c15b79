//! Who may do what, where, and why not: the shapes of `clavis access ... --json` and of the window.
//!
//! Sentences are in the language of the desk. Days are `YYYY-MM-DD`, moments RFC 3339 in UTC. National
//! numbers and addresses are masked; the only way to a whole one is to reveal a value of a task that is
//! copied, which none of these shapes carries.

mod diagnosis;
mod import;
mod people;
mod plan;
mod record;
mod task;
mod tree;
mod workflows;

pub use diagnosis::*;
pub use import::*;
pub use people::*;
pub use plan::*;
pub use record::*;
pub use task::*;
pub use tree::*;
pub use workflows::*;
