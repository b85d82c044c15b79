//! What the cards of foreigners say about their stay (eID card, section 6, tags 13 to 1F).

use jiff::civil::Date;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::text::date;

/// A date `DD.MM.YYYY` on the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardDate {
    /// As on the card.
    pub text: String,
    /// The date, where the text is one.
    pub date: Option<Date>,
}

impl CardDate {
    /// Keeps what cannot be understood as text.
    pub fn parse(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            date: date(text),
        }
    }
}

impl Serialize for CardDate {
    /// `YYYY-MM-DD`, or the text of the card where it is no date.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.date {
            Some(date) => serializer.collect_str(&date),
            None => serializer.serialize_str(&self.text),
        }
    }
}

/// Since when and by which country the holder is protected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Protection {
    /// As on the card, `DD.MM.YYYY-XX`.
    pub text: String,
    /// The day, where the text has one.
    pub since: Option<Date>,
    /// The country, two letters (ISO 3166), where the text has them.
    pub country: Option<String>,
}

impl Protection {
    /// Keeps what cannot be understood as text.
    pub fn parse(text: &str) -> Self {
        let (day, country) = text.trim().rsplit_once('-').unwrap_or((text, ""));
        let is_country = country.len() == 2 && country.bytes().all(|c| c.is_ascii_uppercase());
        Self {
            text: text.to_owned(),
            since: date(day),
            country: is_country.then(|| country.to_owned()),
        }
    }
}

/// A code on the card with the word for it.
macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($code:literal => $word:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(pub String);

        impl $name {
            /// A stable word; `unknown` for a code that is in no list.
            pub fn word(&self) -> &'static str {
                match self.0.trim() {
                    $($code => $word,)+
                    _ => "unknown",
                }
            }
        }

        impl Serialize for $name {
            /// The code as on the card, and the word.
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_struct(stringify!($name), 2)?;
                object.serialize_field("code", &self.0)?;
                object.serialize_field("word", self.word())?;
                object.end()
            }
        }
    };
}

coded! {
    /// The organisation that the holder works for, or a special permit (tag 13).
    SpecialOrganisation {
        "1" => "shape",
        "2" => "nato",
        "4" => "former-blue-card-holder",
        "5" => "researcher",
    }
}

coded! {
    /// What the holder may work (tag 16).
    WorkPermit {
        "7" => "unlimited",
        "8" => "limited",
        "9" => "none",
        "A" => "seasonal-worker",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn protection_has_a_day_and_a_country() {
        let protection = Protection::parse("03.09.2021-ZZ");
        assert_eq!(protection.since, Some(jiff::civil::date(2021, 9, 3)));
        assert_eq!(protection.country.as_deref(), Some("ZZ"));
        for (text, since, country) in [
            ("03.09.2021", true, None),
            ("31.09.2021-ZZ", false, Some("ZZ")),
            ("03.09.2021-zz", true, None),
            ("", false, None),
        ] {
            let protection = Protection::parse(text);
            assert_eq!(protection.text, text);
            assert_eq!(protection.since.is_some(), since, "{text}");
            assert_eq!(protection.country.as_deref(), country, "{text}");
        }
    }

    #[test]
    fn codes_have_words() {
        let words = ["1", "2", "3", "4", "5", "", "12"];
        let words = words.map(|code| SpecialOrganisation(code.into()).word());
        let expected = [
            "shape",
            "nato",
            "unknown",
            "former-blue-card-holder",
            "researcher",
            "unknown",
            "unknown",
        ];
        assert_eq!(words, expected);
        let words = ["7", "8", "9", "A", "a"].map(|code| WorkPermit(code.into()).word());
        let expected = ["unlimited", "limited", "none", "seasonal-worker", "unknown"];
        assert_eq!(words, expected);
        let json = serde_json::to_value(WorkPermit("8".into())).unwrap();
        assert_eq!(json, serde_json::json!({ "code": "8", "word": "limited" }));
    }

    #[test]
    fn dates_are_dates_or_stay_text() {
        let json = |text| serde_json::to_value(CardDate::parse(text)).unwrap();
        assert_eq!(json("01.06.2021"), "2021-06-01");
        assert_eq!(json("2021"), "2021");
    }

    proptest! {
        #[test]
        fn garbage_never_panics(text in ".{0,20}") {
            prop_assert_eq!(&Protection::parse(&text).text, &text);
            prop_assert_eq!(&CardDate::parse(&text).text, &text);
        }
    }
}
