//! `clavis cert registered`.

use std::process::ExitCode;

use desk::answers::{RegisteredLine, Turn};
use desk::{Desk, Failure};

use super::{algorithm, environment, pins};
use crate::output::Output;
use crate::page::Page;
use crate::stop;
use crate::talker::{PinAtTerminal, Teller};
use crate::words::Registered;

/// What eHealth has for the holder of the card.
pub fn registered(desk: &Desk, output: &Output, words: &Registered) -> Result<ExitCode, Failure> {
    let mut person = PinAtTerminal::new(output);
    let mut pins = pins(desk, &words.pin, &mut person)?;
    let mut teller = Teller::new(output);
    let platform = words.platform.platform.as_deref();
    let said = environment::say_named(desk, output, platform);
    if output.person_is_there() {
        stop::says(output, "stopped-asking");
    }
    let mut talk = desk.begin_as_holder(platform, &words.roots.trust_root, &pins, &mut |step| {
        teller.tell(step)
    })?;
    if !said {
        environment::say(desk, output, &talk.platform_name());
    }
    let answer = algorithm::signed(output, &mut talk, |talk| talk.registered(&mut pins))?;
    Ok(output.answer(&answer, |page| {
        if answer.certificates.is_empty() {
            page.say("registered-none", &[]);
        }
        for (number, line) in answer.certificates.iter().enumerate() {
            if number > 0 {
                page.gap();
            }
            show(page, line);
        }
    }))
}

/// One certificate as eHealth knows it.
pub fn show(page: &mut Page<'_>, line: &RegisteredLine) {
    page.line(&line.name);
    page.field("label-id", format!("{} {}", line.kind, line.id));
    page.field(
        "label-application-id",
        line.application_id.clone().unwrap_or_default(),
    );
    page.field("label-state", &line.sentence);
    page.field("label-next", &line.next);
    page.field("label-turn", page.label(turn(line.turn)));
    page.field("label-requested", page.day(&line.requested));
    if let (Some(from), Some(until)) = (&line.valid_from, &line.valid_until) {
        page.period("label-valid", from, until);
    }
    if let Some(from) = &line.renew_from {
        page.field("label-renew-from", page.day(from));
    }
    page.exact("label-public-key-identifier", &line.key_identifier);
    if let Some(keystore) = &line.keystore {
        page.exact("label-keystore", keystore);
    }
}

fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::You => "turn-you",
        Turn::Ehealth => "turn-ehealth",
        Turn::Nobody => "turn-nobody",
    }
}
