//! The first and the thousandth XML signature: Clavis, a JVM and xmlsec1 in turn.

mod judge;
mod text;
mod times;
mod xmlsec1;

use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};

use super::Effort;
use super::lines::{Lines, number};
use super::measured::Measured;
use super::programs::{example, in_folder, java, make_keystores};
use crate::Outcome;
use judge::same_work;
pub use times::{Part, times};
use xmlsec1::XmlSec1;

/// Every round starts every program anew.
pub fn measure(lines: &mut Lines, effort: Effort) -> Outcome {
    in_folder(|folder| {
        let keystore = make_keystores(folder, 1)?.join("0001.p12");
        let unsigned = folder.join("unsigned.xml");
        std::fs::write(&unsigned, text::unsigned()).map_err(|error| error.to_string())?;
        let xmlsec1 = XmlSec1::new(folder, &keystore)?;
        let java = java("Signatures", folder)?;
        let rounds = effort.rounds(ROUNDS);
        for round in 1..=rounds {
            let mut clavis = example("signatures");
            clavis.arg(&keystore).arg(&unsigned);
            lines.push(program("Clavis", clavis.arg(folder.join(SIGNED[0])))?)?;
            for (by, mode, signed) in JAVA {
                let mut java = again(&java);
                java.arg(&keystore).arg(&unsigned);
                lines.push(program(by, java.arg(folder.join(signed)).arg(mode))?)?;
            }
            for _ in 0..PROCESSES {
                lines.push(xmlsec1.process()?)?;
            }
            println!("{round} rounds of {rounds}");
        }
        same_work(folder, &SIGNED)
    })
}

/// One process that signs a thousand times: microseconds from its start to the first signature, of
/// the first, of the thousandth, and the median of the last hundred.
fn program(by: &str, command: &mut Command) -> Outcome<Value> {
    let started = Instant::now();
    let mut program = Measured::start(command)?;
    let first = said(&program.ask("1")?)?;
    let start = started.elapsed().as_micros();
    let start = u64::try_from(start).map_err(|error| error.to_string())?;
    let rest = said(&program.ask(&(SIGNATURES - 1).to_string())?)?;
    program.end()?;
    Ok(
        json!({"what": "signatures", "by": by, "start": start, "first": first.0, "thousandth": rest.0, "late": rest.1}),
    )
}

/// The time of the last signature, and the median of the last hundred.
fn said(line: &str) -> Outcome<(u64, u64)> {
    let line = serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))?;
    Ok((number(&line, "last")?, number(&line, "late")?))
}

fn again(command: &Command) -> Command {
    let mut copy = Command::new(command.get_program());
    copy.args(command.get_args());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            copy.env(name, value);
        }
    }
    copy
}

/// How each JVM is called in the lines, what it is told, and where its last text goes.
const JAVA: [(&str, &str, &str); 2] = [
    ("Java", "sign", SIGNED[1]),
    ("Java that verifies", "verify", SIGNED[2]),
];

/// The last signed texts.
const SIGNED: [&str; 4] = [
    "clavis.xml",
    "java.xml",
    "java-verified.xml",
    xmlsec1::SIGNED,
];

/// Signatures of each process.
const SIGNATURES: usize = 1000;

/// Rounds of everybody.
const ROUNDS: usize = 7;

/// Processes of xmlsec1 in a round.
const PROCESSES: usize = 20;
