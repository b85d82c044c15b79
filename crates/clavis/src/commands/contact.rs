//! `clavis contact-report`.

use std::process::ExitCode;

use desk::answers::VerdictOfContact;
use desk::{Desk, Failure};

use crate::output::Output;

/// What the latest contact with a platform has shown of the points that nobody could confirm.
pub fn report(desk: &Desk, output: &Output) -> Result<ExitCode, Failure> {
    let answer = desk.contact_report()?;
    Ok(output.answer(&answer, |page| {
        match (&answer.platform, &answer.made, &answer.file) {
            (Some(platform), Some(made), Some(file)) => {
                let facts = [
                    ("platform", platform.clone()),
                    ("date", page.day(made)),
                    ("count", answer.exchanges.to_string()),
                ];
                page.say("contact-of", &facts);
                page.exact("label-file", file);
            }
            _ => page.say("contact-none", &[]),
        }
        for line in &answer.assumptions {
            page.gap();
            page.line(&line.sentence);
            page.exact("label-setting", &line.setting);
            page.field(
                "label-verdict",
                page.label(verdict(line.verdict, line.confirmed)),
            );
            if !line.seen.is_empty() {
                page.exact("label-seen", line.seen.join(", "));
            }
            page.field("label-source", &line.source);
        }
        if answer.file.is_some() {
            page.gap();
            page.say("contact-send", &[]);
        }
    }))
}

fn verdict(verdict: VerdictOfContact, confirmed: bool) -> &'static str {
    match (verdict, confirmed) {
        (VerdictOfContact::Held, _) => "verdict-held",
        (VerdictOfContact::Contradicted, _) => "verdict-contradicted",
        (VerdictOfContact::NotSeen, true) => "verdict-by-source",
        (VerdictOfContact::NotSeen, false) => "verdict-not-confirmed",
    }
}
