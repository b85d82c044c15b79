//! Rehearsal: nothing there is real.

use desk::answers::{OpeningAnswer, RehearsalChoices, RehearsalPlan};
use tauri::{AppHandle, State};

use crate::companion;
use crate::seat::{Answer, Seat};

/// Whom to be, and what may go wrong.
#[tauri::command]
#[specta::specta]
pub async fn rehearsal_choices(seat: State<'_, Seat>) -> Answer<RehearsalChoices> {
    seat.ask(|counter| Ok(counter.rehearsal_choices())).await
}

/// Starts the virtual card and the virtual platform.
#[tauri::command]
#[specta::specta]
pub async fn start_rehearsal(
    app: AppHandle,
    seat: State<'_, Seat>,
    plan: RehearsalPlan,
) -> Answer<OpeningAnswer> {
    // Its task is one of the world that is left.
    companion::close(&app);
    seat.ask(move |counter| counter.start_rehearsal(&plan))
        .await
}

/// Back to the real world.
#[tauri::command]
#[specta::specta]
pub async fn leave_rehearsal(app: AppHandle, seat: State<'_, Seat>) -> Answer<OpeningAnswer> {
    companion::close(&app);
    seat.ask(|counter| counter.leave_rehearsal()).await
}

/// Puts the virtual card in, or takes it out.
#[tauri::command]
#[specta::specta]
pub async fn rehearsal_card(seat: State<'_, Seat>, inside: bool) -> Answer<()> {
    seat.ask(move |counter| counter.rehearsal_card(inside))
        .await
}

/// Lets months pass.
#[tauri::command]
#[specta::specta]
pub async fn rehearsal_later(seat: State<'_, Seat>, months: u32) -> Answer<OpeningAnswer> {
    seat.ask(move |counter| counter.rehearsal_later(months))
        .await
}
