//! Texts and names in four languages.

use serde::{Deserialize, Serialize};

/// A text for a person, in the four languages; none may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// French.
    pub fr: String,
    /// Dutch.
    pub nl: String,
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in `fr`, `nl` or `de`; in any other language the English one.
    pub fn in_language(&self, language: &str) -> &str {
        match language {
            "fr" => &self.fr,
            "nl" => &self.nl,
            "de" => &self.de,
            _ => &self.en,
        }
    }

    /// Language and text, for checks.
    pub fn each(&self) -> [(&'static str, &str); 4] {
        [
            ("fr", &self.fr),
            ("nl", &self.nl),
            ("de", &self.de),
            ("en", &self.en),
        ]
    }
}

/// One spelling, or several of which the first is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Spellings {
    /// The only one.
    One(String),
    /// The shown one and what else is accepted.
    Several(Vec<String>),
}

impl Spellings {
    fn as_written(&self) -> &[String] {
        match self {
            Spellings::One(text) => std::slice::from_ref(text),
            Spellings::Several(texts) => texts,
        }
    }

    /// All, without the mark of our own translations.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let texts = self.as_written().iter();
        texts.map(|text| text.trim_start_matches('~'))
    }

    /// The one that is shown; empty when the list is.
    pub fn shown(&self) -> &str {
        self.all().next().unwrap_or_default()
    }
}

/// What something is called on the portals, in the four languages; `~` in front marks our own word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// French.
    pub fr: Spellings,
    /// Dutch.
    pub nl: Spellings,
    /// German.
    pub de: Spellings,
    /// English.
    pub en: Spellings,
}

impl Name {
    /// The shown name in `fr`, `nl` or `de`; in any other language the English one.
    pub fn in_language(&self, language: &str) -> &str {
        match language {
            "fr" => self.fr.shown(),
            "nl" => self.nl.shown(),
            "de" => self.de.shown(),
            _ => self.en.shown(),
        }
    }

    /// Every spelling of every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.fr, &self.nl, &self.de, &self.en]
            .into_iter()
            .flat_map(Spellings::all)
    }

    /// The first that was seen at a portal, in French, Dutch, German or English.
    pub fn seen(&self) -> Option<&str> {
        let languages = [&self.fr, &self.nl, &self.de, &self.en].into_iter();
        languages
            .flat_map(Spellings::as_written)
            .map(String::as_str)
            .find(|text| !text.starts_with('~'))
    }
}

/// A name of which a language may be missing: what newer pages say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewerName {
    /// French.
    pub fr: Option<Spellings>,
    /// Dutch.
    pub nl: Option<Spellings>,
    /// German.
    pub de: Option<Spellings>,
    /// English.
    pub en: Option<Spellings>,
}

impl NewerName {
    /// Every spelling of every language that has one.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.fr, &self.nl, &self.de, &self.en]
            .into_iter()
            .flatten()
            .flat_map(Spellings::all)
    }
}
