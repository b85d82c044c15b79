//! Access management with things of the system: dialogs, the clipboard, the browser, the mail program.

use desk::answers::{
    AccessTaskAnswer, CheckedAnswer, CopiedAnswer, ImportAnswer, StaffAnswer, WorkspaceAnswer,
    WorkspaceTaken,
};
use tauri::{AppHandle, State};

use super::outside::with;
use crate::clipboard::Copied;
use crate::dialogs;
use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// Looks at an export; asks which file.
#[tauri::command]
#[specta::specta]
pub async fn access_choose_export(
    app: AppHandle,
    seat: State<'_, Seat>,
) -> Answer<Option<ImportAnswer>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::open_file(&app, &words.choose_export, &words.export_files, EXPORTS).await;
    with(seat, file, |counter, file| counter.access_export_at(file)).await
}

/// Compares a staff list with what is known; asks which file.
#[tauri::command]
#[specta::specta]
pub async fn access_choose_staff_list(
    app: AppHandle,
    seat: State<'_, Seat>,
    organisation: String,
) -> Answer<Option<StaffAnswer>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::open_file(&app, &words.choose_staff, &words.staff_files, STAFF).await;
    with(seat, file, move |counter, file| {
        counter.access_staff_at(file, &organisation)
    })
    .await
}

/// A file as proof of a task; asks which.
#[tauri::command]
#[specta::specta]
pub async fn access_choose_evidence(
    app: AppHandle,
    seat: State<'_, Seat>,
    task: String,
) -> Answer<Option<AccessTaskAnswer>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::open_file(&app, &words.choose_evidence, &words.any_files, ANY).await;
    with(seat, file, move |counter, file| {
        counter.access_evidence_at(&task, file)
    })
    .await
}

/// What is wrong with workflows of one's own; asks for the folder.
#[tauri::command]
#[specta::specta]
pub async fn access_check_workflows(
    app: AppHandle,
    seat: State<'_, Seat>,
) -> Answer<Option<CheckedAnswer>> {
    let words = seat.counter().dialog_words();
    let folder = dialogs::open_folder(&app, &words.choose_workflows).await;
    with(seat, folder, |counter, folder| {
        counter.access_check_workflows(folder)
    })
    .await
}

/// Everything in one encrypted file for a colleague; asks where.
#[tauri::command]
#[specta::specta]
pub async fn access_export_workspace(
    app: AppHandle,
    seat: State<'_, Seat>,
    password: Typed,
) -> Answer<Option<WorkspaceAnswer>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::new_file(&app, &words.save_workspace, "clavis-access.age").await;
    with(seat, file, move |counter, file| {
        counter.access_export_workspace(file, password.text())
    })
    .await
}

/// Takes a colleague's file; asks which.
#[tauri::command]
#[specta::specta]
pub async fn access_import_workspace(
    app: AppHandle,
    seat: State<'_, Seat>,
    password: Typed,
) -> Answer<Option<WorkspaceTaken>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::open_file(&app, &words.open_workspace, &words.backup_files, WORKSPACES);
    with(seat, file.await, move |counter, file| {
        counter.access_import_workspace(file, password.text())
    })
    .await
}

/// Puts a value of a task on the clipboard, and wipes it there when it is still ours. The value itself
/// never reaches the web view.
#[tauri::command]
#[specta::specta]
pub async fn access_copy_value(
    seat: State<'_, Seat>,
    copied: State<'_, Copied>,
    task: String,
    input: String,
) -> Answer<CopiedAnswer> {
    let (value, answer) = seat
        .ask(move |counter| counter.access_value_to_copy(&task, &input))
        .await?;
    match copied.put_for(value, answer.seconds) {
        Ok(_) => Ok(answer),
        Err(reason) => Err(Box::new(seat.counter().no_clipboard(&reason))),
    }
}

/// Opens the link of a step in the person's own browser.
#[tauri::command]
#[specta::specta]
pub async fn access_open_link(seat: State<'_, Seat>, task: String, step: String) -> Answer<()> {
    seat.ask(move |counter| counter.access_open_link(&task, &step))
        .await
}

/// How exports are called.
const EXPORTS: &[&str] = &["csv", "txt"];

/// How staff lists are called.
const STAFF: &[&str] = &["csv", "txt", "xlsx"];

/// Any file.
const ANY: &[&str] = &["*"];

/// How a colleague's file is called.
const WORKSPACES: &[&str] = &["age"];
