//! The report for the data protection officer: what is kept of whom, from where, what happened to it.

use std::collections::{BTreeMap, BTreeSet};

use ::access::Node;
use ::access::tree::Tree;
use jiff::civil::Date;
use store::StoreError;

use super::super::Access;
use super::super::review::day;
use super::sheet::Body;
use crate::Failure;
use crate::answers::SheetWords;

impl Access<'_> {
    pub(super) fn protection_body(
        &self,
        tree: &Tree,
        top: &Node,
        words: &SheetWords,
    ) -> Result<Body, Failure> {
        let from = words.from.as_deref().map(day).transpose()?;
        let to = words.to.as_deref().map(day).transpose()?;
        let review = self.review(&top.id.0, words.from.as_deref(), words.to.as_deref())?;
        let mut body = Body::default();
        self.begins(&mut body, &[("sheet-organisation", top.name.clone())]);
        for part in ["why", "what", "source", "where", "who", "long"] {
            let facts = [("part", part.to_owned())];
            body.heading(&self.say("access-protection", &facts));
            body.text(&self.say("access-protection-text", &facts));
        }

        let members: Vec<_> = tree
            .within(&top.id)
            .flat_map(|node| tree.members(&node.id))
            .collect();
        let people: BTreeSet<_> = members.iter().map(|one| tree.head(&one.person)).collect();
        let persons = || people.iter().filter_map(|id| tree.person(id));
        let figures = [
            ("people", people.len()),
            (
                "numbers",
                persons().filter(|one| one.niss.is_some()).count(),
            ),
            (
                "addresses",
                persons().filter(|one| one.email.is_some()).count(),
            ),
            ("memberships", members.len()),
            ("exports", self.snapshots(&top.id.0)?.snapshots.len()),
            ("findings", review.findings.len()),
            ("changes", review.changes.len()),
        ];
        body.heading(&self.say("access-protection-figures", &[]));
        let rows = figures.iter().map(|(figure, count)| {
            let facts = [("figure", (*figure).to_owned())];
            (
                self.say("access-protection-figure", &facts),
                count.to_string(),
            )
        });
        body.facts(&rows.collect::<Vec<_>>());
        body.heading(&self.say("access-sheet-roles", &[]));
        let roles = review.roles.iter();
        let roles: Vec<_> = roles
            .map(|one| (one.role.clone(), one.people.to_string()))
            .collect();
        body.facts(&roles);

        body.heading(&self.say("access-protection-events", &[]));
        body.text(&self.say("access-protection-events-text", &[]));
        let events = self.events(from, to)?;
        let rows = events.iter().map(|(event, count)| {
            let facts = [("event", event.replace('.', "-"))];
            (self.say("access-event", &facts), count.to_string())
        });
        body.facts(&rows.collect::<Vec<_>>());
        body.heading(&self.say("access-protection-record", &[]));
        body.text(&self.record(None)?.sentence);
        self.sign(&mut body);
        Ok(body)
    }

    /// How often each thing happened in a period, by the whole record.
    fn events(
        &self,
        from: Option<Date>,
        to: Option<Date>,
    ) -> Result<BTreeMap<String, usize>, Failure> {
        let mut events = BTreeMap::new();
        let end = self.records.head()?.number;
        let mut next = 1;
        while next <= end {
            let noted = match self.records.history(next, PAGE) {
                Ok(noted) => noted,
                // What cannot be read is told by the verdict beneath.
                Err(StoreError::Records(_)) => break,
                Err(error) => return Err(error.into()),
            };
            for one in &noted {
                let day = ::access::task::belgian_day(one.at);
                let inside = from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to);
                if inside {
                    *events.entry(one.event.clone()).or_insert(0) += 1;
                }
            }
            match noted.last() {
                Some(last) => next = last.number.saturating_add(1),
                None => break,
            }
        }
        Ok(events)
    }
}

/// Entries of the record that are read at once.
const PAGE: u64 = 1000;
