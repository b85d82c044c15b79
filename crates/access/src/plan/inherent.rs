//! What is wrong whatever is wanted: by the rules of the catalogue alone.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::lookup::{Lookup, best};
use super::{Difference, DifferenceKind, Filled};
use crate::{
    Catalogue, Chain, Evidence, Known, Level, Membership, Node, NodeId, PersonId, Role, Standing,
    Tree, Truth,
};

/// Every difference that the catalogue's rules alone show, on a day. A value that nobody told shows nothing.
pub fn inherent(tree: &Tree, catalogue: &Catalogue, today: Date) -> Vec<Difference> {
    let walk = Walk {
        tree,
        catalogue,
        lookup: Lookup::new(tree),
        today,
    };
    let mut found = Vec::new();
    for node in tree.nodes() {
        walk.node(node, &mut found);
    }
    walk.people(&mut found);
    found
}

pub(super) struct Walk<'a> {
    pub tree: &'a Tree,
    pub catalogue: &'a Catalogue,
    pub lookup: Lookup<'a>,
    pub today: Date,
}

impl<'a> Walk<'a> {
    fn node(&self, node: &'a Node, found: &mut Vec<Difference>) {
        let members = self.tree.members(&node.id);
        if self.tree.list(&node.id).is_none() {
            return;
        }
        self.roles(node, members, found);
        self.doubled(node, members, found);
        if node.level == Level::Entity {
            return;
        }
        let works = self.catalogue.level_of(node.quality.as_deref());
        let chains: Vec<&Chain> = node
            .quality
            .as_deref()
            .into_iter()
            .flat_map(|quality| self.catalogue.chains_of(quality))
            .collect();
        let users = members.iter().filter(|one| one.role == Some(Role::User));
        for user in users {
            if node.level != works && node.quality.is_some() {
                found.push(self.wrong_level(user));
                continue;
            }
            if user.active() == Truth::False {
                let remedy = self.filled("W-35", user).with("what", "unblock");
                found.push(self.about(DifferenceKind::Blocked, user).remedy(remedy));
            }
            for chain in &chains {
                self.ticks(chain, user, found);
                self.function(chain, user, found);
            }
        }
        if node.level == works {
            self.too_many(node, members, found);
        }
    }

    pub(super) fn about(&self, kind: DifferenceKind, member: &Membership) -> Difference {
        let place = Some(&member.node);
        Difference::new(self.tree, kind, place, Some(&member.person))
            .evidence(vec![Evidence::Told(member.seen.witness())])
    }

    pub(super) fn filled(&self, workflow: &str, member: &Membership) -> Filled {
        let (person, node) = (Some(&member.person), Some(&member.node));
        Filled::new(self.tree, workflow, person, node)
    }

    /// A user where no user works: the places where the person is right come along.
    pub(super) fn wrong_level(&self, user: &Membership) -> Difference {
        let works = self.right_places(user);
        let mut remedy = self
            .filled("W-38", user)
            .with("wrong-node", user.node.0.as_str());
        remedy.inputs.remove("node");
        if let [only] = works.all.as_slice() {
            remedy = remedy.with("node", only.0.as_str());
        }
        if let [right] = works.here.as_slice() {
            remedy = remedy.with("node", right.0.as_str());
        }
        let here = !works.here.is_empty();
        remedy = remedy.with("at-site", if here { "yes" } else { "no" });
        let mut difference = self.about(DifferenceKind::WrongLevel, user).remedy(remedy);
        difference.places = works.here;
        difference
    }

    /// The nodes of the quality at which users work, and those at which this one does.
    fn right_places(&self, user: &Membership) -> RightPlaces {
        let quality = self.tree.at_level(&user.node, Level::Quality);
        let Some(quality) = quality else {
            return RightPlaces::default();
        };
        let works = self.catalogue.level_of(quality.quality.as_deref());
        let mut nodes: Vec<NodeId> = Vec::new();
        let mut below = vec![&quality.id];
        while let Some(next) = below.pop() {
            for child in self.lookup.children(next) {
                if child.level == works {
                    nodes.push(child.id.clone());
                }
                below.push(&child.id);
            }
        }
        let head = self.tree.head(&user.person);
        let stands = |node: &&NodeId| !self.lookup.at(head, node, false).is_empty();
        RightPlaces {
            here: nodes.iter().filter(stands).cloned().collect(),
            all: nodes,
        }
    }

