//! `clavis card pin change`.

use std::process::ExitCode;

use desk::{Desk, Failure, NewPins};

use crate::output::Output;
use crate::secret_input;
use crate::talker::PinAtTerminal;
use crate::words::PinChange;

/// Asks for the PIN as it is and twice for the new one, or takes both from files.
pub(super) fn change(desk: &Desk, output: &Output, words: &PinChange) -> Result<ExitCode, Failure> {
    let mut person = PinAtTerminal::new(output);
    let pins = match (&words.pin_file, &words.new_pin_file) {
        (Some(old), Some(new)) => NewPins::Given {
            old: secret_input::read(old, desk)?,
            new: secret_input::read(new, desk)?,
        },
        _ => NewPins::Asked(&mut person),
    };
    let answer = desk.change_pin(pins)?;
    Ok(output.answer(&answer, |page| {
        page.say("done-pin-changed", &[]);
        page.field("label-reader", &answer.reader);
        let holder = format!("{} {}", answer.given_names, answer.name);
        page.field("label-holder", holder.trim());
    }))
}
