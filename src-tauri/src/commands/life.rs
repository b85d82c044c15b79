//! Renewal, activation, revocation.

use desk::answers::{
    ContactDraft, ContractPages, KeystoreHandle, ReadyAnswer, RegisteredPage, RenewalBegun,
    RevokeAnswer, SentAnswer, TalkBegun,
};
use tauri::State;

use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// Opens a talk about the same certificate with a new key.
#[tauri::command]
#[specta::specta]
pub async fn begin_renewal(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    password: Typed,
    contact: Option<ContactDraft>,
) -> Answer<RenewalBegun> {
    seat.ask(move |counter| counter.begin_renewal(keystore, password.text(), contact))
        .await
}

/// The contact that eHealth has for a certificate.
#[tauri::command]
#[specta::specta]
pub async fn renewal_contact(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    password: Typed,
) -> Answer<ContactDraft> {
    seat.ask(move |counter| counter.renewal_contact(keystore, password.text()))
        .await
}

/// The contract of a renewal.
#[tauri::command]
#[specta::specta]
pub async fn renewal_contract(seat: State<'_, Seat>, talk: u32) -> Answer<ContractPages> {
    seat.ask(move |counter| counter.renewal_contract(talk))
        .await
}

/// Makes the new key, signs and sends; asks for the PIN.
#[tauri::command]
#[specta::specta]
pub async fn send_renewal(seat: State<'_, Seat>, talk: u32, password: Typed) -> Answer<SentAnswer> {
    seat.ask(move |counter| counter.send_renewal(talk, password.text()))
        .await
}

/// From now on others encrypt for the renewed one.
#[tauri::command]
#[specta::specta]
pub async fn activate(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    password: Typed,
) -> Answer<ReadyAnswer> {
    seat.ask(move |counter| counter.activate(keystore, password.text()))
        .await
}

/// Opens a talk as the holder of the card.
#[tauri::command]
#[specta::specta]
pub async fn begin_as_holder(seat: State<'_, Seat>) -> Answer<TalkBegun> {
    seat.ask(|counter| counter.begin_as_holder()).await
}

/// What eHealth has for the holder; asks for the PIN.
#[tauri::command]
#[specta::specta]
pub async fn registered(seat: State<'_, Seat>, talk: u32) -> Answer<RegisteredPage> {
    seat.ask(move |counter| counter.registered(talk)).await
}

/// The contract of a revocation.
#[tauri::command]
#[specta::specta]
pub async fn revocation_contract(
    seat: State<'_, Seat>,
    talk: u32,
    key: String,
    because: String,
) -> Answer<ContractPages> {
    seat.ask(move |counter| counter.revocation_contract(talk, &key, &because))
        .await
}

/// Revokes; asks for the PIN.
#[tauri::command]
#[specta::specta]
pub async fn revoke(seat: State<'_, Seat>, talk: u32) -> Answer<RevokeAnswer> {
    seat.ask(move |counter| counter.revoke(talk)).await
}
