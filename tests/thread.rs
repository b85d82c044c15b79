//! The thread: a card, a request, a delivery, a keystore that other programs open.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::canary;
use crate::scene::{Scene, judge};

/// R-004-025 to R-004-060, P20: request, wait, install, register the token; then the judges.
#[test]
fn a_group_certificate_from_card_to_keystore() {
    let mut scene = Scene::new("thread-group");
    scene.platform(&[]);
    whole_thread(&scene);
}

/// The same with the card behind a smart-card service.
#[test]
fn a_group_certificate_with_the_card_behind_pcscd() {
    let Some(mut scene) = Scene::behind_pcscd("thread-pcscd", None) else {
        return;
    };
    scene.platform(&[]);
    whole_thread(&scene);
}

/// R-004-034: an application id; and the platform issues from an EC authority too.
#[test]
fn an_organisation_certificate_with_an_application_id() {
    let mut scene = Scene::new("thread-application-id");
    scene.platform(&["--issuing", "ec"]);
    let mut words = scene.request_words();
    replace(&mut words, "--type", "CBE");
    replace(&mut words, "--id", "0998.123.466");
    replace(&mut words, "--name", "Hôpital Exemple");
    words.extend(["--application-id", "EPD_1", "--usage", "codage"]);
    let request = scene.run(&words).well().json();
    assert_eq!(request["state"], "sent");
    let file = scene.keystore();
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("CBE=0998123466,EPD_1 "), "{name}");
    let complete = scene.run(&scene.complete_words()).well().json();
    assert_eq!(complete["state"], "complete");
    assert_eq!(
        complete["name"],
        "CN=CBE\\=0998123466\\, EPD_1,OU=eHealth-platform Belgium,OU=HOPITAL EXEMPLE,OU=CBE\\=0998123466,OU=EPD_1,O=Federal Government,C=BE"
    );
    note_keys(&scene, &file);
    let ids = [
        "cert",
        "application-ids",
        "--json",
        "--platform",
        "READY-PLATFORM",
        "--type",
        "CBE",
        "--id",
        "0998123466",
    ];
    assert_eq!(scene.run(&ids).well().json()["application_ids"][0], "EPD_1");

    let again = scene.run(&words);
    assert_eq!(
        (again.exit, again.code().as_str()),
        (34, "CERT-APPLICATION-ID-IN-USE")
    );
    assert_eq!(
        scene.keystores().len(),
        1,
        "a refused request leaves no keystore behind"
    );
}

/// P20, R-004-053: the platform has not delivered; later the same command goes on.
#[test]
fn a_certificate_that_is_not_delivered_yet() {
    let mut scene = Scene::new("thread-pending");
    scene.platform(&["--deliver-after", "1h"]);
    scene.run(&scene.request_words()).well();
    let mut words = scene.complete_words();
    words.push("--no-wait");
    let pending = scene.run(&words);
    assert_eq!(
        (pending.exit, pending.code().as_str()),
        (30, "CERT-PENDING")
    );
    let status = scene.run(&["cert", "status", "--json"]).well().json();
    assert_eq!(status["requests"][0]["state"], "pending", "{status}");
    scene.platform_down();
    scene.platform(&["--deliver-after", "0"]);
    scene.run(&scene.complete_words()).well();
    note_keys(&scene, &scene.keystore());
}

/// Promise 1: the keystore folder alone is enough; journal and settings are gone.
#[test]
fn a_lost_journal_loses_no_key() {
    let mut scene = Scene::new("thread-lost-journal");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    std::fs::remove_dir_all(scene.folder.join("home")).unwrap();
    let complete = scene.run(&scene.complete_words()).well().json();
    assert_eq!(complete["state"], "complete");
    note_keys(&scene, &scene.keystore());
}

/// R-004-055: completing twice changes nothing.
#[test]
fn completing_again_changes_nothing() {
    let mut scene = Scene::new("thread-again");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    scene.run(&scene.complete_words()).well();
    let before = std::fs::read(scene.keystore()).unwrap();
    let again = scene.run(&scene.complete_words()).well().json();
    assert_eq!(again["state"], "complete");
    assert_eq!(std::fs::read(scene.keystore()).unwrap(), before);
    note_keys(&scene, &scene.keystore());
}

