//! Promise 1, never lose a key: answers that are lost, a platform that fails, a disk that is full or
//! read-only, a line that is cut, two processes at once. After each: the key is there, nothing is
//! asked for twice, nothing is half-written, and the same command or its continuation goes on.

mod cutting;
mod disk;
mod gateway;
mod limited;
mod network;
mod platform;

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::scene::{Ended, Scene};
use crate::thread::note_keys;

fn ends(ended: &Ended, exit: i32, code: &str) {
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (exit, code),
        "{}\n{}",
        ended.out,
        ended.err
    );
}

/// Completes the newest keystore, twice: the second time changes nothing.
fn completes(scene: &Scene) {
    let done = scene.run(&scene.complete_words()).well().json();
    assert_eq!(done["state"], "complete");
    let file = scene.keystore();
    let before = std::fs::read(&file).unwrap();
    scene.run(&scene.complete_words()).well();
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(
        std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    nothing_half_written(scene);
    note_keys(scene, &file);
}

/// Puts another value behind an option.
fn replace<'a>(words: &mut [&'a str], option: &str, value: &'a str) {
    let at = words.iter().position(|word| *word == option).unwrap();
    words[at + 1] = value;
}

fn complete(file: &Path) -> Vec<&str> {
    let mut words = vec!["cert", "complete", file.to_str().unwrap()];
    words.extend(COMPLETE_OPTIONS);
    words
}

fn request_and_complete(scene: &Scene, words: &[&str]) -> PathBuf {
    let file = requested(scene, words);
    scene.run(&complete(&file)).well();
    note_keys(scene, &file);
    file
}

fn requested(scene: &Scene, words: &[&str]) -> PathBuf {
    let answer = scene.run(words).well().json();
    PathBuf::from(answer["keystore"].as_str().unwrap())
}

fn only_keystore(scene: &Scene) -> PathBuf {
    let files = scene.keystores();
    assert_eq!(files.len(), 1, "{files:?}");
    scene.keystore()
}

/// Keystores and their previous forms, and nothing else.
fn nothing_half_written(scene: &Scene) {
    for name in names_in(&scene.folder.join("keystore")) {
        assert!(
            name.ends_with(".p12") || name.ends_with(".p12.previous"),
            "{name} was left"
        );
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// What the virtual platform itself says: certificates that were ever asked for.
fn requests(scene: &Scene) -> usize {
    ledger(scene)["certificates"].as_array().map_or(0, Vec::len)
}

/// The encryption tokens that the virtual platform has.
fn tokens(scene: &Scene) -> Vec<String> {
    let ledger = ledger(scene);
    let certificates = ledger["certificates"].as_array().unwrap();
    certificates
        .iter()
        .filter_map(|one| one["token"]["Active"]["etk"].as_str().map(str::to_owned))
        .collect()
}

fn ledger(scene: &Scene) -> serde_json::Value {
    let text = std::fs::read_to_string(ledger_file(scene)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn ledger_file(scene: &Scene) -> PathBuf {
    scene.folder.join("other-side/platform/state.json")
}

const COMPLETE_OPTIONS: [&str; 5] = [
    "--json",
    "--platform",
    "READY-PLATFORM",
    "--password-file",
    "PASSWORD",
];
