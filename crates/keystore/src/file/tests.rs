#![allow(clippy::disallowed_methods, reason = "tests look at real files")]

use std::path::{Path, PathBuf};

use host::test_disk::FaultDisk;
use host::{Access, Disk, LocalDisk, previous};
use jiff::civil::datetime;

use super::*;
use crate::judges::{Pki, password};

fn name() -> KeystoreName {
    KeystoreName {
        kind: "CBE".to_owned(),
        id: "0000000097".to_owned(),
        application_id: Some("TEST".to_owned()),
        moment: datetime(2026, 12, 31, 23, 59, 59, 0),
        ending: "p12".to_owned(),
    }
}

fn make(disk: &dyn Disk, keystore: &Keystore) -> Result<PathBuf, KeystoreError> {
    create(
        disk,
        Path::new("/home/ehealth/keystore"),
        &name(),
        keystore,
        &password(),
    )
}

fn code<T>(result: Result<T, KeystoreError>) -> &'static str {
    result.err().unwrap().code()
}

#[test]
fn the_default_folder_is_the_one_of_the_field() {
    assert_eq!(
        default_folder(Path::new("/home/a")),
        Path::new("/home/a/ehealth/keystore")
    );
}

#[test]
fn a_keystore_on_a_real_disk_is_for_its_owner_alone() {
    let home = tempfile::tempdir().unwrap();
    let folder = default_folder(home.path());
    let keystore = Pki::temporary();
    let path = create(&LocalDisk, &folder, &name(), &keystore, &password()).unwrap();
    assert_eq!(path, folder.join("CBE=0000000097,TEST 20261231-235959.p12"));
    assert!(
        read(&LocalDisk, &path, &password())
            .unwrap()
            .is_same_as(&keystore)
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(mode(&home.path().join("ehealth")), 0o700);
    }
}

#[test]
fn a_second_keystore_in_the_same_second_takes_the_next() {
    let disk = FaultDisk::new();
    let keystores = [Pki::temporary(), Pki::temporary(), Pki::temporary()];
    let paths: Vec<_> = keystores
        .iter()
        .map(|keystore| make(&disk, keystore).unwrap())
        .collect();
    let ends = [
        "20261231-235959.p12",
        "20270101-000000.p12",
        "20270101-000001.p12",
    ];
    for ((path, end), keystore) in paths.iter().zip(ends).zip(&keystores) {
        assert!(path.to_str().unwrap().ends_with(end), "{path:?}");
        assert!(read(&disk, path, &password()).unwrap().is_same_as(keystore));
        assert_eq!(disk.access(path), Some(Access::Owner));
    }
    assert_eq!(
        list(&disk, Path::new("/home/ehealth/keystore"), &[]).unwrap(),
        paths
    );
}

#[test]
fn a_folder_lists_its_keystores_only() {
    let disk = FaultDisk::new();
    let folder = Path::new("/k");
    disk.make_folder(folder, Access::Owner).unwrap();
    for file in [
        "a.p12",
        "b.P12",
        "c.acc-p12",
        "d.pfx",
        "a.p12.previous",
        "note.txt",
        "p12",
        "e.store",
    ] {
        disk.write_new(&folder.join(file), b"x", Access::Owner)
            .unwrap();
    }
    let mut known = ["a.p12", "b.P12", "c.acc-p12", "d.pfx"].map(|name| folder.join(name));
    assert_eq!(list(&disk, folder, &[]).unwrap(), known);
    let further = ["STORE".to_owned()];
    let found = list(&disk, folder, &further).unwrap();
    assert_eq!(found[..4], known);
    known[0] = folder.join("e.store");
    assert_eq!(found[4..], known[..1]);
    assert_eq!(
        list(&disk, Path::new("/absent"), &[]).unwrap(),
        [] as [PathBuf; 0]
    );
}

/// A disk that is read-only, full or broken: a clear code, and nothing is left behind.
#[test]
fn a_disk_that_refuses_leaves_nothing() {
    let keystore = Pki::temporary();
    type Spoil = fn(&FaultDisk);
    let cases: [(Spoil, &str); 4] = [
        (|disk| disk.read_only(true), "DISK-DENIED"),
        (|disk| disk.leave_space(Some(0)), "DISK-FULL"),
        (|disk| disk.leave_space(Some(60_000)), "DISK-FULL"),
        (|disk| disk.garble(true), "DISK-READ-BACK"),
    ];
    for (spoil, expected) in cases {
        let disk = FaultDisk::new();
        spoil(&disk);
        assert_eq!(code(make(&disk, &keystore)), expected);
        assert!(disk.files().is_empty(), "{expected}");
    }
}

