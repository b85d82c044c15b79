//! The wanted state against the tree.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::inherent::{Walk, appointing, inherent, of_standing};
use super::lookup::{Lookup, best};
use super::{Difference, DifferenceKind, Filled, Wanted, WantedPlace};
use crate::{
    Catalogue, Evidence, Known, Level, Membership, NodeId, PersonId, Role, Tree, TreeError, Truth,
};

/// What is different, and what cannot be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Version of this form.
    pub version: u32,
    /// The day for which it speaks.
    pub day: Date,
    /// The differences: by node, then by person.
    pub differences: Vec<Difference>,
    /// Wishes of which the tree knows neither yes nor no.
    pub untold: Vec<Untold>,
}

/// Something that no export told.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Untold {
    /// Where.
    pub node: NodeId,
    /// Who.
    pub person: PersonId,
    /// Which application, function or register; none when no export of the node was taken at all.
    pub what: Option<String>,
}

/// Compares what is wanted with what is, on a day. Without wishes: what the catalogue's rules alone show.
///
/// # Errors
/// A wish names a node or a person that the tree does not have.
pub fn compare(
    tree: &Tree,
    catalogue: &Catalogue,
    wanted: &Wanted,
    today: Date,
) -> Result<Comparison, TreeError> {
    for place in &wanted.places {
        tree.node(&place.node)
            .ok_or_else(|| TreeError::NodeUnknown {
                node: place.node.0.clone(),
            })?;
        tree.person(&place.person)
            .ok_or_else(|| TreeError::PersonUnknown {
                person: place.person.0.clone(),
            })?;
    }
    let walk = Walk {
        tree,
        catalogue,
        lookup: Lookup::new(tree),
        today,
    };
    let mut found = inherent(tree, catalogue, today);
    let mut untold = Vec::new();
    for place in &wanted.places {
        walk.place(place, &mut found, &mut untold);
    }
    walk.too_much(wanted, &mut found);
    // What is wanted by name replaces what any would do for; and what several rules show is told once.
    let named: HashSet<_> = found
        .iter()
        .filter(|one| one.what.is_some())
        .map(|one| (one.kind, one.node.clone(), one.person.clone()))
        .collect();
    let general = |one: &Difference| {
        let place = (one.kind, one.node.clone(), one.person.clone());
        one.kind == DifferenceKind::FunctionMissing && one.what.is_none() && named.contains(&place)
    };
    found.retain(|one| !general(one));
    found.sort_by(|one, other| {
        let place = |one: &Difference| (one.node.clone(), one.person.clone(), one.kind);
        place(one)
            .cmp(&place(other))
            .then(one.what.cmp(&other.what))
    });
    let mut seen = HashSet::new();
    found.retain(|one| one.kind == DifferenceKind::Doubled || seen.insert(one.key()));
    untold.sort();
    untold.dedup();
    Ok(Comparison {
        version: 1,
        day: today,
        differences: found,
        untold,
    })
}

