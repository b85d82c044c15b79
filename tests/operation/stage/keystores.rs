//! The keystores of a stage, and the keys in them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::files::{clear, keystores_in, left_behind, text};
use super::{ARCHIVE, BACKUP, Stage};
use crate::operation::{ended_well, run};
use crate::thread::note_keys;

impl Stage {
    /// The first keystore of the scene.
    pub fn file(&self) -> PathBuf {
        self.keystores().into_iter().next().expect("a keystore")
    }

    /// The keystore that was there when the operation began.
    pub fn prepared_file(&self) -> PathBuf {
        let kept = keystores_in(&self.kept("keystore"));
        let name = kept.first().unwrap().file_name().unwrap().to_owned();
        self.scene.folder.join("keystore").join(name)
    }

    /// Every keystore, wherever it may be.
    pub fn keystores(&self) -> Vec<PathBuf> {
        ["keystore", "home/ehealth/keystore"]
            .iter()
            .flat_map(|folder| keystores_in(&self.scene.folder.join(folder)))
            .collect()
    }

    /// The keystore of the certificate that the platform issued last.
    pub fn newest_issued(&self) -> PathBuf {
        let ledger = self.ledger();
        let newest = ledger["certificates"].as_array().unwrap().last().unwrap();
        let key = newest["identifier"].as_str().unwrap();
        let mut files = self.keystores();
        files.retain(|file| self.keys_in(file).contains(key));
        files.pop().expect("the keystore of an issued certificate")
    }

    /// Identifiers of every key in every keystore.
    pub(super) fn keys_on_disk(&self) -> BTreeSet<String> {
        let files = self.keystores();
        files.iter().flat_map(|file| self.keys_in(file)).collect()
    }

    /// Identifiers of the keys in a keystore, which one of the passwords opens.
    pub(super) fn keys_in(&self, file: &Path) -> BTreeSet<String> {
        let content = std::fs::read(file).unwrap();
        if let Some(keys) = self.opened.borrow().get(&content) {
            return keys.clone();
        }
        let report = ["PASSWORD", "NEW-PASSWORD", "FOREIGN"]
            .into_iter()
            .find_map(|password| self.report(file, password));
        let keys = identifiers(report.unwrap_or_else(|| {
            panic!("{} does not open", file.display());
        }));
        assert!(!keys.is_empty(), "{}", file.display());
        self.opened.borrow_mut().insert(content, keys.clone());
        keys
    }

    /// What is in a keystore, when this password opens it.
    pub(super) fn report(&self, file: &Path, password: &str) -> Option<Value> {
        let words = ["cert", "inspect", "--json"].map(str::to_owned);
        let more = [
            text(file),
            "--password-file".to_owned(),
            self.secret(password),
        ];
        let ended = run(self, &[words, more].concat());
        (ended.exit == 0).then(|| ended.json())
    }

    pub fn opens_with(&self, file: &Path, password: &str, at: &str) {
        assert!(self.report(file, password).is_some(), "{at}");
    }

    /// Completes a keystore; the second time changes nothing.
    pub fn completes(&self, file: &Path, state: &str, at: &str) {
        let words = self.complete_words(file);
        let done = ended_well(run(self, &words), at).json();
        assert_eq!(done["state"], state, "{at}");
        assert!(left_behind(file.parent().unwrap(), file).is_empty(), "{at}");
    }

    /// The file as OpenSSL writes it, without a layout, under a password that breaks today's rule.
    pub fn as_another_program_writes_it(&self, file: &Path) {
        let pem = self.scene.folder.join("secrets/plain.pem");
        let pass = |name: &str| format!("file:{}", self.secret(name));
        let (pem, path) = (text(&pem), text(file));
        let (ours, theirs) = (pass("PASSWORD"), pass("FOREIGN"));
        openssl(&[
            "-legacy", "-nodes", "-in", &path, "-passin", &ours, "-out", &pem,
        ]);
        openssl(&[
            "-export", "-legacy", "-name", "tomcat", "-in", &pem, "-passout", &theirs, "-out",
            &path,
        ]);
        std::fs::remove_file(pem).unwrap();
    }

    /// The data folder is gone, the keystores are there.
    pub fn forgets_everything(&self) {
        clear(&self.scene.folder.join("home"));
    }

    /// Data folder and keystores are gone; the backup is elsewhere.
    pub fn lose_the_computer(&self) {
        for folder in ["home", "keystore"] {
            clear(&self.scene.folder.join(folder));
        }
    }

    /// The backup.
    pub fn archive(&self) -> PathBuf {
        self.scene.folder.join(BACKUP).join(ARCHIVE)
    }

    /// Keeps the keys of the end for the search.
    pub fn note(&self) {
        for file in self.keystores() {
            if self.report(&file, "PASSWORD").is_some() {
                let here = self
                    .scene
                    .folder
                    .join("keystore")
                    .join(file.file_name().unwrap());
                if here != file {
                    std::fs::copy(&file, &here).unwrap();
                }
                note_keys(&self.scene, &here);
            }
        }
    }
}

/// The identifier of each key, and the serial number of each token's key.
fn identifiers(report: Value) -> BTreeSet<String> {
    let keys = report["keys"].as_array().unwrap().iter();
    keys.flat_map(|key| {
        let identifier = key["key_identifier"].as_str().unwrap().to_owned();
        let alias = key["alias"].as_str().unwrap_or_default();
        [identifier, format!("{ETK}{alias}")]
    })
    .filter(|one| one != "etk:authentication" && one != "etk:tomcat" && one != ETK)
    .collect()
}

fn openssl(words: &[&str]) {
    let output = Command::new("openssl").arg("pkcs12").args(words).output();
    let output = output.unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
}

/// Before the alias of a key, where it is not its identifier.
pub const ETK: &str = "etk:";
