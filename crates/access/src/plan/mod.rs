//! What is wanted against what is: differences, each with its workflow; and whether they are gone.

mod filled;

pub use filled::{Filled, Value};
