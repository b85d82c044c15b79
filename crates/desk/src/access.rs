//! Access management: who may do what, where, and why not.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use zeroize::Zeroizing;

use crate::answers::*;
use crate::{Desk, Failure};

/// What lasts as long as the program.
#[derive(Default)]
pub(crate) struct Sitting {
    files: Mutex<BTreeMap<u32, ()>>,
}

impl Sitting {
    /// Forgets a file.
    pub(crate) fn drop_file(&self, file: u32) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.remove(&file);
    }
}

/// The place at which access is managed.
pub struct Access<'d> {
    _desk: &'d Desk,
}

impl Desk {
    /// Opens what is known about access.
    ///
    /// # Errors
    /// `STORE-...`.
    pub fn access(&self) -> Result<Access<'_>, Failure> {
        Ok(Access { _desk: self })
    }
}

impl Access<'_> {
    /// The organisations of this workspace.
    ///
    /// # Errors
    /// Those of the record.
    pub fn organisations(&self) -> Result<AccessOrganisationsAnswer, Failure> {
        Err(not_yet())
    }

    /// Adds an organisation, with its entity and the qualities of its manuals.
    ///
    /// # Errors
    /// `ACCESS-NAME-MISSING`, `ACCESS-MANUAL-UNKNOWN`, `NUMBER-...`.
    pub fn add_organisation(&self, _words: &OrganisationWords) -> Result<NodeAnswer, Failure> {
        Err(not_yet())
    }

    /// Adds a node to a tree.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-NAME-MISSING`, `ACCESS-LEVEL`, `NUMBER-...`.
    pub fn add_node(&self, _words: &NodeWords) -> Result<NodeAnswer, Failure> {
        Err(not_yet())
    }

    /// The tree of an organisation, with a light for each level.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn tree(&self, _organisation: &str) -> Result<TreeAnswer, Failure> {
        Err(not_yet())
    }

    /// The exports that were taken of an organisation.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn snapshots(&self, _organisation: &str) -> Result<SnapshotsAnswer, Failure> {
        Err(not_yet())
    }

    /// How an export is read with what the person says of it.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`.
    pub fn look_at_import(
        &self,
        _import: u32,
        _words: &ImportWords,
    ) -> Result<ImportAnswer, Failure> {
        Err(not_yet())
    }

    /// Takes an export: what has changed, what is wrong, which tasks it proves.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-NODE`, `ACCESS-IMPORT-SUSPICIOUS`,
    /// `ACCESS-IMPORT-...`.
    pub fn take_import(&self, _import: u32, _words: &ImportWords) -> Result<TakenAnswer, Failure> {
        Err(not_yet())
    }

    /// People, by name.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn people(&self, _asked: &PeopleAsked) -> Result<PeopleAnswer, Failure> {
        Err(not_yet())
    }

    /// One person, in every organisation.
    ///
    /// # Errors
    /// `ACCESS-PERSON-UNKNOWN`.
    pub fn person(&self, _person: &str) -> Result<PersonAnswer, Failure> {
        Err(not_yet())
    }

    /// Says whether somebody is in a second register.
    ///
    /// # Errors
    /// `ACCESS-PERSON-UNKNOWN`, `ACCESS-REGISTER-UNKNOWN`.
    pub fn say_entry(
        &self,
        _person: &str,
        _register: &str,
        _truth: TruthWord,
    ) -> Result<PersonAnswer, Failure> {
        Err(not_yet())
    }

    /// What is wanted, and what differs from it.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn plan(&self, _organisation: &str) -> Result<PlanAnswer, Failure> {
        Err(not_yet())
    }

    /// Keeps a job, with what somebody in it needs.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-NAME-MISSING`.
    pub fn keep_template(
        &self,
        _organisation: &str,
        _words: &TemplateWords,
    ) -> Result<PlanAnswer, Failure> {
        Err(not_yet())
    }

    /// Takes a job away.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn drop_template(
        &self,
        _organisation: &str,
        _template: &str,
    ) -> Result<PlanAnswer, Failure> {
        Err(not_yet())
    }

    /// Keeps what is wanted for somebody.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-PERSON-UNKNOWN`, `ACCESS-NAME-MISSING`.
    pub fn keep_want(
        &self,
        _organisation: &str,
        _words: &WantWords,
    ) -> Result<PlanAnswer, Failure> {
        Err(not_yet())
    }

    /// Takes away what is wanted for somebody.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn drop_want(&self, _organisation: &str, _want: &str) -> Result<PlanAnswer, Failure> {
        Err(not_yet())
    }

    /// A staff list that was chosen or dropped, against what is known.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`.
    pub fn staff_list(&self, _list: u32, _organisation: &str) -> Result<StaffAnswer, Failure> {
        Err(not_yet())
    }

    /// Wants what a staff list says: joiners with a job, leavers with none.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`.
    pub fn take_staff(
        &self,
        _list: u32,
        _organisation: &str,
        _words: &StaffWords,
    ) -> Result<PlanAnswer, Failure> {
        Err(not_yet())
    }

    /// Makes tasks of differences; those that are named.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn make_tasks(
        &self,
        _organisation: &str,
        _differences: &[String],
    ) -> Result<MadeAnswer, Failure> {
        Err(not_yet())
    }

    /// The tasks, what must not wait first.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn tasks(&self, _organisation: Option<&str>) -> Result<AccessTasksAnswer, Failure> {
        Err(not_yet())
    }

    /// One task, in full.
    ///
    /// # Errors
    /// `ACCESS-TASK-NAME-UNKNOWN`.
    pub fn task(&self, _task: &str) -> Result<AccessTaskAnswer, Failure> {
        Err(not_yet())
    }

    /// A new task by hand.
    ///
    /// # Errors
    /// `ACCESS-TASK-WORKFLOW-UNKNOWN`, `ACCESS-NODE-UNKNOWN`, `ACCESS-PERSON-UNKNOWN`.
    pub fn new_task(&self, _words: &TaskWords) -> Result<AccessTaskAnswer, Failure> {
        Err(not_yet())
    }

    /// Fills something in; an empty text takes it out.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `NUMBER-...` with the fact `field`.
    pub fn fill(
        &self,
        _task: &str,
        _input: &str,
        _text: &Zeroizing<String>,
    ) -> Result<AccessTaskAnswer, Failure> {
        Err(not_yet())
    }

    /// Fills in what is proposed: a user name, or a first password, which is never kept.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-PROPOSAL`.
    pub fn propose(&self, _task: &str, _input: &str) -> Result<AccessTaskAnswer, Failure> {
        Err(not_yet())
    }

    /// Something happens to a task.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`.
    pub fn move_task(&self, _task: &str, _event: TaskEvent) -> Result<AccessTaskAnswer, Failure> {
        Err(not_yet())
    }

    /// What the small window beside the browser shows; in a batch, of the task that is next.
    ///
    /// # Errors
    /// `ACCESS-TASK-NAME-UNKNOWN`.
    pub fn companion(&self, _task: &str) -> Result<CompanionAnswer, Failure> {
        Err(not_yet())
    }

    /// Why somebody has no access.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-PERSON-UNKNOWN`, `ACCESS-MANUAL-UNKNOWN`.
    pub fn diagnose(&self, _asked: &DiagnosisAsked) -> Result<DiagnosisAnswer, Failure> {
        Err(not_yet())
    }

    /// Answers a question of a diagnosis, and looks again.
    ///
    /// # Errors
    /// As [`Access::diagnose`]; `ACCESS-QUESTION-UNKNOWN`.
    pub fn answer_diagnosis(
        &self,
        _asked: &DiagnosisAsked,
        _answer: &AnswerWords,
    ) -> Result<DiagnosisAnswer, Failure> {
        Err(not_yet())
    }

    /// What has changed between two days, and what is wrong on the later one.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-DAY`.
    pub fn review(
        &self,
        _organisation: &str,
        _from: Option<&str>,
        _to: Option<&str>,
    ) -> Result<ReviewAnswer, Failure> {
        Err(not_yet())
    }

    /// Everything that can be done.
    ///
    /// # Errors
    /// `ACCESS-WORKFLOWS`.
    pub fn workflows(&self) -> Result<WorkflowsAnswer, Failure> {
        Err(not_yet())
    }

    /// A workflow, in full, for nobody in particular.
    ///
    /// # Errors
    /// `ACCESS-TASK-WORKFLOW-UNKNOWN`.
    pub fn workflow(&self, _workflow: &str) -> Result<WorkflowAnswer, Failure> {
        Err(not_yet())
    }

    /// The portals' words, with what can be corrected.
    ///
    /// # Errors
    /// `ACCESS-WORKFLOWS`.
    pub fn portal_words(&self) -> Result<WordsAnswer, Failure> {
        Err(not_yet())
    }

    /// Corrects a word, in a file of the person's own.
    ///
    /// # Errors
    /// `ACCESS-WORD-UNKNOWN`, `DISK-...`.
    pub fn correct_word(&self, _words: &PortalWordWords) -> Result<WordsAnswer, Failure> {
        Err(not_yet())
    }

    /// Whether the record is whole, and whether a printed head is in it.
    ///
    /// # Errors
    /// `ACCESS-HEAD`, those of the record.
    pub fn record(&self, _head: Option<&str>) -> Result<RecordAnswer, Failure> {
        Err(not_yet())
    }

    /// Goes on with a record that is not whole, in writing.
    ///
    /// # Errors
    /// Those of the record.
    pub fn acknowledge_record(&self, _reason: &str) -> Result<RecordAnswer, Failure> {
        Err(not_yet())
    }

    /// Erases somebody; the record stays whole.
    ///
    /// # Errors
    /// `ACCESS-PERSON-UNKNOWN`, those of the record.
    pub fn erase(&self, _person: &str, _reason: &str) -> Result<ErasedAnswer, Failure> {
        Err(not_yet())
    }

    /// Writes the mail of a task as a file that a mail program opens as not sent yet.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-MAIL`, `DISK-...`.
    pub fn mail_file(&self, _task: &str) -> Result<FileWritten, Failure> {
        Err(not_yet())
    }

    /// Looks at an export.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-...`.
    pub fn look_at_file(&self, _file: &Path) -> Result<ImportAnswer, Failure> {
        Err(not_yet())
    }

    /// Compares a staff list.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-...`.
    pub fn staff_file(&self, _file: &Path, _organisation: &str) -> Result<StaffAnswer, Failure> {
        Err(not_yet())
    }

    /// A file as proof.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-TASK-...`.
    pub fn evidence_file(&self, _task: &str, _file: &Path) -> Result<AccessTaskAnswer, Failure> {
        Err(not_yet())
    }

    /// What is wrong with workflows in a folder.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn check_workflows(&self, _folder: &Path) -> Result<CheckedAnswer, Failure> {
        Err(not_yet())
    }

    /// Writes everything into one encrypted file.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn export_workspace(
        &self,
        _file: &Path,
        _password: &Zeroizing<String>,
    ) -> Result<WorkspaceAnswer, Failure> {
        Err(not_yet())
    }

    /// Takes a colleague's file.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn import_workspace(
        &self,
        _file: &Path,
        _password: &Zeroizing<String>,
    ) -> Result<WorkspaceTaken, Failure> {
        Err(not_yet())
    }

    /// A value, whole, for the clipboard.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`.
    pub fn reveal(
        &self,
        _task: &str,
        _input: &str,
    ) -> Result<(Zeroizing<String>, CopiedAnswer), Failure> {
        Err(not_yet())
    }

    /// Opens a link.
    ///
    /// # Errors
    /// `WINDOW-BROWSER`.
    pub fn open_link(&self, _task: &str, _step: &str) -> Result<(), Failure> {
        Err(not_yet())
    }

    /// Opens a mail.
    ///
    /// # Errors
    /// `WINDOW-BROWSER`.
    pub fn open_mail(&self, _task: &str) -> Result<(), Failure> {
        Err(not_yet())
    }

    /// What a dropped file is.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn dropped_file(&self, _file: &Path) -> Result<ExportDropped, Failure> {
        Err(not_yet())
    }
}

fn not_yet() -> Failure {
    Failure::new("DESK-INPUT", vec![("reason", "not yet".to_owned())])
}
