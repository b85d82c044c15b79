//! What the virtual platform itself says, and what the program says of it.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::BTreeSet;

use super::files::text;
use super::{PLATFORM, RECORD, Stage};
use crate::operation::{ended_well, run};

impl Stage {
    pub(super) fn ledger(&self) -> Value {
        ledger_in(&self.scene.folder.join(PLATFORM))
    }

    /// Identifiers of every key that a certificate was asked for.
    pub(super) fn known_to_the_platform(&self) -> BTreeSet<String> {
        let ledger = self.ledger();
        let certificates = ledger["certificates"].as_array().cloned();
        let certificates = certificates.unwrap_or_default().into_iter();
        certificates
            .map(|one| one["identifier"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Tokens for which others may encrypt, now or later, DER.
    pub(super) fn registered_tokens(&self) -> Vec<Vec<u8>> {
        let ledger = self.ledger();
        let certificates = ledger["certificates"].as_array().cloned();
        let tokens = certificates.unwrap_or_default();
        let text = |one: &Value| {
            let token = &one["token"];
            let etk = ["Active", "Waiting"].map(|state| token[state]["etk"].as_str());
            etk.into_iter().flatten().next().map(str::to_owned)
        };
        let etks = tokens.iter().filter_map(text);
        etks.map(|etk| STANDARD.decode(etk).unwrap()).collect()
    }

    /// How many tokens are in use.
    pub fn tokens(&self) -> usize {
        let ledger = self.ledger();
        let certificates = ledger["certificates"].as_array().unwrap();
        let active = |one: &&Value| one["token"]["Active"].is_object();
        certificates.iter().filter(active).count()
    }

    /// How many requests of that name the platform has answered with other than a fault, since the
    /// stage was prepared.
    pub fn recorded(&self, request: &str) -> usize {
        let folder = std::fs::read_dir(self.scene.folder.join(RECORD));
        let names = folder.into_iter().flatten().flatten();
        names
            .filter(|one| {
                one.file_name()
                    .to_string_lossy()
                    .ends_with(&format!("-{request}.xml"))
            })
            .count()
    }

    /// The status of the first certificate, as `cert registered` shows it.
    pub fn registered_status(&self, at: &str) -> String {
        let words = self.with_card(&["cert", "registered"]);
        let known = ended_well(run(self, &words), at).json();
        known["certificates"][0]["status"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Where the first keystore stands, as `cert list` shows it.
    pub fn listed_state(&self, at: &str) -> String {
        let file = self.file();
        let folder = text(file.parent().unwrap());
        let words = ["cert", "list", "--json", "--keystore-dir", &folder].map(str::to_owned);
        let listed = ended_well(run(self, &words), at).json();
        listed["keystores"][0]["state"].as_str().unwrap().to_owned()
    }
}

/// What a virtual platform remembers.
pub fn ledger_in(platform: &Path) -> Value {
    let text = std::fs::read_to_string(platform.join("state.json")).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}
