//! `cargo xtask check-targets`: the workspace type-checked for systems that are not this one.
//!
//! A compiler of Debian's comes with the sources of the standard library, which the compiler that
//! builds the project need not have. It is unpacked below the target folder, never installed. What
//! passes here compiles on the other system; that it works there is shown nowhere but there.

mod compiler;
mod stand_ins;

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{root, run, step, target};
use compiler::Compiler;

/// Another system, as Rust names it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    Windows,
    MacOs,
}

impl System {
    const ALL: [Self; 2] = [Self::Windows, Self::MacOs];

    fn triple(self) -> &'static str {
        match self {
            Self::Windows => "x86_64-pc-windows-gnu",
            Self::MacOs => "aarch64-apple-darwin",
        }
    }
}

/// Checks the workspace for every other system, or for the `wanted` one (`windows`, `macos`).
pub fn check(wanted: Option<&str>) -> Outcome {
    let systems = chosen(wanted)?;
    if systems.contains(&System::Windows) {
        step("A C compiler for Windows", || install(Need::Targets))?;
    }
    let compiler = step(
        "A compiler with the sources of its library",
        Compiler::ready,
    )?;
    for system in systems {
        let triple = system.triple();
        step(&format!("{triple}: every library and program"), || {
            run(command(&compiler, system)?.args(["--workspace", "--lib", "--bins"]))
        })?;
        step(&format!("{triple}: the tests of the rooms"), || {
            let mut command = command(&compiler, system)?;
            command.arg("--tests");
            for room in rooms()? {
                command.args(["--package", &room]);
            }
            run(&mut command)
        })?;
    }
    println!("\nType-checked, and never run there: docs/decisions/0015-other-systems.md");
    Ok(())
}

fn chosen(wanted: Option<&str>) -> Outcome<Vec<System>> {
    match wanted {
        None => Ok(System::ALL.to_vec()),
        Some("windows") => Ok(vec![System::Windows]),
        Some("macos") => Ok(vec![System::MacOs]),
        Some(other) => Err(format!("{other}: windows or macos")),
    }
}

fn command(compiler: &Compiler, system: System) -> Outcome<Command> {
    let mut command = compiler.cargo();
    command
        .current_dir(root())
        .args(["check", "--locked", "--keep-going"])
        .args(["-Zbuild-std=std,panic_abort,panic_unwind", "-Zwarnings"])
        .args(["--config", "build.warnings='deny'"])
        .args(["--target", system.triple()])
        .arg("--target-dir")
        .arg(target().join("other-systems"));
    // Nobody runs what the C compiler makes here: quickly made is good enough.
    for package in IN_C {
        let config = format!("profile.dev.package.{package}.opt-level=0");
        command.args(["--config", &config]);
    }
    if system == System::MacOs {
        stand_ins::hand_over(&mut command, system.triple())?;
    }
    Ok(command)
}

/// The crates below `crates/` but the front: its tests run the program itself, on Linux.
fn rooms() -> Outcome<Vec<String>> {
    let folder = root().join("crates");
    let entries =
        std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut rooms: Vec<String> = entries
        .flatten()
        .filter(|entry| is_room(&entry.path()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    rooms.sort();
    Ok(rooms)
}

fn is_room(folder: &Path) -> bool {
    folder.join("Cargo.toml").exists() && !folder.ends_with("clavis")
}

/// Crates with much C in them, which `Cargo.toml` has optimised.
const IN_C: [&str; 2] = ["aws-lc-sys", "libsqlite3-sys"];
