//! The catalogue: codes and facts in, sentences out.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use unic_langid::LanguageIdentifier;

use super::facts::{Fact, read};
use super::files::files;
use super::language::Language;

/// What a code says: four answers, each one or two short sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Sentence {
    /// The stable code, for example `CARD-PIN-WRONG`.
    pub code: String,
    /// What happened.
    pub what: String,
    /// Why it happened.
    pub why: String,
    /// What to do now.
    pub now: String,
    /// Who has to do it.
    pub who: String,
}

/// All sentences of all languages. Made once; it can be shared between threads.
pub struct Catalogue {
    bundles: [FluentBundle<FluentResource>; 4],
    codes: BTreeSet<String>,
    fact_names: Vec<String>,
}

impl Catalogue {
    /// Reads the sentences that are built into the program.
    pub fn new() -> Self {
        let bundles = Language::ALL.map(bundle);
        let ids = message_ids(Language::En);
        let fact_names = ids
            .iter()
            .filter_map(|id| id.strip_prefix(FACT).map(str::to_owned))
            .collect();
        let codes = ids.into_iter().filter(|id| is_code(id)).collect();
        Catalogue {
            bundles,
            codes,
            fact_names,
        }
    }

    /// Every code that has sentences, in alphabetical order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(String::as_str)
    }

    /// What `code` says in `language`.
    ///
    /// Facts are texts; counts and dates among them (`2`, `2026-02-28`) are written as the
    /// language writes them. A fact that is missing is replaced by a neutral word, an empty one by
    /// a dash. A code without sentences says so, and keeps its code.
    pub fn sentence(&self, language: Language, code: &str, facts: &[(&str, String)]) -> Sentence {
        let known = if self.codes.contains(code) {
            code
        } else {
            WITHOUT_WORDS
        };
        let arguments = self.arguments(language, facts);
        let part = |attribute: Option<&str>| {
            self.format(language, known, attribute, &arguments)
                .map_or_else(|| code.to_owned(), |(text, _)| text)
        };
        Sentence {
            code: code.to_owned(),
            what: part(None),
            why: part(Some("why")),
            now: part(Some("now")),
            who: part(Some("who")),
        }
    }

    /// Another line of the catalogue, by its id; the id itself where there is none.
    pub fn text(&self, language: Language, id: &str, facts: &[(&str, String)]) -> String {
        let arguments = self.arguments(language, facts);
        self.format(language, id, None, &arguments)
            .map_or_else(|| id.to_owned(), |(text, _)| text)
    }

    /// The page for a code, with neutral words for the facts; nothing for an unknown code.
    pub fn explain(&self, code: &str, language: Language) -> Option<String> {
        let code = code.trim().to_ascii_uppercase();
        if !self.codes.contains(&code) {
            return None;
        }
        let sentence = self.sentence(language, &code, &[]);
        let heading = |id| self.text(language, id, &[]);
        Some(format!(
            "{code}\n{}\n\n{}\n  {}\n\n{}\n  {}\n\n{}\n  {}\n",
            sentence.what,
            heading("explain-why"),
            sentence.why,
            heading("explain-now"),
            sentence.now,
            heading("explain-who"),
            sentence.who,
        ))
    }

    /// A day as the language writes it in full.
    pub fn day(&self, language: Language, day: Date) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("day", i64::from(day.day()));
        arguments.set("month", i64::from(day.month()));
        arguments.set("year", i64::from(day.year()));
        self.format(language, "date-day", None, &arguments)
            .map_or_else(|| day.to_string(), |(text, _)| text)
    }

    /// A moment by this computer's clock, to the minute, as the language writes it.
    pub fn local_moment(&self, language: Language, at: Timestamp) -> String {
        let at = at.to_zoned(jiff::tz::TimeZone::system());
        let mut arguments = FluentArgs::new();
        arguments.set("day", self.day(language, at.date()));
        arguments.set("time", format!("{:02}:{:02}", at.hour(), at.minute()));
        self.format(language, "date-local", None, &arguments)
            .map_or_else(|| at.to_string(), |(text, _)| text)
    }

    /// One pattern with its formatting errors; nothing when it does not exist.
    pub(super) fn format(
        &self,
        language: Language,
        id: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<(String, Vec<FluentError>)> {
        let bundle = self.bundle(language)?;
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(format_pattern(bundle, pattern, arguments))
    }

    /// Neutral words for every fact there is, then the facts that were given.
    fn arguments<'a>(&'a self, language: Language, facts: &'a [(&str, String)]) -> FluentArgs<'a> {
        let mut arguments = FluentArgs::new();
        for name in &self.fact_names {
            let id = format!("{FACT}{name}");
            if let Some((text, _)) = self.format(language, &id, None, &FluentArgs::new()) {
                arguments.set(name.as_str(), FluentValue::from(text));
            }
        }
        for (name, text) in facts {
            arguments.set(*name, self.value(language, text));
        }
        arguments
    }

    fn value<'a>(&self, language: Language, text: &'a str) -> FluentValue<'a> {
        match read(text) {
            Fact::Text("") => FluentValue::from(NOTHING),
            Fact::Day(day) => FluentValue::from(self.day(language, day)),
            Fact::Moment(day, hour, minute) => {
                let mut arguments = FluentArgs::new();
                arguments.set("day", self.day(language, day));
                arguments.set("time", format!("{hour:02}:{minute:02}"));
                match self.format(language, "date-moment", None, &arguments) {
                    Some((moment, _)) => FluentValue::from(moment),
                    None => FluentValue::from(text),
                }
            }
            Fact::Count(count) => FluentValue::from(count),
            Fact::Text(text) => FluentValue::from(text),
        }
    }

    fn bundle(&self, language: Language) -> Option<&FluentBundle<FluentResource>> {
        let place = Language::ALL.iter().position(|one| *one == language)?;
        self.bundles.get(place)
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue")
            .field("codes", &self.codes.len())
            .finish_non_exhaustive()
    }
}

