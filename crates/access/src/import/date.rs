//! Days as exports write them.

use jiff::civil::Date;

/// `dd/mm/yyyy`, `dd-mm-yyyy`, `dd.mm.yyyy` or ISO, a time behind it aside. Years of two digits are not guessed.
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let date = text.split([' ', 'T', '\u{a0}']).next().unwrap_or(text);
    let separator = date.chars().find(|character| !character.is_ascii_digit())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let mut parts = date.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1..=2) => (first, second, third),
        (1..=2, 4) => (third, second, first),
        _ => return None,
    };
    let number = |part: &str| -> Option<i16> {
        let digits = part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    };
    let small = |part: &str| number(part).and_then(|value| i8::try_from(value).ok());
    Date::new(number(year)?, small(month)?, small(day)?).ok()
}

/// The first day in a text such as a file name or a line above the headings.
pub fn day_in(text: &str) -> Option<Date> {
    text.split(|character: char| {
        !(character.is_ascii_digit() || matches!(character, '/' | '-' | '.'))
    })
    .find_map(|word| day(word.trim_matches(['/', '-', '.'])))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_three_ways_and_no_guess() {
        for text in [
            "01/02/2024",
            "01-02-2024",
            "1.2.2024",
            "2024-02-01",
            "2024-02-01T10:00",
            "01/02/2024 10:00:00",
        ] {
            assert_eq!(day(text), Some(date(2024, 2, 1)), "{text}");
        }
        for text in [
            "",
            "01/02/24",
            "31/02/2024",
            "2024",
            "45321",
            "01-02/2024",
            "1/2/3/2024",
            "é/1/2024",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(
            day_in("Export du 01/07/2025 à 10:00"),
            Some(date(2025, 7, 1))
        );
        assert_eq!(day_in("users_2025-07-01.csv"), Some(date(2025, 7, 1)));
    }
}
