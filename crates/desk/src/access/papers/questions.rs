//! The questions of a diagnosis as a mail: to a colleague who can look, or to a help desk.

use std::collections::BTreeMap;
use std::path::Path;

use ::access::diagnosis::{Render, Sheet, diagnose};
use ::access::draft::Draft;

use super::super::Access;
use super::super::asked::Wanted;
use super::super::certificate::About;
use crate::Failure;
use crate::answers::{DiagnosisAsked, PaperWritten, QuestionsFor};

impl Access<'_> {
    /// Writes the questions of a diagnosis as a mail that is not sent yet.
    ///
    /// # Errors
    /// As [`Access::diagnose`]; `ACCESS-NO-QUESTION`, `DISK-...`.
    pub fn questions_file(
        &self,
        asked: &DiagnosisAsked,
        whom: QuestionsFor,
        to: Option<&Path>,
    ) -> Result<PaperWritten, Failure> {
        self.mail_written(&self.questions(asked, whom)?, name(whom), to)
    }

    /// Opens the questions of a diagnosis in the person's own mail program.
    ///
    /// # Errors
    /// As [`Access::diagnose`]; `ACCESS-NO-QUESTION`, `WINDOW-BROWSER`.
    pub fn open_questions(
        &self,
        asked: &DiagnosisAsked,
        whom: QuestionsFor,
    ) -> Result<(), Failure> {
        self.open_draft(&self.questions(asked, whom)?, name(whom))
    }

    /// Questions to somebody in the house; who that is, the person knows.
    fn to_colleague(&self, questions: String, what: String) -> Draft {
        let body = self.say("access-questions-mail", &[("text", questions)]);
        let subject = self.say("access-questions-subject", &[("what", what)]);
        let own = BTreeMap::new();
        let language = self.tongues().person;
        let writer = self.writer(&own);
        writer.draft(&[], language, &subject, &body, &[])
    }

    /// The mail; numbers are masked in it.
    fn questions(&self, asked: &DiagnosisAsked, whom: QuestionsFor) -> Result<Draft, Failure> {
        let none = || Failure::new("ACCESS-NO-QUESTION", Vec::new());
        let (_, mut tree) = self.known()?;
        let (person, target) = self.asked(&mut tree, asked)?;
        let (_, answers) = self.answers()?;
        let target = match target {
            Wanted::Access(target) => target,
            Wanted::Certificate(organisation) => {
                let about = About::new(&tree, &person, &organisation);
                let told = self.certificate_told(asked, &about, &answers)?;
                return match whom {
                    QuestionsFor::Colleague if !told.colleague.is_empty() => {
                        Ok(self.to_colleague(told.colleague, told.target.words))
                    }
                    _ => Err(none()),
                };
            }
        };
        let case = self.case(&tree, &answers, &person, &target)?;
        let diagnosis = diagnose(&case, &self.rules.diagnoses);
        let words = |kind: &str, id: &str| self.brace(kind, id);
        let render = |language| Render {
            language,
            words: &words,
        };
        let own = BTreeMap::new();
        let writer = self.writer(&own);
        match whom {
            QuestionsFor::Colleague => {
                let sheet = Sheet::new(
                    &case,
                    &diagnosis,
                    &self.rules.diagnoses,
                    &render(self.code()),
                );
                if sheet.items.is_empty() {
                    return Err(none());
                }
                let what = case.chain().name.in_language(self.code()).to_owned();
                Ok(self.to_colleague(sheet.text(), what))
            }
            QuestionsFor::HelpDesk => {
                let found = diagnosis.findings.first().ok_or_else(none)?;
                let diagnoses = &self.rules.diagnoses;
                let first = found.help_desk(&case, &diagnosis, diagnoses, &render(self.code()));
                let (contact, _) = first.map_err(|_| none())?;
                // In the language that the office reads.
                let language = writer.language(Some(&contact));
                let render = render(language.word());
                let text = found.help_desk(&case, &diagnosis, diagnoses, &render);
                let (_, text) = text.map_err(|_| none())?;
                let subject = case.chain().name.in_language(language.word());
                Ok(writer.draft(&[&contact], language, subject, &text, &[]))
            }
        }
    }
}

/// How the draft is called in the folder of drafts.
fn name(whom: QuestionsFor) -> &'static str {
    match whom {
        QuestionsFor::Colleague => "questions",
        QuestionsFor::HelpDesk => "help-desk",
    }
}
