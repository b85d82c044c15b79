//! What has changed between two days, for the yearly review.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Access;
use super::found::counts;
use super::node::{count, ordered};
use super::said::Said;
use crate::Failure;
use crate::answers::{AccessCounts, ReviewAnswer, RoleCount};

impl Access<'_> {
    /// What has changed between two days, and what is wrong on the later one.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`, `ACCESS-DAY`.
    pub fn review(
        &self,
        organisation: &str,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<ReviewAnswer, Failure> {
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?;
        let from = from.map(day).transpose()?;
        let to_given = to.map(day).transpose()?;
        let to = to_given.unwrap_or_else(|| self.today());
        let said = Said::new(self, &tree);
        let changes: Vec<_> = tree
            .changes_since(from.unwrap_or(Date::MIN))
            .filter(|change| change.day <= to && tree.is_within(&change.node, &top.id))
            .filter(|change| from.is_none_or(|from| change.day > from))
            .map(|change| said.change(change))
            .collect();
        let findings = self.findings(&tree, &top.id, to_given)?;
        let latest = self.latest(&tree, &top.id, to_given)?;
        let mut roles: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        let mut people: BTreeSet<&str> = BTreeSet::new();
        let mut lines = 0;
        for line in latest.iter().flat_map(|(_, snapshot)| &snapshot.lines) {
            lines += 1;
            let key = line.niss.right().or(line.user_name.as_deref());
            let key = key.unwrap_or(&line.name);
            people.insert(key);
            let role = match line.role {
                Some(role) => self.role(role),
                None => line.role_text.clone(),
            };
            roles.entry(role).or_default().insert(key);
        }
        let exported: BTreeSet<_> = latest
            .iter()
            .map(|(_, snapshot)| snapshot.about.node.clone())
            .collect();
        let missing = ordered(&tree, top)
            .into_iter()
            .skip(1)
            .filter(|node| !exported.contains(&node.id) && tree.list(&node.id).is_none());
        let head = self.records.head()?;
        Ok(ReviewAnswer {
            organisation: top.id.0.clone(),
            name: top.name.clone(),
            from: from.map(|day| day.to_string()),
            to: to.to_string(),
            missing: missing.map(|node| node.name.clone()).collect(),
            roles: roles
                .iter()
                .map(|(role, people)| RoleCount {
                    role: role.clone(),
                    people: count(people.len()),
                })
                .collect(),
            counts: AccessCounts {
                lines: count(lines),
                people: count(people.len()),
                changes: count(changes.len()),
                ..counts(&findings)
            },
            changes,
            findings,
            head: (head.number > 0).then(|| head.printed().to_string()),
        })
    }
}

pub(super) fn day(text: &str) -> Result<Date, Failure> {
    text.parse::<Date>()
        .map_err(|_| Failure::new("ACCESS-DAY", vec![("text", text.to_owned())]))
}
