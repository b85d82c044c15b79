//! `clavis access workflows`.

use std::process::ExitCode;

use desk::answers::PortalWordWords;
use desk::{Access, Failure};

use super::pages;
use crate::output::Output;
use crate::words::WorkflowsVerb;

/// Runs one verb.
pub fn run(
    access: &Access<'_>,
    output: &Output,
    verb: &WorkflowsVerb,
) -> Result<ExitCode, Failure> {
    let words = match verb {
        WorkflowsVerb::List => {
            let answer = access.workflows()?;
            return Ok(output.answer(&answer, |page| pages::workflows(page, &answer)));
        }
        WorkflowsVerb::Show(words) => {
            let answer = access.workflow(&words.workflow)?;
            return Ok(output.answer(&answer, |page| pages::workflow(page, &answer)));
        }
        WorkflowsVerb::Check(words) => {
            let answer = access.check_workflows(&words.folder)?;
            let exit = output.answer(&answer, |page| pages::checked(page, &answer));
            return Ok(match answer.faults.is_empty() {
                true => exit,
                false => ExitCode::from(FAULTS),
            });
        }
        WorkflowsVerb::Update(words) => {
            let answer = access.take_workflows(&words.folder)?;
            return Ok(output.answer(&answer, |page| {
                let day = page.day(&answer.edition);
                page.say("access-updated", &[("date", day)]);
            }));
        }
        WorkflowsVerb::Words => access.portal_words()?,
        WorkflowsVerb::Correct(words) => access.correct_word(&PortalWordWords {
            id: words.word.clone(),
            language: words.language.clone(),
            text: words.text.clone().unwrap_or_default(),
        })?,
    };
    Ok(output.answer(&words, |page| pages::words(page, &words)))
}

/// The exit code when a file of the workflows cannot be used.
const FAULTS: u8 = 70;