    fn ticks(&self, chain: &Chain, user: &Membership, found: &mut Vec<Difference>) {
        let (Some(rule), Some(told)) = (&chain.ticked, user.applications.told()) else {
            return;
        };
        let ticked: Vec<String> = told
            .value
            .iter()
            .map(|text| self.catalogue.application_key(text))
            .collect();
        let is = |role: &String| {
            let told = user.functions.value().into_iter().flatten();
            let mut functions = told.filter_map(|one| self.catalogue.function(&one.name));
            functions.any(|function| function.means.as_ref() == Some(role))
        };
        let also = rule.also.iter().filter(|also| also.role.iter().any(is));
        let needed = rule.ticked.iter().chain(also.flat_map(|also| &also.ticked));
        let missing: Vec<String> = needed.filter(|id| !ticked.contains(id)).cloned().collect();
        for application in &missing {
            let remedy = self
                .filled("W-31", user)
                .with_list("applications", &missing);
            let difference = self.about(DifferenceKind::NotTicked, user);
            found.push(difference.what(application).remedy(remedy));
        }
    }

    fn function(&self, chain: &Chain, user: &Membership, found: &mut Vec<Difference>) {
        let Some(rule) = &chain.function else { return };
        let fits = |name: &str| {
            let key = self.catalogue.function_key(name);
            rule.functions.contains(&key)
        };
        let Known::Told(best) = best(&[user], self.today, fits) else {
            return;
        };
        let optional = rule.without.is_some();
        let kind = match best {
            None if optional => return,
            None => DifferenceKind::FunctionMissing,
            Some((standing, ..)) => match of_standing(standing) {
                Some(kind) => kind,
                None => return,
            },
        };
        let mut remedy = self.filled("W-32", user);
        let mut difference = self.about(kind, user);
        if let Some((_, function, witness)) = best {
            let key = self.catalogue.function_key(&function.name);
            remedy = remedy.with("function", key.as_str());
            difference = difference
                .what(&key)
                .evidence(vec![Evidence::Told(witness.clone())]);
        }
        found.push(difference.remedy(remedy));
    }

    /// More of a function than should be (003: coordinators; 001: one head physician).
    fn too_many(&self, node: &Node, members: &[Membership], found: &mut Vec<Difference>) {
        let mut holders: BTreeMap<String, BTreeMap<&PersonId, &Membership>> = BTreeMap::new();
        for member in members {
            for function in member.functions.value().into_iter().flatten() {
                if function.counts(self.today) == Truth::True {
                    let key = self.catalogue.function_key(&function.name);
                    let of_function = holders.entry(key).or_default();
                    of_function.insert(self.tree.head(&member.person), member);
                }
            }
        }
        for (function, people) in holders {
            let entry = self.catalogue.function(&function);
            let limit = entry.and_then(|entry| entry.few.or(entry.most));
            if limit.is_some_and(|limit| people.len() > limit) {
                let place = Some(&node.id);
                let mut difference =
                    Difference::new(self.tree, DifferenceKind::TooMany, place, None)
                        .what(&function)
                        .remedy(
                            Filled::new(self.tree, "W-33", None, place)
                                .with("what", "remove")
                                .with("function", function.as_str()),
                        );
                let lines = people
                    .values()
                    .map(|one| Evidence::Told(one.seen.witness()));
                difference.evidence = lines.collect();
                difference.people = people.into_keys().cloned().collect();
                found.push(difference);
            }
        }
    }

    /// Managers that a node lacks or has too many of.
    fn roles(&self, node: &Node, members: &[Membership], found: &mut Vec<Difference>) {
        // A list with words that nobody knows may hide a manager.
        let hidden = members.iter().any(|one| one.role.is_none());
        let count = |role: Role| {
            let active = members.iter().filter(|one| one.role == Some(role));
            let people = active.map(|one| self.tree.head(&one.person));
            people.collect::<std::collections::BTreeSet<_>>().len()
        };
        let place = Some(&node.id);
        let lacks = |kind, role: Role, workflow: &str| {
            let remedy = Filled::new(self.tree, workflow, None, place);
            let missing = self.not_in(&node.id);
            Difference::new(self.tree, kind, place, None)
                .what(role.word())
                .evidence(missing)
                .remedy(remedy)
        };
        if node.level == Level::Entity && !hidden {
            if count(Role::Cam) == 0 {
                found.push(lacks(DifferenceKind::NoCam, Role::Cam, "W-02"));
            } else if count(Role::CoCam) == 0 {
                found.push(lacks(DifferenceKind::NoDeputy, Role::CoCam, "W-06"));
            }
        }
        for role in Role::ALL {
            let Some(entry) = self.catalogue.role_entry(role) else {
                continue;
            };
            if !entry.levels.contains(&node.level) {
                continue;
            }
            let there = count(role);
            let workflow = appointing(role);
            let least = entry.least.filter(|_| !hidden);
            if least.is_some_and(|least| there < least) {
                let kind = DifferenceKind::ManagerMissing;
                let mut difference = lacks(kind, role, workflow.unwrap_or_default());
                difference.remedy = difference.remedy.filter(|_| workflow.is_some());
                found.push(difference);
            }
            if entry.most.is_some_and(|most| there > most) {
                let members = members.iter().filter(|one| one.role == Some(role));
                let kind = DifferenceKind::ManagerTooMany;
                let mut difference =
                    Difference::new(self.tree, kind, place, None).what(role.word());
                for member in members {
                    difference.people.push(member.person.clone());
                    let line = Evidence::Told(member.seen.witness());
                    difference.evidence.push(line);
                }
                found.push(difference);
            }
        }
    }

