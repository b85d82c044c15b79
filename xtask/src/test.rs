//! `cargo xtask test`: everything that must hold before a change lands.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{cargo, found, root, step, target};
use crate::{canaries, check, full, pages, python};

/// Installs what is missing, checks, tests, and searches what the tests left for secrets.
/// With words after `test`, only the tests whose names contain them run, and nothing else.
/// With `--full` every parser gets far more generated cases afterwards.
pub fn test(words: &[&str]) -> Outcome {
    let full = words.contains(&"--full");
    let filter: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| *word != "--full")
        .collect();
    let filter = filter.as_slice();
    step("What the tests need", || install(Need::Test))?;
    let python = step("A client of another make", || Ok(python::interpreter()))?;
    if let Err(why) = &python {
        println!("SKIPPED: a client of another make needs python3 with the venv module: {why}");
    }
    // Before the lints: the program has the pages built in.
    step("The pages of the window", pages::build)?;
    if filter.is_empty() {
        check::all()?;
        step("Types, words and parts of the pages", pages::test)?;
        step("Every screen in a browser", pages::screens)?;
    }
    let artefacts = target().join("test-artefacts");
    step("Tests", || {
        tests(&artefacts, python.ok().as_deref(), filter)
    })?;
    if filter.is_empty() {
        step(
            "The search for secrets finds a planted leak",
            canaries::prove,
        )?;
        step("No secret in anything the tests wrote", || {
            canaries::scan(&artefacts)
        })?;
    }
    if full {
        step("Many more cases for every parser", full::properties)?;
    }
    Ok(())
}

fn tests(artefacts: &Path, python: Option<&Path>, filter: &[&str]) -> Outcome {
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
            // Everything a test says goes into the log; the screen shows what matters of it.
            "--success-output=immediate",
            "--failure-output=immediate-final",
        ]);
    } else {
        command.args(["test", "--workspace", "--locked", "--no-fail-fast", "--"]);
    }
    if let Some(python) = python {
        command.env("CLAVIS_PYTHON", python);
    }
    command
        .args(filter)
        .env("CLAVIS_TEST_ARTEFACTS", artefacts)
        .env("CLAVIS_REFERENCE", reference());
    let log = artefacts.join("run.log");
    let outcome = run_and_keep(&mut command, &log);
    if outcome.is_err() {
        println!(
            "Everything the tests said is in {}; its end:",
            log.display()
        );
        let text = std::fs::read_to_string(&log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        println!(
            "{}",
            lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")
        );
    }
    outcome
}

/// True for the lines of a test run that somebody should see: verdicts, what was skipped, and the
/// figures that a test is asked to print.
fn matters(line: &str) -> bool {
    let start = line.trim_start();
    VERDICTS.iter().any(|word| start.starts_with(word))
        || SAID_ALOUD.iter().any(|words| line.contains(words))
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
                        let line = String::from_utf8_lossy(&line);
                        if matters(&line) {
                            println!("{line}");
                        }
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

/// How lines begin that tell what becomes of a test or of the build.
const VERDICTS: &[&str] = &[
    "PASS",
    "FAIL",
    "SLOW",
    "LEAK",
    "TIMEOUT",
    "Summary",
    "Starting",
    "Finished",
    "error",
    "test ",
    "test result",
];

/// What tests say aloud: a judge that is absent, and how often the process was killed.
const SAID_ALOUD: &[&str] = &["SKIPPED", "0 keys lost", "was pulled at"];

const LAST_LINES: usize = 300;
