//! The people of an organisation, and one person across all of them.

use std::collections::{BTreeMap, BTreeSet};

use ::access::plan::{Difference, DifferenceKind, inherent};
use ::access::tree::Tree;
use ::access::{Entry, Fact, Membership, Person, PersonId, Standing, Witness};

use super::Access;
use super::correction::{as_choice, doubles};
use super::export::line_number;
use super::node::{count, node_unknown};
use super::said::{Said, kind_word};
use super::words::{listed_name, masked_email, status, truth, truth_of};
use crate::Failure;
use crate::answers::{
    AccessLight, EntryLine, FindingLine, MembershipLine, PeopleAnswer, PeopleAsked, PeopleFilter,
    PeopleLine, PersonAnswer, Severity, TruthWord,
};

impl Access<'_> {
    /// People, by name.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn people(&self, asked: &PeopleAsked) -> Result<PeopleAnswer, Failure> {
        let (_, tree) = self.known()?;
        let organisation = match &asked.organisation {
            Some(text) => Some(self.organisation(&tree, text)?.id.clone()),
            None => None,
        };
        let node = match &asked.node {
            Some(text) => {
                let node = tree.node(&::access::NodeId(text.clone()));
                Some(node.ok_or_else(|| node_unknown(text))?.id.clone())
            }
            None => None,
        };
        let found = inherent(&tree, &self.rules.catalogue, self.today());
        let mut of: BTreeMap<&PersonId, Vec<&Difference>> = BTreeMap::new();
        for one in &found {
            for person in one.person.iter().chain(&one.people) {
                of.entry(tree.head(person)).or_default().push(one);
            }
        }
        let mut places: BTreeMap<&PersonId, Vec<&Membership>> = BTreeMap::new();
        for member in tree.memberships() {
            let within = |top: &::access::NodeId| tree.is_within(&member.node, top);
            let here = organisation.as_ref().is_none_or(within);
            if here && node.as_ref().is_none_or(|node| member.node == *node) {
                places
                    .entry(tree.head(&member.person))
                    .or_default()
                    .push(member);
            }
        }
        let said = Said::new(self, &tree);
        let everybody = organisation.is_none() && node.is_none();
        let words: Vec<String> = ::access::fold(&asked.words)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let mut total = 0;
        let mut fitting: Vec<(String, &Person)> = Vec::new();
        let today = self.today();
        for person in tree.people() {
            let stands = places.get(&person.id).map_or(&[][..], Vec::as_slice);
            if tree.head(&person.id) != &person.id || (stands.is_empty() && !everybody) {
                continue;
            }
            total += 1;
            let differences = of.get(&person.id).map_or(&[][..], Vec::as_slice);
            let filter = fits(asked.filter, stands, differences, today);
            if filter && has_words(person, stands, &words) {
                fitting.push((::access::fold(&listed_name(person)), person));
            }
        }
        fitting.sort_by(|one, other| one.0.cmp(&other.0));
        let most = match asked.most {
            0 => MOST,
            most => most.min(MOST),
        };
        let from = usize::try_from(asked.from).unwrap_or(usize::MAX);
        let shown = fitting.iter().skip(from);
        let people = shown
            .take(usize::try_from(most).unwrap_or(usize::MAX))
            .map(|(_, person)| {
                let stands = places.get(&person.id).map_or(&[][..], Vec::as_slice);
                let differences = of.get(&person.id).map_or(&[][..], Vec::as_slice);
                self.people_line(&said, person, stands, differences)
            });
        Ok(PeopleAnswer {
            total,
            found: count(fitting.len()),
            from: asked.from,
            people: people.collect(),
        })
    }

    fn people_line(
        &self,
        said: &Said<'_, '_>,
        person: &Person,
        stands: &[&Membership],
        differences: &[&Difference],
    ) -> PeopleLine {
        let nodes: BTreeSet<String> = stands.iter().map(|one| said.node(&one.node)).collect();
        let roles: BTreeSet<String> = stands.iter().map(|one| self.role_of(one)).collect();
        let light = differences.iter().map(|one| light_of(one.kind)).max();
        // At two levels the same may be wrong.
        let mut reasons: Vec<String> = Vec::new();
        for reason in differences.iter().map(|one| said.difference(one)) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        PeopleLine {
            person: person.id.0.clone(),
            name: listed_name(person),
            niss: person.masked(),
            nodes: nodes.into_iter().collect(),
            roles: roles.into_iter().collect(),
            light: light.unwrap_or(AccessLight::Fine),
            reasons,
        }
    }

    /// One person, in every organisation.
    ///
    /// # Errors
    /// `ACCESS-TREE-PERSON-UNKNOWN`, `ACCESS-PERSON-SEVERAL`.
    pub fn person(&self, person: &str) -> Result<PersonAnswer, Failure> {
        let (_, tree) = self.known()?;
        let id = self.person_id(&tree, person)?;
        let said = Said::new(self, &tree);
        let Some(person) = tree.person(&id) else {
            return Err(person_unknown(&id.0));
        };
        let memberships = tree.of_person(&id).map(|member| MembershipLine {
            node: member.node.0.clone(),
            organisation: tree
                .organisation(&member.node)
                .map(|node| node.name.clone())
                .unwrap_or_default(),
            place: said.node(&member.node),
            role: member.role.map(|role| self.role(role)),
            role_text: member.role_text.clone(),
            user_name: member.user_name.clone(),
            status: status(&member.status),
            applications: member
                .applications
                .value()
                .map(|list| list.iter().map(|one| self.application(one)).collect()),
            functions: member
                .functions
                .value()
                .map(|list| list.iter().map(|one| self.function_line(one)).collect()),
            as_of: Some(member.seen.day.to_string()),
        });
        let found = inherent(&tree, &self.rules.catalogue, self.today());
        let about = |one: &&Difference| {
            let mut people = one.person.iter().chain(&one.people);
            people.any(|other| tree.head(other) == &id)
        };
        let findings = found.iter().filter(about).map(|one| FindingLine {
            kind: kind_word(one.kind).to_owned(),
            severity: match light_of(one.kind) {
                AccessLight::Wrong => Severity::Wrong,
                AccessLight::Warns => Severity::Warns,
                AccessLight::Fine | AccessLight::Unknown => Severity::Info,
            },
            lines: one.lines().into_iter().map(line_number).collect(),
            person: Some(id.0.clone()),
            node: one.node.as_ref().map(|node| node.0.clone()),
            sentence: said.difference(one),
            workflow: one.remedy.as_ref().map(|remedy| remedy.workflow.clone()),
            diagnosis: None,
        });
        Ok(PersonAnswer {
            person: id.0.clone(),
            name: listed_name(person),
            niss: person.masked(),
            language: person.language.clone(),
            email: person.email.as_deref().map(masked_email),
            memberships: memberships.collect(),
            entries: self.entries(&tree, &id),
            tasks: self.task_lines(&tree, &|task| {
                let about = task.about.person.as_ref();
                !task.is_over() && about.is_some_and(|one| tree.head(one) == &id)
            })?,
            findings: findings.collect(),
            joined: tree
                .same_person(&id)
                .into_iter()
                .filter(|other| **other != id)
                .map(|other| as_choice(&tree, other))
                .collect(),
            doubles: doubles(&tree, &id),
        })
    }

    /// The registers that a person may have to be in, with what is known of each.
    fn entries(&self, tree: &Tree, person: &PersonId) -> Vec<EntryLine> {
        let entries: Vec<&Entry> = tree.entries_of(person).collect();
        let names = REGISTERS
            .iter()
            .filter_map(|id| self.rules.catalogue.register(id));
        let shown = names.map(|register| {
            let told = entries.iter().find(|entry| entry.register == register.id);
            EntryLine {
                register: register.id.clone(),
                words: self.register(&register.id),
                truth: told.map_or(TruthWord::Unknown, |entry| truth(entry.active.truth())),
            }
        });
        shown.collect()
    }

    /// Says whether somebody is in a second register.
    ///
    /// # Errors
    /// `ACCESS-TREE-PERSON-UNKNOWN`, `ACCESS-REGISTER-UNKNOWN`.
    pub fn say_entry(
        &self,
        person: &str,
        register: &str,
        truth: TruthWord,
    ) -> Result<PersonAnswer, Failure> {
        let (version, mut tree) = self.known()?;
        let id = self.person_id(&tree, person)?;
        if self.rules.catalogue.register(register).is_none() {
            let facts = vec![("register", register.to_owned())];
            return Err(Failure::new("ACCESS-REGISTER-UNKNOWN", facts));
        }
        let node = tree.of_person(&id).next().map(|member| member.node.clone());
        let node = node.ok_or_else(|| person_unknown(&id.0))?;
        let told = match truth_of(truth) {
            ::access::Truth::Unknown => Fact::default(),
            told => Fact::by(
                told == ::access::Truth::True,
                Witness::Statement {
                    by: String::new(),
                    day: self.today(),
                },
            ),
        };
        tree.tell_entry(Entry {
            person: Some(id.clone()),
            node,
            register: register.to_owned(),
            active: told,
            roles: Fact::default(),
        })?;
        self.write("entry.said", "", &[], &[self.tree_act(version, &tree)?])?;
        self.person(&id.0)
    }

    /// A person by the short name of the workspace, or by name when only one has it. A number is no name
    /// here: it would stand in lists of processes and in histories.
    ///
    /// # Errors
    /// `ACCESS-TREE-PERSON-UNKNOWN`, `ACCESS-PERSON-SEVERAL`, `ACCESS-PERSON-NUMBER`.
    pub(super) fn person_id(&self, tree: &Tree, text: &str) -> Result<PersonId, Failure> {
        let id = PersonId(text.to_owned());
        if tree.person(&id).is_some() {
            return Ok(tree.head(&id).clone());
        }
        if text.chars().filter(char::is_ascii_digit).count() >= NUMBER {
            return Err(Failure::new("ACCESS-PERSON-NUMBER", Vec::new()));
        }
        let words: Vec<String> = ::access::fold(text)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let heads = tree.people().filter(|one| tree.head(&one.id) == &one.id);
        let mut like = heads.filter(|one| !words.is_empty() && has_words(one, &[], &words));
        match (like.next(), like.next()) {
            (Some(one), None) => Ok(one.id.clone()),
            (None, _) => Err(person_unknown(text)),
            (Some(_), Some(_)) => {
                let facts = vec![("name", text.to_owned())];
                Err(Failure::new("ACCESS-PERSON-SEVERAL", facts))
            }
        }
    }
}

