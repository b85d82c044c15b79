//! From the first question to the certificate.

use desk::answers::{
    ApplicationIdsAnswer, ContractPages, FileWritten, ForeignerDraft, ForeignerSent,
    KeystoreHandle, MissingFacts, MissingOrganisation, OrganisationsAnswer, PasswordRules,
    ReadyAnswer, RequestDraft, SentAnswer, TalkBegun, TypesAnswer, WaitAnswer,
};
use tauri::State;

use crate::seat::{Answer, Seat};
use crate::typed::Typed;

/// What was filled in so far.
#[tauri::command]
#[specta::specta]
pub async fn request_draft(seat: State<'_, Seat>) -> Answer<Option<RequestDraft>> {
    seat.ask(|counter| counter.request_draft()).await
}

/// Keeps what was filled in; it has no secret.
#[tauri::command]
#[specta::specta]
pub async fn keep_request_draft(seat: State<'_, Seat>, draft: RequestDraft) -> Answer<()> {
    seat.ask(move |counter| counter.keep_request_draft(draft))
        .await
}

/// Forgets what was filled in.
#[tauri::command]
#[specta::specta]
pub async fn drop_request_draft(seat: State<'_, Seat>) -> Answer<()> {
    seat.ask(|counter| counter.drop_request_draft()).await
}

/// Reads the card and opens a talk.
#[tauri::command]
#[specta::specta]
pub async fn begin_request(seat: State<'_, Seat>) -> Answer<TalkBegun> {
    seat.ask(|counter| counter.begin_request()).await
}

/// The organisations that the holder may manage; asks for the PIN.
#[tauri::command]
#[specta::specta]
pub async fn organisations(seat: State<'_, Seat>, talk: u32) -> Answer<OrganisationsAnswer> {
    seat.ask(move |counter| counter.organisations(talk)).await
}

/// The kinds of organisations that the platform knows.
#[tauri::command]
#[specta::specta]
pub async fn organisation_types(seat: State<'_, Seat>) -> Answer<TypesAnswer> {
    seat.ask(|counter| counter.organisation_types()).await
}

/// The application ids that are in use for an organisation.
#[tauri::command]
#[specta::specta]
pub async fn application_ids(
    seat: State<'_, Seat>,
    kind: String,
    id: String,
) -> Answer<ApplicationIdsAnswer> {
    seat.ask(move |counter| counter.application_ids(&kind, &id))
        .await
}

/// Why an organisation is missing from the list: the next question, or the cause.
#[tauri::command]
#[specta::specta]
pub async fn missing_organisation(
    seat: State<'_, Seat>,
    holder: String,
    facts: MissingFacts,
) -> Answer<MissingOrganisation> {
    seat.ask(move |counter| Ok(counter.missing_organisation(&holder, &facts)))
        .await
}

/// The first rule that the draft breaks.
#[tauri::command]
#[specta::specta]
pub async fn check_request(seat: State<'_, Seat>, draft: RequestDraft) -> Answer<()> {
    seat.ask(move |counter| counter.check_request(&draft)).await
}

/// The contract for this holder and this organisation.
#[tauri::command]
#[specta::specta]
pub async fn contract(
    seat: State<'_, Seat>,
    talk: u32,
    draft: RequestDraft,
) -> Answer<ContractPages> {
    seat.ask(move |counter| counter.contract(talk, &draft))
        .await
}

/// Which rules a password keeps.
#[tauri::command]
#[specta::specta]
pub async fn password_rules(seat: State<'_, Seat>, text: Typed) -> Answer<PasswordRules> {
    seat.ask(move |counter| Ok(counter.password_rules(text.text())))
        .await
}

/// A sheet to write the password on, by hand.
#[tauri::command]
#[specta::specta]
pub async fn password_sheet(seat: State<'_, Seat>) -> Answer<FileWritten> {
    seat.ask(|counter| counter.password_sheet()).await
}

/// Makes the key, signs and sends; asks for the PIN.
#[tauri::command]
#[specta::specta]
pub async fn send_request(
    seat: State<'_, Seat>,
    talk: u32,
    draft: RequestDraft,
    password: Typed,
) -> Answer<SentAnswer> {
    seat.ask(move |counter| counter.send_request(talk, &draft, password.text()))
        .await
}

/// From now on an EC card signs this way in a talk; chosen by the person after a refusal.
#[tauri::command]
#[specta::specta]
pub async fn sign_with(seat: State<'_, Seat>, talk: u32, algorithm: String) -> Answer<()> {
    seat.ask(move |counter| counter.sign_with(talk, &algorithm))
        .await
}

/// Installs what was delivered and registers the encryption token.
#[tauri::command]
#[specta::specta]
pub async fn complete(
    seat: State<'_, Seat>,
    keystore: KeystoreHandle,
    password: Typed,
) -> Answer<ReadyAnswer> {
    seat.ask(move |counter| counter.complete(keystore, password.text()))
        .await
}

/// Looks in the background whether it was delivered.
#[tauri::command]
#[specta::specta]
pub async fn wait_for(seat: State<'_, Seat>, keystore: KeystoreHandle) -> Answer<WaitAnswer> {
    seat.ask(move |counter| counter.wait_for(keystore)).await
}

/// A file with the day of the renewal for the calendar.
#[tauri::command]
#[specta::specta]
pub async fn calendar_file(seat: State<'_, Seat>, keystore: KeystoreHandle) -> Answer<FileWritten> {
    seat.ask(move |counter| counter.calendar_file(keystore))
        .await
}

/// Shows the folder of a keystore in the system's file program.
#[tauri::command]
#[specta::specta]
pub async fn open_folder_of(seat: State<'_, Seat>, keystore: KeystoreHandle) -> Answer<()> {
    seat.ask(move |counter| counter.open_folder_of(keystore))
        .await
}

/// A request without a Belgian eID.
#[tauri::command]
#[specta::specta]
pub async fn request_as_foreigner(
    seat: State<'_, Seat>,
    draft: ForeignerDraft,
    password: Typed,
) -> Answer<ForeignerSent> {
    seat.ask(move |counter| counter.request_as_foreigner(draft, password.text()))
        .await
}
