//! `clavis number`.

use std::io::BufRead;
use std::process::ExitCode;

use desk::answers::NumberAnswer;
use desk::{Desk, Failure, NumberKind};
use zeroize::Zeroizing;

use crate::output::Output;
use crate::words::{NumberCheck, NumberVerb};

/// Runs one verb.
pub fn run(desk: &Desk, output: &Output, verb: NumberVerb) -> Result<ExitCode, Failure> {
    let NumberVerb::Check(words) = verb;
    check(desk, output, &words)
}

/// One answer a line; the exit code says whether all were valid.
fn check(desk: &Desk, output: &Output, words: &NumberCheck) -> Result<ExitCode, Failure> {
    let kind = desk.number_kind(&words.kind)?;
    let from_input = words.values.iter().any(|value| value == "-") || words.values.is_empty();
    let arguments: Vec<&String> = words.values.iter().filter(|value| *value != "-").collect();
    if !arguments.is_empty() {
        desk.may_be_an_argument(kind)?;
    }
    let mut all_valid = true;
    for value in arguments {
        all_valid &= one(desk, output, kind, value);
    }
    if from_input {
        for line in std::io::stdin().lock().lines() {
            let line = line
                .map_err(|error| Failure::new("DESK-INPUT", vec![("reason", error.to_string())]))?;
            let line = Zeroizing::new(line);
            all_valid &= one(desk, output, kind, line.trim_end_matches('\r'));
        }
    }
    Ok(if all_valid {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOT_VALID)
    })
}

fn one(desk: &Desk, output: &Output, kind: NumberKind, value: &str) -> bool {
    let answer = desk.number(kind, value);
    output.row(&answer, &shown(output, &answer));
    answer.valid
}

fn shown(output: &Output, answer: &NumberAnswer) -> String {
    let value = answer
        .formatted
        .as_deref()
        .or(answer.value.as_deref())
        .unwrap_or_default();
    let verdict = output.text(
        if answer.valid {
            "number-valid"
        } else {
            "number-refused"
        },
        &[],
    );
    let mut line = if value.is_empty() {
        verdict
    } else {
        format!("{value}  {verdict}")
    };
    for word in [&answer.reason, &answer.warning].into_iter().flatten() {
        let said = output.text(&format!("reason-{}", word.replace('_', "-")), &[]);
        line.push_str(&format!(" ({said})"));
    }
    if let Some(word) = &answer.hint {
        let said = output.text(&format!("hint-{}", word.replace('_', "-")), &[]);
        line.push_str(&format!(" [{said}]"));
    }
    if let Some((first, second)) = answer.likely_swap {
        let facts = [("first", first.to_string()), ("second", second.to_string())];
        line.push_str(&format!(" {}", output.text("number-swap", &facts)));
    }
    if let Some(offer) = &answer.suggestion {
        let facts = [("offer", offer.clone())];
        line.push_str(&format!(" {}", output.text("number-offer", &facts)));
    }
    line
}

/// At least one value was not valid: the exit code of `NUMBER-INVALID`.
const NOT_VALID: u8 = 3;
