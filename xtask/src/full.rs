//! `cargo xtask test --full`: every parser of foreign bytes with many more generated cases than a
//! usual run has.

use crate::Outcome;
use crate::run::{cargo, found, root};

/// Runs the property tests of the rooms that parse, optimised, each with [`CASES`] cases. A test that
/// hangs is ended and counts as failed.
pub fn properties() -> Outcome {
    if !found("cargo-nextest") {
        return Err("--full needs cargo-nextest, which ends a test that hangs".to_owned());
    }
    let mut command = cargo();
    command.args(["nextest", "run", "--locked", "--no-fail-fast"]);
    command.args(["--cargo-profile", "release", "--profile", "full"]);
    for room in ROOMS {
        command.args(["--package", room]);
    }
    let status = command
        .args(["--filterset", NAMES])
        .env("PROPTEST_CASES", CASES.to_string())
        .env("CLAVIS_REFERENCE", root().join("../shared/reference"))
        .status()
        .map_err(|error| error.to_string())?;
    println!("{CASES} cases for each property");
    match status.success() {
        true => Ok(()),
        false => Err(format!("the property tests ended with {status}")),
    }
}

/// Cases of each property.
const CASES: u32 = 100_000;

/// Rooms that read what others wrote: TLV and APDU, PKCS#12, BER, CMS and names, SOAP, XML, numbers.
const ROOMS: [&str; 8] = [
    "eid",
    "identifiers",
    "keystore",
    "pki",
    "platform",
    "store",
    "wire",
    "xmlsig",
];

/// How such tests are called.
const NAMES: &str = "test(/garbage|never_panic|changed|any_|whatever|foreign|damage|mutated|soup/)";
