//! What a person prefers, in a small file of the settings folder: readable, and without any secret.
//!
//! IT staff can write there how the network is reached: `proxy` (`none`, `system` or an address
//! without a password), `proxy_file` (a file whose first line is an address with name and password) and
//! `ca_files` (authorities to trust besides the system's, PEM). With a described platform, whose cards are
//! for tests, `card_roots` names the authorities of these (PEM). The window keeps these lines.

use std::path::PathBuf;

use host::Access;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::answers::{Appearance, PreferencesWords, View};
use crate::sentences::Language;
use crate::{Desk, Failure, NetworkWords};

/// What is preferred, and whether it was ever kept.
#[derive(Debug)]
pub(super) struct Preferences {
    pub(super) words: PreferencesWords,
    pub(super) first_start: bool,
    network: Network,
}

/// How the network is reached, and whose test cards count: written by IT staff.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Network {
    #[serde(skip_serializing_if = "Option::is_none")]
    proxy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    proxy_file: Option<PathBuf>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ca_files: Vec<PathBuf>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    card_roots: Vec<PathBuf>,
}

/// The file. What it does not say, and what this version does not know, is as by default.
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    view: View,
    appearance: Appearance,
    #[serde(skip_serializing_if = "Option::is_none")]
    platform: Option<String>,
    use_reader_keys: bool,
    #[serde(flatten)]
    network: Network,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            words: Written::default().into(),
            first_start: true,
            network: Network::default(),
        }
    }
}

impl Preferences {
    /// Reads the file; one that is absent or damaged stands for the defaults and stays as it is.
    pub(super) fn read(desk: &Desk) -> Self {
        let file = file(desk);
        if !desk.disk.exists(&file) {
            return Self::default();
        }
        let read = desk.disk.read(&file).ok();
        let text = read.and_then(|bytes| String::from_utf8(bytes).ok());
        let written = text.and_then(|text| toml::from_str::<Written>(&text).ok());
        if written.is_none() {
            tracing::warn!("the preferences cannot be read; the defaults hold");
        }
        let written = written.unwrap_or_default();
        Self {
            network: written.network.clone(),
            words: written.into(),
            first_start: false,
        }
    }

    /// The desk as it reaches the network here.
    ///
    /// # Errors
    /// `DESK-SECRET-VALUE` for a password in `proxy`; what reading the files brings.
    pub(super) fn reach(&self, desk: Desk) -> Result<Desk, Failure> {
        let Network {
            proxy,
            proxy_file,
            ca_files,
            card_roots: _,
        } = &self.network;
        let line = proxy_file.as_ref().map(|file| desk.secret_text(file));
        let first = |text: Zeroizing<String>| {
            Zeroizing::new(text.lines().next().unwrap_or_default().trim().to_owned())
        };
        let words = NetworkWords {
            proxy: proxy.clone(),
            proxy_line: line.transpose()?.map(first),
            ca_files: ca_files.clone(),
        };
        desk.with_network(&words)
    }

    /// Authorities of cards that are for tests; they count before a described platform alone.
    pub(super) fn card_roots(&self) -> Vec<PathBuf> {
        self.network.card_roots.clone()
    }

    /// Keeps other ones, safely.
    ///
    /// # Errors
    /// `DISK-...`; then the earlier ones hold.
    pub(super) fn keep(&mut self, words: PreferencesWords, desk: &Desk) -> Result<(), Failure> {
        let written = Written {
            network: self.network.clone(),
            ..Written::from(words.clone())
        };
        let text = toml::to_string(&written)
            .map_err(|error| Failure::new("DESK-INPUT", vec![("reason", error.to_string())]))?;
        desk.disk.make_folder(&desk.places.config, Access::Owner)?;
        desk.disk
            .replace(&file(desk), text.as_bytes(), Access::Owner)?;
        self.words = words;
        self.first_start = false;
        Ok(())
    }
}

impl Default for Written {
    fn default() -> Self {
        Self {
            language: None,
            view: View::Representative,
            appearance: Appearance::System,
            platform: None,
            use_reader_keys: true,
            network: Network::default(),
        }
    }
}

impl From<Written> for PreferencesWords {
    fn from(written: Written) -> Self {
        Self {
            language: written.language,
            view: written.view,
            appearance: written.appearance,
            platform: written.platform,
            use_reader_keys: written.use_reader_keys,
            // The system's entry is the only place that says so.
            start_at_login: false,
        }
    }
}

impl From<PreferencesWords> for Written {
    fn from(words: PreferencesWords) -> Self {
        Self {
            language: words.language,
            view: words.view,
            appearance: words.appearance,
            platform: words.platform,
            use_reader_keys: words.use_reader_keys,
            network: Network::default(),
        }
    }
}

fn file(desk: &Desk) -> PathBuf {
    desk.places.config.join(FILE)
}

const FILE: &str = "window.toml";
