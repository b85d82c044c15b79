//! Sheets to print: what they have in common, and which there are.

use std::path::Path;

use ::access::tree::Tree;
use ::access::{Membership, Node, Role};

use super::super::Access;
use super::super::review::day;
use super::super::words::{listed_name, status};
use crate::Failure;
use crate::answers::{MembershipStatus, PaperWritten, SheetKind, SheetWords};
use crate::paper::{escaped, page};

impl Access<'_> {
    /// Writes a sheet to print.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`, `ACCESS-DAY`, `ACCESS-ROLE-UNKNOWN`, `DISK-...`, those of the record.
    pub fn sheet(&self, words: &SheetWords, to: Option<&Path>) -> Result<PaperWritten, Failure> {
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, &words.organisation)?;
        let last = match words.to.as_deref() {
            Some(text) => day(text)?,
            None => self.today(),
        };
        let (name, title, mut body) = match words.kind {
            SheetKind::Review => {
                let title = self.say("access-sheet-review", &[("name", top.name.clone())]);
                (
                    "review".to_owned(),
                    title,
                    self.review_body(&tree, top, words)?,
                )
            }
            SheetKind::Protection => {
                let title = self.say("access-sheet-protection", &[("name", top.name.clone())]);
                let body = self.protection_body(&tree, top, words)?;
                ("protection".to_owned(), title, body)
            }
            SheetKind::Role => {
                let text = words.role.as_deref().unwrap_or_default();
                let role = Role::from_word(text).ok_or_else(|| {
                    Failure::new("ACCESS-ROLE-UNKNOWN", vec![("role", text.to_owned())])
                })?;
                let facts = [("role", self.role(role)), ("name", top.name.clone())];
                let title = self.say("access-sheet-role", &facts);
                (
                    role.word().to_owned(),
                    title,
                    self.role_body(&tree, top, role),
                )
            }
        };
        self.ends_with_head(&mut body)?;
        let html = page(self.desk.language, &title, STYLE, &body.0);
        let name = format!("clavis-access-{name}-{last}");
        let file = self.write_paper(to, &name, "html", html.as_bytes())?;
        Ok(self.paper(&file, "access-sheet-written"))
    }

    /// The day of the sheet, and a line for who looks at it.
    pub(super) fn begins(&self, body: &mut Body, facts: &[(&str, String)]) {
        let made = self.long_day(self.today());
        let made = (self.say("sheet-made", &[]), made);
        let all = facts
            .iter()
            .map(|(id, text)| (self.say(id, &[]), text.clone()));
        body.facts(all.chain([made]).collect::<Vec<_>>().as_slice());
    }

    /// The head of the record: what is printed can be held against it later.
    fn ends_with_head(&self, body: &mut Body) -> Result<(), Failure> {
        let head = self.records.head()?;
        body.heading(&self.say("label-access-head", &[]));
        body.exact(&head.printed().to_string());
        let facts = [("count", head.number.to_string())];
        body.text(&self.say("access-sheet-head", &facts));
        Ok(())
    }

    /// Lines for a name, a day and a signature.
    pub(super) fn sign(&self, body: &mut Body) {
        let rows = ["access-sheet-by", "access-sheet-on", "access-sheet-signed"];
        body.0.push_str("<table class=\"sign\">\n");
        for id in rows {
            let label = escaped(&self.say(id, &[]));
            let row = format!("<tr><th scope=\"row\">{label}</th><td></td></tr>\n");
            body.0.push_str(&row);
        }
        body.0.push_str("</table>\n");
    }

    pub(super) fn long_day(&self, day: jiff::civil::Date) -> String {
        self.desk.catalogue.day(self.desk.language, day)
    }

    /// Name, masked number and role of somebody at a level.
    pub(super) fn who(&self, tree: &Tree, member: &Membership) -> [String; 3] {
        let person = tree.person(tree.head(&member.person));
        let name = person.map(listed_name).unwrap_or_default();
        let number = person.and_then(::access::Person::masked);
        [name, number.unwrap_or_default(), self.role_of(member)]
    }

    /// What somebody may do at a level: applications, functions, and whether that is in force.
    pub(super) fn what(&self, member: &Membership) -> [String; 3] {
        let untold = || self.say("access-sheet-untold", &[]);
        let applications = member.applications.value().map(|list| {
            let names = list.iter().map(|one| self.application(one));
            names.collect::<Vec<String>>().join(", ")
        });
        let functions = member.functions.value().map(|list| {
            let shown = list.iter().map(|one| {
                let line = self.function_line(one);
                match one.end {
                    Some(end) => {
                        let until = self.say("until", &[("date", end.to_string())]);
                        format!("{} ({until})", line.name)
                    }
                    None => line.name,
                }
            });
            shown.collect::<Vec<String>>().join(", ")
        });
        let state = match status(&member.status) {
            MembershipStatus::Active => "active",
            MembershipStatus::Blocked => "blocked",
            MembershipStatus::Unknown => "unknown",
        };
        [
            applications.unwrap_or_else(untold),
            functions.unwrap_or_else(untold),
            self.say("access-sheet-status", &[("state", state.to_owned())]),
        ]
    }

    /// A level's name, and the day of its latest export.
    pub(super) fn level_heading(&self, tree: &Tree, node: &Node) -> String {
        let place = format!("{}: {}", self.level(node.level), node.name);
        match tree.list(&node.id) {
            Some(list) => {
                let facts = [("where", place), ("date", list.day.to_string())];
                self.say("access-sheet-level", &facts)
            }
            None => place,
        }
    }
}

