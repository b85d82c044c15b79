//! The window as it opens, and what is everywhere in it.

use desk::answers::{ExplainAnswer, HomeAnswer, OpeningAnswer, PreferencesWords};
use tauri::State;

use crate::seat::{Answer, Seat};

/// What the window has to know before it shows anything.
#[tauri::command]
#[specta::specta]
pub async fn opening(seat: State<'_, Seat>) -> Answer<OpeningAnswer> {
    seat.ask(|counter| counter.opening()).await
}

/// Keeps what the person prefers.
#[tauri::command]
#[specta::specta]
pub async fn set_preferences(
    seat: State<'_, Seat>,
    preferences: PreferencesWords,
) -> Answer<OpeningAnswer> {
    seat.ask(move |counter| counter.set_preferences(preferences))
        .await
}

/// What waits for whom.
#[tauri::command]
#[specta::specta]
pub async fn home(seat: State<'_, Seat>) -> Answer<HomeAnswer> {
    seat.ask(|counter| counter.home()).await
}

/// The page of every code.
#[tauri::command]
#[specta::specta]
pub async fn explain_all(seat: State<'_, Seat>) -> Answer<ExplainAnswer> {
    seat.ask(|counter| Ok(counter.explain_all())).await
}

/// Works on while the keyring with the journal's keys is away.
#[tauri::command]
#[specta::specta]
pub async fn go_on_without_keyring(seat: State<'_, Seat>) -> Answer<()> {
    seat.ask(|counter| {
        counter.go_on_without_keyring();
        Ok(())
    })
    .await
}

/// Ends a talk; a question about a PIN that waits is cancelled.
#[tauri::command]
#[specta::specta]
pub async fn cancel(seat: State<'_, Seat>, talk: u32) -> Answer<()> {
    seat.ask(move |counter| {
        counter.cancel(talk);
        Ok(())
    })
    .await
}
