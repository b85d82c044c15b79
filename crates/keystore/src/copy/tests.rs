#![allow(clippy::disallowed_methods, reason = "tests look at real files")]

use host::test_disk::FaultDisk;
use host::{LocalDisk, previous};
use identifiers::KeystorePassword;

use super::*;
use crate::file;
use crate::judges::{PASSWORD, Pki, password};

const HOME: &str = "/home/a/ehealth/keystore/CBE=0000000097 20261122-021354.p12";
const STICK: &str = "/media/stick/ehealth";

/// A disk with one temporary keystore in its usual place.
fn disk_with(keystore: &Keystore) -> FaultDisk {
    let disk = FaultDisk::new();
    let path = Path::new(HOME);
    disk.make_folder(path.parent().unwrap(), Access::Owner)
        .unwrap();
    let bytes = keystore.to_bytes(&password()).unwrap();
    disk.write_new(path, &bytes, Access::Owner).unwrap();
    disk
}

fn code<T>(result: Result<T, KeystoreError>) -> &'static str {
    result.err().unwrap().code()
}

#[test]
fn a_copy_is_the_very_file_and_opens() {
    let keystore = Pki::temporary();
    let disk = disk_with(&keystore);
    let (home, stick) = (Path::new(HOME), Path::new(STICK));
    let copy = write(&disk, home, stick).unwrap();
    assert_eq!(copy.path, stick.join("CBE=0000000097 20261122-021354.p12"));
    assert_eq!(copy.cloud, None);
    assert_eq!(disk.read(&copy.path).unwrap(), disk.read(home).unwrap());
    assert_eq!(disk.access(&copy.path), Some(Access::Owner));
    let drill = drill(&disk, &copy.path, PASSWORD, Some(home)).unwrap();
    assert_eq!(
        drill,
        Drill {
            keys: 1,
            missing: 0,
            identical: Some(true)
        }
    );
    // A second time nothing is written.
    write(&disk, home, stick).unwrap();
    assert!(!disk.exists(&previous(&copy.path)));
}

/// The drill says when the copy is older than the keystore, and lacks a key.
#[test]
fn the_drill_counts_the_keys_that_a_copy_lacks() {
    let Some(pki) = Pki::new() else { return };
    let mut keystore = pki.installed().unwrap();
    let disk = disk_with(&keystore);
    let (home, stick) = (Path::new(HOME), Path::new(STICK));
    let copy = write(&disk, home, stick).unwrap();
    let (key, certificate) = Pki::etk(&keystore, 7);
    keystore.add_etk(key, certificate).unwrap();
    file::replace(&disk, home, &keystore, &password()).unwrap();
    let old = drill(&disk, &copy.path, PASSWORD, Some(home)).unwrap();
    assert_eq!(
        old,
        Drill {
            keys: 1,
            missing: 1,
            identical: Some(false)
        }
    );
    write(&disk, home, stick).unwrap();
    let new = drill(&disk, &copy.path, PASSWORD, None).unwrap();
    assert_eq!(
        new,
        Drill {
            keys: 2,
            missing: 0,
            identical: None
        }
    );
    // The copy before is still there.
    assert!(disk.exists(&previous(&copy.path)));
    let wrong = drill(&disk, &copy.path, "Fictief-wachtwoord-2", None);
    assert_eq!(code(wrong), "KEYSTORE-PASSWORD-WRONG");
    // The password of the original has changed since: the copy still has the old one.
    let new = KeystorePassword::parse("Fictief-wachtwoord-2").unwrap();
    file::change_password(&disk, home, PASSWORD, &new).unwrap();
    let changed = drill(&disk, &copy.path, PASSWORD, Some(home));
    assert_eq!(code(changed), "KEYSTORE-PASSWORD-WRONG");
}

#[test]
fn a_copy_that_would_be_none_is_refused() {
    let disk = disk_with(&Pki::temporary());
    let home = Path::new(HOME);
    let same = write(&disk, home, home.parent().unwrap());
    assert_eq!(code(same), "KEYSTORE-COPY-SAME-PLACE");
    assert_eq!(
        code(write(&disk, Path::new("/absent.p12"), Path::new(STICK))),
        "DISK-NOT-FOUND"
    );
    let half = disk.read(home).unwrap();
    let damaged = Path::new("/home/a/half.p12");
    disk.write_new(damaged, &half[..half.len() / 2], Access::Owner)
        .unwrap();
    assert_eq!(
        code(write(&disk, damaged, Path::new(STICK))),
        "KEYSTORE-DAMAGED"
    );
    disk.leave_space(Some(1000));
    assert_eq!(code(write(&disk, home, Path::new(STICK))), "DISK-FULL");
    disk.leave_space(None);
    disk.read_only(true);
    assert_eq!(code(write(&disk, home, Path::new(STICK))), "DISK-DENIED");
}