fn fits(
    filter: PeopleFilter,
    stands: &[&Membership],
    differences: &[&Difference],
    today: jiff::civil::Date,
) -> bool {
    let has = |kinds: &[DifferenceKind]| differences.iter().any(|one| kinds.contains(&one.kind));
    let soon = |member: &&Membership| {
        let functions = member.functions.value();
        functions.is_some_and(|list| {
            list.iter()
                .any(|one| one.standing(today) == Standing::EndsSoon)
        })
    };
    match filter {
        PeopleFilter::All => true,
        PeopleFilter::WrongLevel => has(&[DifferenceKind::WrongLevel]),
        PeopleFilter::NotTicked => has(&[DifferenceKind::NotTicked]),
        PeopleFilter::NoFunction => has(&[
            DifferenceKind::FunctionMissing,
            DifferenceKind::FunctionExpired,
            DifferenceKind::FunctionNotYet,
            DifferenceKind::FunctionWithoutStart,
        ]),
        PeopleFilter::EndsSoon => {
            has(&[DifferenceKind::FunctionEndsSoon]) || stands.iter().any(soon)
        }
        PeopleFilter::Blocked => {
            has(&[DifferenceKind::Blocked])
                || stands
                    .iter()
                    .any(|one| one.active() == ::access::Truth::False)
        }
        PeopleFilter::Double => has(&[
            DifferenceKind::Doubled,
            DifferenceKind::TwoNames,
            DifferenceKind::DoublePerson,
        ]),
        PeopleFilter::Managers => stands.iter().any(|one| one.manages()),
    }
}

