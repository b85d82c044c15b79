//! Finding: what does not hold, from the top; what is not known.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::form::Diagnoses;
use super::row::{Which, sign_row, which};
use crate::Truth;
use crate::condition::{Case, Cause, Condition, Evidence, Judged, Question, Sign};
use crate::plan::{Filled, held_function};

/// Something that is wrong, as a row of the diagnosis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The row: `D-05`; none where the model has no row for a condition that does not hold.
    pub row: Option<String>,
    /// The cause of several: an id of the row's `cause_of`.
    pub cause_of: Option<String>,
    /// The condition that does not hold.
    pub condition: Option<Condition>,
    /// Why.
    pub cause: Option<Cause>,
    /// On what it rests.
    pub evidence: Vec<Evidence>,
    /// What helps; none where one waits, or where nothing is needed.
    pub remedy: Option<Filled>,
    /// When the waiting is over.
    pub until: Option<Timestamp>,
}

/// Something that nobody has told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The condition.
    pub condition: Condition,
    /// What would settle it.
    pub question: Question,
    /// The page to look at: a word.
    pub page: Option<String>,
}

/// The answer to "why has this person no access?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// Version of this form.
    pub version: crate::Version,
    /// Whether the person has access, by all that is known.
    pub access: Truth,
    /// What is wrong, the first to be put right first.
    pub findings: Vec<Finding>,
    /// What is unknown, from the top.
    pub open: Vec<Open>,
    /// Every condition with its verdict.
    pub judged: Vec<Judged>,
}

/// Answers a case.
pub fn diagnose(case: &Case<'_>, diagnoses: &Diagnoses) -> Diagnosis {
    let judged = case.judge();
    let manual = case.chain().manual.as_str();
    let mut findings = Vec::new();
    for one in judged.iter().filter(|one| one.truth == Truth::False) {
        findings.push(finding(case, diagnoses, one));
    }
    findings.extend(seen_alone(case, diagnoses, &findings));
    findings.extend(needless(case));
    let mut open = Vec::new();
    for one in judged.iter().filter(|one| one.truth == Truth::Unknown) {
        let words = diagnoses.condition(one.condition);
        let page = words.and_then(|words| words.page(manual));
        for question in &one.questions {
            open.push(Open {
                condition: one.condition,
                question: question.clone(),
                page: page.map(str::to_owned),
            });
        }
    }
    let access = judged
        .iter()
        .fold(Truth::True, |all, one| all.and(one.truth));
    Diagnosis {
        version: crate::Version,
        access,
        findings,
        open,
        judged,
    }
}

fn finding(case: &Case<'_>, diagnoses: &Diagnoses, judged: &Judged) -> Finding {
    let which = which(case, judged).filled(diagnoses);
    let until = match &judged.cause {
        Some(Cause::Waiting { until }) => Some(*until),
        _ => None,
    };
    Finding {
        row: which.row.map(str::to_owned),
        cause_of: which.cause.map(str::to_owned),
        condition: Some(judged.condition),
        cause: judged.cause.clone(),
        evidence: judged.evidence.clone(),
        remedy: remedy(case, &which, judged.cause.as_ref()),
        until,
    }
}

