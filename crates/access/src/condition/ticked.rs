//! C5: the applications are ticked at the person.

use super::{Case, Cause, Condition, Evidence, Judged, Question};
use crate::Truth;

impl Case<'_> {
    /// C5: the applications are ticked at the person.
    pub(super) fn ticked(&self) -> Judged {
        if let Some(free) = self.needs_none() {
            return Judged::yes(Condition::C5, vec![free]);
        }
        let wanted = self.wanted_applications();
        let judged = wanted.into_iter().map(|(application, needed)| {
            let judged = self.ticked_one(&application);
            match (needed, judged.truth) {
                // Ticked or not needed: either is enough.
                (Truth::False, _) | (_, Truth::True) => Judged::yes(Condition::C5, judged.evidence),
                (Truth::True, _) => judged,
                (Truth::Unknown, _) => {
                    let mut open = Judged::open(Condition::C5, judged.evidence);
                    if judged.truth == Truth::False {
                        let physician = self.is_question(PHYSICIAN);
                        open.questions.push(physician);
                    }
                    open.questions.extend(judged.questions);
                    open
                }
            }
        });
        let judged: Vec<Judged> = judged.collect();
        let missing: Vec<String> = judged.iter().filter_map(not_ticked).flatten().collect();
        let mut whole = self.all(Condition::C5, judged.into_iter());
        if !missing.is_empty() {
            let applications = missing;
            whole.cause = Some(Cause::NotTicked { applications });
        }
        whole
    }

    /// The applications that this person needs, each with whether it does.
    fn wanted_applications(&self) -> Vec<(String, Truth)> {
        let Some(rule) = &self.chain.ticked else {
            return Vec::new();
        };
        let mut wanted: Vec<(String, Truth)> = Vec::new();
        let all = rule.ticked.iter().chain(&self.target.applications);
        wanted.extend(all.map(|id| (id.clone(), Truth::True)));
        for also in &rule.also {
            let roles = also.role.iter();
            let needed = roles.fold(Truth::False, |needed, role| needed.or(self.is(role)));
            wanted.extend(also.ticked.iter().map(|id| (id.clone(), needed)));
        }
        wanted
    }

    fn ticked_one(&self, application: &str) -> Judged {
        let cause = Cause::NotTicked {
            applications: vec![application.to_owned()],
        };
        if !self.listed() {
            return Judged::open(Condition::C5, Vec::new());
        }
        let counting = self.counting();
        let is_it = |text: &String| self.catalogue.application_key(text) == application;
        let told = counting.iter().filter_map(|one| one.applications.told());
        let told: Vec<_> = told.collect();
        let ticked = told.iter().find(|told| told.value.iter().any(is_it));
        let told = match (ticked, told.first()) {
            (Some(ticked), _) => {
                let witness = ticked.witness.clone();
                Judged::yes(Condition::C5, vec![Evidence::Told(witness)])
            }
            (None, Some(told)) => {
                let witness = told.witness.clone();
                Judged::no(Condition::C5, cause.clone(), vec![Evidence::Told(witness)])
            }
            (None, None) => Judged::open(Condition::C5, self.not_told()),
        };
        let question = Question::Ticked {
            person: self.person.clone(),
            node: self.target.node.clone(),
            application: application.to_owned(),
        };
        self.settle(told, question, cause)
    }
}

fn not_ticked(judged: &Judged) -> Option<Vec<String>> {
    match &judged.cause {
        Some(Cause::NotTicked { applications }) if judged.truth == Truth::False => {
            Some(applications.clone())
        }
        _ => None,
    }
}

/// The person role that needs more ticks (002).
const PHYSICIAN: &str = "physician";
