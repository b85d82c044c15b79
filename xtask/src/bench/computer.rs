//! The computer in general terms, and the versions.

use std::process::Command;

use serde_json::json;

use super::lines::Lines;
use crate::Outcome;
use crate::run::{cargo, output};

/// Where and with what the run is made; the JVM tells its own versions.
pub fn describe(lines: &mut Lines) -> Outcome {
    let cores = std::thread::available_parallelism().map_err(|error| error.to_string())?;
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    lines.push(json!({"what": "computer", "is": "here", "cores": cores.get(), "system": system, "processor": processor}))?;
    let rustc = output(Command::new("rustc").arg("--version"))?;
    let openssl = output(Command::new("openssl").arg("version"))?;
    let xmlsec1 = output(Command::new("xmlsec1").arg("--version"))?;
    let library = output(cargo().args(["pkgid", "aws-lc-rs"]))?;
    for (of, version) in [
        ("Clavis", env!("CARGO_PKG_VERSION")),
        ("rustc", word(&rustc, 1)),
        ("aws-lc-rs", library.trim().rsplit('@').next().unwrap_or("")),
        ("OpenSSL", word(&openssl, 1)),
        ("xmlsec1", word(&xmlsec1, 1)),
    ] {
        lines.push(json!({"what": "version", "of": of, "version": version}))?;
    }
    Ok(())
}

fn word(text: &str, place: usize) -> &str {
    text.split_whitespace().nth(place).unwrap_or_default()
}
