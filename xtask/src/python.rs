//! The Python environment of the tests: a client of another make needs lxml and signxml.

use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::run::{run, target};

/// Makes `target/python` once and returns its interpreter.
pub fn interpreter() -> Outcome<PathBuf> {
    let folder = target().join("python");
    let python = folder.join("bin/python3");
    if python.exists() && imports(&python) {
        return Ok(python);
    }
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    run(Command::new(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(PACKAGES))?;
    Ok(python)
}

fn imports(python: &PathBuf) -> bool {
    Command::new(python)
        .args(["-c", "import lxml, signxml, cryptography"])
        .output()
        .is_ok_and(|output| output.status.success())
}

const PACKAGES: &[&str] = &["lxml", "signxml"];
