//! Who may do what (access model, section 2). The program warns and never forbids: the portal decides.

use serde::{Deserialize, Serialize};

use super::Tree;
use crate::tree::TreeError;
use crate::{Level, NodeId, PersonId, Role};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// Named in the statutes, with signing power; stands outside the tool.
    LegalRepresentative,
    /// The responsible of an integrated care project, named by INAMI.
    ProjectResponsible,
    /// The person recognised as responsible for certificates (manuals 002 to 004).
    CertificateResponsible,
    /// Somebody with a role in the tool.
    #[serde(untagged)]
    Role(Role),
}

impl Actor {
    /// As in files: `legal-representative`, `co-cam`.
    pub fn word(self) -> &'static str {
        match self {
            Actor::LegalRepresentative => "legal-representative",
            Actor::ProjectResponsible => "project-responsible",
            Actor::CertificateResponsible => "certificate-responsible",
            Actor::Role(role) => role.word(),
        }
    }
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Appoint or replace the CAM of an entity.
    AppointCam,
    /// Appoint a Co-CAM.
    AppointCoCam,
    /// Activate a quality of an entity.
    ActivateQuality,
    /// Name the local manager of a quality.
    NameLocalManager,
    /// Add a co-local manager.
    AddCoLocalManager,
    /// Add a subdivision to a quality.
    AddSubdivision,
    /// Add a site to a subdivision.
    AddSite,
    /// Add, change and remove users, tick applications, give functions.
    ChangeUsers,
    /// Export the users of a node.
    ExportUsers,
    /// Change one's own data and password.
    ChangeOwnData,
    /// See who manages.
    SeeManagers,
    /// Request a certificate of the organisation.
    RequestCertificate,
}

impl Action {
    /// All.
    pub const ALL: [Action; 12] = [
        Action::AppointCam,
        Action::AppointCoCam,
        Action::ActivateQuality,
        Action::NameLocalManager,
        Action::AddCoLocalManager,
        Action::AddSubdivision,
        Action::AddSite,
        Action::ChangeUsers,
        Action::ExportUsers,
        Action::ChangeOwnData,
        Action::SeeManagers,
        Action::RequestCertificate,
    ];

    /// As in sentences: `appoint-cam`.
    pub fn word(self) -> &'static str {
        match self {
            Action::AppointCam => "appoint-cam",
            Action::AppointCoCam => "appoint-co-cam",
            Action::ActivateQuality => "activate-quality",
            Action::NameLocalManager => "name-local-manager",
            Action::AddCoLocalManager => "add-co-local-manager",
            Action::AddSubdivision => "add-subdivision",
            Action::AddSite => "add-site",
            Action::ChangeUsers => "change-users",
            Action::ExportUsers => "export-users",
            Action::ChangeOwnData => "change-own-data",
            Action::SeeManagers => "see-managers",
            Action::RequestCertificate => "request-certificate",
        }
    }

    /// The level of the node at which it is done; none when it is done at several.
    pub fn level(self) -> Option<Level> {
        match self {
            Action::AppointCam | Action::AppointCoCam | Action::ActivateQuality => {
                Some(Level::Entity)
            }
            Action::NameLocalManager | Action::AddCoLocalManager | Action::AddSubdivision => {
                Some(Level::Quality)
            }
            Action::AddSite => Some(Level::Subdivision),
            _ => None,
        }
    }

    /// Who may, the widest first.
    pub fn able(self, level: Level) -> &'static [Actor] {
        match self {
            Action::AppointCam => &[Actor::LegalRepresentative, Actor::ProjectResponsible],
            Action::AppointCoCam => &ENTITY[..1],
            Action::ActivateQuality | Action::NameLocalManager => ENTITY,
            Action::AddCoLocalManager | Action::AddSubdivision => QUALITY,
            Action::AddSite => SUBDIVISION,
            Action::ChangeUsers | Action::ExportUsers => match level {
                Level::Entity => ENTITY,
                Level::Quality => QUALITY,
                Level::Subdivision | Level::Site => SUBDIVISION,
            },
            Action::ChangeOwnData | Action::SeeManagers => EVERYBODY,
            Action::RequestCertificate => &[Actor::CertificateResponsible],
        }
    }
}

