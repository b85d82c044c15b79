//! Other programs, run to their end.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs `program` without standard input and returns its standard output; `variables` are added to
/// its environment. Never hand a secret to a program this way: others can read both.
///
/// # Errors
/// The system's own when the program cannot be started, or one that names its exit code.
pub fn output(
    program: &Path,
    arguments: &[&str],
    variables: &[(&str, &OsStr)],
) -> std::io::Result<Vec<u8>> {
    let output = Command::new(program)
        .args(arguments)
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(std::io::Error::other(format!(
            "{} ended with {}",
            program.display(),
            output.status
        ))),
    }
}

/// The program that is running.
///
/// # Errors
/// The system's own when it does not tell.
pub fn own_program() -> std::io::Result<PathBuf> {
    std::env::current_exe()
}

/// Blocks until standard input is closed by the other side; what comes in is thrown away.
pub fn wait_for_closed_input() {
    let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
}
