//! Backup and restore on a disk that forgets what was not flushed, stopped after every step.

use std::sync::Arc;

use host::test_disk::FaultDisk;
use host::{Disk as _, MemorySecrets, Places, SetClock};

use super::*;
use crate::sentences::{Catalogue, Language};

/// Promise 1: the keystore stays what it is, and a backup that is there is whole.
#[test]
fn a_backup_that_is_stopped_after_any_step() {
    let mut steps = 0;
    loop {
        let disk = with_keystore();
        disk.stop_after(steps);
        let made = desk(&disk).backup(Path::new(ARCHIVE), None, &passphrase());
        disk.crash();
        assert_eq!(disk.read(Path::new(KEYSTORE)).unwrap(), CONTENT, "{steps}");
        if disk.exists(Path::new(ARCHIVE)) {
            let bytes = disk.read(Path::new(ARCHIVE)).unwrap();
            opens_again(&bytes, &passphrase(), 2).unwrap_or_else(|error| {
                panic!("after step {steps}: {}", error.code());
            });
        } else {
            assert!(made.is_err(), "{steps}: done, and not there");
        }
        if made.is_ok() {
            break;
        }
        steps += 1;
    }
    println!("backup: {steps} steps");
    assert!(steps >= 4, "only {steps} steps");
}

/// Stopped anywhere, the same restore goes on; the backup stays what it is.
#[test]
fn a_restore_that_is_stopped_after_any_step() {
    let old = with_keystore();
    desk(&old)
        .backup(Path::new(ARCHIVE), None, &passphrase())
        .unwrap();
    let archive = old.read(Path::new(ARCHIVE)).unwrap();
    let mut steps = 0;
    loop {
        let disk = Arc::new(FaultDisk::new());
        put(&disk, ARCHIVE, &archive);
        disk.stop_after(steps);
        let first = desk(&disk).restore(Path::new(ARCHIVE), PASSPHRASE);
        disk.crash();
        assert_eq!(disk.read(Path::new(ARCHIVE)).unwrap(), archive, "{steps}");
        if first.is_err() {
            let again = desk(&disk).restore(Path::new(ARCHIVE), PASSPHRASE);
            assert!(again.is_ok(), "not after step {steps}");
        }
        assert_eq!(disk.read(Path::new(KEYSTORE)).unwrap(), CONTENT, "{steps}");
        if first.is_ok() {
            break;
        }
        steps += 1;
    }
    println!("restore: {steps} steps");
    assert!(steps >= 4, "only {steps} steps");
}

/// A disk with a keystore, which has reached it.
fn with_keystore() -> Arc<FaultDisk> {
    let disk = Arc::new(FaultDisk::new());
    put(&disk, KEYSTORE, CONTENT);
    disk.make_folder(Path::new(STICK), Access::Owner).unwrap();
    disk
}

fn put(disk: &FaultDisk, path: &str, content: &[u8]) {
    let path = Path::new(path);
    disk.make_folder(path.parent().unwrap(), Access::Owner)
        .unwrap();
    disk.write_new(path, content, Access::Owner).unwrap();
}

fn desk(disk: &Arc<FaultDisk>) -> Desk {
    Desk {
        login: None,
        disk: Arc::clone(disk) as Arc<dyn host::Disk>,
        clock: Arc::new(SetClock::at("2026-11-22T09:00:00Z".parse().unwrap())),
        secrets: Arc::new(MemorySecrets::new()),
        places: Places {
            home: PathBuf::from("/home/an"),
            data: PathBuf::from("/home/an/data"),
            config: PathBuf::from("/home/an/config"),
            apart: true,
        },
        language: Language::En,
        catalogue: Arc::new(Catalogue::new()),
        reader: None,
        pads: eid::PadSettings::default(),
        network: wire::Options::default(),
        record_contact: false,
        ec_signature: None,
        slot: None,
        access: std::sync::Arc::default(),
    }
}

fn passphrase() -> KeystorePassword {
    KeystorePassword::parse(PASSPHRASE).unwrap()
}

const KEYSTORE: &str = "/home/an/ehealth/keystore/fictitious.p12";
const CONTENT: &[u8] = b"a keystore travels as it is";
const STICK: &str = "/stick";
const ARCHIVE: &str = "/stick/everything.clavis";
const PASSPHRASE: &str = "Fictief-wachtwoord-1";
