//! What the web view can ask: each command is one method of the counter.

#![allow(
    clippy::unreachable,
    reason = "the attribute of Tauri writes it behind the answer's type"
)]

mod card;
mod general;
mod hand_over;
mod keystores;
mod life;
#[cfg(test)]
pub mod names;
mod outside;
mod rehearsal;
mod request;

use tauri::Wry;
use tauri_specta::{Commands, collect_commands};

/// Every command, in the order of [`names::NAMES`].
pub fn all() -> Commands<Wry> {
    collect_commands![
        general::opening,
        general::set_preferences,
        general::home,
        general::explain_all,
        general::cancel,
        general::go_on_without_keyring,
        card::card_now,
        card::card_details,
        card::change_pin,
        card::answer_pin,
        card::cancel_pin,
        card::agree_last_try,
        request::request_draft,
        request::keep_request_draft,
        request::drop_request_draft,
        request::begin_request,
        request::organisations,
        request::organisation_types,
        request::application_ids,
        request::missing_organisation,
        request::check_request,
        request::contract,
        request::password_rules,
        request::password_sheet,
        request::send_request,
        request::sign_with,
        request::complete,
        request::wait_for,
        request::calendar_file,
        request::open_folder_of,
        request::request_as_foreigner,
        hand_over::prepare_hand_over,
        hand_over::hand_over_contract,
        hand_over::sign_hand_over,
        keystores::keystores,
        keystores::inspect,
        keystores::adopt,
        keystores::change_password,
        keystores::test,
        life::begin_renewal,
        life::renewal_contact,
        life::renewal_contract,
        life::send_renewal,
        life::activate,
        life::begin_as_holder,
        life::registered,
        life::revocation_contract,
        life::revoke,
        rehearsal::rehearsal_choices,
        rehearsal::start_rehearsal,
        rehearsal::leave_rehearsal,
        rehearsal::rehearsal_card,
        rehearsal::rehearsal_later,
        outside::first_frame,
        outside::licences,
        outside::copy_text,
        outside::choose_keystore,
        outside::copy_to,
        outside::backup,
        outside::restore,
        outside::choose_hand_over,
    ]
}
