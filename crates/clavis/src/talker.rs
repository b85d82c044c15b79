//! The person at the terminal: asked for the PIN, told what happens.

use desk::{Failure, NewPinSource, Pin, PinPurpose, PinQuestion, PinRefused, PinSource, Step};

use crate::ask;
use crate::output::Output;
use crate::page::Page;
use crate::secret_input;

/// Asks for each PIN, after saying what it is for and how many tries are left.
pub struct PinAtTerminal<'a> {
    output: &'a Output,
    asked_before: bool,
}

impl<'a> PinAtTerminal<'a> {
    /// Nothing was asked yet.
    pub fn new(output: &'a Output) -> Self {
        Self {
            output,
            asked_before: false,
        }
    }

    fn explain(&self, question: &PinQuestion) {
        let repeated = question.purpose == PinPurpose::Signature && self.asked_before;
        self.output.note_page(|page| {
            page.gap();
            explanation(page, question, repeated);
        });
    }

    /// A PIN that is typed here, hidden. A text that cannot be one is not sent to the card: asking
    /// again costs no try.
    fn typed(&self, ask: &str) -> Result<Pin, PinRefused> {
        let output = self.output;
        if !output.person_is_there() {
            return Err(PinRefused::Unavailable(
                "no terminal and no --pin-file".to_owned(),
            ));
        }
        let ask = output.text(ask, &[]);
        loop {
            let typed = secret_input::hidden(output, &ask).map_err(|_| PinRefused::Cancelled)?;
            if typed.is_empty() {
                return Err(PinRefused::Cancelled);
            }
            match Pin::parse(&typed) {
                Ok(pin) => return Ok(pin),
                Err(form) => ask::say(
                    output,
                    &Failure::new("CARD-PIN-FORM", vec![("reason", form.word().to_owned())]),
                ),
            }
        }
    }
}

/// What the PIN is for, whose it is, and how many tries are left, before anything is typed.
fn explanation(page: &mut Page<'_>, question: &PinQuestion, repeated: bool) {
    match question.purpose {
        PinPurpose::Change => page.say("pin-for-change", &[]),
        PinPurpose::Check => page.say("pin-for-check", &[]),
        PinPurpose::Authentication | PinPurpose::Signature => page.line(&question.document),
    }
    page.field("label-holder", &question.holder_name);
    if let Some(key) = key(question.purpose) {
        page.field("label-key", page.label(key));
    }
    if let Some(tries) = question.tries_left {
        page.field("label-tries-left", tries.to_string());
    }
    if repeated {
        page.say("pin-once-more", &[]);
    }
}

/// What is to be typed on the keys of a reader.
fn on_the_reader(purpose: PinPurpose) -> &'static str {
    match purpose {
        PinPurpose::Change => "pin-change-on-reader",
        _ => "pin-on-reader",
    }
}

/// Which key of the card signs.
fn key(purpose: PinPurpose) -> Option<&'static str> {
    match purpose {
        PinPurpose::Authentication => Some("certificate-authentication"),
        PinPurpose::Signature => Some("certificate-non-repudiation"),
        PinPurpose::Check | PinPurpose::Change => None,
    }
}

impl PinSource for PinAtTerminal<'_> {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        if self.output.person_is_there() {
            self.explain(question);
            self.asked_before = true;
        }
        self.typed(match question.purpose {
            PinPurpose::Change => "ask-old-pin",
            _ => "ask-pin",
        })
    }

    fn pin_on_reader(&mut self, question: &PinQuestion) -> Result<(), PinRefused> {
        self.explain(question);
        self.asked_before = true;
        let what = self.output.text(on_the_reader(question.purpose), &[]);
        self.output.note(&what);
        Ok(())
    }

    fn last_try_agreed(&mut self, _question: &PinQuestion) -> bool {
        let output = self.output;
        output.person_is_there()
            && ask::yes_in_full(output, &output.text("pin-last-try", &[])).unwrap_or(false)
    }
}

impl NewPinSource for PinAtTerminal<'_> {
    fn new_pin(&mut self, _question: &PinQuestion, again: bool) -> Result<Pin, PinRefused> {
        self.typed(match again {
            false => "ask-new-pin",
            true => "ask-new-pin-again",
        })
    }
}

/// Tells each step on standard error; on a terminal waiting has a spinner.
pub struct Teller<'a> {
    output: &'a Output,
    spinner: Option<indicatif::ProgressBar>,
}

impl<'a> Teller<'a> {
    /// Quiet until the first step.
    pub fn new(output: &'a Output) -> Self {
        Self {
            output,
            spinner: None,
        }
    }

    /// Tells one step.
    pub fn tell(&mut self, step: Step) {
        self.finish();
        if self.output.json() {
            return;
        }
        self.output.note(&self.output.text(step.id(), &[]));
        if step == Step::Wait {
            self.output.note(&self.output.text("step-wait-stop", &[]));
            if self.output.moves() {
                self.spinner = Some(spinner());
            }
        }
    }

    /// Takes the spinner away.
    pub fn finish(&mut self) {
        if let Some(spinner) = self.spinner.take() {
            spinner.finish_and_clear();
        }
    }
}

/// Something that moves, and for how long already.
fn spinner() -> indicatif::ProgressBar {
    let spinner = indicatif::ProgressBar::new_spinner();
    if let Ok(style) = indicatif::ProgressStyle::with_template("{spinner} {elapsed}") {
        spinner.set_style(style);
    }
    spinner.enable_steady_tick(TICK);
    spinner
}

const TICK: std::time::Duration = std::time::Duration::from_millis(120);

#[cfg(test)]
mod tests {
    use desk::sentences::Language;

    use super::*;

    /// Whatever the PIN is for: that, the holder and the tries left stand there before it is typed,
    /// here or on the keys of a reader, and each has its own words.
    #[test]
    fn every_question_says_what_for_whose_and_how_many_tries() {
        for language in Language::ALL {
            let output = Output::new(false, language);
            let mut seen: Vec<String> = Vec::new();
            for purpose in [
                PinPurpose::Authentication,
                PinPurpose::Signature,
                PinPurpose::Check,
                PinPurpose::Change,
            ] {
                let question = PinQuestion {
                    purpose,
                    tries_left: Some(2),
                    holder_name: "An Exemple".to_owned(),
                    document: "The document".to_owned(),
                };
                let mut page = Page::new(&output);
                explanation(&mut page, &question, false);
                let text = page.finish(None);
                let tries = format!("{} ", output.text("label-tries-left", &[]));
                assert!(text.contains("An Exemple"), "{text}");
                assert!(text.contains(&tries) && text.contains(" 2"), "{text}");
                assert_eq!(text.contains("The document"), key(purpose).is_some());
                assert!(!seen.contains(&text), "{text}");
                seen.push(text);
            }
            let typed_there = [PinPurpose::Signature, PinPurpose::Change]
                .map(|purpose| output.text(on_the_reader(purpose), &[]));
            assert_ne!(typed_there[0], typed_there[1]);
        }
    }
}
