//! `clavis cert test`.

use std::process::ExitCode;

use desk::answers::{LightWord, TestAnswer};
use desk::{Desk, Failure};

use super::{environment, existing_password};
use crate::output::Output;
use crate::talker::Teller;
use crate::words::Test;

/// Checks a keystore from its keys to a token of the STS.
pub fn test(desk: &Desk, output: &Output, words: &Test) -> Result<ExitCode, Failure> {
    let platform = words.platform.platform.as_deref();
    let remembered = platform
        .map(str::to_owned)
        .or_else(|| environment::remembered(desk, &words.keystore));
    let said = environment::say_named(desk, output, remembered.as_deref());
    let password = existing_password(desk, output, &words.password, &words.keystore)?;
    let mut teller = Teller::new(output);
    let tested = desk.test(&words.keystore, platform, &password, &mut |step| {
        teller.tell(step)
    });
    teller.finish();
    let answer = tested?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    let exit = told(output, &answer);
    Ok(match answer.light {
        LightWord::Green => exit,
        LightWord::Amber => ExitCode::from(AMBER),
        LightWord::Red => ExitCode::from(RED),
    })
}

fn told(output: &Output, answer: &TestAnswer) -> ExitCode {
    output.answer(answer, |page| {
        page.gap();
        page.exact_line(&answer.keystore);
        page.say(summary(answer.light), &[]);
        page.gap();
        for check in &answer.checks {
            page.item(mark(check.light), &check.sentence);
            if let (Some(why), Some(now)) = (&check.why, &check.now) {
                page.field("explain-why", why);
                page.field("explain-now", now);
            }
        }
    })
}

fn summary(light: LightWord) -> &'static str {
    match light {
        LightWord::Green => "proof-green",
        LightWord::Amber => "proof-amber",
        LightWord::Red => "proof-red",
    }
}

/// Told apart without colours too.
fn mark(light: LightWord) -> &'static str {
    match light {
        LightWord::Green => "✓",
        LightWord::Amber => "~",
        LightWord::Red => "✗",
    }
}

/// Exit code when something could not be checked, or is good for a while only.
const AMBER: u8 = 52;
/// Exit code when something is not good.
const RED: u8 = 53;