/// Promise 1: interrupted at any step, the copy is whole or absent, and the original untouched.
#[test]
fn an_interrupted_copy_is_whole_or_absent() {
    let keystore = Pki::temporary();
    let (home, stick) = (Path::new(HOME), Path::new(STICK));
    let mut steps = 0;
    loop {
        let disk = disk_with(&keystore);
        let before = disk.read(home).unwrap();
        disk.stop_after(steps);
        let written = write(&disk, home, stick);
        disk.crash();
        assert_eq!(disk.read(home).unwrap(), before);
        let copy = stick.join(home.file_name().unwrap());
        match disk.exists(&copy) {
            true => assert_eq!(disk.read(&copy).unwrap(), before, "step {steps}"),
            false => assert!(written.is_err(), "lost after step {steps}"),
        }
        if written.is_ok() {
            break;
        }
        steps += 1;
    }
    assert!(steps >= 5, "only {steps} steps");
}

#[test]
fn folders_that_go_to_a_cloud_are_named() {
    let disk = FaultDisk::new();
    for (folder, expected) in [
        ("/home/a/Dropbox/keys", Some(CloudFolder::Dropbox)),
        ("/home/a/Dropbox (Fictief)/keys", Some(CloudFolder::Dropbox)),
        (
            "/Users/a/OneDrive - Fictief Ziekenhuis/Documents/e",
            Some(CloudFolder::OneDrive),
        ),
        (
            "/Users/a/Library/CloudStorage/OneDrive-Fictief",
            Some(CloudFolder::OneDrive),
        ),
        (
            "/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive",
            Some(CloudFolder::GoogleDrive),
        ),
        (
            "/Users/a/Library/CloudStorage/Andere",
            Some(CloudFolder::Other),
        ),
        (
            "/Users/a/Library/Mobile Documents/com~apple~CloudDocs/k",
            Some(CloudFolder::ICloudDrive),
        ),
        ("/Users/a/iCloudDrive", Some(CloudFolder::ICloudDrive)),
        ("/home/a/Nextcloud", Some(CloudFolder::Nextcloud)),
        ("/home/a/ownCloud/x", Some(CloudFolder::OwnCloud)),
        ("/home/a/Box", Some(CloudFolder::Box)),
        ("/home/a/pCloudDrive/x", Some(CloudFolder::PCloud)),
        ("/home/a/MEGA", Some(CloudFolder::Mega)),
        (
            "/home/a/Proton Drive/a/My files",
            Some(CloudFolder::ProtonDrive),
        ),
        ("/home/a/SynologyDrive", Some(CloudFolder::SynologyDrive)),
        ("/home/a/OneDrive/Dropbox", Some(CloudFolder::Dropbox)),
        ("/home/a/ehealth/keystore", None),
        ("/media/Boxes", None),
        ("/home/a/dropboxing", None),
        ("/", None),
    ] {
        assert_eq!(cloud_folder(&disk, Path::new(folder)), expected, "{folder}");
    }
}

/// A folder under another name is known by what the service's program leaves in it.
#[test]
fn a_renamed_folder_of_a_cloud_is_known_by_its_files() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("werk/certificaten");
    std::fs::create_dir_all(&folder).unwrap();
    assert_eq!(cloud_folder(&LocalDisk, &folder), None);
    std::fs::write(home.path().join("werk/.nextcloudsync.log"), b"").unwrap();
    assert_eq!(
        cloud_folder(&LocalDisk, &folder),
        Some(CloudFolder::Nextcloud)
    );
    std::fs::create_dir(folder.join(".dropbox.cache")).unwrap();
    assert_eq!(
        cloud_folder(&LocalDisk, &folder),
        Some(CloudFolder::Dropbox)
    );
    assert_eq!(CloudFolder::Dropbox.name(), "Dropbox");
}
