//! Texts compared as a person reads them: capitals, accents, spaces, apostrophes and signs do not count.

use unicode_normalization::UnicodeNormalization;

/// The letters and digits of `text`, small and without marks: `Nom d’utilisateur` is `nomdutilisateur`.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|character| character.is_alphanumeric()) {
        match character {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            other => folded.extend(other.to_lowercase()),
        }
    }
    folded
}

/// The words of a name in alphabetical order, each folded: those of `Essai, Rémi` are those of `Rémi ESSAI`.
pub(crate) fn name_words(name: &str, first_name: &str) -> Vec<String> {
    let between = |character: char| character.is_whitespace() || matches!(character, ',' | '-');
    let parts = [name, first_name];
    let words = parts.iter().flat_map(|part| part.split(between)).map(fold);
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    words.sort();
    words
}

/// `text` with every run of six digits and more hidden: column headings and file names may hold a national number
/// where somebody exported without headings or named a file after a person.
pub fn without_numbers(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut run = String::new();
    let mut digits = 0;
    for character in text.chars() {
        if character.is_ascii_digit() {
            digits += 1;
            run.push(character);
        } else if digits > 0 && matches!(character, ' ' | '.' | '-' | '/' | '_' | '\u{a0}') {
            run.push(character);
        } else {
            close(&mut shown, &mut run, &mut digits);
            shown.push(character);
        }
    }
    close(&mut shown, &mut run, &mut digits);
    shown
}

/// Ends a run of digits and separators: hidden when it is as long as a national number cut by a careless copy.
fn close(shown: &mut String, run: &mut String, digits: &mut usize) {
    if *digits >= HIDDEN_FROM {
        let kept = run.trim_end_matches(|character: char| !character.is_ascii_digit());
        shown.push_str("***");
        shown.push_str(run.get(kept.len()..).unwrap_or_default());
    } else {
        shown.push_str(run);
    }
    run.clear();
    *digits = 0;
}

/// A date has eight digits and stays; a national number without its leading zeros may have nine.
const HIDDEN_FROM: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_accents_spaces_and_apostrophes_do_not_count() {
        for (text, folded) in [
            ("Nom d’utilisateur", "nomdutilisateur"),
            ("NOM D'UTILISATEUR ", "nomdutilisateur"),
            ("État", "etat"),
            ("Actief?", "actief"),
            ("N° NISS", "nniss"),
            ("Änderungsdatum", "anderungsdatum"),
            ("Œuvre", "oeuvre"),
            ("\u{a0}INSZ\u{a0}", "insz"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
        assert_eq!(
            name_words("De la Maquette", "Léa"),
            name_words("Léa DE LA", "maquette")
        );
    }

    #[test]
    fn long_numbers_are_hidden_and_dates_are_not() {
        assert_eq!(without_numbers("78.03.03-970.17"), "***");
        assert_eq!(
            without_numbers("export 78030397017 (2).csv"),
            "export *** (2).csv"
        );
        assert_eq!(
            without_numbers("users_2025-07-01.csv"),
            "users_2025-07-01.csv"
        );
        assert_eq!(without_numbers("Toepassing 12"), "Toepassing 12");
    }
}
