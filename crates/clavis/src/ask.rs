//! Questions to a person at a terminal: plain lines, which work over a slow connection and with a
//! screen reader.

use std::io::BufRead;

use desk::Failure;

use crate::output::Output;

/// A line; empty when nothing was typed.
///
/// # Errors
/// `DESK-INPUT` when nobody can answer any more.
pub fn line(output: &Output, question: &str) -> Result<String, Failure> {
    output.question(question);
    let mut answer = String::new();
    match std::io::stdin().lock().read_line(&mut answer) {
        Ok(0) => Err(Failure::new(
            "DESK-INPUT",
            vec![("reason", "end of input".to_owned())],
        )),
        Ok(_) => Ok(answer.trim().to_owned()),
        Err(error) => Err(Failure::new(
            "DESK-INPUT",
            vec![("reason", error.to_string())],
        )),
    }
}

/// A line that `check` accepts; otherwise what is wrong is said and the question comes again.
///
/// # Errors
/// As [`line`].
pub fn until_good(
    output: &Output,
    question: &str,
    check: impl Fn(&str) -> Result<(), Failure>,
) -> Result<String, Failure> {
    loop {
        let answer = line(output, question)?;
        match check(&answer) {
            Ok(()) => return Ok(answer),
            Err(failure) => say(output, &failure),
        }
    }
}

/// Yes or no.
///
/// # Errors
/// As [`line`].
pub fn yes(output: &Output, question: &str) -> Result<bool, Failure> {
    let question = output.text("ask-yes-no", &[("question", question.to_owned())]);
    let (yes, no) = (
        output.text("answer-yes", &[]),
        output.text("answer-no", &[]),
    );
    loop {
        let answer = line(output, &question)?.to_lowercase();
        let begins = |word: &str| !answer.is_empty() && word.starts_with(&answer);
        match (begins(&yes), begins(&no)) {
            (true, false) => return Ok(true),
            (false, true) => return Ok(false),
            _ => output.note(&output.text("ask-again", &[])),
        }
    }
}

/// One of several lines, by its number.
///
/// # Errors
/// As [`line`].
pub fn choice(output: &Output, question: &str, choices: &[String]) -> Result<usize, Failure> {
    output.note(question);
    for (number, choice) in choices.iter().enumerate() {
        output.note(&format!("  {}  {choice}", number + 1));
    }
    let question = output.text("ask-choice", &[]);
    loop {
        match line(output, &question)?.parse::<usize>() {
            Ok(number) if (1..=choices.len()).contains(&number) => return Ok(number - 1),
            _ => output.note(&output.text("ask-again", &[])),
        }
    }
}

/// What is wrong and what to do, without ending.
pub fn say(output: &Output, failure: &Failure) {
    let sentence = failure.sentence(output.catalogue(), output.language());
    output.note(&format!(
        "{} {} {}",
        sentence.what, sentence.why, sentence.now
    ));
}
