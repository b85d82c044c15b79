//! `clavis rehearsal`.

use std::process::ExitCode;

use desk::answers::RehearsalCardAnswer;
use desk::{
    CardWishes, Desk, Failure, JudgementWish, PlatformWishes, Reader, parse_duration,
    wait_for_the_end,
};

use crate::output::Output;
use crate::secret_input;
use crate::words::{RehearsalCard, RehearsalClock, RehearsalUp, RehearsalVerb};

/// Runs one verb.
pub fn run(desk: &Desk, output: &Output, verb: RehearsalVerb) -> Result<ExitCode, Failure> {
    match verb {
        RehearsalVerb::Card(words) if words.list_persons => persons(desk, output),
        RehearsalVerb::Card(words) => card(desk, output, *words),
        RehearsalVerb::Up(words) => up(desk, output, *words),
        RehearsalVerb::Clock(words) => clock(desk, output, &words),
    }
}

fn persons(desk: &Desk, output: &Output) -> Result<ExitCode, Failure> {
    let answer = desk.persons()?;
    Ok(output.answer(&answer, |page| {
        for person in &answer.persons {
            let part = |field: &str| {
                person.profile[field]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            };
            page.line(format!(
                "{}: {} {}",
                person.name,
                part("given_names"),
                part("name")
            ));
        }
    }))
}

fn card(desk: &Desk, output: &Output, words: RehearsalCard) -> Result<ExitCode, Failure> {
    let pin = words
        .pin_file
        .as_deref()
        .map(|file| secret_input::read(file, desk))
        .transpose()?;
    let wishes = CardWishes {
        person: words.person,
        person_file: words.person_file,
        family: words.family,
        faults: words.fault,
        responder: words.responder_port,
        data: words.data,
        pki: words.pki,
        pin,
        tries: words.tries,
        remove_after: words.remove_after,
    };
    if words.only_prepare {
        let answer = desk.prepare_card(&wishes)?;
        return Ok(output.answer(&answer, |page| facts(page, &answer)));
    }
    let reader = Reader {
        host: words.host,
        port: words.port,
        private: words.private_pcscd,
    };
    let running = desk.insert_card(&wishes, &reader)?;
    desk.leave_word(words.ready_file.as_deref(), &running.answer)?;
    let exit = output.answer(&running.answer, |page| {
        page.say(
            "step-card-inserted",
            &[("reader", running.answer.reader.clone())],
        );
        facts(page, &running.answer);
    });
    stay(output, words.stop_with_input);
    Ok(exit)
}

fn facts(page: &mut crate::page::Page<'_>, answer: &RehearsalCardAnswer) {
    page.field("label-holder", &answer.person);
    page.field("label-reader", &answer.reader);
    page.field("label-root", &answer.root);
    if let Some(responder) = &answer.responder {
        page.line(format!("  OCSP, CRL: {responder}"));
    }
    if let Some(socket) = &answer.pcsc_socket {
        page.line(format!("  PCSCLITE_CSOCK_NAME={socket}"));
    }
}

fn up(desk: &Desk, output: &Output, words: RehearsalUp) -> Result<ExitCode, Failure> {
    let wishes = PlatformWishes {
        http: words.http,
        port: words.port,
        data: words.data,
        ready_file: words.ready_file,
        record: words.record,
        trust_eid_root: words.trust_eid_root,
        authorise: words.authorise,
        organisations: words.organisations,
        contract_page: words.contract_page,
        judgement: match words.approve_after.as_deref().map(parse_duration) {
            Some(time) => JudgementWish::ApprovedAfter(time?),
            None if words.manual_validation => JudgementWish::Manual,
            None if words.refuse => JudgementWish::Refused,
            None => JudgementWish::Automatic,
        },
        inconsistent_info: words.inconsistent_info,
        ec_algorithms: words.ec_algorithm,
        issuing_ec: words.issuing == "ec",
        deliver_after: parse_duration(&words.deliver_after)?,
        faults: words.fault,
    };
    let running = desk.platform_up(&wishes)?;
    let exit = output.answer(&running.answer, |page| {
        page.say("environment-rehearsal", &[]);
        for url in [
            &running.answer.certra,
            &running.answer.etkra,
            &running.answer.etkdepot,
            &running.answer.sts,
            &running.answer.clock,
            &running.answer.ocsp,
        ] {
            page.say("step-listening", &[("url", url.clone())]);
        }
    });
    stay(output, words.stop_with_input);
    Ok(exit)
}

/// Until somebody stops it.
fn stay(output: &Output, with_input: bool) {
    if !with_input {
        output.note(&output.text("step-stop", &[]));
    }
    wait_for_the_end(with_input);
}

fn clock(desk: &Desk, output: &Output, words: &RehearsalClock) -> Result<ExitCode, Failure> {
    let answer = desk.rehearsal_clock(
        words.platform.as_deref(),
        words.advance.as_deref(),
        words.set.as_deref(),
    )?;
    Ok(output.answer(&answer, |page| {
        page.exact("label-rehearsal-clock", &answer.now);
    }))
}
