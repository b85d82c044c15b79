//! When an input, a step or a precondition counts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Known, Truth};

/// A table of which all must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The quality's manual is one of these.
    #[serde(default)]
    pub manual: Vec<String>,
    /// An input has this value.
    pub input: Option<InputIs>,
    /// The person is known in the whole system, or new.
    pub known: Option<bool>,
    /// The person logs in with one of these: `eid`, `other`.
    #[serde(default)]
    pub login: Vec<String>,
    /// The person is one of these: `physician`.
    #[serde(default)]
    pub role: Vec<String>,
    /// This does not hold.
    pub not: Option<Box<When>>,
}

/// An input and the value that it must have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InputIs {
    /// The input.
    pub id: String,
    /// The value.
    pub is: String,
}

/// What is known about the case, beside what was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circumstances {
    /// The manual of the quality.
    #[serde(default)]
    pub manual: Option<String>,
    /// Whether the person is known in the whole system.
    #[serde(default)]
    pub known: Known<bool>,
    /// With what the person logs in.
    #[serde(default)]
    pub login: Option<String>,
    /// What the person is.
    #[serde(default)]
    pub role: Option<String>,
}

impl When {
    /// Whether it holds; unknown while something that it asks for is unknown. `filled` gives the
    /// value of an input.
    pub fn holds(&self, case: &Circumstances, filled: &dyn Fn(&str) -> Option<String>) -> Truth {
        let mut truth = among(&self.manual, case.manual.as_deref());
        truth = truth.and(among(&self.login, case.login.as_deref()));
        truth = truth.and(among(&self.role, case.role.as_deref()));
        if let Some(known) = self.known {
            truth = truth.and(case.known.is(|told| *told == known));
        }
        if let Some(input) = &self.input {
            truth = truth.and(filled(&input.id).map_or(Truth::Unknown, |value| {
                value.split('\n').any(|one| one == input.is).into()
            }));
        }
        if let Some(not) = &self.not {
            truth = truth.and(!not.holds(case, filled));
        }
        truth
    }

    /// The inputs that it asks for.
    pub fn inputs(&self) -> Vec<&str> {
        let mut inputs: Vec<&str> = self.input.iter().map(|input| input.id.as_str()).collect();
        if let Some(not) = &self.not {
            inputs.extend(not.inputs());
        }
        inputs
    }

    /// Whether it asks if the person is known in the whole system.
    pub fn asks_known(&self) -> bool {
        self.known.is_some() || self.not.as_deref().is_some_and(When::asks_known)
    }

    /// Whether it says nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == When::default()
    }
}

fn among(wanted: &[String], told: Option<&str>) -> Truth {
    match told {
        _ if wanted.is_empty() => Truth::True,
        None => Truth::Unknown,
        Some(told) => wanted.iter().any(|one| one == told).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_leaves_it_open() {
        let when = When {
            manual: vec!["002".to_owned()],
            known: Some(false),
            not: Some(Box::new(When {
                login: vec!["other".to_owned()],
                ..When::default()
            })),
            ..When::default()
        };
        let mut case = Circumstances::default();
        let nothing = |_: &str| None;
        assert_eq!(when.holds(&case, &nothing), Truth::Unknown);
        case.manual = Some("002".to_owned());
        case.known = Known::Told(false);
        assert_eq!(when.holds(&case, &nothing), Truth::Unknown);
        case.login = Some("eid".to_owned());
        assert_eq!(when.holds(&case, &nothing), Truth::True);
        case.login = Some("other".to_owned());
        assert_eq!(when.holds(&case, &nothing), Truth::False);
        let input = When {
            input: Some(InputIs {
                id: "self".to_owned(),
                is: "yes".to_owned(),
            }),
            ..When::default()
        };
        assert_eq!(input.holds(&case, &nothing), Truth::Unknown);
        assert_eq!(input.holds(&case, &|_| Some("yes".to_owned())), Truth::True);
        assert_eq!(input.holds(&case, &|_| Some("no".to_owned())), Truth::False);
    }
}
