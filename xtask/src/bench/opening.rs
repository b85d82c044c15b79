//! Opening 1,000 different keystores: Clavis, OpenSSL and a warm JVM in turn.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use super::Effort;
use super::lines::{Lines, number};
use super::measured::Measured;
use super::programs::{PASSWORD, example, in_folder, java, make_keystores};
use super::spread::{column, median};
use crate::Outcome;

/// All files by everybody in each round.
pub fn measure(lines: &mut Lines, effort: Effort) -> Outcome {
    in_folder(|folder| {
        let files = match effort {
            Effort::Whole => FILES,
            Effort::Trial => 40,
        };
        let keystores = make_keystores(folder, files)?;
        rounds(lines, folder, &keystores, effort.rounds(ROUNDS))?;
        same_work(lines)
    })
}

fn rounds(lines: &mut Lines, folder: &Path, keystores: &Path, rounds: usize) -> Outcome {
    let files = files(keystores)?;
    let [clavis, java] = [
        &mut example("opened_keystores"),
        &mut java("OpenedKeystores", folder)?,
    ];
    let mut clavis = Measured::start(clavis.arg("open").arg(keystores))?;
    let mut java = Measured::start(java.arg(keystores))?;
    clavis.round()?;
    java.round()?;
    for round in 1..=rounds {
        lines.extend(&clavis.round()?)?;
        lines.push(openssl(&files)?)?;
        lines.extend(&java.round()?)?;
        println!("{round} rounds of {rounds}");
    }
    clavis.end()?;
    java.end()
}

fn files(keystores: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(keystores).map_err(|error| error.to_string())?;
    let files: Result<Vec<PathBuf>, _> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut files = files.map_err(|error: std::io::Error| error.to_string())?;
    files.sort_unstable();
    Ok(files)
}

/// One process a file; before some of them one that does next to nothing.
fn openssl(files: &[PathBuf]) -> Outcome<Value> {
    let (mut all, mut keys, mut certificates) = (0, 0, 0);
    let mut starts = Vec::new();
    for (place, file) in files.iter().enumerate() {
        if place % FILES_TO_A_START == 0 {
            let (took, _) = timed(Command::new("openssl").args(["rand", "-hex", "1"]))?;
            starts.push(took as f64);
        }
        let mut command = Command::new("openssl");
        command.args(["pkcs12", "-legacy", "-noenc", "-passin"]);
        command.arg(format!("env:{}", PASSWORD.0)).arg("-in");
        let (took, said) = timed(command.arg(file).env(PASSWORD.0, PASSWORD.1))?;
        all += took;
        keys += said.matches("BEGIN PRIVATE KEY").count();
        certificates += said.matches("BEGIN CERTIFICATE").count();
    }
    Ok(json!({
        "what": "opening", "by": "OpenSSL", "files": files.len(), "all": all,
        "start": median(&starts) as u64, "keys": keys, "certificates": certificates,
    }))
}

/// Microseconds of a process, and what it wrote.
fn timed(command: &mut Command) -> Outcome<(u64, String)> {
    let started = Instant::now();
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .map_err(|error| format!("openssl: {error}"))?;
    let took = started.elapsed().as_micros();
    match output.status.success() {
        true => Ok((
            u64::try_from(took).map_err(|error| error.to_string())?,
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )),
        false => Err(format!("openssl ended with {}", output.status)),
    }
}

/// Everybody has to have got both keys of every file, and all their certificates.
fn same_work(lines: &Lines) -> Outcome {
    for (by, certificates) in CERTIFICATES {
        for line in lines.of("opening", "by", by) {
            let files = number(line, "files")?;
            let found = [number(line, "keys")?, number(line, "certificates")?];
            if found != [2 * files, certificates * files] {
                return Err(format!("{by} did not get everything: {line:?}"));
            }
        }
    }
    Ok(())
}

/// How long one program took for all files, in microseconds, a round each.
pub struct Times {
    pub who: &'static str,
    pub rounds: Vec<f64>,
}

/// Clavis first, then everybody it is compared with.
pub fn times(lines: &Lines) -> Outcome<Vec<Times>> {
    let files = number(lines.one("opening", "by", "OpenSSL")?, "files")? as f64;
    let openssl = column(lines, "opening", "OpenSSL", "all")?;
    let starts = column(lines, "opening", "OpenSSL", "start")?;
    let without = openssl.iter().zip(&starts);
    let without = without.map(|(all, start)| all - files * start).collect();
    let named = |who, rounds| Times { who, rounds };
    Ok(vec![
        named("Clavis", column(lines, "opening", "Clavis", "all")?),
        named("OpenSSL", openssl),
        named("OpenSSL without starts", without),
        named("warm JVM", column(lines, "opening", "Java", "all")?),
    ])
}

/// Certificates in a file as each program gives them: OpenSSL shows each entry, and the leaf has two;
/// the others give the chain of three and the ETK.
const CERTIFICATES: [(&str, u64); 3] = [("Clavis", 4), ("Java", 4), ("OpenSSL", 5)];

/// How many keystores there are.
const FILES: usize = 1000;

/// Rounds of everybody.
const ROUNDS: usize = 5;

/// A start that does nothing is measured before each so many files.
const FILES_TO_A_START: usize = 20;
