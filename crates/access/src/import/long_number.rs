//! Numbers that may be a national number, hidden in what is shown.

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
