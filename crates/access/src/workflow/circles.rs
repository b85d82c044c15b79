//! Things that need each other and so can never begin.

use std::collections::{BTreeMap, BTreeSet};

use super::read::Content;
use super::set::Set;

/// Names that lead back to the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Circle {
    names: Vec<String>,
    kind: Kind,
}

/// Of what a circle is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Workflows, by preconditions or by parts.
    Workflows,
    /// Lists of shared steps.
    Steps,
    /// Parts of one composite, by `after`.
    Parts,
}

impl Circle {
    /// The names in order, the first once more at the end.
    pub(super) fn path(&self) -> String {
        let mut names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        names.extend(names.first().copied());
        names.join(" → ")
    }

    /// Whether a file is one of those that make it.
    pub(super) fn goes_through(&self, content: &Content) -> bool {
        match (self.kind, content) {
            (Kind::Workflows, Content::Workflow(workflow)) => self.names.contains(&workflow.id),
            (Kind::Parts, Content::Workflow(workflow)) => self
                .names
                .first()
                .is_some_and(|name| name.starts_with(&format!("{}.", workflow.id))),
            (Kind::Steps, Content::Steps(lists)) => {
                self.names.iter().any(|name| lists.contains_key(name))
            }
            _ => false,
        }
    }
}

/// Every circle of a set; of several through the same names one.
///
/// `otherwise` counts where it is a condition of the access rule: what is asked of a person may send
/// two workflows to each other, since only one of the answers is true. A part with a `when` can be
/// left out, so a circle through it comes to an end.
pub(super) fn find(set: &Set) -> Vec<Circle> {
    let mut circles = Vec::new();
    let mut otherwise = Graph::new();
    let mut composites = Graph::new();
    for workflow in set.workflows() {
        let conditions = workflow.precondition.iter().filter(|one| {
            one.needs.is_condition() || one.otherwise.as_deref() == Some(&workflow.id)
        });
        otherwise.insert(
            workflow.id.clone(),
            conditions.filter_map(|one| one.otherwise.clone()).collect(),
        );
        composites.insert(
            workflow.id.clone(),
            workflow
                .part
                .iter()
                .filter(|part| part.when.is_none() || part.workflow == workflow.id)
                .map(|part| part.workflow.clone())
                .collect(),
        );
        let name = |part: &str| format!("{}.{part}", workflow.id);
        let parts: Graph = workflow
            .part
            .iter()
            .map(|part| {
                (
                    name(&part.id),
                    part.after.iter().map(|id| name(id)).collect(),
                )
            })
            .collect();
        circles.extend(first(&parts).map(|names| Circle {
            names,
            kind: Kind::Parts,
        }));
    }
    let steps: Graph = set
        .steps
        .iter()
        .map(|(name, list)| {
            let used = list.iter().filter_map(|step| step.shared.clone()).collect();
            (name.clone(), used)
        })
        .collect();
    for (graph, kind) in [
        (&otherwise, Kind::Workflows),
        (&composites, Kind::Workflows),
        (&steps, Kind::Steps),
    ] {
        circles.extend(first(graph).map(|names| Circle { names, kind }));
    }
    circles
}

type Graph = BTreeMap<String, Vec<String>>;

/// The first circle of a graph: what cannot be taken away from the end.
fn first(graph: &Graph) -> Option<Vec<String>> {
    let mut left: BTreeSet<&str> = graph.keys().map(String::as_str).collect();
    loop {
        let ends: Vec<&str> = left
            .iter()
            .copied()
            .filter(|name| next(graph, &left, name).is_none())
            .collect();
        if ends.is_empty() {
            break;
        }
        for name in ends {
            left.remove(name);
        }
    }
    // Everything left leads to something left: whoever walks on comes back.
    let mut walked: Vec<&str> = vec![left.first()?];
    loop {
        let name = next(graph, &left, walked.last()?)?;
        if let Some(start) = walked.iter().position(|one| *one == name) {
            let circle = walked.split_off(start);
            return Some(circle.into_iter().map(str::to_owned).collect());
        }
        walked.push(name);
    }
}

/// The first name to which one leads, of those that are left.
fn next<'g>(graph: &'g Graph, left: &BTreeSet<&'g str>, name: &str) -> Option<&'g str> {
    let to = graph.get(name)?;
    to.iter().find_map(|to| left.get(to.as_str()).copied())
}