/// Whether an id is a code: `CARD-PIN-WRONG`.
pub(super) fn is_code(id: &str) -> bool {
    id.contains('-')
        && id
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-')
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![locale(language)]);
    // Isolation marks are invisible characters: wrong in terminals, logs and copied text.
    bundle.set_use_isolating(false);
    for (_, text) in files(language) {
        let resource = resource(text);
        // Two entries of one name would be an error; the parity test finds them.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// What can be read of a file; the parity test holds that this is everything.
fn resource(text: &str) -> FluentResource {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

fn message_ids(language: Language) -> Vec<String> {
    let mut ids = Vec::new();
    for (_, text) in files(language) {
        let resource = resource(text);
        ids.extend(resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        }));
    }
    ids
}

fn format_pattern(
    bundle: &FluentBundle<FluentResource>,
    pattern: &Pattern<&str>,
    arguments: &FluentArgs<'_>,
) -> (String, Vec<FluentError>) {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    (text.into_owned(), errors)
}

/// Belgian customs for numbers and plurals.
fn locale(language: Language) -> LanguageIdentifier {
    let tag = match language {
        Language::Fr => "fr-BE",
        Language::Nl => "nl-BE",
        Language::De => "de-BE",
        Language::En => "en-GB",
    };
    tag.parse().unwrap_or_default()
}

/// Stands for a fact that is known to be empty.
const NOTHING: &str = "–";
const FACT: &str = "fact-";
pub(super) const WITHOUT_WORDS: &str = "DESK-WITHOUT-WORDS";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_four_parts_and_its_facts() {
        let catalogue = Catalogue::new();
        let tries = [("tries", "2".to_owned()), ("tries_left", "2".to_owned())];
        let sentence = catalogue.sentence(Language::En, "CARD-PIN-WRONG", &tries);
        assert_eq!(sentence.code, "CARD-PIN-WRONG");
        assert!(sentence.what.contains("PIN"), "{sentence:?}");
        for part in [&sentence.why, &sentence.now, &sentence.who] {
            assert!(!part.is_empty() && !part.contains('{'), "{sentence:?}");
        }
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let catalogue = Catalogue::new();
        let day = Date::constant(2026, 3, 1);
        let written = Language::ALL.map(|language| catalogue.day(language, day));
        assert_eq!(
            written,
            [
                "1er mars 2026",
                "1 maart 2026",
                "1. März 2026",
                "1 March 2026"
            ]
        );
        let facts = [("date", "2026-12-24T13:05:00Z".to_owned())];
        let moment = catalogue.text(Language::En, "until", &facts);
        assert!(moment.contains("24 December 2026, 13:05"), "{moment}");
    }

    #[test]
    fn a_code_without_words_says_so_and_keeps_its_code() {
        let sentence = Catalogue::new().sentence(Language::En, "NO-SUCH-CODE", &[]);
        assert_eq!(sentence.code, "NO-SUCH-CODE");
        assert_ne!(sentence.what, "NO-SUCH-CODE");
    }

    #[test]
    fn explain_needs_no_facts_and_refuses_unknown_codes() {
        let catalogue = Catalogue::new();
        let page = catalogue.explain("card-pin-wrong", Language::Nl).unwrap();
        assert!(page.starts_with("CARD-PIN-WRONG\n"));
        assert!(!page.contains('{') && !page.contains('$'), "{page}");
        assert_eq!(catalogue.explain("NO-SUCH-CODE", Language::Nl), None);
        assert_eq!(catalogue.explain("explain-why", Language::Nl), None);
    }

    #[test]
    fn a_catalogue_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&Catalogue::new());
    }
}
