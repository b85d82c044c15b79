//! C4 and C11: how the person stands at the nodes.

use super::{Case, Cause, Condition, Evidence, Judged, Question};
use crate::{Membership, Node, Role, Truth, Witness};

impl Case<'_> {
    /// C4: the person stands at the right level and is not blocked.
    pub(super) fn stands(&self) -> Judged {
        if let Some(free) = self.needs_none() {
            return Judged::yes(Condition::C4, vec![free]);
        }
        let node = self.target.node.clone();
        let counting = self.counting();
        let lines = counting
            .iter()
            .map(|one| Evidence::Told(one.seen.witness()));
        let lines: Vec<Evidence> = lines.collect();
        let one = |truth| counting.iter().any(|member| member.active() == truth);
        let told = if one(Truth::True) {
            Judged::yes(Condition::C4, lines)
        } else if one(Truth::Unknown) || self.unknown_role() {
            Judged::open(Condition::C4, lines)
        } else if !counting.is_empty() {
            Judged::no(Condition::C4, Cause::Blocked, lines)
        } else if self.tree.list(&node).is_some() {
            let mut evidence = vec![self.list_evidence(&node)];
            let (cause, others) = self.not_here();
            evidence.extend(others.into_iter().map(Evidence::Told));
            Judged::no(Condition::C4, cause, evidence)
        } else {
            Judged::open(Condition::C4, vec![self.list_evidence(&node)])
        };
        let question = Question::Stands {
            person: self.person.clone(),
            node,
        };
        self.settle(told, question, Cause::NotListed)
    }

    /// C11: the person is no user at a level where no user should be.
    pub(super) fn single(&self) -> Judged {
        let levels = self.chain.single.as_ref().map(|single| &single.levels);
        let levels: Vec<_> = levels.into_iter().flatten().copied().collect();
        let quality = self.quality();
        let nodes = self.tree.within(&quality);
        let nodes: Vec<&Node> = nodes.filter(|node| levels.contains(&node.level)).collect();
        let mut judged: Vec<Judged> = nodes.iter().map(|node| self.alone_at(node)).collect();
        let wrong = judged.iter().filter(|one| one.truth == Truth::False);
        let (mut places, mut evidence) = (Vec::new(), Vec::new());
        for one in wrong {
            if let Some(Cause::Misleading { nodes }) = &one.cause {
                places.extend(nodes.iter().cloned());
            }
            evidence.extend(one.evidence.iter().cloned());
        }
        if !places.is_empty() {
            let cause = Cause::Misleading { nodes: places };
            return Judged::no(Condition::C11, cause, evidence);
        }
        let judged = self.all(Condition::C11, judged.drain(..));
        let nodes = nodes.first().map(|node| node.id.clone());
        let cause = Cause::Misleading {
            nodes: nodes.into_iter().collect(),
        };
        self.unless_seen(judged, super::Sign::UnitTwice, cause)
    }

    fn alone_at(&self, node: &Node) -> Judged {
        let cause = Cause::Misleading {
            nodes: vec![node.id.clone()],
        };
        let members = self.tree.of_person_at(self.person, &node.id);
        let users: Vec<_> = members.filter(|one| one.role == Some(Role::User)).collect();
        let told = if !users.is_empty() {
            let lines = users.iter().map(|user| Evidence::Told(user.seen.witness()));
            Judged::no(Condition::C11, cause.clone(), lines.collect())
        } else if self.tree.list(&node.id).is_some() {
            Judged::yes(Condition::C11, vec![self.list_evidence(&node.id)])
        } else {
            Judged::open(Condition::C11, vec![self.list_evidence(&node.id)])
        };
        let question = Question::AlsoAt {
            person: self.person.clone(),
            node: node.id.clone(),
        };
        // Yes means that the person stands there too, which is wrong.
        self.settle_read_as(told, question, cause, |truth| !truth)
    }

    /// The memberships at the target's node that can give access.
    pub(super) fn counting(&self) -> Vec<&Membership> {
        let managers = self.chain.managers_count();
        let members = self.tree.of_person_at(self.person, &self.target.node);
        let counts = |role: Role| !role.manages() || managers;
        members.filter(|one| one.role.is_some_and(counts)).collect()
    }

    /// Whether a line of the person has a type that nobody knows.
    fn unknown_role(&self) -> bool {
        let mut members = self.tree.of_person_at(self.person, &self.target.node);
        self.counting().is_empty() && members.any(|one| one.role.is_none())
    }

    /// Whether C5 and C7 can be asked at all: the person stands there, or it is not known yet.
    pub(super) fn listed(&self) -> bool {
        self.stands().truth != Truth::False || !self.counting().is_empty()
    }

    /// Where the person stands instead.
    fn not_here(&self) -> (Cause, Vec<Witness>) {
        let entity = self.entity();
        let members = self.tree.of_person(self.person);
        let members = members.filter(|one| self.tree.is_within(&one.node, &entity));
        let members: Vec<&Membership> = members.collect();
        let witnesses = members.iter().map(|one| one.seen.witness()).collect();
        let users: Vec<_> = members.iter().filter(|one| !one.manages()).collect();
        let here = members.iter().find(|one| one.node == self.target.node);
        let manager = here.or(members.first().filter(|_| users.is_empty()));
        let cause = match manager {
            Some(manager) => Cause::OnlyManager {
                node: manager.node.clone(),
            },
            None if users.is_empty() => Cause::NotListed,
            None => Cause::Elsewhere {
                nodes: users.iter().map(|user| user.node.clone()).collect(),
            },
        };
        (cause, witnesses)
    }

    /// The export has no such column, or there is none.
    pub(super) fn not_told(&self) -> Vec<Evidence> {
        let node = &self.target.node;
        match self.tree.list(node) {
            Some(list) => vec![Evidence::NotTold {
                node: node.clone(),
                export: list.export.clone(),
                day: list.day,
            }],
            None => vec![Evidence::NoExport { node: node.clone() }],
        }
    }

    /// The person needs no membership at all (003: care providers since March 2018).
    pub(super) fn needs_none(&self) -> Option<Evidence> {
        let free = self.chain.stands.as_ref()?.not_needed.as_ref()?;
        if self.today < free.since.0 {
            return None;
        }
        let mut roles = free.role.iter();
        let role = roles.find(|role| self.is(role) == Truth::True)?;
        let answer = self.answers.to(&self.is_question(role))?;
        Some(Evidence::said(&answer.by, answer.day))
    }

    /// Whether the person is something, by their own word or by a function that means it.
    pub(crate) fn is(&self, role: &str) -> Truth {
        let said = self.answers.truth(&self.is_question(role));
        if said != Truth::Unknown {
            return said;
        }
        let means = |name: &str| {
            let function = self.catalogue.function(name);
            function.and_then(|function| function.means.as_deref()) == Some(role)
        };
        if self.target.function.as_deref().is_some_and(means) {
            return Truth::True;
        }
        let members = self.tree.of_person(self.person);
        let told = members.filter_map(|one| one.functions.value());
        let functions: Vec<_> = told.flatten().collect();
        if functions.iter().any(|function| means(&function.name)) {
            return Truth::True;
        }
        // Somebody who works in another function is taken for what that function is.
        let role_of_functions = self.catalogue.functions().iter();
        let mut role_of_functions = role_of_functions.filter_map(|row| row.means.as_deref());
        let known = !functions.is_empty() && role_of_functions.any(|means| means == role);
        if known { Truth::False } else { Truth::Unknown }
    }

    pub(super) fn is_question(&self, role: &str) -> Question {
        Question::Is {
            person: self.person.clone(),
            role: role.to_owned(),
        }
    }

    /// As [`Case::settle`], for a question whose yes means that the condition does not hold.
    pub(super) fn settle_read_as(
        &self,
        told: Judged,
        question: Question,
        otherwise: Cause,
        turned: impl Fn(Truth) -> Truth,
    ) -> Judged {
        let before = told.clone();
        let settled = self.settle(told, question, otherwise.clone());
        if settled == before || settled.questions != before.questions {
            return settled;
        }
        let truth = turned(settled.truth);
        Judged {
            truth,
            cause: (truth == Truth::False).then_some(otherwise),
            ..settled
        }
    }
}