fn whole_thread(scene: &Scene) {
    let organisations = [
        "cert",
        "organisations",
        "--json",
        "--platform",
        "READY-PLATFORM",
        "--trust-root",
        "ROOT",
        "--pin-file",
        "PIN",
    ];
    scene.run(&organisations).well();
    let types = scene
        .run(&["cert", "types", "--json", "--platform", "READY-PLATFORM"])
        .well()
        .json();
    assert!(
        types["types"]
            .as_array()
            .unwrap()
            .iter()
            .any(|kind| kind["type"] == "NIHII-GROUP")
    );

    let request = scene.run(&scene.request_words()).well().json();
    assert_eq!(request["state"], "sent");
    let file = scene.keystore();
    let half = inspected(scene);
    assert_eq!(half["state"], "temporary", "{half}");

    let complete = scene.run(&scene.complete_words()).well().json();
    assert_eq!(complete["state"], "complete");
    let whole = inspected(scene);
    assert_eq!(whole["state"], "complete", "{whole}");
    note_keys(scene, &file);
    owner_only(&file);
    keytool_sees(&file, &whole);
    openssl_sees(&file);
}

/// What the program says of the scene's keystore.
fn inspected(scene: &Scene) -> Value {
    let words = [
        "cert",
        "inspect",
        "KEYSTORE",
        "--json",
        "--password-file",
        "PASSWORD",
    ];
    scene.run(&words).well().json()
}

/// 0600: nobody else on this computer reads it.
fn owner_only(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(
        std::fs::metadata(file).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

/// Two key entries: `authentication`, and the token's under its serial in decimal.
fn keytool_sees(file: &Path, report: &Value) {
    if !judge("keytool") {
        return;
    }
    let output = Command::new("keytool")
        .args(["-list", "-storetype", "PKCS12", "-keystore"])
        .arg(file)
        .arg("-storepass:file")
        .arg(password_file(file))
        .output()
        .unwrap();
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{listed}");
    let keys = report["keys"].as_array().unwrap();
    let serial = keys.iter().find(|key| key["kind"] == "etk").unwrap()["alias"]
        .as_str()
        .unwrap();
    for entry in [format!("{serial},"), "authentication,".to_owned()] {
        let line = listed
            .lines()
            .find(|line| line.starts_with(&entry))
            .unwrap_or_else(|| panic!("{entry} in {listed}"));
        assert!(line.contains("PrivateKeyEntry"), "{line}");
    }
}

/// The compatible profile, as OpenSSL names it.
fn openssl_sees(file: &Path) {
    if !judge("openssl") {
        return;
    }
    let output = Command::new("openssl")
        .args([
            "pkcs12",
            "-info",
            "-legacy",
            "-nokeys",
            "-passin",
            &password_source(file),
            "-in",
        ])
        .arg(file)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    for part in [
        "MAC: sha1",
        "pbeWithSHA1And3-KeyTripleDES-CBC",
        "pbeWithSHA1And40BitRC2-CBC",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

/// Lists the private keys of a keystore as canaries.
pub fn note_keys(scene: &Scene, file: &Path) {
    if !judge("openssl") {
        return;
    }
    for (number, key) in private_keys(file).iter().enumerate() {
        scene.note(canary::private_key(&format!("key {number}"), key));
    }
}

/// The secret numbers of every private key in a keystore, big-endian.
pub fn secret_numbers(file: &Path) -> Vec<Vec<u8>> {
    let keys = private_keys(file);
    keys.iter()
        .flat_map(|key| canary::integers_of(key))
        .collect()
}

/// The private keys of a keystore as OpenSSL writes them: PKCS#8, the base64 of each.
fn private_keys(file: &Path) -> Vec<String> {
    let output = Command::new("openssl")
        .args([
            "pkcs12",
            "-legacy",
            "-nodes",
            "-nocerts",
            "-passin",
            &password_source(file),
            "-in",
        ])
        .arg(file)
        .output()
        .unwrap();
    let pem = String::from_utf8_lossy(&output.stdout).into_owned();
    let keys: Vec<String> = pem
        .split("-----BEGIN PRIVATE KEY-----")
        .skip(1)
        .map(|part| {
            part.split("-----END")
                .next()
                .unwrap_or_default()
                .trim()
                .to_owned()
        })
        .collect();
    assert!(!keys.is_empty(), "no key in {}", file.display());
    keys
}

/// The judges read the password from its file, as no command line should carry it.
fn password_file(keystore: &Path) -> std::path::PathBuf {
    keystore
        .ancestors()
        .nth(2)
        .unwrap()
        .join("secrets/PASSWORD")
}

fn password_source(keystore: &Path) -> String {
    format!("file:{}", password_file(keystore).display())
}

/// Puts another value behind an option.
pub fn replace(words: &mut [&'static str], option: &str, value: &'static str) {
    let at = words.iter().position(|word| *word == option).unwrap();
    words[at + 1] = value;
}
