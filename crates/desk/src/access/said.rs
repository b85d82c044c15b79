//! What was found and what has changed, in sentences.

use ::access::import::Field;
use ::access::import::finding::{Finding, Matter, Weight};
use ::access::{
    Change, ChangeKind, Difference, DifferenceKind, Evidence, Function, NodeId, PersonId, Reason,
    ReasonKind, Tree, Witness,
};

use super::Access;
use super::words::listed_name;
use crate::answers::{ChangeKind as ChangeWord, ChangeLine, Severity};

/// Sentences over one tree.
pub(super) struct Said<'a, 'd> {
    access: &'a Access<'d>,
    tree: &'a Tree,
}

impl<'a, 'd> Said<'a, 'd> {
    pub(super) fn new(access: &'a Access<'d>, tree: &'a Tree) -> Self {
        Self { access, tree }
    }

    /// A person's name.
    pub(super) fn person(&self, person: &PersonId) -> String {
        let person = self.tree.person(self.tree.head(person));
        person.map_or_else(String::new, listed_name)
    }

    /// A node's name.
    pub(super) fn node(&self, node: &NodeId) -> String {
        let node = self.tree.node(node);
        node.map_or_else(String::new, |node| node.name.clone())
    }

    /// Why a level has its light.
    pub(super) fn reason(&self, reason: &Reason) -> String {
        let people = self.people(&reason.people);
        let count = reason.people.len().to_string();
        match &reason.kind {
            ReasonKind::Difference { difference, what } => {
                let what = what.as_deref().map(|id| self.access.thing(id));
                let facts = [
                    ("kind", kind_word(*difference).to_owned()),
                    ("what", what.unwrap_or_default()),
                    ("name", people),
                    ("count", count),
                ];
                self.access.say("access-light-difference", &facts)
            }
            other => {
                let (word, what) = match other {
                    ReasonKind::NoExport => ("no-export", Vec::new()),
                    ReasonKind::Inactive => ("inactive", Vec::new()),
                    ReasonKind::ActivityUnknown => ("activity-unknown", Vec::new()),
                    ReasonKind::NotAuthorised { applications } => {
                        ("not-authorised", applications.clone())
                    }
                    ReasonKind::AuthorisationUnknown => ("authorisation-unknown", Vec::new()),
                    ReasonKind::UnknownTypes { types } => ("unknown-types", types.clone()),
                    ReasonKind::Difference { .. } => ("other", Vec::new()),
                };
                let what: Vec<String> = what.iter().map(|id| self.access.application(id)).collect();
                let facts = [("kind", word.to_owned()), ("what", what.join(", "))];
                self.access.say("access-light", &facts)
            }
        }
    }

    /// What differs from what should be.
    pub(super) fn difference(&self, one: &Difference) -> String {
        let places: Vec<String> = one.places.iter().map(|node| self.node(node)).collect();
        let others: Vec<String> = one.people.iter().map(|other| self.person(other)).collect();
        let what = one.what.as_deref().map(|id| self.access.thing(id));
        let facts = [
            ("kind", kind_word(one.kind).to_owned()),
            ("what", what.unwrap_or_default()),
            (
                "node",
                one.node
                    .as_ref()
                    .map(|node| self.node(node))
                    .unwrap_or_default(),
            ),
            ("places", places.join(", ")),
            ("others", others.join("; ")),
        ];
        self.access.say("access-difference", &facts)
    }

    /// What one export showed to be different from the one before.
    pub(super) fn change(&self, change: &Change) -> ChangeLine {
        let names = |list: &[String]| {
            let names: Vec<String> = list
                .iter()
                .map(|one| self.access.application(one))
                .collect();
            names.join(", ")
        };
        let functions = |list: &[Function]| {
            let lines = list.iter().map(|one| self.access.function(&one.name));
            lines.collect::<Vec<String>>().join(", ")
        };
        let (kind, word, new, gone) = match &change.kind {
            ChangeKind::Added => (ChangeWord::Added, "added", String::new(), String::new()),
            ChangeKind::Removed => (ChangeWord::Removed, "removed", String::new(), String::new()),
            ChangeKind::Blocked => (ChangeWord::Blocked, "blocked", String::new(), String::new()),
            ChangeKind::Unblocked => (
                ChangeWord::Unblocked,
                "unblocked",
                String::new(),
                String::new(),
            ),
            ChangeKind::Role { from, to } => (ChangeWord::Role, "role", to.clone(), from.clone()),
            ChangeKind::Applications { added, removed } => (
                ChangeWord::Applications,
                "applications",
                names(added),
                names(removed),
            ),
            ChangeKind::Functions { added, removed } => (
                ChangeWord::Functions,
                "functions",
                functions(added),
                functions(removed),
            ),
        };
        let facts = [
            ("kind", word.to_owned()),
            ("name", self.person(&change.person)),
            ("node", self.node(&change.node)),
            ("new", or_dash(new)),
            ("gone", or_dash(gone)),
        ];
        ChangeLine {
            kind,
            person: Some(self.tree.head(&change.person).0.clone()),
            sentence: self.access.say("access-change", &facts),
            line: change.line,
        }
    }

