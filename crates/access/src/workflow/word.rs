//! The portals' words, links and contacts.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use super::text::{Language, Text};

/// A word of a portal in the portal's languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// French.
    pub fr: Option<Spellings>,
    /// Dutch.
    pub nl: Option<Spellings>,
    /// German.
    pub de: Option<Spellings>,
    /// English; most portals do not speak it.
    pub en: Option<Spellings>,
    /// As newer pages write it.
    pub newer: Option<Box<NewerWord>>,
}

/// As newer pages write a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewerWord {
    /// French.
    pub fr: Option<Spellings>,
    /// Dutch.
    pub nl: Option<Spellings>,
    /// German.
    pub de: Option<Spellings>,
    /// English.
    pub en: Option<Spellings>,
}

/// One spelling, or several of which the first is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Spellings {
    /// One.
    One(String),
    /// Several.
    Several(Vec<String>),
}

/// A spelling, and whether it is our translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Spelling<'w> {
    /// Without the mark.
    pub text: &'w str,
    /// Ours (`~` in the file): not seen on the portal.
    pub ours: bool,
}

impl<'w> Spelling<'w> {
    fn read(text: &'w str) -> Self {
        match text.strip_prefix('~') {
            Some(text) => Spelling { text, ours: true },
            None => Spelling { text, ours: false },
        }
    }

    /// With the mark, as in the file.
    pub fn marked(self) -> String {
        let mark = if self.ours { "~" } else { "" };
        format!("{mark}{}", self.text)
    }
}

impl Spellings {
    /// All, in the order of the file.
    pub fn all(&self) -> Vec<Spelling<'_>> {
        match self {
            Spellings::One(text) => vec![Spelling::read(text)],
            Spellings::Several(texts) => texts.iter().map(|text| Spelling::read(text)).collect(),
        }
    }
}

impl Word {
    /// The spellings in a language of the portal, and the language in which they are: where the
    /// portal does not speak it, the first that it does (French, Dutch, German, English).
    pub fn spellings(&self, portal: Language) -> Option<(Language, Vec<Spelling<'_>>)> {
        [portal]
            .into_iter()
            .chain(Language::ALL)
            .find_map(|language| Some((language, self.of(language)?.all())))
    }

    /// The newer spellings in a language, when they have changed.
    pub fn newer(&self, portal: Language) -> Vec<Spelling<'_>> {
        let Some(newer) = self.newer.as_deref() else {
            return Vec::new();
        };
        match portal {
            Language::Fr => newer.fr.as_ref(),
            Language::Nl => newer.nl.as_ref(),
            Language::De => newer.de.as_ref(),
            Language::En => newer.en.as_ref(),
        }
        .map(Spellings::all)
        .unwrap_or_default()
    }

    /// The spellings of one language.
    pub fn of(&self, language: Language) -> Option<&Spellings> {
        match language {
            Language::Fr => self.fr.as_ref(),
            Language::Nl => self.nl.as_ref(),
            Language::De => self.de.as_ref(),
            Language::En => self.en.as_ref(),
        }
    }
}

/// An address of the net that sentences name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// How it is called.
    pub name: Text,
    /// Where it leads.
    pub url: Address,
    /// The day on which it was last checked.
    #[serde(default, deserialize_with = "optional_day")]
    pub checked: Option<Date>,
    /// `manual` when a manual told it, `public` when a public site did.
    pub source: Option<String>,
    /// Which manual.
    pub manual: Option<String>,
    /// What is worth knowing about it.
    pub note: Option<Text>,
}

/// One address, or one for each language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Address {
    /// The same in every language.
    One(String),
    /// One for each.
    Each(Text),
}

impl Address {
    /// The address for a language.
    pub fn get(&self, language: Language) -> &str {
        match self {
            Address::One(url) => url,
            Address::Each(urls) => urls.get(language),
        }
    }

    /// Every address that it has.
    pub fn all(&self) -> Vec<&str> {
        match self {
            Address::One(url) => vec![url],
            Address::Each(urls) => Language::ALL.map(|language| urls.get(language)).to_vec(),
        }
    }
}

/// A help desk or an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// How it is called.
    pub name: Text,
    /// Telephone number.
    pub telephone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Postal address.
    pub post: Option<String>,
    /// When it answers.
    pub hours: Option<Text>,
    /// The languages that it reads.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// Shown beside the address.
    pub note: Option<Text>,
    /// Somebody in the person's own house: the address is filled in by the person.
    #[serde(default)]
    pub own: bool,
    /// The day on which it was last checked.
    #[serde(default, deserialize_with = "optional_day")]
    pub checked: Option<Date>,
    /// `manual` when a manual told it, `public` when a public site did.
    pub source: Option<String>,
    /// Which manual.
    pub manual: Option<String>,
}

/// `set.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetForm {
    /// The form of the files.
    pub format: u32,
    /// The day of the set.
    #[serde(deserialize_with = "day")]
    pub edition: Date,
}

/// A day as TOML writes it.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let told = toml::value::Datetime::deserialize(deserializer)?;
    told.to_string().parse().map_err(serde::de::Error::custom)
}

fn optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    day(deserializer).map(Some)
}
