use std::path::PathBuf;

use host::previous;
use host::test_disk::FaultDisk;
use jiff::civil::datetime;

use super::*;
use crate::file::{KeystoreName, create};
use crate::judges::{PASSWORD, Pki, password};
use crate::{Dialect, adopt::Change, pkcs12};

const NEW: &str = "Fictief-wachtwoord-2";

fn new() -> KeystorePassword {
    KeystorePassword::parse(NEW).unwrap()
}

fn made(keystore: &Keystore) -> (FaultDisk, PathBuf) {
    let disk = FaultDisk::new();
    let name = KeystoreName {
        kind: "CBE".to_owned(),
        id: "0000000097".to_owned(),
        application_id: None,
        moment: datetime(2026, 11, 22, 2, 13, 54, 0),
        ending: "p12".to_owned(),
    };
    let path = create(&disk, Path::new("/k"), &name, keystore, &password()).unwrap();
    (disk, path)
}

fn opens(disk: &FaultDisk, path: &Path, password: &str) -> Option<Keystore> {
    Keystore::open(&disk.read(path).unwrap(), password).ok()
}

#[test]
fn a_new_password_opens_every_key_and_the_old_one_nothing() {
    let Some(pki) = Pki::new() else { return };
    for profile in [Profile::Compatible, Profile::Modern] {
        let mut complete = pki.complete().unwrap();
        complete.set_profile(profile);
        let (disk, path) = made(&complete);
        let before = disk.read(&path).unwrap();
        change_password(&disk, &path, PASSWORD, &new()).unwrap();
        let read = opens(&disk, &path, NEW).unwrap();
        assert!(read.is_same_as(&complete));
        assert_eq!(read.profile(), profile);
        let old = Keystore::open(&disk.read(&path).unwrap(), PASSWORD);
        assert_eq!(old.err().unwrap().code(), "KEYSTORE-PASSWORD-WRONG");
        assert_eq!(disk.read(&previous(&path)).unwrap(), before);
    }
}

#[test]
fn a_wrong_old_password_changes_nothing() {
    let (disk, path) = made(&Pki::temporary());
    let before = disk.read(&path).unwrap();
    let refused = change_password(&disk, &path, "Fictief-wachtwoord-3", &new());
    assert_eq!(refused.err().unwrap().code(), "KEYSTORE-PASSWORD-WRONG");
    assert_eq!(disk.read(&path).unwrap(), before);
    assert_eq!(disk.files().len(), 1);
}

/// P17: from one profile to the other and back, algorithms and counts as each says.
#[test]
fn the_profile_changes_both_ways() {
    let Some(pki) = Pki::new() else { return };
    let complete = pki.complete().unwrap();
    let (disk, path) = made(&complete);
    for (profile, dialect) in [
        (Profile::Modern, Dialect::ClavisModern),
        (Profile::Compatible, Dialect::JavaTool),
        (Profile::Compatible, Dialect::JavaTool),
    ] {
        change_profile(&disk, &path, &password(), profile).unwrap();
        let opened = pkcs12::open(&disk.read(&path).unwrap(), PASSWORD).unwrap();
        assert_eq!(Dialect::of(&opened.outline), dialect);
        let counts: Vec<_> = opened
            .outline
            .protections
            .iter()
            .map(|one| one.iterations)
            .collect();
        assert_eq!(counts, [Some(profile.iterations()); 3]);
        let read = opens(&disk, &path, PASSWORD).unwrap();
        assert!(read.is_same_as(&complete));
        assert_eq!(read.profile(), profile);
    }
}

/// Replacing a modern keystore leaves it modern.
#[test]
fn a_replacement_keeps_the_profile() {
    let Some(pki) = Pki::new() else { return };
    let mut keystore = Pki::temporary();
    keystore.set_profile(Profile::Modern);
    let (disk, path) = made(&keystore);
    let mut read = super::read(&disk, &path, &password()).unwrap();
    read.install(pki.certify(read.authentication_key()).unwrap())
        .unwrap();
    crate::file::replace(&disk, &path, &read, &password()).unwrap();
    let outline = pkcs12::outline(&disk.read(&path).unwrap()).unwrap();
    assert_eq!(Dialect::of(&outline), Dialect::ClavisModern);
}

/// Promise 1: killed or without power at any step, one of both passwords opens every key.
#[test]
fn an_interrupted_change_of_password_loses_no_key() {
    let keystore = Pki::temporary();
    every_step(
        &keystore,
        |disk, path| change_password(disk, path, PASSWORD, &new()),
        5,
    );
}

#[test]
fn an_interrupted_change_of_profile_loses_no_key() {
    let keystore = Pki::temporary();
    every_step(
        &keystore,
        |disk, path| change_profile(disk, path, &password(), Profile::Modern),
        5,
    );
}

#[test]
fn an_interrupted_adoption_loses_no_key() {
    let keystore = Pki::temporary();
    every_step(
        &keystore,
        |disk, path| adopt(disk, path, PASSWORD, &new()).map(|_| ()),
        5,
    );
}

/// Stops `change` after each of its steps, by a killed process and by a lost power supply.
fn every_step(
    keystore: &Keystore,
    change: impl Fn(&FaultDisk, &Path) -> Result<(), KeystoreError>,
    least: usize,
) {
    let mut steps = 0;
    loop {
        let finished = [FaultDisk::crash, FaultDisk::restart].map(|end: fn(&FaultDisk)| {
            let (disk, path) = made(keystore);
            disk.stop_after(steps);
            let changed = change(&disk, &path);
            end(&disk);
            let found = opens(&disk, &path, PASSWORD).or_else(|| opens(&disk, &path, NEW));
            assert!(
                found.unwrap().is_same_as(keystore),
                "lost after step {steps}"
            );
            changed.is_ok()
        });
        if finished == [true, true] {
            break;
        }
        steps += 1;
    }
    println!("{steps} steps");
    assert!(steps >= least, "only {steps} steps");
}

/// A file of another tool, with a password that our rule would not take.
#[test]
fn adopting_writes_the_layout_in_the_place_of_the_file() {
    let Some(pki) = Pki::new() else { return };
    let (disk, _) = made(&Pki::temporary());
    pki.openssl(
        "pkcs12 -export -legacy -in leaf.pem -inkey leaf.key -passout pass:kort -out x.p12",
    )
    .unwrap();
    let path = Path::new("/k/x.p12");
    disk.write_new(path, &pki.read("x.p12"), host::Access::Default)
        .unwrap();
    let report = adopt(&disk, path, "kort", &new()).unwrap();
    assert_eq!(report.written, Dialect::OpenSslLegacy);
    assert!(report.changes[0] == Change::AuthenticationNamed { before: None });
    let read = opens(&disk, path, NEW).unwrap();
    assert_eq!(
        (read.chain().len(), read.profile()),
        (1, Profile::Compatible)
    );
    assert_eq!(disk.read(&previous(path)).unwrap(), pki.read("x.p12"));
    assert!(adopt(&disk, path, NEW, &new()).unwrap().changes.is_empty());
}
