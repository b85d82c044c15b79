//! The ids under which what is found here has its words in `locales/`; the languages are held against each other
//! in `desk`. What the words leave open: `what` (applications, functions, roles, registers), `where` (nodes), `date`,
//! `line`, `by`, `from`, `to`, `able` (roles).

use crate::Witness;
use crate::condition::{Cause, Evidence};
use crate::plan::DifferenceKind;
use crate::tree::{ChangeKind, Light, Likeness, Note, ReasonKind, WarnReason};

impl Light {
    /// The id of its words.
    pub fn words(self) -> &'static str {
        match self {
            Light::Fine => "access-light-fine",
            Light::Unknown => "access-light-unknown",
            Light::Warns => "access-light-warns",
            Light::Wrong => "access-light-wrong",
        }
    }
}

impl ReasonKind {
    /// The id of its words.
    pub fn words(&self) -> &'static str {
        match self {
            ReasonKind::NoExport => "access-reason-no-export",
            ReasonKind::Inactive => "access-reason-inactive",
            ReasonKind::ActivityUnknown => "access-reason-activity-unknown",
            ReasonKind::NotAuthorised { .. } => "access-reason-not-authorised",
            ReasonKind::AuthorisationUnknown => "access-reason-authorisation-unknown",
            ReasonKind::UnknownTypes { .. } => "access-reason-unknown-types",
            ReasonKind::Difference { difference, .. } => difference.words(),
        }
    }
}

impl DifferenceKind {
    /// The id of its words.
    pub fn words(self) -> &'static str {
        match self {
            DifferenceKind::NoCam => "access-difference-no-cam",
            DifferenceKind::NoDeputy => "access-difference-no-deputy",
            DifferenceKind::ManagerMissing => "access-difference-manager-missing",
            DifferenceKind::ManagerTooMany => "access-difference-manager-too-many",
            DifferenceKind::Missing => "access-difference-missing",
            DifferenceKind::TooMuch => "access-difference-too-much",
            DifferenceKind::WrongLevel => "access-difference-wrong-level",
            DifferenceKind::Blocked => "access-difference-blocked",
            DifferenceKind::NotTicked => "access-difference-not-ticked",
            DifferenceKind::TickedTooMuch => "access-difference-ticked-too-much",
            DifferenceKind::FunctionMissing => "access-difference-function-missing",
            DifferenceKind::FunctionExpired => "access-difference-function-expired",
            DifferenceKind::FunctionNotYet => "access-difference-function-not-yet",
            DifferenceKind::FunctionWithoutStart => "access-difference-function-without-start",
            DifferenceKind::FunctionEndsSoon => "access-difference-function-ends-soon",
            DifferenceKind::FunctionTooMuch => "access-difference-function-too-much",
            DifferenceKind::TooMany => "access-difference-too-many",
            DifferenceKind::NotRegistered => "access-difference-not-registered",
            DifferenceKind::Doubled => "access-difference-doubled",
            DifferenceKind::TwoNames => "access-difference-two-names",
            DifferenceKind::DoublePerson => "access-difference-double-person",
        }
    }
}

impl Cause {
    /// The id of its words.
    pub fn words(&self) -> &'static str {
        match self {
            Cause::NoCam => "access-cause-no-cam",
            Cause::CamBlocked => "access-cause-cam-blocked",
            Cause::CamCannotLogIn => "access-cause-cam-cannot-log-in",
            Cause::QualityInactive => "access-cause-quality-inactive",
            Cause::NodeMissing { .. } => "access-cause-node-missing",
            Cause::NotListed => "access-cause-not-listed",
            Cause::OnlyManager { .. } => "access-cause-only-manager",
            Cause::Elsewhere { .. } => "access-cause-elsewhere",
            Cause::Blocked => "access-cause-blocked",
            Cause::NotTicked { .. } => "access-cause-not-ticked",
            Cause::NotAuthorised { .. } => "access-cause-not-authorised",
            Cause::FunctionMissing => "access-cause-function-missing",
            Cause::FunctionExpired { .. } => "access-cause-function-expired",
            Cause::FunctionNotYet { .. } => "access-cause-function-not-yet",
            Cause::FunctionWithoutStart => "access-cause-function-without-start",
            Cause::FunctionPresent => "access-cause-function-present",
            Cause::Waiting { .. } => "access-cause-waiting",
            Cause::NextDay => "access-cause-next-day",
            Cause::NotRegistered { known: false, .. } => "access-cause-not-registered",
            Cause::NotRegistered { known: true, .. } => "access-cause-registered-idle",
            Cause::LoginFails { .. } => "access-cause-login-fails",
            Cause::Misleading { .. } => "access-cause-misleading",
        }
    }
}

