//! C7: a function counts today.

use super::{Case, Cause, Condition, Evidence, Judged, Question};
use crate::{Standing, Witness};

impl Case<'_> {
    /// C7: a function counts today; where reading alone is wanted, none does.
    pub(super) fn holds_function(&self) -> Judged {
        if let Some(free) = self.needs_none() {
            return Judged::yes(Condition::C7, vec![free]);
        }
        let best = self.best_standing();
        let (told, otherwise) = if self.target.read_only {
            let told = match best {
                Found::Untold(evidence) => Judged::open(Condition::C7, evidence),
                Found::None(evidence) => Judged::yes(Condition::C7, evidence),
                Found::Best(Standing::Expired, _, witness) => {
                    Judged::yes(Condition::C7, vec![Evidence::Told(witness)])
                }
                Found::Best(_, _, witness) => {
                    let evidence = vec![Evidence::Told(witness)];
                    Judged::no(Condition::C7, Cause::FunctionPresent, evidence)
                }
            };
            (told, Cause::FunctionPresent)
        } else {
            let told = match best {
                Found::Untold(evidence) => Judged::open(Condition::C7, evidence),
                Found::None(evidence) => {
                    Judged::no(Condition::C7, Cause::FunctionMissing, evidence)
                }
                Found::Best(standing, function, witness) => {
                    let evidence = vec![Evidence::Told(witness)];
                    let cause = match standing {
                        Standing::Effective | Standing::EndsSoon => None,
                        Standing::Expired => Some(Cause::FunctionExpired { end: function.end }),
                        Standing::NotYet => Some(Cause::FunctionNotYet {
                            start: function.start,
                        }),
                        Standing::WithoutStart => Some(Cause::FunctionWithoutStart),
                    };
                    match cause {
                        None => Judged::yes(Condition::C7, evidence),
                        Some(cause) => Judged::no(Condition::C7, cause, evidence),
                    }
                }
            };
            (told, Cause::FunctionMissing)
        };
        if !self.listed() {
            return Judged::open(Condition::C7, told.evidence);
        }
        let question = Question::Holds {
            person: self.person.clone(),
            node: self.target.node.clone(),
            function: self.target.function.clone(),
        };
        self.settle_read(told, question, otherwise)
    }

    fn best_standing(&self) -> Found {
        let counting = self.counting();
        let told: Vec<_> = counting
            .iter()
            .filter_map(|one| one.functions.told())
            .collect();
        let Some(first) = told.first() else {
            return Found::Untold(self.not_told());
        };
        let wanted = self.target.function.as_ref();
        let fits = |name: &str| {
            let key = self.catalogue.function_key(name);
            match wanted {
                Some(wanted) => self.catalogue.function_key(wanted) == key,
                None => self.chain.functions().contains(&key),
            }
        };
        let all = told
            .iter()
            .flat_map(|told| told.value.iter().map(|function| (function, &told.witness)));
        let all = all.filter(|(function, _)| fits(&function.name));
        let ranked =
            all.map(|(function, witness)| (function.standing(self.today), function, witness));
        match ranked.min_by_key(|(standing, ..)| rank(*standing)) {
            Some((standing, function, witness)) => {
                Found::Best(standing, function.clone(), witness.clone())
            }
            None => Found::None(vec![Evidence::Told(first.witness.clone())]),
        }
    }

    fn settle_read(&self, told: Judged, question: Question, otherwise: Cause) -> Judged {
        if self.target.read_only {
            // Yes means that a function is there, which is too much.
            return self.settle_read_as(told, question, otherwise, |truth| !truth);
        }
        self.settle(told, question, otherwise)
    }
}

/// What is known of the functions.
enum Found {
    Untold(Vec<Evidence>),
    None(Vec<Evidence>),
    Best(Standing, crate::Function, Witness),
}

/// The most useful first.
fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::Effective => 0,
        Standing::EndsSoon => 1,
        Standing::NotYet => 2,
        Standing::WithoutStart => 3,
        Standing::Expired => 4,
    }
}