    fn not_in(&self, node: &NodeId) -> Vec<Evidence> {
        let list = self.tree.list(node).into_iter();
        list.map(|list| Evidence::Exported {
            node: node.clone(),
            export: list.export.clone(),
            day: list.day,
        })
        .collect()
    }

    /// Two accounts of one person at one node, in one capacity.
    fn doubled(&self, node: &Node, members: &[Membership], found: &mut Vec<Difference>) {
        let mut accounts: HashMap<(&PersonId, bool), Vec<&Membership>> = HashMap::new();
        for member in members {
            let key = (self.tree.head(&member.person), member.manages());
            accounts.entry(key).or_default().push(member);
        }
        let mut doubled: Vec<_> = accounts
            .into_values()
            .filter(|accounts| accounts.len() > 1)
            .collect();
        doubled.sort_by_key(|accounts| accounts.first().map(|one| one.seen.lines.clone()));
        for accounts in doubled {
            let Some(first) = accounts.first() else {
                continue;
            };
            let remedy = self.filled("W-34", first);
            let mut difference = self.about(DifferenceKind::Doubled, first).remedy(remedy);
            let lines = accounts
                .iter()
                .map(|one| Evidence::Told(one.seen.witness()));
            difference.evidence = lines.collect();
            difference.places = vec![node.id.clone()];
            found.push(difference);
        }
    }

    /// One number with two names; two people who are probably one.
    fn people(&self, found: &mut Vec<Difference>) {
        for person in self.tree.two_names() {
            let head = self.tree.head(&person.id);
            let first = self.lookup.of(head).first().map(|one| &one.node);
            let kind = DifferenceKind::TwoNames;
            let mut difference = Difference::new(self.tree, kind, first, Some(&person.id));
            difference.person = Some(person.id.clone());
            let lines = self.lookup.of(head).iter();
            let lines = lines.map(|one| Evidence::Told(one.seen.witness()));
            difference.evidence = lines.collect();
            found.push(difference);
        }
        for double in self.tree.doubles() {
            let first = self.lookup.of(self.tree.head(&double.one)).first();
            let first = first.map(|one| &one.node);
            let kind = DifferenceKind::DoublePerson;
            let mut difference = Difference::new(self.tree, kind, first, Some(&double.one));
            difference.what = Some(double.other.0.clone());
            difference.people = vec![double.other];
            found.push(difference);
        }
    }
}

#[derive(Default)]
struct RightPlaces {
    all: Vec<NodeId>,
    here: Vec<NodeId>,
}

/// What a function that does not simply count is.
pub(super) fn of_standing(standing: Standing) -> Option<DifferenceKind> {
    match standing {
        Standing::Effective => None,
        Standing::EndsSoon => Some(DifferenceKind::FunctionEndsSoon),
        Standing::Expired => Some(DifferenceKind::FunctionExpired),
        Standing::NotYet => Some(DifferenceKind::FunctionNotYet),
        Standing::WithoutStart => Some(DifferenceKind::FunctionWithoutStart),
    }
}

/// The workflow that puts somebody into a role. Managers of subdivisions are named when these are added: the manuals
/// have no page for it afterwards.
pub(super) fn appointing(role: Role) -> Option<&'static str> {
    match role {
        Role::Cam => Some("W-02"),
        Role::CoCam => Some("W-06"),
        Role::LocalManager => Some("W-13"),
        Role::CoLocalManager => Some("W-12"),
        Role::SubdivisionManager | Role::CoSubdivisionManager => None,
        Role::User => Some("W-30"),
    }
}
