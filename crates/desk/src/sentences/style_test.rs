//! The tone of the sentences: that of a good counter.

use super::catalogue::Catalogue;
use super::files::files;
use super::language::Language;

/// Words that a person at the counter would not say, and other names of the rehearsal than its own:
/// répétition, oefening, Übung.
const NEVER_SAID: [(Language, &[&str]); 4] = [
    (
        Language::Fr,
        &[
            "veuillez",
            "s’il vous plaît",
            "entrée invalide",
            "a échoué",
            "erreur fatale",
            "exercice",
        ],
    ),
    (
        Language::Nl,
        &[
            "alstublieft",
            "gelieve",
            "ongeldige invoer",
            "bewerking mislukt",
            "fatale fout",
            "repetitie",
        ],
    ),
    (
        Language::De,
        &[
            "bitte",
            "ungültige eingabe",
            "vorgang fehlgeschlagen",
            "schwerer fehler",
            "probe",
        ],
    ),
    (
        Language::En,
        &[
            "please",
            "invalid input",
            "operation failed",
            "fatal",
            "oops",
            "sorry",
            "practice",
        ],
    ),
];

#[test]
fn sentences_have_no_exclamation_marks_and_none_of_the_words_never_said() {
    for (language, words) in NEVER_SAID {
        for (name, text) in files(language) {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                assert!(!line.contains('!'), "{language}/{name}: {line}");
                let small = line.to_lowercase();
                let said = format!(
                    " {} ",
                    small.replace(|letter: char| !letter.is_alphabetic(), " ")
                );
                for word in words {
                    let whole = format!(" {word} ");
                    assert!(!said.contains(&whole), "{language}/{name}: {word}: {line}");
                }
            }
        }
    }
}

#[test]
fn sentences_are_whole_and_short() {
    let catalogue = Catalogue::new();
    for language in Language::ALL {
        for code in catalogue.codes() {
            let sentence = catalogue.sentence(language, code, &[]);
            for part in [&sentence.what, &sentence.why, &sentence.now, &sentence.who] {
                assert!(part.ends_with(['.', '?', ')']), "{language} {code}: {part}");
                assert!(
                    !part.contains("  ") && !part.contains('\n'),
                    "{language} {code}: {part}"
                );
                assert!(!part.contains(['{', '}', '$']), "{language} {code}: {part}");
                assert!(part.chars().count() <= LONGEST, "{language} {code}: {part}");
            }
        }
    }
}

#[test]
fn quotes_and_apostrophes_are_the_printers_ones() {
    for language in Language::ALL {
        for (name, text) in files(language) {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                assert!(!line.contains(['\'', '"']), "{language}/{name}: {line}");
            }
        }
    }
}

/// About four lines of 75 characters.
const LONGEST: usize = 330;
