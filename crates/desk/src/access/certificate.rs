//! Why somebody cannot get or renew the organisation's certificate: what this desk knows of keystores, requests and
//! tokens is handed to the diagnosis, so that nobody is asked what Clavis has seen itself (D-21, D-22).

use std::collections::BTreeMap;

use ::access::condition::{Answers, Evidence, Question};
use ::access::diagnosis::{
    CertificateFacts, CertificateWay, Finding, certificate_findings, certificate_ways,
};
use ::access::task::{Stage, Task};
use ::access::tree::Tree;
use ::access::{NodeId, PersonId, Truth, Witness, fold};
use certificates::Line;
use jiff::civil::Date;
use pki::name::EhealthName;

use super::Access;
use super::offered::{is_of, numbers};
use super::said::Said;
use super::words::{listed_name, truth};
use crate::Failure;
use crate::answers::{
    Choice, ConditionLine, DiagnosisAnswer, DiagnosisAsked, DiagnosisTarget, FoundWords,
    QuestionLine,
};
use crate::counter::bars::Life;
use crate::counter::keystores::short_name;
use crate::site::JOURNAL;

/// The manual of the certificate: its target is no chain of the catalogue.
pub(super) const MANUAL: &str = "004";

/// Who looks after which organisation's certificate.
pub(super) struct About<'t> {
    pub(super) tree: &'t Tree,
    pub(super) person: &'t PersonId,
    pub(super) organisation: &'t NodeId,
}

impl<'t> About<'t> {
    pub(super) fn new(tree: &'t Tree, person: &'t PersonId, organisation: &'t NodeId) -> Self {
        Self {
            tree,
            person,
            organisation,
        }
    }
}

/// What is known, with the words for each fact.
pub(super) struct Known {
    facts: CertificateFacts,
    lines: Vec<ConditionLine>,
    /// What can be answered: questions of unknown facts, in the order in which one asks.
    pub(super) questions: Vec<(Question, String)>,
}

