//! The person at the front: what is told and asked while a use case runs.

use certificates::Step;
use eid::{Pin, PinQuestion, PinRefused};

/// Told what happens, while it happens.
pub trait Progress {
    /// A step begins.
    fn step(&mut self, step: Step);
}

/// Asked and told by the use cases that need a card.
pub trait Person: Progress {
    /// The PIN for what `question` says.
    ///
    /// # Errors
    /// The person does not give it, or it cannot be had.
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused>;
}
