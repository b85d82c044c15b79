//! `cargo xtask test`: everything that must hold before a change lands.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{cargo, found, root, step, target};
use crate::{canaries, check, python};

/// Installs what is missing, checks, tests, and searches what the tests left for secrets.
/// With words after `test`, only the tests whose names contain them run, and nothing else.
pub fn test(filter: &[&str]) -> Outcome {
    step("What the tests need", || install(Need::Test))?;
    let python = step("A client of another make", python::interpreter).map_err(|why| {
        format!("{why}\nThe tests with a client of another make need python3 with the venv module.")
    })?;
    if filter.is_empty() {
        check::all()?;
    }
    let artefacts = target().join("test-artefacts");
    step("Tests", || tests(&artefacts, &python, filter))?;
    if filter.is_empty() {
        step(
            "The search for secrets finds a planted leak",
            canaries::prove,
        )?;
        step("No secret in anything the tests wrote", || {
            canaries::scan(&artefacts)
        })?;
    }
    Ok(())
}

fn tests(artefacts: &Path, python: &Path, filter: &[&str]) -> Outcome {
    if artefacts.exists() {
        std::fs::remove_dir_all(artefacts).map_err(|error| error.to_string())?;
    }
    std::fs::create_dir_all(artefacts).map_err(|error| error.to_string())?;
    // The smart-card daemons of the tests want this folder to exist.
    let _ = std::fs::create_dir_all("/run/pcscd");
    let mut command = cargo();
    if found("cargo-nextest") {
        command.args([
            "nextest",
            "run",
            "--workspace",
            "--locked",
            "--no-fail-fast",
        ]);
    } else {
        command.args(["test", "--workspace", "--locked", "--no-fail-fast", "--"]);
    }
    command
        .args(filter)
        .env("CLAVIS_TEST_ARTEFACTS", artefacts)
        .env("CLAVIS_PYTHON", python)
        .env("CLAVIS_REFERENCE", reference());
    run_and_keep(&mut command, &artefacts.join("run.log"))
}

/// Where the official schemas are; tests that need them say aloud when they are not there.
fn reference() -> PathBuf {
    std::env::var_os("CLAVIS_REFERENCE")
        .map_or_else(|| root().join("../shared/reference"), PathBuf::from)
}

/// Runs the tests with their output on the screen and in a file, since the output is searched too.
fn run_and_keep(command: &mut Command, log: &Path) -> Outcome {
    let file = Arc::new(Mutex::new(
        std::fs::File::create(log).map_err(|error| error.to_string())?,
    ));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let streams: [Option<Box<dyn std::io::Read + Send>>; 2] = [
        child.stdout.take().map(|stream| Box::new(stream) as _),
        child.stderr.take().map(|stream| Box::new(stream) as _),
    ];
    let readers: Vec<_> = streams
        .into_iter()
        .flatten()
        .map(|stream| {
            let file = Arc::clone(&file);
            std::thread::spawn(move || {
                for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
                    if let Ok(mut file) = file.lock() {
                        let _ = file.write_all(&line).and_then(|()| file.write_all(b"\n"));
                        println!("{}", String::from_utf8_lossy(&line));
                    }
                }
            })
        })
        .collect();
    for reader in readers {
        let _ = reader.join();
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("the tests ended with {status}"))
    }
}
