//! What can be found, and how much it matters.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Weight;
use crate::{NodeId, Role};

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "finding")]
pub enum Matter {
    /// No national number: a rule is broken. The line is in no automatic match.
    NumberWrong {
        /// The rule, in `identifiers`' word, or `scientific`.
        why: String,
    },
    /// The cell of the number is empty.
    NumberMissing,
    /// Two people with one number.
    NumberShared,
    /// One person with two numbers.
    TwoNumbers,
    /// A BIS number: the person is not in the national register.
    BisNumber,
    /// The same line twice.
    LineRepeated,
    /// A person on several lines of a node, each saying something else.
    SeveralLines,
    /// A person at several nodes of one quality, all of the right level.
    SeveralNodes,
    /// Blocked.
    Blocked,
    /// The cell of the address is empty.
    EmailMissing,
    /// No e-mail address.
    EmailWrong {
        /// The rule that it breaks, in `identifiers`' word.
        why: String,
    },
    /// An application without which nothing works is not ticked (D-17, C5).
    ApplicationNotTicked {
        /// As the portal shows it.
        application: String,
    },
    /// A physician without an application that physicians need (D-06).
    PhysicianWithout {
        /// As the portal shows it.
        application: String,
    },
    /// No function where one is needed (D-05).
    FunctionMissing,
    /// No function is in force any more (D-05).
    FunctionExpired {
        /// As seen.
        function: String,
    },
    /// The function begins later (D-05).
    FunctionNotYet {
        /// As seen.
        function: String,
        /// Its first day.
        start: Date,
    },
    /// The function has no first day (D-05).
    FunctionWithoutStart {
        /// As seen.
        function: String,
    },
    /// The function is over within 30 days.
    FunctionEndsSoon {
        /// As seen.
        function: String,
        /// Its last day.
        end: Date,
    },
    /// A user at a level at which users do not work, and at no right one (D-02).
    WrongLevelOnly,
    /// A user at a wrong level beside a right one (D-03, C11).
    WrongLevelBesideRight,
    /// More people with a function than there should be.
    TooManyWithFunction {
        /// As seen.
        function: String,
        /// How many.
        count: usize,
        /// How many there should be at most.
        most: usize,
    },
    /// More people in a role than there can be.
    TooManyInRole {
        /// Which.
        role: Role,
        /// How many.
        count: usize,
    },
    /// Nobody in a role that a node needs, although others who manage are listed.
    RoleMissing {
        /// Which.
        role: Role,
        /// The node.
        node: NodeId,
    },
    /// The organisation has no chief access manager (C1).
    NoCam {
        /// The organisation.
        node: NodeId,
    },
    /// The organisation has a chief access manager and no deputy.
    NoCoCam {
        /// The organisation.
        node: NodeId,
    },
    /// A word for a role that the catalogue does not know.
    RoleUnknown {
        /// As seen.
        text: String,
    },
    /// A word for a status that the catalogue does not know.
    StatusUnknown {
        /// As seen.
        text: String,
    },
    /// A word for a level that the catalogue does not know.
    LevelUnknown {
        /// As seen.
        text: String,
    },
    /// An application that the catalogue does not know.
    ApplicationUnknown {
        /// As seen.
        text: String,
    },
    /// A function that the catalogue does not know.
    FunctionUnknown {
        /// As seen.
        text: String,
    },
}

