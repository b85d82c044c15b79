//! `clavis cert request`: step by step with a person, or all at once from options.

use std::process::ExitCode;

use desk::answers::RequestAnswer;
use desk::{ContractWords, Desk, Failure, KeystorePassword, RequestPlan, RequestTalk};

use crate::ask;
use crate::output::Output;
use crate::secret_input;
use crate::talker::{PinAtTerminal, Teller};
use crate::words::Request;

use super::{missing, pins, questions};

/// Requests a certificate.
pub fn request(desk: &Desk, output: &Output, words: Request) -> Result<ExitCode, Failure> {
    let with_person = output.person_is_there();
    let mut plan = plan(&words);
    if !with_person {
        complete_without_person(&words)?;
        plan.check()?;
    }
    let given_password = match &words.password.password_file {
        Some(file) => Some(desk.new_password(&secret_input::read(file, desk)?)?),
        None => None,
    };
    let mut person = PinAtTerminal { output };
    let mut pins = pins(desk, &words.pin, &mut person)?;
    if with_person && words.kind.is_none() && !ask::yes(output, &output.text("ask-belgian", &[]))? {
        return Err(Failure::new("CERT-NOT-BELGIAN", Vec::new()));
    }
    let mut teller = Teller::new(output);
    let platform = words.platform.platform.as_deref();
    let mut talk = desk.begin_request(platform, &words.roots.trust_root, &pins, &mut |step| {
        teller.tell(step)
    })?;
    if !with_person {
        talk.check(&plan)?;
    }
    let known = talk.organisations(&mut pins)?;
    if with_person {
        questions::fill(desk, output, &talk, &known, platform, &mut plan)?;
        talk.check(&plan)?;
    }
    let contract = talk.contract(&plan)?;
    show(output, &contract);
    accept(output, words.accept_contract, with_person)?;
    let password = match given_password {
        Some(password) => password,
        None => new_password(desk, output)?,
    };
    let folder = words.keystore_dir.as_deref();
    let sent = send(
        &mut talk,
        &plan,
        &contract,
        folder,
        &password,
        &mut pins,
        &mut teller,
    );
    teller.finish();
    Ok(told(output, &sent?))
}

fn send(
    talk: &mut RequestTalk<'_>,
    plan: &RequestPlan,
    contract: &ContractWords,
    folder: Option<&std::path::Path>,
    password: &KeystorePassword,
    pins: &mut desk::Pins<'_>,
    teller: &mut Teller<'_>,
) -> Result<RequestAnswer, Failure> {
    talk.send(plan, contract, folder, password, pins, &mut |step| {
        teller.tell(step)
    })
}

fn told(output: &Output, answer: &RequestAnswer) -> ExitCode {
    output.answer(answer, |page| {
        page.say("done-requested", &[]);
        page.field("label-name", &answer.name);
        page.field("label-keystore", &answer.keystore);
        page.field("label-public-key-identifier", &answer.key_identifier);
        page.say("done-keep", &[]);
        page.say("done-next-complete", &[]);
    })
}

/// The contract in full: in the reader's language when the platform has it, else in all.
fn show(output: &Output, contract: &ContractWords) {
    let texts = contract.for_reader(output.language().code());
    let languages: Vec<&str> = contract
        .texts
        .iter()
        .map(|(language, _)| language.as_str())
        .collect();
    output.show(&output.text("contract-languages", &[("languages", languages.join(", "))]));
    for (language, text) in texts {
        output.show(&format!("\n[{language}]\n{text}"));
    }
}

fn accept(output: &Output, by_option: bool, with_person: bool) -> Result<(), Failure> {
    let accepted =
        by_option || (with_person && ask::yes(output, &output.text("ask-accept-contract", &[]))?);
    if accepted {
        Ok(())
    } else {
        Err(Failure::new("CERT-CONTRACT-NOT-ACCEPTED", Vec::new()))
    }
}

/// Typed twice, and by the rule.
fn new_password(desk: &Desk, output: &Output) -> Result<KeystorePassword, Failure> {
    output.note(&output.text("ask-password-rule", &[]));
    loop {
        let first = secret_input::hidden(output, &output.text("ask-password", &[]))?;
        let password = match desk.new_password(&first) {
            Ok(password) => password,
            Err(failure) => {
                ask::say(output, &failure);
                continue;
            }
        };
        if *secret_input::hidden(output, &output.text("ask-password-again", &[]))? == *first {
            return Ok(password);
        }
        output.note(&output.text("ask-password-differs", &[]));
    }
}

fn plan(words: &Request) -> RequestPlan {
    let text = |option: &Option<String>| option.clone().unwrap_or_default();
    RequestPlan {
        kind: text(&words.kind),
        id: text(&words.id),
        name: text(&words.name),
        application_id: text(&words.application_id),
        usages: words.usage.clone(),
        email: text(&words.email),
        phone: text(&words.phone),
        general_email: text(&words.general_email),
        general_phone: text(&words.general_phone),
    }
}

/// Without a person every answer must come from an option.
fn complete_without_person(words: &Request) -> Result<(), Failure> {
    let given = [
        ("--type", words.kind.is_some()),
        ("--id", words.id.is_some()),
        ("--name", words.name.is_some()),
        ("--email", words.email.is_some()),
        ("--phone", words.phone.is_some()),
        ("--password-file", words.password.password_file.is_some()),
        ("--pin-file", words.pin.pin_file.is_some()),
    ];
    match given.iter().find(|(_, given)| !given) {
        Some((option, _)) => Err(missing(option)),
        None => Ok(()),
    }
}
