//! The four languages say the same: same ids, attributes, variables; nothing that cannot be read.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at the folder of the languages"
)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::catalogue::{Catalogue, is_code};
use super::files::files;
use super::language::Language;

/// What one pattern uses.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Uses {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
    /// Keys of the variants that a variable selects from.
    choices: BTreeMap<String, BTreeSet<String>>,
}

/// Id and attribute (`.why`) of a pattern, or `""` for the value of the message.
type Place = (String, String);

#[test]
fn every_file_of_the_folder_is_built_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
    for language in Language::ALL {
        let entries = std::fs::read_dir(format!("{folder}/{language}")).unwrap();
        let on_disk: BTreeSet<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let built_in = files(language).iter().map(|(name, _)| (*name).to_owned());
        assert_eq!(on_disk, built_in.collect(), "{language}");
    }
}

#[test]
fn every_file_is_read_to_its_end_and_each_id_stands_once() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (name, text) in files(language) {
            let resource = parser::parse(*text)
                .map_err(|(_, errors)| format!("{language}/{name}: {errors:?}"))
                .unwrap();
            for entry in resource.body {
                match entry {
                    Entry::Message(message) => {
                        assert!(
                            seen.insert(message.id.name),
                            "{language}/{name}: {} twice",
                            message.id.name
                        );
                    }
                    Entry::Junk { content } => panic!("{language}/{name}: {content}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn all_languages_have_the_same_ids_attributes_and_variables() {
    let english = patterns(Language::En);
    for language in Language::ALL {
        let other = patterns(language);
        let missing: Vec<&Place> = english
            .keys()
            .filter(|place| !other.contains_key(*place))
            .collect();
        let extra: Vec<&Place> = other
            .keys()
            .filter(|place| !english.contains_key(*place))
            .collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, extra {extra:?}"
        );
        for (place, uses) in &english {
            let theirs = &other[place];
            assert_eq!(uses.variables, theirs.variables, "{language} {place:?}");
            assert_eq!(uses.messages, theirs.messages, "{language} {place:?}");
        }
    }
}

#[test]
fn every_code_says_what_why_now_and_who() {
    for language in Language::ALL {
        let mut parts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (id, attribute) in patterns(language).into_keys() {
            parts.entry(id).or_default().insert(attribute);
        }
        for (id, attributes) in parts {
            let expected: &[&str] = if is_code(&id) {
                &["", "now", "who", "why"]
            } else {
                &[""]
            };
            let found: Vec<&str> = attributes.iter().map(String::as_str).collect();
            assert_eq!(found, expected, "{language} {id}");
        }
    }
}

#[test]
fn every_variable_has_a_neutral_word_and_every_reference_a_message() {
    for language in Language::ALL {
        let patterns = patterns(language);
        for ((id, attribute), uses) in &patterns {
            for message in &uses.messages {
                let place = (message.clone(), String::new());
                assert!(
                    patterns.contains_key(&place),
                    "{language} {id}.{attribute}: {message}"
                );
            }
            for variable in &uses.variables {
                let place = (format!("fact-{variable}"), String::new());
                assert!(
                    patterns.contains_key(&place) || id.starts_with("date-"),
                    "{language} {id}.{attribute}: no fact-{variable}"
                );
            }
        }
    }
}

#[test]
fn no_neutral_word_stands_there_for_nothing() {
    let patterns = patterns(Language::En);
    let used: BTreeSet<&String> = patterns.values().flat_map(|uses| &uses.variables).collect();
    for (id, _) in patterns.keys() {
        if let Some(name) = id.strip_prefix("fact-") {
            assert!(used.contains(&name.to_owned()), "{id}");
        }
    }
}

#[test]
fn every_variant_of_every_pattern_can_be_written() {
    let catalogue = Catalogue::new();
    for language in Language::ALL {
        let patterns = patterns(language);
        let variables: BTreeSet<&String> =
            patterns.values().flat_map(|uses| &uses.variables).collect();
        for (id, attribute) in patterns.keys() {
            let choices = all_choices(&patterns, &(id.clone(), attribute.clone()));
            for (chosen, key) in choices
                .iter()
                .map(|(name, key)| (name.as_str(), key.as_str()))
                .chain([("", "")])
            {
                let mut arguments = FluentArgs::new();
                for variable in &variables {
                    arguments.set(variable.as_str(), FluentValue::from("x"));
                }
                if !chosen.is_empty() {
                    arguments.set(chosen.to_owned(), FluentValue::try_number(key));
                }
                let attribute = (!attribute.is_empty()).then_some(attribute.as_str());
                let (text, errors) = catalogue
                    .format(language, id, attribute, &arguments)
                    .unwrap();
                assert!(
                    errors.is_empty(),
                    "{language} {id} {attribute:?}: {errors:?}"
                );
                assert!(
                    !text.trim().is_empty(),
                    "{language} {id} {attribute:?} says nothing"
                );
            }
        }
    }
}

/// Choices of a pattern and of the messages that it refers to.
fn all_choices(patterns: &BTreeMap<Place, Uses>, place: &Place) -> BTreeSet<(String, String)> {
    let mut choices = BTreeSet::new();
    let Some(uses) = patterns.get(place) else {
        return choices;
    };
    for (variable, keys) in &uses.choices {
        choices.extend(keys.iter().map(|key| (variable.clone(), key.clone())));
    }
    for message in &uses.messages {
        choices.extend(all_choices(patterns, &(message.clone(), String::new())));
    }
    choices
}

fn patterns(language: Language) -> BTreeMap<Place, Uses> {
    let mut patterns = BTreeMap::new();
    for (_, text) in files(language) {
        let resource = match parser::parse(*text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name.to_owned();
            if let Some(value) = &message.value {
                patterns.insert((id.clone(), String::new()), uses(value));
            }
            for attribute in &message.attributes {
                let place = (id.clone(), attribute.id.name.to_owned());
                patterns.insert(place, uses(&attribute.value));
            }
        }
    }
    patterns
}

fn uses(pattern: &Pattern<&str>) -> Uses {
    let mut found = Uses::default();
    walk_pattern(pattern, &mut found);
    found
}

fn walk_pattern(pattern: &Pattern<&str>, found: &mut Uses) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk(expression, found);
        }
    }
}

fn walk(expression: &Expression<&str>, found: &mut Uses) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, found),
        Expression::Select { selector, variants } => {
            walk_inline(selector, found);
            for variant in variants {
                if let InlineExpression::VariableReference { id } = selector {
                    let key = match variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    };
                    let keys = found.choices.entry(id.name.to_owned()).or_default();
                    keys.insert(key.to_owned());
                }
                walk_pattern(&variant.value, found);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, found: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            found.messages.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => walk(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => walk_arguments(arguments, found),
        InlineExpression::TermReference { arguments, .. } => {
            if let Some(arguments) = arguments {
                walk_arguments(arguments, found);
            }
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn walk_arguments(arguments: &CallArguments<&str>, found: &mut Uses) {
    for positional in &arguments.positional {
        walk_inline(positional, found);
    }
    for named in &arguments.named {
        walk_inline(&named.value, found);
    }
}
