use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::FaultDisk;
use crate::disk::{Access, Disk, DiskError, leftovers, previous};

const KEYSTORE: &str = "/home/keystore/a.p12";

fn disk_with(content: &[u8]) -> FaultDisk {
    let disk = FaultDisk::new();
    let folder = Path::new("/home/keystore");
    disk.make_folder(folder, Access::Owner).unwrap();
    disk.write_new(Path::new(KEYSTORE), content, Access::Owner)
        .unwrap();
    disk
}

/// How the power or the process ends.
const ENDINGS: [fn(&FaultDisk); 2] = [FaultDisk::crash, FaultDisk::restart];

#[test]
fn promise_1_a_replace_stopped_anywhere_leaves_the_old_or_the_new() {
    let path = Path::new(KEYSTORE);
    for end in ENDINGS {
        let mut stops = 0;
        loop {
            let disk = disk_with(b"old");
            disk.stop_after(stops);
            let done = disk.replace(path, b"new", Access::Owner).is_ok();
            end(&disk);
            let found = disk.read(path).unwrap();
            assert!(
                found == b"old" || found == b"new",
                "stop {stops}: {found:?}"
            );
            if done {
                assert_eq!(found, b"new");
                assert_eq!(disk.read(&previous(path)).unwrap(), b"old");
                break;
            }
            // Whatever was left behind, the next try works.
            disk.replace(path, b"newer", Access::Owner).unwrap();
            assert_eq!(disk.read(path).unwrap(), b"newer");
            stops += 1;
        }
        assert!(stops >= 8, "only {stops} steps were stopped");
    }
}

#[test]
fn promise_1_a_new_file_stopped_anywhere_is_whole_or_absent() {
    let path = Path::new("/home/keystore/b.p12");
    for end in ENDINGS {
        let mut stops = 0;
        loop {
            let disk = disk_with(b"other");
            disk.stop_after(stops);
            let done = disk.write_new(path, b"key", Access::Owner).is_ok();
            end(&disk);
            match disk.read(path) {
                Ok(found) => assert_eq!(found, b"key", "stop {stops}"),
                Err(error) => assert!(!done, "stop {stops}: {error}"),
            }
            if done {
                break;
            }
            stops += 1;
        }
        assert!(stops >= 5, "only {stops} steps were stopped");
    }
}

#[test]
fn promise_1_what_was_written_survives_the_power() {
    let disk = disk_with(b"old");
    disk.crash();
    assert_eq!(disk.read(Path::new(KEYSTORE)).unwrap(), b"old");
    disk.replace(Path::new(KEYSTORE), b"new", Access::Owner)
        .unwrap();
    disk.crash();
    assert_eq!(disk.read(Path::new(KEYSTORE)).unwrap(), b"new");
    assert_eq!(disk.read(&previous(Path::new(KEYSTORE))).unwrap(), b"old");
    disk.remove(Path::new(KEYSTORE)).unwrap();
    disk.crash();
    assert!(!Disk::exists(&disk, Path::new(KEYSTORE)));
}

#[test]
fn the_model_does_lose_what_was_not_flushed() {
    use crate::steps::Volume;

    let disk = disk_with(b"old");
    let path = Path::new("/home/keystore/b");
    let mut file = Volume::create(&disk, path, Access::Default).unwrap();
    file.write(b"x").unwrap();
    drop(file);
    assert_eq!(Volume::read(&disk, path).unwrap(), b"x");
    disk.crash();
    assert!(!Volume::exists(&disk, path));

    let mut file = Volume::create(&disk, path, Access::Default).unwrap();
    file.write(b"x").unwrap();
    drop(file);
    Volume::flush_folder(&disk, Path::new("/home/keystore")).unwrap();
    disk.crash();
    assert_eq!(Volume::read(&disk, path).unwrap(), b"");
}

#[test]
fn folders_survive_too() {
    let disk = FaultDisk::new();
    disk.make_folder(Path::new("/a/b/c"), Access::Owner)
        .unwrap();
    disk.crash();
    disk.write_new(Path::new("/a/b/c/d"), b"x", Access::Owner)
        .unwrap();
    assert_eq!(disk.list(Path::new("/a/b/c")).unwrap().len(), 1);
}

