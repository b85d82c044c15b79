//! One question of access: who, into what, on which day; and how its conditions are judged.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Answers, Condition, Question};
use crate::{Catalogue, Chain, ExportId, Level, NodeId, PersonId, Tree, TreeError, Truth, Witness};

/// What somebody wants to get into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The chain's id in the catalogue: `heracles`.
    pub chain: String,
    /// The node at which access is given.
    pub node: NodeId,
    /// The function that is wanted; none when any of the chain will do.
    pub function: Option<String>,
    /// Applications that are wanted besides those that everybody needs.
    pub applications: Vec<String>,
    /// Whether reading is all that is wanted, where a target knows that.
    pub read_only: bool,
}

impl Target {
    /// A target without wishes.
    pub fn new(chain: &str, node: &NodeId) -> Self {
        Target {
            chain: chain.to_owned(),
            node: node.clone(),
            function: None,
            applications: Vec::new(),
            read_only: false,
        }
    }
}

/// Everything that judging needs.
pub struct Case<'a> {
    /// What is known.
    pub tree: &'a Tree,
    /// The rules.
    pub catalogue: &'a Catalogue,
    /// What people said.
    pub answers: &'a Answers,
    /// Who wants in.
    pub person: &'a PersonId,
    /// Into what.
    pub target: &'a Target,
    /// When the last change at the portal was confirmed, as far as Clavis knows.
    pub changed: Option<Timestamp>,
    /// Now.
    pub now: Timestamp,
    /// Today, where the portals are.
    pub today: Date,
    pub(super) chain: &'a Chain,
}

/// Why a condition does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cause", rename_all = "kebab-case")]
pub enum Cause {
    /// Nobody is CAM.
    NoCam,
    /// The CAM's account is blocked.
    CamBlocked,
    /// The CAM cannot log in yet.
    CamCannotLogIn,
    /// The quality is not active.
    QualityInactive,
    /// A level does not exist, or is blocked.
    NodeMissing {
        /// Which.
        node: NodeId,
    },
    /// In no list of the node, and nowhere else in the organisation.
    NotListed,
    /// A manager, and no user.
    OnlyManager {
        /// Where.
        node: NodeId,
    },
    /// In the organisation, but not at this node.
    Elsewhere {
        /// Where.
        nodes: Vec<NodeId>,
    },
    /// Blocked.
    Blocked,
    /// Applications are not ticked.
    NotTicked {
        /// Which.
        applications: Vec<String>,
    },
    /// Applications are not ticked at a level.
    NotAuthorised {
        /// The level's node: the topmost.
        node: NodeId,
        /// Which; empty when it was only said that something is missing.
        applications: Vec<String>,
    },
    /// None of the functions.
    FunctionMissing,
    /// Over.
    FunctionExpired {
        /// Since.
        end: Option<Date>,
    },
    /// Still to come.
    FunctionNotYet {
        /// From.
        start: Option<Date>,
    },
    /// Without a first day.
    FunctionWithoutStart,
    /// One is there, and reading alone is wanted.
    FunctionPresent,
    /// It takes this long.
    Waiting {
        /// Until then.
        until: Timestamp,
    },
    /// It may take until tomorrow.
    NextDay,
    /// A second register does not know.
    NotRegistered {
        /// Which.
        register: String,
        /// Known there, but inactive or without a role.
        known: bool,
    },
    /// The login fails.
    LoginFails {
        /// As seen; none when it was only said.
        sign: Option<super::Sign>,
    },
    /// Also a user where no user should be.
    Misleading {
        /// Where.
        nodes: Vec<NodeId>,
    },
}

/// On what a verdict rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "evidence", rename_all = "kebab-case")]
pub enum Evidence {
    /// A line of an export, or somebody's word.
    Told(Witness),
    /// The newest export of a node does not have the person.
    NotIn {
        /// The node.
        node: NodeId,
        /// The export.
        export: ExportId,
        /// Its day.
        day: Date,
    },
    /// A list was exported there at all.
    Exported {
        /// The node.
        node: NodeId,
        /// The export.
        export: ExportId,
        /// Its day.
        day: Date,
    },
    /// No export of the node was taken.
    NoExport {
        /// The node.
        node: NodeId,
    },
    /// The export has no such column.
    NotTold {
        /// The node.
        node: NodeId,
        /// The export.
        export: ExportId,
        /// Its day.
        day: Date,
    },
    /// Clavis knows when the change was confirmed.
    Clock {
        /// Then.
        confirmed: Timestamp,
    },
}

/// A condition with its verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// Which.
    pub condition: Condition,
    /// The verdict.
    pub truth: Truth,
    /// Why not.
    pub cause: Option<Cause>,
    /// On what it rests.
    pub evidence: Vec<Evidence>,
    /// What would settle an unknown; empty where another condition has to be put right first.
    pub questions: Vec<Question>,
}

