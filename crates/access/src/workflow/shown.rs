//! A sentence as a person reads it: in the person's language, with the portal's words in the
//! portal's language.

use serde::Serialize;

use super::set::Set;
use super::text::{Brace, Language, Piece, Text, pieces};
use super::word::{Spelling, Word};

/// In which languages a sentence is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongues {
    /// Of the person before the screen.
    pub person: Language,
    /// In which the person uses the portal.
    pub portal: Language,
}

/// Values for the braces of a sentence.
pub trait Values {
    /// What was filled in; masked by who answers, where it is personal and not wanted in full.
    fn input(&self, id: &str) -> Option<String>;
    /// The person's name.
    fn person(&self) -> Option<String>;
    /// The node's name.
    fn node(&self) -> Option<String>;
    /// The organisation's name.
    fn organisation(&self) -> Option<String>;
}

/// No values: what is not known is shown as a gap.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoValues;

impl Values for NoValues {
    fn input(&self, _: &str) -> Option<String> {
        None
    }
    fn person(&self) -> Option<String> {
        None
    }
    fn node(&self) -> Option<String> {
        None
    }
    fn organisation(&self) -> Option<String> {
        None
    }
}

/// A piece of a shown sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ShownPiece {
    /// Words of the sentence.
    Plain {
        /// As they stand.
        text: String,
    },
    /// A word of the portal.
    Word(ShownWord),
    /// A link, by its name.
    Link {
        /// Its id.
        id: String,
        /// Its name in the person's language.
        text: String,
        /// Where it leads, in the portal's language.
        url: String,
    },
    /// A contact, by its name.
    Contact {
        /// Its id.
        id: String,
        /// Its name.
        text: String,
    },
    /// What was filled in, or whom the task is about.
    Value {
        /// The brace: `niss`, or `person`, `node`, `organisation`.
        of: String,
        /// The value; a gap when it is not known.
        text: String,
        /// Whether it is known.
        known: bool,
    },
}

/// A word of the portal as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownWord {
    /// Its id.
    pub id: String,
    /// As the portal writes it.
    pub text: String,
    /// In which language it is: another than asked for, where the portal does not speak that one.
    pub language: Language,
    /// Ours: not seen on the portal.
    pub ours: bool,
    /// Other spellings, each with `~` in front when it is ours.
    pub others: Vec<String>,
    /// As newer pages write it, likewise.
    pub newer: Vec<String>,
}

/// A shown sentence in pieces, for a window; [`Shown::text`] for a page of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The pieces in order.
    pub pieces: Vec<ShownPiece>,
    #[serde(skip)]
    person: Language,
}

impl Shown {
    /// The sentence as one line of text: words of the portal in the person's quotation marks, `~`
    /// before a word that is ours, other spellings in brackets, the newer word behind a slash.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                ShownPiece::Plain { text: plain } => text.push_str(plain),
                ShownPiece::Word(word) => text.push_str(&word.quoted(self.person)),
                ShownPiece::Link { text: name, .. }
                | ShownPiece::Contact { text: name, .. }
                | ShownPiece::Value { text: name, .. } => text.push_str(name),
            }
        }
        text
    }
}

impl ShownWord {
    fn of(id: &str, word: &Word, portal: Language) -> Option<Self> {
        let (language, spellings) = word.spellings(portal)?;
        let (first, others) = spellings.split_first()?;
        let marked = |list: &[Spelling<'_>]| list.iter().map(|one| one.marked()).collect();
        Some(ShownWord {
            id: id.to_owned(),
            text: first.text.to_owned(),
            language,
            ours: first.ours,
            others: marked(others),
            newer: marked(&word.newer(language)),
        })
    }

    /// In quotation marks, with everything that is accepted besides.
    pub fn quoted(&self, person: Language) -> String {
        let mark = if self.ours { "~" } else { "" };
        let mut text = person.quoted(&format!("{mark}{}", self.text));
        let each = |list: &[String]| {
            let quoted: Vec<String> = list.iter().map(|one| person.quoted(one)).collect();
            quoted.join(", ")
        };
        if !self.others.is_empty() {
            text.push_str(&format!(" ({})", each(&self.others)));
        }
        if !self.newer.is_empty() {
            text.push_str(&format!(" / {}", each(&self.newer)));
        }
        text
    }
}

impl Set {
    /// Shows a text of this set.
    pub fn show(&self, text: &Text, tongues: Tongues, values: &dyn Values) -> Shown {
        self.show_line(text.get(tongues.person), tongues, values)
    }

    /// Shows a word of the portal; none when there is no such word.
    pub fn show_word(&self, id: &str, portal: Language) -> Option<ShownWord> {
        ShownWord::of(id, self.word(id)?, portal)
    }

    /// Shows one language of a text.
    pub(crate) fn show_line(&self, line: &str, tongues: Tongues, values: &dyn Values) -> Shown {
        // A checked set has no brace that cannot be read; an unchecked one is shown as it stands.
        let pieces = pieces(line).unwrap_or_else(|_| vec![Piece::Plain(line)]);
        let pieces = pieces
            .into_iter()
            .map(|piece| match piece {
                Piece::Plain(text) => ShownPiece::Plain {
                    text: text.to_owned(),
                },
                Piece::Brace(brace) => self.show_brace(brace, tongues, values),
            })
            .collect();
        Shown {
            pieces,
            person: tongues.person,
        }
    }

    fn show_brace(&self, brace: Brace, tongues: Tongues, values: &dyn Values) -> ShownPiece {
        let plain = |text: String| ShownPiece::Plain { text };
        match brace {
            Brace::Word(id) => self
                .show_word(&id, tongues.portal)
                .map_or_else(|| plain(id), ShownPiece::Word),
            Brace::Link(id) => match self.link(&id) {
                Some(link) => ShownPiece::Link {
                    text: link.name.get(tongues.person).to_owned(),
                    url: link.url.get(tongues.portal).to_owned(),
                    id,
                },
                None => plain(id),
            },
            Brace::Contact(id) => match self.contact(&id) {
                Some(contact) => ShownPiece::Contact {
                    text: contact.name.get(tongues.person).to_owned(),
                    id,
                },
                None => plain(id),
            },
            Brace::Input(id) => value(values.input(&id), id),
            Brace::Person => value(values.person(), "person".to_owned()),
            Brace::Node => value(values.node(), "node".to_owned()),
            Brace::Organisation => value(values.organisation(), "organisation".to_owned()),
        }
    }
}

fn value(told: Option<String>, of: String) -> ShownPiece {
    ShownPiece::Value {
        known: told.is_some(),
        text: told.unwrap_or_else(|| GAP.to_owned()),
        of,
    }
}

/// What stands for a value that is not known.
const GAP: &str = "…";
