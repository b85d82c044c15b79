//! `clavis card`.

mod identity;
mod pin;
mod standing;
mod watch;

use std::process::ExitCode;

use desk::answers::{AuthenticityWords, CardCertificateLine, GlanceWords, VerdictWord};
use desk::{Desk, Failure};

use crate::output::Output;
use crate::page::Page;
use crate::words::{CardChecks, CardRead, CardVerb, PinVerb};

/// Runs one verb.
pub fn run(desk: &Desk, output: &Output, verb: CardVerb) -> Result<ExitCode, Failure> {
    match verb {
        CardVerb::Readers => readers(desk, output),
        CardVerb::Watch(words) => watch::watch(desk, output, &words),
        CardVerb::Status(words) => status(desk, output, &words),
        CardVerb::Read(words) => read(desk, output, &words),
        CardVerb::Certificates(words) => all_certificates(desk, output, &words),
        CardVerb::Pin(PinVerb::Status) => {
            let answer = desk.pin_status()?;
            Ok(output.answer(&answer, |page| {
                page.field("label-reader", &answer.reader);
                tries(page, answer.tries_left);
            }))
        }
        CardVerb::Pin(PinVerb::Change(words)) => pin::change(desk, output, &words),
    }
}

fn readers(desk: &Desk, output: &Output) -> Result<ExitCode, Failure> {
    let answer = desk.readers()?;
    Ok(output.answer(&answer, |page| {
        if answer.readers.is_empty() {
            page.say("readers-none", &[]);
        }
        for reader in &answer.readers {
            let content = page.label(&format!("reader-{}", reader.content));
            let applet = reader
                .applet
                .as_ref()
                .map(|applet| format!(" ({applet})"))
                .unwrap_or_default();
            page.entry(&reader.name, format!("{content}{applet}"));
        }
    }))
}

/// Name and validity are on the screen before the card is asked anything else.
fn status(desk: &Desk, output: &Output, words: &CardChecks) -> Result<ExitCode, Failure> {
    let answer = desk.card_status(words.check, &words.roots.trust_root, &mut |glance| {
        output.beginning(|page| {
            page.make_room_for(&STATUS_LABELS);
            holder(page, glance);
        });
    })?;
    let exit = output.answer(&answer, |page| {
        page.make_room_for(&STATUS_LABELS);
        tries(page, answer.tries_left);
        standing::signing(page, &answer.impediments);
        standing::revocation(page, answer.revocation.as_deref());
    });
    Ok(standing::exit(exit, answer.revocation.as_deref()))
}

fn all_certificates(desk: &Desk, output: &Output, words: &CardChecks) -> Result<ExitCode, Failure> {
    let answer = desk.card_certificates(&words.roots.trust_root, words.check)?;
    let exit = output.answer(&answer, |page| {
        certificates(page, &answer.certificates);
        genuine(page, &answer.chain);
        standing::revocation(page, answer.revocation.as_deref());
    });
    Ok(standing::exit(exit, answer.revocation.as_deref()))
}

fn holder(page: &mut Page<'_>, glance: &GlanceWords) {
    page.field("label-reader", &glance.reader);
    page.field(
        "label-card",
        page.label("reader-belgian") + &format!(" ({})", glance.applet),
    );
    page.field(
        "label-holder",
        format!("{} {}", glance.given_names, glance.name).trim(),
    );
    let mut validity = page.period_words(&glance.valid_from, &glance.valid_to);
    if glance.expired {
        validity.push_str(&format!(" ({})", page.label("card-expired")));
    }
    page.field("label-valid", validity);
}

fn read(desk: &Desk, output: &Output, words: &CardRead) -> Result<ExitCode, Failure> {
    let answer = desk.card_read(words.all, words.photo.as_deref(), &words.roots.trust_root)?;
    Ok(output.answer(&answer, |page| {
        identity::identity(page, &answer.identity);
        if words.all {
            identity::rest(page, &answer.identity);
        }
        if let Some(address) = &answer.address {
            page.field("label-street", &address.street_and_number);
            page.field(
                "label-municipality",
                format!("{} {}", address.zip, address.municipality),
            );
        }
        if let Some(photo) = &answer.photo {
            page.field(
                "label-photo",
                page.text(
                    "photo-facts",
                    &[
                        ("width", photo.width.to_string()),
                        ("height", photo.height.to_string()),
                        ("bytes", photo.bytes.to_string()),
                    ],
                ),
            );
        }
        if let Some(all) = &answer.certificates {
            certificates(page, all);
        }
        genuine(page, &answer.authenticity);
        if let Some(file) = &words.photo {
            page.field("label-photo-file", file.display().to_string());
        }
    }))
}

fn certificates(page: &mut Page<'_>, all: &[CardCertificateLine]) {
    for one in all {
        let kind = page.label(&format!("certificate-{}", one.kind));
        let until = page.day(&one.valid_until);
        let until = page.text("until", &[("date", until)]);
        page.field("label-certificate", format!("{kind}, {until}"));
        page.entry("", &one.subject);
    }
}

fn genuine(page: &mut Page<'_>, words: &AuthenticityWords) {
    let verdict = page.label(match words.verdict {
        VerdictWord::Valid => "genuine",
        VerdictWord::Invalid => "not-genuine",
        VerdictWord::Unknown => "genuine-unknown",
    });
    page.field("label-genuine", verdict);
    for sentence in &words.sentences {
        page.entry("", sentence);
    }
}

fn tries(page: &mut Page<'_>, left: Option<u8>) {
    let value = match left {
        Some(0) => page.label("pin-blocked"),
        Some(left) => left.to_string(),
        None => page.label("unknown"),
    };
    page.field("label-tries-left", value);
}

/// The labels of `card status`, which comes in two pieces.
const STATUS_LABELS: [&str; 6] = [
    "label-reader",
    "label-card",
    "label-holder",
    "label-valid",
    "label-tries-left",
    "label-signing",
];
