//! When has a person access? Eleven conditions, each true, false or unknown, each with its evidence
//! (access model, section 3).

mod answer;
mod beside;
mod function;
mod judge;
mod kind;
mod member;
mod ticked;
mod upper;

pub use answer::{Answer, Answers, Question, Reply, Sign};
pub use judge::{Case, Cause, Evidence, Judged, Target};
pub use kind::Condition;

#[cfg(test)]
pub(crate) mod tests;
