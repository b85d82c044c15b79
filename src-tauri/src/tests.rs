//! What must hold for the program as a whole: its bindings, what the web view may do, and the page
//! that says so.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at the files of the project"
)]

mod bindings;
mod guards;
#[cfg(target_os = "linux")]
mod notices;
mod threats;

/// A file of the project.
fn text(path: &str) -> String {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}
