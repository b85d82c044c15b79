//! `clavis cert password`, `adopt` and `copy`.

use std::path::Path;
use std::process::ExitCode;

use desk::answers::{AdoptAnswer, CopyAnswer};
use desk::{Desk, Failure};
use zeroize::Zeroizing;

use super::name::Parts;
use super::request::new_password;
use super::{ask_password, environment, missing};
use crate::output::Output;
use crate::page::Page;
use crate::secret_input;
use crate::words::{Adopt, Copy, Password};

/// Another password, another form.
pub fn password(desk: &Desk, output: &Output, words: &Password) -> Result<ExitCode, Failure> {
    let old = any_password(
        desk,
        output,
        words.password.password_file.as_deref(),
        &words.keystore,
    )?;
    let new = match &words.new_password_file {
        Some(file) => desk.new_password(&secret_input::read(file, desk)?)?,
        None if output.person_is_there() => new_password(desk, output)?,
        None if words.form.is_some() => desk.known_password(&old)?,
        None => return Err(missing("--new-password-file")),
    };
    let answer = desk.change_password(&words.keystore, &old, &new, words.form)?;
    Ok(output.answer(&answer, |page| {
        page.say("done-password", &[]);
        page.gap();
        page.exact("label-keystore", &answer.keystore);
        copies(page, &answer.copies);
        if let Some(previous) = &answer.previous {
            page.gap();
            page.say("done-password-previous", &[("path", previous.clone())]);
        }
        page.say("done-password-programs", &[]);
    }))
}

/// Takes over what another program began or made.
pub fn adopt(desk: &Desk, output: &Output, words: &Adopt) -> Result<ExitCode, Failure> {
    let platform = words.platform.platform.as_deref();
    let said = environment::say_named(desk, output, platform);
    let old = any_password(
        desk,
        output,
        words.password.password_file.as_deref(),
        &words.keystore,
    )?;
    let new = match &words.new_password_file {
        Some(file) => desk.new_password(&secret_input::read(file, desk)?)?,
        None => match desk.known_password(&old) {
            Ok(same) => same,
            Err(_) if output.person_is_there() => {
                output.note(&output.text("adopt-new-password", &[]));
                new_password(desk, output)?
            }
            Err(failure) => return Err(failure),
        },
    };
    let answer = desk.adopt(&words.keystore, platform, &old, &new)?;
    if !said {
        environment::say(desk, output, &answer.platform);
    }
    Ok(output.answer(&answer, |page| adopted(page, &answer)))
}

fn adopted(page: &mut Page<'_>, answer: &AdoptAnswer) {
    page.exact_line(&answer.keystore);
    page.line(&answer.sentence);
    page.gap();
    if let Some(parts) = answer.name.as_deref().and_then(Parts::of) {
        page.field("label-organisation", parts.organisation);
        page.field("label-id", parts.number);
        page.field("label-application-id", parts.application_id);
    }
    page.exact("label-public-key-identifier", &answer.key_identifier);
    match &answer.standing {
        Some(standing) => {
            page.field("label-state", &standing.sentence);
            page.field("label-next", &standing.next);
        }
        None => page.field("label-state", page.label(super::state(answer.state))),
    }
    page.gap();
    if answer.changed.is_empty() {
        page.say("adopt-unchanged", &[]);
    }
    for sentence in &answer.changed {
        page.item("✓", sentence);
    }
    page.say("done-adopted", &[]);
}

/// A second safe place, or the drill with a copy that is there.
pub fn copy(desk: &Desk, output: &Output, words: &Copy) -> Result<ExitCode, Failure> {
    if words.check {
        return drill(desk, output, words);
    }
    let Some(folder) = &words.to else {
        return Err(missing("--to"));
    };
    let answer = desk.copy_keystore(&words.keystore, folder)?;
    Ok(output.answer(&answer, |page| {
        page.say("done-copied", &[]);
        page.gap();
        copies(page, std::slice::from_ref(&answer));
        page.gap();
        page.say("done-copied-next", &[]);
    }))
}

fn drill(desk: &Desk, output: &Output, words: &Copy) -> Result<ExitCode, Failure> {
    let file = words.password.password_file.as_deref();
    let password = any_password(desk, output, file, &words.keystore)?;
    let answer = desk.drill(&words.keystore, words.original.as_deref(), &password)?;
    Ok(output.answer(&answer, |page| {
        let facts = [("count", answer.keys.to_string())];
        page.say("done-drill", &facts);
        match (answer.identical, answer.missing) {
            (None, _) => {}
            (Some(true), _) => page.say("done-drill-identical", &[]),
            (Some(false), 0) => page.say("done-drill-older", &[]),
            (Some(false), missing) => {
                page.say("done-drill-missing", &[("count", missing.to_string())]);
            }
        }
    }))
}

/// The second places that were written, or not.
pub fn copies(page: &mut Page<'_>, copies: &[CopyAnswer]) {
    for copy in copies {
        page.exact("label-copy", &copy.copy);
        if let Some(warning) = &copy.warning {
            page.line(warning);
        }
    }
}

/// A password as other programs accept it too.
fn any_password(
    desk: &Desk,
    output: &Output,
    file: Option<&Path>,
    keystore: &Path,
) -> Result<Zeroizing<String>, Failure> {
    match file {
        Some(file) => secret_input::read(file, desk),
        None if output.person_is_there() => ask_password(output, &keystore.display().to_string()),
        None => Err(missing("--password-file")),
    }
}
