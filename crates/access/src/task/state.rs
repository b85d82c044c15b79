//! Where a task stands (access model, section 6.1; docs/workflows.md, last section).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::timer::Timer;

/// Where a task stands, with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum State {
    /// Something is missing or not true yet.
    Draft,
    /// Can be done.
    Ready,
    /// The person is at the portal.
    OnPortal {
        /// Since when.
        since: Timestamp,
    },
    /// Saved at the portal and **not** stored: the confirmation is missing.
    Saved {
        /// Since when.
        since: Timestamp,
    },
    /// A message has left, and nothing says how long an answer takes.
    Sent {
        /// When.
        at: Timestamp,
    },
    /// Confirmed or sent; the time runs.
    Waiting {
        /// When it was confirmed or sent.
        since: Timestamp,
        /// The wait.
        timer: Timer,
    },
    /// It should work.
    Effective {
        /// Since when.
        since: Timestamp,
        /// Until which day a refusal still means nothing.
        patience: Option<Date>,
    },
    /// An answer came.
    Answered {
        /// When.
        at: Timestamp,
    },
    /// Proven.
    Verified {
        /// When.
        at: Timestamp,
    },
    /// Something went wrong.
    Blocked {
        /// Since when.
        since: Timestamp,
        /// What.
        by: Obstacle,
        /// Where it stood before, and goes on.
        before: Box<State>,
    },
    /// Given up.
    Cancelled {
        /// When.
        at: Timestamp,
        /// Why, in the person's words.
        reason: Option<String>,
    },
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// Which `wrong` of the workflow; none when it knows no such.
    pub wrong: Option<String>,
    /// What the portal says, in the person's words.
    pub words: Option<String>,
}

/// The name of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// See [`State::Draft`].
    Draft,
    /// See [`State::Ready`].
    Ready,
    /// See [`State::OnPortal`].
    OnPortal,
    /// See [`State::Saved`].
    Saved,
    /// The confirmation was seen; passed through on the way to [`State::Waiting`] or
    /// [`State::Effective`].
    Confirmed,
    /// See [`State::Sent`].
    Sent,
    /// See [`State::Waiting`].
    Waiting,
    /// See [`State::Effective`].
    Effective,
    /// See [`State::Answered`].
    Answered,
    /// See [`State::Verified`].
    Verified,
    /// See [`State::Blocked`].
    Blocked,
    /// See [`State::Cancelled`].
    Cancelled,
}

impl Stage {
    /// As in JSON: `on-portal`.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Ready => "ready",
            Stage::OnPortal => "on-portal",
            Stage::Saved => "saved",
            Stage::Confirmed => "confirmed",
            Stage::Sent => "sent",
            Stage::Waiting => "waiting",
            Stage::Effective => "effective",
            Stage::Answered => "answered",
            Stage::Verified => "verified",
            Stage::Blocked => "blocked",
            Stage::Cancelled => "cancelled",
        }
    }

    /// Whether what the task is for works: other parts of a composite may follow.
    pub fn is_effective(self) -> bool {
        matches!(self, Stage::Effective | Stage::Answered | Stage::Verified)
    }
}

impl State {
    /// Its name.
    pub fn stage(&self) -> Stage {
        match self {
            State::Draft => Stage::Draft,
            State::Ready => Stage::Ready,
            State::OnPortal { .. } => Stage::OnPortal,
            State::Saved { .. } => Stage::Saved,
            State::Sent { .. } => Stage::Sent,
            State::Waiting { .. } => Stage::Waiting,
            State::Effective { .. } => Stage::Effective,
            State::Answered { .. } => Stage::Answered,
            State::Verified { .. } => Stage::Verified,
            State::Blocked { .. } => Stage::Blocked,
            State::Cancelled { .. } => Stage::Cancelled,
        }
    }
}
