//! What one export showed to be different from the one before.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{ExportId, Function, Membership, NodeId, PersonId, Status};

/// One difference between the lists of a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The day of the newer export.
    pub day: Date,
    /// Where.
    pub node: NodeId,
    /// Who.
    pub person: PersonId,
    /// The export that showed it.
    pub export: ExportId,
    /// Its line; none of what is gone.
    pub line: Option<u32>,
    /// What.
    pub kind: ChangeKind,
}

/// What changed. A value that was unknown and is told now is no change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Stands in the list, and did not.
    Added,
    /// Does not stand in the list any more.
    Removed,
    /// Was usable, and is blocked.
    Blocked,
    /// Was blocked, and is usable.
    Unblocked,
    /// Another type.
    Role {
        /// The portal's word before.
        from: String,
        /// And now.
        to: String,
    },
    /// Other ticks.
    Applications {
        /// New ones.
        added: Vec<String>,
        /// Those that are gone.
        removed: Vec<String>,
    },
    /// Other functions, or other days.
    Functions {
        /// New ones.
        added: Vec<Function>,
        /// Those that are gone.
        removed: Vec<Function>,
    },
}

/// What changed between two tellings of one membership.
pub(super) fn between(before: &Membership, now: &Membership) -> Vec<ChangeKind> {
    let mut kinds = Vec::new();
    if before.role_text != now.role_text {
        kinds.push(ChangeKind::Role {
            from: before.role_text.clone(),
            to: now.role_text.clone(),
        });
    }
    match (before.status.value(), now.status.value()) {
        (Some(old), Some(new)) if old == new => {}
        (Some(_), Some(Status::Blocked)) => kinds.push(ChangeKind::Blocked),
        (Some(Status::Blocked), Some(_)) => kinds.push(ChangeKind::Unblocked),
        _ => {}
    }
    if let (Some(old), Some(new)) = (before.applications.value(), now.applications.value()) {
        let (added, removed) = (missing(new, old), missing(old, new));
        if !(added.is_empty() && removed.is_empty()) {
            kinds.push(ChangeKind::Applications { added, removed });
        }
    }
    if let (Some(old), Some(new)) = (before.functions.value(), now.functions.value()) {
        let (added, removed) = (missing(new, old), missing(old, new));
        if !(added.is_empty() && removed.is_empty()) {
            kinds.push(ChangeKind::Functions { added, removed });
        }
    }
    kinds
}

fn missing<T: Clone + PartialEq>(of: &[T], from: &[T]) -> Vec<T> {
    of.iter()
        .filter(|one| !from.contains(one))
        .cloned()
        .collect()
}
