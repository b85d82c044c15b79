//! Personal values in foreign texts.

use std::sync::LazyLock;

use regex::Regex;

/// The same text with every national number, plain or written with separators, and every e-mail
/// address replaced by stars.
///
/// The platform's messages may quote what was sent; errors and logs may not.
pub(crate) fn masked(text: &str) -> String {
    let (Some(number), Some(address)) = (NATIONAL_NUMBER.as_ref(), EMAIL.as_ref()) else {
        return STARS.to_owned();
    };
    let without_addresses = address.replace_all(text, "***@***");
    number
        .replace_all(&without_addresses, "${before}***********${after}")
        .into_owned()
}

/// The value of a parameter called `name`: stars when the name says that it is personal.
pub(crate) fn masked_parameter(name: &str, value: &str) -> String {
    let name = name.to_ascii_lowercase();
    if PERSONAL.iter().any(|word| name.contains(word)) {
        let known = masked(value);
        return if known == value && !value.is_empty() {
            STARS.to_owned()
        } else {
            known
        };
    }
    masked(value)
}

/// Beside it may stand an underscore or a letter that no hexadecimal number has: key identifiers
/// stay readable.
static NATIONAL_NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?P<before>\b|[_G-Zg-z])",
        r"\d{2}[-./ ]?\d{2}[-./ ]?\d{2}[-./ ]?\d{3}[-./ ]?\d{2}",
        r"(?P<after>\b|[_G-Zg-z])"
    ))
    .ok()
});

static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[^\s@<>,;:=\x22']+@[^\s@<>,;:=\x22']+\.[A-Za-z]{2,}").ok());

const STARS: &str = "***";

/// Parts of names of parameters whose values belong to a person.
const PERSONAL: &[&str] = &[
    "ssin",
    "inss",
    "niss",
    "nationalnumber",
    "national_number",
    "firstname",
    "first_name",
    "lastname",
    "last_name",
    "surname",
    "givenname",
    "mail",
    "phone",
    "birth",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn national_numbers_are_masked_and_nothing_else() {
        for (text, shown) in [
            ("SSIN 85073003328 unknown", "SSIN *********** unknown"),
            ("SSIN=85.07.30-033.28", "SSIN=***********"),
            (
                "SSIN85073003328, SSIN_85073003328_X",
                "SSIN***********, SSIN_***********_X",
            ),
            ("850730-033-28 85/07/30-033.28", "*********** ***********"),
            ("85073003328 85073003328", "*********** ***********"),
            ("mail to <alice@example.org>.", "mail to <***@***>."),
            (
                "SOA-03001 at 2026-11-22T02:13:55",
                "SOA-03001 at 2026-11-22T02:13:55",
            ),
            ("CBE 0406753266", "CBE 0406753266"),
            ("ticket 123456789012", "ticket 123456789012"),
            (
                "key 0011223344556677889900112233445566778899",
                "key 0011223344556677889900112233445566778899",
            ),
        ] {
            assert_eq!(masked(text), shown);
        }
    }

    #[test]
    fn a_parameter_is_masked_by_its_name_too() {
        for (name, value, shown) in [
            ("ssin", "85073003328", "***********"),
            ("SignerFirstName", "Alice", "***"),
            ("contactPhone", "+32 475 12 34 56", "***"),
            ("email", "alice@example.org", "***@***"),
            ("ssin", "", ""),
            ("dn", "CN=CBE=0406753266", "CN=CBE=0406753266"),
            ("value", "SSIN=85073003328", "SSIN=***********"),
        ] {
            assert_eq!(masked_parameter(name, value), shown, "{name}={value}");
        }
    }
}
