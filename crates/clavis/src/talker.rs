//! The person at the terminal: asked for the PIN, told what happens.

use desk::{Pin, PinPurpose, PinQuestion, PinRefused, PinSource, Step};

use crate::ask;
use crate::output::Output;
use crate::secret_input;

/// Asks for each PIN, after saying what it is for and how many tries are left.
pub struct PinAtTerminal<'a> {
    /// Where questions go.
    pub output: &'a Output,
}

impl PinSource for PinAtTerminal<'_> {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        let output = self.output;
        if !output.person_is_there() {
            return Err(PinRefused::Unavailable(
                "no terminal and no --pin-file".to_owned(),
            ));
        }
        output.note("");
        output.note(&question.document);
        output.note(&format!("  {}", question.holder_name));
        if let Some(tries) = question.tries_left {
            output.note(&format!(
                "  {}",
                output.text("pin-tries", &[("tries", tries.to_string())])
            ));
        }
        let ask = output.text(purpose(question.purpose), &[]);
        let typed = secret_input::hidden(output, &ask).map_err(|_| PinRefused::Cancelled)?;
        if typed.is_empty() {
            return Err(PinRefused::Cancelled);
        }
        Ok(Pin::parse(&typed)?)
    }

    fn last_try_agreed(&mut self, _question: &PinQuestion) -> bool {
        let output = self.output;
        output.person_is_there()
            && ask::yes(output, &output.text("pin-last-try", &[])).unwrap_or(false)
    }
}

fn purpose(purpose: PinPurpose) -> &'static str {
    match purpose {
        PinPurpose::Authentication | PinPurpose::Signature | PinPurpose::Check => "ask-pin",
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
        let words = self.output.text(step.id(), &[]);
        if step == Step::Wait && self.output.person_is_there() {
            let spinner = indicatif::ProgressBar::new_spinner().with_message(words);
            spinner.enable_steady_tick(TICK);
            self.spinner = Some(spinner);
        } else {
            self.output.note(&words);
        }
    }

    /// Takes the spinner away.
    pub fn finish(&mut self) {
        if let Some(spinner) = self.spinner.take() {
            spinner.finish_and_clear();
        }
    }
}

const TICK: std::time::Duration = std::time::Duration::from_millis(120);
