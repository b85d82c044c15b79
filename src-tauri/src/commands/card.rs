//! The card and its PIN.

use desk::answers::{CardDetails, CardNow, PinChangeAnswer};
use tauri::State;

use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// What is in the readers now.
#[tauri::command]
#[specta::specta]
pub async fn card_now(seat: State<'_, Seat>) -> Answer<CardNow> {
    seat.ask(|counter| Ok(counter.card_now())).await
}

/// Everything on the card that a person may want to see.
#[tauri::command]
#[specta::specta]
pub async fn card_details(seat: State<'_, Seat>) -> Answer<CardDetails> {
    seat.ask(|counter| counter.card_details()).await
}

/// Another PIN; asks three times.
#[tauri::command]
#[specta::specta]
pub async fn change_pin(seat: State<'_, Seat>) -> Answer<PinChangeAnswer> {
    seat.ask(|counter| counter.change_pin()).await
}

/// The PIN that was asked for. It leaves the web view once.
#[tauri::command]
#[specta::specta]
pub async fn answer_pin(seat: State<'_, Seat>, question: u32, pin: Typed) -> Answer<()> {
    seat.ask(move |counter| counter.answer_pin(question, pin.text()))
        .await
}

/// No PIN is given.
#[tauri::command]
#[specta::specta]
pub async fn cancel_pin(seat: State<'_, Seat>, question: u32) -> Answer<()> {
    seat.ask(move |counter| {
        counter.cancel_pin(question);
        Ok(())
    })
    .await
}

/// Whether the last try may be used.
#[tauri::command]
#[specta::specta]
pub async fn agree_last_try(seat: State<'_, Seat>, question: u32, yes: bool) -> Answer<()> {
    seat.ask(move |counter| counter.agree_last_try(question, yes))
        .await
}