impl Walk<'_> {
    fn place(&self, place: &WantedPlace, found: &mut Vec<Difference>, untold: &mut Vec<Untold>) {
        let head = self.tree.head(&place.person);
        let members = self.lookup.at(head, &place.node, place.role.manages());
        let open = |what: Option<&String>| Untold {
            node: place.node.clone(),
            person: place.person.clone(),
            what: what.cloned(),
        };
        if members.is_empty() {
            if self.tree.list(&place.node).is_none() {
                untold.push(open(None));
            } else if !self.elsewhere_wrong(head, place) {
                found.push(self.missing(place));
            }
        } else {
            let blocked = members.iter().all(|one| one.active() == Truth::False);
            if let Some(member) = members.first().filter(|_| blocked) {
                let remedy = self.filled("W-35", member).with("what", "unblock");
                found.push(self.about(DifferenceKind::Blocked, member).remedy(remedy));
            }
            self.wanted_ticks(place, &members, found, untold);
            self.wanted_functions(place, &members, found, untold);
        }
        for register in &place.registers {
            self.wanted_entry(place, register, found, untold);
        }
    }

    /// Whether the person is a user at a wrong level of the same quality: the repair brings them here.
    fn elsewhere_wrong(&self, head: &PersonId, place: &WantedPlace) -> bool {
        let quality = self.tree.at_level(&place.node, Level::Quality);
        let Some(quality) = quality else { return false };
        let works = self.catalogue.level_of(quality.quality.as_deref());
        let mut members = self.lookup.of(head).iter();
        place.role == Role::User
            && members.any(|one| {
                let node = self.tree.node(&one.node);
                one.role == Some(Role::User)
                    && node.is_some_and(|node| node.level != works)
                    && self.tree.is_within(&one.node, &quality.id)
            })
    }

    fn missing(&self, place: &WantedPlace) -> Difference {
        let node = Some(&place.node);
        let kind = DifferenceKind::Missing;
        let list = self.tree.list(&place.node);
        let evidence = list.map(|list| Evidence::NotIn {
            node: place.node.clone(),
            export: list.export.clone(),
            day: list.day,
        });
        let mut difference = Difference::new(self.tree, kind, node, Some(&place.person))
            .what(place.role.word())
            .evidence(evidence.into_iter().collect());
        if let Some(workflow) = appointing(place.role) {
            let remedy = Filled::new(self.tree, workflow, Some(&place.person), node);
            let remedy = remedy.with_list("applications", &place.applications);
            difference = difference.remedy(remedy);
        }
        difference
    }

    fn wanted_ticks(
        &self,
        place: &WantedPlace,
        members: &[&Membership],
        found: &mut Vec<Difference>,
        untold: &mut Vec<Untold>,
    ) {
        let told: Vec<_> = members
            .iter()
            .filter_map(|one| one.applications.told().map(|told| (*one, told)))
            .collect();
        let Some((member, _)) = told.first() else {
            let open = place.applications.iter().map(|what| Untold {
                node: place.node.clone(),
                person: place.person.clone(),
                what: Some(what.clone()),
            });
            untold.extend(open);
            return;
        };
        let ticked: HashSet<String> = told
            .iter()
            .flat_map(|(_, told)| &told.value)
            .map(|text| self.catalogue.application_key(text))
            .collect();
        let wanted = place.applications.iter();
        let missing: Vec<String> = wanted.filter(|id| !ticked.contains(*id)).cloned().collect();
        for application in &missing {
            let remedy = self
                .filled("W-31", member)
                .with_list("applications", &missing);
            let difference = self.about(DifferenceKind::NotTicked, member);
            found.push(difference.what(application).remedy(remedy));
        }
    }

    fn wanted_functions(
        &self,
        place: &WantedPlace,
        members: &[&Membership],
        found: &mut Vec<Difference>,
        untold: &mut Vec<Untold>,
    ) {
        let Some(member) = members.first() else {
            return;
        };
        for function in &place.functions {
            let fits = |name: &str| self.catalogue.function_key(name) == *function;
            let start = place.from.unwrap_or(self.today).max(self.today);
            let remedy = || {
                self.filled("W-32", member)
                    .with("function", function.as_str())
                    .with("start", start.to_string().as_str())
            };
            match best(members, self.today, fits) {
                Known::Unknown => untold.push(Untold {
                    node: place.node.clone(),
                    person: place.person.clone(),
                    what: Some(function.clone()),
                }),
                Known::Told(None) => {
                    let difference = self.about(DifferenceKind::FunctionMissing, member);
                    found.push(difference.what(function).remedy(remedy()));
                }
                Known::Told(Some((standing, held, witness))) => {
                    // A function that begins with the first day of work is as wanted.
                    let planned = place.from.is_some() && held.start == place.from;
                    let kind = of_standing(standing)
                        .filter(|kind| !(planned && *kind == DifferenceKind::FunctionNotYet));
                    if let Some(kind) = kind {
                        let evidence = vec![Evidence::Told(witness.clone())];
                        let difference = self.about(kind, member).evidence(evidence);
                        found.push(difference.what(function).remedy(remedy()));
                    }
                }
            }
        }
    }

    fn wanted_entry(
        &self,
        place: &WantedPlace,
        register: &str,
        found: &mut Vec<Difference>,
        untold: &mut Vec<Untold>,
    ) {
        let Some(entry) = self.catalogue.register(register) else {
            return;
        };
        let head = self.tree.head(&place.person);
        let entries = self.lookup.entries(head).iter();
        let mut entries = entries.filter(|one| one.register == register);
        let told = entries.find(|one| self.tree.is_within(&place.node, &one.node));
        let active = told.map_or(Truth::Unknown, |told| {
            let roles = match entry.roles {
                true => told.roles.is(|roles| !roles.value.is_empty()),
                false => Truth::True,
            };
            told.active.truth().and(roles)
        });
        match active {
            Truth::True => {}
            Truth::Unknown => untold.push(Untold {
                node: place.node.clone(),
                person: place.person.clone(),
                what: Some(register.to_owned()),
            }),
            Truth::False => {
                let node = Some(&place.node);
                let witness = told.and_then(|told| told.active.witness());
                let evidence = witness.cloned().map(Evidence::Told);
                let kind = DifferenceKind::NotRegistered;
                let mut difference = Difference::new(self.tree, kind, node, Some(&place.person))
                    .what(register)
                    .evidence(evidence.into_iter().collect());
                if let Some(add) = &entry.add {
                    let remedy = Filled::new(self.tree, add, Some(&place.person), node);
                    difference = difference.remedy(remedy);
                }
                found.push(difference);
            }
        }
    }

    /// Who stands where the wishes are everybody and is not among them; ticks and functions beyond the wishes.
    fn too_much(&self, wanted: &Wanted, found: &mut Vec<Difference>) {
        let mut wishes: HashMap<(&PersonId, &NodeId, bool), Vec<&WantedPlace>> = HashMap::new();
        for place in &wanted.places {
            let key = (
                self.tree.head(&place.person),
                &place.node,
                place.role.manages(),
            );
            wishes.entry(key).or_default().push(place);
        }
        let complete: HashSet<&NodeId> = wanted.complete.iter().collect();
        for node in complete {
            for member in self.tree.members(node) {
                let key = (self.tree.head(&member.person), node, member.manages());
                match wishes.get(&key) {
                    Some(places) => self.beyond(member, places, found),
                    None => found.push(self.unwanted(member)),
                }
            }
        }
    }

    fn unwanted(&self, member: &Membership) -> Difference {
        let difference = self.about(DifferenceKind::TooMuch, member);
        let difference = difference.what(member.role.map_or("", Role::word));
        let workflow = match member.role {
            Some(Role::Cam) => "W-07",
            Some(Role::LocalManager) => "W-13",
            Some(Role::CoCam | Role::CoLocalManager | Role::CoSubdivisionManager) => "W-08",
            Some(Role::SubdivisionManager) => return difference,
            Some(Role::User) | None => "W-34",
        };
        // The workflow that names a successor is about somebody else.
        let person = (workflow != "W-13").then_some(&member.person);
        let mut remedy = Filled::new(self.tree, workflow, person, Some(&member.node));
        match workflow {
            "W-07" => remedy = remedy.with("old", member.person.0.as_str()),
            "W-08" => remedy = remedy.with("role", member.role.map_or("", Role::word)),
            _ => {}
        }
        difference.remedy(remedy)
    }

    fn beyond(&self, member: &Membership, places: &[&WantedPlace], found: &mut Vec<Difference>) {
        let applications: HashSet<&String> =
            places.iter().flat_map(|one| &one.applications).collect();
        let functions: HashSet<&String> = places.iter().flat_map(|one| &one.functions).collect();
        let wished: Vec<String> = applications.iter().map(|id| (*id).clone()).collect();
        for text in member.applications.value().into_iter().flatten() {
            let key = self.catalogue.application_key(text);
            if !applications.contains(&key) {
                let remedy = self
                    .filled("W-31", member)
                    .with_list("applications", &wished);
                let difference = self.about(DifferenceKind::TickedTooMuch, member);
                found.push(difference.what(&key).remedy(remedy));
            }
        }
        for function in member.functions.value().into_iter().flatten() {
            let key = self.catalogue.function_key(&function.name);
            let counts = function.counts(self.today) == Truth::True;
            if counts && !functions.contains(&key) {
                let remedy = self
                    .filled("W-33", member)
                    .with("what", "remove")
                    .with("function", key.as_str());
                let difference = self.about(DifferenceKind::FunctionTooMuch, member);
                found.push(difference.what(&key).remedy(remedy));
            }
        }
    }
}
