//! Who may do what, where, and why not: the shapes of `clavis access ... --json` and of the window.
//!
//! Sentences are in the language of the desk. Days are `YYYY-MM-DD`, moments RFC 3339 in UTC. National
//! numbers and addresses are masked. A value of a task that is copied is in none of these shapes; one whole
//! national number is, for the window alone, when somebody asks to see it.

mod diagnosis;
mod doing;
mod import;
mod papers;
mod people;
mod plan;
mod record;
mod task;
mod tree;
mod workflows;

pub use diagnosis::*;
pub use doing::*;
pub use import::*;
pub use papers::*;
pub use people::*;
pub use plan::*;
pub use record::*;
pub use task::*;
pub use tree::*;
pub use workflows::*;
