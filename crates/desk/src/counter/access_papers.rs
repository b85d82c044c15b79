//! Access management at the counter: papers, and values that leave for the clipboard or the eyes.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::{Counter, Told};
use crate::answers::{
    AttachmentsAnswer, CopiedAnswer, DaysWords, DiagnosisAsked, PaperWritten, QuestionsFor,
    SheetWords, WholeNumber,
};

impl Counter {
    /// Writes the mail of a task as a file that a mail program opens as not sent yet.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-MAIL`, `DISK-...`.
    pub fn access_mail_file(&self, task: &str) -> Told<PaperWritten> {
        self.at(|post| post.desk.access()?.mail_file(task, None, &[]))
    }

    /// Opens the mail of a task in the person's own mail program.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-MAIL`, `WINDOW-BROWSER`.
    pub fn access_open_mail(&self, task: &str) -> Told<()> {
        self.at(|post| post.desk.access()?.open_mail(task))
    }

    /// Looks at a file that is to go with a mail: whether a national number is in it or in its name.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn access_attachment_at(&self, file: &Path) -> Told<AttachmentsAnswer> {
        let files: Vec<PathBuf> = vec![file.to_path_buf()];
        self.at(|post| post.desk.access()?.attachments(&files))
    }

    /// Writes the questions of a diagnosis as a mail that is not sent yet.
    ///
    /// # Errors
    /// As [`Counter::access_diagnose`]; `ACCESS-NO-QUESTION`, `DISK-...`.
    pub fn access_questions_file(
        &self,
        asked: &DiagnosisAsked,
        whom: QuestionsFor,
    ) -> Told<PaperWritten> {
        self.at(|post| post.desk.access()?.questions_file(asked, whom, None))
    }

    /// Opens the questions of a diagnosis in the person's own mail program.
    ///
    /// # Errors
    /// As [`Counter::access_diagnose`]; `ACCESS-NO-QUESTION`, `WINDOW-BROWSER`.
    pub fn access_open_questions(&self, asked: &DiagnosisAsked, whom: QuestionsFor) -> Told<()> {
        self.at(|post| post.desk.access()?.open_questions(asked, whom))
    }

    /// Writes a calendar file: the day of one task's wait, or everything of an organisation that has a day.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-TASK-UNKNOWN`, `ACCESS-NO-DAY`, `DISK-...`.
    pub fn access_days_file(&self, words: &DaysWords) -> Told<PaperWritten> {
        self.at(|post| post.desk.access()?.days_file(words, None))
    }

    /// Writes a sheet to print.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-DAY`, `ACCESS-ROLE-UNKNOWN`, `DISK-...`.
    pub fn access_sheet(&self, words: &SheetWords) -> Told<PaperWritten> {
        self.at(|post| post.desk.access()?.sheet(words, None))
    }

    /// Shows the folder of documents, where papers are written.
    ///
    /// # Errors
    /// `WINDOW-FOLDER`.
    pub fn access_show_papers(&self) -> Told<()> {
        self.at(|post| post.desk.access()?.show_papers())
    }

    /// The whole national number of a person, because somebody asks to see it; the record tells that.
    ///
    /// # Errors
    /// `ACCESS-PERSON-UNKNOWN`, `ACCESS-NUMBER-NOT-KNOWN`.
    pub fn access_whole_number(&self, person: &str) -> Told<WholeNumber> {
        self.at(|post| post.desk.access()?.whole_number(person))
    }

    /// The same for the clipboard and nothing else.
    ///
    /// # Errors
    /// As [`Counter::access_whole_number`].
    pub fn access_number_to_copy(&self, person: &str) -> Told<(Zeroizing<String>, CopiedAnswer)> {
        self.at(|post| post.desk.access()?.number_to_copy(person))
    }

    /// A value of a task, whole, for the clipboard and nothing else; with what is told of it.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NOT-GIVEN`.
    pub fn access_value_to_copy(
        &self,
        task: &str,
        input: &str,
    ) -> Told<(Zeroizing<String>, CopiedAnswer)> {
        self.at(|post| post.desk.access()?.reveal(task, input))
    }
}
