//! `clavis card`.

use std::process::ExitCode;

use desk::answers::{
    AuthenticityWords, CardAnswer, CardCertificateLine, GlanceWords, IdentityWords, VerdictWord,
};
use desk::{Desk, Failure};

use crate::output::Output;
use crate::page::Page;
use crate::words::{CardRead, CardVerb, PinVerb};

/// Runs one verb.
pub fn run(desk: &Desk, output: &Output, verb: CardVerb) -> Result<ExitCode, Failure> {
    match verb {
        CardVerb::Readers => readers(desk, output),
        CardVerb::Status => status(desk, output),
        CardVerb::Read(words) => read(desk, output, &words),
        CardVerb::Certificates(roots) => {
            let answer = desk.card_certificates(&roots.trust_root)?;
            Ok(output.answer(&answer, |page| {
                certificates(page, &answer.certificates);
                genuine(page, &answer.chain);
            }))
        }
        CardVerb::Pin(PinVerb::Status) => {
            let answer = desk.pin_status()?;
            Ok(output.answer(&answer, |page| {
                page.field("label-reader", &answer.reader);
                tries(page, answer.tries_left);
            }))
        }
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
fn status(desk: &Desk, output: &Output) -> Result<ExitCode, Failure> {
    let answer = desk.card_status(&mut |glance| {
        output.beginning(|page| {
            page.make_room_for(&STATUS_LABELS);
            holder(page, glance);
        });
    })?;
    Ok(output.answer(&answer, |page| {
        page.make_room_for(&STATUS_LABELS);
        tries(page, answer.tries_left);
    }))
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
        identity(page, &answer);
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

fn identity(page: &mut Page<'_>, answer: &CardAnswer) {
    let identity = &answer.identity;
    page.field("label-surname", &identity.name);
    let initial = &identity.third_initial;
    page.field(
        "label-first-names",
        format!("{} {initial}", identity.given_names).trim(),
    );
    page.field("label-niss", grouped(&identity.national_number));
    page.field("label-birth-date", birth_date(page, identity));
    page.field("label-birth-place", &identity.birth_place);
    page.field(
        "label-sex",
        page.label(match identity.sex.as_str() {
            "M" => "male",
            "F" => "female",
            _ => "other-sex",
        }),
    );
    page.field("label-nationality", &identity.nationality);
    page.field("label-card-number", card_number(&identity.card_number));
    page.period("label-valid", &identity.valid_from, &identity.valid_to);
    page.field("label-issuing-municipality", &identity.issuing_municipality);
}

/// As much as the card tells, in the card's own words where that is no whole date.
fn birth_date(page: &Page<'_>, identity: &IdentityWords) -> String {
    match identity.birth_date.len() {
        WHOLE_DATE => page.day(&identity.birth_date),
        _ => identity.birth_date_on_card.clone(),
    }
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

/// `99.99.99-999.99`, as people read it.
fn grouped(digits: &str) -> String {
    match (
        digits.get(..2),
        digits.get(2..4),
        digits.get(4..6),
        digits.get(6..9),
        digits.get(9..11),
    ) {
        (Some(year), Some(month), Some(day), Some(serial), Some(check)) => {
            format!("{year}.{month}.{day}-{serial}.{check}")
        }
        _ => digits.to_owned(),
    }
}

/// `999-9999999-99`, as printed on the card.
fn card_number(digits: &str) -> String {
    match (
        digits.len(),
        digits.get(..3),
        digits.get(3..10),
        digits.get(10..),
    ) {
        (12, Some(first), Some(middle), Some(last)) => format!("{first}-{middle}-{last}"),
        _ => digits.to_owned(),
    }
}

/// `YYYY-MM-DD`.
const WHOLE_DATE: usize = 10;

/// The labels of `card status`, which comes in two pieces.
const STATUS_LABELS: [&str; 5] = [
    "label-reader",
    "label-card",
    "label-holder",
    "label-valid",
    "label-tries-left",
];