/// The workflow with what is known of its inputs.
fn remedy(case: &Case<'_>, which: &Which, cause: Option<&Cause>) -> Option<Filled> {
    let workflow = which.workflow.as_deref()?;
    let node = match cause {
        Some(Cause::NodeMissing { node } | Cause::NotAuthorised { node, .. }) => node,
        _ => &case.target.node,
    };
    let mut filled = Filled::new(case.tree, workflow, Some(case.person), Some(node));
    let rule = case.chain().ticked.as_ref();
    let mut applications: Vec<String> = match cause {
        Some(Cause::NotTicked { applications }) => applications.clone(),
        _ => rule.map_or_else(Vec::new, |rule| rule.ticked.clone()),
    };
    if workflow == "W-30" {
        applications.extend(case.target.applications.iter().cloned());
        let also = rule.into_iter().flat_map(|rule| &rule.also);
        for also in also.filter(|also| also.role.iter().any(|role| case.is(role) == Truth::True)) {
            applications.extend(also.ticked.iter().cloned());
        }
    }
    applications.dedup();
    filled = filled.with_list("applications", &applications);
    let held = || {
        held_function(
            case.tree,
            case.catalogue,
            case.person,
            case.chain().functions(),
        )
    };
    if let Some(function) = case.target.function.clone().or_else(held) {
        filled = filled.with("function", function.as_str());
    }
    match workflow {
        "W-32" => filled = filled.with("start", case.today.to_string().as_str()),
        "W-33" => filled = filled.with("what", "remove"),
        "W-35" => filled = filled.with("what", "unblock"),
        "W-38" => {
            if let Some(Cause::Misleading { nodes }) = cause
                && let Some(wrong) = nodes.first()
            {
                filled = filled.with("wrong-node", wrong.0.as_str());
            }
            let holds = |condition| {
                let judged = case.judge();
                let one = judged.iter().find(|one| one.condition == condition);
                one.map_or(Truth::Unknown, |one| one.truth)
            };
            for (id, truth) in [
                ("at-site", holds(Condition::C4)),
                ("has-function", holds(Condition::C7)),
            ] {
                match truth {
                    Truth::True => filled = filled.with(id, "yes"),
                    Truth::False => filled = filled.with(id, "no"),
                    Truth::Unknown => {}
                }
            }
        }
        "W-23" => {
            if let Some(node) = case.tree.node(node) {
                filled = filled.with("level", node.level.word());
            }
        }
        "W-14" => {
            let unit = case.tree.node(node).map_or("", |node| &node.name);
            let unknown = which.row == Some("D-19");
            let problem = if unknown { "no-hco" } else { "refused" };
            filled = filled.with("unit", unit).with("problem", problem);
        }
        "W-52" => filled = filled.with("purpose", "check"),
        "W-71" => {
            let listed = case.tree.of_person_at(case.person, &case.target.node);
            let already = listed.count() > 0;
            if already {
                filled = filled.with("already", "yes");
            }
        }
        _ => {}
    }
    Some(filled)
}

/// What a person sees though every condition that is known holds: the row, to be looked into.
fn seen_alone(case: &Case<'_>, diagnoses: &Diagnoses, found: &[Finding]) -> Vec<Finding> {
    let manual = case.chain().manual.as_str();
    let mut findings: Vec<Finding> = Vec::new();
    for (question, answer) in case.answers.all() {
        let Question::Sees { person, sign } = question else {
            continue;
        };
        let row = sign_row(*sign);
        let here = diagnoses
            .row(row)
            .is_some_and(|row| row.manuals.iter().any(|one| one == manual));
        let ours = person == case.person && answer.reply == crate::condition::Reply::Yes && here;
        let told = found.iter().chain(&findings);
        let is_row = |finding: &Finding| finding.row.as_deref() == Some(row);
        let explained = found.iter().any(|finding| explains(*sign, finding));
        if !ours || explained || told.into_iter().any(is_row) {
            continue;
        }
        let which = Which {
            row: Some(row),
            ..Which::default()
        };
        let which = which.filled(diagnoses);
        findings.push(Finding {
            row: Some(row.to_owned()),
            cause_of: None,
            condition: None,
            cause: None,
            evidence: vec![Evidence::Told(crate::Witness::Statement {
                by: answer.by.clone(),
                day: answer.day,
            })],
            remedy: remedy(case, &which, None),
            until: None,
        });
    }
    findings
}

/// Whether what is seen comes from something that was found already.
fn explains(sign: Sign, finding: &Finding) -> bool {
    let general = matches!(
        sign,
        Sign::UnitMissing
            | Sign::HeraclesRefuses
            | Sign::ProfileInvalid
            | Sign::HospitalMissing
            | Sign::InclusionRefuses
            | Sign::TileClosed
            | Sign::NoFunctionOffered
            | Sign::UnitTwice
    );
    general && finding.condition.is_some()
}

/// A membership that nobody needs (D-24).
fn needless(case: &Case<'_>) -> Option<Finding> {
    let free = case.chain().stands.as_ref()?.not_needed.as_ref()?;
    let is_free = free.role.iter().any(|role| case.is(role) == Truth::True);
    let mut listed = case.tree.of_person_at(case.person, &case.target.node);
    let member = listed.next().filter(|_| is_free)?;
    let node = Some(&member.node);
    Some(Finding {
        row: Some("D-24".to_owned()),
        cause_of: None,
        condition: None,
        cause: None,
        evidence: vec![Evidence::Told(member.seen.witness())],
        remedy: Some(Filled::new(case.tree, "W-34", Some(case.person), node)),
        until: None,
    })
}
