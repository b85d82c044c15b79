//! `clavis cert complete`.

use std::process::ExitCode;

use desk::{Desk, Failure};

use crate::output::Output;
use crate::talker::Teller;
use crate::words::Complete;

use super::existing_password;

/// Goes on with a request to its end.
pub fn complete(desk: &Desk, output: &Output, words: &Complete) -> Result<ExitCode, Failure> {
    let keystore = match &words.keystore {
        Some(keystore) => keystore.clone(),
        None => desk.the_open_keystore()?,
    };
    let password = existing_password(desk, output, &words.password, &keystore)?;
    let mut teller = Teller::new(output);
    let platform = words.platform.platform.as_deref();
    let done = desk.complete(
        &keystore,
        platform,
        &password,
        !words.no_wait,
        &mut |step| teller.tell(step),
    );
    teller.finish();
    let answer = done?;
    Ok(output.answer(&answer, |page| {
        page.say("done-complete", &[("path", answer.keystore.clone())]);
        for sentence in &answer.checked {
            page.line(format!("  ✓ {sentence}"));
        }
        let facts = [
            ("date", page.day(&answer.valid_until)),
            ("from", page.day(&answer.renew_from)),
        ];
        page.say("done-valid-until", &facts);
        page.say("done-keep", &[]);
    }))
}