fn has_words(person: &Person, stands: &[&Membership], words: &[String]) -> bool {
    let mut all = ::access::fold(&format!("{} {}", person.name, person.first_name));
    for name in stands.iter().filter_map(|one| one.user_name.as_deref()) {
        all.push(' ');
        all.push_str(&::access::fold(name));
    }
    words.iter().all(|word| all.contains(word.as_str()))
}

/// How much a difference matters: as the lights of the tree have it.
pub(super) fn light_of(kind: DifferenceKind) -> AccessLight {
    match kind {
        DifferenceKind::NoCam
        | DifferenceKind::Missing
        | DifferenceKind::WrongLevel
        | DifferenceKind::NotTicked
        | DifferenceKind::FunctionMissing
        | DifferenceKind::FunctionExpired
        | DifferenceKind::FunctionWithoutStart
        | DifferenceKind::NotRegistered
        | DifferenceKind::TooMuch
        | DifferenceKind::ManagerMissing => AccessLight::Wrong,
        _ => AccessLight::Warns,
    }
}

pub(super) fn person_unknown(person: &str) -> Failure {
    Failure::new(
        "ACCESS-TREE-PERSON-UNKNOWN",
        vec![("person", person.to_owned())],
    )
}

/// People of one page.
const MOST: u32 = 1000;
/// Digits of anything that may be a person's number.
const NUMBER: usize = 9;
/// The registers of people in the catalogue.
const REGISTERS: &[&str] = &["heracles", "famhp-contact", "inami-head-physician", "szv"];
