//! Format, lints, licences: what a reader should never have to look for.

use crate::Outcome;
use crate::run::{cargo, found, output, run, step};

/// All checks that need no test to run.
pub fn all() -> Outcome {
    step("Format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    step("Lints", || {
        run(cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    step("Licences, bans and sources of the dependencies", licences)
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
