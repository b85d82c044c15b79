//! A PIN or password as it comes from the web view.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use specta::datatype::DataType;
use specta::{Type, Types};
use zeroize::Zeroizing;

/// What a person typed into a secret field: wiped when dropped, never printed, never sent back.
///
/// It has no `Debug` and no `Serialize`. The message between web view and program is not ours: its
/// own copies of the text are freed, not wiped (`docs/threat-model.md`, web view).
pub struct Typed(Zeroizing<String>);

impl Typed {
    /// The text, for the desk.
    pub fn text(&self) -> &Zeroizing<String> {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `deserialize_string`: that one refuses a number by quoting it.
        deserializer.deserialize_any(Text).map(Self)
    }
}

/// To TypeScript it is a text.
impl Type for Typed {
    fn definition(types: &mut Types) -> DataType {
        String::definition(types)
    }
}

/// Takes a text and refuses everything else without repeating it: serde's own refusals would
/// quote a PIN that came as a number.
struct Text;

impl Visitor<'_> for Text {
    type Value = Zeroizing<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Zeroizing::new(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Zeroizing::new(text))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Err(E::custom(NOT_TEXT))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Err(E::custom(NOT_TEXT))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Err(E::custom(NOT_TEXT))
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Self::Value, E> {
        Err(E::custom(NOT_TEXT))
    }
}

const NOT_TEXT: &str = "a secret must be a text";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_secret_is_the_text_itself() {
        for text in ["1234", "", "é\"\\\u{1f511}"] {
            let json = serde_json::Value::String(text.to_owned());
            let typed: Typed = serde_json::from_value(json).unwrap();
            assert_eq!(**typed.text(), text);
        }
    }

    /// Promise 3: a PIN that came as a number is refused without being repeated.
    #[test]
    fn a_refusal_never_repeats_the_secret() {
        for json in ["90481726", "-90481726", "9048.1726", "[90481726]", "true"] {
            let Err(error) = serde_json::from_str::<Typed>(json) else {
                panic!("{json} was taken")
            };
            assert!(!error.to_string().contains("9048"), "{error}");
        }
    }
}
