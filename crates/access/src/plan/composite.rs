//! Composite work in the safe order: first what gives access, then what takes it.

use serde::{Deserialize, Serialize};

use super::{Filled, WantedPlace};
use crate::{
    Answers, Case, Catalogue, Condition, Level, NodeId, PersonId, Role, Target, Tree, TreeError,
    Truth,
};

/// Several workflows in an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composite {
    /// Version of this form.
    pub version: u32,
    /// Which composite workflow: `W-38`.
    pub workflow: String,
    /// Its parts; whatever a part waits for stands before it.
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What is done.
    pub filled: Filled,
    /// Places of the parts that must be effective before.
    pub after: Vec<usize>,
}

impl Composite {
    fn new(workflow: &str) -> Self {
        Composite {
            version: 1,
            workflow: workflow.to_owned(),
            parts: Vec::new(),
        }
    }

    fn add(&mut self, filled: Filled, after: &[usize]) -> usize {
        self.parts.push(Part {
            filled,
            after: after.to_vec(),
        });
        self.parts.len() - 1
    }

    /// The export that shows that it is done, for every node that is touched.
    fn verify(&mut self, tree: &Tree) {
        let mut nodes: Vec<NodeId> = Vec::new();
        for part in &self.parts {
            let node = part.filled.node.iter();
            let fresh: Vec<&NodeId> = node.filter(|node| !nodes.contains(node)).collect();
            nodes.extend(fresh.into_iter().cloned());
        }
        for node in nodes {
            let touching: Vec<usize> = (0..self.parts.len())
                .filter(|place| {
                    let part = self.parts.get(*place);
                    part.is_some_and(|part| part.filled.node.as_ref() == Some(&node))
                })
                .collect();
            self.add(Filled::new(tree, "W-36", None, Some(&node)), &touching);
        }
    }
}

/// W-38: a user at wrong levels gets the target's site first, and loses the wrong ones once it is effective.
///
/// # Errors
/// The person or the site is unknown, or it is no place where users of the target work.
pub fn repair_wrong_level(
    tree: &Tree,
    catalogue: &Catalogue,
    answers: &Answers,
    person: &PersonId,
    target: &Target,
    wrong: &[NodeId],
    now: jiff::Timestamp,
) -> Result<Composite, TreeError> {
    let case = Case::new(tree, catalogue, answers, person, target, now)?;
    let judged = case.judge();
    let truth = |condition| {
        let one = judged.iter().find(|one| one.condition == condition);
        one.map_or(Truth::True, |one| one.truth)
    };
    let at_site = tree.of_person_at(person, &target.node);
    let at_site = at_site.filter(|one| one.role == Some(Role::User)).count() > 0;
    let mut composite = Composite::new("W-38");
    let mut right = Vec::new();
    let node = Some(&target.node);
    let rule = case.chain().ticked.as_ref();
    let mut applications = rule.map_or_else(Vec::new, |rule| rule.ticked.clone());
    for also in rule.into_iter().flat_map(|rule| &rule.also) {
        if also.role.iter().any(|role| case.is(role) == Truth::True) {
            applications.extend(also.ticked.iter().cloned());
        }
    }
    if !at_site {
        let add = Filled::new(tree, "W-30", Some(person), node);
        right.push(composite.add(add.with_list("applications", &applications), &[]));
    } else if truth(Condition::C5) != Truth::True {
        let tick = Filled::new(tree, "W-31", Some(person), node);
        right.push(composite.add(tick.with_list("applications", &applications), &[]));
    }
    if case.chain().function.is_some() && (!at_site || truth(Condition::C7) != Truth::True) {
        let held = held_function(tree, catalogue, person, case.chain().functions());
        let function = target.function.clone().or(held);
        let mut give = Filled::new(tree, "W-32", Some(person), node)
            .with("start", case.today.to_string().as_str());
        if let Some(function) = function {
            give = give.with("function", function.as_str());
        }
        let before = right.clone();
        right.push(composite.add(give, &before));
    }
    for wrong in wrong {
        composite.add(Filled::new(tree, "W-34", Some(person), Some(wrong)), &right);
    }
    composite.verify(tree);
    Ok(composite)
}

/// The function of a person anywhere, to be given again at the right place.
fn held_function(
    tree: &Tree,
    catalogue: &Catalogue,
    person: &PersonId,
    of: &[String],
) -> Option<String> {
    let told = tree
        .of_person(person)
        .filter_map(|one| one.functions.value());
    let mut keys = told
        .flatten()
        .map(|function| catalogue.function_key(&function.name));
    keys.find(|key| of.contains(key))
}

/// W-37, joining: for each place the membership, then its functions, then the second registers.
pub fn joiner(tree: &Tree, catalogue: &Catalogue, places: &[WantedPlace]) -> Composite {
    let mut composite = Composite::new("W-37");
    for place in places {
        let (person, node) = (Some(&place.person), Some(&place.node));
        let mut listed = tree.of_person_at(&place.person, &place.node);
        let listed = listed.any(|one| one.manages() == place.role.manages());
        let workflow = match place.role {
            Role::User if listed => Some("W-31"),
            _ if listed => None,
            role => super::inherent::appointing(role),
        };
        let mut before = Vec::new();
        if let Some(workflow) = workflow {
            let add = Filled::new(tree, workflow, person, node);
            before.push(composite.add(add.with_list("applications", &place.applications), &[]));
        }
        for function in &place.functions {
            let mut give =
                Filled::new(tree, "W-32", person, node).with("function", function.as_str());
            if let Some(from) = place.from {
                give = give.with("start", from.to_string().as_str());
            }
            composite.add(give, &before);
        }
        for register in &place.registers {
            let add = catalogue.register(register).and_then(|one| one.add.clone());
            if let Some(add) = add {
                composite.add(Filled::new(tree, &add, person, node), &before);
            }
        }
    }
    composite.verify(tree);
    composite
}

