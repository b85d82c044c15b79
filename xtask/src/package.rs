//! `cargo xtask package`: the packages of this system, with both programs.

mod check;
mod deb;
mod fresh;
mod licences;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{cargo, found, output, root, run, step, target};
use crate::{pages, window};
pub use check::check;

/// Which packages are made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// Those that this project was able to make and try: on Linux the deb and the rpm.
    Usual,
    /// All that are for this system: on Linux the AppImage too.
    All,
}

impl Kinds {
    /// As Tauri's command line names them.
    fn names(self) -> &'static str {
        match (std::env::consts::OS, self) {
            ("windows", _) => "nsis,msi",
            ("macos", _) => "dmg",
            (_, Self::Usual) => "deb,rpm",
            (_, Self::All) => "deb,rpm,appimage",
        }
    }
}

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

/// Builds the packages of this system; on Linux looks into the deb.
pub fn package(build: Build, kinds: Kinds) -> Outcome {
    programs(build)?;
    packed(build, kinds)
}

/// Builds the programs, and the packages when they are older.
pub fn package_when_older(build: Build) -> Outcome {
    programs(build)?;
    let written = |file: &Path| {
        std::fs::metadata(file)
            .and_then(|facts| facts.modified())
            .ok()
    };
    let deb = the_deb(build).ok().and_then(|deb| written(&deb));
    let youngest = ["clavis", "clavis-desktop"].map(|name| written(&build.folder().join(name)));
    match deb > youngest.into_iter().max().flatten() {
        true => Ok(()),
        false => packed(build, Kinds::Usual),
    }
}

fn programs(build: Build) -> Outcome {
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
    })
}

fn packed(build: Build, kinds: Kinds) -> Outcome {
    let beside = step("What goes beside the window", || beside(build))?;
    step("The packages", || pack(build, kinds, &beside))?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if !found("dpkg-deb") {
        println!("SKIPPED: dpkg-deb is not on this computer");
        return Ok(());
    }
    let deb = the_deb(build)?;
    if build == Build::Release {
        step("The deb, pressed smaller", || deb::press(&deb))?;
    }
    step("What is in the packages", || look_into(build, &deb))
}

/// What belongs into the package besides the window, as a part of Tauri's configuration.
fn beside(build: Build) -> Outcome<Value> {
    let folder = target().join("package");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    match cfg!(target_os = "linux") {
        true => beside_on_linux(build, &folder),
        false => command_line(build, &folder),
    }
}

/// The command line, under the name by which the packer takes another program along.
fn command_line(build: Build, folder: &Path) -> Outcome<Value> {
    let facts = output(Command::new("rustc").arg("-vV"))?;
    let host = facts.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or("rustc does not say for what it compiles")?;
    let ending = std::env::consts::EXE_SUFFIX;
    let program = build.folder().join(format!("clavis{ending}"));
    let taken = folder.join(format!("clavis-{host}{ending}"));
    std::fs::copy(&program, taken).map_err(|error| format!("{}: {error}", program.display()))?;
    Ok(json!({"bundle": {"externalBin": [folder.join("clavis")]}}))
}

/// The files that a Linux system wants to have: manual pages are compressed as Debian wants them.
fn beside_on_linux(build: Build, folder: &Path) -> Outcome<Value> {
    let manual = folder.join("man1");
    std::fs::create_dir_all(&manual).map_err(|error| error.to_string())?;
    let mut pages = files(&root().join("docs/man"))?;
    pages.push(root().join("src-tauri/linux/clavis-desktop.1"));
    for page in pages {
        let name = page.file_name().unwrap_or_default();
        let copy = manual.join(name);
        std::fs::copy(&page, &copy).map_err(|error| format!("{}: {error}", page.display()))?;
        run(Command::new("gzip")
            .args(["--best", "--no-name"])
            .arg(&copy))?;
    }
    let completions = root().join("docs/completions");
    let texts = folder.join("licences.txt");
    licences::write(&texts)?;
    run(Command::new("gzip")
        .args(["--best", "--no-name"])
        .arg(&texts))?;
    let files = json!({
        "/usr/bin/clavis": build.folder().join("clavis"),
        "/usr/share/man/man1": manual,
        "/usr/share/bash-completion/completions/clavis": completions.join("clavis.bash"),
        "/usr/share/zsh/vendor-completions/_clavis": completions.join("_clavis"),
        "/usr/share/fish/vendor_completions.d/clavis.fish": completions.join("clavis.fish"),
        "/usr/share/doc/clavis/threat-model.md": root().join("docs/threat-model.md"),
        "/usr/share/doc/clavis/copyright": root().join("src-tauri/linux/copyright"),
        "/usr/share/doc/clavis/licences.txt.gz": folder.join("licences.txt.gz"),
    });
    Ok(json!({"bundle": {"linux": {
        "deb": { "files": files },
        "rpm": { "files": files },
        "appimage": { "files": files },
    }}}))
}

