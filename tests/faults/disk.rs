//! A small full disk and a read-only one, for every operation and each folder that it writes:
//! nothing is lost or half-written, nothing is asked of the platform that could not be kept, and
//! with room the operation goes on.

use super::limited::{Limit, run_limited};
use crate::operation::{OPERATIONS, Stage};
use crate::scene::Ended;

#[test]
fn a_full_disk_while_requesting() {
    full_in_every_way("request", "keystore");
}

#[test]
fn a_full_disk_while_completing() {
    full_in_every_way("complete", "keystore");
}

#[test]
fn a_full_disk_while_renewing() {
    full_in_every_way("renew", "keystore");
}

#[test]
fn a_full_disk_while_activating() {
    full_in_every_way("activate", "home");
}

#[test]
fn a_full_disk_while_revoking() {
    full_in_every_way("revoke", "home");
}

#[test]
fn a_full_disk_while_changing_a_password() {
    full_in_every_way("password", "keystore");
}

#[test]
fn a_full_disk_while_adopting() {
    full_in_every_way("adopt", "keystore");
}

#[test]
fn a_full_disk_while_backing_up() {
    full_in_every_way("backup", "backup");
}

#[test]
fn a_full_disk_while_restoring() {
    full_in_every_way("restore", "home");
}

/// Each folder that may be read-only, for each operation.
#[test]
fn a_read_only_folder() {
    let mut refused = 0;
    for operation in &OPERATIONS {
        let Some(mut stage) = Stage::of(operation.name, "read-only", &[]) else {
            continue;
        };
        for folder in ["keystore", "home", "backup"] {
            let at = format!("{}, {folder} is read-only", operation.name);
            let Some(ended) = limited(&stage, folder, Limit::ReadOnly) else {
                return;
            };
            if ended.exit != 0 {
                let denied = ["DISK-DENIED", "STORE-DENIED"].contains(&ended.code().as_str());
                assert!(denied, "{at}: {} {}", ended.out, ended.err);
                refused += 1;
            }
            stage.nothing_is_lost(&at);
            if ended.exit != 0 {
                stage.goes_on(&at);
            }
            stage.again();
        }
    }
    println!("a read-only folder: refused {refused} times; 0 keys lost, all went on");
    assert!(refused >= OPERATIONS.len(), "{refused}");
}

/// Ever more room in `folder`, by files and by blocks, until the operation has enough.
fn full_in_every_way(name: &str, folder: &str) {
    let Some(mut stage) = Stage::of(name, "full", &[]) else {
        return;
    };
    let ways: [fn(usize) -> Limit; 2] = [Limit::Files, |room| Limit::Blocks((1 << (2 * room)) - 1)];
    let mut full = [0, 0];
    for (way, full) in ways.iter().zip(&mut full) {
        for room in 0.. {
            let limit = way(room);
            let at = format!("{name}, {folder} has {limit:?}");
            assert!(room < 20, "{at}: never enough");
            let Some(ended) = limited(&stage, folder, limit) else {
                return;
            };
            stage.nothing_is_lost(&at);
            if ended.exit == 0 {
                stage.again();
                break;
            }
            is_said(&ended, folder, &at);
            *full += 1;
            stage.goes_on(&at);
            stage.again();
        }
    }
    let [files, blocks] = full;
    println!(
        "{name}: {folder} was full at {files} files and {blocks} sizes; 0 keys lost, all went on"
    );
    assert!(files + blocks > 0, "{name}: the disk was never full");
    stage.note();
}

fn limited(stage: &Stage, folder: &str, limit: Limit) -> Option<Ended> {
    let words = stage.words();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    run_limited(
        &stage.scene,
        &stage.scene.folder.join(folder),
        limit,
        &words,
    )
}

/// A full disk by its name. Where the journal has no room, SQLite does not always tell why.
fn is_said(ended: &Ended, folder: &str, at: &str) {
    let journal = folder == "home" && ended.code().starts_with("STORE-");
    assert!(
        ended.exit == 41 || journal,
        "{at}: {} {}",
        ended.out,
        ended.err
    );
}
