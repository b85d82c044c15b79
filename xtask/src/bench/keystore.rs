//! A key, a request and a temporary keystore: Clavis, OpenSSL and a warm JVM in turn.

mod openssl;
mod times;

use std::path::Path;
use std::process::Command;

use super::Effort;
use super::lines::Lines;
use super::measured::Measured;
use super::programs::{PASSWORD, example, in_folder, java};
use crate::Outcome;
use crate::run::everything;
use openssl::OpenSsl;
pub use times::{Part, Times, times};

/// Rounds of everybody. The search for primes takes luck, so there have to be many.
const ROUNDS: usize = 150;

/// Rounds that the JVM does before it is measured.
pub const WARM_UP: usize = 50;

/// Measures round by round in turn, so that whatever else the computer does falls on everybody.
pub fn measure(lines: &mut Lines, effort: Effort) -> Outcome {
    in_folder(|folder| {
        rounds(lines, folder, effort.rounds(ROUNDS))?;
        same_work(folder)
    })
}

fn rounds(lines: &mut Lines, folder: &Path, rounds: usize) -> Outcome {
    let openssl = OpenSsl::new(folder);
    let [clavis, java] = [
        &mut example("temporary_keystore"),
        &mut java("WarmMachine", folder)?,
    ];
    let mut clavis = Measured::start(clavis.arg(folder.join(KEYSTORES[0])))?;
    let mut java = Measured::start(java.arg(folder.join(KEYSTORES[1])))?;
    for _ in 0..JAVA_SAYS_FIRST {
        lines.extend(&java.line()?)?;
    }
    for _ in 0..WARM_UP {
        java.round()?;
    }
    clavis.round()?;
    openssl.round()?;
    for round in 1..=rounds {
        lines.extend(&clavis.round()?)?;
        lines.push(openssl.round()?)?;
        lines.extend(&java.round()?)?;
        if round % 50 == 0 {
            println!("{round} rounds of {rounds}");
        }
    }
    clavis.end()?;
    java.end()
}

/// Everybody has to have written the same kind of keystore, or the figures compare nothing.
fn same_work(folder: &Path) -> Outcome {
    let profiles = KEYSTORES
        .iter()
        .map(|file| profile(&folder.join(file)))
        .collect::<Outcome<Vec<_>>>()?;
    match profiles.iter().all(|profile| profile == PROFILE) {
        true => Ok(()),
        false => Err(format!("the keystores differ: {profiles:#?}")),
    }
}

/// Algorithms and iterations of a keystore, as OpenSSL sees them.
fn profile(file: &Path) -> Outcome<String> {
    let said = everything(
        Command::new("openssl")
            .args(["pkcs12", "-info", "-noout", "-legacy", "-passin"])
            .arg(format!("env:{}", PASSWORD.0))
            .arg("-in")
            .arg(file)
            .env(PASSWORD.0, PASSWORD.1),
    )?;
    let mut lines: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("Iteration"))
        .collect();
    lines.sort_unstable();
    Ok(lines.join("\n"))
}

const KEYSTORES: [&str; 3] = ["clavis.p12", "java.p12", "openssl.p12"];

/// The compatible profile of the keystores (eHealth protocol, section 9).
const PROFILE: &str = "\
MAC: sha1, Iteration 1024
PKCS7 Encrypted data: pbeWithSHA1And40BitRC2-CBC, Iteration 1024
Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 1024";

/// How many versions the JVM tells before its first round.
const JAVA_SAYS_FIRST: usize = 2;
