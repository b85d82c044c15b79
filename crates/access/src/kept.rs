//! Values that are kept: as JSON with a version, so that an older program refuses what it does not understand.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::tree::TreeError;

/// The version of a kept form; a newer one than `N` is refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Version<const N: u32 = 1>;

impl<const N: u32> Serialize for Version<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u32(N)
    }
}

impl<'de, const N: u32> Deserialize<'de> for Version<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let found = u32::deserialize(from)?;
        if found > N {
            return Err(serde::de::Error::custom(TreeError::Newer { found }));
        }
        Ok(Version)
    }
}

/// A value as JSON, numbers of people included: for `store`, which encrypts it.
///
/// # Errors
/// Never for the values of this crate.
pub fn write_kept<T: Serialize>(value: &T) -> Result<String, TreeError> {
    serde_json::to_string(value).map_err(|error| unreadable(&error))
}

/// Reads what [`write_kept`] gave.
///
/// # Errors
/// It is of a newer version, damaged, or does not fit itself. The error says where, never what stands there.
pub fn read_kept<T: DeserializeOwned>(text: &str) -> Result<T, TreeError> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    match serde_json::from_str::<Versioned>(text) {
        // The value was refused, and its version is one that no form here has.
        Ok(Versioned { version }) if version > NEWEST => Err(TreeError::Newer { found: version }),
        _ => Err(unreadable(&error)),
    }
}

fn unreadable(error: &serde_json::Error) -> TreeError {
    TreeError::Unreadable {
        detail: format!(
            "{:?}, line {}, column {}",
            error.classify(),
            error.line(),
            error.column()
        ),
    }
}

/// The newest version of any form here.
const NEWEST: u32 = 1;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_form_is_told_from_a_damaged_one() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct Value {
            version: Version,
            text: String,
        }
        let value = Value {
            version: Version,
            text: "61.08.06-970.90".to_owned(),
        };
        let text = write_kept(&value).unwrap();
        assert_eq!(text, r#"{"version":1,"text":"61.08.06-970.90"}"#);
        assert_eq!(read_kept::<Value>(&text).unwrap(), value);
        let newer = r#"{"version":7,"texts":["61.08.06-970.90"]}"#;
        assert_eq!(
            read_kept::<Value>(newer),
            Err(TreeError::Newer { found: 7 })
        );
        for damaged in ["", "{", r#"{"version":1,"text":610806}"#, r#"{"text":""}"#] {
            let error = read_kept::<Value>(damaged).unwrap_err();
            assert_eq!(error.code(), "ACCESS-TREE-UNREADABLE");
            assert!(!error.to_string().contains("610806"), "{error}");
        }
    }
}
