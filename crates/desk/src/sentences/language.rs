//! The four languages.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A language in which Clavis speaks.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
    specta::Type,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Language; 4] = [Language::Fr, Language::Nl, Language::De, Language::En];

    /// The two letters of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Language::Fr => "fr",
            Language::Nl => "nl",
            Language::De => "de",
            Language::En => "en",
        }
    }

    /// The language's own name.
    pub fn name(self) -> &'static str {
        match self {
            Language::Fr => "Français",
            Language::Nl => "Nederlands",
            Language::De => "Deutsch",
            Language::En => "English",
        }
    }

    /// The language of a system locale, such as `nl_BE.UTF-8`, `fr-BE` or a list `de:en`; the
    /// first that is known counts. Nothing for `C` or `POSIX`.
    pub fn from_locale(locale: &str) -> Option<Self> {
        locale.split(':').find_map(|one| {
            let language = one.trim().split(['_', '-', '.', '@']).next()?;
            language.parse().ok()
        })
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads `fr`, `nl`, `de` or `en`, in any case.
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Language::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(text.trim()))
            .ok_or(UnknownLanguage)
    }
}

/// Not one of the four languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the language is none of fr, nl, de, en")]
pub struct UnknownLanguage;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_from_their_code() {
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
        }
        assert_eq!("NL".parse(), Ok(Language::Nl));
        assert_eq!("it".parse::<Language>(), Err(UnknownLanguage));
    }

    #[test]
    fn a_system_locale_tells_the_language() {
        for (locale, language) in [
            ("nl_BE.UTF-8", Some(Language::Nl)),
            ("fr-BE", Some(Language::Fr)),
            ("de_DE@euro", Some(Language::De)),
            ("it:en_GB:de", Some(Language::En)),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
        ] {
            assert_eq!(Language::from_locale(locale), language, "{locale}");
        }
    }
}
