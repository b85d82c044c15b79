//! Who may manage certificates of which organisations.
//!
//! A list is a JSON object: national numbers (11 digits) as keys, and for each person
//!
//! ```json
//! {
//!   "76022995180": {
//!     "natural_person": true,
//!     "organisations": [
//!       { "type": "NIHII-GROUP", "number": "94987645",
//!         "names": { "fr": "Soins du Canal", "nl": "Zorg aan het Kanaal" } }
//!     ]
//!   }
//! }
//! ```
//!
//! Organisations under `unlisted` may be managed too, but the platform does not list them.
//! `natural_person` says whether the person may have a certificate of their own (default false);
//! `names` has at least one language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::error::PlatformError;
use super::number;
use super::organisation::Types;

/// The rule of authorisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Authorise {
    /// Everybody may manage every organisation. Asked for somebody's organisations, the platform
    /// lists a few made-up ones.
    All,
    /// Only what the list says.
    List(AuthorisationList),
}

/// Organisations by person.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct AuthorisationList {
    /// By national number.
    pub(super) persons: BTreeMap<String, Person>,
}

impl std::fmt::Debug for AuthorisationList {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "AuthorisationList({} persons)",
            self.persons.len()
        )
    }
}

/// An organisation that somebody may manage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Type, for example `NIHII-GROUP`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Number of that type.
    pub number: String,
    /// Name by language.
    pub names: BTreeMap<String, String>,
}

#[derive(Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    #[serde(default)]
    pub(super) natural_person: bool,
    #[serde(default)]
    pub(super) organisations: Vec<Organisation>,
    /// May be managed, and are missing from the list all the same (R-004-036).
    #[serde(default)]
    pub(super) unlisted: Vec<Organisation>,
}

impl AuthorisationList {
    /// Reads the JSON form.
    ///
    /// # Errors
    /// [`PlatformError::Authorisation`] when it is not of that form, or a number is not valid.
    pub fn from_json(json: &[u8]) -> Result<Self, PlatformError> {
        let wrong = |detail: String| PlatformError::Authorisation { detail };
        let persons: BTreeMap<String, Person> =
            serde_json::from_slice(json).map_err(|error| wrong(error.to_string()))?;
        for (ssin, person) in &persons {
            if !number::is_ssin(ssin) {
                return Err(wrong("a national number is not valid".to_owned()));
            }
            for organisation in person.organisations.iter().chain(&person.unlisted) {
                check(&Types::default(), organisation).map_err(wrong)?;
            }
        }
        Ok(Self { persons })
    }
}

impl Authorise {
    /// Whether the person may have a certificate of their own.
    pub(super) fn natural_person(&self, ssin: &str) -> bool {
        match self {
            Self::All => true,
            Self::List(list) => list
                .persons
                .get(ssin)
                .is_some_and(|person| person.natural_person),
        }
    }

    /// The organisations that are listed for the person.
    pub(super) fn organisations(&self, ssin: &str) -> Vec<Organisation> {
        match self {
            Self::All => examples(),
            Self::List(list) => list
                .persons
                .get(ssin)
                .map(|person| person.organisations.clone())
                .unwrap_or_default(),
        }
    }

    /// Whether the person may manage this organisation.
    pub(super) fn manages(&self, ssin: &str, kind: &str, number: &str) -> bool {
        let Self::List(list) = self else {
            return true;
        };
        let person = list.persons.get(ssin);
        let managed = person.map(|person| person.organisations.iter().chain(&person.unlisted));
        managed
            .into_iter()
            .flatten()
            .any(|organisation| organisation.kind == kind && organisation.number == number)
    }
}

/// Whether the organisation has a known type, a number of that type, and a name.
pub(super) fn check(types: &Types, organisation: &Organisation) -> Result<(), String> {
    let kind = &organisation.kind;
    let known = types
        .named(kind)
        .ok_or(format!("{kind} is not a known type"))?;
    if organisation.names.is_empty() {
        return Err(format!("{kind} {} has no name", organisation.number));
    }
    known
        .check(&organisation.number)
        .map_err(|refusal| format!("{kind} {}: {}", organisation.number, refusal.kind.message()))
}

/// Made-up organisations with numbers that are not allotted (identifiers, head of the page).
fn examples() -> Vec<Organisation> {
    let organisation = |kind: &str, number: &str, french: &str, dutch: &str| Organisation {
        kind: kind.to_owned(),
        number: number.to_owned(),
        names: BTreeMap::from([
            ("fr".to_owned(), french.to_owned()),
            ("nl".to_owned(), dutch.to_owned()),
        ]),
    };
    vec![
        organisation(
            "NIHII-GROUP",
            "94987645",
            "Infirmières de l'Exemple",
            "Voorbeeld Thuisverpleging",
        ),
        organisation(
            "NIHII-HOSPITAL",
            "71980136",
            "Hôpital de l'Exemple",
            "Voorbeeldziekenhuis",
        ),
        organisation(
            "CBE",
            "0998123466",
            "Exemple & Fils, dispositifs médicaux",
            "Voorbeeld & Zonen, medische hulpmiddelen",
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"{"76022995180": {"organisations": [
        {"type": "NIHII-GROUP", "number": "94987645", "names": {"nl": "Zorg"}}]}}"#;

    #[test]
    fn a_list_says_who_manages_what() {
        let list = AuthorisationList::from_json(LIST.as_bytes()).unwrap();
        assert!(!format!("{list:?}").contains("760229"));
        let rule = Authorise::List(list);
        assert!(rule.manages("76022995180", "NIHII-GROUP", "94987645"));
        assert!(!rule.manages("76022995180", "CBE", "0998123466"));
        assert!(!rule.manages("62520395440", "NIHII-GROUP", "94987645"));
        assert!(!rule.natural_person("76022995180"));
    }

    #[test]
    fn wrong_lists_are_refused_without_repeating_the_person() {
        for (from, to) in [
            ("76022995180", "76022995181"),
            ("94987645", "94987646"),
            ("NIHII-GROUP", "NIHII-GRUOP"),
            ("{\"nl\": \"Zorg\"}", "{}"),
            ("\"type\"", "\"kind\""),
        ] {
            let error =
                AuthorisationList::from_json(LIST.replace(from, to).as_bytes()).unwrap_err();
            assert_eq!(error.code(), "REHEARSAL-PLATFORM-AUTHORISATION");
            assert!(!error.to_string().contains("760229"), "{error}");
        }
    }

    #[test]
    fn the_made_up_organisations_have_valid_numbers() {
        for organisation in examples() {
            assert_eq!(check(&Types::default(), &organisation), Ok(()));
        }
    }
}
