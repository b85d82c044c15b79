//! `clavis access record` and `clavis access erase`.

use std::process::ExitCode;

use desk::{Access, Desk, Failure};
use zeroize::Zeroizing;

use super::pages;
use crate::commands::cert::{self, missing};
use crate::output::Output;
use crate::words::{Erase, RecordVerb};
use crate::{ask, secret_input};

/// Runs one verb of `record`.
pub fn run(
    desk: &Desk,
    access: &Access<'_>,
    output: &Output,
    verb: &RecordVerb,
) -> Result<ExitCode, Failure> {
    match verb {
        RecordVerb::Show(words) => {
            let answer = match &words.acknowledge {
                Some(reason) => access.acknowledge_record(reason)?,
                None => access.record(words.head.as_deref())?,
            };
            Ok(output.answer(&answer, |page| pages::record(page, &answer)))
        }
        RecordVerb::Export(words) => {
            let password = match &words.password.password_file {
                Some(file) => secret_input::read(file, desk)?,
                None if output.person_is_there() => {
                    Zeroizing::new(cert::new_password(desk, output)?.as_str().to_owned())
                }
                None => return Err(missing("--password-file")),
            };
            let answer = access.export_workspace(&words.file, &password)?;
            Ok(output.answer(&answer, |page| {
                page.line(&answer.sentence);
                page.exact("label-file", &answer.file);
                page.exact("label-access-head", &answer.head);
            }))
        }
        RecordVerb::Import(words) => {
            let password = match &words.password.password_file {
                Some(file) => secret_input::read(file, desk)?,
                None if output.person_is_there() => {
                    secret_input::hidden(output, &output.text("ask-backup-passphrase", &[]))?
                }
                None => return Err(missing("--password-file")),
            };
            let answer = access.import_workspace(&words.file, &password)?;
            Ok(output.answer(&answer, |page| page.line(&answer.sentence)))
        }
    }
}

/// Erases somebody, after a yes in full.
pub fn erase(access: &Access<'_>, output: &Output, words: &Erase) -> Result<ExitCode, Failure> {
    let person = access.person(&words.person)?;
    if !words.yes {
        if !output.person_is_there() {
            return Err(missing("--yes"));
        }
        let question = output.text("ask-access-erase", &[("name", person.name.clone())]);
        if !ask::yes_in_full(output, &question)? {
            return Err(missing("--yes"));
        }
    }
    let answer = access.erase(&person.person, &words.reason)?;
    Ok(output.answer(&answer, |page| page.line(&answer.sentence)))
}