impl Access<'_> {
    /// What is known of the certificate and of who is responsible for it.
    pub(super) fn known_of_certificate(
        &self,
        about: &About<'_>,
        answers: &Answers,
    ) -> Result<Known, Failure> {
        let (offered, offered_by) = self.offered(about, answers)?;
        let (responsible, responsible_by) = self.responsible(about, answers)?;
        let (lives, ends) = self.lives_of(about)?;
        let facts = CertificateFacts {
            offered,
            responsible,
            ends: ends.as_ref().map(|life| life.until),
            renewable_from: ends.as_ref().map(|life| life.renew_from),
        };
        let today = self.today();
        let is_good = ends.map_or(Truth::Unknown, |life| (life.renew_from > today).into());
        let mut lines =
            vec![self.fact("offered", "access-certificate-offered", offered, offered_by)];
        let mut questions = Vec::new();
        if offered == Truth::Unknown {
            let question = Question::Offered {
                person: about.person.clone(),
                node: about.organisation.clone(),
            };
            questions.push((question, "offered".to_owned()));
        }
        // To whom the organisation is offered, the ways to it are open.
        if offered == Truth::False {
            let catalogue = &self.rules.catalogue;
            let (person, organisation) = (about.person, about.organisation);
            let ways =
                certificate_ways(about.tree, answers, catalogue, person, organisation, &facts);
            for way in ways {
                if !self.matters(&way, organisation)? {
                    continue;
                }
                let id = way
                    .cause
                    .trim_start_matches("not-")
                    .trim_start_matches("in-");
                let by = match way.question {
                    Question::Responsible { .. } => responsible_by.clone(),
                    _ => Said::new(self, about.tree).evidence(&way.evidence),
                };
                lines.push(self.fact(id, &format!("access-certificate-{id}"), way.truth, by));
                if way.truth == Truth::Unknown {
                    questions.push((way.question, id.to_owned()));
                }
            }
        }
        // Who may ask for it comes before what there is, as D-21 before D-22.
        lines.push(self.fact("certificate", "access-certificate-valid", is_good, lives));
        Ok(Known {
            facts,
            lines,
            questions,
        })
    }

    /// The answer to a question about the certificate.
    pub(super) fn certificate_told(
        &self,
        asked: &DiagnosisAsked,
        about: &About<'_>,
        answers: &Answers,
    ) -> Result<DiagnosisAnswer, Failure> {
        let known = self.known_of_certificate(about, answers)?;
        let (tree, today) = (about.tree, self.today());
        let findings = certificate_findings(
            tree,
            answers,
            &self.rules.catalogue,
            about.person,
            about.organisation,
            &known.facts,
            today,
        );
        let found = findings.first();
        let found = found.and_then(|finding| self.found_of_certificate(about, finding));
        let choices = ["yes", "no"].map(|id| Choice {
            id: id.to_owned(),
            words: self.say("access-yes-no", &[("answer", id.to_owned())]),
        });
        let words_of = |id: &str| {
            let mut lines = known.lines.iter();
            let line = lines.find(|line| line.id == id);
            line.map(|line| line.words.clone()).unwrap_or_default()
        };
        let questions: Vec<QuestionLine> = known
            .questions
            .iter()
            .map(|(question, id)| QuestionLine {
                id: super::asked::question_id(question),
                condition: id.clone(),
                words: words_of(id),
                answers: choices.to_vec(),
            })
            .collect();
        let numbered = questions.iter().enumerate();
        let colleague: Vec<String> = numbered
            .map(|(place, one)| format!("{}. {}", place + 1, one.words))
            .collect();
        let then = match &found {
            Some(found) => found.remedy.clone(),
            None if !questions.is_empty() => {
                self.say("access-diagnosis-then", &[("state", "ask".to_owned())])
            }
            None => {
                let state = known.facts.ends.map_or("unknown", |_| "good");
                self.say("access-certificate-then", &[("state", state.to_owned())])
            }
        };
        let organisation = tree.node(about.organisation);
        let organisation = organisation
            .map(|node| node.name.clone())
            .unwrap_or_default();
        let person = tree.person(about.person);
        Ok(DiagnosisAnswer {
            person: asked.person.as_ref().map(|_| about.person.0.clone()),
            name: person.map(listed_name).unwrap_or_default(),
            target: DiagnosisTarget {
                node: Some(about.organisation.0.clone()),
                words: self.say("access-certificate-target", &[("name", organisation)]),
                manual: MANUAL.to_owned(),
            },
            found,
            conditions: known.lines,
            questions,
            colleague: colleague.join("\n"),
            then,
        })
    }

    fn found_of_certificate(&self, about: &About<'_>, finding: &Finding) -> Option<FoundWords> {
        let id = finding.row.as_deref()?;
        let row = self.rules.diagnoses.row(id)?;
        let cause = finding.cause_of.as_deref();
        let mut causes = row.cause_of.iter();
        let cause = causes.find(|one| Some(one.id.as_str()) == cause);
        let remedy = finding.remedy.as_ref();
        let workflow = remedy.map(|remedy| remedy.workflow.clone());
        Some(FoundWords {
            id: id.to_owned(),
            sign: self.filled(&row.sign, about),
            cause: self.filled(cause.map_or(&row.cause, |one| &one.text), about),
            remedy: self.filled(cause.map_or(&row.remedy, |one| &one.remedy), about),
            task_title: workflow.as_deref().map(|id| self.title(id)),
            task: workflow,
            contact: self.contact(row.contact_in(MANUAL)),
            question: Some(self.filled(&row.question, about)),
        })
    }

    /// A fact: when it is unknown its words are the question that settles it.
    fn fact(&self, id: &str, words: &str, known: Truth, evidence: String) -> ConditionLine {
        let state = match known {
            Truth::True => "true",
            Truth::False => "false",
            Truth::Unknown => "unknown",
        };
        let word = match id {
            "responsible" => "your-managers",
            _ => "app-certificate-manager",
        };
        let word = self.portal_word(word).unwrap_or_default();
        let said = self.say(
            words,
            &[("state", state.to_owned()), ("word", word.clone())],
        );
        let asks = known == Truth::Unknown && id != "certificate";
        ConditionLine {
            id: id.to_owned(),
            truth: truth(known),
            ask: asks.then(|| said.clone()),
            words: said,
            evidence,
            page: (asks && id == "responsible").then_some(word),
        }
    }

    /// Whether a way is one of this organisation's: as far as its manuals go, and the first always.
    fn matters(&self, way: &CertificateWay, organisation: &NodeId) -> Result<bool, Failure> {
        let manual = match way.question {
            Question::Ticked { .. } => "002",
            Question::Registered { .. } => "003",
            _ => return Ok(true),
        };
        let manuals = self.house(organisation)?.manuals;
        Ok(way.truth != Truth::Unknown || manuals.iter().any(|one| one == manual))
    }

    /// Whether the request offered the organisation: as the person's own card has heard it, or as somebody has
    /// answered since.
    fn offered(&self, about: &About<'_>, answers: &Answers) -> Result<(Truth, String), Failure> {
        let heard = self.offered_to(about.tree, about.person)?;
        let heard = heard.map(|one| (one.day, one.has(about.tree, about.organisation)));
        let heard = heard.filter(|(_, offered)| *offered != Truth::Unknown);
        let question = Question::Offered {
            person: about.person.clone(),
            node: about.organisation.clone(),
        };
        Ok(self.newest(about, heard, "access-certificate-asked", answers, &question))
    }

    /// Whether the person is the one whom the portal shows: as a task W-80 has noted it, or as somebody has
    /// answered since.
    fn responsible(
        &self,
        about: &About<'_>,
        answers: &Answers,
    ) -> Result<(Truth, String), Failure> {
        let tasks = self.kept_tasks()?.into_iter().map(|kept| kept.value);
        let ours = tasks.filter(|task| {
            let is_told = matches!(task.stage(), Stage::Answered | Stage::Verified);
            let here = task.about.organisation.as_ref() == Some(about.organisation);
            task.workflow == WHO && is_told && here
        });
        let shown = ours.filter_map(|task| shown(about, &task));
        let question = Question::Responsible {
            person: about.person.clone(),
            node: about.organisation.clone(),
        };
        let shown = shown.max_by_key(|(day, _)| *day);
        Ok(self.newest(about, shown, "access-certificate-seen", answers, &question))
    }

    /// What Clavis has seen itself, or a newer answer.
    fn newest(
        &self,
        about: &About<'_>,
        seen: Option<(Date, Truth)>,
        words: &str,
        answers: &Answers,
        question: &Question,
    ) -> (Truth, String) {
        let answer = answers.to(question);
        match (seen, answer) {
            (Some((day, truth)), answer) if answer.is_none_or(|answer| answer.day < day) => {
                (truth, self.say(words, &[("date", day.to_string())]))
            }
            (_, Some(answer)) => {
                let by = Evidence::Told(Witness::Statement {
                    by: answer.by.clone(),
                    day: answer.day,
                });
                let said = Said::new(self, about.tree).evidence(&[by]);
                (answers.truth(question), said)
            }
            _ => (Truth::Unknown, String::new()),
        }
    }

    /// What is known of the organisation's certificates on this computer, in sentences; and of those that are in
    /// use, the one that ends first. Of one name the newest counts: it has taken the place of those before.
    fn lives_of(&self, about: &About<'_>) -> Result<(String, Option<Life>), Failure> {
        let desk = self.desk;
        if !desk.disk.exists(&desk.places.data.join(JOURNAL)) {
            return Ok((String::new(), None));
        }
        let all = desk.inventory(None, None)?;
        let numbers = numbers(about.tree, about.organisation);
        let ours = all.iter().filter(|line| {
            let name = name_of(line);
            name.is_some_and(|name| {
                let mut numbers = numbers.iter();
                line.exists && numbers.any(|number| is_of(number, &name.kind, &name.id))
            })
        });
        let today = self.today();
        let lives = ours.filter_map(|line| Some((line, Life::of(line, &all, today)?)));
        let mut said = Vec::new();
        let mut newest: BTreeMap<(String, String), Life> = BTreeMap::new();
        for (line, life) in lives {
            said.push(format!("{}: {}", short_name(line), life.sentence(desk)));
            let record = line.record.as_ref().filter(|_| !life.is_over());
            let Some(record) = record else { continue };
            let key = (record.platform.clone(), record.name.clone());
            match newest.get(&key) {
                Some(other) if other.until >= life.until => {}
                _ => {
                    newest.insert(key, life);
                }
            }
        }
        let first = newest.into_values().min_by_key(|life| life.until);
        Ok((said.join(" "), first))
    }
}

