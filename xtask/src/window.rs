//! `cargo xtask window`, `bindings`, `icons` and `licences`: what belongs to the window.

mod icons;
mod licences;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::install::{Need, install};
use crate::run::{cargo, found, npm, root, run, step, target};
use crate::{Outcome, pages};

/// Builds the window and opens it in rehearsal; `headless` gives it a virtual screen.
pub fn window(headless: bool) -> Outcome {
    let need = if headless { Need::Screen } else { Need::Window };
    step("What the window needs", || install(need))?;
    step("The pages", pages::build)?;
    step("The program", || {
        run(cargo().args(["build", "--locked", "--package", "clavis-desktop"]))
    })?;
    let program = target().join("debug/clavis-desktop");
    let home = target().join("window");
    std::fs::create_dir_all(&home).map_err(|error| error.to_string())?;
    println!(
        "\nThe window is open; what it keeps is in {}. Ctrl+C ends it.",
        home.display()
    );
    let mut command = match headless {
        true => {
            let mut command = Command::new("xvfb-run");
            command.args(["--auto-servernum", "--server-args=-screen 0 1280x900x24"]);
            command.arg(program);
            command
        }
        false => Command::new(program),
    };
    run(command.arg("--rehearsal").env("CLAVIS_HOME", home))
}

/// Writes `ui/src/desk/bindings.ts` as the program makes it now.
pub fn bindings() -> Outcome {
    install(Need::Window)?;
    run(cargo()
        .args([
            "test",
            "--locked",
            "--package",
            "clavis-desktop",
            "--bin",
            "clavis-desktop",
        ])
        .args(["--", "the_bindings_are_what_the_program_makes"])
        .env("CLAVIS_WRITE", "1"))
}

/// Draws the icons of every system from `icons/`.
pub fn icons() -> Outcome {
    icons::draw()
}

/// Writes `src-tauri/licences.json`.
pub fn licences() -> Outcome {
    licences::write(&root().join("src-tauri/licences.json"))
}

/// The command line of Tauri, which packs and draws; installed once into the target folder.
pub fn tauri() -> Outcome<Command> {
    let folder = target().join("tools/tauri");
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let program = folder.join("node_modules/.bin").join(name);
    if !is_there(&folder) {
        if !found("npm") {
            return Err("npm is not on this computer: Tauri's command line comes by it".to_owned());
        }
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        run(npm()
            .args([
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--prefix",
            ])
            .arg(&folder)
            .arg(format!("@tauri-apps/cli@{TAURI_CLI}")))?;
    }
    let mut command = Command::new(program);
    command.current_dir(root());
    Ok(command)
}

fn is_there(folder: &Path) -> bool {
    let facts: PathBuf = folder.join("node_modules/@tauri-apps/cli/package.json");
    std::fs::read_to_string(facts)
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{TAURI_CLI}\"")))
}

/// The same as `tauri` in Cargo.toml.
const TAURI_CLI: &str = "2.12.5";
