//! The person at the terminal: asked for the PIN, told what happens.

use desk::{Failure, Pin, PinPurpose, PinQuestion, PinRefused, PinSource, Step};

use crate::ask;
use crate::output::Output;
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
        let (purpose, repeated) = match question.purpose {
            PinPurpose::Authentication => ("certificate-authentication", false),
            PinPurpose::Signature => ("certificate-non-repudiation", self.asked_before),
            PinPurpose::Check | PinPurpose::Change => ("unknown", false),
        };
        self.output.note_page(|page| {
            page.gap();
            page.line(&question.document);
            page.field("label-holder", &question.holder_name);
            page.field("label-key", page.label(purpose));
            if let Some(tries) = question.tries_left {
                page.field("label-tries-left", tries.to_string());
            }
            if repeated {
                page.say("pin-once-more", &[]);
            }
        });
    }
}

impl PinSource for PinAtTerminal<'_> {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        let output = self.output;
        if !output.person_is_there() {
            return Err(PinRefused::Unavailable(
                "no terminal and no --pin-file".to_owned(),
            ));
        }
        self.explain(question);
        self.asked_before = true;
        let ask = output.text("ask-pin", &[]);
        loop {
            let typed = secret_input::hidden(output, &ask).map_err(|_| PinRefused::Cancelled)?;
            if typed.is_empty() {
                return Err(PinRefused::Cancelled);
            }
            // A text that cannot be a PIN is not sent to the card: asking again costs no try.
            match Pin::parse(&typed) {
                Ok(pin) => return Ok(pin),
                Err(form) => ask::say(
                    output,
                    &Failure::new("CARD-PIN-FORM", vec![("reason", form.word().to_owned())]),
                ),
            }
        }
    }

    fn pin_on_reader(&mut self, question: &PinQuestion) -> Result<(), PinRefused> {
        self.explain(question);
        self.asked_before = true;
        self.output.note(&self.output.text("pin-on-reader", &[]));
        Ok(())
    }

    fn last_try_agreed(&mut self, _question: &PinQuestion) -> bool {
        let output = self.output;
        output.person_is_there()
            && ask::yes_in_full(output, &output.text("pin-last-try", &[])).unwrap_or(false)
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