impl Evidence {
    /// The id of its words.
    pub fn words(&self) -> &'static str {
        match self {
            Evidence::Told(Witness::Export { .. }) => "access-evidence-line",
            Evidence::Told(Witness::Statement { .. }) => "access-evidence-statement",
            Evidence::NotIn { .. } => "access-evidence-not-in",
            Evidence::Exported { .. } => "access-evidence-exported",
            Evidence::NoExport { .. } => "access-evidence-no-export",
            Evidence::NotTold { .. } => "access-evidence-not-told",
            Evidence::Clock { .. } => "access-evidence-clock",
        }
    }
}

impl ChangeKind {
    /// The id of its words.
    pub fn words(&self) -> &'static str {
        match self {
            ChangeKind::Added => "access-change-added",
            ChangeKind::Removed => "access-change-removed",
            ChangeKind::Blocked => "access-change-blocked",
            ChangeKind::Unblocked => "access-change-unblocked",
            ChangeKind::Role { .. } => "access-change-role",
            ChangeKind::Applications { .. } => "access-change-applications",
            ChangeKind::Functions { .. } => "access-change-functions",
        }
    }
}

impl Note {
    /// The id of its words.
    pub fn words(&self) -> &'static str {
        match self {
            Note::OneNumberTwoNames { .. } => "access-note-one-number-two-names",
            Note::OneUserNameTwoNumbers { .. } => "access-note-one-user-name-two-numbers",
            Note::NumberLearnt { .. } => "access-note-number-learnt",
        }
    }
}

impl Likeness {
    /// The id of its words.
    pub fn words(self) -> &'static str {
        match self {
            Likeness::NameAndBirth => "access-likeness-name-and-birth",
            Likeness::NameAndEmail => "access-likeness-name-and-email",
            Likeness::NameAndNoNumber => "access-likeness-name-and-no-number",
        }
    }
}

impl WarnReason {
    /// The id of its words.
    pub fn words(&self) -> &'static str {
        match self {
            WarnReason::OtherRole { .. } => "access-warn-other-role",
            WarnReason::OtherNode { .. } => "access-warn-other-node",
            WarnReason::OtherLevel { .. } => "access-warn-other-level",
            WarnReason::Disputed => "access-warn-disputed",
            WarnReason::NoRoleKnown { .. } => "access-warn-no-role-known",
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_id_has_its_words_and_none_are_left_over() {
        let is_ours = |word: &&str| word.starts_with("access-") && !word.ends_with('-');
        let literals = include_str!("words.rs").split('"');
        let mut given: Vec<&str> = literals.filter(is_ours).collect();
        given.sort_unstable();
        assert!(given.len() > 60);
        for catalogue in [
            include_str!("../../../locales/fr/access-tree.ftl"),
            include_str!("../../../locales/nl/access-tree.ftl"),
            include_str!("../../../locales/de/access-tree.ftl"),
            include_str!("../../../locales/en/access-tree.ftl"),
        ] {
            let ids = catalogue.lines().filter_map(|line| line.split(" =").next());
            let mut known: Vec<&str> = ids.filter(is_ours).collect();
            known.sort_unstable();
            assert_eq!(given, known);
        }
    }
}
