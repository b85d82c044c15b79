//! The sheet of the yearly review: what has changed, what is wrong, and everybody to be ticked off.

use ::access::Node;
use ::access::tree::Tree;

use super::super::Access;
use super::super::node::ordered;
use super::sheet::{BOX, Body};
use crate::Failure;
use crate::answers::SheetWords;

impl Access<'_> {
    pub(super) fn review_body(
        &self,
        tree: &Tree,
        top: &Node,
        words: &SheetWords,
    ) -> Result<Body, Failure> {
        let review = self.review(&top.id.0, words.from.as_deref(), words.to.as_deref())?;
        let mut body = Body::default();
        let mut facts = vec![("sheet-organisation", review.name.clone())];
        let to = ("date", review.to.clone());
        facts.push((
            "access-sheet-period",
            match &review.from {
                Some(from) => {
                    let days = [("from", from.clone()), ("until", review.to.clone())];
                    self.say("from-until", &days)
                }
                None => self.say("until", &[to]),
            },
        ));
        self.begins(&mut body, &facts);
        body.text(&self.say("access-sheet-review-why", &[]));

        body.heading(&self.say("access-sheet-roles", &[]));
        let roles = review.roles.iter();
        let roles: Vec<_> = roles
            .map(|one| (one.role.clone(), one.people.to_string()))
            .collect();
        body.facts(&roles);
        if !review.missing.is_empty() {
            body.heading(&self.say("access-sheet-missing", &[]));
            body.list(&review.missing);
        }
        body.heading(&self.say("access-sheet-findings", &[]));
        let findings = review.findings.iter().map(|one| one.sentence.clone());
        self.list_or_none(&mut body, findings.collect());
        body.heading(&self.say("access-sheet-changes", &[]));
        let changes = review.changes.iter().map(|one| one.sentence.clone());
        self.list_or_none(&mut body, changes.collect());

        let columns = [
            "name",
            "number",
            "role",
            "applications",
            "functions",
            "status",
            "keep",
            "end",
        ];
        let head: Vec<String> = columns.iter().map(|one| self.column(one)).collect();
        for node in ordered(tree, top) {
            let members = tree.members(&node.id);
            if members.is_empty() {
                continue;
            }
            body.heading(&self.level_heading(tree, node));
            let rows = members.iter().map(|member| {
                let cells = self.who(tree, member).into_iter().chain(self.what(member));
                let boxes = [BOX.to_owned(), BOX.to_owned()];
                cells.chain(boxes).collect::<Vec<String>>()
            });
            let mut rows: Vec<Vec<String>> = rows.collect();
            rows.sort();
            body.table(&head, &rows);
        }
        self.sign(&mut body);
        Ok(body)
    }

    pub(super) fn column(&self, column: &str) -> String {
        self.say("access-sheet-column", &[("column", column.to_owned())])
    }

    pub(super) fn list_or_none(&self, body: &mut Body, lines: Vec<String>) {
        match lines.is_empty() {
            true => body.text(&self.say("access-sheet-none", &[])),
            false => body.list(&lines),
        }
    }
}
