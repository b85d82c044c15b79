//! A light for each level: fine, to be looked at, wrong, unknown; with its reasons.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Tree;
use crate::{
    Catalogue, Difference, DifferenceKind, Level, Node, NodeId, PersonId, Truth, inherent,
};

/// How a level stands; the later, the more it needs somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Light {
    /// Nothing to do, as far as is known.
    Fine,
    /// Not enough is known.
    Unknown,
    /// Something is to be looked at.
    Warns,
    /// Somebody has no access because of it.
    Wrong,
}

/// Why a level has its light.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// How much it matters.
    pub light: Light,
    /// What it is.
    pub kind: ReasonKind,
    /// Whom it is about.
    pub people: Vec<PersonId>,
}

/// What a light comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum ReasonKind {
    /// No export of the node was taken.
    NoExport,
    /// The node is not active.
    Inactive,
    /// Nobody has told whether it is active.
    ActivityUnknown,
    /// Applications are not ticked there (C6).
    NotAuthorised {
        /// Which.
        applications: Vec<String>,
    },
    /// Nobody has told what is ticked there.
    AuthorisationUnknown,
    /// Types that the catalogue does not know.
    UnknownTypes {
        /// As written.
        types: Vec<String>,
    },
    /// A difference by the catalogue's rules.
    Difference {
        /// Which.
        difference: DifferenceKind,
        /// The application, function or role.
        what: Option<String>,
    },
}

/// The light of a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeLight {
    /// Its own.
    pub own: Light,
    /// The gravest of it and everything below.
    pub whole: Light,
    /// Why; the gravest first.
    pub reasons: Vec<Reason>,
}

impl Tree {
    /// The light of every node, on a day.
    pub fn lights(&self, catalogue: &Catalogue, today: Date) -> BTreeMap<NodeId, NodeLight> {
        let mut reasons: BTreeMap<&NodeId, Vec<Reason>> = BTreeMap::new();
        for node in self.nodes() {
            reasons.insert(&node.id, self.node_reasons(node, catalogue));
        }
        let differences = inherent(self, catalogue, today);
        for difference in &differences {
            let node = difference.node.as_ref();
            if let Some(list) = node.and_then(|node| reasons.get_mut(node)) {
                add(list, difference);
            }
        }
        let mut lights: BTreeMap<NodeId, NodeLight> = BTreeMap::new();
        for (node, mut list) in reasons {
            list.sort_by(|one, other| other.light.cmp(&one.light).then(one.kind.cmp(&other.kind)));
            let own = list.first().map_or(Light::Fine, |reason| reason.light);
            let light = NodeLight {
                own,
                whole: own,
                reasons: list,
            };
            lights.insert(node.clone(), light);
        }
        // From the sites upwards.
        let mut nodes: Vec<&Node> = self.nodes().collect();
        nodes.sort_by_key(|node| std::cmp::Reverse(node.level));
        for node in nodes {
            let whole = lights.get(&node.id).map(|light| light.whole);
            let parent = node.parent.as_ref().and_then(|id| lights.get_mut(id));
            if let (Some(whole), Some(parent)) = (whole, parent) {
                parent.whole = parent.whole.max(whole);
            }
        }
        lights
    }

    /// What the node itself tells.
    fn node_reasons(&self, node: &Node, catalogue: &Catalogue) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let mut reason = |light, kind| {
            reasons.push(Reason {
                light,
                kind,
                people: Vec::new(),
            });
        };
        let list = self.list(&node.id);
        if list.is_none() {
            reason(Light::Unknown, ReasonKind::NoExport);
        }
        if node.level != Level::Entity {
            match (node.active.truth(), list) {
                (Truth::False, _) => reason(Light::Wrong, ReasonKind::Inactive),
                (Truth::Unknown, None) => reason(Light::Unknown, ReasonKind::ActivityUnknown),
                _ => {}
            }
        }
        let chains = node.quality.as_deref().into_iter();
        let chains = chains.flat_map(|quality| catalogue.chains_of(quality));
        for rule in chains.filter_map(|chain| chain.authorised.as_ref()) {
            if !rule.levels.contains(&node.level) {
                continue;
            }
            match node.authorised.value() {
                None => reason(Light::Unknown, ReasonKind::AuthorisationUnknown),
                Some(ticked) => {
                    let ticked: Vec<String> = ticked
                        .iter()
                        .map(|text| catalogue.application_key(text))
                        .collect();
                    let missing = rule.ticked.iter().filter(|id| !ticked.contains(id));
                    let applications: Vec<String> = missing.cloned().collect();
                    if !applications.is_empty() {
                        reason(Light::Wrong, ReasonKind::NotAuthorised { applications });
                    }
                }
            }
        }
        let members = self.members(&node.id).iter();
        let mut types: Vec<String> = members
            .filter(|one| one.role.is_none())
            .map(|one| one.role_text.clone())
            .collect();
        types.sort();
        types.dedup();
        if !types.is_empty() {
            reason(Light::Warns, ReasonKind::UnknownTypes { types });
        }
        reasons
    }
}

/// Differences of one kind are one reason, with everybody whom they are about.
fn add(reasons: &mut Vec<Reason>, difference: &Difference) {
    let kind = ReasonKind::Difference {
        difference: difference.kind,
        what: difference.what.clone(),
    };
    let people = difference.person.iter().chain(&difference.people).cloned();
    match reasons.iter_mut().find(|reason| reason.kind == kind) {
        Some(reason) => reason.people.extend(people),
        None => reasons.push(Reason {
            light: light(difference.kind),
            kind,
            people: people.collect(),
        }),
    }
}

/// How much a difference matters.
fn light(kind: DifferenceKind) -> Light {
    match kind {
        DifferenceKind::NoCam
        | DifferenceKind::Missing
        | DifferenceKind::WrongLevel
        | DifferenceKind::NotTicked
        | DifferenceKind::FunctionMissing
        | DifferenceKind::FunctionExpired
        | DifferenceKind::FunctionWithoutStart
        | DifferenceKind::NotRegistered => Light::Wrong,
        DifferenceKind::NoDeputy
        | DifferenceKind::ManagerMissing
        | DifferenceKind::ManagerTooMany
        | DifferenceKind::TooMuch
        | DifferenceKind::Blocked
        | DifferenceKind::TickedTooMuch
        | DifferenceKind::FunctionNotYet
        | DifferenceKind::FunctionEndsSoon
        | DifferenceKind::FunctionTooMuch
        | DifferenceKind::TooMany
        | DifferenceKind::Doubled
        | DifferenceKind::TwoNames
        | DifferenceKind::DoublePerson => Light::Warns,
    }
}
