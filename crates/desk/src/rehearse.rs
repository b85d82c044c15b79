//! The rehearsal: a virtual card and a virtual platform, started for training and tests.

mod card;
mod clock;
mod platform;

use std::sync::Arc;
use std::time::Duration;

pub(crate) use card::prepared_card;
pub use card::{CardFamily, CardFaultWish, CardWishes, Reader, RunningCard, card_faults};
pub(crate) use clock::{clock_address, clock_words};
pub use platform::{FaultWish, JudgementWish, PlatformWishes, RunningPlatform, StatusWish};

use crate::Failure;

/// Blocks until the process is told to end (Ctrl+C, or the system's signal), or, `with_input`, until
/// standard input closes.
pub fn wait_for_the_end(with_input: bool) {
    let (told, end) = std::sync::mpsc::channel();
    // Kept: without anybody who could tell, this never ends by itself.
    let _kept = told.clone();
    when_told_to_end(with_input, move || told.send(()).unwrap_or_default());
    let _ = end.recv();
}

/// Calls `end`, from another thread, when the process is told to end, or, `with_input`, when
/// standard input closes.
pub(crate) fn when_told_to_end(with_input: bool, end: impl Fn() + Send + Sync + 'static) {
    let end = Arc::new(end);
    let by_signal = Arc::clone(&end);
    if let Err(error) = ctrlc::set_handler(move || by_signal()) {
        tracing::warn!(%error, "the end of the process cannot be seen coming");
    }
    if with_input {
        std::thread::spawn(move || {
            host::process::wait_for_closed_input();
            end();
        });
    }
}

/// A time such as `10`, `10s`, `5m`, `2h` or `3d`; a bare number is seconds.
///
/// # Errors
/// `DESK-TIME-UNKNOWN`.
pub fn parse_duration(text: &str) -> Result<Duration, Failure> {
    let unknown = || Failure::new("DESK-TIME-UNKNOWN", vec![("value", text.to_owned())]);
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: u64 = digits.parse().map_err(|_| unknown())?;
    let seconds = match text.get(digits.len()..).unwrap_or_default() {
        "" | "s" => 1,
        "m" => 60,
        "h" => 60 * 60,
        "d" => 24 * 60 * 60,
        _ => return Err(unknown()),
    };
    number
        .checked_mul(seconds)
        .map(Duration::from_secs)
        .ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_with_and_without_a_unit() {
        for (text, seconds) in [
            ("0", 0),
            ("10", 10),
            ("2s", 2),
            ("5m", 300),
            ("1h", 3600),
            ("3d", 259_200),
        ] {
            assert_eq!(parse_duration(text).unwrap(), Duration::from_secs(seconds));
        }
        for text in [
            "",
            "s",
            "-1",
            "1w",
            "1 h",
            "99999999999999999999",
            "18446744073709551615d",
        ] {
            assert_eq!(
                parse_duration(text).unwrap_err().code(),
                "DESK-TIME-UNKNOWN"
            );
        }
    }
}