impl<'a> Case<'a> {
    /// Puts a case together.
    ///
    /// # Errors
    /// The target, the node or the person is unknown; access is never given at this level.
    pub fn new(
        tree: &'a Tree,
        catalogue: &'a Catalogue,
        answers: &'a Answers,
        person: &'a PersonId,
        target: &'a Target,
        now: Timestamp,
    ) -> Result<Self, TreeError> {
        let chain = catalogue
            .chain(&target.chain)
            .ok_or_else(|| TreeError::TargetUnknown {
                target: target.chain.clone(),
            })?;
        let node = tree
            .node(&target.node)
            .ok_or_else(|| TreeError::NodeUnknown {
                node: target.node.0.clone(),
            })?;
        if tree.person(person).is_none() {
            return Err(TreeError::PersonUnknown {
                person: person.0.clone(),
            });
        }
        if node.level != chain.level() {
            return Err(TreeError::TargetLevel {
                target: chain.id.clone(),
                wanted: chain.level().word(),
                found: node.level.word(),
            });
        }
        let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
        Ok(Case {
            tree,
            catalogue,
            answers,
            person,
            target,
            changed: None,
            now,
            today: now.to_zoned(zone).date(),
            chain,
        })
    }

    /// The rule that applies.
    pub fn chain(&self) -> &'a Chain {
        self.chain
    }

    /// Every condition of the chain, from the top.
    pub fn judge(&self) -> Vec<Judged> {
        let conditions = self.chain.conditions().into_iter();
        conditions
            .map(|condition| match condition {
                Condition::C1 => self.cam(),
                Condition::C2 => self.quality_active(),
                Condition::C3 => self.exists(),
                Condition::C4 => self.stands(),
                Condition::C5 => self.ticked(),
                Condition::C6 => self.authorised(),
                Condition::C7 => self.holds_function(),
                Condition::C8 => self.waited(),
                Condition::C9 => self.registered(),
                Condition::C10 => self.logs_in(),
                Condition::C11 => self.single(),
            })
            .collect()
    }

    /// Whether the person has access: all conditions hold.
    pub fn access(&self) -> Truth {
        let judged = self.judge().into_iter();
        judged.fold(Truth::True, |all, one| all.and(one.truth))
    }

    /// What was told, unless somebody's newer word says otherwise; an unknown takes any word.
    pub(super) fn settle(&self, told: Judged, question: Question, otherwise: Cause) -> Judged {
        let Some(answer) = self.answers.to(&question) else {
            let mut told = told;
            if told.truth == Truth::Unknown {
                told.questions.push(question);
            }
            return told;
        };
        let truth = self.answers.truth(&question);
        let newest = told.evidence.iter().filter_map(Evidence::day).max();
        let counts = match told.truth {
            Truth::Unknown => true,
            _ => newest.is_none_or(|day| answer.day > day),
        };
        if !counts || truth == Truth::Unknown {
            return told;
        }
        Judged {
            condition: told.condition,
            truth,
            cause: (truth == Truth::False).then_some(told.cause.unwrap_or(otherwise)),
            evidence: vec![Evidence::said(&answer.by, answer.day)],
            questions: Vec::new(),
        }
    }

    /// The organisation of the target.
    pub(super) fn entity(&self) -> NodeId {
        let node = &self.target.node;
        let entity = self.tree.organisation(node);
        entity.map_or_else(|| node.clone(), |entity| entity.id.clone())
    }

    /// The quality of the target.
    pub(super) fn quality(&self) -> NodeId {
        let node = &self.target.node;
        let quality = self.tree.at_level(node, Level::Quality);
        quality.map_or_else(|| node.clone(), |quality| quality.id.clone())
    }

    /// What the list of a node shows, for somebody who is not in it.
    pub(super) fn list_evidence(&self, node: &NodeId) -> Evidence {
        match self.tree.list(node) {
            Some(list) => Evidence::NotIn {
                node: node.clone(),
                export: list.export.clone(),
                day: list.day,
            },
            None => Evidence::NoExport { node: node.clone() },
        }
    }
}

impl Evidence {
    /// Somebody's word.
    pub(super) fn said(by: &str, day: Date) -> Self {
        Evidence::Told(Witness::Statement {
            by: by.to_owned(),
            day,
        })
    }

    /// The day for which it speaks; none of what tells nothing.
    pub fn day(&self) -> Option<Date> {
        match self {
            Evidence::Told(witness) => Some(witness.day()),
            Evidence::NotIn { day, .. } | Evidence::Exported { day, .. } => Some(*day),
            Evidence::NoExport { .. } | Evidence::NotTold { .. } | Evidence::Clock { .. } => None,
        }
    }
}

impl Judged {
    pub(super) fn yes(condition: Condition, evidence: Vec<Evidence>) -> Self {
        Judged {
            condition,
            truth: Truth::True,
            cause: None,
            evidence,
            questions: Vec::new(),
        }
    }

    pub(super) fn no(condition: Condition, cause: Cause, evidence: Vec<Evidence>) -> Self {
        Judged {
            truth: Truth::False,
            cause: Some(cause),
            ..Judged::yes(condition, evidence)
        }
    }

    pub(super) fn open(condition: Condition, evidence: Vec<Evidence>) -> Self {
        Judged {
            truth: Truth::Unknown,
            ..Judged::yes(condition, evidence)
        }
    }
}
