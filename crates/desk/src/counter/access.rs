//! Access management at the counter: the same questions as on the command line.

use std::path::Path;

use zeroize::Zeroizing;

use super::{Counter, Told};
use crate::answers::{
    AccessTaskAnswer, AccessTasksAnswer, AnswerWords, Call, CheckedAnswer, CompanionAnswer,
    DiagnosisAnswer, DiagnosisAsked, ErasedAnswer, ExportDropped, ImportAnswer, MadeAnswer,
    PlanAnswer, PortalWordWords, RecordAnswer, ReviewAnswer, StaffAnswer, StaffWords, TaskEvent,
    TaskWords, TemplateWords, WantWords, WordsAnswer, WorkflowAnswer, WorkflowsAnswer,
    WorkspaceAnswer, WorkspaceTaken,
};

impl Counter {
    /// What is wanted, and what differs from it.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_plan(&self, organisation: &str) -> Told<PlanAnswer> {
        self.at(|post| post.desk.access()?.plan(organisation))
    }

    /// Keeps a job, with what somebody in it needs.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-NAME-MISSING`.
    pub fn access_keep_template(
        &self,
        organisation: &str,
        words: &TemplateWords,
    ) -> Told<PlanAnswer> {
        let answer = self.at(|post| post.desk.access()?.keep_template(organisation, words));
        self.inner.home_changed();
        answer
    }

    /// Takes a job away.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_drop_template(&self, organisation: &str, template: &str) -> Told<PlanAnswer> {
        let answer = self.at(|post| post.desk.access()?.drop_template(organisation, template));
        self.inner.home_changed();
        answer
    }

    /// Keeps what is wanted for somebody.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-PERSON-UNKNOWN`, `ACCESS-NAME-MISSING`.
    pub fn access_keep_want(&self, organisation: &str, words: &WantWords) -> Told<PlanAnswer> {
        let answer = self.at(|post| post.desk.access()?.keep_want(organisation, words));
        self.inner.home_changed();
        answer
    }

    /// Takes away what is wanted for somebody.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_drop_want(&self, organisation: &str, want: &str) -> Told<PlanAnswer> {
        let answer = self.at(|post| post.desk.access()?.drop_want(organisation, want));
        self.inner.home_changed();
        answer
    }

    /// A staff list that was chosen or dropped, against what is known.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`.
    pub fn access_staff_list(&self, list: u32, organisation: &str) -> Told<StaffAnswer> {
        self.at(|post| post.desk.access()?.staff_list(list, organisation))
    }

    /// Wants what a staff list says: joiners with a job, leavers with none.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`.
    pub fn access_take_staff(
        &self,
        list: u32,
        organisation: &str,
        words: &StaffWords,
    ) -> Told<PlanAnswer> {
        let answer = self.at(|post| post.desk.access()?.take_staff(list, organisation, words));
        self.inner.home_changed();
        answer
    }

    /// Makes tasks of differences; those that are named.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_make_tasks(
        &self,
        organisation: &str,
        differences: &[String],
    ) -> Told<MadeAnswer> {
        let answer = self.at(|post| post.desk.access()?.make_tasks(organisation, differences));
        self.inner.home_changed();
        answer
    }

    /// The tasks, what must not wait first.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_tasks(&self, organisation: Option<&str>) -> Told<AccessTasksAnswer> {
        self.at(|post| post.desk.access()?.tasks(organisation))
    }

    /// One task, in full.
    ///
    /// # Errors
    /// `ACCESS-TASK-NAME-UNKNOWN`.
    pub fn access_task(&self, task: &str) -> Told<AccessTaskAnswer> {
        self.at(|post| post.desk.access()?.task(task))
    }

    /// A new task by hand.
    ///
    /// # Errors
    /// `ACCESS-TASK-WORKFLOW-UNKNOWN`, `ACCESS-NODE-UNKNOWN`, `ACCESS-PERSON-UNKNOWN`.
    pub fn access_new_task(&self, words: &TaskWords) -> Told<AccessTaskAnswer> {
        let answer = self.at(|post| post.desk.access()?.new_task(words));
        self.inner.home_changed();
        answer
    }

    /// Fills something in; an empty text takes it out.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `NUMBER-...` with the fact `field`.
    pub fn access_fill(
        &self,
        task: &str,
        input: &str,
        text: &Zeroizing<String>,
    ) -> Told<AccessTaskAnswer> {
        let answer = self.at(|post| post.desk.access()?.fill(task, input, text));
        self.inner.home_changed();
        answer
    }

    /// Fills in what is proposed: a user name, or a first password, which is never kept.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-PROPOSAL`.
    pub fn access_propose(&self, task: &str, input: &str) -> Told<AccessTaskAnswer> {
        let answer = self.at(|post| post.desk.access()?.propose(task, input));
        self.inner.home_changed();
        answer
    }

    /// Something happens to a task.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`.
    pub fn access_move_task(&self, task: &str, event: TaskEvent) -> Told<AccessTaskAnswer> {
        let answer = self.at(|post| post.desk.access()?.move_task(task, event));
        self.inner.home_changed();
        answer
    }

    /// What the small window beside the browser shows; in a batch, of the task that is next.
    ///
    /// # Errors
    /// `ACCESS-TASK-NAME-UNKNOWN`.
    pub fn access_companion(&self, task: &str) -> Told<CompanionAnswer> {
        self.at(|post| post.desk.access()?.companion(task))
    }

    /// Why somebody has no access.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-PERSON-UNKNOWN`, `ACCESS-MANUAL-UNKNOWN`.
    pub fn access_diagnose(&self, asked: &DiagnosisAsked) -> Told<DiagnosisAnswer> {
        self.at(|post| post.desk.access()?.diagnose(asked))
    }

    /// Answers a question of a diagnosis, and looks again.
    ///
    /// # Errors
    /// As [`Counter::access_diagnose`]; `ACCESS-QUESTION-UNKNOWN`.
    pub fn access_answer_diagnosis(
        &self,
        asked: &DiagnosisAsked,
        answer: &AnswerWords,
    ) -> Told<DiagnosisAnswer> {
        let answer = self.at(|post| post.desk.access()?.answer_diagnosis(asked, answer));
        self.inner.home_changed();
        answer
    }

    /// What has changed between two days, and what is wrong on the later one.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-DAY`.
    pub fn access_review(
        &self,
        organisation: &str,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Told<ReviewAnswer> {
        self.at(|post| post.desk.access()?.review(organisation, from, to))
    }

    /// Everything that can be done.
    ///
    /// # Errors
    /// `ACCESS-WORKFLOWS`.
    pub fn access_workflows(&self) -> Told<WorkflowsAnswer> {
        self.at(|post| post.desk.access()?.workflows())
    }

    /// A workflow, in full, for nobody in particular.
    ///
    /// # Errors
    /// `ACCESS-TASK-WORKFLOW-UNKNOWN`.
    pub fn access_workflow(&self, workflow: &str) -> Told<WorkflowAnswer> {
        self.at(|post| post.desk.access()?.workflow(workflow))
    }

    /// The portals' words, with what can be corrected.
    ///
    /// # Errors
    /// `ACCESS-WORKFLOWS`.
    pub fn access_portal_words(&self) -> Told<WordsAnswer> {
        self.at(|post| post.desk.access()?.portal_words())
    }

    /// Corrects a word, in a file of the person's own.
    ///
    /// # Errors
    /// `ACCESS-WORD-UNKNOWN`, `DISK-...`.
    pub fn access_correct_word(&self, words: &PortalWordWords) -> Told<WordsAnswer> {
        let answer = self.at(|post| post.desk.access()?.correct_word(words));
        self.inner.home_changed();
        answer
    }

    /// Whether the record is whole, and whether a printed head is in it.
    ///
    /// # Errors
    /// `ACCESS-HEAD`, those of the record.
    pub fn access_record(&self, head: Option<&str>) -> Told<RecordAnswer> {
        self.at(|post| post.desk.access()?.record(head))
    }

    /// Goes on with a record that is not whole, in writing.
    ///
    /// # Errors
    /// Those of the record.
    pub fn access_acknowledge_record(&self, reason: &str) -> Told<RecordAnswer> {
        let answer = self.at(|post| post.desk.access()?.acknowledge_record(reason));
        self.inner.home_changed();
        answer
    }

    /// Erases somebody; the record stays whole.
    ///
    /// # Errors
    /// `ACCESS-PERSON-UNKNOWN`, those of the record.
    pub fn access_erase(&self, person: &str, reason: &str) -> Told<ErasedAnswer> {
        let answer = self.at(|post| post.desk.access()?.erase(person, reason));
        self.inner.home_changed();
        answer
    }

    /// Looks at an export that was chosen in a dialog.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-...`.
    pub fn access_export_at(&self, file: &Path) -> Told<ImportAnswer> {
        self.at(|post| {
            post.desk
                .access()?
                .look_at_file(file, &mut self.import_watch(post))
        })
    }

    /// Remembers a staff list that was chosen in a dialog, and compares it with what is known.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-...`, `ACCESS-NODE-UNKNOWN`.
    pub fn access_staff_at(&self, file: &Path, organisation: &str) -> Told<StaffAnswer> {
        self.at(|post| post.desk.access()?.staff_file(file, organisation))
    }

    /// A file as proof of a task: its name and its hash are kept, not the file.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-TASK-...`.
    pub fn access_evidence_at(&self, task: &str, file: &Path) -> Told<AccessTaskAnswer> {
        let answer = self.at(|post| post.desk.access()?.evidence_file(task, file));
        self.inner.home_changed();
        answer
    }

    /// What is wrong with workflows in a folder.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn access_check_workflows(&self, folder: &Path) -> Told<CheckedAnswer> {
        self.at(|post| post.desk.access()?.check_workflows(folder))
    }

    /// Writes everything into one encrypted file for a colleague who manages access too.
    ///
    /// # Errors
    /// `DISK-...`, those of the record.
    pub fn access_export_workspace(
        &self,
        file: &Path,
        password: &Zeroizing<String>,
    ) -> Told<WorkspaceAnswer> {
        self.at(|post| post.desk.access()?.export_workspace(file, password))
    }

    /// Takes a colleague's file, when it goes on from what is here.
    ///
    /// # Errors
    /// `DISK-...`, those of the record.
    pub fn access_import_workspace(
        &self,
        file: &Path,
        password: &Zeroizing<String>,
    ) -> Told<WorkspaceTaken> {
        let answer = self.at(|post| post.desk.access()?.import_workspace(file, password));
        self.inner.home_changed();
        answer
    }

    /// Opens the link of a step in the person's own browser.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-LINK`, `WINDOW-BROWSER`.
    pub fn access_open_link(&self, task: &str, step: &str) -> Told<()> {
        self.at(|post| post.desk.access()?.open_link(task, step))
    }

    /// Files were dropped that may be exports or staff lists: tells the first that is one, and calls
    /// `ExportDropped`.
    pub fn export_dropped(&self, file: &Path) -> ExportDropped {
        let dropped = match self.at(|post| {
            post.desk
                .access()?
                .dropped_file(file, &mut self.import_watch(post))
        }) {
            Ok(dropped) => dropped,
            Err(refused) => ExportDropped {
                refused: Some(*refused),
                ..ExportDropped::default()
            },
        };
        let call = Call::ExportDropped(Box::new(dropped.clone()));
        self.inner.bell.ring(call);
        dropped
    }
}
