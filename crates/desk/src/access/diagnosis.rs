//! Why somebody has no access: as a conversation, and as a text for a colleague.

use ::access::Truth;
use ::access::condition::{Answer, Case, Reply};
use ::access::diagnosis::{Diagnosis, Finding, Render, Sheet, diagnose};

use super::Access;
use super::asked::{Wanted, answers_act, question_id};
use super::certificate::About;
use super::said::Said;
use super::words::{listed_name, truth};
use crate::Failure;
use crate::answers::{
    AnswerWords, Choice, ConditionLine, DiagnosisAnswer, DiagnosisAsked, DiagnosisTarget,
    FoundWords, QuestionLine,
};

impl Access<'_> {
    /// Why somebody has no access.
    ///
    /// # Errors
    /// `ACCESS-TREE-...`, `ACCESS-PERSON-...`, `ACCESS-MANUAL-UNKNOWN`.
    pub fn diagnose(&self, asked: &DiagnosisAsked) -> Result<DiagnosisAnswer, Failure> {
        let (_, mut tree) = self.known()?;
        let (person, target) = self.asked(&mut tree, asked)?;
        let (_, answers) = self.answers()?;
        let target = match target {
            Wanted::Access(target) => target,
            Wanted::Certificate(organisation) => {
                let about = About::new(&tree, &person, &organisation);
                return self.certificate_told(asked, &about, &answers);
            }
        };
        let case = self.case(&tree, &answers, &person, &target)?;
        let diagnosis = diagnose(&case, &self.rules.diagnoses);
        self.told(asked, &case, &diagnosis)
    }

    /// Answers a question of a diagnosis, and looks again.
    ///
    /// # Errors
    /// As [`Access::diagnose`]; `ACCESS-QUESTION-UNKNOWN`.
    pub fn answer_diagnosis(
        &self,
        asked: &DiagnosisAsked,
        answer: &AnswerWords,
    ) -> Result<DiagnosisAnswer, Failure> {
        let (_, mut tree) = self.known()?;
        let (person, target) = self.asked(&mut tree, asked)?;
        let (version, mut answers) = self.answers()?;
        let reply = match answer.answer.as_str() {
            "yes" => Some(Reply::Yes),
            "no" => Some(Reply::No),
            _ => None,
        };
        let unknown = || {
            let facts = vec![("question", answer.question.clone())];
            Failure::new("ACCESS-QUESTION-UNKNOWN", facts)
        };
        let reply = reply.ok_or_else(unknown)?;
        let target = match target {
            Wanted::Access(target) => target,
            Wanted::Certificate(organisation) => {
                let about = About::new(&tree, &person, &organisation);
                let known = self.known_of_certificate(&about, &answers)?;
                let mut questions = known.questions.into_iter().map(|(question, _)| question);
                let question = questions.find(|one| question_id(one) == answer.question);
                let said = Answer {
                    reply,
                    by: String::new(),
                    day: self.today(),
                };
                answers.note(question.ok_or_else(unknown)?, said);
                let act = answers_act(&tree, version, &answers)?;
                self.write("question.answered", "", &[], &[act])?;
                return self.diagnose(asked);
            }
        };
        // One text may ask several things at once: its answer is that to all of them.
        let sheet = {
            let case = self.case(&tree, &answers, &person, &target)?;
            let diagnosis = diagnose(&case, &self.rules.diagnoses);
            let words = |kind: &str, id: &str| self.brace(kind, id);
            let render = Render {
                language: self.code(),
                words: &words,
            };
            Sheet::new(&case, &diagnosis, &self.rules.diagnoses, &render)
        };
        let mut items = sheet.items.iter();
        let asked_for = items.find(|item| question_id(&item.question) == answer.question);
        let item = asked_for.ok_or_else(unknown)?;
        sheet.enter(item.number, reply, "", self.today(), &mut answers);
        let act = answers_act(&tree, version, &answers)?;
        self.write("question.answered", "", &[], &[act])?;
        self.diagnose(asked)
    }

    fn told(
        &self,
        asked: &DiagnosisAsked,
        case: &Case<'_>,
        diagnosis: &Diagnosis,
    ) -> Result<DiagnosisAnswer, Failure> {
        let said = Said::new(self, case.tree);
        let manual = case.chain().manual.as_str();
        let fill = Fill { access: self, case };
        let lines = diagnosis.judged.iter().map(|one| {
            let words = self.rules.diagnoses.condition(one.condition);
            let text = match (words, one.truth) {
                (Some(words), Truth::Unknown) => Some(words.ask(manual)),
                (Some(words), truth) => Some(words.verdict(manual, truth == Truth::True)),
                (None, _) => None,
            };
            let open = one.truth == Truth::Unknown;
            ConditionLine {
                id: format!("{:?}", one.condition),
                truth: truth(one.truth),
                words: text
                    .map(|text| self.filled(text, &fill))
                    .unwrap_or_default(),
                evidence: said.evidence(&one.evidence),
                ask: words
                    .filter(|_| open)
                    .map(|words| self.filled(words.ask(manual), &fill)),
                page: words
                    .and_then(|words| words.page(manual))
                    .and_then(|word| self.portal_word(word)),
            }
        });
        let words = |kind: &str, id: &str| self.brace(kind, id);
        let render = Render {
            language: self.code(),
            words: &words,
        };
        let sheet = Sheet::new(case, diagnosis, &self.rules.diagnoses, &render);
        let answers = ["yes", "no"].map(|id| Choice {
            id: id.to_owned(),
            words: self.say("access-yes-no", &[("answer", id.to_owned())]),
        });
        let mut numbers = std::collections::BTreeSet::new();
        let first = sheet
            .items
            .iter()
            .filter(|item| numbers.insert(item.number));
        let questions = first.map(|item| QuestionLine {
            id: question_id(&item.question),
            condition: format!("{:?}", item.condition),
            words: item.text.clone(),
            answers: answers.to_vec(),
        });
        let found = diagnosis
            .findings
            .first()
            .and_then(|finding| self.found(case, diagnosis, finding, &fill, &render));
        let node = case.tree.node(&case.target.node);
        let then = match (&found, diagnosis.access) {
            (Some(found), _) => found.remedy.clone(),
            (None, Truth::True) => {
                self.say("access-diagnosis-then", &[("state", "good".to_owned())])
            }
            (None, _) => self.say("access-diagnosis-then", &[("state", "ask".to_owned())]),
        };
        let person = case.tree.person(case.person);
        Ok(DiagnosisAnswer {
            person: asked.person.as_ref().map(|_| case.person.0.clone()),
            name: person.map(listed_name).unwrap_or_default(),
            target: DiagnosisTarget {
                node: Some(case.target.node.0.clone()),
                words: format!(
                    "{}: {}",
                    case.chain().name.in_language(self.code()),
                    node.map(|node| node.name.clone()).unwrap_or_default()
                ),
                manual: manual.to_owned(),
            },
            found,
            conditions: lines.collect(),
            questions: questions.collect(),
            colleague: sheet.text(),
            then,
        })
    }

    fn found(
        &self,
        case: &Case<'_>,
        diagnosis: &Diagnosis,
        finding: &Finding,
        fill: &Fill<'_, '_, '_>,
        render: &Render<'_>,
    ) -> Option<FoundWords> {
        let id = finding.row.as_deref()?;
        let row = self.rules.diagnoses.row(id)?;
        let cause = finding.cause_of.as_deref();
        let cause = row
            .cause_of
            .iter()
            .find(|one| Some(one.id.as_str()) == cause);
        let workflow = finding
            .remedy
            .as_ref()
            .map(|remedy| remedy.workflow.clone());
        let question = finding.help_desk(case, diagnosis, &self.rules.diagnoses, render);
        let (contact, question) = match question {
            Ok((contact, text)) => (self.contact(&contact), Some(text)),
            Err(_) => (self.contact(row.contact_in(&case.chain().manual)), None),
        };
        Some(FoundWords {
            id: id.to_owned(),
            sign: self.filled(&row.sign, fill),
            cause: self.filled(cause.map_or(&row.cause, |one| &one.text), fill),
            remedy: self.filled(cause.map_or(&row.remedy, |one| &one.remedy), fill),
            task_title: workflow.as_deref().map(|id| self.title(id)),
            task: workflow,
            contact,
            question,
        })
    }

    /// What stands for a brace that is no person and no node.
    pub(super) fn brace(&self, kind: &str, id: &str) -> String {
        let found = match kind {
            "word" => self.portal_word(id),
            "link" => self.rules.set.link(id).map(|link| self.plain(&link.name)),
            "contact" => self.contact(id).map(|contact| contact.name),
            _ => None,
        };
        found.unwrap_or_else(|| id.to_owned())
    }
}

/// The braces of the diagnoses' texts.
struct Fill<'f, 'a, 'd> {
    access: &'f Access<'d>,
    case: &'f Case<'a>,
}

impl ::access::workflow::Values for Fill<'_, '_, '_> {
    fn input(&self, _: &str) -> Option<String> {
        None
    }

    fn person(&self) -> Option<String> {
        let person = self.case.tree.person(self.case.person)?;
        Some(person.full_name()).filter(|name| !name.is_empty())
    }

    fn node(&self) -> Option<String> {
        let node = self.case.tree.node(&self.case.target.node)?;
        Some(node.name.clone())
    }

    fn organisation(&self) -> Option<String> {
        let _ = self.access;
        let top = self.case.tree.organisation(&self.case.target.node)?;
        Some(top.name.clone())
    }
}
