mod composites;
mod generated;
mod machine;
mod properties;
mod slips;
mod walk;

pub(crate) use generated::{niss, value};
pub(crate) use walk::{filled, start};

use std::sync::LazyLock;

use jiff::Timestamp;

use crate::workflow::{Set, ours};

/// Our own set, read once.
pub(crate) static OURS: LazyLock<Set> = LazyLock::new(|| ours().unwrap());

/// A Thursday before a long week-end of Easter.
pub(crate) fn morning() -> Timestamp {
    "2025-04-17T08:00:00Z".parse().unwrap()
}

pub(crate) fn minutes(count: i64) -> jiff::SignedDuration {
    jiff::SignedDuration::from_mins(count)
}

pub(crate) fn days(count: i64) -> jiff::SignedDuration {
    jiff::SignedDuration::from_hours(24 * count)
}
