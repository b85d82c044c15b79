//! `cargo xtask package`: the packages of this system, with both programs.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{cargo, found, output, root, run, step, target};
use crate::{pages, window};

/// Whether the packages are for people, or show only that they can be packed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// Optimised.
    Release,
    /// As tests build: quick to make, and larger.
    Trial,
}

impl Build {
    fn folder(self) -> PathBuf {
        target().join(if self == Self::Release {
            "release"
        } else {
            "debug"
        })
    }
}

/// Builds the deb and the rpm, and looks into the deb.
pub fn package(build: Build) -> Outcome {
    step("What packing needs", || install(Need::Window))?;
    step("The pages", pages::build)?;
    if !pages::are_built() {
        return Err(
            "the pages of the window are not built: a package without them is none".to_owned(),
        );
    }
    step("The programs", || {
        let mut command = cargo();
        command.args([
            "build",
            "--locked",
            "--package",
            "clavis",
            "--package",
            "clavis-desktop",
        ]);
        run(match build {
            Build::Release => command.arg("--release"),
            Build::Trial => &mut command,
        })
    })?;
    let beside = step("Manual pages and completions", || beside(build))?;
    step("The packages", || pack(build, &beside))?;
    step("What is in the deb", || look_into(build))
}

/// Puts the files beside the programs where the packer takes them from: manual pages compressed as
/// Debian wants them.
fn beside(build: Build) -> Outcome<Value> {
    let folder = target().join("package");
    let _ = std::fs::remove_dir_all(&folder);
    let manual = folder.join("man1");
    std::fs::create_dir_all(&manual).map_err(|error| error.to_string())?;
    for page in files(&root().join("docs/man"))? {
        let name = page.file_name().unwrap_or_default();
        let copy = manual.join(name);
        std::fs::copy(&page, &copy).map_err(|error| format!("{}: {error}", page.display()))?;
        run(Command::new("gzip")
            .args(["--best", "--no-name"])
            .arg(&copy))?;
    }
    let completions = root().join("docs/completions");
    Ok(json!({
        "/usr/bin/clavis": build.folder().join("clavis"),
        "/usr/share/man/man1": manual,
        "/usr/share/bash-completion/completions/clavis": completions.join("clavis.bash"),
        "/usr/share/zsh/vendor-completions/_clavis": completions.join("_clavis"),
        "/usr/share/fish/vendor_completions.d/clavis.fish": completions.join("clavis.fish"),
        "/usr/share/doc/clavis/threat-model.md": root().join("docs/threat-model.md"),
    }))
}

fn pack(build: Build, beside: &Value) -> Outcome {
    let more = json!({"bundle": {"linux": {
        "deb": { "files": beside },
        "rpm": { "files": beside },
    }}});
    let mut command = window::tauri()?;
    command
        .current_dir(root().join("src-tauri"))
        .args(["bundle", "--bundles", "deb,rpm", "--config"])
        .arg(more.to_string());
    run(match build {
        Build::Release => &mut command,
        Build::Trial => command.arg("--debug"),
    })
}

/// Every file that a person will look for is in the deb.
fn look_into(build: Build) -> Outcome {
    if !found("dpkg-deb") {
        println!("SKIPPED: dpkg-deb is not on this computer");
        return Ok(());
    }
    let deb = files(&build.folder().join("bundle/deb"))?
        .into_iter()
        .find(|file| file.extension().is_some_and(|ending| ending == "deb"))
        .ok_or("no deb was made")?;
    let content = output(Command::new("dpkg-deb").arg("--contents").arg(&deb))?;
    let missing: Vec<&&str> = IN_THE_DEB
        .iter()
        .filter(|file| !content.lines().any(|line| line.ends_with(**file)))
        .collect();
    println!("{} files in {}", content.lines().count(), deb.display());
    match missing.is_empty() {
        true => run(Command::new("dpkg-deb").arg("--info").arg(&deb)),
        false => Err(format!("the deb has no {missing:?}:\n{content}")),
    }
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}

const IN_THE_DEB: [&str; 8] = [
    " usr/bin/clavis",
    " usr/bin/clavis-desktop",
    " usr/share/applications/Clavis.desktop",
    " usr/share/man/man1/clavis.1.gz",
    " usr/share/bash-completion/completions/clavis",
    " usr/share/zsh/vendor-completions/_clavis",
    " usr/share/fish/vendor_completions.d/clavis.fish",
    " usr/share/icons/hicolor/128x128/apps/clavis-desktop.png",
];
