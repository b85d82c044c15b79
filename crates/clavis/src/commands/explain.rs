//! `clavis explain`.

use std::process::ExitCode;

use desk::{Failure, explain_all, explain_code};

use crate::output::Output;
use crate::words::Explain;

/// The page of one code, or of all; offline, without opening anything.
pub fn explain(output: &Output, words: &Explain) -> Result<ExitCode, Failure> {
    let answer = match &words.code {
        Some(code) => explain_code(output.catalogue(), output.language(), code)?,
        None => explain_all(output.catalogue(), output.language()),
    };
    Ok(output.answer(&answer, |page| {
        for (number, one) in answer.pages.iter().enumerate() {
            if number > 0 {
                page.gap();
            }
            let exit = page.text("explain-exit", &[("status", one.exit.to_string())]);
            page.line(format!("{} ({exit})", one.code));
            page.line(&one.what);
            page.field("explain-why", &one.why);
            page.field("explain-now", &one.now);
            page.field("explain-who", &one.who);
        }
    }))
}
