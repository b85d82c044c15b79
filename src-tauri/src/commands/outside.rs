//! What the program does for the web view with things of the system: dialogs, clipboard, the first
//! frame. No path crosses to the web view.

use std::path::PathBuf;

use desk::answers::{BackupAnswer, CopyAnswer, HandOverSeen, KeystoreHandle, RestoreAnswer};
use tauri::{AppHandle, State};

use crate::bell::WindowBell;
use crate::clipboard::Copied;
use crate::dialogs;
use crate::first_frame::FirstFrame;
use crate::licences::{self, LicencesAnswer};
use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// The page is on the screen, and hears the events.
#[tauri::command]
#[specta::specta]
pub async fn first_frame(frame: State<'_, FirstFrame>, bell: State<'_, WindowBell>) -> Answer<()> {
    frame.page_drawn();
    bell.page_hears();
    Ok(())
}

/// What is built in, and under which licence.
#[tauri::command]
#[specta::specta]
pub async fn licences() -> Answer<LicencesAnswer> {
    Ok(licences::all())
}

/// Puts a text on the clipboard.
#[tauri::command]
#[specta::specta]
pub async fn copy_text(
    seat: State<'_, Seat>,
    copied: State<'_, Copied>,
    text: String,
) -> Answer<()> {
    copied
        .put(text)
        .map_err(|reason| Box::new(seat.counter().no_clipboard(&reason)))
}

/// Lets the person choose a keystore; nothing when they close the dialog.
#[tauri::command]
#[specta::specta]
pub async fn choose_keystore(
    app: AppHandle,
    seat: State<'_, Seat>,
) -> Answer<Option<KeystoreHandle>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::open_file(
        &app,
        &words.choose_keystore,
        &words.keystore_files,
        KEYSTORES,
    );
    match file.await {
        Some(file) => seat
            .ask(move |counter| counter.keystore_at(&file))
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// A second safe place; asks for the folder.
#[tauri::command]
#[specta::specta]
pub async fn copy_to(
    app: AppHandle,
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
) -> Answer<Option<CopyAnswer>> {
    let words = seat.counter().dialog_words();
    let folder = dialogs::open_folder(&app, &words.choose_folder).await;
    with(seat, folder, move |counter, folder| {
        counter.copy_to(keystore, folder)
    })
    .await
}

/// Everything in one encrypted file; asks where.
#[tauri::command]
#[specta::specta]
pub async fn backup(
    app: AppHandle,
    seat: State<'_, Seat>,
    password: Typed,
) -> Answer<Option<BackupAnswer>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::new_file(&app, &words.save_backup, "clavis.age").await;
    with(seat, file, move |counter, file| {
        counter.backup(file, password.text())
    })
    .await
}

/// Puts back what a backup holds; asks which.
#[tauri::command]
#[specta::specta]
pub async fn restore(
    app: AppHandle,
    seat: State<'_, Seat>,
    password: Typed,
) -> Answer<Option<RestoreAnswer>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::open_file(&app, &words.open_backup, &words.backup_files, BACKUPS).await;
    with(seat, file, move |counter, file| {
        counter.restore(file, password.text())
    })
    .await
}

/// Opens what a server prepared; asks which file.
#[tauri::command]
#[specta::specta]
pub async fn choose_hand_over(
    app: AppHandle,
    seat: State<'_, Seat>,
) -> Answer<Option<HandOverSeen>> {
    let words = seat.counter().dialog_words();
    let title = &words.choose_hand_over;
    let file = dialogs::open_file(&app, title, &words.hand_over_files, HAND_OVERS).await;
    with(seat, file, |counter, file| counter.hand_over_at(file)).await
}

/// Asks with what was chosen, or answers nothing when the dialog was closed.
pub(super) async fn with<T: Send + 'static>(
    seat: State<'_, Seat>,
    chosen: Option<PathBuf>,
    question: impl FnOnce(&desk::Counter, &std::path::Path) -> Answer<T> + Send + 'static,
) -> Answer<Option<T>> {
    match chosen {
        Some(path) => seat
            .ask(move |counter| question(counter, &path))
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// How files are called that can be keystores; the dialog offers them first.
const KEYSTORES: &[&str] = &["p12", "pfx", "acc-p12"];

/// How backups are called.
const BACKUPS: &[&str] = &["age"];

/// How hand-over files are called.
const HAND_OVERS: &[&str] = &["json"];
