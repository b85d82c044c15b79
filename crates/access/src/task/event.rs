//! What can happen to a task.

use jiff::Timestamp;

use super::evidence::Evident;
use super::state::Stage;
use crate::Truth;
use crate::workflow::Circumstances;

/// Something that happens to a task.
#[derive(Clone, PartialEq, Eq)]
pub enum Event {
    /// A value is filled in.
    Fill {
        /// The input.
        input: String,
        /// As typed.
        text: String,
    },
    /// A value is taken out.
    Clear {
        /// The input.
        input: String,
    },
    /// More is known about the case.
    Case(Circumstances),
    /// A precondition is told: by the access rule, or by the person.
    Settle {
        /// The precondition.
        precondition: String,
        /// Whether it holds.
        truth: Truth,
    },
    /// The person goes on although a precondition does not hold or is not known.
    Override {
        /// The precondition.
        precondition: String,
        /// Why, in writing.
        reason: String,
    },
    /// The portal is opened.
    OpenPortal,
    /// A step is done. The first at a portal opens it; of one that reaches `saved`, the task is there.
    StepDone {
        /// The step.
        step: String,
    },
    /// The portal has saved; the confirmation is still to come.
    Saved,
    /// The confirmation of the portal was seen.
    Confirmed {
        /// When; now when nothing is said.
        at: Option<Timestamp>,
    },
    /// No confirmation was seen: nothing is stored.
    NotConfirmed,
    /// The message has left.
    Sent {
        /// When; now when nothing is said.
        at: Option<Timestamp>,
    },
    /// Time passes.
    Look,
    /// It works already, or what was waited for has come.
    Works,
    /// An answer came.
    Answered,
    /// Of a composite: where its parts stand.
    Parts(Vec<Stage>),
    /// A proof.
    Proven(Evident),
    /// Something went wrong.
    Blocked {
        /// Which `wrong` of the workflow.
        wrong: Option<String>,
        /// What the portal says, in the person's words.
        words: Option<String>,
    },
    /// The obstacle is gone.
    Resume,
    /// It is given up. Once something was changed or sent, only with a reason.
    Cancel {
        /// Why.
        reason: Option<String>,
    },
}

impl Event {
    /// Its word in sentences.
    pub fn word(&self) -> &'static str {
        match self {
            Event::Fill { .. } => "fill",
            Event::Clear { .. } => "clear",
            Event::Case(_) => "case",
            Event::Settle { .. } => "settle",
            Event::Override { .. } => "override",
            Event::OpenPortal => "open-portal",
            Event::StepDone { .. } => "step-done",
            Event::Saved => "saved",
            Event::Confirmed { .. } => "confirmed",
            Event::NotConfirmed => "not-confirmed",
            Event::Sent { .. } => "sent",
            Event::Look => "look",
            Event::Works => "works",
            Event::Answered => "answered",
            Event::Parts(_) => "parts",
            Event::Proven(_) => "proven",
            Event::Blocked { .. } => "blocked",
            Event::Resume => "resume",
            Event::Cancel { .. } => "cancel",
        }
    }
}

impl std::fmt::Debug for Event {
    /// Without what was typed: it may be personal or secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}
