//! Questions to a person at a terminal: plain lines, which work over a slow connection and with a
//! screen reader.

use std::io::BufRead;

use desk::Failure;

use crate::output::Output;
use crate::stop;

/// A line; empty when nothing was typed.
///
/// # Errors
/// `DESK-INPUT` when nobody can answer any more; the program is marked as stopped then.
pub fn line(output: &Output, question: &str) -> Result<String, Failure> {
    output.question(question);
    let mut answer = String::new();
    let why = match std::io::stdin().lock().read_line(&mut answer) {
        Ok(0) => "end of input".to_owned(),
        Ok(_) => return Ok(answer.trim().to_owned()),
        Err(error) => error.to_string(),
    };
    stop::begin();
    Err(Failure::new("DESK-INPUT", vec![("reason", why)]))
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

/// Yes or no; the first letters are enough.
///
/// # Errors
/// As [`line`].
pub fn yes(output: &Output, question: &str) -> Result<bool, Failure> {
    yes_or_no(output, question, |answer, word| {
        !answer.is_empty() && word.starts_with(answer)
    })
}

/// Yes or no, written out: for what has weight.
///
/// # Errors
/// As [`line`].
pub fn yes_in_full(output: &Output, question: &str) -> Result<bool, Failure> {
    yes_or_no(output, question, |answer, word| answer == word)
}

fn yes_or_no(
    output: &Output,
    question: &str,
    means: impl Fn(&str, &str) -> bool,
) -> Result<bool, Failure> {
    let (yes, no) = (
        output.text("answer-yes", &[]),
        output.text("answer-no", &[]),
    );
    let question = output.text("ask-yes-no", &[("question", question.to_owned())]);
    loop {
        let answer = line(output, &question)?.to_lowercase();
        match (means(&answer, &yes), means(&answer, &no)) {
            (true, false) => return Ok(true),
            (false, true) => return Ok(false),
            _ => output.note(&output.text("ask-yes-or-no", &[])),
        }
    }
}

/// One of several things to choose from.
pub struct Choice {
    /// What the person reads.
    pub shown: String,
    /// A word that may be typed instead of the number; may be empty.
    pub word: String,
}

/// One of several lines, by its number or its word.
///
/// # Errors
/// As [`line`].
pub fn choice(output: &Output, question: &str, choices: &[Choice]) -> Result<usize, Failure> {
    output.note(question);
    let digits = choices.len().to_string().len();
    for (number, choice) in choices.iter().enumerate() {
        let begin = format!("  {:>digits$}  ", number + 1);
        output.note_after(&begin, &choice.shown);
    }
    let last = [("count", choices.len().to_string())];
    let question = output.text("ask-choice", &last);
    loop {
        let answer = line(output, &question)?;
        let by_number = answer
            .parse::<usize>()
            .ok()
            .filter(|number| (1..=choices.len()).contains(number))
            .map(|number| number - 1);
        let by_word = choices
            .iter()
            .position(|choice| !answer.is_empty() && choice.word.eq_ignore_ascii_case(&answer));
        match by_number.or(by_word) {
            Some(chosen) => return Ok(chosen),
            None => output.note(&output.text("ask-again", &last)),
        }
    }
}

/// What is wrong and what to do, without ending.
pub fn say(output: &Output, failure: &Failure) {
    let sentence = failure.sentence(output.catalogue(), output.language());
    output.note_after(
        "  ",
        &format!("{} {} {}", sentence.what, sentence.why, sentence.now),
    );
}
