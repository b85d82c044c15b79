//! `clavis cert renew` and `clavis cert activate`.

use std::process::ExitCode;

use desk::{ContactWords, Desk, Failure, Step};

use super::contract::{accept, show};
use super::request::all_given;
use super::{algorithm, environment, existing_password, missing, pins, request};
use crate::output::Output;
use crate::secret_input;
use crate::talker::{PinAtTerminal, Teller};
use crate::words::{Activate, Renew};
use crate::{ask, stop};

/// Asks for the same certificate with a new key.
pub fn renew(desk: &Desk, output: &Output, words: &Renew) -> Result<ExitCode, Failure> {
    let with_person = output.person_is_there();
    if !with_person {
        complete_without_person(words)?;
    }
    let given_password = match &words.new_password_file {
        Some(file) => Some(desk.new_password(&secret_input::read(file, desk)?)?),
        None => None,
    };
    let platform = words.platform.platform.as_deref();
    let remembered = platform
        .map(str::to_owned)
        .or_else(|| environment::remembered(desk, &words.keystore));
    let said = environment::say_named(desk, output, remembered.as_deref());
    let password = existing_password(desk, output, &words.password, &words.keystore)?;
    let mut person = PinAtTerminal::new(output);
    let mut pins = pins(desk, &words.pin, &mut person)?;
    if with_person {
        stop::says(output, "stopped-before");
    }
    let mut teller = Teller::new(output);
    let mut talk = desk.begin_renewal(
        &words.keystore,
        &password,
        platform,
        &words.roots.trust_root,
        &contact(words),
        &pins,
        &mut |step| teller.tell(step),
    )?;
    if !said {
        environment::say(desk, output, &talk.platform_name());
    }
    output.note(&output.text("card-of", &[("name", talk.holder_name())]));
    teller.tell(Step::Contract);
    let contract = talk.contract()?;
    show(
        output,
        &contract.texts,
        contract.for_reader(output.language().code()),
    );
    accept(output, words.accept_contract, with_person)?;
    let new_password = match given_password {
        Some(password) => password,
        None => request::new_password(desk, output)?,
    };
    if with_person {
        let facts = [("organisation", talk.organisation())];
        output.note(&output.text("renew-what", &facts));
        stop::says(output, "stopped-sending");
    }
    let sent = algorithm::signed(output, &mut talk, |talk| {
        talk.send(
            &contract,
            words.keystore_dir.as_deref(),
            &new_password,
            &mut pins,
            &mut |step| teller.tell(step),
        )
    });
    teller.finish();
    if sent.is_err() && stop::has_begun() {
        stop::says(output, "stopped-before");
    }
    let sent = sent?;
    Ok(request::told_with(output, &sent, "done-renewal"))
}

/// Makes the token of a renewed keystore the one in use, after a yes.
pub fn activate(desk: &Desk, output: &Output, words: &Activate) -> Result<ExitCode, Failure> {
    let platform = words.platform.platform.as_deref();
    let remembered = platform
        .map(str::to_owned)
        .or_else(|| environment::remembered(desk, &words.keystore));
    let said = environment::say_named(desk, output, remembered.as_deref());
    let password = existing_password(desk, output, &words.password, &words.keystore)?;
    if !words.yes {
        if !output.person_is_there() {
            return Err(missing("--yes"));
        }
        output.note(&output.text("activate-means", &[]));
        if !ask::yes_in_full(output, &output.text("ask-activate", &[]))? {
            return Err(Failure::new("CERT-NOT-ACTIVATED", Vec::new()));
        }
    }
    let mut teller = Teller::new(output);
    let done = desk.activate(&words.keystore, platform, &password, &mut |step| {
        teller.tell(step)
    });
    teller.finish();
    let answer = done?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    Ok(super::complete::told(output, &answer))
}

fn contact(words: &Renew) -> ContactWords {
    let text = |option: &Option<String>| option.clone().unwrap_or_default();
    ContactWords {
        email: text(&words.email),
        phone: text(&words.phone),
        general_email: text(&words.general_email),
        general_phone: text(&words.general_phone),
    }
}

/// Without a person every answer must come from an option.
fn complete_without_person(words: &Renew) -> Result<(), Failure> {
    all_given(&[&[
        ("--password-file", words.password.password_file.is_some()),
        ("--new-password-file", words.new_password_file.is_some()),
        ("--pin-file", words.pin.pin_file.is_some()),
    ]])
}
