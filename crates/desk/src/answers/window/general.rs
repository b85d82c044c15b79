//! The window as it opens: languages, preferences, which world this is, and files that were written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::RehearsalNow;
use crate::answers::FailureWords;
use crate::sentences::Language;

/// What the window has to know before it shows anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct OpeningAnswer {
    /// The version of Clavis.
    pub version: String,
    /// The language that is spoken now.
    pub language: Language,
    /// The languages to choose from, each with its own name.
    pub languages: Vec<LanguageLine>,
    /// What the person prefers.
    pub preferences: PreferencesWords,
    /// True when no preferences were ever kept here.
    pub first_start: bool,
    /// Which world the window works in.
    pub environment: EnvironmentWords,
    /// The rehearsal that is going on; `null` for none.
    pub rehearsal: Option<RehearsalNow>,
    /// True while this computer has had no contact with production: some points of the protocol are
    /// not confirmed then.
    pub never_run_against_production: bool,
    /// Whether Clavis can be made to start when the person logs in: not in a rehearsal, and not with
    /// a folder of its own (`CLAVIS_HOME`).
    pub can_start_at_login: bool,
    /// What keeps the counter from working at all; `null` when nothing does.
    pub trouble: Option<FailureWords>,
}

/// One language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct LanguageLine {
    /// Its two letters.
    pub code: Language,
    /// Its own name.
    pub name: String,
}

/// What a person prefers; kept in the settings folder, without any secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct PreferencesWords {
    /// The language; `null` for the system's.
    pub language: Option<Language>,
    /// How much is shown.
    pub view: View,
    /// Light or dark.
    pub appearance: Appearance,
    /// The platform: `production`, `acceptance`, or the path of a description; `null` for production.
    pub platform: Option<String>,
    /// Whether PINs are typed on the keys of a reader that has some.
    pub use_reader_keys: bool,
    /// Whether Clavis starts when the person logs in, and waits without a window; as the system has
    /// it, whoever changed it there.
    pub start_at_login: bool,
}

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// Few words and big steps.
    Representative,
    /// Details.
    It,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// As the system has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Which world the window works in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct EnvironmentWords {
    /// The sort of platform.
    pub kind: EnvironmentWord,
    /// Its name.
    pub name: String,
    /// What that means, in one sentence.
    pub sentence: String,
}

/// The sort of platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum EnvironmentWord {
    /// The real one.
    Production,
    /// The one for tests with eHealth.
    Acceptance,
    /// The one inside this program: nothing there is real.
    Rehearsal,
    /// One that a file describes.
    Described,
}

/// A file that was written for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct FileWritten {
    /// Where it is.
    pub file: String,
    /// What it is for, in one sentence.
    pub sentence: String,
}
