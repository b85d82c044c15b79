//! The countries of VIES and the structure of their numbers.

/// A country with the forms that its numbers may have.
///
/// In a form `9` is a digit, `A` a letter, `X` a letter or a digit, `1` is 0 or 1; `F`, `I`, `V` and `Y` are the French
/// and Irish sets; `u`, `b`, `g`, `d`, `h` and `a` are the letters themselves.
pub(super) struct Country {
    pub code: &'static str,
    forms: &'static [&'static str],
}

impl Country {
    pub(super) fn of(code: &str) -> Option<&'static Country> {
        COUNTRIES.iter().find(|country| country.code == code)
    }

    pub(super) fn has_structure(&self, rest: &str) -> bool {
        let only_digits_at_ends = || {
            let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
            digit(rest.as_bytes().first()) && digit(rest.as_bytes().last())
        };
        let spanish = self.code == "ES" && only_digits_at_ends();
        !spanish && self.forms.iter().any(|form| matches_form(form, rest))
    }
}

fn matches_form(form: &str, rest: &str) -> bool {
    form.len() == rest.len()
        && form
            .bytes()
            .zip(rest.bytes())
            .all(|(place, byte)| has(place, byte))
}

fn has(place: u8, byte: u8) -> bool {
    match place {
        b'9' => byte.is_ascii_digit(),
        b'1' => matches!(byte, b'0' | b'1'),
        b'A' => byte.is_ascii_uppercase(),
        b'X' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        b'F' => matches!(byte, b'0'..=b'9' | b'A'..=b'H' | b'J'..=b'N' | b'P'..=b'Z'),
        b'I' => matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'+' | b'*'),
        b'V' => matches!(byte, b'A'..=b'W'),
        b'Y' => matches!(byte, b'A'..=b'I'),
        letter => letter.to_ascii_uppercase() == byte,
    }
}

const fn country(code: &'static str, forms: &'static [&'static str]) -> Country {
    Country { code, forms }
}

const EIGHT: &str = "99999999";
const NINE: &str = "999999999";
const TEN: &str = "9999999999";
const ELEVEN: &str = "99999999999";
const TWELVE: &str = "999999999999";

/// Identifiers, section 6.
const COUNTRIES: [Country; 28] = [
    country("AT", &["u99999999"]),
    country("BE", &["1999999999"]),
    country("BG", &[NINE, TEN]),
    country("CY", &["99999999A"]),
    country("CZ", &[EIGHT, NINE, TEN]),
    country("DE", &[NINE]),
    country("DK", &[EIGHT]),
    country("EE", &[NINE]),
    country("EL", &[NINE]),
    country("ES", &["X9999999X"]),
    country("FI", &[EIGHT]),
    country("FR", &["FF999999999"]),
    country("HR", &[ELEVEN]),
    country("HU", &[EIGHT]),
    country("IE", &["9I99999V", "9999999VY"]),
    country("IT", &[ELEVEN]),
    country("LT", &[NINE, TWELVE]),
    country("LU", &[EIGHT]),
    country("LV", &[ELEVEN]),
    country("MT", &[EIGHT]),
    country("NL", &["999999999b99"]),
    country("PL", &[TEN]),
    country("PT", &[NINE]),
    country(
        "RO",
        &[
            "99", "999", "9999", "99999", "999999", "9999999", EIGHT, NINE, TEN,
        ],
    ),
    country("SE", &[TWELVE]),
    country("SI", &[EIGHT]),
    country("SK", &[TEN]),
    country("XI", &[NINE, TWELVE, "gd999", "ha999"]),
];
