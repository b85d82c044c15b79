//! `clavis cert prepare` and `clavis cert sign`: a key that is born on a server and stays there.

use std::process::ExitCode;

use desk::answers::{PrepareAnswer, RequestAnswer};
use desk::{Desk, Failure, Step};

use super::contract::{accept, show};
use super::name::Parts;
use super::request::{all_given, new_password, plan, wanted_given};
use super::{algorithm, environment, pins};
use crate::output::Output;
use crate::secret_input;
use crate::stop;
use crate::talker::{PinAtTerminal, Teller};
use crate::words::{Prepare, Sign};

/// On the server: the key in a keystore, and what goes to the desk.
pub fn prepare(desk: &Desk, output: &Output, words: &Prepare) -> Result<ExitCode, Failure> {
    let with_person = output.person_is_there();
    all_given(&[wanted_given(&words.wanted).as_slice()])?;
    if !with_person {
        all_given(&[&[("--password-file", words.password.password_file.is_some())]])?;
    }
    let plan = plan(&words.wanted);
    plan.check()?;
    let platform = words.platform.platform.as_deref();
    let said = environment::say_named(desk, output, platform);
    let password = match &words.password.password_file {
        Some(file) => desk.new_password(&secret_input::read(file, desk)?)?,
        None => new_password(desk, output)?,
    };
    let mut teller = Teller::new(output);
    let prepared = desk.prepare_on_server(
        &plan,
        platform,
        words.keystore_dir.as_deref(),
        words.hand_over.as_deref(),
        &password,
        &mut |step| teller.tell(step),
    );
    teller.finish();
    let answer = prepared?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    Ok(prepared_page(output, &answer))
}

fn prepared_page(output: &Output, answer: &PrepareAnswer) -> ExitCode {
    output.answer(answer, |page| {
        page.say("done-prepared", &[]);
        page.gap();
        if let Some(parts) = Parts::of(&answer.name) {
            page.field("label-organisation", parts.organisation);
            page.field("label-id", parts.number);
            page.field("label-application-id", parts.application_id);
        }
        page.exact("label-keystore", &answer.keystore);
        page.exact("label-hand-over", &answer.hand_over);
        page.exact("label-public-key-identifier", &answer.key_identifier);
        page.gap();
        page.say("done-prepared-next", &[]);
        page.say("done-prepared-then", &[]);
        page.say("done-keep", &[]);
    })
}

/// At the desk: what the server asks, the contract, the signature.
pub fn sign(desk: &Desk, output: &Output, words: &Sign) -> Result<ExitCode, Failure> {
    let with_person = output.person_is_there();
    if !with_person {
        all_given(&[&[("--pin-file", words.pin.pin_file.is_some())]])?;
    }
    let hand_over = desk.hand_over(&words.hand_over)?;
    let named = words.platform.platform.as_deref();
    let platform = named.unwrap_or(hand_over.platform());
    let said = environment::say_named(desk, output, Some(platform));
    output.note_page(|page| {
        page.field("label-organisation", &hand_over.plan.name);
        page.field(
            "label-id",
            format!("{} {}", hand_over.plan.kind, hand_over.plan.id),
        );
        page.field("label-application-id", &hand_over.plan.application_id);
        page.exact("label-public-key-identifier", hand_over.key_identifier());
        page.say("sign-compare", &[]);
    });
    let mut person = PinAtTerminal::new(output);
    let mut pins = pins(desk, &words.pin, &mut person)?;
    if with_person {
        stop::says(output, "stopped-asking");
    }
    let mut teller = Teller::new(output);
    let mut talk = desk.begin_request(
        Some(platform),
        &words.roots.trust_root,
        &pins,
        &mut |step| teller.tell(step),
    )?;
    if !said {
        environment::say(desk, output, &talk.platform_name());
    }
    output.note(&output.text("card-of", &[("name", talk.holder_name())]));
    teller.tell(Step::Contract);
    talk.check(&hand_over.plan)?;
    let contract = talk.contract_for_server(&hand_over)?;
    show(
        output,
        &contract.texts,
        contract.for_reader(output.language().code()),
    );
    accept(output, words.accept_contract, with_person)?;
    if with_person {
        stop::says(output, "stopped-sending");
    }
    let sent = algorithm::signed(output, &mut talk, |talk| {
        talk.sign_for_server(&hand_over, &contract, &mut pins, &mut |step| {
            teller.tell(step)
        })
    });
    teller.finish();
    if sent.is_err() && stop::has_begun() {
        stop::says(output, "stopped-asking");
    }
    Ok(signed_page(output, &sent?))
}

fn signed_page(output: &Output, answer: &RequestAnswer) -> ExitCode {
    output.answer(answer, |page| {
        page.gap();
        page.say("done-requested", &[]);
        page.gap();
        page.exact("label-name", &answer.name);
        page.exact("label-public-key-identifier", &answer.key_identifier);
        page.gap();
        page.say("done-signed-next", &[]);
    })
}
