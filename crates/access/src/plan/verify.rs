//! Whether what was planned is done: judged by the portal's own newer export.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::lookup::Lookup;
use super::{Comparison, Difference, DifferenceKind, Key};
use crate::{Evidence, PersonId, Role, Tree};

/// What became of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Version of this form.
    pub version: u32,
    /// Differences that are gone, with what shows it.
    pub gone: Vec<Gone>,
    /// Differences that a newer export still shows.
    pub still: Vec<Difference>,
    /// Differences of nodes of which no newer export was taken: nothing can be said.
    pub waiting: Vec<Difference>,
    /// Differences that were not there before.
    pub new: Vec<Difference>,
}

/// A difference that is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// Which.
    pub difference: Difference,
    /// What shows it: the line that is there now, or the export in which it is not any more.
    pub evidence: Vec<Evidence>,
}

/// Judges an earlier comparison by the tree of today and its comparison with the same wishes.
pub fn verify(before: &Comparison, tree: &Tree, now: &Comparison) -> Verified {
    let lookup = Lookup::new(tree);
    let key = |one: &Difference| -> Key {
        // People may have been joined since.
        let (kind, node, person, what) = one.key();
        (
            kind,
            node,
            person.map(|person| tree.head(&person).clone()),
            what,
        )
    };
    let there: HashMap<Key, &Difference> =
        now.differences.iter().map(|one| (key(one), one)).collect();
    let known: BTreeSet<Key> = before.differences.iter().map(key).collect();
    let mut verified = Verified {
        version: 1,
        gone: Vec::new(),
        still: Vec::new(),
        waiting: Vec::new(),
        new: Vec::new(),
    };
    for planned in &before.differences {
        let newer = newer(planned, tree);
        match there.get(&key(planned)) {
            Some(still) if newer => verified.still.push((*still).clone()),
            Some(_) => verified.waiting.push(planned.clone()),
            None => {
                let evidence = shows(planned, tree, &lookup);
                if evidence.is_empty() || !newer {
                    // Gone by another reason than an export: a wish was taken back, a day has passed, a word was said.
                    let said = evidence
                        .iter()
                        .any(|one| matches!(one, Evidence::Told(crate::Witness::Statement { .. })));
                    if said {
                        let difference = planned.clone();
                        verified.gone.push(Gone {
                            difference,
                            evidence,
                        });
                    }
                    continue;
                }
                let difference = planned.clone();
                verified.gone.push(Gone {
                    difference,
                    evidence,
                });
            }
        }
    }
    let new = now
        .differences
        .iter()
        .filter(|one| !known.contains(&key(one)));
    verified.new = new.cloned().collect();
    verified
}

/// Whether the node's list is another than the one that the difference was seen in.
fn newer(planned: &Difference, tree: &Tree) -> bool {
    let Some(node) = &planned.node else {
        return false;
    };
    let list = tree.list(node).map(|list| &list.export);
    list.is_some() && list != planned.export.as_ref()
}

/// What shows that a difference is gone.
fn shows(planned: &Difference, tree: &Tree, lookup: &Lookup<'_>) -> Vec<Evidence> {
    let Some(node) = &planned.node else {
        return Vec::new();
    };
    let exported = tree.list(node).map(|list| Evidence::Exported {
        node: node.clone(),
        export: list.export.clone(),
        day: list.day,
    });
    let lines = |person: &PersonId, manages: bool| -> Vec<Evidence> {
        let members = lookup.at(tree.head(person), node, manages);
        let lines = members.iter().map(|one| Evidence::Told(one.seen.witness()));
        lines.collect()
    };
    let Some(person) = &planned.person else {
        let role = planned.what.as_deref().and_then(Role::from_word);
        let members = tree.members(node).iter();
        let members = members.filter(|one| role.is_some() && one.role == role);
        let lines: Vec<Evidence> = members
            .map(|one| Evidence::Told(one.seen.witness()))
            .collect();
        return if lines.is_empty() {
            exported.into_iter().collect()
        } else {
            lines
        };
    };
    match planned.kind {
        DifferenceKind::NotRegistered => {
            let entries = lookup.entries(tree.head(person)).iter();
            let ours = entries.filter(|one| Some(&one.register) == planned.what.as_ref());
            let words = ours.filter_map(|one| one.active.witness().cloned());
            words.map(Evidence::Told).collect()
        }
        DifferenceKind::TooMuch | DifferenceKind::WrongLevel => {
            let gone = tree.list(node).map(|list| Evidence::NotIn {
                node: node.clone(),
                export: list.export.clone(),
                day: list.day,
            });
            gone.into_iter().collect()
        }
        _ => {
            let role = planned.what.as_deref().and_then(Role::from_word);
            let mut shown = lines(person, role.is_some_and(Role::manages));
            if shown.is_empty() {
                shown.extend(exported);
            }
            shown
        }
    }
}
