//! Time, so that a test can turn it.

use std::fmt::Debug;
use std::time::Duration;

/// The time of day and the passing of time.
pub trait Clock: Send + Sync + Debug {
    /// Now, in UTC.
    fn now(&self) -> jiff::Timestamp;

    /// Time since an arbitrary start; never goes back. For deadlines and timings.
    fn elapsed(&self) -> Duration;

    /// Lets `duration` pass: a real clock waits, a test's clock just moves on.
    fn pass(&self, duration: Duration);
}

/// The clock of this computer.
#[derive(Debug)]
pub struct SystemClock {
    started: std::time::Instant,
}