/// The number of a person is in the file's name and in no error.
#[test]
fn errors_mask_the_number_of_a_person() {
    let disk = FaultDisk::new();
    let person = Path::new("/k/SSIN=79010199921 20261231-235959.p12");
    let error = read(&disk, person, &password()).err().unwrap();
    let said = format!("{error} {error:?} {:?}", error.facts());
    assert_eq!(error.code(), "DISK-NOT-FOUND");
    assert!(said.contains("SSIN=7901*******"), "{said}");
    assert!(!said.contains("79010199921"), "{said}");
}

/// Promise 1: killed or without power at any step, the new keystore is whole or absent.
#[test]
fn an_interrupted_creation_leaves_a_whole_keystore_or_none() {
    let keystore = Pki::temporary();
    let mut steps = 0;
    loop {
        let finished = [FaultDisk::crash, FaultDisk::restart].map(|end: fn(&FaultDisk)| {
            let disk = FaultDisk::new();
            disk.stop_after(steps);
            let made = make(&disk, &keystore);
            end(&disk);
            let found = list(&disk, Path::new("/home/ehealth/keystore"), &[]).unwrap();
            for path in &found {
                assert!(
                    read(&disk, path, &password())
                        .unwrap()
                        .is_same_as(&keystore)
                );
            }
            assert!(made.is_err() || found.len() == 1, "lost after step {steps}");
            made.is_ok()
        });
        if finished == [true, true] {
            break;
        }
        steps += 1;
    }
    assert!(steps >= 6, "only {steps} steps");
}

/// P22 and promise 1: a replacement that lacks a key is refused, whatever else it has.
#[test]
fn a_replacement_without_an_earlier_key_is_refused() {
    let Some(pki) = Pki::new() else { return };
    let disk = FaultDisk::new();
    let complete = pki.complete().unwrap();
    let path = make(&disk, &complete).unwrap();
    let before = disk.read(&path).unwrap();
    let mut without_etk = Pki::temporary();
    without_etk
        .install(pki.certify(without_etk.authentication_key()).unwrap())
        .unwrap();
    match replace(&disk, &path, &without_etk, &password())
        .err()
        .unwrap()
    {
        KeystoreError::KeysMissing { missing } => assert_eq!(missing, 2),
        other => panic!("{other}"),
    }
    let wrong = KeystorePassword::parse("Fictief-wachtwoord-2").unwrap();
    let refused = replace(&disk, &path, &complete, &wrong);
    assert_eq!(code(refused), "KEYSTORE-PASSWORD-WRONG");
    let absent = replace(&disk, Path::new("/absent.p12"), &complete, &password());
    assert_eq!(code(absent), "DISK-NOT-FOUND");
    disk.leave_space(Some(1000));
    assert_eq!(
        code(replace(&disk, &path, &complete, &password())),
        "DISK-FULL"
    );
    assert_eq!(disk.read(&path).unwrap(), before);
    assert_eq!(disk.files().len(), 1);
}

#[test]
fn a_replacement_keeps_the_earlier_file_beside_it() {
    let Some(pki) = Pki::new() else { return };
    let disk = FaultDisk::new();
    let mut keystore = Pki::temporary();
    let path = make(&disk, &keystore).unwrap();
    let before = disk.read(&path).unwrap();
    keystore
        .install(pki.certify(keystore.authentication_key()).unwrap())
        .unwrap();
    replace(&disk, &path, &keystore, &password()).unwrap();
    assert!(
        read(&disk, &path, &password())
            .unwrap()
            .is_same_as(&keystore)
    );
    assert_eq!(disk.read(&previous(&path)).unwrap(), before);
    assert_eq!(disk.access(&path), Some(Access::Owner));
}

/// Promise 1: at every step of a replacement the path holds the old or the new keystore.
#[test]
fn an_interrupted_replacement_loses_no_key() {
    let Some(pki) = Pki::new() else { return };
    let earlier = Pki::temporary();
    let mut later =
        Keystore::from_bytes(&earlier.to_bytes(&password()).unwrap(), &password()).unwrap();
    later
        .install(pki.certify(later.authentication_key()).unwrap())
        .unwrap();
    let mut steps = 0;
    loop {
        let finished = [FaultDisk::crash, FaultDisk::restart].map(|end: fn(&FaultDisk)| {
            let disk = FaultDisk::new();
            let path = make(&disk, &earlier).unwrap();
            disk.stop_after(steps);
            let replaced = replace(&disk, &path, &later, &password());
            end(&disk);
            let on_disk = read(&disk, &path, &password()).unwrap();
            let (old, new) = (on_disk.is_same_as(&earlier), on_disk.is_same_as(&later));
            assert!(old || new, "neither after step {steps}");
            assert!(replaced.is_err() || new, "lost after step {steps}");
            replaced.is_ok()
        });
        if finished == [true, true] {
            break;
        }
        steps += 1;
    }
    assert!(steps >= 5, "only {steps} steps");
}
