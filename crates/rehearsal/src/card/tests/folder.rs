//! The test PKI and a card's state on disk.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests that damage files from outside"
)]

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;

use host::{Disk, LocalDisk};
use tempfile::TempDir;

use super::*;

fn load(folder: &Path) -> Result<TestPki, CardError> {
    let disk: Arc<dyn Disk> = Arc::new(LocalDisk);
    TestPki::load_or_create(folder, disk, "2026-11-22T10:00:00Z".parse().unwrap())
}

fn anton(pki: &TestPki) -> VirtualCard {
    let person = Person::built_in("anton").unwrap();
    let mut card = VirtualCard::new(&person, pki, CardOptions::default()).unwrap();
    card.keep_state_in(pki.state_file(&person).unwrap())
        .unwrap();
    card
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_same_folder_gives_the_same_card() {
    let folder = TempDir::new().unwrap();
    let first = load(folder.path()).unwrap();
    let one = anton(&first);
    let second = load(folder.path()).unwrap();
    let two = anton(&second);
    assert_eq!(first.root(), second.root());
    for file in [
        CardFile::AuthenticationCertificate,
        CardFile::SignatureCertificate,
        CardFile::CaCertificate,
        CardFile::RrnCertificate,
        CardFile::Identity,
        CardFile::IdentitySignature,
    ] {
        assert_eq!(one.file(file), two.file(file), "{file:?}");
    }
    assert_eq!(
        std::fs::read_to_string(folder.path().join("root.pem")).unwrap(),
        first.root_pem()
    );
}

#[test]
fn promise_3_keys_and_state_are_for_the_owner_alone_and_hold_no_pin() {
    let folder = TempDir::new().unwrap();
    let pki = load(folder.path()).unwrap();
    drop(anton(&pki));
    let card = folder.path().join("cards/992576047051");
    for key in ["root.key", "citizen-ca.key", "rrn.key"] {
        assert_eq!(mode(&folder.path().join(key)), 0o600, "{key}");
    }
    for file in ["authentication.key", "signature.key", "state.json"] {
        assert_eq!(mode(&card.join(file)), 0o600, "{file}");
    }
    let state: serde_json::Value =
        serde_json::from_slice(&std::fs::read(card.join("state.json")).unwrap()).unwrap();
    let names: Vec<&String> = state.as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        [
            "empty_verifies",
            "pin_hash",
            "puk_tries_left",
            "salt",
            "tries_left",
            "verifies"
        ]
    );
}

#[test]
fn tries_and_a_changed_pin_outlive_the_program() {
    let folder = TempDir::new().unwrap();
    let pki = load(folder.path()).unwrap();
    let change = "0024000110 241234FFFFFFFFFF 244321FFFFFFFFFF";
    talk(
        &mut anton(&pki),
        &[(change, DONE), (WRONG, "63C2"), (WRONG, "63C1")],
    );
    let mut again = anton(&pki);
    talk(
        &mut again,
        &[(STATUS, "63C1"), ("0020000108 244321FFFFFFFFFF", DONE)],
    );
    talk(&mut anton(&pki), &[(STATUS, "63C3"), (VERIFY, "63C2")]);
}

#[test]
fn a_card_that_cannot_remember_refuses_and_is_mute_until_reset() {
    let folder = TempDir::new().unwrap();
    let pki = load(folder.path()).unwrap();
    let mut card = anton(&pki);
    let state = folder.path().join("cards/992576047051");
    std::fs::rename(&state, folder.path().join("gone")).unwrap();
    talk(&mut card, &[(WRONG, "6581"), (STATUS, "")]);
    card.reset();
    talk(&mut card, &[(STATUS, "63C2")]);
}

#[test]
fn a_profile_that_changed_gets_new_certificates_for_the_same_keys() {
    let folder = TempDir::new().unwrap();
    let pki = load(folder.path()).unwrap();
    let mut person = Person::built_in("anton").unwrap();
    let first = VirtualCard::new(&person, &pki, CardOptions::default()).unwrap();
    person.name = "Neukrautgarten".into();
    let second = VirtualCard::new(&person, &pki, CardOptions::default()).unwrap();
    let auth = CardFile::AuthenticationCertificate;
    assert_ne!(first.file(auth), second.file(auth));
    let chip = |card: &VirtualCard| card.file(CardFile::TokenInfo).to_vec();
    assert_eq!(chip(&first), chip(&second));
}

#[test]
fn an_interrupted_run_is_completed_and_damage_is_named() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    drop(load(folder.path()).unwrap());
    std::fs::remove_file(path("rrn.pem")).unwrap();
    assert!(load(folder.path()).is_ok());

    for damage in ["root.pem", "root.key"] {
        let before = std::fs::read(path(damage)).unwrap();
        std::fs::write(path(damage), "nothing").unwrap();
        let error = load(folder.path()).unwrap_err();
        assert_eq!(error.code(), "REHEARSAL-FOLDER-DAMAGED");
        assert_eq!(error.facts(), [("file", damage.to_owned())]);
        std::fs::write(path(damage), before).unwrap();
    }
    std::fs::remove_file(path("root.key")).unwrap();
    assert_eq!(
        load(folder.path()).unwrap_err().code(),
        "REHEARSAL-FOLDER-DAMAGED"
    );
}

