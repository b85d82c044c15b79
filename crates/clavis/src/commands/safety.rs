//! `clavis backup` and `clavis restore`.

use std::process::ExitCode;

use desk::{Desk, Failure};

use super::cert::missing;
use crate::output::Output;
use crate::words::{Backup, Restore};
use crate::{ask, secret_input};

/// Everything of this computer in one encrypted file.
pub fn backup(desk: &Desk, output: &Output, words: &Backup) -> Result<ExitCode, Failure> {
    let passphrase = match &words.password.password_file {
        Some(file) => desk.new_password(&secret_input::read(file, desk)?)?,
        None if output.person_is_there() => {
            output.note(&output.text("backup-passphrase", &[]));
            super::cert::new_password(desk, output)?
        }
        None => return Err(missing("--password-file")),
    };
    let answer = desk.backup(&words.file, None, &passphrase)?;
    Ok(output.answer(&answer, |page| {
        page.say("done-backup", &[]);
        page.gap();
        page.exact("label-backup", &answer.file);
        for keystore in &answer.keystores {
            page.exact("label-keystore", keystore);
        }
        if answer.access {
            page.gap();
            page.say("done-backup-access", &[]);
        }
        for warning in answer.access_left_out.iter().chain(&answer.warning) {
            page.gap();
            page.line(warning);
        }
        page.gap();
        page.say("done-backup-keep", &[]);
    }))
}

/// Puts a backup back.
pub fn restore(desk: &Desk, output: &Output, words: &Restore) -> Result<ExitCode, Failure> {
    let may_ask = output.person_is_there() && words.password.password_file.is_none();
    let answer = loop {
        let passphrase = match &words.password.password_file {
            Some(file) => secret_input::read(file, desk)?,
            None if may_ask => {
                secret_input::hidden(output, &output.text("ask-backup-passphrase", &[]))?
            }
            None => return Err(missing("--password-file")),
        };
        match desk.restore(&words.file, &passphrase) {
            Err(failure) if may_ask && failure.code() == "STORE-ARCHIVE-PASSPHRASE" => {
                ask::say(output, &failure);
            }
            other => break other?,
        }
    };
    Ok(output.answer(&answer, |page| {
        page.say("done-restored", &[("date", page.day(&answer.made))]);
        page.gap();
        for keystore in &answer.keystores {
            page.exact("label-keystore", keystore);
        }
        if let Some(sentence) = &answer.access_sentence {
            page.gap();
            page.line(sentence);
        }
        if answer.open > 0 {
            page.gap();
            page.say("done-restored-open", &[("count", answer.open.to_string())]);
        }
    }))
}
