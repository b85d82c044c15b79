//! What speaks against signing, and what the authorities say, on a page.

use std::process::ExitCode;

use desk::answers::{ImpedimentLine, RevocationLine, StandingWord};
use desk::exit::exit_code;

use crate::page::Page;

/// Whether the card can sign, and if not, why and what to do.
pub(super) fn signing(page: &mut Page<'_>, impediments: &[ImpedimentLine]) {
    let verdict = match impediments.is_empty() {
        true => "card-can-sign",
        false => "card-cannot-sign",
    };
    page.field("label-signing", page.label(verdict));
    for one in impediments {
        page.gap();
        page.item(WRONG, &one.what);
        page.field("explain-why", &one.why);
        page.field("explain-now", &one.now);
        page.field("explain-who", &one.who);
    }
}

/// What is known of each certificate that was asked about.
pub(super) fn revocation(page: &mut Page<'_>, lines: Option<&[RevocationLine]>) {
    for line in lines.unwrap_or_default() {
        page.gap();
        let kind = page.label(&format!("certificate-{}", line.kind));
        page.item(mark(line.standing), format!("{kind}: {}", line.sentence));
        if let Some(since) = &line.since {
            page.field("label-revoked-since", page.day(since));
        }
        if let Some(reason) = &line.reason {
            let words = page.text("card-revocation-reason", &[("reason", reason.clone())]);
            page.field("label-revocation-reason", words);
        }
        let said = [
            ("explain-why", &line.why),
            ("explain-now", &line.now),
            ("explain-who", &line.who),
        ];
        for (label, words) in said {
            page.field(label, words.as_deref().unwrap_or_default());
        }
    }
}

/// Good and unknown end well; revoked has an exit code of its own.
pub(super) fn exit(exit: ExitCode, lines: Option<&[RevocationLine]>) -> ExitCode {
    let revoked = lines
        .unwrap_or_default()
        .iter()
        .find(|line| line.standing == StandingWord::Revoked);
    match revoked.and_then(|line| line.code.as_deref()) {
        Some(code) => ExitCode::from(exit_code(code)),
        None => exit,
    }
}

/// Told apart without colours too.
fn mark(standing: StandingWord) -> &'static str {
    match standing {
        StandingWord::Good => "✓",
        StandingWord::Unknown => "~",
        StandingWord::Revoked => WRONG,
    }
}

const WRONG: &str = "✗";