/// W-37, leaving: successors first, then every membership in all organisations, then the second registers.
///
/// `certificate` says whether the person is responsible for a certificate.
///
/// # Errors
/// The person is unknown.
pub fn leaver(tree: &Tree, person: &PersonId, certificate: bool) -> Result<Composite, TreeError> {
    known(tree, person)?;
    let mut composite = Composite::new("W-37");
    let mut first = Vec::new();
    if is_cam(tree, person) {
        for node in tree
            .of_person(person)
            .filter(|one| one.role == Some(Role::Cam))
        {
            let replace = Filled::new(tree, "W-07", None, Some(&node.node));
            first.push(composite.add(replace.with("old", person.0.as_str()), &[]));
        }
    }
    leave(tree, person, certificate, first, &mut composite);
    composite.verify(tree);
    Ok(composite)
}

/// W-07: the successor of a CAM. Somebody who can go on meanwhile comes first, then the new CAM, then every other
/// place where the old one stands.
///
/// # Errors
/// A person or the organisation is unknown.
pub fn successor(
    tree: &Tree,
    organisation: &NodeId,
    old: &PersonId,
    new: Option<&PersonId>,
    certificate: bool,
) -> Result<Composite, TreeError> {
    known(tree, old)?;
    if let Some(new) = new {
        known(tree, new)?;
    }
    let entity = tree.node(organisation);
    let entity = entity.filter(|node| node.level == Level::Entity);
    let entity = entity.ok_or_else(|| TreeError::NodeUnknown {
        node: organisation.0.clone(),
    })?;
    let mut composite = Composite::new("W-07");
    let members = tree.members(&entity.id).iter();
    let deputies = members.filter(|one| one.role == Some(Role::CoCam));
    let group = tree.same_person(old);
    let others = deputies.filter(|one| !group.contains(&&one.person)).count();
    if others == 0 {
        composite.add(Filled::new(tree, "W-06", new, Some(&entity.id)), &[]);
    }
    // Of a project the procedure is its own (003).
    let children = tree.children(&entity.id);
    let mut qualities = children.filter_map(|node| node.quality.as_deref());
    let project = qualities.any(|quality| quality == "inclusion");
    let workflow = if project { "W-04" } else { "W-02" };
    let appoint = Filled::new(tree, workflow, new, Some(&entity.id)).with("change", "replace");
    let appointed = composite.add(appoint, &[]);
    // The old one stays until the new one is there, everywhere.
    leave(tree, old, certificate, vec![appointed], &mut composite);
    composite.verify(tree);
    Ok(composite)
}

/// Every place of somebody who goes, in the safe order.
fn leave(
    tree: &Tree,
    person: &PersonId,
    certificate: bool,
    mut first: Vec<usize>,
    composite: &mut Composite,
) {
    let members: Vec<_> = tree.of_person(person).collect();
    let cams = first.clone();
    for member in &members {
        if member.role == Some(Role::LocalManager) {
            let change = Filled::new(tree, "W-13", None, Some(&member.node));
            first.push(composite.add(change, &cams));
        }
    }
    if certificate {
        let nodes = members
            .iter()
            .filter_map(|one| tree.organisation(&one.node));
        let mut asked: Vec<&NodeId> = Vec::new();
        for node in nodes {
            if !asked.contains(&&node.id) {
                asked.push(&node.id);
                let who = Filled::new(tree, "W-80", None, Some(&node.id));
                first.push(composite.add(who, &cams));
            }
        }
    }
    let successors = first.clone();
    for member in &members {
        let co = matches!(
            member.role,
            Some(Role::CoCam | Role::CoLocalManager | Role::CoSubdivisionManager)
        );
        if co {
            let end = Filled::new(tree, "W-08", Some(person), Some(&member.node));
            let end = end.with("role", member.role.map_or("", Role::word));
            composite.add(end, &successors);
        }
    }
    for member in &members {
        if !member.manages() {
            let remove = Filled::new(tree, "W-34", Some(&member.person), Some(&member.node));
            composite.add(remove, &successors);
        }
    }
    for entry in tree.entries_of(person) {
        if entry.register == "heracles" && entry.active.truth() != Truth::False {
            let end = Filled::new(tree, "W-52", Some(person), Some(&entry.node));
            composite.add(end.with("purpose", "deactivate"), &[]);
        }
    }
}

fn is_cam(tree: &Tree, person: &PersonId) -> bool {
    tree.of_person(person)
        .any(|one| one.role == Some(Role::Cam))
}

fn known(tree: &Tree, person: &PersonId) -> Result<(), TreeError> {
    match tree.person(person) {
        Some(_) => Ok(()),
        None => Err(TreeError::PersonUnknown {
            person: person.0.clone(),
        }),
    }
}
