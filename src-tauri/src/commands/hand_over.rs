//! A key born on a server, signed for at a desk.

use desk::answers::{ContractPages, PreparedAnswer, RequestDraft, SentAnswer};
use tauri::State;

use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// On the server: makes the key and writes the hand-over file.
#[tauri::command]
#[specta::specta]
pub async fn prepare_hand_over(
    seat: State<'_, Seat>,
    draft: RequestDraft,
    password: Typed,
) -> Answer<PreparedAnswer> {
    seat.ask(move |counter| counter.prepare_hand_over(&draft, password.text()))
        .await
}

/// The contract of what a server prepared.
#[tauri::command]
#[specta::specta]
pub async fn hand_over_contract(seat: State<'_, Seat>, talk: u32) -> Answer<ContractPages> {
    seat.ask(move |counter| counter.hand_over_contract(talk))
        .await
}

/// Signs and sends what a server prepared; asks for the PIN.
#[tauri::command]
#[specta::specta]
pub async fn sign_hand_over(seat: State<'_, Seat>, talk: u32) -> Answer<SentAnswer> {
    seat.ask(move |counter| counter.sign_hand_over(talk)).await
}