impl Matter {
    /// As in sentences and JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NumberWrong { .. } => "number-wrong",
            Self::NumberMissing => "number-missing",
            Self::NumberShared => "number-shared",
            Self::TwoNumbers => "two-numbers",
            Self::BisNumber => "bis-number",
            Self::LineRepeated => "line-repeated",
            Self::SeveralLines => "several-lines",
            Self::SeveralNodes => "several-nodes",
            Self::Blocked => "blocked",
            Self::EmailMissing => "email-missing",
            Self::EmailWrong { .. } => "email-wrong",
            Self::ApplicationNotTicked { .. } => "application-not-ticked",
            Self::PhysicianWithout { .. } => "physician-without",
            Self::FunctionMissing => "function-missing",
            Self::FunctionExpired { .. } => "function-expired",
            Self::FunctionNotYet { .. } => "function-not-yet",
            Self::FunctionWithoutStart { .. } => "function-without-start",
            Self::FunctionEndsSoon { .. } => "function-ends-soon",
            Self::WrongLevelOnly => "wrong-level-only",
            Self::WrongLevelBesideRight => "wrong-level-beside-right",
            Self::TooManyWithFunction { .. } => "too-many-with-function",
            Self::TooManyInRole { .. } => "too-many-in-role",
            Self::RoleMissing { .. } => "role-missing",
            Self::NoCam { .. } => "no-cam",
            Self::NoCoCam { .. } => "no-co-cam",
            Self::RoleUnknown { .. } => "role-unknown",
            Self::StatusUnknown { .. } => "status-unknown",
            Self::LevelUnknown { .. } => "level-unknown",
            Self::ApplicationUnknown { .. } => "application-unknown",
            Self::FunctionUnknown { .. } => "function-unknown",
        }
    }

    /// The stable code, `ACCESS-FINDING-` and the word.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NumberWrong { .. } => "ACCESS-FINDING-NUMBER-WRONG",
            Self::NumberMissing => "ACCESS-FINDING-NUMBER-MISSING",
            Self::NumberShared => "ACCESS-FINDING-NUMBER-SHARED",
            Self::TwoNumbers => "ACCESS-FINDING-TWO-NUMBERS",
            Self::BisNumber => "ACCESS-FINDING-BIS-NUMBER",
            Self::LineRepeated => "ACCESS-FINDING-LINE-REPEATED",
            Self::SeveralLines => "ACCESS-FINDING-SEVERAL-LINES",
            Self::SeveralNodes => "ACCESS-FINDING-SEVERAL-NODES",
            Self::Blocked => "ACCESS-FINDING-BLOCKED",
            Self::EmailMissing => "ACCESS-FINDING-EMAIL-MISSING",
            Self::EmailWrong { .. } => "ACCESS-FINDING-EMAIL-WRONG",
            Self::ApplicationNotTicked { .. } => "ACCESS-FINDING-APPLICATION-NOT-TICKED",
            Self::PhysicianWithout { .. } => "ACCESS-FINDING-PHYSICIAN-WITHOUT",
            Self::FunctionMissing => "ACCESS-FINDING-FUNCTION-MISSING",
            Self::FunctionExpired { .. } => "ACCESS-FINDING-FUNCTION-EXPIRED",
            Self::FunctionNotYet { .. } => "ACCESS-FINDING-FUNCTION-NOT-YET",
            Self::FunctionWithoutStart { .. } => "ACCESS-FINDING-FUNCTION-WITHOUT-START",
            Self::FunctionEndsSoon { .. } => "ACCESS-FINDING-FUNCTION-ENDS-SOON",
            Self::WrongLevelOnly => "ACCESS-FINDING-WRONG-LEVEL-ONLY",
            Self::WrongLevelBesideRight => "ACCESS-FINDING-WRONG-LEVEL-BESIDE-RIGHT",
            Self::TooManyWithFunction { .. } => "ACCESS-FINDING-TOO-MANY-WITH-FUNCTION",
            Self::TooManyInRole { .. } => "ACCESS-FINDING-TOO-MANY-IN-ROLE",
            Self::RoleMissing { .. } => "ACCESS-FINDING-ROLE-MISSING",
            Self::NoCam { .. } => "ACCESS-FINDING-NO-CAM",
            Self::NoCoCam { .. } => "ACCESS-FINDING-NO-CO-CAM",
            Self::RoleUnknown { .. } => "ACCESS-FINDING-ROLE-UNKNOWN",
            Self::StatusUnknown { .. } => "ACCESS-FINDING-STATUS-UNKNOWN",
            Self::LevelUnknown { .. } => "ACCESS-FINDING-LEVEL-UNKNOWN",
            Self::ApplicationUnknown { .. } => "ACCESS-FINDING-APPLICATION-UNKNOWN",
            Self::FunctionUnknown { .. } => "ACCESS-FINDING-FUNCTION-UNKNOWN",
        }
    }

    /// Named values of the sentence; days in ISO. None names a person.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NumberWrong { why } | Self::EmailWrong { why } => vec![("reason", why.clone())],
            Self::ApplicationNotTicked { application } | Self::PhysicianWithout { application } => {
                vec![("application", application.clone())]
            }
            Self::FunctionExpired { function } | Self::FunctionWithoutStart { function } => {
                vec![("function", function.clone())]
            }
            Self::FunctionNotYet {
                function,
                start: date,
            }
            | Self::FunctionEndsSoon {
                function,
                end: date,
            } => {
                vec![("function", function.clone()), ("date", date.to_string())]
            }
            Self::TooManyWithFunction {
                function,
                count,
                most,
            } => vec![
                ("function", function.clone()),
                ("count", count.to_string()),
                ("most", most.to_string()),
            ],
            Self::TooManyInRole { role, count } => {
                vec![
                    ("role", role.word().to_owned()),
                    ("count", count.to_string()),
                ]
            }
            Self::RoleMissing { role, .. } => vec![("role", role.word().to_owned())],
            Self::RoleUnknown { text }
            | Self::StatusUnknown { text }
            | Self::LevelUnknown { text }
            | Self::ApplicationUnknown { text }
            | Self::FunctionUnknown { text } => vec![("text", text.clone())],
            Self::NumberMissing
            | Self::NumberShared
            | Self::TwoNumbers
            | Self::BisNumber
            | Self::LineRepeated
            | Self::SeveralLines
            | Self::SeveralNodes
            | Self::Blocked
            | Self::EmailMissing
            | Self::FunctionMissing
            | Self::WrongLevelOnly
            | Self::WrongLevelBesideRight
            | Self::NoCam { .. }
            | Self::NoCoCam { .. } => Vec::new(),
        }
    }

    /// How much it matters.
    pub fn weight(&self) -> Weight {
        match self {
            Self::NumberWrong { .. }
            | Self::NumberShared
            | Self::TwoNumbers
            | Self::ApplicationNotTicked { .. }
            | Self::FunctionMissing
            | Self::FunctionExpired { .. }
            | Self::FunctionWithoutStart { .. }
            | Self::WrongLevelOnly
            | Self::WrongLevelBesideRight
            | Self::NoCam { .. } => Weight::Wrong,
            Self::NumberMissing
            | Self::LineRepeated
            | Self::Blocked
            | Self::EmailMissing
            | Self::EmailWrong { .. }
            | Self::PhysicianWithout { .. }
            | Self::FunctionNotYet { .. }
            | Self::FunctionEndsSoon { .. }
            | Self::TooManyWithFunction { .. }
            | Self::TooManyInRole { .. }
            | Self::NoCoCam { .. } => Weight::Warns,
            Self::BisNumber
            | Self::SeveralLines
            | Self::SeveralNodes
            | Self::RoleMissing { .. }
            | Self::RoleUnknown { .. }
            | Self::StatusUnknown { .. }
            | Self::LevelUnknown { .. }
            | Self::ApplicationUnknown { .. }
            | Self::FunctionUnknown { .. } => Weight::Note,
        }
    }
}

