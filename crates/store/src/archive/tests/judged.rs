//! The program `age` and `tar` open our archives, and we open what they make.
//!
//! `age` asks its passphrase on a terminal only, so `script` gives it one.

use std::path::Path;
use std::process::Command;

use super::*;

fn installed(program: &str) -> bool {
    let found = Command::new("sh")
        .args(["-c", &format!("command -v {program}")])
        .output()
        .is_ok_and(|output| output.status.success());
    if !found {
        println!("SKIPPED: {program} is not installed");
    }
    found
}

/// Runs a command line in a terminal and types the passphrase at each of its questions.
fn typed(folder: &Path, line: &str, questions: &[&str]) {
    let mut answers = String::new();
    for question in questions {
        answers += &format!(
            "until grep -aqi '{question}' said; do sleep 0.05; done; printf '%s\\n' '{PASSPHRASE}'; "
        );
    }
    // The end of input is sent only once the program is through.
    answers += "until grep -aq 'Script done' said; do sleep 0.05; done";
    let whole =
        format!("touch said; ( {answers} ) | timeout 60 script -qefc '{line}' said > /dev/null");
    let output = Command::new("timeout")
        .args(["90", "bash", "-o", "pipefail", "-c", &whole])
        .current_dir(folder)
        .output()
        .unwrap();
    let said = std::fs::read(folder.join("said")).unwrap_or_default();
    assert!(
        output.status.success(),
        "{line}: {} {}",
        String::from_utf8_lossy(&said),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn age_and_tar_open_our_archives() {
    if !(installed("age") && installed("script") && installed("tar")) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("backup.age"), quick(&some())).unwrap();
    typed(
        folder.path(),
        "age -d -o backup.tar backup.age",
        &["enter passphrase"],
    );
    let untar = Command::new("tar")
        .args(["-xf", "backup.tar"])
        .current_dir(folder.path())
        .status();
    assert!(untar.unwrap().success());
    for entry in some() {
        let file = folder.path().join(&entry.name);
        assert_eq!(std::fs::read(&file).unwrap(), *entry.content, "{file:?}");
    }
    let manifest = std::fs::read_to_string(folder.path().join(manifest::NAME)).unwrap();
    assert!(manifest.contains("\"version\": 1") && manifest.contains("2026-11-22T01:13:54Z"));
}

#[test]
fn an_archive_made_by_age_and_tar_is_opened() {
    if !(installed("age") && installed("script") && installed("tar")) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let content = vec![9; 3 * 64 * 1024];
    std::fs::write(folder.path().join("a"), &content).unwrap();
    let entries = [entry("a", &content)];
    let manifest = Manifest::of(&entries, made()).to_entry().unwrap();
    std::fs::write(folder.path().join(manifest::NAME), &*manifest.content).unwrap();
    let tar = Command::new("tar")
        .args(["-cf", "backup.tar", manifest::NAME, "a"])
        .current_dir(folder.path())
        .status();
    assert!(tar.unwrap().success());
    typed(
        folder.path(),
        "age -p -o backup.age backup.tar",
        &["enter passphrase", "confirm passphrase"],
    );
    let archive = std::fs::read(folder.path().join("backup.age")).unwrap();
    assert!(same(&open(&archive, PASSPHRASE).unwrap(), &entries));
    assert_eq!(
        code(open(&archive, "een ander")),
        "STORE-ARCHIVE-PASSPHRASE"
    );
}