/// Whom a task W-80 has noted as responsible, and of which day; none when it has noted nobody.
fn shown(about: &About<'_>, task: &Task) -> Option<(Date, Truth)> {
    let text = task.inputs().get("responsible")?;
    let day = task.inputs().get("seen-on")?.parse().ok()?;
    let tree = about.tree;
    let id = PersonId(text.to_owned());
    if tree.person(&id).is_some() {
        return Some((day, (tree.head(&id) == tree.head(about.person)).into()));
    }
    let person = tree.person(about.person)?;
    let names = [
        format!("{} {}", person.name, person.first_name),
        format!("{} {}", person.first_name, person.name),
    ];
    let plain = |text: &str| fold(&text.replace(',', " "));
    let written: Vec<String> = plain(text).split_whitespace().map(str::to_owned).collect();
    let same = names.iter().any(|name| {
        let name = plain(name);
        written
            .iter()
            .map(String::as_str)
            .eq(name.split_whitespace())
    });
    Some((day, same.into()))
}

fn name_of(line: &Line) -> Option<EhealthName> {
    EhealthName::parse_string(&line.record.as_ref()?.name).ok()
}

impl ::access::workflow::Values for About<'_> {
    fn input(&self, _: &str) -> Option<String> {
        None
    }

    fn person(&self) -> Option<String> {
        let person = self.tree.person(self.person)?;
        Some(person.full_name()).filter(|name| !name.is_empty())
    }

    fn node(&self) -> Option<String> {
        self.organisation()
    }

    fn organisation(&self) -> Option<String> {
        let node = self.tree.node(self.organisation)?;
        Some(node.name.clone())
    }
}

/// The workflow that asks who is responsible.
const WHO: &str = "W-80";

#[cfg(test)]
mod tests;
