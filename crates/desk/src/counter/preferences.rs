//! What a person prefers, in a small file of the settings folder: readable, and without any secret.

use std::path::PathBuf;

use host::Access;
use serde::{Deserialize, Serialize};

use crate::answers::{Appearance, PreferencesWords, View};
use crate::sentences::Language;
use crate::{Desk, Failure};

/// What is preferred, and whether it was ever kept.
#[derive(Debug)]
pub(super) struct Preferences {
    pub(super) words: PreferencesWords,
    pub(super) first_start: bool,
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
    start_at_login: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            words: Written::default().into(),
            first_start: true,
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
        Self {
            words: written.unwrap_or_default().into(),
            first_start: false,
        }
    }

    /// Keeps other ones, safely.
    ///
    /// # Errors
    /// `DISK-...`; then the earlier ones hold.
    pub(super) fn keep(&mut self, words: PreferencesWords, desk: &Desk) -> Result<(), Failure> {
        let written = Written::from(words.clone());
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
            start_at_login: false,
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
            start_at_login: written.start_at_login,
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
            start_at_login: words.start_at_login,
        }
    }
}

fn file(desk: &Desk) -> PathBuf {
    desk.places.config.join(FILE)
}

const FILE: &str = "window.toml";
