//! Programs that stand in for a C compiler and an archiver of a system that has none here.
//!
//! A type-check needs no machine code: build scripts only have to find the files that they asked
//! for.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::run::target;

/// Writes them, and tells `cargo` to use them for `triple`.
pub fn hand_over(cargo: &mut Command, triple: &str) -> Outcome {
    let folder = target().join("tools/stand-ins");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let (compiler, archiver) = (folder.join("cc"), folder.join("ar"));
    write(&compiler, COMPILER)?;
    write(&archiver, ARCHIVER)?;
    let triple = triple.replace('-', "_");
    cargo
        .env(format!("CC_{triple}"), &compiler)
        .env(format!("CXX_{triple}"), &compiler)
        .env(format!("AR_{triple}"), &archiver);
    Ok(())
}

fn write(path: &Path, text: &str) -> Outcome {
    // The same content again would have every build script run again.
    if std::fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    crate::run::run(Command::new("chmod").arg("755").arg(path))
}

const COMPILER: &str = r#"#!/bin/sh
# Leaves an empty file where the compiler would leave its own.
while [ $# -gt 0 ]; do
  if [ "$1" = -o ]; then : > "$2"; fi
  shift
done
"#;

const ARCHIVER: &str = r#"#!/bin/sh
# Leaves an empty archive.
for word in "$@"; do
  case "$word" in *.a) : > "$word" ;; esac
done
"#;