/// Every code, in the order of the variants.
pub const CODES: &[&str] = &[
    "ACCESS-FINDING-NUMBER-WRONG",
    "ACCESS-FINDING-NUMBER-MISSING",
    "ACCESS-FINDING-NUMBER-SHARED",
    "ACCESS-FINDING-TWO-NUMBERS",
    "ACCESS-FINDING-BIS-NUMBER",
    "ACCESS-FINDING-LINE-REPEATED",
    "ACCESS-FINDING-SEVERAL-LINES",
    "ACCESS-FINDING-SEVERAL-NODES",
    "ACCESS-FINDING-BLOCKED",
    "ACCESS-FINDING-EMAIL-MISSING",
    "ACCESS-FINDING-EMAIL-WRONG",
    "ACCESS-FINDING-APPLICATION-NOT-TICKED",
    "ACCESS-FINDING-PHYSICIAN-WITHOUT",
    "ACCESS-FINDING-FUNCTION-MISSING",
    "ACCESS-FINDING-FUNCTION-EXPIRED",
    "ACCESS-FINDING-FUNCTION-NOT-YET",
    "ACCESS-FINDING-FUNCTION-WITHOUT-START",
    "ACCESS-FINDING-FUNCTION-ENDS-SOON",
    "ACCESS-FINDING-WRONG-LEVEL-ONLY",
    "ACCESS-FINDING-WRONG-LEVEL-BESIDE-RIGHT",
    "ACCESS-FINDING-TOO-MANY-WITH-FUNCTION",
    "ACCESS-FINDING-TOO-MANY-IN-ROLE",
    "ACCESS-FINDING-ROLE-MISSING",
    "ACCESS-FINDING-NO-CAM",
    "ACCESS-FINDING-NO-CO-CAM",
    "ACCESS-FINDING-ROLE-UNKNOWN",
    "ACCESS-FINDING-STATUS-UNKNOWN",
    "ACCESS-FINDING-LEVEL-UNKNOWN",
    "ACCESS-FINDING-APPLICATION-UNKNOWN",
    "ACCESS-FINDING-FUNCTION-UNKNOWN",
];

#[cfg(test)]
mod tests {
    /// A code that is given and not listed would have no sentence.
    #[test]
    fn every_code_is_listed_and_is_its_word() {
        let source = include_str!("matter.rs");
        let body = source.split("pub const CODES").next().unwrap();
        let quoted = body.split("=> \"").skip(1);
        let quoted = quoted.filter_map(|rest| rest.split('"').next());
        let (codes, words): (Vec<&str>, Vec<&str>) =
            quoted.partition(|text| text.starts_with("ACCESS-"));
        assert_eq!(codes, super::CODES);
        let made: Vec<String> = words
            .iter()
            .map(|word| format!("ACCESS-FINDING-{}", word.to_uppercase()))
            .collect();
        assert_eq!(made, super::CODES);
    }
}
