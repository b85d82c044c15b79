//! Secrets from a prompt, a file or standard input; never from an argument or the environment.

use std::io::Read;
use std::path::Path;

use desk::Failure;
use zeroize::Zeroizing;

use crate::output::Output;
use crate::stop;

/// The text of a secret file, without its line end; `-` is standard input.
pub fn read(file: &Path, desk: &desk::Desk) -> Result<Zeroizing<String>, Failure> {
    let text = if file == Path::new("-") {
        standard_input()?
    } else {
        desk.secret_text(file)?
    };
    let line = text.trim_end_matches(['\r', '\n']);
    Ok(Zeroizing::new(line.to_owned()))
}

fn standard_input() -> Result<Zeroizing<String>, Failure> {
    let mut bytes = Zeroizing::new(Vec::new());
    std::io::stdin()
        .lock()
        .take(LONGEST)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::new("DESK-INPUT", vec![("reason", error.to_string())]))?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| Failure::new("DESK-INPUT", vec![("reason", "UTF-8".to_owned())]))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// A hidden line from the terminal.
///
/// # Errors
/// `DESK-INPUT` when there is none; Ctrl+C and Ctrl+D mark the program as stopped.
pub fn hidden(output: &Output, question: &str) -> Result<Zeroizing<String>, Failure> {
    let reading = stop::Hidden::begin();
    output.question(question);
    let typed = rpassword::read_password();
    if let Err(error) = &typed
        && matches!(
            error.kind(),
            std::io::ErrorKind::Interrupted | std::io::ErrorKind::UnexpectedEof
        )
    {
        stop::begin();
    }
    drop(reading);
    typed
        .map(Zeroizing::new)
        .map_err(|error| Failure::new("DESK-INPUT", vec![("reason", error.to_string())]))
}

const LONGEST: u64 = 4096;
