//! Keystores, each under a number: no path reaches the web view.

use desk::answers::{
    AdoptedAnswer, InspectPage, KeystoreFormWord, KeystoreHandle, KeystoresAnswer, PasswordAnswer,
    TestAnswer,
};
use tauri::State;

use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// Every keystore with its state.
#[tauri::command]
#[specta::specta]
pub async fn keystores(seat: State<'_, Seat>) -> Answer<KeystoresAnswer> {
    seat.ask(|counter| counter.keystores()).await
}

/// What is in a keystore.
#[tauri::command]
#[specta::specta]
pub async fn inspect(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    password: Option<Typed>,
) -> Answer<InspectPage> {
    seat.ask(move |counter| counter.inspect(keystore, password.as_ref().map(Typed::text)))
        .await
}

/// Takes over what another program began or made.
#[tauri::command]
#[specta::specta]
pub async fn adopt(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    old: Typed,
    new_password: Option<Typed>,
) -> Answer<AdoptedAnswer> {
    seat.ask(move |counter| {
        counter.adopt(keystore, old.text(), new_password.as_ref().map(Typed::text))
    })
    .await
}

/// Another password, another form.
#[tauri::command]
#[specta::specta]
pub async fn change_password(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    old: Typed,
    new_password: Typed,
    form: Option<KeystoreFormWord>,
) -> Answer<PasswordAnswer> {
    seat.ask(move |counter| {
        counter.change_password(keystore, old.text(), new_password.text(), form)
    })
    .await
}

/// Does it work: keys, chain, revocation, token, a sealed message.
#[tauri::command]
#[specta::specta]
pub async fn test(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    password: Typed,
) -> Answer<TestAnswer> {
    seat.ask(move |counter| counter.test(keystore, password.text()))
        .await
}
