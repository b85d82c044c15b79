//! What the web view can ask: each command is one method of the counter.

#![allow(
    clippy::unreachable,
    reason = "the attribute of Tauri writes it behind the answer's type"
)]

mod access;
mod access_outside;
mod access_papers;
mod card;
mod companion;
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
        access::access_organisations,
        access::access_add_organisation,
        access::access_add_node,
        access::access_tree,
        access::access_snapshots,
        access::access_look_at_import,
        access::access_take_import,
        access::access_drop_import,
        access::access_people,
        access::access_person,
        access::access_correct,
        access::access_say_node,
        access::access_say_entry,
        access::access_plan,
        access::access_keep_template,
        access::access_drop_template,
        access::access_keep_want,
        access::access_drop_want,
        access::access_staff_list,
        access::access_take_staff,
        access::access_make_tasks,
        access::access_tasks,
        access::access_task,
        access::access_new_task,
        access::access_fill,
        access::access_propose,
        access::access_move_task,
        access::access_companion,
        access::access_diagnose,
        access::access_answer_diagnosis,
        access::access_review,
        access::access_workflows,
        access::access_workflow,
        access::access_portal_words,
        access::access_correct_word,
        access::access_record,
        access::access_acknowledge_record,
        access::access_erase,
        access_outside::access_choose_export,
        access_outside::access_choose_staff_list,
        access_outside::access_choose_evidence,
        access_outside::access_check_workflows,
        access_outside::access_export_workspace,
        access_outside::access_import_workspace,
        access_outside::access_copy_value,
        access_outside::access_open_link,
        access_papers::access_mail_file,
        access_papers::access_open_mail,
        access_papers::access_choose_attachment,
        access_papers::access_questions_file,
        access_papers::access_open_questions,
        access_papers::access_days_file,
        access_papers::access_sheet,
        access_papers::access_show_papers,
        access_papers::access_whole_number,
        access_papers::access_copy_number,
        companion::access_open_companion,
        companion::access_show_task,
    ]
}
