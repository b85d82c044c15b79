//! `clavis cert`.

mod algorithm;
mod complete;
mod contract;
mod environment;
mod foreigner;
mod keystores;
mod name;
mod questions;
mod registered;
mod renew;
mod request;
mod revoke;
mod server;
mod test;

use std::process::ExitCode;

use desk::answers::{RequestLine, RequestState, Turn};
use desk::{Desk, Failure, Pins};
use zeroize::Zeroizing;

use self::name::Parts;
pub(super) use self::request::new_password;
use crate::output::Output;
use crate::page::Page;
use crate::secret_input;
use crate::stop;
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
        CertVerb::Prepare(words) => server::prepare(desk, output, &words),
        CertVerb::Sign(words) => server::sign(desk, output, &words),
        CertVerb::RequestForeigner(words) => foreigner::request(desk, output, *words),
        CertVerb::Renew(words) => renew::renew(desk, output, &words),
        CertVerb::Activate(words) => renew::activate(desk, output, &words),
        CertVerb::Revoke(words) => revoke::revoke(desk, output, &words),
        CertVerb::Test(words) => test::test(desk, output, &words),
        CertVerb::Password(words) => keystores::password(desk, output, &words),
        CertVerb::Adopt(words) => keystores::adopt(desk, output, &words),
        CertVerb::Copy(words) => keystores::copy(desk, output, &words),
        CertVerb::Registered(words) => registered::registered(desk, output, &words),
        CertVerb::List(words) => list(desk, output, &words),
        CertVerb::Inspect(words) => inspect(desk, output, &words),
    }
}

fn types(desk: &Desk, output: &Output, words: &OnPlatform) -> Result<ExitCode, Failure> {
    let said = environment::say_named(desk, output, words.platform.as_deref());
    let answer = desk.types(words.platform.as_deref())?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    Ok(output.answer(&answer, |page| {
        for kind in &answer.types {
            let usages = match kind.usages.is_empty() {
                true => String::new(),
                false => format!(
                    " ({})",
                    page.text("types-usages", &[("usages", kind.usages.join(", "))])
                ),
            };
            page.entry(&kind.kind, format!("{}{usages}", kind.name));
        }
    }))
}

fn organisations(desk: &Desk, output: &Output, words: &Organisations) -> Result<ExitCode, Failure> {
    let mut person = PinAtTerminal::new(output);
    let mut pins = pins(desk, &words.pin, &mut person)?;
    let mut teller = Teller::new(output);
    let platform = words.platform.platform.as_deref();
    let said = environment::say_named(desk, output, platform);
    if output.person_is_there() {
        stop::says(output, "stopped-before");
    }
    let mut talk = desk.begin_request(platform, &words.roots.trust_root, &pins, &mut |step| {
        teller.tell(step)
    })?;
    if !said {
        environment::say(desk, output, &talk.platform_name());
    }
    let answer = algorithm::signed(output, &mut talk, |talk| talk.organisations(&mut pins))?;
    Ok(output.answer(&answer, |page| {
        if answer.organisations.is_empty() {
            page.say("organisations-none", &[]);
        }
        for one in &answer.organisations {
            page.entry(format!("{}={}", one.kind, one.id), &one.name);
        }
    }))
}

fn application_ids(
    desk: &Desk,
    output: &Output,
    words: &ApplicationIds,
) -> Result<ExitCode, Failure> {
    let platform = words.platform.platform.as_deref();
    let said = environment::say_named(desk, output, platform);
    let answer = desk.application_ids(platform, &words.kind, &words.id)?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    Ok(output.answer(&answer, |page| {
        if answer.application_ids.is_empty() {
            page.say("application-ids-none", &[]);
        }
        for id in &answer.application_ids {
            page.line(id);
        }
        if answer.without_application_id {
            page.say("ask-application-id-without", &[]);
        }
    }))
}

fn status(desk: &Desk, output: &Output, words: &Status) -> Result<ExitCode, Failure> {
    let platform = words.platform.platform.as_deref();
    if platform.is_some() {
        environment::say_named(desk, output, platform);
    }
    let answer = desk.status(words.keystore.as_deref(), platform)?;
    Ok(output.answer(&answer, |page| {
        requests(page, output, &answer.requests, "none-open")
    }))
}