/// Whether somebody may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum May {
    /// As far as the manuals say.
    Yes,
    /// It will probably be refused; the portal decides.
    Warn(WarnReason),
}

/// Why it will probably be refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum WarnReason {
    /// This role does not do it.
    OtherRole {
        /// Who does.
        able: Vec<Actor>,
    },
    /// The role would do, but it is held at another node.
    OtherNode {
        /// Where it is held.
        held: NodeId,
    },
    /// This is done at another level of the tree.
    OtherLevel {
        /// Which.
        level: Level,
    },
    /// The manuals disagree: it may work (001 shows a Co-CAM who activates a quality, 002 says the CAM).
    Disputed,
    /// Nothing is known of this person's roles.
    NoRoleKnown {
        /// Who does.
        able: Vec<Actor>,
    },
}

impl Tree {
    /// Whether an actor may do something at a node. `held` is where the actor's role stands; for actors outside
    /// the tool it is the organisation, or none.
    ///
    /// # Errors
    /// The node is unknown.
    pub fn may(
        &self,
        actor: Actor,
        held: Option<&NodeId>,
        action: Action,
        node: &NodeId,
    ) -> Result<May, TreeError> {
        let level = self.known(node)?.level;
        if let Some(wanted) = action.level().filter(|wanted| *wanted != level) {
            return Ok(May::Warn(WarnReason::OtherLevel { level: wanted }));
        }
        let able = action.able(level);
        if !able.contains(&actor) {
            let able = able.to_vec();
            return Ok(May::Warn(WarnReason::OtherRole { able }));
        }
        let anywhere = matches!(action, Action::ChangeOwnData | Action::SeeManagers);
        if let Some(held) = held.filter(|held| !anywhere && !self.is_within(node, held)) {
            let held = held.clone();
            return Ok(May::Warn(WarnReason::OtherNode { held }));
        }
        if action == Action::ActivateQuality && actor == Actor::Role(Role::CoCam) {
            return Ok(May::Warn(WarnReason::Disputed));
        }
        Ok(May::Yes)
    }

    /// Whether a person may, by the best of the roles that the tree knows of them.
    ///
    /// # Errors
    /// The node or the person is unknown.
    pub fn person_may(
        &self,
        person: &PersonId,
        action: Action,
        node: &NodeId,
    ) -> Result<May, TreeError> {
        self.known_person(person)?;
        let level = self.known(node)?.level;
        let able = action.able(level).to_vec();
        let mut best = May::Warn(WarnReason::NoRoleKnown { able });
        for member in self.of_person(person) {
            let Some(role) = member.role else { continue };
            let may = self.may(Actor::Role(role), Some(&member.node), action, node)?;
            if rank(&may) < rank(&best) {
                best = may;
            }
        }
        Ok(best)
    }
}

/// The most hopeful first.
fn rank(may: &May) -> u8 {
    match may {
        May::Yes => 0,
        May::Warn(WarnReason::Disputed) => 1,
        May::Warn(WarnReason::OtherNode { .. }) => 2,
        May::Warn(WarnReason::OtherRole { .. }) => 3,
        May::Warn(WarnReason::OtherLevel { .. }) => 4,
        May::Warn(WarnReason::NoRoleKnown { .. }) => 5,
    }
}

const EVERYBODY: &[Actor] = &[
    Actor::Role(Role::Cam),
    Actor::Role(Role::CoCam),
    Actor::Role(Role::LocalManager),
    Actor::Role(Role::CoLocalManager),
    Actor::Role(Role::SubdivisionManager),
    Actor::Role(Role::CoSubdivisionManager),
    Actor::Role(Role::User),
];
const ENTITY: &[Actor] = &[Actor::Role(Role::Cam), Actor::Role(Role::CoCam)];
const QUALITY: &[Actor] = &[
    Actor::Role(Role::Cam),
    Actor::Role(Role::CoCam),
    Actor::Role(Role::LocalManager),
    Actor::Role(Role::CoLocalManager),
];
const SUBDIVISION: &[Actor] = &[
    Actor::Role(Role::Cam),
    Actor::Role(Role::CoCam),
    Actor::Role(Role::LocalManager),
    Actor::Role(Role::CoLocalManager),
    Actor::Role(Role::SubdivisionManager),
    Actor::Role(Role::CoSubdivisionManager),
];
