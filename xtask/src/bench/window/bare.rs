//! The bare window: a crate outside of the workspace, with the workspace's versions.

use std::path::PathBuf;

use crate::Outcome;
use crate::run::{cargo, root, run, target};

/// Builds it optimised; the program.
pub fn build() -> Outcome<PathBuf> {
    let folder = root().join("xtask/bench/bare-window");
    // Cargo leaves out of the copy what this crate does not need, and changes no version.
    let said = |error: std::io::Error| error.to_string();
    std::fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).map_err(said)?;
    run(cargo()
        .current_dir(&folder)
        .args(["build", "--release", "--quiet", "--target-dir"])
        .arg(target()))?;
    Ok(target().join("release/bare-window"))
}
