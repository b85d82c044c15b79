//! The roles of a membership (access model, sections 2 and 4).

use serde::{Deserialize, Serialize};

/// What a person is at a node. A manager is not a user: who manages and works needs both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Chief access manager of the organisation.
    Cam,
    /// His deputy.
    CoCam,
    /// Local manager of a quality: exactly one.
    LocalManager,
    /// His deputies.
    CoLocalManager,
    /// Manager of a subdivision or a site.
    SubdivisionManager,
    /// His deputies.
    CoSubdivisionManager,
    /// Who works with the applications.
    User,
}

impl Role {
    /// All, the widest first.
    pub const ALL: [Role; 7] = [
        Role::Cam,
        Role::CoCam,
        Role::LocalManager,
        Role::CoLocalManager,
        Role::SubdivisionManager,
        Role::CoSubdivisionManager,
        Role::User,
    ];

    /// As in files: `co-local-manager`.
    pub fn word(self) -> &'static str {
        match self {
            Role::Cam => "cam",
            Role::CoCam => "co-cam",
            Role::LocalManager => "local-manager",
            Role::CoLocalManager => "co-local-manager",
            Role::SubdivisionManager => "subdivision-manager",
            Role::CoSubdivisionManager => "co-subdivision-manager",
            Role::User => "user",
        }
    }

    /// The role of a word of [`Role::word`].
    pub fn from_word(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Anything but a user.
    pub fn manages(self) -> bool {
        self != Role::User
    }
}
