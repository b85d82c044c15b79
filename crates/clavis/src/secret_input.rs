//! Secrets from a prompt, a file or standard input; never from an argument or the environment.

use std::io::Read;
use std::path::Path;

use desk::Failure;
use zeroize::Zeroizing;

use crate::output::Output;

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
pub fn hidden(output: &Output, question: &str) -> Result<Zeroizing<String>, Failure> {
    output.question(question);
    rpassword::read_password()
        .map(Zeroizing::new)
        .map_err(|error| Failure::new("DESK-INPUT", vec![("reason", error.to_string())]))
}

const LONGEST: u64 = 4096;
