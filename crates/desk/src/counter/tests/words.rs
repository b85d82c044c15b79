//! Every line that the counter says is in the catalogue, in every language.

#![allow(clippy::disallowed_methods, reason = "looks at the sources")]

use super::bed::{Bed, NATIONAL_NUMBER, ok};
use crate::answers::MissingFacts;
use crate::sentences::{Catalogue, Language};

#[test]
fn choices_and_causes_have_their_words_in_every_language() {
    for language in Language::ALL {
        let bed = Bed::new();
        let mut words = ok(bed.counter.opening()).preferences;
        words.language = Some(language);
        ok(bed.counter.set_preferences(words));
        let choices = bed.counter.rehearsal_choices();
        assert_eq!((choices.persons.len(), choices.faults.len()), (7, 10));
        for choice in choices.persons.iter().chain(&choices.faults) {
            for said in [&choice.title, &choice.sentence] {
                assert!(!said.starts_with("rehearsal-"), "{language}: {said}");
            }
        }
        for facts in ways_of_missing() {
            let missing = bed
                .counter
                .missing_organisation("Anton Krautgarten", &facts);
            let question = missing.question.map(|one| {
                let mut words = one.answers;
                words.extend([one.title, one.why]);
                words
            });
            let cause = missing
                .cause
                .map(|one| vec![one.title, one.sentence, one.who, one.text]);
            let said = question.or(cause);
            for said in said.unwrap_or_else(|| missing.otherwise.into_iter().collect()) {
                let whole = !said.starts_with("missing-") && !said.contains("{ $");
                assert!(whole, "{language}: {said}");
            }
        }
    }
}

/// One set of facts for each question and each cause.
fn ways_of_missing() -> Vec<MissingFacts> {
    let other = MissingFacts {
        care_project: Some(false),
        ..MissingFacts::default()
    };
    let named = |name: &str, ticked| MissingFacts {
        responsible: Some(name.to_owned()),
        ticked,
        ..other.clone()
    };
    let project = |confirmed| MissingFacts {
        care_project: Some(true),
        confirmed,
        ..MissingFacts::default()
    };
    vec![
        MissingFacts::default(),
        project(None),
        project(Some(false)),
        project(Some(true)),
        named("Hélène Dupré-Lefèvre", None),
        named("", None),
        named("Krautgarten Anton", None),
        named("Krautgarten Anton", Some(false)),
        named("Krautgarten Anton", Some(true)),
        other,
    ]
}

/// The ids that stand in the sources of the counter as literals.
#[test]
fn no_id_stands_in_the_sources_that_has_no_words() {
    let catalogue = Catalogue::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/counter");
    let mut found = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for literal in source.split('"').skip(1).step_by(2) {
            let is_ours = BEGINNINGS.iter().any(|one| literal.starts_with(one));
            let whole = |letter: char| letter.is_ascii_lowercase() || letter == '-';
            if !is_ours || literal.ends_with('-') || !literal.chars().all(whole) {
                continue;
            }
            found += 1;
            for language in Language::ALL {
                assert_ne!(catalogue.text(language, literal, &[]), literal, "{path:?}");
            }
            let says = format!("{literal}-says");
            let has_sentence = literal.starts_with("task-") && !NO_SENTENCE.contains(&literal);
            if has_sentence && !literal.ends_with("-says") {
                assert_ne!(catalogue.text(Language::En, &says, &[]), says);
            }
        }
    }
    assert!(found > 80, "{found}");
}

/// A person before a window types no command.
#[test]
fn what_to_do_now_names_no_command() {
    for language in Language::ALL {
        let bed = Bed::new();
        let mut words = ok(bed.counter.opening()).preferences;
        words.language = Some(language);
        ok(bed.counter.set_preferences(words));
        let pages = bed.counter.explain_all().pages;
        assert!(pages.len() > 200, "{}", pages.len());
        for page in pages {
            let code = page.code.as_str();
            // The window has its card inside the program: no driver is needed for it.
            let never_here = COMMAND_LINE_ALONE.contains(&code) || code.starts_with("VPCD-");
            let names_one = page.now.contains("clavis ") || page.now.contains(" --");
            assert!(
                never_here || !names_one,
                "{language} {}: {}",
                page.code,
                page.now
            );
        }
    }
}

/// Promise 3: the number of the card's holder is in the fields that say so, and nowhere else.
#[test]
fn the_national_number_is_shown_to_who_asks_for_it_alone() {
    let bed = Bed::rehearsal("two-organisations", None);
    let details = ok(bed.counter.card_details());
    assert!(details.photo.starts_with("data:image/jpeg;base64,"));
    let number = details
        .fields
        .iter()
        .find(|line| line.label_id == "label-niss");
    let number = number.unwrap();
    assert_eq!(number.value, "92.08.30-954.37");
    assert_eq!(number.copy, NATIONAL_NUMBER);
    assert_eq!(number.masked, "92.08.**-***.**");
    assert!(number.sensitive);
    for line in &details.fields {
        assert!(!line.label.starts_with("label-"), "{line:?}");
        assert!(line.sensitive || line.masked == line.value);
    }
    let mut rest = details.clone();
    rest.fields.retain(|line| !line.sensitive);
    let said = serde_json::to_string(&rest).unwrap() + &format!("{:?}", bed.counter.card_now());
    assert!(
        !said.contains(NATIONAL_NUMBER) && !said.contains("954.37"),
        "{said}"
    );
}

const BEGINNINGS: [&str; 12] = [
    "window-",
    "task-",
    "bar-",
    "sent-",
    "ready-",
    "sheet-",
    "calendar-",
    "password-rule-",
    "pin-asked-",
    "home-",
    "environment-",
    "prepared-",
];
/// What only the command line can bring about.
const COMMAND_LINE_ALONE: [&str; 5] = [
    "CERT-CONTRACT-NOT-ACCEPTED",
    "CERT-NONE-OPEN",
    "CERT-NOT-ACTIVATED",
    "CERT-SEVERAL-OPEN",
    // Without a picture the command line is the way out.
    "WINDOW-NO-PICTURE",
];
const NO_SENTENCE: [&str; 1] = ["task-draft-unnamed"];