#[test]
fn a_full_disk_keeps_the_old_and_leaves_nothing_half_written() {
    let disk = disk_with(b"old");
    disk.leave_space(Some(4));
    let path = Path::new(KEYSTORE);
    let replaced = disk.replace(path, b"too long", Access::Owner);
    assert!(matches!(replaced, Err(DiskError::Full { .. })));
    let written = disk.write_new(Path::new("/home/keystore/b"), b"too long", Access::Owner);
    assert!(matches!(written, Err(DiskError::Full { .. })));
    assert_eq!(disk.files(), [(PathBuf::from(KEYSTORE), b"old".to_vec())]);
    assert_eq!(disk.free_space(Path::new("/")).unwrap(), 4);
    disk.replace(path, b"four", Access::Owner).unwrap();
}

#[test]
fn a_read_only_disk_says_denied_and_changes_nothing() {
    let disk = disk_with(b"old");
    disk.read_only(true);
    let path = Path::new(KEYSTORE);
    for refused in [
        disk.replace(path, b"new", Access::Owner),
        disk.write_new(Path::new("/home/keystore/b"), b"x", Access::Owner),
        disk.remove(path),
        disk.make_folder(Path::new("/new"), Access::Owner),
    ] {
        assert!(
            matches!(refused, Err(DiskError::Denied { .. })),
            "{refused:?}"
        );
    }
    assert_eq!(disk.files().len(), 1);
}

#[test]
fn a_disk_that_garbles_is_noticed_and_the_old_comes_back() {
    let disk = disk_with(b"old");
    disk.garble(true);
    let path = Path::new(KEYSTORE);
    let replaced = disk.replace(path, b"new", Access::Owner);
    assert!(matches!(replaced, Err(DiskError::ReadBack { .. })));
    assert_eq!(disk.read(path).unwrap(), b"old");
    let other = Path::new("/home/keystore/b");
    let written = disk.write_new(other, b"new", Access::Owner);
    assert!(matches!(written, Err(DiskError::ReadBack { .. })));
    assert!(!Disk::exists(&disk, other));
}

/// Two programs begin one database: the slower one takes nothing away from the faster one.
#[test]
fn promise_1_an_empty_file_that_another_fills_stays() {
    let disk = disk_with(b"old");
    let begun = Path::new("/home/begun");
    disk.another_fills(b"what another wrote");
    disk.write_new(begun, b"", Access::Owner).unwrap();
    assert_eq!(disk.read(begun).unwrap(), b"what another wrote");
}

#[test]
fn leftovers_of_a_killed_process_are_recognised() {
    let disk = disk_with(b"old");
    disk.stop_after(3);
    assert!(
        disk.replace(Path::new(KEYSTORE), b"new", Access::Owner)
            .is_err()
    );
    assert!(disk.stopped());
    disk.restart();
    let left = leftovers(&disk, Path::new("/home/keystore")).unwrap();
    assert_eq!(left.len(), 1);
    for path in left {
        disk.remove(&path).unwrap();
    }
    assert_eq!(disk.files().len(), 1);
}

#[test]
fn the_access_of_a_file_is_remembered() {
    let disk = disk_with(b"old");
    assert_eq!(disk.access(Path::new(KEYSTORE)), Some(Access::Owner));
    assert_eq!(disk.access(Path::new("/absent")), None);
}

proptest! {
    /// Any run of replaces with a stop anywhere: the file holds the last acknowledged content, or
    /// the one that was being written.
    #[test]
    fn promise_1_no_acknowledged_content_is_lost(
        contents in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..20), 1..6),
        steps in 0_usize..60,
        power in any::<bool>(),
    ) {
        let disk = disk_with(b"first");
        let path = Path::new(KEYSTORE);
        let mut acknowledged = b"first".to_vec();
        let mut underway = None;
        disk.stop_after(steps);
        for content in contents {
            match disk.replace(path, &content, Access::Owner) {
                Ok(()) => acknowledged = content,
                Err(_) => {
                    underway = Some(content);
                    break;
                }
            }
        }
        if power { disk.crash() } else { disk.restart() }
        let found = disk.read(path).unwrap();
        prop_assert!(found == acknowledged || Some(&found) == underway.as_ref());
    }
}
