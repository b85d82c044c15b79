//! Time, so that a test can turn it.

use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// The time of day and the passing of time.
pub trait Clock: Send + Sync + Debug {
    /// Now, in UTC.
    fn now(&self) -> Timestamp;

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

impl SystemClock {
    /// A clock whose [`Clock::elapsed`] starts now.
    #[must_use]
    pub fn new() -> Self {
        Self {
            started: std::time::Instant::now(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn pass(&self, duration: Duration) {
        std::thread::sleep(duration);
    }
}

/// A clock that stands still until somebody sets it or lets time pass; for tests and rehearsal.
#[derive(Debug)]
pub struct SetClock {
    state: Mutex<(Timestamp, Duration)>,
}

impl SetClock {
    /// A clock that shows `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self {
            state: Mutex::new((now, Duration::ZERO)),
        }
    }

    /// Shows `now` from here on, earlier or later; [`Clock::elapsed`] does not change.
    pub fn set(&self, now: Timestamp) {
        self.state().0 = now;
    }

    fn state(&self) -> std::sync::MutexGuard<'_, (Timestamp, Duration)> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        self.state().0
    }

    fn elapsed(&self) -> Duration {
        self.state().1
    }

    fn pass(&self, duration: Duration) {
        let mut state = self.state();
        state.1 = state.1.saturating_add(duration);
        let step = SignedDuration::try_from(duration).unwrap_or(SignedDuration::MAX);
        state.0 = state.0.saturating_add(step).unwrap_or(Timestamp::MAX);
    }
}

/// Another clock, moved by an offset: the time of a rehearsal.
///
/// Only [`Clock::now`] is moved. Time passes as it does on the clock below, so time-outs stay what
/// they are.
#[derive(Debug)]
pub struct ShiftedClock {
    below: Arc<dyn Clock>,
    offset: Mutex<SignedDuration>,
}

impl ShiftedClock {
    /// `below`, moved by `offset`, forwards or backwards.
    #[must_use]
    pub fn new(below: Arc<dyn Clock>, offset: SignedDuration) -> Self {
        Self {
            below,
            offset: Mutex::new(offset),
        }
    }

    /// How far this clock is moved.
    #[must_use]
    pub fn offset(&self) -> SignedDuration {
        *self.state()
    }

    /// Moves this clock anew: `offset` counts from the clock below, not from the offset before.
    pub fn shift(&self, offset: SignedDuration) {
        *self.state() = offset;
    }

    fn state(&self) -> std::sync::MutexGuard<'_, SignedDuration> {
        self.offset.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Timestamp {
        let offset = self.offset();
        let end = match offset.is_negative() {
            true => Timestamp::MIN,
            false => Timestamp::MAX,
        };
        self.below.now().checked_add(offset).unwrap_or(end)
    }

    fn elapsed(&self) -> Duration {
        self.below.elapsed()
    }

    fn pass(&self, duration: Duration) {
        self.below.pass(duration);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shifted_clock_moves_the_date_and_nothing_else() {
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let below = Arc::new(SetClock::at(start));
        let clock = ShiftedClock::new(below.clone(), SignedDuration::from_hours(24));
        assert_eq!(clock.now().to_string(), "2026-11-23T10:00:00Z");
        clock.pass(Duration::from_secs(60));
        assert_eq!(clock.now().to_string(), "2026-11-23T10:01:00Z");
        assert_eq!(clock.elapsed(), below.elapsed());
        clock.shift(SignedDuration::from_hours(-24));
        assert_eq!(clock.now().to_string(), "2026-11-21T10:01:00Z");
        clock.shift(SignedDuration::MAX);
        assert_eq!(clock.now(), Timestamp::MAX);
        clock.shift(SignedDuration::MIN);
        assert_eq!(clock.now(), Timestamp::MIN);
    }

    #[test]
    fn a_set_clock_moves_only_when_told() {
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let clock = SetClock::at(start);
        assert_eq!(clock.now(), start);
        clock.pass(Duration::from_secs(90));
        assert_eq!(clock.now().to_string(), "2026-11-22T10:01:30Z");
        assert_eq!(clock.elapsed(), Duration::from_secs(90));
        clock.set(start);
        assert_eq!(clock.now(), start);
        assert_eq!(clock.elapsed(), Duration::from_secs(90));
    }

    #[test]
    fn a_set_clock_stops_at_the_end_of_time() {
        let clock = SetClock::at(Timestamp::MAX);
        clock.pass(Duration::MAX);
        assert_eq!(clock.now(), Timestamp::MAX);
    }

    #[test]
    fn the_system_clock_passes_time() {
        let clock = SystemClock::new();
        let before = clock.elapsed();
        clock.pass(Duration::from_millis(2));
        assert!(clock.elapsed() >= before + Duration::from_millis(2));
    }
}
