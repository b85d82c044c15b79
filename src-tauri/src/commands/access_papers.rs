//! Papers of access management, and a whole number for the eyes or the clipboard.

use desk::answers::{
    AttachmentsAnswer, CopiedAnswer, DaysWords, DiagnosisAsked, PaperWritten, QuestionsFor,
    SheetWords, WholeNumber,
};
use tauri::{AppHandle, State};

use super::outside::with;
use crate::clipboard::Copied;
use crate::dialogs;
use crate::seat::{Answer, Seat};

/// Writes the mail of a task as a file that a mail program opens as not sent yet.
#[tauri::command]
#[specta::specta]
pub async fn access_mail_file(seat: State<'_, Seat>, task: String) -> Answer<PaperWritten> {
    seat.ask(move |counter| counter.access_mail_file(&task))
        .await
}

/// Opens the mail of a task in the person's own mail program.
#[tauri::command]
#[specta::specta]
pub async fn access_open_mail(seat: State<'_, Seat>, task: String) -> Answer<()> {
    seat.ask(move |counter| counter.access_open_mail(&task))
        .await
}

/// Looks at a file that is to go with a mail: whether a national number is in it; asks which file.
#[tauri::command]
#[specta::specta]
pub async fn access_choose_attachment(
    app: AppHandle,
    seat: State<'_, Seat>,
) -> Answer<Option<AttachmentsAnswer>> {
    let words = seat.counter().dialog_words();
    let file = dialogs::open_file(&app, &words.choose_attachment, &words.any_files, ANY).await;
    with(seat, file, |counter, file| {
        counter.access_attachment_at(file)
    })
    .await
}

/// Writes the questions of a diagnosis as a mail that is not sent yet.
#[tauri::command]
#[specta::specta]
pub async fn access_questions_file(
    seat: State<'_, Seat>,
    asked: DiagnosisAsked,
    whom: QuestionsFor,
) -> Answer<PaperWritten> {
    seat.ask(move |counter| counter.access_questions_file(&asked, whom))
        .await
}

/// Opens the questions of a diagnosis in the person's own mail program.
#[tauri::command]
#[specta::specta]
pub async fn access_open_questions(
    seat: State<'_, Seat>,
    asked: DiagnosisAsked,
    whom: QuestionsFor,
) -> Answer<()> {
    seat.ask(move |counter| counter.access_open_questions(&asked, whom))
        .await
}

/// Writes a calendar file: the day of a task's wait, or everything of an organisation that has a day.
#[tauri::command]
#[specta::specta]
pub async fn access_days_file(seat: State<'_, Seat>, words: DaysWords) -> Answer<PaperWritten> {
    seat.ask(move |counter| counter.access_days_file(&words))
        .await
}

/// Writes a sheet to print.
#[tauri::command]
#[specta::specta]
pub async fn access_sheet(seat: State<'_, Seat>, words: SheetWords) -> Answer<PaperWritten> {
    seat.ask(move |counter| counter.access_sheet(&words)).await
}

/// Shows the folder of documents, where papers are written.
#[tauri::command]
#[specta::specta]
pub async fn access_show_papers(seat: State<'_, Seat>) -> Answer<()> {
    seat.ask(move |counter| counter.access_show_papers()).await
}

/// The whole national number of a person, because somebody asks to see it.
#[tauri::command]
#[specta::specta]
pub async fn access_whole_number(seat: State<'_, Seat>, person: String) -> Answer<WholeNumber> {
    seat.ask(move |counter| counter.access_whole_number(&person))
        .await
}

/// Puts the whole national number of a person on the clipboard, and wipes it there when it is still ours.
#[tauri::command]
#[specta::specta]
pub async fn access_copy_number(
    seat: State<'_, Seat>,
    copied: State<'_, Copied>,
    person: String,
) -> Answer<CopiedAnswer> {
    let (value, answer) = seat
        .ask(move |counter| counter.access_number_to_copy(&person))
        .await?;
    match copied.put_for(value, answer.seconds) {
        Ok(_) => Ok(answer),
        Err(reason) => Err(Box::new(seat.counter().no_clipboard(&reason))),
    }
}

/// Any file.
const ANY: &[&str] = &["*"];
