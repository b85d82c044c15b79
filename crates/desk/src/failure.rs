//! What a use case answers when it could not be done: a code, its facts, and an exit code.

use crate::exit::exit_code;
use crate::sentences::{Catalogue, Language, Sentence};

/// Why a use case was not done. Its sentence stands in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    code: &'static str,
    facts: Vec<(&'static str, String)>,
}

impl Failure {
    /// A failure with its code and the named values of its sentence.
    pub fn new(code: &'static str, facts: Vec<(&'static str, String)>) -> Self {
        Self { code, facts }
    }

    /// The same with one more fact, which the sentence need not use.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: String) -> Self {
        self.facts.push((name, value));
        self
    }

    /// The same with every person's number masked, also in paths and names: for what leaves desk.
    #[must_use]
    pub(crate) fn masked(&self) -> Self {
        let facts = self.facts.iter();
        let facts = facts.map(|(name, value)| (*name, crate::site::shown_dn(value)));
        Self::new(self.code, facts.collect())
    }

    /// The stable code, for example `CARD-PIN-WRONG`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The named values of the sentence; personal ones are masked already.
    pub fn facts(&self) -> &[(&'static str, String)] {
        &self.facts
    }

    /// The exit code of the command line (`docs/exit-codes.md`).
    pub fn exit(&self) -> u8 {
        exit_code(self.code)
    }

    /// What, why, what now and who, in one language.
    pub fn sentence(&self, catalogue: &Catalogue, language: Language) -> Sentence {
        let facts: Vec<(&str, String)> = self
            .facts
            .iter()
            .map(|(name, value)| match *name {
                "reasons" => (*name, doubts(catalogue, language, value)),
                _ => (*name, value.clone()),
            })
            .collect();
        catalogue.sentence(language, self.code, &facts)
    }
}

/// The words of doubts about a card, as sentences.
fn doubts(catalogue: &Catalogue, language: Language, words: &str) -> String {
    let sentences: Vec<String> = words
        .split(", ")
        .map(|word| catalogue.text(language, &format!("doubt-{word}"), &[]))
        .collect();
    sentences.join(" ")
}

/// The typed errors of the rooms below carry their code and facts themselves.
macro_rules! from_rooms {
    ($($error:ty),* $(,)?) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                tracing::warn!(code = error.code(), %error, "not done");
                Self::new(error.code(), error.facts())
            }
        })*
    };
}

from_rooms!(
    access::catalogue::CatalogueError,
    access::tree::TreeError,
    access::import::ImportError,
    access::task::TaskError,
    certificates::CertError,
    eid::EidError,
    host::DiskError,
    host::SecretsError,
    identifiers::NumberError,
    keystore::KeystoreError,
    platform::PlatformError,
    rehearsal::authority::AuthorityError,
    rehearsal::card::CardError,
    rehearsal::platform::PlatformError,
    rehearsal::vpcd::VpcdError,
    store::StoreError,
    wire::WireError,
);
