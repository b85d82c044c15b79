//! People, known across organisations.

use std::fmt;

use identifiers::Niss;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fold::fold;

/// Names a person in the workspace: random, so that it tells nothing after an erasure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub String);

/// A person. Personal data: `Debug` shows the id alone.
///
/// Serialised it is whole, number included: what is written goes through `store`, which encrypts it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name in the workspace.
    pub id: PersonId,
    /// The national or BIS number, when it is known and right.
    #[serde(with = "niss_text", default, skip_serializing_if = "Option::is_none")]
    pub niss: Option<Niss>,
    /// Family name.
    pub name: String,
    /// First names.
    pub first_name: String,
    /// Their own address, as told last.
    pub email: Option<String>,
    /// `fr`, `nl` or `de`.
    pub language: Option<String>,
    /// Other names under the same number, as name and first name: told, since one of them is wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<(String, String)>,
    /// The day of the newest word about the name and the addresses.
    pub as_of: Date,
}

impl Person {
    /// First name and name, for sentences.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.name)
            .trim()
            .to_owned()
    }

    /// The number masked, or nothing.
    pub fn masked(&self) -> Option<String> {
        self.niss.as_ref().map(Niss::masked)
    }

    /// The name without case, accents and signs.
    pub(crate) fn folded(&self) -> (String, String) {
        (fold(&self.name), fold(&self.first_name))
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Person({})", self.id.0)
    }
}

/// The number as its eleven digits.
mod niss_text {
    use identifiers::Niss;
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(niss: &Option<Niss>, to: S) -> Result<S::Ok, S::Error> {
        match niss {
            Some(niss) => to.serialize_some(niss.as_str()),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Niss>, D::Error> {
        let Some(text) = Option::<String>::deserialize(from)? else {
            return Ok(None);
        };
        // The check digits fit one century only, so a number taken once is the same on any later day.
        Niss::parse(&text, Date::MAX)
            .map(Some)
            .map_err(|_| D::Error::custom("a national number is wrong"))
    }
}
