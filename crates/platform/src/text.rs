//! Texts in several languages.

use crate::error::PlatformError;
use crate::soap::Response;
use crate::xml::{CERTRA_CORE, Element, Writer, XML};

/// A text as the platform gives it: each value with its `xml:lang`, in the platform's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalisedText {
    /// Language and text, letter for letter.
    pub values: Vec<(String, String)>,
}

impl LocalisedText {
    /// The value in `language` (`fr` also finds `fr-BE`).
    pub fn get(&self, language: &str) -> Option<&str> {
        let main = |tag: &str| tag.split(['-', '_']).next().map(str::to_ascii_lowercase);
        let wanted = main(language);
        self.values
            .iter()
            .find(|(lang, _)| main(lang) == wanted)
            .map(|(_, text)| text.as_str())
    }

    /// The value in `language`, or else the first one.
    pub fn or_first(&self, language: &str) -> &str {
        self.get(language)
            .or_else(|| self.values.first().map(|(_, text)| text.as_str()))
            .unwrap_or_default()
    }

    /// The languages, in order.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(language, _)| language.as_str())
    }

    /// Reads an element of `TextType`.
    pub(crate) fn read(
        response: &Response<'_>,
        element: Element<'_>,
    ) -> Result<Self, PlatformError> {
        let values: Vec<_> = element
            .all(CERTRA_CORE, "Value")
            .map(|value| {
                let language = value.attribute_in(XML, "lang").unwrap_or_default();
                (language.to_owned(), value.text())
            })
            .collect();
        if values.is_empty() {
            return Err(response.unreadable("Value"));
        }
        Ok(Self { values })
    }

    /// Writes the values back as they came.
    pub(crate) fn write(&self, writer: &mut Writer) {
        for (language, text) in &self.values {
            writer.leaf_with("cc:Value", &[("xml:lang", language)], text);
        }
    }
}
