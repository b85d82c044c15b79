//! Sentences in four languages, and what stands in braces in them.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the program; the portals speak the first three.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
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
    /// All, in the order of the files.
    pub const ALL: [Language; 4] = [Language::Fr, Language::Nl, Language::De, Language::En];

    /// As in files: `fr`.
    pub fn word(self) -> &'static str {
        match self {
            Language::Fr => "fr",
            Language::Nl => "nl",
            Language::De => "de",
            Language::En => "en",
        }
    }

    /// Reads `fr`, `nl`, `de`, `en`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.word() == word)
    }

    /// `text` in this language's quotation marks; French has a narrow no-break space inside.
    pub fn quoted(self, text: &str) -> String {
        match self {
            Language::Fr => format!("«\u{202f}{text}\u{202f}»"),
            Language::De => format!("„{text}“"),
            Language::Nl | Language::En => format!("“{text}”"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A text for a person, in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// The sentence in a language, with its braces.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::Nl => &self.nl,
            Language::De => &self.de,
            Language::En => &self.en,
        }
    }
}

/// What a brace stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Brace {
    /// A word of the portal.
    Word(String),
    /// The name of a link.
    Link(String),
    /// The name of a contact.
    Contact(String),
    /// What was filled in.
    Input(String),
    /// The person of the task.
    Person,
    /// The node of the task.
    Node,
    /// The organisation of the task.
    Organisation,
}

impl Brace {
    fn read(inside: &str) -> Option<Self> {
        let named = |id: &str| (!id.is_empty()).then(|| id.to_owned());
        match inside.split_once(':') {
            None => match inside {
                "person" => Some(Brace::Person),
                "node" => Some(Brace::Node),
                "organisation" => Some(Brace::Organisation),
                _ => None,
            },
            Some(("word", id)) => named(id).map(Brace::Word),
            Some(("link", id)) => named(id).map(Brace::Link),
            Some(("contact", id)) => named(id).map(Brace::Contact),
            Some(("input", id)) => named(id).map(Brace::Input),
            Some(_) => None,
        }
    }
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'t> {
    /// As it stands.
    Plain(&'t str),
    /// In braces.
    Brace(Brace),
}

/// The pieces of a sentence.
///
/// # Errors
/// What stands in the first brace that means nothing, or that is not closed.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        if let Some((_, stray)) = before.split_once('}') {
            return Err(format!("}}{stray}"));
        }
        if !before.is_empty() {
            pieces.push(Piece::Plain(before));
        }
        let (inside, tail) = after.split_once('}').ok_or_else(|| after.to_owned())?;
        pieces.push(Piece::Brace(
            Brace::read(inside).ok_or_else(|| inside.to_owned())?,
        ));
        rest = tail;
    }
    if rest.contains('}') {
        return Err(rest.to_owned());
    }
    if !rest.is_empty() {
        pieces.push(Piece::Plain(rest));
    }
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_its_braces() {
        assert_eq!(
            pieces("Open {link:umoe} as {person}."),
            Ok(vec![
                Piece::Plain("Open "),
                Piece::Brace(Brace::Link("umoe".to_owned())),
                Piece::Plain(" as "),
                Piece::Brace(Brace::Person),
                Piece::Plain("."),
            ])
        );
        for wrong in ["{nobody}", "{word:}", "{word:save", "a } b", "a } {person}"] {
            assert!(pieces(wrong).is_err(), "{wrong}");
        }
    }
}
