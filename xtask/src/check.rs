//! Format, lints, licences: what a reader should never have to look for.

use crate::Outcome;
use crate::run::{cargo, found, output, run, step};

/// All checks that need no test to run.
pub fn all() -> Outcome {
    step("Format", format)?;
    step("Lints", lints)?;
    step("Licences, bans and sources of the dependencies", licences)
}

fn format() -> Outcome {
    match part_of_cargo("fmt") {
        true => run(cargo().args(["fmt", "--all", "--check"])),
        false => Ok(()),
    }
}

fn lints() -> Outcome {
    match part_of_cargo("clippy") {
        true => run(cargo()
            .args(["clippy", "--workspace", "--all-targets", "--locked"])
            .args(["--", "--deny", "warnings"])),
        false => Ok(()),
    }
}

/// Some packages of cargo come without it; then the check is skipped aloud.
fn part_of_cargo(name: &str) -> bool {
    let there = cargo()
        .args([name, "--version"])
        .output()
        .is_ok_and(|output| output.status.success());
    if !there {
        println!("SKIPPED: this cargo has no {name}");
    }
    there
}

fn licences() -> Outcome {
    let program = deny_program()?;
    run(cargo()
        .arg("deny")
        .env("PATH", program)
        .args(["--locked", "check", "licenses", "bans", "sources"]))
}

/// The PATH on which cargo-deny is found, after installing it when it is missing.
fn deny_program() -> Outcome<std::ffi::OsString> {
    let own = crate::run::target().join("tools/bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path =
        std::env::join_paths(std::iter::once(own.clone()).chain(std::env::split_paths(&path)))
            .map_err(|error| error.to_string())?;
    if !found("cargo-deny") && !own.join("cargo-deny").exists() {
        println!("cargo-deny is missing; it is built once into the target folder.");
        run(cargo()
            .args(["install", "--quiet", "--locked", "--debug", "--root"])
            .arg(crate::run::target().join("tools"))
            .args(["--target-dir"])
            .arg(crate::run::target().join("tools/build"))
            .arg(format!("cargo-deny@{DENY_VERSION}")))?;
    }
    let version = output(cargo().arg("deny").env("PATH", &path).arg("--version"))?;
    println!("{}", version.trim());
    Ok(path)
}

const DENY_VERSION: &str = "0.20.2";
