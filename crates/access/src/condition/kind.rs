//! The eleven conditions of access.

use serde::{Deserialize, Serialize};

/// A condition of the access rule (access model, section 3), from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Condition {
    /// The entity has a CAM and its account is active.
    C1,
    /// The quality is active.
    C2,
    /// The subdivision and the site exist.
    C3,
    /// The person stands at the right level and is not blocked.
    C4,
    /// The application is ticked at the person.
    C5,
    /// The authorisation is ticked at every level.
    C6,
    /// A function counts today.
    C7,
    /// The waiting time is over.
    C8,
    /// The second register knows.
    C9,
    /// There is a means of login, and the right profile.
    C10,
    /// No membership misleads.
    C11,
}

impl Condition {
    /// All, from the top.
    pub const ALL: [Condition; 11] = [
        Condition::C1,
        Condition::C2,
        Condition::C3,
        Condition::C4,
        Condition::C5,
        Condition::C6,
        Condition::C7,
        Condition::C8,
        Condition::C9,
        Condition::C10,
        Condition::C11,
    ];
}
