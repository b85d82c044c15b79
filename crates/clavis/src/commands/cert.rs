//! `clavis cert`.

mod complete;
mod questions;
mod request;

use std::process::ExitCode;

use desk::answers::{RequestLine, RequestState, Turn};
use desk::{Desk, Failure, Pins};
use zeroize::Zeroizing;

use crate::output::Output;
use crate::page::Page;
use crate::secret_input;
use crate::talker::{PinAtTerminal, Teller};
use crate::words::{
    ApplicationIds, CertVerb, Inspect, List, OnPlatform, Organisations, PasswordFile, PinFile,
    Status,
};

/// Runs one verb.
pub fn run(desk: &Desk, output: &Output, verb: CertVerb) -> Result<ExitCode, Failure> {
    match verb {
        CertVerb::Types(words) => types(desk, output, &words),
        CertVerb::Organisations(words) => organisations(desk, output, &words),
        CertVerb::ApplicationIds(words) => application_ids(desk, output, &words),
        CertVerb::Request(words) => request::request(desk, output, *words),
        CertVerb::Status(words) => status(desk, output, &words),
        CertVerb::Complete(words) => complete::complete(desk, output, &words),
        CertVerb::List(words) => list(desk, output, &words),
        CertVerb::Inspect(words) => inspect(desk, output, &words),
    }
}

fn types(desk: &Desk, output: &Output, words: &OnPlatform) -> Result<ExitCode, Failure> {
    let answer = desk.types(words.platform.as_deref())?;
    Ok(output.answer(&answer, |page| {
        for kind in &answer.types {
            let usages = match kind.usages.is_empty() {
                true => String::new(),
                false => format!(
                    " ({})",
                    page.text("types-usages", &[("usages", kind.usages.join(", "))])
                ),
            };
            page.line(format!("{:<24} {}{usages}", kind.kind, kind.name));
        }
    }))
}

fn organisations(desk: &Desk, output: &Output, words: &Organisations) -> Result<ExitCode, Failure> {
    let mut person = PinAtTerminal { output };
    let mut pins = pins(desk, &words.pin, &mut person)?;
    let mut teller = Teller::new(output);
    let platform = words.platform.platform.as_deref();
    let mut talk = desk.begin_request(platform, &words.roots.trust_root, &pins, &mut |step| {
        teller.tell(step)
    })?;
    let answer = talk.organisations(&mut pins)?;
    Ok(output.answer(&answer, |page| {
        if answer.organisations.is_empty() {
            page.say("none", &[]);
        }
        for one in &answer.organisations {
            page.line(format!("{}={}  {}", one.kind, one.id, one.name));
        }
    }))
}

fn application_ids(
    desk: &Desk,
    output: &Output,
    words: &ApplicationIds,
) -> Result<ExitCode, Failure> {
    let answer =
        desk.application_ids(words.platform.platform.as_deref(), &words.kind, &words.id)?;
    Ok(output.answer(&answer, |page| {
        if answer.application_ids.is_empty() {
            page.say("none", &[]);
        }
        for id in &answer.application_ids {
            page.line(id);
        }
    }))
}

fn status(desk: &Desk, output: &Output, words: &Status) -> Result<ExitCode, Failure> {
    let answer = desk.status(
        words.keystore.as_deref(),
        words.platform.platform.as_deref(),
    )?;
    Ok(output.answer(&answer, |page| requests(page, &answer.requests)))
}

fn list(desk: &Desk, output: &Output, words: &List) -> Result<ExitCode, Failure> {
    let answer = desk.list(words.keystore_dir.as_deref())?;
    Ok(output.answer(&answer, |page| {
        page.field("label-folder", &answer.folder);
        requests(page, &answer.keystores);
    }))
}

fn requests(page: &mut Page<'_>, lines: &[RequestLine]) {
    if lines.is_empty() {
        page.say("none-open", &[]);
    }
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            page.gap();
        }
        page.line(&line.keystore);
        if let Some(name) = &line.name {
            page.field("label-name", name);
        }
        page.field("label-state", page.label(state(line.state)));
        page.field("label-turn", page.label(turn(line.turn)));
        if let Some(since) = &line.since {
            page.field("label-requested", page.day(since));
        }
        if let Some(platform) = &line.platform {
            page.field("label-platform", platform);
        }
    }
}

fn state(state: RequestState) -> &'static str {
    match state {
        RequestState::Prepared => "request-prepared",
        RequestState::Sent => "request-sent",
        RequestState::AnswerLost => "request-answer-lost",
        RequestState::Pending => "request-pending",
        RequestState::Delivered => "request-delivered",
        RequestState::Installed => "request-installed",
        RequestState::Complete => "request-complete",
        RequestState::Refused => "request-refused",
        RequestState::Abandoned => "request-abandoned",
        RequestState::Unknown => "request-unknown",
    }
}

fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::You => "turn-you",
        Turn::Ehealth => "turn-ehealth",
        Turn::Nobody => "turn-nobody",
    }
}

fn inspect(desk: &Desk, output: &Output, words: &Inspect) -> Result<ExitCode, Failure> {
    let password = match (&words.password.password_file, output.person_is_there()) {
        (Some(file), _) => Some(secret_input::read(file, desk)?),
        (None, true) => Some(ask_password(output, &words.keystore.display().to_string())?),
        (None, false) => None,
    };
    let answer = desk.inspect(&words.keystore, password.as_ref().map(|text| text.as_str()))?;
    Ok(output.answer(&answer, |page| {
        page.line(&answer.sentence);
        for key in &answer.report.keys {
            page.gap();
            page.field("label-key", key.alias.clone().unwrap_or_default());
            page.field(
                "label-public-key-identifier",
                key.key_identifier.clone().unwrap_or_default(),
            );
            for certificate in &key.certificates {
                page.field("label-certificate", &certificate.subject);
                page.field("label-issuer", &certificate.issuer);
                page.period(
                    "label-valid",
                    &certificate.not_before.to_string(),
                    &certificate.not_after.to_string(),
                );
            }
        }
    }))
}

/// The password of a keystore that exists, from its file or its owner.
fn existing_password(
    desk: &Desk,
    output: &Output,
    words: &PasswordFile,
    keystore: &std::path::Path,
) -> Result<desk::KeystorePassword, Failure> {
    let text = match &words.password_file {
        Some(file) => secret_input::read(file, desk)?,
        None if output.person_is_there() => ask_password(output, &keystore.display().to_string())?,
        None => return Err(missing("--password-file")),
    };
    desk.known_password(&text)
}

fn ask_password(output: &Output, path: &str) -> Result<Zeroizing<String>, Failure> {
    secret_input::hidden(
        output,
        &output.text("ask-password-of", &[("path", path.to_owned())]),
    )
}

/// A PIN from its file, or from the person, each time.
fn pins<'a>(
    desk: &Desk,
    words: &PinFile,
    person: &'a mut PinAtTerminal<'_>,
) -> Result<Pins<'a>, Failure> {
    match &words.pin_file {
        Some(file) => Ok(Pins::Given(secret_input::read(file, desk)?)),
        None => Ok(Pins::Asked(person)),
    }
}

fn missing(option: &str) -> Failure {
    Failure::new("DESK-MISSING", vec![("option", option.to_owned())])
}
