//! Access management: who may do what, where, and why not.

use desk::answers::{
    AccessOrganisationsAnswer, AccessTaskAnswer, AccessTasksAnswer, AnswerWords, ChangeLine,
    CompanionAnswer, Corrected, Correction, DiagnosisAnswer, DiagnosisAsked, ErasedAnswer,
    FindingLine, ImportAnswer, ImportWords, MadeAnswer, NodeAnswer, NodeSaid, NodeWords,
    OrganisationWords, PeopleAnswer, PeopleAsked, PersonAnswer, PlanAnswer, PortalWordWords,
    RecordAnswer, ReviewAnswer, SnapshotsAnswer, StaffAnswer, StaffWords, TakenAnswer, TaskEvent,
    TaskWords, TemplateWords, TreeAnswer, TruthWord, WantWords, WordsAnswer, WorkflowAnswer,
    WorkflowsAnswer,
};
use tauri::State;

use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// The organisations of this workspace.
#[tauri::command]
#[specta::specta]
pub async fn access_organisations(seat: State<'_, Seat>) -> Answer<AccessOrganisationsAnswer> {
    seat.ask(move |counter| counter.access_organisations())
        .await
}

/// Adds an organisation, with its entity and the qualities of its manuals.
#[tauri::command]
#[specta::specta]
pub async fn access_add_organisation(
    seat: State<'_, Seat>,
    words: OrganisationWords,
) -> Answer<NodeAnswer> {
    seat.ask(move |counter| counter.access_add_organisation(&words))
        .await
}

/// Adds a node to a tree.
#[tauri::command]
#[specta::specta]
pub async fn access_add_node(seat: State<'_, Seat>, words: NodeWords) -> Answer<NodeAnswer> {
    seat.ask(move |counter| counter.access_add_node(&words))
        .await
}

/// The tree of an organisation, with a light for each level.
#[tauri::command]
#[specta::specta]
pub async fn access_tree(seat: State<'_, Seat>, organisation: String) -> Answer<TreeAnswer> {
    seat.ask(move |counter| counter.access_tree(&organisation))
        .await
}

/// The exports that were taken of an organisation.
#[tauri::command]
#[specta::specta]
pub async fn access_snapshots(
    seat: State<'_, Seat>,
    organisation: String,
) -> Answer<SnapshotsAnswer> {
    seat.ask(move |counter| counter.access_snapshots(&organisation))
        .await
}

/// How an export is read with what the person says of it.
#[tauri::command]
#[specta::specta]
pub async fn access_look_at_import(
    seat: State<'_, Seat>,
    number: u32,
    words: ImportWords,
) -> Answer<ImportAnswer> {
    seat.ask(move |counter| counter.access_look_at_import(number, &words))
        .await
}

/// Takes an export: what has changed, what is wrong, which tasks it proves.
#[tauri::command]
#[specta::specta]
pub async fn access_take_import(
    seat: State<'_, Seat>,
    number: u32,
    words: ImportWords,
) -> Answer<TakenAnswer> {
    seat.ask(move |counter| counter.access_take_import(number, &words))
        .await
}

/// What an export that was taken found, from one place on; the worst comes first.
#[tauri::command]
#[specta::specta]
pub async fn access_taken_findings(
    seat: State<'_, Seat>,
    snapshot: String,
    from: u32,
) -> Answer<Vec<FindingLine>> {
    seat.ask(move |counter| counter.access_taken_findings(&snapshot, from))
        .await
}

/// What an export that was taken has changed, from one place on.
#[tauri::command]
#[specta::specta]
pub async fn access_taken_changes(
    seat: State<'_, Seat>,
    snapshot: String,
    from: u32,
) -> Answer<Vec<ChangeLine>> {
    seat.ask(move |counter| counter.access_taken_changes(&snapshot, from))
        .await
}

/// Stops the import that is under way; nothing was changed by it.
#[tauri::command]
#[specta::specta]
pub async fn access_stop_import(seat: State<'_, Seat>) -> Answer<()> {
    seat.ask(|counter| counter.access_stop_import()).await
}

/// Forgets an export that is not taken.
#[tauri::command]
#[specta::specta]
pub async fn access_drop_import(seat: State<'_, Seat>, number: u32) -> Answer<()> {
    seat.ask(move |counter| counter.access_drop_import(number))
        .await
}

/// People, by name.
#[tauri::command]
#[specta::specta]
pub async fn access_people(seat: State<'_, Seat>, asked: PeopleAsked) -> Answer<PeopleAnswer> {
    seat.ask(move |counter| counter.access_people(&asked)).await
}

