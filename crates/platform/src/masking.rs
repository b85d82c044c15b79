//! National numbers in foreign texts.

use std::sync::LazyLock;

use regex::Regex;

/// The same text with every national number replaced by stars, plain or written with separators.
///
/// The platform's messages may quote what was sent; errors and logs may not.
pub(crate) fn masked(text: &str) -> String {
    match NATIONAL_NUMBER.as_ref() {
        Some(pattern) => pattern.replace_all(text, "***********").into_owned(),
        None => "***".to_owned(),
    }
}

static NATIONAL_NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b\d{2}[. ]?\d{2}[. ]?\d{2}[-. ]?\d{3}[. ]?\d{2}\b").ok());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn national_numbers_are_masked_and_nothing_else() {
        for (text, shown) in [
            ("SSIN 85073003328 unknown", "SSIN *********** unknown"),
            ("SSIN=85.07.30-033.28", "SSIN=***********"),
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
}
