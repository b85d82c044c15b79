//! What is found in exports, as lines of an answer; and lines put into the tree.

use std::collections::BTreeMap;

use ::access::import::{Line, Snapshot};
use ::access::tree::{Change, Export, Seen, Tree};
use ::access::{ExportId, NodeId, PersonId, Status};
use jiff::civil::Date;

use super::Access;
use super::export::line_number;
use super::kept::fresh;
use super::node::count;
use super::said::{Said, mends, severity};
use crate::Failure;
use crate::answers::{AccessCounts, FindingLine, Severity};

impl Access<'_> {
    /// What the latest exports of an organisation up to a day show.
    pub(super) fn findings(
        &self,
        tree: &Tree,
        organisation: &NodeId,
        until: Option<Date>,
    ) -> Result<Vec<FindingLine>, Failure> {
        let latest = self.latest(tree, organisation, until)?;
        let snapshots: Vec<&Snapshot> = latest.iter().map(|(_, snapshot)| snapshot).collect();
        let found = ::access::import::finding::findings(
            &snapshots,
            &self.rules.findings,
            until.unwrap_or_else(|| self.today()),
        );
        let said = Said::new(self, tree);
        let mut of_line: BTreeMap<(&str, u64), &PersonId> = BTreeMap::new();
        for member in tree.memberships() {
            for line in &member.seen.lines {
                let export = member.seen.export.0.as_str();
                of_line.insert((export, *line), tree.head(&member.person));
            }
        }
        let export_of = |node: &NodeId| {
            let mut all = latest.iter();
            all.find(|(_, snapshot)| snapshot.about.node == *node)
                .map(|(id, _)| id.as_str())
        };
        Ok(found
            .iter()
            .map(|finding| {
                let people = finding
                    .seen
                    .iter()
                    .filter_map(|seen| of_line.get(&(export_of(&seen.node)?, seen.line)).copied());
                let mut people: Vec<&PersonId> = people.collect();
                people.sort();
                people.dedup();
                let names: Vec<String> = people.iter().map(|one| said.person(one)).collect();
                let (workflow, diagnosis) = mends(&finding.matter);
                FindingLine {
                    kind: finding.matter.word().to_owned(),
                    severity: severity(finding.weight),
                    lines: finding
                        .seen
                        .iter()
                        .map(|seen| line_number(seen.line))
                        .collect(),
                    person: match people.as_slice() {
                        [one] => Some(one.0.clone()),
                        _ => None,
                    },
                    node: finding.seen.first().map(|seen| seen.node.0.clone()),
                    sentence: said.finding(finding, &names),
                    workflow: workflow.map(str::to_owned),
                    diagnosis: diagnosis.map(str::to_owned),
                }
            })
            .collect())
    }
}

/// Puts the lines of an export into the tree, each at the node that it names.
pub(super) fn take(
    tree: &mut Tree,
    id: &ExportId,
    node: &NodeId,
    snapshot: &Snapshot,
    catalogue: &::access::catalogue::Catalogue,
) -> Result<Vec<Change>, Failure> {
    let mut lists: BTreeMap<NodeId, Vec<&Line>> = BTreeMap::new();
    let names_levels = snapshot.lines.iter().any(|line| line.level.is_some());
    if !names_levels {
        lists.insert(node.clone(), Vec::new());
    }
    for line in &snapshot.lines {
        let at = super::made::node_for(tree, catalogue, node, line)?;
        lists.entry(at).or_default().push(line);
    }
    let mut changes = Vec::new();
    for (node, lines) in lists {
        let export = Export {
            id: id.clone(),
            node,
            day: snapshot.about.day,
        };
        let lines = lines.into_iter().map(|line| seen(line, snapshot.about.day));
        let taken = tree.take(&export, lines, &mut || PersonId(fresh('p')))?;
        changes.extend(taken.changes);
    }
    Ok(changes)
}

fn seen(line: &Line, day: Date) -> Seen {
    let niss = line.niss.right();
    Seen {
        line: line.number,
        niss: niss.and_then(|digits| identifiers::Niss::parse(digits, day).ok()),
        name: line.name.clone(),
        first_name: line.first_name.clone(),
        email: line.email.told().filter(|email| !email.is_empty()).cloned(),
        language: line.language.clone(),
        user_name: line.user_name.clone(),
        role: line.role,
        role_text: line.role_text.clone(),
        status: match line.status.told() {
            Some(Status::Other(text)) if text.is_empty() => ::access::Known::Unknown,
            _ => line.status.clone(),
        },
        applications: line.applications.clone(),
        functions: line.functions.clone(),
    }
}

/// How many of each weight there are.
pub(super) fn counts(findings: &[FindingLine]) -> AccessCounts {
    let of = |severity| {
        findings
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    let mendable = findings.iter().filter(|one| one.workflow.is_some());
    AccessCounts {
        found: count(findings.len()),
        mendable: count(mendable.count()),
        wrong: count(of(Severity::Wrong)),
        warns: count(of(Severity::Warns)),
        ..AccessCounts::default()
    }
}
