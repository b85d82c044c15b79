//! C8, C9 and C10: time, second registers and login.

use jiff::{SignedDuration, Timestamp};

use super::{Case, Cause, Condition, Evidence, Judged, Question, Reply, Sign};
use crate::{Entry, Level, NodeId, PersonId, RegisterEntry, RegisterOf, Role, Truth};

impl Case<'_> {
    /// C8: the waiting time after the last change is over.
    pub(super) fn waited(&self) -> Judged {
        let Some(rule) = &self.chain.waited else {
            return Judged::yes(Condition::C8, Vec::new());
        };
        let question = Question::Changed {
            person: self.person.clone(),
            node: self.target.node.clone(),
        };
        let answer = self.answers.to(&question);
        let said = answer.and_then(|answer| match answer.reply {
            Reply::At(moment) => Some(moment),
            _ => None,
        });
        let Some(confirmed) = self.changed.into_iter().chain(said).max() else {
            if let Some(answer) = answer.filter(|answer| answer.reply == Reply::No) {
                let evidence = vec![Evidence::said(&answer.by, answer.day)];
                return Judged::yes(Condition::C8, evidence);
            }
            return self.waited_by_export(question);
        };
        let evidence = vec![Evidence::Clock { confirmed }];
        // A clock that was set back makes no wait longer than the portal's own.
        let from = confirmed.min(self.now);
        let until = from.checked_add(SignedDuration::from_mins(rule.minutes));
        let until = until.unwrap_or(Timestamp::MAX);
        if self.now < until {
            return Judged::no(Condition::C8, Cause::Waiting { until }, evidence);
        }
        let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap_or(jiff::tz::TimeZone::UTC);
        let same_day = from.to_zoned(zone).date() == self.today;
        if rule.next_day && same_day && self.sees(Sign::ProfileInvalid).is_some() {
            return Judged::no(Condition::C8, Cause::NextDay, evidence);
        }
        Judged::yes(Condition::C8, evidence)
    }

    /// What an export of an earlier day shows was there long enough.
    fn waited_by_export(&self, question: Question) -> Judged {
        let counting = self.counting();
        let facts = counting.iter().flat_map(|one| {
            let told = [one.applications.witness(), one.functions.witness()];
            told.into_iter()
                .flatten()
                .cloned()
                .chain([one.seen.witness()])
        });
        let newest = facts.max_by_key(crate::Witness::day);
        match newest {
            Some(witness) if witness.day() < self.today => {
                Judged::yes(Condition::C8, vec![Evidence::Told(witness)])
            }
            Some(_) => {
                let mut open = Judged::open(Condition::C8, Vec::new());
                open.questions.push(question);
                open
            }
            // Who stands nowhere waits for nothing yet.
            None if self.stands().truth == Truth::False => Judged::open(Condition::C8, Vec::new()),
            None => {
                let mut open = Judged::open(Condition::C8, Vec::new());
                open.questions.push(question);
                open
            }
        }
    }

    /// C9: the second registers know the person and the organisation, as far as they are for them.
    pub(super) fn registered(&self) -> Judged {
        let rule = self.chain.registers.as_ref();
        let ids = rule.into_iter().flat_map(|rule| &rule.registers);
        let registers = ids.filter_map(|id| self.catalogue.register(id));
        let judged = registers.map(|register| match self.concerns(register) {
            Truth::False => Judged::yes(Condition::C9, Vec::new()),
            Truth::True => self.registered_in(register),
            Truth::Unknown => {
                let mut judged = self.registered_in(register);
                if judged.truth == Truth::True {
                    return judged;
                }
                judged.truth = Truth::Unknown;
                judged.cause = None;
                let whom = self.whom(register);
                judged.questions = whom.into_iter().collect();
                judged
            }
        });
        let judged = self.all(Condition::C9, judged);
        let mut judged = judged;
        for (sign, register) in SEEN_AT {
            let ours = rule.is_some_and(|rule| rule.registers.iter().any(|id| id == register));
            if ours {
                let cause = Cause::NotRegistered {
                    register: register.to_owned(),
                    known: false,
                };
                judged = self.unless_seen(judged, sign, cause);
            }
        }
        judged
    }

    /// C10: a means of login, and the right profile: nobody but the person can tell.
    pub(super) fn logs_in(&self) -> Judged {
        let belgian = self
            .chain
            .login
            .as_ref()
            .is_some_and(|login| login.card == "belgian");
        let mut signs = vec![Sign::BrowserCardFails];
        if belgian {
            signs.extend([Sign::ResidentCard, Sign::CodeRefused]);
        }
        let profiles = self.chain.login.as_ref().map(|login| login.profiles.len());
        if profiles.unwrap_or_default() > 0 {
            signs.push(Sign::OtherProfile);
        }
        for sign in signs {
            if let Some(answer) = self.sees(sign) {
                let evidence = vec![Evidence::said(&answer.by, answer.day)];
                let cause = Cause::LoginFails { sign: Some(sign) };
                return Judged::no(Condition::C10, cause, evidence);
            }
        }
        let question = Question::LogsIn {
            person: self.person.clone(),
            target: self.target.chain.clone(),
        };
        let open = Judged::open(Condition::C10, Vec::new());
        self.settle(open, question, Cause::LoginFails { sign: None })
    }

    /// Whether a register is for this person.
    fn concerns(&self, register: &RegisterEntry) -> Truth {
        let mut concerns = Truth::True;
        if !register.when.login.is_empty() {
            let person = self.person.clone();
            let other = self.answers.truth(&Question::OtherLogin { person });
            concerns = concerns.and(other);
        }
        if !register.for_role.is_empty() {
            let entity = self.entity();
            let members = self.tree.of_person_at(self.person, &entity);
            let roles: Vec<Role> = members.filter_map(|one| one.role).collect();
            let named = |role: &Role| register.for_role.iter().any(|id| id == role.word());
            concerns = concerns.and(roles.iter().any(named).into());
        }
        if !register.for_function.is_empty() {
            concerns = concerns.and(self.functions_concern(register));
        } else if !register.when.role.is_empty() {
            let roles = register.when.role.iter();
            let one = roles.fold(Truth::False, |one, role| one.or(self.is(role)));
            concerns = concerns.and(one);
        }
        concerns
    }

    fn functions_concern(&self, register: &RegisterEntry) -> Truth {
        let named = |name: &str| {
            let key = self.catalogue.function_key(name);
            register.for_function.contains(&key)
        };
        if let Some(wanted) = &self.target.function {
            return named(wanted).into();
        }
        let counting = self.counting();
        let told = counting.iter().filter_map(|one| one.functions.value());
        let mut told = told.flatten().peekable();
        // A wish for the function is what brings the register in: nobody asks for it otherwise.
        told.any(|function| named(&function.name)).into()
    }

    fn registered_in(&self, register: &RegisterEntry) -> Judged {
        let (person, node) = self.subject(register);
        let entry = self.entry(register, person.as_ref(), &node);
        let cause = |known| Cause::NotRegistered {
            register: register.id.clone(),
            known,
        };
        let told = match entry {
            None => Judged::open(Condition::C9, Vec::new()),
            Some(entry) => {
                let witness = entry.active.witness().cloned();
                let evidence: Vec<_> = witness.into_iter().map(Evidence::Told).collect();
                let roles = if register.roles {
                    entry.roles.is(|told| !told.value.is_empty())
                } else {
                    Truth::True
                };
                match entry.active.truth().and(roles) {
                    Truth::True => Judged::yes(Condition::C9, evidence),
                    Truth::False => {
                        let known = entry.active.truth() == Truth::True;
                        let roles = entry.roles.witness().cloned().filter(|_| known);
                        let evidence = roles.map_or(evidence, |told| vec![Evidence::Told(told)]);
                        Judged::no(Condition::C9, cause(known), evidence)
                    }
                    Truth::Unknown => Judged::open(Condition::C9, evidence),
                }
            }
        };
        let question = Question::Registered {
            person,
            node,
            register: register.id.clone(),
        };
        self.settle(told, question, cause(false))
    }

    /// Whom the register knows, and where.
    fn subject(&self, register: &RegisterEntry) -> (Option<PersonId>, NodeId) {
        match register.of {
            RegisterOf::Organisation => (None, self.entity()),
            RegisterOf::Person if self.chain.level() == Level::Site => {
                (Some(self.person.clone()), self.target.node.clone())
            }
            RegisterOf::Person => (Some(self.person.clone()), self.entity()),
        }
    }

    fn entry(
        &self,
        register: &RegisterEntry,
        person: Option<&PersonId>,
        node: &NodeId,
    ) -> Option<&Entry> {
        let group = person.map(|person| self.tree.same_person(person));
        let ours = |entry: &&Entry| {
            let whose = match (&entry.person, &group) {
                (Some(one), Some(group)) => group.contains(&one),
                (None, None) => true,
                _ => false,
            };
            whose && entry.register == register.id && self.tree.is_within(node, &entry.node)
        };
        self.tree.entries().iter().find(ours)
    }

    /// What would tell whether the register is for the person.
    fn whom(&self, register: &RegisterEntry) -> Option<Question> {
        if !register.when.login.is_empty() {
            let person = self.person.clone();
            return Some(Question::OtherLogin { person });
        }
        let role = register.when.role.first()?;
        Some(self.is_question(role))
    }
}

/// Signs that speak for a register, whatever was told of it.
const SEEN_AT: [(Sign, &str); 3] = [
    (Sign::TileClosed, "famhp-enterprise"),
    (Sign::HeadPhysicianRefused, "inami-head-physician"),
    (Sign::HeraclesRefuses, "heracles"),
];
