//! Manual pages and completions: made from the words, committed in `docs/`, packed with the program.
//! `CLAVIS_WRITE=1 cargo xtask test pages` writes them anew.

#![allow(
    clippy::disallowed_methods,
    reason = "holds committed files against what is made"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap_complete::Shell;

use super::Words;

#[test]
fn the_manual_pages_are_made_from_the_words() {
    let made = tempfile::tempdir().unwrap();
    clap_mangen::generate_to(Words::command(), made.path()).unwrap();
    same("docs/man", made.path());
}

#[test]
fn the_completions_are_made_from_the_words() {
    let made = tempfile::tempdir().unwrap();
    for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
        clap_complete::generate_to(shell, &mut Words::command(), "clavis", made.path()).unwrap();
    }
    same("docs/completions", made.path());
}

fn same(path: &str, made: &Path) {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path);
    let made = files(made);
    if std::env::var_os("CLAVIS_WRITE").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &made {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let committed = files(&folder);
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&committed),
        names(&made),
        "CLAVIS_WRITE=1 writes {path} anew"
    );
    for (name, text) in made {
        let kept = &committed[&name];
        assert!(
            *kept == text,
            "{path}/{name} is not what the program makes; CLAVIS_WRITE=1 writes it anew"
        );
    }
}

/// The name and text of every file.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return BTreeMap::new();
    };
    entries
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().into_string().unwrap(), text)
        })
        .collect()
}
