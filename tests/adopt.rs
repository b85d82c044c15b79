//! Keystores that the Java tool began or made, in its own dialect (BouncyCastle writes it): adopted
//! on a computer whose Clavis has never seen them, completed, renewed, used.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::canary;
use crate::scene::{Ended, Scene, judge};
use crate::thread::note_keys;

/// P20: the Java tool was stopped between its two steps; Clavis does the second one.
#[test]
fn a_half_done_request_is_completed() {
    let Some(office) = Office::with_java("adopt-half-done") else {
        return;
    };
    let file = office.requested();
    office.written_by_java(&file, canary::PASSWORD, canary::PASSWORD);
    let seen = office.on(&["cert", "inspect"], &file).well().json();
    assert_eq!(seen["state"], "temporary", "{seen}");
    assert_eq!(seen["der"], false, "BouncyCastle writes BER: {seen}");

    let before = std::fs::read(&file).unwrap();
    let adopted = office.adopt(&file, &[]).well().json();
    assert_eq!(
        (&adopted["state"], &adopted["turn"]),
        (&"sent".into(), &"ehealth".into())
    );
    assert_eq!(adopted["key_identifier"], seen["keys"][0]["key_identifier"]);
    assert!(adopted["standing"].is_null());
    let untouched = std::fs::read(&file).unwrap() == before;
    assert_eq!(
        untouched,
        adopted["changed"].as_array().unwrap().is_empty(),
        "{adopted}"
    );

    let complete = office.on(&["cert", "complete"], &file).well().json();
    assert_eq!(complete["state"], "complete");
    office.is_used_and_renewed(&file);
}

/// P01: what the Java tool finished stays usable, and is renewed without it.
#[test]
fn a_finished_keystore_is_used_and_renewed() {
    let Some(office) = Office::with_java("adopt-finished") else {
        return;
    };
    let file = office.requested();
    office.on(&["cert", "complete"], &file).well();
    office.written_by_java(&file, canary::PASSWORD, canary::PASSWORD);
    for _ in 0..2 {
        let adopted = office.adopt(&file, &[]).well().json();
        assert_eq!(
            (&adopted["state"], &adopted["turn"]),
            (&"complete".into(), &"nobody".into())
        );
        let standing = &adopted["standing"];
        assert_eq!(
            (&standing["status"], &standing["etk_status"]),
            (&"VALID_ACTIVE".into(), &"VALID_ACTIVE".into())
        );
    }
    let complete = office.on(&["cert", "complete"], &file).well().json();
    assert_eq!(complete["state"], "complete");
    office.is_used_and_renewed(&file);
}

/// P16: twenty years of tools took any password: a weak one opens the file once more, and is replaced.
#[test]
fn a_weak_password_of_old_is_replaced() {
    let Some(office) = Office::with_java("adopt-weak") else {
        return;
    };
    let file = office.requested();
    office.on(&["cert", "complete"], &file).well();
    office.written_by_java(&file, canary::PASSWORD, WEAK);
    let weak = office.scene.secret("WEAK", WEAK).display().to_string();
    let before = std::fs::read(&file).unwrap();

    let path = file.display().to_string();
    let mut words = vec![
        "cert",
        "adopt",
        &path,
        "--json",
        "--platform",
        "READY-PLATFORM",
        "--password-file",
        &weak,
    ];
    let refused = office.scene.run(&words);
    assert_eq!(
        refused.code(),
        "CERT-PASSWORD-OTHER-RULE",
        "{}",
        refused.out
    );
    assert_eq!(office.adopt(&file, &[]).code(), "KEYSTORE-PASSWORD-WRONG");
    assert_eq!(std::fs::read(&file).unwrap(), before);

    words.extend(["--new-password-file", "PASSWORD"]);
    let adopted = office.scene.run(&words).well().json();
    assert_eq!(adopted["state"], "complete");
    let previous = PathBuf::from(format!("{path}.previous"));
    assert_eq!(
        std::fs::read(&previous).unwrap(),
        before,
        "the file before stays beside it"
    );
    let closed = office
        .scene
        .run(&["cert", "inspect", &path, "--json", "--password-file", &weak]);
    assert_eq!(closed.code(), "KEYSTORE-PASSWORD-WRONG", "{}", closed.out);
    office.is_used_and_renewed(&file);
}

/// A key for which nobody asked anything: that is said, and it is not taken for a request.
#[test]
fn a_key_without_a_request_is_told() {
    let Some(office) = Office::with_java("adopt-never-sent") else {
        return;
    };
    let words = [
        "cert",
        "prepare",
        "--json",
        "--platform",
        "READY-PLATFORM",
        "--type",
        "CBE",
        "--id",
        "0998.123.466",
        "--name",
        "Hôpital Exemple",
        "--email",
        "an@example.be",
        "--phone",
        "+32 2 000 00 00",
        "--keystore-dir",
        "KEYSTORES",
        "--password-file",
        "PASSWORD",
    ];
    office.scene.run(&words).well();
    let file = office.scene.keystore();
    office.written_by_java(&file, canary::PASSWORD, canary::PASSWORD);
    let told = office.adopt(&file, &[]);
    assert_eq!(told.code(), "CERT-NOT-REQUESTED", "{}", told.out);
    let text = office
        .scene
        .secret("NO-KEYSTORE", "a list of things to buy");
    assert_eq!(office.adopt(&text, &[]).code(), "KEYSTORE-NOT-A-KEYSTORE");
}

