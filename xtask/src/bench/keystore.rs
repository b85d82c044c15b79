//! A key, a request and a temporary keystore: Clavis, OpenSSL and a warm JVM in turn.

mod openssl;
mod times;

use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::lines::Lines;
use super::measured::Measured;
use crate::Outcome;
use crate::run::{cargo, everything, output, root, run, target};
use openssl::OpenSsl;
pub use times::{Part, Times, times};

/// Rounds of everybody. The search for primes takes luck, so there have to be many.
const ROUNDS: usize = 150;

/// Rounds that the JVM does before it is measured.
pub const WARM_UP: usize = 50;

/// Measures round by round in turn, so that whatever else the computer does falls on everybody.
pub fn measure(lines: &mut Lines) -> Outcome {
    run(cargo().args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--package=keystore",
        "--example=temporary_keystore",
    ]))?;
    let folder = target().join("bench");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    about_here(lines)?;
    let outcome = rounds(lines, &folder).and_then(|()| same_work(&folder));
    // The keys of OpenSSL lie there in the clear.
    let removed = std::fs::remove_dir_all(&folder).map_err(|error| error.to_string());
    outcome.and(removed)
}

fn rounds(lines: &mut Lines, folder: &Path) -> Outcome {
    let openssl = OpenSsl::new(folder);
    let mut clavis = Measured::start(&mut clavis(folder))?;
    let mut java = Measured::start(&mut java(folder)?)?;
    for _ in 0..JAVA_SAYS_FIRST {
        lines.extend(&java.line()?)?;
    }
    for _ in 0..WARM_UP {
        java.round()?;
    }
    clavis.round()?;
    openssl.round()?;
    for round in 1..=ROUNDS {
        lines.extend(&clavis.round()?)?;
        lines.push(openssl.round()?)?;
        lines.extend(&java.round()?)?;
        if round % 50 == 0 {
            println!("{round} rounds of {ROUNDS}");
        }
    }
    clavis.end()?;
    java.end()
}

fn clavis(folder: &Path) -> Command {
    let mut command = Command::new(target().join("release/examples/temporary_keystore"));
    command
        .arg(folder.join(KEYSTORES[0]))
        .env(PASSWORD.0, PASSWORD.1);
    command
}

fn java(folder: &Path) -> Outcome<Command> {
    let jars = ["bcprov.jar", "bcpkix.jar", "bcutil.jar"];
    let path = std::env::join_paths(jars.map(|jar| Path::new("/usr/share/java").join(jar)))
        .map_err(|error| error.to_string())?;
    let mut command = Command::new("java");
    command
        .arg("-cp")
        .arg(path)
        .arg(root().join("xtask/bench/WarmMachine.java"))
        .arg(folder.join(KEYSTORES[1]))
        .env(PASSWORD.0, PASSWORD.1);
    Ok(command)
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

/// The computer in general terms, and the versions.
fn about_here(lines: &mut Lines) -> Outcome {
    let cores = std::thread::available_parallelism().map_err(|error| error.to_string())?;
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    lines.push(json!({"what": "computer", "is": "here", "cores": cores.get(), "system": system, "processor": processor}))?;
    let rustc = output(Command::new("rustc").arg("--version"))?;
    let openssl = output(Command::new("openssl").arg("version"))?;
    let library = output(cargo().args(["pkgid", "aws-lc-rs"]))?;
    for (of, version) in [
        ("Clavis", env!("CARGO_PKG_VERSION")),
        ("rustc", word(&rustc, 1)),
        ("aws-lc-rs", library.trim().rsplit('@').next().unwrap_or("")),
        ("OpenSSL", word(&openssl, 1)),
    ] {
        lines.push(json!({"what": "version", "of": of, "version": version}))?;
    }
    Ok(())
}

fn word(text: &str, place: usize) -> &str {
    text.split_whitespace().nth(place).unwrap_or_default()
}

/// The name in the environment and the value; of no keystore that anybody keeps.
const PASSWORD: (&str, &str) = ("CLAVIS_BENCH_PASSWORD", "Fictief-2026");

const KEYSTORES: [&str; 3] = ["clavis.p12", "java.p12", "openssl.p12"];

/// The compatible profile of the keystores (eHealth protocol, section 9).
const PROFILE: &str = "\
MAC: sha1, Iteration 1024
PKCS7 Encrypted data: pbeWithSHA1And40BitRC2-CBC, Iteration 1024
Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 1024";

/// How many versions the JVM tells before its first round.
const JAVA_SAYS_FIRST: usize = 2;
