//! The programs that measure: examples of the rooms, and Java classes.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::run::{cargo, root, run, target};

/// Builds these examples of the rooms, optimised.
pub fn build(examples: &[(&str, &str)]) -> Outcome {
    let mut command = cargo();
    command.args(["build", "--quiet", "--release", "--locked"]);
    for (room, example) in examples {
        command.args(["--package", room, "--example", example]);
    }
    run(&mut command)
}

/// An example that [`build`] built.
pub fn example(name: &str) -> Command {
    let mut command = Command::new(target().join("release/examples").join(name));
    command.env(PASSWORD.0, PASSWORD.1);
    command
}

/// A Java program of ours, compiled into `folder` first: no start should contain a compiler.
pub fn java(name: &str, folder: &Path) -> Outcome<Command> {
    let jars = ["bcprov.jar", "bcpkix.jar", "bcutil.jar"];
    let mut path = vec![folder.to_owned()];
    path.extend(jars.map(|jar| Path::new("/usr/share/java").join(jar)));
    let path = std::env::join_paths(path).map_err(|error| error.to_string())?;
    let source = root().join("xtask/bench").join(name);
    run(Command::new("javac")
        .arg("-cp")
        .arg(&path)
        .arg("-d")
        .arg(folder)
        .arg(source.with_extension("java")))?;
    let mut command = Command::new("java");
    command
        .arg("-cp")
        .arg(path)
        .arg(name)
        .env(PASSWORD.0, PASSWORD.1);
    Ok(command)
}

/// Does the work in an empty folder and removes it: keys lie there in the clear.
pub fn in_folder(work: impl FnOnce(&Path) -> Outcome) -> Outcome {
    let folder: PathBuf = target().join("bench");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let outcome = work(&folder);
    let removed = std::fs::remove_dir_all(&folder).map_err(|error| error.to_string());
    outcome.and(removed)
}

/// Writes 1,000 keystores, or as many as are wanted, below `folder`; the folder they are in.
pub fn make_keystores(folder: &Path, count: usize) -> Outcome<PathBuf> {
    let keystores = folder.join("keystores");
    std::fs::create_dir(&keystores).map_err(|error| error.to_string())?;
    run(example("opened_keystores")
        .arg("make")
        .arg(&keystores)
        .arg(count.to_string()))?;
    Ok(keystores)
}

/// The name in the environment and the value; of no keystore that anybody keeps.
pub const PASSWORD: (&str, &str) = ("CLAVIS_BENCH_PASSWORD", "Fictief-2026");

/// What measures the rooms.
pub const OF_ROOMS: [(&str, &str); 4] = [
    ("eid", "card_traffic"),
    ("keystore", "temporary_keystore"),
    ("keystore", "opened_keystores"),
    ("xmlsig", "signatures"),
];

/// What measures the import.
pub const OF_IMPORT: [(&str, &str); 1] = [("access", "imported_lines")];

/// What measures the reader.
pub const OF_WINDOW: [(&str, &str); 1] = [("eid", "reader_events")];