/// The page under its title. Everything that is put in is a text, never markup.
#[derive(Default)]
pub(super) struct Body(String);

impl Body {
    pub(super) fn heading(&mut self, text: &str) {
        self.0.push_str(&format!("<h2>{}</h2>\n", escaped(text)));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.0.push_str(&format!("<p>{}</p>\n", escaped(text)));
    }

    fn exact(&mut self, text: &str) {
        let text = escaped(text);
        self.0.push_str(&format!("<p class=\"exact\">{text}</p>\n"));
    }

    pub(super) fn list(&mut self, lines: &[String]) {
        let items = lines
            .iter()
            .map(|line| format!("<li>{}</li>\n", escaped(line)));
        let items: String = items.collect();
        self.0.push_str(&format!("<ul>\n{items}</ul>\n"));
    }

    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        let rows = facts.iter().map(|(label, value)| {
            let (label, value) = (escaped(label), escaped(value));
            format!("<tr><th scope=\"row\">{label}</th><td>{value}</td></tr>\n")
        });
        let rows: String = rows.collect();
        self.0.push_str(&format!("<table>\n{rows}</table>\n"));
    }

    /// A table with a head; a cell of [`BOX`] is a box to tick.
    pub(super) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let cells = head
            .iter()
            .map(|one| format!("<th scope=\"col\">{}</th>", escaped(one)));
        let cells: String = cells.collect();
        self.0.push_str(&format!(
            "<table class=\"lines\">\n<thead><tr>{cells}</tr></thead>\n<tbody>\n"
        ));
        for row in rows {
            let cells = row.iter().map(|cell| format!("<td>{}</td>", escaped(cell)));
            let cells: String = cells.collect();
            self.0.push_str(&format!("<tr>{cells}</tr>\n"));
        }
        self.0.push_str("</tbody>\n</table>\n");
    }
}

/// A box that is ticked by hand.
pub(super) const BOX: &str = "☐";

const STYLE: &str = "@page{size:A4;margin:1.5cm}body{font:10pt sans-serif;margin:0 auto;max-width:19cm}h1{font-size:16pt}\
    h2{font-size:12pt;margin:1.4em 0 .4em;break-after:avoid}p,ul{margin:.4em 0}li{margin:.2em 0}\
    table{border-collapse:collapse;width:100%}th{text-align:left;vertical-align:top;padding:.25em .8em .25em 0}\
    td{vertical-align:top;padding:.25em .8em .25em 0}th[scope=row]{width:38%;font-weight:normal}\
    .lines th,.lines td{border-bottom:1px solid #888;font-size:8.5pt;padding-right:.6em;hyphens:auto}\
    .lines td:first-child,.lines td:nth-child(4){overflow-wrap:anywhere}.lines td:first-child{min-width:7.5em}\
    .lines thead{display:table-header-group}\
    tr{break-inside:avoid}.exact{font:11pt monospace;overflow-wrap:anywhere}\
    .sign{margin-top:2em}.sign td{border-bottom:1px solid #000;height:2.4em}";