/// One person, in every organisation.
#[tauri::command]
#[specta::specta]
pub async fn access_person(seat: State<'_, Seat>, person: String) -> Answer<PersonAnswer> {
    seat.ask(move |counter| counter.access_person(&person))
        .await
}

/// Puts something right in the tree.
#[tauri::command]
#[specta::specta]
pub async fn access_correct(seat: State<'_, Seat>, correction: Correction) -> Answer<Corrected> {
    seat.ask(move |counter| counter.access_correct(&correction))
        .await
}

/// Keeps what a person read about a node at the portal.
#[tauri::command]
#[specta::specta]
pub async fn access_say_node(seat: State<'_, Seat>, said: NodeSaid) -> Answer<NodeAnswer> {
    seat.ask(move |counter| counter.access_say_node(&said))
        .await
}

/// Says whether somebody is in a second register.
#[tauri::command]
#[specta::specta]
pub async fn access_say_entry(
    seat: State<'_, Seat>,
    person: String,
    register: String,
    truth: TruthWord,
) -> Answer<PersonAnswer> {
    seat.ask(move |counter| counter.access_say_entry(&person, &register, truth))
        .await
}

/// What is wanted, and what differs from it.
#[tauri::command]
#[specta::specta]
pub async fn access_plan(seat: State<'_, Seat>, organisation: String) -> Answer<PlanAnswer> {
    seat.ask(move |counter| counter.access_plan(&organisation))
        .await
}

/// Keeps a job, with what somebody in it needs.
#[tauri::command]
#[specta::specta]
pub async fn access_keep_template(
    seat: State<'_, Seat>,
    organisation: String,
    words: TemplateWords,
) -> Answer<PlanAnswer> {
    seat.ask(move |counter| counter.access_keep_template(&organisation, &words))
        .await
}

/// Takes a job away.
#[tauri::command]
#[specta::specta]
pub async fn access_drop_template(
    seat: State<'_, Seat>,
    organisation: String,
    template: String,
) -> Answer<PlanAnswer> {
    seat.ask(move |counter| counter.access_drop_template(&organisation, &template))
        .await
}

/// Keeps what is wanted for somebody.
#[tauri::command]
#[specta::specta]
pub async fn access_keep_want(
    seat: State<'_, Seat>,
    organisation: String,
    words: WantWords,
) -> Answer<PlanAnswer> {
    seat.ask(move |counter| counter.access_keep_want(&organisation, &words))
        .await
}

/// Takes away what is wanted for somebody.
#[tauri::command]
#[specta::specta]
pub async fn access_drop_want(
    seat: State<'_, Seat>,
    organisation: String,
    want: String,
) -> Answer<PlanAnswer> {
    seat.ask(move |counter| counter.access_drop_want(&organisation, &want))
        .await
}

/// A staff list that was chosen or dropped, against what is known.
#[tauri::command]
#[specta::specta]
pub async fn access_staff_list(
    seat: State<'_, Seat>,
    list: u32,
    organisation: String,
) -> Answer<StaffAnswer> {
    seat.ask(move |counter| counter.access_staff_list(list, &organisation))
        .await
}

/// Wants what a staff list says: joiners with a job, leavers with none.
#[tauri::command]
#[specta::specta]
pub async fn access_take_staff(
    seat: State<'_, Seat>,
    list: u32,
    organisation: String,
    words: StaffWords,
) -> Answer<PlanAnswer> {
    seat.ask(move |counter| counter.access_take_staff(list, &organisation, &words))
        .await
}

/// Makes tasks of differences; those that are named.
#[tauri::command]
#[specta::specta]
pub async fn access_make_tasks(
    seat: State<'_, Seat>,
    organisation: String,
    differences: Vec<String>,
) -> Answer<MadeAnswer> {
    seat.ask(move |counter| counter.access_make_tasks(&organisation, &differences))
        .await
}

/// The tasks, what must not wait first.
#[tauri::command]
#[specta::specta]
pub async fn access_tasks(
    seat: State<'_, Seat>,
    organisation: Option<String>,
) -> Answer<AccessTasksAnswer> {
    seat.ask(move |counter| counter.access_tasks(organisation.as_deref()))
        .await
}

/// One task, in full.
#[tauri::command]
#[specta::specta]
pub async fn access_task(seat: State<'_, Seat>, task: String) -> Answer<AccessTaskAnswer> {
    seat.ask(move |counter| counter.access_task(&task)).await
}

/// A new task by hand.
#[tauri::command]
#[specta::specta]
pub async fn access_new_task(seat: State<'_, Seat>, words: TaskWords) -> Answer<AccessTaskAnswer> {
    seat.ask(move |counter| counter.access_new_task(&words))
        .await
}

