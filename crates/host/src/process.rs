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

/// Starts the program that is running once more, with its own words and `variables` added to the
/// environment of the new process only; it goes on beside this one.
///
/// # Errors
/// The system's own when it cannot be started.
pub fn start_again(variables: &[(&str, &str)]) -> std::io::Result<()> {
    Command::new(own_program()?)
        .args(std::env::args_os().skip(1))
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .spawn()
        .map(|_| ())
}

/// Shows a folder in the program for files that the person uses; it goes on by itself.
///
/// # Errors
/// The system's own when there is no such program.
pub fn show_folder(folder: &Path) -> std::io::Result<()> {
    let program = match std::env::consts::OS {
        "windows" => "explorer",
        "macos" => "open",
        _ => "xdg-open",
    };
    Command::new(program)
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(|_| ())
}

/// Opens an address (`https:`, `http:` or `mailto:`) in the program that the person uses for it; it goes on by
/// itself. Addresses end up in lists of processes, so nothing personal may be in one that is not for a mail.
///
/// # Errors
/// The system's own when there is no such program; one of its own for another sort of address.
pub fn show_address(address: &str) -> std::io::Result<()> {
    let plain = ["https://", "http://", "mailto:"];
    if !plain.iter().any(|scheme| address.starts_with(scheme)) {
        return Err(std::io::Error::other("no address of a page or a mail"));
    }
    let (program, words): (&str, &[&str]) = match std::env::consts::OS {
        "windows" => ("rundll32", &["url.dll,FileProtocolHandler"]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    Command::new(program)
        .args(words)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(|_| ())
}

/// Blocks until standard input is closed by the other side; what comes in is thrown away.
pub fn wait_for_closed_input() {
    let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
}
