//! `clavis cert request-foreigner`.

use std::process::ExitCode;

use desk::answers::ForeignerAnswer;
use desk::{Desk, Failure, ForeignerWords};
use zeroize::Zeroizing;

use super::environment;
use super::request::{all_given, new_password};
use crate::output::Output;
use crate::secret_input;
use crate::talker::Teller;
use crate::words::RequestForeigner;
use crate::{ask, stop};

/// Hands in the request of a person with a BIS number.
pub fn request(desk: &Desk, output: &Output, words: RequestForeigner) -> Result<ExitCode, Failure> {
    let with_person = output.person_is_there();
    if !with_person {
        complete_without_person(&words)?;
    }
    let given_password = match &words.password.password_file {
        Some(file) => Some(desk.new_password(&secret_input::read(file, desk)?)?),
        None => None,
    };
    let platform = words.platform.platform.clone();
    let said = environment::say_named(desk, output, platform.as_deref());
    if with_person {
        stop::says(output, "stopped-before");
        output.note(&output.text("foreigner-way", &[]));
    }
    let folder = words.keystore_dir.clone();
    let person = who(desk, output, words)?;
    let password = match given_password {
        Some(password) => password,
        None => new_password(desk, output)?,
    };
    if with_person {
        stop::says(output, "stopped-sending");
    }
    let mut teller = Teller::new(output);
    let sent = desk.request_as_foreigner(
        &person,
        platform.as_deref(),
        folder.as_deref(),
        &password,
        &mut |step| teller.tell(step),
    );
    teller.finish();
    let answer = sent?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    Ok(told(output, &answer))
}

fn told(output: &Output, answer: &ForeignerAnswer) -> ExitCode {
    output.answer(answer, |page| {
        page.say("done-foreigner", &[]);
        page.gap();
        if let Some(url) = &answer.confirm_at {
            page.exact("label-confirm-at", url);
        }
        if let Some(until) = &answer.confirm_until {
            page.field("label-confirm-until", page.day(until));
        }
        page.exact("label-keystore", &answer.keystore);
        page.exact("label-public-key-identifier", &answer.key_identifier);
        page.gap();
        page.say("done-foreigner-next", &[]);
        page.say("done-next-complete", &[]);
        page.say("done-keep", &[]);
    })
}

/// Who asks: from options, or asked one by one.
fn who(desk: &Desk, output: &Output, words: RequestForeigner) -> Result<ForeignerWords, Failure> {
    let number = match &words.number_file {
        Some(file) => secret_input::read(file, desk)?,
        None => number(desk, output)?,
    };
    let with_person = output.person_is_there();
    let asked = |given: Option<String>, question: &str| match given {
        Some(text) => Ok(text),
        None if with_person => ask::line(output, &output.text(question, &[])),
        None => Ok(String::new()),
    };
    Ok(ForeignerWords {
        number,
        name: asked(words.name, "ask-family-name")?,
        first_names: asked(words.first_names, "ask-first-names")?,
        email: asked(words.email, "ask-email")?,
        phone: asked(words.phone, "ask-phone")?,
        general_email: words.general_email.unwrap_or_default(),
        general_phone: words.general_phone.unwrap_or_default(),
    })
}

fn number(desk: &Desk, output: &Output) -> Result<Zeroizing<String>, Failure> {
    let question = output.text("ask-bis-number", &[]);
    let typed = ask::until_good(output, &question, |text| desk.check_bis_number(text))?;
    Ok(Zeroizing::new(typed))
}

fn complete_without_person(words: &RequestForeigner) -> Result<(), Failure> {
    all_given(&[&[
        ("--number-file", words.number_file.is_some()),
        ("--first-names", words.first_names.is_some()),
        ("--name", words.name.is_some()),
        ("--email", words.email.is_some()),
        ("--phone", words.phone.is_some()),
        ("--password-file", words.password.password_file.is_some()),
    ]])
}
