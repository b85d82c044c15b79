//! What passes before something works, or before an answer comes.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::day::{after_working_days, belgian_day};
use crate::workflow::Wait;

/// A wait that has begun.
///
/// Minutes are counted down by the time that was seen to pass: a clock that is set back takes
/// nothing off and never makes the rest negative. Days are days in Belgium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// Seconds left when it was looked at; never negative.
    left: i64,
    /// When that was.
    looked: Timestamp,
    /// The last day of an answer, or the day before it works.
    due: Option<Date>,
    /// Still refused after the minutes? It may take until this day.
    patience: Option<Date>,
    /// Whether it is somebody's answer: it does not come by itself.
    answer: bool,
}

impl Timer {
    /// Begins with `done`, the moment of the confirmation or of the sending; `now` is at or after it.
    pub fn start(wait: &Wait, done: Timestamp, now: Timestamp) -> Self {
        let full = wait.minutes.map_or(0, |minutes| i64::from(minutes) * 60);
        let passed = now.duration_since(done).as_secs().max(0);
        let day = belgian_day(done);
        let next_day = day.tomorrow().ok().filter(|_| wait.next_day);
        let by_post = wait
            .working_days
            .map(|count| after_working_days(day, count));
        let by_days = wait
            .days
            .and_then(|count| day.checked_add(i64::from(count).days()).ok());
        let answer = by_post.is_some() || by_days.is_some();
        Timer {
            left: full.saturating_sub(passed).clamp(0, full),
            looked: now,
            due: by_post
                .max(by_days)
                .or(next_day.filter(|_| wait.minutes.is_none())),
            patience: next_day.filter(|_| wait.minutes.is_some() && !answer),
            answer,
        }
    }

    /// As it stands at `now`.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Self {
        Timer {
            left: self.left(now).as_secs(),
            looked: now,
            ..self.clone()
        }
    }

    /// What is left of the minutes; never negative.
    pub fn left(&self, now: Timestamp) -> SignedDuration {
        let passed = now.duration_since(self.looked).as_secs().max(0);
        SignedDuration::from_secs(self.left.saturating_sub(passed).max(0))
    }

    /// When the minutes are over, by this clock.
    pub fn until(&self, now: Timestamp) -> Timestamp {
        now.checked_add(self.left(now)).unwrap_or(now)
    }

    /// The last day of an answer, or the day on which it works.
    pub fn due(&self) -> Option<Date> {
        self.due
    }

    /// Until which day a refusal after the minutes still means nothing.
    pub fn patience(&self) -> Option<Date> {
        self.patience
    }

    /// Whether it is somebody's answer that is waited for, which does not come by itself.
    pub fn is_for_answer(&self) -> bool {
        self.answer
    }

    /// Whether the time is over. An answer is late from the day after its last.
    pub fn is_over(&self, now: Timestamp) -> bool {
        let today = belgian_day(now);
        let days = match self.due {
            None => true,
            Some(due) if self.answer => today > due,
            Some(due) => today >= due,
        };
        days && self.left(now).is_zero()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn time(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn minutes(minutes: u16) -> Wait {
        Wait {
            minutes: Some(minutes),
            ..Wait::default()
        }
    }

    #[test]
    fn twenty_minutes_count_from_the_confirmation() {
        let done = time("2025-07-01T08:00:00Z");
        let now = time("2025-07-01T08:05:00Z");
        let timer = Timer::start(&minutes(20), done, now);
        assert_eq!(timer.left(now), SignedDuration::from_mins(15));
        assert_eq!(timer.until(now), time("2025-07-01T08:20:00Z"));
        assert!(!timer.is_over(time("2025-07-01T08:19:59Z")));
        assert!(timer.is_over(time("2025-07-01T08:20:00Z")));
        assert!(timer.left(time("2025-07-02T00:00:00Z")).is_zero());
    }

    #[test]
    fn a_clock_set_back_takes_nothing_off() {
        let done = time("2025-07-01T08:00:00Z");
        let timer = Timer::start(&minutes(20), done, done);
        let back = time("2025-07-01T05:00:00Z");
        assert_eq!(timer.left(back), SignedDuration::from_mins(20));
        // From there it goes on with the time that passes.
        let timer = timer.at(back);
        let later = time("2025-07-01T05:12:00Z");
        assert_eq!(timer.left(later), SignedDuration::from_mins(8));
        assert!(!timer.is_over(later));
    }

    #[test]
    fn the_medicines_agency_may_take_until_tomorrow() {
        let wait = Wait {
            next_day: true,
            ..minutes(20)
        };
        let done = time("2025-07-01T20:00:00Z");
        let timer = Timer::start(&wait, done, done);
        assert_eq!(timer.patience(), Some(date(2025, 7, 2)));
        assert!(timer.is_over(time("2025-07-01T20:20:00Z")));
        let alone = Wait {
            next_day: true,
            ..Wait::default()
        };
        let timer = Timer::start(&alone, done, done);
        assert!(!timer.is_over(time("2025-07-01T21:59:00Z")));
        assert!(timer.is_over(time("2025-07-01T22:00:00Z")));
    }

    #[test]
    fn an_answer_by_post_is_late_after_five_working_days() {
        let wait = Wait {
            working_days: Some(5),
            ..Wait::default()
        };
        let done = time("2025-04-17T08:00:00Z");
        let timer = Timer::start(&wait, done, done);
        assert_eq!(timer.due(), Some(date(2025, 4, 25)));
        assert!(timer.is_for_answer());
        assert!(!timer.is_over(time("2025-04-25T21:00:00Z")));
        assert!(timer.is_over(time("2025-04-26T06:00:00Z")));
    }
}
