//! The pages of the window: `ui/`, built with node into `ui/dist`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::Outcome;
use crate::run::{self, found, output, root, run};

/// Builds the pages; without node they stay as they are, said aloud (the shell then builds in a page
/// that says how to build them).
pub fn build() -> Outcome {
    if let Err(why) = can_be_built() {
        println!("SKIPPED: the pages of the window are not built: {why}");
        return Ok(());
    }
    prepare()?;
    if are_built() && newest(&folder(), 0) < written(&folder().join("dist/index.html")) {
        // Built anew they would be the same, and the program would be compiled anew for them.
        println!("The pages are as their sources.");
        return Ok(());
    }
    run(npm().args(["run", "build"]))
}

/// When the youngest of the sources was written; what is installed or made is no source.
fn newest(folder: &Path, depth: usize) -> Option<SystemTime> {
    let entries = std::fs::read_dir(folder).ok()?.flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            !(depth == 0 && MADE.contains(&name.as_ref()) || name == "paraglide")
        })
        .filter_map(|path| match path.is_dir() {
            true => newest(&path, depth + 1).max(written(&path)),
            false => written(&path),
        })
        .max()
}

fn written(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path).ok()?.modified().ok()
}

/// Types, words and parts of the pages, each by the programs that `ui/package.json` names.
pub fn test() -> Outcome {
    if let Err(why) = can_be_built() {
        println!("SKIPPED: the pages of the window are not tested: {why}");
        return Ok(());
    }
    prepare()?;
    for script in ["check", "test"] {
        run(npm().args(["run", "--if-present", script]))?;
    }
    Ok(())
}

/// Every screen in a browser, with a desk that only pretends: four languages, light and dark, large and
/// narrow; axe finds nothing, nothing is wider than the window.
pub fn screens() -> Outcome {
    if let Err(why) = can_be_built() {
        println!("SKIPPED: the screens are not walked: {why}");
        return Ok(());
    }
    if !(found("chromium") || std::env::var_os("CHROMIUM").is_some()) {
        println!("SKIPPED: the screens are not walked: chromium is not on this computer");
        return Ok(());
    }
    prepare()?;
    run(npm().args(["run", "screens", "--", "--fast"]))
}

/// True when the pages are the real ones.
pub fn are_built() -> bool {
    std::fs::read_to_string(folder().join("dist/index.html"))
        .is_ok_and(|page| !page.contains("content=\"stand-in\""))
}

/// Installs what the lock file names, when that is not there yet.
fn prepare() -> Outcome {
    let lock = folder().join("package-lock.json");
    let installed = folder().join("node_modules/.package-lock.json");
    match (written(&lock), written(&installed)) {
        (Some(lock), Some(installed)) if installed >= lock => Ok(()),
        _ => run(npm().args(["ci", "--no-audit", "--no-fund"])),
    }
}

fn can_be_built() -> Outcome {
    if !(found("node") && found("npm")) {
        return Err("node and npm are not on this computer".to_owned());
    }
    let version = output(Command::new("node").arg("--version"))?;
    let mut numbers = version.trim().trim_start_matches('v').split('.');
    let mut number = || {
        numbers
            .next()
            .and_then(|text| text.parse::<u32>().ok())
            .unwrap_or(0)
    };
    match (number(), number()) >= OLDEST {
        true => Ok(()),
        false => Err(format!(
            "node {} is older than {}.{}",
            version.trim(),
            OLDEST.0,
            OLDEST.1
        )),
    }
}

fn npm() -> Command {
    let mut command = run::npm();
    command.current_dir(folder());
    command
}

fn folder() -> PathBuf {
    root().join("ui")
}

/// Folders of `ui/` that no page is made of.
const MADE: [&str; 3] = ["node_modules", "dist", "test"];

/// The oldest node that Vite takes.
const OLDEST: (u32, u32) = (20, 19);
