//! Tells Tauri which commands there are, and sees to it that there is a page to build in.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "no part of the program: it runs at build time, and cargo reads what it prints"
)]

use std::path::Path;

#[path = "src/commands/names.rs"]
mod names;

fn main() {
    println!("cargo:rerun-if-changed=src/commands/names.rs");
    stand_in();
    let commands = tauri_build::AppManifest::new().commands(names::NAMES);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:error={error:#}");
    }
}

/// Who compiles the workspace without node gets a page that says how the real ones are built.
fn stand_in() {
    let pages = Path::new("../ui/dist");
    println!("cargo:rerun-if-changed=../ui/dist");
    let first = pages.join("index.html");
    if first.exists() {
        return;
    }
    let written = std::fs::create_dir_all(pages).and_then(|()| std::fs::write(first, STAND_IN));
    if let Err(error) = written {
        println!("cargo:error=../ui/dist cannot be written: {error}");
    }
}

/// `cargo xtask package` refuses to pack it, by the name in its `meta`.
const STAND_IN: &str = "<!doctype html>
<html lang=\"en\">
<head><meta charset=\"utf-8\"><meta name=\"clavis\" content=\"stand-in\"><title>Clavis</title></head>
<body><p>The pages of the window are not built. cargo xtask window builds and opens them.</p></body>
</html>
";