/// Fills something in; an empty text takes it out.
#[tauri::command]
#[specta::specta]
pub async fn access_fill(
    seat: State<'_, Seat>,
    task: String,
    input: String,
    text: Typed,
) -> Answer<AccessTaskAnswer> {
    seat.ask(move |counter| counter.access_fill(&task, &input, text.text()))
        .await
}

/// Fills in what is proposed: a user name, or a first password, which is never kept.
#[tauri::command]
#[specta::specta]
pub async fn access_propose(
    seat: State<'_, Seat>,
    task: String,
    input: String,
) -> Answer<AccessTaskAnswer> {
    seat.ask(move |counter| counter.access_propose(&task, &input))
        .await
}

/// Something happens to a task.
#[tauri::command]
#[specta::specta]
pub async fn access_move_task(
    seat: State<'_, Seat>,
    task: String,
    event: TaskEvent,
) -> Answer<AccessTaskAnswer> {
    seat.ask(move |counter| counter.access_move_task(&task, event))
        .await
}

/// What the small window beside the browser shows; in a batch, of the task that is next.
#[tauri::command]
#[specta::specta]
pub async fn access_companion(seat: State<'_, Seat>, task: String) -> Answer<CompanionAnswer> {
    seat.ask(move |counter| counter.access_companion(&task))
        .await
}

/// Why somebody has no access.
#[tauri::command]
#[specta::specta]
pub async fn access_diagnose(
    seat: State<'_, Seat>,
    asked: DiagnosisAsked,
) -> Answer<DiagnosisAnswer> {
    seat.ask(move |counter| counter.access_diagnose(&asked))
        .await
}

/// Answers a question of a diagnosis, and looks again.
#[tauri::command]
#[specta::specta]
pub async fn access_answer_diagnosis(
    seat: State<'_, Seat>,
    asked: DiagnosisAsked,
    answer: AnswerWords,
) -> Answer<DiagnosisAnswer> {
    seat.ask(move |counter| counter.access_answer_diagnosis(&asked, &answer))
        .await
}

/// What has changed between two days, and what is wrong on the later one.
#[tauri::command]
#[specta::specta]
pub async fn access_review(
    seat: State<'_, Seat>,
    organisation: String,
    from: Option<String>,
    to: Option<String>,
) -> Answer<ReviewAnswer> {
    seat.ask(move |counter| counter.access_review(&organisation, from.as_deref(), to.as_deref()))
        .await
}

/// Everything that can be done.
#[tauri::command]
#[specta::specta]
pub async fn access_workflows(seat: State<'_, Seat>) -> Answer<WorkflowsAnswer> {
    seat.ask(move |counter| counter.access_workflows()).await
}

/// A workflow, in full, for nobody in particular.
#[tauri::command]
#[specta::specta]
pub async fn access_workflow(seat: State<'_, Seat>, workflow: String) -> Answer<WorkflowAnswer> {
    seat.ask(move |counter| counter.access_workflow(&workflow))
        .await
}

/// The portals' words, with what can be corrected.
#[tauri::command]
#[specta::specta]
pub async fn access_portal_words(seat: State<'_, Seat>) -> Answer<WordsAnswer> {
    seat.ask(move |counter| counter.access_portal_words()).await
}

/// Corrects a word, in a file of the person's own.
#[tauri::command]
#[specta::specta]
pub async fn access_correct_word(
    seat: State<'_, Seat>,
    words: PortalWordWords,
) -> Answer<WordsAnswer> {
    seat.ask(move |counter| counter.access_correct_word(&words))
        .await
}

/// Whether the record is whole, and whether a printed head is in it.
#[tauri::command]
#[specta::specta]
pub async fn access_record(seat: State<'_, Seat>, head: Option<String>) -> Answer<RecordAnswer> {
    seat.ask(move |counter| counter.access_record(head.as_deref()))
        .await
}

/// Goes on with a record that is not whole, in writing.
#[tauri::command]
#[specta::specta]
pub async fn access_acknowledge_record(
    seat: State<'_, Seat>,
    reason: String,
) -> Answer<RecordAnswer> {
    seat.ask(move |counter| counter.access_acknowledge_record(&reason))
        .await
}

/// Erases somebody; the record stays whole.
#[tauri::command]
#[specta::specta]
pub async fn access_erase(
    seat: State<'_, Seat>,
    person: String,
    reason: String,
) -> Answer<ErasedAnswer> {
    seat.ask(move |counter| counter.access_erase(&person, &reason))
        .await
}