fn list(desk: &Desk, output: &Output, words: &List) -> Result<ExitCode, Failure> {
    let answer = desk.list(words.keystore_dir.as_deref())?;
    Ok(output.answer(&answer, |page| {
        page.say("list-folder", &[("path", answer.folder.clone())]);
        page.gap();
        requests(page, output, &answer.keystores, "none-keystore");
    }))
}

fn requests(page: &mut Page<'_>, output: &Output, lines: &[RequestLine], none: &str) {
    if lines.is_empty() {
        page.say(none, &[]);
    }
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            page.gap();
        }
        page.exact_line(&line.keystore);
        if let Some(parts) = line.name.as_deref().and_then(Parts::of) {
            page.field("label-organisation", parts.organisation);
            page.field("label-id", parts.number);
            page.field("label-application-id", parts.application_id);
        }
        if not_ours(line) {
            page.field("label-state", page.label("keystore-not-in-journal"));
        } else {
            page.field("label-state", page.label(state(line.state)));
            page.field("label-turn", page.label(turn(line)));
        }
        if let Some(next) = next(line) {
            page.field("label-next", page.label(next));
        }
        if let Some(since) = &line.since {
            page.field("label-requested", page.day(since));
        }
        if let Some(url) = &line.confirm_at {
            page.exact("label-confirm-at", url);
        }
        if let Some(until) = &line.confirm_until {
            page.field("label-confirm-until", page.day(until));
        }
        if let Some(platform) = &line.platform {
            page.field(
                "label-platform",
                environment::remembered_words(output, platform),
            );
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
        RequestState::WaitsForActivation => "request-waits-for-activation",
        RequestState::HandedOver => "request-handed-over",
        RequestState::RevocationLost => "request-revocation-lost",
        RequestState::Revoked => "request-revoked",
    }
}

/// A keystore in the folder that this computer remembers nothing about.
fn not_ours(line: &RequestLine) -> bool {
    line.state == RequestState::Unknown && line.platform.is_none()
}

/// A request that was refused or given up is done with, but not as one would wish.
fn turn(line: &RequestLine) -> &'static str {
    match (line.turn, line.state) {
        (Turn::You, _) => "turn-you",
        (Turn::Ehealth, _) => "turn-ehealth",
        (Turn::Nobody, RequestState::Complete) => "turn-nobody",
        (Turn::Nobody, _) => "turn-over",
    }
}

/// What the person may do now.
fn next(line: &RequestLine) -> Option<&'static str> {
    match line.state {
        RequestState::AnswerLost
        | RequestState::Sent
        | RequestState::Pending
        | RequestState::Delivered
        | RequestState::Installed => Some("next-complete"),
        RequestState::Prepared
        | RequestState::Refused
        | RequestState::Abandoned
        | RequestState::Revoked => Some("next-request"),
        RequestState::WaitsForActivation => Some("next-activate"),
        RequestState::HandedOver => Some("next-sign"),
        RequestState::RevocationLost => Some("next-registered"),
        RequestState::Unknown if not_ours(line) => Some("next-inspect"),
        RequestState::Unknown => Some("next-request"),
        RequestState::Complete => None,
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
        page.exact_line(&answer.keystore);
        page.line(&answer.sentence);
        for finding in &answer.findings {
            page.item("!", finding);
        }
        page.field(
            "label-form",
            format!("{}; {}", answer.written, answer.profile),
        );
        for key in &answer.report.keys {
            page.gap();
            page.exact("label-key", key.alias.clone().unwrap_or_default());
            page.exact(
                "label-public-key-identifier",
                key.key_identifier.clone().unwrap_or_default(),
            );
            for certificate in &key.certificates {
                if let Some(parts) = Parts::of(&certificate.subject) {
                    page.field("label-organisation", parts.organisation);
                    page.field("label-id", parts.number);
                    page.field("label-application-id", parts.application_id);
                }
                page.exact("label-certificate", &certificate.subject);
                page.exact("label-issuer", &certificate.issuer);
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

pub(super) fn missing(option: &str) -> Failure {
    Failure::new("DESK-MISSING", vec![("option", option.to_owned())])
}
