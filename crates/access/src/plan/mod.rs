//! What is wanted against what is: differences, each with its workflow; and whether they are gone.

mod compare;
mod composite;
mod difference;
mod filled;
mod inherent;
mod lookup;
mod verify;
mod wanted;

pub use compare::{Comparison, Untold, compare};
pub use composite::{Composite, Part, joiner, leaver, repair_wrong_level, successor};
pub use difference::{Difference, DifferenceKind, Key};
pub use filled::{Filled, Value};
pub use inherent::inherent;
pub use verify::{Gone, Verified, verify};
pub use wanted::{JobTemplate, Origin, StaffMember, TemplatePlace, Wanted, WantedPlace};

#[cfg(test)]
mod tests;
