//! The platform's clock: that of this computer, moved as far as was asked, kept in the folder.

use std::sync::Arc;

use host::{Clock, ShiftedClock};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::error::PlatformError;
use super::store::Store;

/// The clock with the offset that the folder remembers.
///
/// # Errors
/// [`PlatformError::Damaged`].
pub fn open(store: &Store, below: Arc<dyn Clock>) -> Result<ShiftedClock, PlatformError> {
    let kept: Kept = store.read(FILE)?.unwrap_or_default();
    let offset = SignedDuration::from_secs(kept.offset_seconds);
    Ok(ShiftedClock::new(below, offset))
}

/// What may be asked of the clock, as JSON: `{ "advance_seconds": n }` or `{ "set": "..." }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// So many seconds forwards, or backwards when negative.
    AdvanceSeconds(i64),
    /// To this moment (RFC 3339).
    Set(Timestamp),
}

impl Move {
    /// Reads a wish; the error says in English what is wrong.
    pub fn from_json(bytes: &[u8]) -> Result<Self, String> {
        serde_json::from_slice(bytes).map_err(|error| error.to_string())
    }

    /// Moves the clock and keeps the offset; the error says in English why it stays.
    pub fn apply(self, clock: &ShiftedClock, store: &Store) -> Result<(), String> {
        let now = clock.now();
        let step = match self {
            Self::AdvanceSeconds(seconds) => SignedDuration::from_secs(seconds),
            Self::Set(moment) => moment.duration_since(now),
        };
        let then = now.checked_add(step).ok();
        if !then.is_some_and(|then| (first()..=last()).contains(&then)) {
            return Err(format!("the clock runs from {} to {}", first(), last()));
        }
        let offset = clock.offset().as_secs().saturating_add(whole(step));
        let kept = Kept {
            offset_seconds: offset,
        };
        store
            .write(FILE, &kept)
            .map_err(|error| error.to_string())?;
        clock.shift(SignedDuration::from_secs(offset));
        Ok(())
    }
}

/// What the clock says, as JSON.
pub fn told(clock: &ShiftedClock) -> String {
    let told = Told {
        now: clock.now(),
        offset_seconds: clock.offset().as_secs(),
    };
    serde_json::to_string(&told).unwrap_or_default()
}

/// To whole seconds, upwards: the clock keeps its own fraction and never shows less than was wished.
fn whole(step: SignedDuration) -> i64 {
    let seconds = step.as_secs();
    match step.subsec_nanos() > 0 {
        true => seconds.saturating_add(1),
        false => seconds,
    }
}

/// From here on the authorities of the rehearsal are valid.
fn first() -> Timestamp {
    Timestamp::from_second(FIRST).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Until here a certificate ends before the authority that issued it.
fn last() -> Timestamp {
    Timestamp::from_second(LAST).unwrap_or(Timestamp::MAX)
}

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    offset_seconds: i64,
}

#[derive(Serialize)]
struct Told {
    now: Timestamp,
    offset_seconds: i64,
}

const FILE: &str = "clock.json";
/// 2020-01-01T00:00:00Z.
const FIRST: i64 = 1_577_836_800;
/// 2046-12-31T00:00:00Z.
const LAST: i64 = 2_429_827_200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_never_shows_less_than_was_wished() {
        for (milliseconds, seconds) in [(0, 0), (1, 1), (999, 1), (1000, 1), (-1, 0), (-1500, -1)] {
            let step = SignedDuration::from_millis(milliseconds);
            assert_eq!(whole(step), seconds, "{milliseconds}");
        }
    }

    #[test]
    fn the_bounds_are_what_the_page_says() {
        assert_eq!(first().to_string(), "2020-01-01T00:00:00Z");
        assert_eq!(last().to_string(), "2046-12-31T00:00:00Z");
    }
}
