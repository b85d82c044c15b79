//! `cargo xtask <command>`: everything the project does with itself.

#![allow(
    clippy::disallowed_methods,
    reason = "this program is no room: it runs other programs and looks at what they left"
)]

mod bench;
mod canaries;
mod check;
mod demo;
mod driven;
mod full;
mod install;
mod package;
mod pages;
mod pictures;
mod python;
mod run;
mod screen;
mod targets;
mod test;
mod window;

use std::process::ExitCode;

use bench::{Effort, Part};
use package::{Build, Kinds};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["demo"] => demo::demo(false),
        ["demo", "--headless"] => demo::demo(true),
        ["test", more @ ..] => test::test(more),
        ["check"] => install::install(install::Need::Window).and_then(|()| check::all()),
        ["check-targets"] => targets::check(None),
        ["check-targets", system] => targets::check(Some(system)),
        ["bench"] => bench::bench(Part::All, Effort::Whole),
        ["bench", "--trial"] => bench::bench(Part::All, Effort::Trial),
        ["bench", "window"] => bench::bench(Part::Window, Effort::Whole),
        ["bench", "window", "--trial"] => bench::bench(Part::Window, Effort::Trial),
        ["bench", "import"] => bench::bench(Part::Import, Effort::Whole),
        ["bench", "import", "--trial"] => bench::bench(Part::Import, Effort::Trial),
        ["canaries", folder] => canaries::scan(folder.as_ref()),
        ["window"] => window::window(false),
        ["window", "--headless"] => window::window(true),
        ["bindings"] => window::bindings(),
        ["icons"] => window::icons(),
        ["licences"] => window::licences(),
        ["pictures"] => pictures::pictures(),
        ["package"] => package::package(Build::Release, Kinds::Usual),
        ["package", "--trial"] => package::package(Build::Trial, Kinds::Usual),
        ["package", "--every"] => package::package(Build::Release, Kinds::All),
        ["package", "--check"] => package::check(),
        ["install"] => install::install(install::Need::Test),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// What a command of this program comes to: nothing, or a sentence for the person who ran it.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
cargo xtask demo [--headless] two certificates from card to keystore, on this machine alone, then the window
cargo xtask test [FILTER]     format, lints, licences, all tests, and the search for leaked secrets
cargo xtask window [--headless]  builds the window and opens it in rehearsal (--headless: on a virtual screen)
cargo xtask package [--trial] the deb and the rpm, with window and command line (--trial: not optimised)
cargo xtask package --every   all packages of this system, as a release has them
cargo xtask package --check   the deb in a fresh system: installed, opened, asked, removed (root, debootstrap)
cargo xtask bindings          writes ui/src/desk/bindings.ts as the program makes it now
cargo xtask icons             draws src-tauri/icons from icons/app.svg and icons/app-small.svg
cargo xtask pictures          makes docs/pictures from the real window in rehearsal
cargo xtask licences          writes src-tauri/licences.json, what is built in
cargo xtask check             format, lints and licences only
cargo xtask check-targets [windows|macos]  type-checks everything for Windows and macOS, runs nothing there
cargo xtask bench [window|import] [--trial]  writes docs/benchmarks.md (--trial: few rounds, writes nothing)
cargo xtask canaries FOLDER   searches a folder for the secrets listed in its canaries.json
cargo xtask install           installs what the tests need (root on Debian or Ubuntu; prints the list elsewhere)";
