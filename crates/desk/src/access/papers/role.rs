//! One page per role: what it is, what it may do, who has it here.

use ::access::tree::{Action, Actor, Tree};
use ::access::{Level, Node, Role};

use super::super::Access;
use super::super::node::ordered;
use super::sheet::Body;

impl Access<'_> {
    pub(super) fn role_body(&self, tree: &Tree, top: &Node, role: Role) -> Body {
        let mut body = Body::default();
        self.begins(&mut body, &[("sheet-organisation", top.name.clone())]);
        let entry = self.rules.catalogue.role_entry(role);
        let levels = entry.map_or(&[][..], |entry| entry.levels.as_slice());
        if let Some(entry) = entry {
            let names = levels.iter().map(|level| self.level(*level));
            let by = entry.appointed_by.iter().map(|id| self.actor(id));
            let number = |id: &str, count: Option<usize>| {
                count.map(|count| {
                    let facts = [("kind", id.to_owned()), ("count", count.to_string())];
                    self.say("access-sheet-number", &facts)
                })
            };
            let numbers = [
                number("least", entry.least),
                number("most", entry.most),
                number("advised", entry.advised),
            ];
            let numbers: Vec<String> = numbers.into_iter().flatten().collect();
            let rows = [
                ("access-sheet-stands", names.collect::<Vec<_>>()),
                ("access-sheet-named-by", by.collect()),
                ("access-sheet-how-many", numbers),
            ];
            let rows = rows.into_iter().filter(|(_, texts)| !texts.is_empty());
            let rows: Vec<_> = rows
                .map(|(id, texts)| (self.say(id, &[]), texts.join(", ")))
                .collect();
            body.facts(&rows);
        }
        body.heading(&self.say("access-sheet-may", &[]));
        body.list(&self.may(role, levels));
        if role.manages() {
            body.text(&self.say("access-sheet-no-user", &[]));
        }

        body.heading(&self.say("access-sheet-holders", &[]));
        let columns = ["name", "number", "where", "status", "as-of"];
        let head: Vec<String> = columns.iter().map(|one| self.column(one)).collect();
        let mut rows = Vec::new();
        let mut empty = Vec::new();
        for node in ordered(tree, top) {
            let members = tree.members(&node.id).iter();
            let holders: Vec<_> = members.filter(|one| one.role == Some(role)).collect();
            if holders.is_empty() && levels.contains(&node.level) {
                empty.push(format!("{}: {}", self.level(node.level), node.name));
            }
            for member in holders {
                let [name, number, _] = self.who(tree, member);
                let [_, _, status] = self.what(member);
                let as_of = self.long_day(member.seen.day);
                rows.push(vec![name, number, node.name.clone(), status, as_of]);
            }
        }
        rows.sort();
        match rows.is_empty() {
            true => body.text(&self.say("access-sheet-nobody", &[])),
            false => body.table(&head, &rows),
        }
        if !empty.is_empty() {
            body.heading(&self.say("access-sheet-without", &[]));
            body.list(&empty);
        }
        self.sign(&mut body);
        body
    }

    /// What a role may do, by the manuals; the portal decides.
    fn may(&self, role: Role, levels: &[Level]) -> Vec<String> {
        let actor = Actor::Role(role);
        let below = |level: &Level| levels.iter().any(|own| own <= level);
        let able = |action: &Action| match action.level() {
            Some(level) => action.able(level).contains(&actor),
            None => [
                Level::Entity,
                Level::Quality,
                Level::Subdivision,
                Level::Site,
            ]
            .iter()
            .any(|level| below(level) && action.able(*level).contains(&actor)),
        };
        let actions = Action::ALL.iter().filter(|action| able(action));
        actions
            .map(|action| {
                let word = action.word();
                self.say("access-sheet-action", &[("action", word.to_owned())])
            })
            .collect()
    }

    /// Somebody who names others: a role, or somebody outside of the tool.
    fn actor(&self, id: &str) -> String {
        let mut roles = self.rules.catalogue.roles().iter();
        match roles.find(|role| role.id == id) {
            Some(role) => role.name.in_language(self.code()).to_owned(),
            None => id.to_owned(),
        }
    }
}
