//! `clavis access paper`.

use std::process::ExitCode;

use desk::answers::{DaysWords, DiagnosisAsked, QuestionsFor, SheetKind, SheetWords};
use desk::{Access, Failure};

use super::pages;
use crate::output::Output;
use crate::words::{PaperPeriod, PaperVerb};

/// Writes one paper.
pub fn run(access: &Access<'_>, output: &Output, verb: &PaperVerb) -> Result<ExitCode, Failure> {
    let written = match verb {
        PaperVerb::Mail(words) => {
            access.mail_file(&words.task, words.to.file.as_deref(), &words.attach)?
        }
        PaperVerb::Questions(words) => {
            let asked = DiagnosisAsked {
                person: words.person.clone(),
                organisation: words.organisation.clone(),
                node: words.node.clone(),
                manual: words.manual.clone(),
            };
            let whom = match words.help_desk {
                true => QuestionsFor::HelpDesk,
                false => QuestionsFor::Colleague,
            };
            access.questions_file(&asked, whom, words.to.file.as_deref())?
        }
        PaperVerb::Days(words) => {
            let days = DaysWords {
                organisation: words.organisation.clone(),
                task: words.task.clone(),
            };
            access.days_file(&days, words.to.file.as_deref())?
        }
        PaperVerb::Review(words) => period(access, SheetKind::Review, words)?,
        PaperVerb::Report(words) => period(access, SheetKind::Protection, words)?,
        PaperVerb::Role(words) => {
            let sheet = SheetWords {
                organisation: words.organisation.clone(),
                kind: SheetKind::Role,
                role: Some(words.role.clone()),
                from: None,
                to: None,
            };
            access.sheet(&sheet, words.to.file.as_deref())?
        }
    };
    Ok(output.answer(&written, |page| pages::paper(page, &written)))
}

fn period(
    access: &Access<'_>,
    kind: SheetKind,
    words: &PaperPeriod,
) -> Result<desk::answers::PaperWritten, Failure> {
    let sheet = SheetWords {
        organisation: words.organisation.clone(),
        kind,
        role: None,
        from: words.from.clone(),
        to: words.to.clone(),
    };
    access.sheet(&sheet, words.file.file.as_deref())
}
