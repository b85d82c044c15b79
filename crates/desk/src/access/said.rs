//! What was found and what has changed, in sentences.

use ::access::condition::Evidence;
use ::access::import::Field;
use ::access::import::finding::{Finding, Matter, Weight};
use ::access::plan::{Difference, DifferenceKind};
use ::access::tree::{Change, ChangeKind, Reason, ReasonKind, Tree};
use ::access::{Function, NodeId, PersonId, Witness};

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
    pub(super) fn reason(&self, reason: &Reason, node: &NodeId) -> String {
        if let ReasonKind::Difference {
            difference: DifferenceKind::FunctionMissing,
            what: None,
        } = &reason.kind
        {
            return self.about(&reason.people, self.without_function(Some(node)));
        }
        let what = match &reason.kind {
            ReasonKind::NotAuthorised { applications } => {
                let names = applications.iter().map(|id| self.access.application(id));
                names.collect::<Vec<String>>().join(", ")
            }
            ReasonKind::UnknownTypes { types } => types.join(", "),
            ReasonKind::Difference { what, .. } => self.what(what.as_deref()),
            _ => String::new(),
        };
        let said = self.access.say(reason.kind.words(), &[("what", what)]);
        self.about(&reason.people, said)
    }

    /// What differs from what should be.
    pub(super) fn difference(&self, one: &Difference) -> String {
        if one.kind == DifferenceKind::FunctionMissing && one.what.is_none() {
            let said = self.without_function(one.node.as_ref());
            return self.about(&one.people, said);
        }
        let facts = [("what", self.what(one.what.as_deref()))];
        let said = self.access.say(one.kind.words(), &facts);
        self.about(&one.people, said)
    }

    /// What one export showed to be different from the one before.
    pub(super) fn change(&self, change: &Change) -> ChangeLine {
        let signed = |sign: &str, names: Vec<String>| -> Vec<String> {
            names
                .into_iter()
                .map(|name| format!("{sign}{name}"))
                .collect()
        };
        let names = |list: &[String]| -> Vec<String> {
            list.iter()
                .map(|one| self.access.application(one))
                .collect()
        };
        let functions = |list: &[Function]| -> Vec<String> {
            list.iter()
                .map(|one| self.access.function(&one.name))
                .collect()
        };
        let (mut what, mut from, mut to) = (Vec::new(), String::new(), String::new());
        let kind = match &change.kind {
            ChangeKind::Added => ChangeWord::Added,
            ChangeKind::Removed => ChangeWord::Removed,
            ChangeKind::Blocked => ChangeWord::Blocked,
            ChangeKind::Unblocked => ChangeWord::Unblocked,
            ChangeKind::Role { from: old, to: new } => {
                (from, to) = (old.clone(), new.clone());
                ChangeWord::Role
            }
            ChangeKind::Applications { added, removed } => {
                what.extend(signed("+ ", names(added)));
                what.extend(signed("− ", names(removed)));
                ChangeWord::Applications
            }
            ChangeKind::Functions { added, removed } => {
                what.extend(signed("+ ", functions(added)));
                what.extend(signed("− ", functions(removed)));
                ChangeWord::Functions
            }
        };
        let facts = [("what", what.join(", ")), ("from", from), ("to", to)];
        let said = self.access.say(change.kind.words(), &facts);
        ChangeLine {
            kind,
            person: Some(self.tree.head(&change.person).0.clone()),
            sentence: self.access.about_somebody(
                &format!(
                    "{} · {}",
                    self.person(&change.person),
                    self.node(&change.node)
                ),
                &said,
            ),
            line: change.line.map(super::export::line_number),
        }
    }

    /// On what a verdict rests.
    pub(super) fn evidence(&self, evidence: &[Evidence]) -> String {
        let said = evidence.iter().map(|one| {
            let node = |node: &NodeId| ("where", self.node(node));
            let facts = match one {
                Evidence::Told(Witness::Export { day, line, .. }) => {
                    vec![("date", day.to_string()), ("line", line.to_string())]
                }
                Evidence::Told(Witness::Statement { by, day }) => {
                    let by = match by.is_empty() {
                        true => self.access.say("access-somebody", &[]),
                        false => by.clone(),
                    };
                    vec![("by", by), ("date", day.to_string())]
                }
                Evidence::NotIn { node: at, day, .. }
                | Evidence::Exported { node: at, day, .. }
                | Evidence::NotTold { node: at, day, .. } => {
                    vec![node(at), ("date", day.to_string())]
                }
                Evidence::NoExport { node: at } => vec![node(at)],
                Evidence::Clock { confirmed } => vec![("date", confirmed.to_string())],
            };
            self.access.say(one.words(), &facts)
        });
        said.collect::<Vec<String>>().join("; ")
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
            names => self
                .access
                .about_somebody(&names.join("; "), &sentence.what),
        }
    }

    /// Said of somebody who has no function where one of several is needed: of which.
    fn without_function(&self, node: Option<&NodeId>) -> String {
        let node = node.and_then(|id| self.tree.node(id));
        let quality = node.and_then(|node| node.quality.as_deref());
        let catalogue = &self.access.rules.catalogue;
        let chains = quality
            .into_iter()
            .flat_map(|quality| catalogue.chains_of(quality));
        let functions = chains.flat_map(|chain| chain.functions());
        let mut names: Vec<String> = functions.map(|id| self.access.function(id)).collect();
        names.dedup();
        match names.is_empty() {
            true => self.access.say("access-no-function", &[]),
            false => {
                let facts = [("what", names.join(", "))];
                self.access.say("access-needs-function", &facts)
            }
        }
    }

    /// What an application, function, role or register is called.
    fn what(&self, id: Option<&str>) -> String {
        id.map_or_else(|| "–".to_owned(), |id| self.access.thing(id))
    }

    /// Said of people: their names in front, where there are a few.
    fn about(&self, people: &[PersonId], said: String) -> String {
        let names: Vec<String> = people
            .iter()
            .take(NAMES)
            .map(|one| self.person(one))
            .collect();
        match (names.is_empty(), people.len() > NAMES) {
            (true, _) => said,
            (false, true) => self
                .access
                .about_somebody(&format!("{} …", names.join("; ")), &said),
            (false, false) => self.access.about_somebody(&names.join("; "), &said),
        }
    }
}

/// Names in front of a sentence.
const NAMES: usize = 5;

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
