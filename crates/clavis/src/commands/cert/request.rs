//! `clavis cert request`: step by step with a person, or all at once from options.

use std::process::ExitCode;

use desk::answers::RequestAnswer;
use desk::{Desk, Failure, KeystorePassword, RequestPlan, Step};

use crate::output::Output;
use crate::secret_input;
use crate::talker::{PinAtTerminal, Teller};
use crate::words::{Request, Wanted};
use crate::{ask, stop};

use super::contract::{accept, show};
use super::name::Parts;
use super::questions::{self, Course, Topic};
use super::{algorithm, environment, missing, pins};

/// Requests a certificate.
pub fn request(desk: &Desk, output: &Output, words: Request) -> Result<ExitCode, Failure> {
    let with_person = output.person_is_there();
    let mut plan = plan(&words.wanted);
    if with_person {
        questions::given_is_good(desk, &plan)?;
    } else {
        complete_without_person(&words)?;
        plan.check()?;
    }
    let given_password = match &words.password.password_file {
        Some(file) => Some(desk.new_password(&secret_input::read(file, desk)?)?),
        None => None,
    };
    let mut person = PinAtTerminal::new(output);
    let mut pins = pins(desk, &words.pin, &mut person)?;
    let platform = words.platform.platform.as_deref();
    let said = environment::say_named(desk, output, platform);
    let mut course = Course::new(output, topics(&words, &plan, given_password.is_some()));
    if with_person {
        stop::says(output, "stopped-before");
        course.begin();
        course.come_to(Topic::Card);
        nationality(output, &words)?;
    }
    let mut teller = Teller::new(output);
    let mut talk = desk.begin_request(platform, &words.roots.trust_root, &pins, &mut |step| {
        teller.tell(step)
    })?;
    if !said {
        environment::say(desk, output, &talk.platform_name());
    }
    if with_person {
        let name = [("name", talk.holder_name())];
        output.note(&output.text("card-of", &name));
        teller.tell(Step::Organisations);
        let known = algorithm::signed(output, &mut talk, |talk| talk.organisations(&mut pins))?;
        questions::fill(
            desk,
            output,
            &talk,
            &known,
            platform,
            &mut course,
            &mut plan,
        )?;
    } else {
        talk.check(&plan)?;
        algorithm::signed(output, &mut talk, |talk| talk.organisations(&mut pins))?;
    }
    course.come_to(Topic::Contract);
    teller.tell(Step::Contract);
    let contract = talk.contract(&plan)?;
    show(
        output,
        &contract.texts,
        contract.for_reader(output.language().code()),
    );
    accept(output, words.accept_contract, with_person)?;
    let password = match given_password {
        Some(password) => password,
        None => {
            course.come_to(Topic::Password);
            new_password(desk, output)?
        }
    };
    if with_person {
        course.come_to(Topic::Signature);
        questions::summary(desk, output, &talk, &plan);
        stop::says(output, "stopped-sending");
    }
    let sent = algorithm::signed(output, &mut talk, |talk| {
        talk.send(
            &plan,
            &contract,
            words.keystore_dir.as_deref(),
            &password,
            &mut pins,
            &mut |step| teller.tell(step),
        )
    });
    teller.finish();
    if sent.is_err() && stop::has_begun() {
        // Only the question for the PIN can be stopped there: before anything was sent.
        stop::says(output, "stopped-before");
    }
    Ok(told(output, &sent?))
}

/// First of all: for others eHealth has another procedure (R-004-027). Scripts have decided.
fn nationality(output: &Output, words: &Request) -> Result<(), Failure> {
    let decided = words.wanted.kind.is_some() && words.wanted.id.is_some();
    if decided || ask::yes(output, &output.text("ask-belgian", &[]))? {
        Ok(())
    } else {
        Err(Failure::new("CERT-NOT-BELGIAN", Vec::new()))
    }
}

/// What will be asked or shown.
fn topics(words: &Request, plan: &RequestPlan, has_password: bool) -> Vec<Topic> {
    let mut topics = vec![Topic::Card];
    if plan.id.is_empty() || plan.kind.is_empty() || plan.name.is_empty() {
        topics.push(Topic::Organisation);
    }
    if words.wanted.application_id.is_none() {
        topics.push(Topic::ApplicationId);
    }
    if questions::contact_is_open(plan) {
        topics.push(Topic::Contact);
    }
    topics.push(Topic::Contract);
    if !has_password {
        topics.push(Topic::Password);
    }
    topics.push(Topic::Signature);
    topics
}

fn told(output: &Output, answer: &RequestAnswer) -> ExitCode {
    told_with(output, answer, "done-requested")
}

/// The same with another first sentence.
pub(super) fn told_with(output: &Output, answer: &RequestAnswer, first: &str) -> ExitCode {
    output.answer(answer, |page| {
        page.gap();
        page.say(first, &[]);
        page.gap();
        if let Some(parts) = Parts::of(&answer.name) {
            page.field("label-organisation", parts.organisation);
            page.field("label-id", parts.number);
            page.field("label-application-id", parts.application_id);
        }
        page.exact("label-keystore", &answer.keystore);
        page.exact("label-name", &answer.name);
        page.exact("label-public-key-identifier", &answer.key_identifier);
        page.field("label-turn", page.label("turn-ehealth"));
        page.gap();
        page.say(
            match answer.automatically_validated {
                Some(true) => "done-delivery-automatic",
                Some(false) => "done-delivery-by-hand",
                None => "done-delivery",
            },
            &[],
        );
        page.say("done-next-complete", &[]);
        page.say("done-keep", &[]);
    })
}

/// Typed twice, and by the rule.
pub(in crate::commands) fn new_password(
    desk: &Desk,
    output: &Output,
) -> Result<KeystorePassword, Failure> {
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

pub(super) fn plan(words: &Wanted) -> RequestPlan {
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
    all_given(&[
        wanted_given(&words.wanted).as_slice(),
        &[
            ("--password-file", words.password.password_file.is_some()),
            ("--pin-file", words.pin.pin_file.is_some()),
        ],
    ])
}

/// Which parts of the plan are there.
pub(super) fn wanted_given(words: &Wanted) -> [(&'static str, bool); 5] {
    [
        ("--type", words.kind.is_some()),
        ("--id", words.id.is_some()),
        ("--name", words.name.is_some()),
        ("--email", words.email.is_some()),
        ("--phone", words.phone.is_some()),
    ]
}

/// Refuses when an option is not given, and names all that are not.
pub(super) fn all_given(options: &[&[(&str, bool)]]) -> Result<(), Failure> {
    let open: Vec<&str> = options
        .iter()
        .flat_map(|part| part.iter())
        .filter(|(_, given)| !given)
        .map(|(option, _)| *option)
        .collect();
    match open.is_empty() {
        true => Ok(()),
        false => Err(missing(&open.join(", "))),
    }
}