    /// On what a verdict rests.
    pub(super) fn evidence(&self, evidence: &[Evidence]) -> String {
        let said = evidence.iter().map(|one| {
            let (word, node, day, line, by) = match one {
                Evidence::Told(Witness::Export { day, line, .. }) => {
                    ("line", None, Some(day.to_string()), Some(*line), None)
                }
                Evidence::Told(Witness::Statement { by, day }) => {
                    ("said", None, Some(day.to_string()), None, Some(by.clone()))
                }
                Evidence::NotIn { node, day, .. } => {
                    ("not-in", Some(node), Some(day.to_string()), None, None)
                }
                Evidence::Exported { node, day, .. } => {
                    ("exported", Some(node), Some(day.to_string()), None, None)
                }
                Evidence::NoExport { node } => ("no-export", Some(node), None, None, None),
                Evidence::NotTold { node, day, .. } => {
                    ("not-told", Some(node), Some(day.to_string()), None, None)
                }
                Evidence::Clock { confirmed } => {
                    ("clock", None, Some(confirmed.to_string()), None, None)
                }
            };
            let facts = [
                ("kind", word.to_owned()),
                ("node", node.map(|node| self.node(node)).unwrap_or_default()),
                ("date", day.unwrap_or_default()),
                (
                    "line",
                    line.map(|line| line.to_string()).unwrap_or_default(),
                ),
                ("by", by.unwrap_or_default()),
            ];
            self.access.say("access-evidence", &facts)
        });
        said.collect::<Vec<String>>().join(" ")
    }

    /// A finding in an export: what it is, and whom it is about.
    pub(super) fn finding(&self, finding: &Finding, names: &[String]) -> String {
        let facts: Vec<(&str, String)> = finding
            .matter
            .facts()
            .into_iter()
            .map(|(name, value)| match name {
                "role" => ("role", value),
                "application" => ("application", self.access.application(&value)),
                "function" => ("function", self.access.function(&value)),
                other => (other, value),
            })
            .collect();
        let sentence = self.access.desk.catalogue.sentence(
            self.access.desk.language,
            finding.matter.code(),
            &facts,
        );
        match names {
            [] => sentence.what,
            names => format!("{}: {}", names.join("; "), sentence.what),
        }
    }

    fn people(&self, people: &[PersonId]) -> String {
        let names: Vec<String> = people.iter().map(|one| self.person(one)).collect();
        names.join("; ")
    }
}

/// What a column holds, in words.
pub(super) fn field(access: &Access<'_>, field: Option<Field>) -> String {
    let word = field.map_or("none", Field::word);
    access.say("import-field", &[("field", word.to_owned())])
}

pub(super) fn severity(weight: Weight) -> Severity {
    match weight {
        Weight::Wrong => Severity::Wrong,
        Weight::Warns => Severity::Warns,
        Weight::Note => Severity::Info,
    }
}

/// The workflow that mends a finding, and the row of the diagnosis that it is (access model, section 9).
pub(super) fn mends(matter: &Matter) -> (Option<&'static str>, Option<&'static str>) {
    match matter {
        Matter::WrongLevelOnly => (Some("W-38"), Some("D-02")),
        Matter::WrongLevelBesideRight => (Some("W-38"), Some("D-03")),
        Matter::ApplicationNotTicked { .. } => (Some("W-31"), Some("D-17")),
        Matter::PhysicianWithout { .. } => (Some("W-31"), Some("D-06")),
        Matter::FunctionMissing
        | Matter::FunctionExpired { .. }
        | Matter::FunctionWithoutStart { .. } => (Some("W-32"), Some("D-05")),
        Matter::FunctionNotYet { .. } => (None, Some("D-05")),
        Matter::FunctionEndsSoon { .. } => (Some("W-33"), None),
        Matter::Blocked => (Some("W-35"), Some("D-23")),
        Matter::EmailMissing | Matter::EmailWrong { .. } => (Some("W-39"), None),
        Matter::NoCam { .. } => (Some("W-02"), None),
        Matter::NoCoCam { .. } => (Some("W-06"), None),
        _ => (None, None),
    }
}

/// A kind of difference as a word.
pub(super) fn kind_word(kind: DifferenceKind) -> &'static str {
    match kind {
        DifferenceKind::NoCam => "no-cam",
        DifferenceKind::NoDeputy => "no-deputy",
        DifferenceKind::ManagerMissing => "manager-missing",
        DifferenceKind::ManagerTooMany => "manager-too-many",
        DifferenceKind::Missing => "missing",
        DifferenceKind::TooMuch => "too-much",
        DifferenceKind::WrongLevel => "wrong-level",
        DifferenceKind::Blocked => "blocked",
        DifferenceKind::NotTicked => "not-ticked",
        DifferenceKind::TickedTooMuch => "ticked-too-much",
        DifferenceKind::FunctionMissing => "function-missing",
        DifferenceKind::FunctionExpired => "function-expired",
        DifferenceKind::FunctionNotYet => "function-not-yet",
        DifferenceKind::FunctionWithoutStart => "function-without-start",
        DifferenceKind::FunctionEndsSoon => "function-ends-soon",
        DifferenceKind::FunctionTooMuch => "function-too-much",
        DifferenceKind::TooMany => "too-many",
        DifferenceKind::NotRegistered => "not-registered",
        DifferenceKind::Doubled => "doubled",
        DifferenceKind::TwoNames => "two-names",
        DifferenceKind::DoublePerson => "double-person",
    }
}

fn or_dash(text: String) -> String {
    match text.is_empty() {
        true => "–".to_owned(),
        false => text,
    }
}
