//! `clavis cert complete`.

use std::path::Path;
use std::process::ExitCode;

use desk::answers::CompleteAnswer;
use desk::{Desk, Failure};

use crate::output::Output;
use crate::talker::Teller;
use crate::words::Complete;
use crate::{ask, stop};

use super::name::Parts;
use super::{environment, existing_password};

/// Goes on with a request to its end.
pub fn complete(desk: &Desk, output: &Output, words: &Complete) -> Result<ExitCode, Failure> {
    let keystore = match &words.keystore {
        Some(keystore) => keystore.clone(),
        None => desk.the_open_keystore()?,
    };
    let named = words.platform.platform.clone();
    let platform = named.or_else(|| environment::remembered(desk, &keystore));
    let said = environment::say_named(desk, output, platform.as_deref());
    let answer = until_opened(desk, output, words, &keystore)?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    Ok(told(output, &answer))
}

/// With a person there a wrong password is asked for again: it costs nothing.
fn until_opened(
    desk: &Desk,
    output: &Output,
    words: &Complete,
    keystore: &Path,
) -> Result<CompleteAnswer, Failure> {
    let may_ask = output.person_is_there() && words.password.password_file.is_none();
    if may_ask {
        stop::says(output, "stopped-complete");
    }
    loop {
        let done =
            existing_password(desk, output, &words.password, keystore).and_then(|password| {
                let mut teller = Teller::new(output);
                let done = desk.complete(
                    keystore,
                    words.platform.platform.as_deref(),
                    &password,
                    !words.no_wait,
                    &mut |step| teller.tell(step),
                );
                teller.finish();
                done
            });
        match done {
            Err(failure) if may_ask && is_password(&failure) => {
                ask::say(output, &failure);
            }
            other => return other,
        }
    }
}

fn is_password(failure: &Failure) -> bool {
    ["KEYSTORE-PASSWORD-WRONG", "CERT-PASSWORD-OTHER-RULE"].contains(&failure.code())
}

pub(super) fn told(output: &Output, answer: &CompleteAnswer) -> ExitCode {
    output.answer(answer, |page| {
        page.say(
            match answer.activated {
                true => "done-complete",
                false => "done-before-activation",
            },
            &[],
        );
        page.gap();
        if let Some(parts) = Parts::of(&answer.name) {
            page.field("label-organisation", parts.organisation);
            page.field("label-id", parts.number);
            page.field("label-application-id", parts.application_id);
        }
        page.exact("label-keystore", &answer.keystore);
        let facts = [
            ("date", page.day(&answer.valid_until)),
            ("from", page.day(&answer.renew_from)),
        ];
        let validity = page.text("done-valid-until", &facts);
        page.field("label-valid", validity);
        page.exact("label-name", &answer.name);
        page.gap();
        page.say("done-checked", &[]);
        for sentence in &answer.checked {
            page.item("✓", sentence);
        }
        super::keystores::copies(page, &answer.copies);
        page.gap();
        page.say(
            match answer.activated {
                true => "done-use",
                false => "done-next-activate",
            },
            &[],
        );
        page.say("done-keep", &[]);
    })
}