fn pack(build: Build, kinds: Kinds, beside: &Value) -> Outcome {
    let mut command = window::tauri()?;
    command
        .current_dir(root().join("src-tauri"))
        .args(["bundle", "--bundles", kinds.names()])
        .args(["--config", "tauri.release.conf.json"])
        .args(["--config", &beside.to_string()]);
    // A public CI sets secrets that it does not have to nothing; the packer would sign with nothing.
    for name in SIGNING {
        if std::env::var(name).is_ok_and(|value| value.is_empty()) {
            command.env_remove(name);
        }
    }
    run(match build {
        Build::Release => &mut command,
        Build::Trial => command.arg("--debug"),
    })
}

/// Every file that a person will look for is in the deb and in the rpm.
fn look_into(build: Build, deb: &Path) -> Outcome {
    let content = output(Command::new("dpkg-deb").arg("--contents").arg(deb))?;
    all_in(deb, content.lines())?;
    if found("rpm") {
        let rpm = the_package(build, "rpm")?;
        let content = output(Command::new("rpm").args(["-qlp"]).arg(&rpm))?;
        all_in(&rpm, content.lines())?;
    } else {
        println!("SKIPPED: rpm is not on this computer, the rpm is not looked into");
    }
    run(Command::new("dpkg-deb").arg("--info").arg(deb))
}

fn all_in<'a>(package: &Path, lines: impl Iterator<Item = &'a str>) -> Outcome {
    let lines: Vec<&str> = lines.collect();
    let missing: Vec<&&str> = IN_THE_PACKAGE
        .iter()
        .filter(|file| !lines.iter().any(|line| line.ends_with(**file)))
        .collect();
    let bytes = std::fs::metadata(package).map_err(|error| error.to_string())?;
    println!(
        "{}: {:.1} MB",
        package.display(),
        bytes.len() as f64 / 1_000_000.0
    );
    match missing.is_empty() {
        true => Ok(()),
        false => Err(format!("{missing:?} are missing in {}", package.display())),
    }
}

/// The deb that was made last.
pub fn the_deb(build: Build) -> Outcome<PathBuf> {
    the_package(build, "deb")
}

fn the_package(build: Build, kind: &str) -> Outcome<PathBuf> {
    let folder = build.folder().join("bundle").join(kind);
    let is_it = |file: &PathBuf| file.extension().is_some_and(|ending| ending == kind);
    match files(&folder).unwrap_or_default().into_iter().find(is_it) {
        Some(file) => Ok(file),
        None => Err(format!("no {kind} was made: cargo xtask package makes it")),
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

const IN_THE_PACKAGE: [&str; 11] = [
    "/usr/bin/clavis",
    "/usr/bin/clavis-desktop",
    "/usr/share/applications/Clavis.desktop",
    "/usr/share/man/man1/clavis.1.gz",
    "/usr/share/man/man1/clavis-desktop.1.gz",
    "/usr/share/bash-completion/completions/clavis",
    "/usr/share/zsh/vendor-completions/_clavis",
    "/usr/share/fish/vendor_completions.d/clavis.fish",
    "/usr/share/icons/hicolor/128x128/apps/clavis-desktop.png",
    "/usr/share/doc/clavis/copyright",
    "/usr/share/doc/clavis/licences.txt.gz",
];

/// What the packer reads from the environment to sign.
const SIGNING: [&str; 6] = [
    "APPLE_CERTIFICATE",
    "APPLE_CERTIFICATE_PASSWORD",
    "APPLE_SIGNING_IDENTITY",
    "APPLE_ID",
    "APPLE_PASSWORD",
    "APPLE_TEAM_ID",
];
