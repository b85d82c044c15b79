//! `clavis cert revoke`: the certificate is found at eHealth, so neither its file nor its password
//! is needed.

use std::process::ExitCode;

use desk::answers::{RegisteredLine, RevokeAnswer};
use desk::{Because, Desk, Failure, Step};

use super::contract::{accept, show};
use super::name::Parts;
use super::registered::show as show_line;
use super::request::all_given;
use super::{algorithm, environment, pins};
use crate::ask::{self, Choice};
use crate::output::Output;
use crate::stop;
use crate::talker::{PinAtTerminal, Teller};
use crate::words::Revoke;

/// Revokes a certificate and its encryption token.
pub fn revoke(desk: &Desk, output: &Output, words: &Revoke) -> Result<ExitCode, Failure> {
    let with_person = output.person_is_there();
    let named = match (&words.key, &words.keystore) {
        (Some(key), _) => Some(key.clone()),
        (None, Some(keystore)) => desk.key_of(keystore)?,
        (None, None) => None,
    };
    if !with_person {
        complete_without_person(words, named.is_some())?;
    }
    let mut person = PinAtTerminal::new(output);
    let mut pins = pins(desk, &words.pin, &mut person)?;
    let platform = words.platform.platform.as_deref();
    let said = environment::say_named(desk, output, platform);
    if with_person {
        stop::says(output, "stopped-asking");
    }
    let mut teller = Teller::new(output);
    let mut talk = desk.begin_as_holder(platform, &words.roots.trust_root, &pins, &mut |step| {
        teller.tell(step)
    })?;
    if !said {
        environment::say(desk, output, &talk.platform_name());
    }
    output.note(&output.text("card-of", &[("name", talk.holder_name())]));
    teller.tell(Step::Information);
    let known = algorithm::signed(output, &mut talk, |talk| talk.registered(&mut pins))?;
    let key = match named {
        Some(key) => key,
        None => choose(output, &known.certificates)?,
    };
    let line = talk.certificate(&key)?;
    let because = match words.because {
        Some(because) => because,
        None => why(output)?,
    };
    output.note_page(|page| {
        show_line(page, &line);
        page.gap();
        page.say("revoke-means", &[]);
        page.say(consequence(because), &[]);
    });
    teller.tell(Step::Contract);
    let contract = talk.revocation_contract(&key, because)?;
    show(
        output,
        &contract.texts,
        contract.for_reader(output.language().code()),
    );
    accept(output, words.accept_contract, with_person)?;
    if with_person {
        stop::says(output, "stopped-revoking");
    }
    let revoked = algorithm::signed(output, &mut talk, |talk| {
        talk.revoke(&contract, words.keystore.clone(), &mut pins, &mut |step| {
            teller.tell(step)
        })
    });
    teller.finish();
    if revoked.is_err() && stop::has_begun() {
        stop::says(output, "stopped-asking");
    }
    Ok(told(output, &revoked?, because))
}

fn told(output: &Output, answer: &RevokeAnswer, because: Because) -> ExitCode {
    output.answer(answer, |page| {
        page.say("done-revoked", &[]);
        page.gap();
        if let Some(parts) = Parts::of(&answer.name) {
            page.field("label-organisation", parts.organisation);
            page.field("label-id", parts.number);
            page.field("label-application-id", parts.application_id);
        }
        page.exact("label-public-key-identifier", &answer.key_identifier);
        if let Some(keystore) = &answer.keystore {
            page.exact("label-keystore", keystore);
        }
        page.gap();
        page.say("done-revoked-keep", &[]);
        if because.leads_to_request() {
            page.say("next-request", &[]);
        }
    })
}

/// One of those that can be revoked.
fn choose(output: &Output, lines: &[RegisteredLine]) -> Result<String, Failure> {
    let revocable: Vec<&RegisteredLine> = lines.iter().filter(|line| line.revocable).collect();
    if revocable.is_empty() {
        output.note(&output.text("registered-none-revocable", &[]));
        return Err(Failure::new("CERT-NONE-OPEN", Vec::new()));
    }
    let choices: Vec<Choice> = revocable
        .iter()
        .map(|line| Choice {
            shown: shown(line),
            word: line.key_identifier.clone(),
        })
        .collect();
    let chosen = ask::choice(output, &output.text("ask-which-certificate", &[]), &choices)?;
    Ok(revocable
        .get(chosen)
        .map(|line| line.key_identifier.clone())
        .unwrap_or_default())
}

fn shown(line: &RegisteredLine) -> String {
    let application = line.application_id.as_deref().unwrap_or_default();
    let until = line.valid_until.as_deref().unwrap_or_default();
    let day = until.get(..10).unwrap_or(until);
    let parts = [line.name.as_str(), &line.kind, &line.id, application, day];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}

fn why(output: &Output) -> Result<Because, Failure> {
    let choices: Vec<Choice> = Because::ALL
        .iter()
        .map(|one| Choice {
            shown: output.text(one.label(), &[]),
            word: one.word().to_owned(),
        })
        .collect();
    let chosen = ask::choice(output, &output.text("ask-because", &[]), &choices)?;
    Ok(Because::ALL
        .get(chosen)
        .copied()
        .unwrap_or(Because::KeyCompromised))
}

/// What is lost with it, honestly.
fn consequence(because: Because) -> &'static str {
    match because {
        Because::PasswordLost | Because::FileLost => "revoke-means-unreadable",
        Because::PredecessorLeft | Because::KeyCompromised => "revoke-means-others",
        Because::Replaced | Because::OrganisationChanged | Because::Ended => "revoke-means-keep",
    }
}

fn complete_without_person(words: &Revoke, has_key: bool) -> Result<(), Failure> {
    all_given(&[&[
        ("--key", has_key),
        ("--because", words.because.is_some()),
        ("--pin-file", words.pin.pin_file.is_some()),
    ]])
}