#[test]
fn a_damaged_state_is_refused() {
    let folder = TempDir::new().unwrap();
    let pki = load(folder.path()).unwrap();
    drop(anton(&pki));
    let person = Person::built_in("anton").unwrap();
    let file = pki.state_file(&person).unwrap();
    for text in [
        "{}",
        "no json",
        r#"{"salt":"00","pin_hash":"00","tries_left":3,"puk_tries_left":12}"#,
    ] {
        std::fs::write(&file.path, text).unwrap();
        let mut card = VirtualCard::new(&person, &pki, CardOptions::default()).unwrap();
        let error = card.keep_state_in(file.clone()).unwrap_err();
        assert_eq!(error.code(), "REHEARSAL-FOLDER-DAMAGED", "{text}");
    }
}

fn of_family(pki: &TestPki, family: Family) -> VirtualCard {
    let person = Person::built_in("amina").unwrap();
    let options = CardOptions {
        family,
        ..CardOptions::default()
    };
    let mut card = VirtualCard::new(&person, pki, options).unwrap();
    card.keep_state_in(pki.state_file_of(&person, family).unwrap())
        .unwrap();
    card
}

#[test]
fn cards_of_every_family_live_side_by_side_and_come_back_the_same() {
    let folder = TempDir::new().unwrap();
    let cards = |pki: &TestPki| Family::ALL.iter().map(|one| of_family(pki, *one)).collect();
    let mut first: Vec<VirtualCard> = cards(&load(folder.path()).unwrap());
    talk(&mut first[1], &[(WRONG, "63C2")]);
    let second: Vec<VirtualCard> = cards(&load(folder.path()).unwrap());
    for (one, two) in first.iter().zip(&second) {
        for file in [
            CardFile::AuthenticationCertificate,
            CardFile::CaCertificate,
            CardFile::RootCertificate,
            CardFile::RrnCertificate,
            CardFile::TokenInfo,
            CardFile::CardKey,
        ] {
            assert_eq!(one.file(file), two.file(file), "{file:?}");
        }
        assert_eq!(one.tries_left(), two.tries_left());
        assert_eq!(one.verifies(), two.verifies());
    }
    assert_eq!(second[1].verifies().with_pin, 1);
    let chips: std::collections::BTreeSet<&[u8]> = second
        .iter()
        .map(|card| card.file(CardFile::TokenInfo))
        .collect();
    assert_eq!(chips.len(), Family::ALL.len());
    for branch in Branch::ALL {
        let pem = std::fs::read(folder.path().join(TestPki::root_file(branch))).unwrap();
        let pki = load(folder.path()).unwrap();
        assert_eq!(pem, pki.root_pem_of(branch).unwrap().as_bytes());
    }
}

#[test]
fn another_address_certifies_anew_for_the_same_keys_and_is_kept() {
    let folder = TempDir::new().unwrap();
    let with = |address: Option<&str>| {
        let disk: Arc<dyn Disk> = Arc::new(LocalDisk);
        let options = PkiOptions {
            address: address.map(str::to_owned),
            ..PkiOptions::default()
        };
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        TestPki::load_or_create_with(folder.path(), disk, now, options).unwrap()
    };
    let places = |pki: &TestPki| {
        let card = of_family(pki, Family::Ec18);
        [CardFile::AuthenticationCertificate, CardFile::CaCertificate]
            .map(|file| String::from_utf8_lossy(card.certificate(file)).into_owned())
    };
    let none = with(None);
    let root = none.root_of(Branch::Ec).unwrap().to_vec();
    assert!(places(&none).iter().all(|text| !text.contains("http")));
    for (address, expected) in [
        (Some("http://127.0.0.1:1"), "http://127.0.0.1:1/"),
        (Some("http://127.0.0.1:2/"), "http://127.0.0.1:2/"),
        (None, "http://127.0.0.1:2/"),
    ] {
        let pki = with(address);
        assert!(places(&pki).iter().all(|text| text.contains(expected)));
        assert_eq!(pki.root_of(Branch::Ec).unwrap(), root);
    }
}

#[test]
fn what_was_revoked_stays_so_for_another_program() {
    let folder = TempDir::new().unwrap();
    let pki = load(folder.path()).unwrap();
    let card = of_family(&pki, Family::Rsa17);
    let certificate = card.certificate(CardFile::AuthenticationCertificate);
    let now = "2026-11-22T10:00:00Z".parse().unwrap();
    let list = |pki: &TestPki| pki.crl(Branch::Rsa, Role::ForeignerCa, now).unwrap().len();
    let empty = list(&pki);
    let other = load(folder.path()).unwrap();
    pki.revoke(certificate, now).unwrap();
    assert!(list(&other) > empty);
    other.restore(certificate).unwrap();
    assert_eq!(list(&pki), empty);
}
