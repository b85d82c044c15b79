//! An organisation is not in the list of those that the holder may manage: why that can be, and whom
//! to ask (access model, D-21; R-004-015 to 020, R-004-036).

use super::Counter;
use crate::answers::{MissingCause, MissingOrganisation};

impl Counter {
    /// The causes, the most frequent first, each with the person who can change it and a text that is
    /// ready to be sent to them.
    pub fn missing_organisation(&self) -> MissingOrganisation {
        let say = |id: String| self.inner.say(&id, &[]);
        let causes = CAUSES.map(|cause| MissingCause {
            id: cause.to_owned(),
            title: say(format!("missing-{cause}")),
            sentence: say(format!("missing-{cause}-says")),
            who: say(format!("missing-{cause}-who")),
            text: say(format!("missing-{cause}-text")),
        });
        MissingOrganisation {
            causes: causes.to_vec(),
            otherwise: say("missing-otherwise".to_owned()),
        }
    }
}

/// In their order.
const CAUSES: [&str; 3] = ["not-responsible", "right-not-ticked", "not-registered"];
