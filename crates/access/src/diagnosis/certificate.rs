//! What is known of a certificate: D-21 with its cause, D-22 (access model, section 9).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::catalogue::Catalogue;
use crate::condition::{Answers, Evidence, Question};
use crate::plan::Filled;
use crate::tree::Tree;
use crate::{NodeId, PersonId, Truth, Witness};

/// What `desk` knows of an organisation's certificate, for the person who is to look after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFacts {
    /// Whether the request offered the organisation to the person.
    pub offered: Truth,
    /// Whether the person is the one shown as responsible.
    pub responsible: Truth,
    /// The last day of the certificate; none without one.
    pub ends: Option<Date>,
    /// From this day on it can be renewed.
    pub renewable_from: Option<Date>,
}

/// One of the ways on which a person is known as responsible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateWay {
    /// The id of the cause when it is missing: `not-ticked`.
    pub cause: &'static str,
    /// Whether it is as it should be.
    pub truth: Truth,
    /// The workflow that puts it right.
    pub workflow: &'static str,
    /// What would settle an unknown.
    pub question: Question,
    /// On what the verdict rests; `desk` knows that of the person shown as responsible.
    pub evidence: Vec<Evidence>,
}

/// What the facts of a certificate say: D-21 with its cause, D-22.
pub fn certificate_findings(
    tree: &Tree,
    answers: &Answers,
    catalogue: &Catalogue,
    person: &PersonId,
    organisation: &NodeId,
    facts: &CertificateFacts,
    today: Date,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if facts.offered == Truth::False {
        let ways = certificate_ways(tree, answers, catalogue, person, organisation, facts);
        // The first that is known to be wrong; when none is, the first that is not known.
        let wrong = ways.iter().find(|way| way.truth == Truth::False);
        let workflow = wrong.map_or("W-80", |way| way.workflow);
        let mut remedy = Filled::new(tree, workflow, Some(person), Some(organisation));
        if workflow == "W-31" {
            remedy = remedy.with_list("applications", &[CERTIFICATE_MANAGER.to_owned()]);
        }
        findings.push(Finding {
            row: Some("D-21".to_owned()),
            cause_of: wrong.map(|way| way.cause.to_owned()),
            condition: None,
            cause: None,
            evidence: wrong.map_or_else(Vec::new, |way| way.evidence.clone()),
            remedy: Some(remedy),
            until: None,
        });
    }
    if let Some(ends) = facts.ends {
        let renewable = facts.renewable_from.is_some_and(|from| from <= today);
        if ends < today || renewable {
            let (cause, workflow) = match ends < today {
                true => ("expired", "W-81"),
                false => ("ends-soon", "W-83"),
            };
            findings.push(Finding {
                row: Some("D-22".to_owned()),
                cause_of: Some(cause.to_owned()),
                condition: None,
                cause: None,
                evidence: Vec::new(),
                remedy: Some(Filled::new(
                    tree,
                    workflow,
                    Some(person),
                    Some(organisation),
                )),
                until: None,
            });
        }
    }
    findings
}

/// The three ways on which a person is known as responsible for a certificate (access model, D-21), in the order
/// in which one looks.
pub fn certificate_ways(
    tree: &Tree,
    answers: &Answers,
    catalogue: &Catalogue,
    person: &PersonId,
    organisation: &NodeId,
    facts: &CertificateFacts,
) -> [CertificateWay; 3] {
    let (whom, node) = (|| person.clone(), || organisation.clone());
    let ticked = Question::Ticked {
        person: whom(),
        node: node(),
        application: CERTIFICATE_MANAGER.to_owned(),
    };
    let szv = Question::Registered {
        person: Some(whom()),
        node: node(),
        register: SZV.to_owned(),
    };
    let entry = tree
        .entries_of(person)
        .find(|entry| entry.register == SZV && tree.is_within(&entry.node, organisation));
    let entered = entry.map_or(Truth::Unknown, |entry| entry.active.truth());
    let entered_by = entry.and_then(|entry| entry.active.witness().cloned());
    let (told, told_by) = manager_ticked(tree, catalogue, person, organisation);
    [
        CertificateWay {
            cause: "not-responsible",
            truth: facts.responsible,
            workflow: "W-80",
            question: Question::Responsible {
                person: whom(),
                node: node(),
            },
            evidence: Vec::new(),
        },
        way("not-ticked", "W-31", answers, ticked, told, told_by),
        way("not-in-szv", "W-70", answers, szv, entered, entered_by),
    ]
}

/// What was told, or else what somebody answered.
fn way(
    cause: &'static str,
    workflow: &'static str,
    answers: &Answers,
    question: Question,
    told: Truth,
    by: Option<Witness>,
) -> CertificateWay {
    let answer = answers.to(&question).filter(|_| told == Truth::Unknown);
    let said = answer.map(|answer| Witness::Statement {
        by: answer.by.clone(),
        day: answer.day,
    });
    let witness = by.filter(|_| told != Truth::Unknown).or(said);
    CertificateWay {
        cause,
        truth: match told {
            Truth::Unknown => answers.truth(&question),
            told => told,
        },
        workflow,
        question,
        evidence: witness.into_iter().map(Evidence::Told).collect(),
    }
}

/// Whether the application that lets a person request certificates is ticked anywhere in the organisation, and
/// who told it.
fn manager_ticked(
    tree: &Tree,
    catalogue: &Catalogue,
    person: &PersonId,
    organisation: &NodeId,
) -> (Truth, Option<Witness>) {
    let members = tree.of_person(person);
    let members = members.filter(|one| tree.is_within(&one.node, organisation));
    let ticks = |text: &String| catalogue.application_key(text) == CERTIFICATE_MANAGER;
    let told = members.map(|one| {
        let truth = one.applications.is(|told| told.value.iter().any(ticks));
        (truth, one.applications.witness().cloned())
    });
    let told: Vec<(Truth, Option<Witness>)> = told.collect();
    if told.is_empty() {
        return (Truth::Unknown, None);
    }
    let all = told
        .iter()
        .fold(Truth::False, |one, (truth, _)| one.or(*truth));
    let by = told.into_iter().find(|(truth, _)| *truth == all);
    (all, by.and_then(|(_, witness)| witness))
}

/// Its id in the catalogue (D-21).
const CERTIFICATE_MANAGER: &str = "certificate-manager";
/// The register's id in the catalogue.
const SZV: &str = "szv";