/// Where the Java tool was used until today.
struct Office {
    scene: Scene,
    /// BouncyCastle's program, and what it needs.
    java: tempfile::TempDir,
    class_path: String,
}

impl Office {
    fn with_java(name: &str) -> Option<Self> {
        let jars = ["bcprov.jar", "bcpkix.jar"].map(|jar| Path::new("/usr/share/java").join(jar));
        if !judge("javac") || !judge("java") || !judge("keytool") {
            return None;
        }
        if let Some(absent) = jars.iter().find(|jar| !jar.exists()) {
            println!("SKIPPED: {} is not installed", absent.display());
            return None;
        }
        let java = tempfile::tempdir().unwrap();
        let places = jars.iter().map(PathBuf::as_path).chain([java.path()]);
        let class_path = std::env::join_paths(places).unwrap().into_string().unwrap();
        let source = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../keystore/testdata/Entries.java"
        );
        done(
            Command::new("javac")
                .args(["-cp", &class_path, "-d"])
                .arg(java.path())
                .arg(source),
        );
        let mut scene = Scene::new(name);
        scene.platform(&[]);
        Some(Self {
            scene,
            java,
            class_path,
        })
    }

    /// A keystore after the first step.
    fn requested(&self) -> PathBuf {
        self.scene.run(&self.scene.hospital_words()).well();
        self.scene.keystore()
    }

    /// The keystore as BouncyCastle writes it, under another password; Clavis has never seen it.
    fn written_by_java(&self, file: &Path, old: &str, new: &str) {
        let [from, copy, to] =
            ["from.p12", "copy.p12", "to.p12"].map(|name| self.java.path().join(name));
        for left in [&copy, &to] {
            let _ = std::fs::remove_file(left);
        }
        std::fs::copy(file, &from).unwrap();
        let secret = |name: &str, value: &str| {
            let path = self.java.path().join(name);
            std::fs::write(&path, value).unwrap();
            path
        };
        done(
            Command::new("keytool")
                .args([
                    "-importkeystore",
                    "-noprompt",
                    "-srcstoretype",
                    "PKCS12",
                    "-deststoretype",
                    "PKCS12",
                ])
                .arg("-srckeystore")
                .arg(&from)
                .arg("-srcstorepass:file")
                .arg(secret("old", old))
                .arg("-destkeystore")
                .arg(&copy)
                .arg("-deststorepass:file")
                .arg(secret("new", new)),
        );
        done(
            Command::new("java")
                .args(["-cp", &self.class_path, "Entries", new])
                .arg(&copy)
                .arg("PKCS12")
                .arg(&to),
        );
        std::fs::copy(&to, file).unwrap();
        for beside in ["p12.previous", "handover.json"] {
            let _ = std::fs::remove_file(file.with_extension(beside));
        }
        let home = self.scene.folder.join("home");
        std::fs::remove_dir_all(&home).unwrap();
        std::fs::create_dir(&home).unwrap();
    }

    fn adopt(&self, file: &Path, more: &[&str]) -> Ended {
        let file = file.display().to_string();
        let words = [
            "cert",
            "adopt",
            &file,
            "--json",
            "--platform",
            "READY-PLATFORM",
            "--password-file",
            "PASSWORD",
        ];
        self.scene.run(&[&words, more].concat())
    }

    /// The platform is the one that the journal remembers since the adoption.
    fn on(&self, command: &[&str], file: &Path) -> Ended {
        let file = file.display().to_string();
        self.scene
            .run(&[command, &[&file, "--json", "--password-file", "PASSWORD"]].concat())
    }

    fn is_used_and_renewed(&self, file: &Path) {
        let light = |file: &Path| self.on(&["cert", "test"], file).well().json()["light"].clone();
        assert_eq!(light(file), "green");
        let words = [
            "rehearsal",
            "clock",
            "--json",
            "--platform",
            "READY-PLATFORM",
            "--advance",
            "33mo3d",
        ];
        self.scene.run(&words).well();
        let path = file.display().to_string();
        let mut words = vec![
            "cert",
            "renew",
            &path,
            "--json",
            "--trust-root",
            "ROOT",
            "--pin-file",
            "PIN",
        ];
        words.extend([
            "--accept-contract",
            "--password-file",
            "PASSWORD",
            "--new-password-file",
            "PASSWORD",
        ]);
        let sent = self.scene.run(&words).well().json();
        let renewed = PathBuf::from(sent["keystore"].as_str().unwrap());
        let complete = self.on(&["cert", "complete"], &renewed).well().json();
        assert_eq!(complete["state"], "waits-for-activation");
        self.on(&["cert", "activate", "--yes"], &renewed).well();
        assert_eq!(light(&renewed), "green");
        let report = self.on(&["cert", "inspect"], &renewed).well().json();
        assert_eq!(etks(&report), 2, "the old token's key came along: {report}");
        note_keys(&self.scene, file);
        note_keys(&self.scene, &renewed);
    }
}

fn etks(report: &Value) -> usize {
    let keys = report["keys"].as_array().unwrap().iter();
    keys.filter(|key| key["kind"] == "etk").count()
}

/// Runs a program that has to end well.
fn done(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Shorter than the rule, and without a digit.
const WEAK: &str = "simpel";
