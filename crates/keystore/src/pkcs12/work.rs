//! How much key derivation one file may ask for.

use crate::KeystoreError;

/// The iterations that are left for a file. Iteration counts come from the file, so a small
/// file could otherwise keep a processor busy for days.
pub(super) struct Work {
    left: u32,
}

impl Work {
    /// For one reading of one file.
    pub(super) fn new() -> Self {
        Self {
            left: MAX_ITERATIONS,
        }
    }

    /// Takes the iterations of one derivation. Zero iterations are no derivation: damaged.
    pub(super) fn take(&mut self, iterations: u32) -> Result<(), KeystoreError> {
        if iterations == 0 {
            return Err(KeystoreError::Damaged { part: "iterations" });
        }
        self.left = self
            .left
            .checked_sub(iterations)
            .ok_or(KeystoreError::IterationsTooHigh {
                limit: MAX_ITERATIONS,
            })?;
        Ok(())
    }
}

/// Enough for 30 keys at the 600 000 iterations that are the highest advice today.
pub(crate) const MAX_ITERATIONS: u32 = 20_000_000;
