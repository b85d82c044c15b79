//! Types of organisations, organisations and the persons who manage them, from a file.
//!
//! The file is JSON or TOML; in TOML:
//!
//! ```toml
//! # Persons who may have a certificate of their own, by national number (11 digits).
//! natural_persons = ["76022995180"]
//!
//! # Organisations with the persons who may manage their certificates.
//! [[organisations]]
//! type = "NIHII-GROUP"
//! number = "94987645"
//! names = { fr = "Soins du Canal", nl = "Zorg aan het Kanaal" }
//! managers = ["76022995180"]
//! # Whether the platform lists it for them (default true); they may manage it in either case.
//! listed = true
//!
//! # Types of organisations. With this list these are all there are; without it the platform has
//! # the 34 of its own.
//! [[types]]
//! type = "NIHII-GROUP"
//! length = 8
//! names = { fr = "Groupement de praticiens", nl = "Groepering van verpleegkundigen" }
//! pattern = "[789][0-9]{7}"
//! check_digits = true
//! services = ["tsa", "other"]
//! ```
//!
//! A file with neither `natural_persons` nor `organisations` lets everybody manage everything.
//! `check_digits` (default false) says whether the last two digits are 97 minus the rest modulo 97.

use std::borrow::Cow;
use std::collections::BTreeMap;

use regex::Regex;
use serde::Deserialize;

use super::{OrganisationType, SERVICES, Types};
use crate::platform::authorise::{self, AuthorisationList, Authorise, Organisation};
use crate::platform::error::PlatformError;
use crate::platform::number;

/// What such a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationsFile {
    /// The types of organisations.
    pub types: Types,
    /// Who manages what.
    pub authorise: Authorise,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    types: Option<Vec<WrittenType>>,
    organisations: Option<Vec<WrittenOrganisation>>,
    natural_persons: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenType {
    #[serde(rename = "type")]
    kind: String,
    length: usize,
    names: TypeNames,
    pattern: String,
    #[serde(default)]
    check_digits: bool,
    #[serde(default)]
    services: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypeNames {
    fr: String,
    nl: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOrganisation {
    #[serde(rename = "type")]
    kind: String,
    number: String,
    names: BTreeMap<String, String>,
    managers: Vec<String>,
    #[serde(default = "listed")]
    listed: bool,
}

fn listed() -> bool {
    true
}

impl OrganisationsFile {
    /// Reads JSON (when the first character is a brace) or TOML.
    ///
    /// # Errors
    /// [`PlatformError::Organisations`] when it is not of that form, or something in it is not valid;
    /// national numbers are masked in it.
    pub fn read(content: &[u8]) -> Result<Self, PlatformError> {
        parse(content)
            .and_then(Written::check)
            .map_err(|detail| PlatformError::Organisations {
                detail: masked(&detail),
            })
    }
}

fn parse(content: &[u8]) -> Result<Written, String> {
    let text = std::str::from_utf8(content).map_err(|_| "it is not UTF-8 text")?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text).map_err(|error| error.to_string());
    }
    toml::from_str(text).map_err(|error| {
        // The error's own text would show the line.
        let start = error.span().map_or(0, |span| span.start);
        let line = text.get(..start).unwrap_or_default().lines().count().max(1);
        format!("{} near line {line}", error.message())
    })
}

impl Written {
    fn check(self) -> Result<OrganisationsFile, String> {
        let types = match self.types {
            None => Types::default(),
            Some(written) => types(written)?,
        };
        if self.organisations.is_none() && self.natural_persons.is_none() {
            let authorise = Authorise::All;
            return Ok(OrganisationsFile { types, authorise });
        }
        let mut list = AuthorisationList::default();
        for ssin in self.natural_persons.unwrap_or_default() {
            person(&ssin)?;
            list.persons.entry(ssin).or_default().natural_person = true;
        }
        for written in self.organisations.unwrap_or_default() {
            let organisation = Organisation {
                kind: written.kind,
                number: written.number,
                names: written.names,
            };
            authorise::check(&types, &organisation)?;
            for ssin in written.managers {
                person(&ssin)?;
                let person = list.persons.entry(ssin).or_default();
                match written.listed {
                    true => person.organisations.push(organisation.clone()),
                    false => person.unlisted.push(organisation.clone()),
                }
            }
        }
        let authorise = Authorise::List(list);
        Ok(OrganisationsFile { types, authorise })
    }
}

fn person(ssin: &str) -> Result<(), String> {
    match number::is_ssin(ssin) {
        true => Ok(()),
        false => Err("a national number is not valid".to_owned()),
    }
}

fn types(written: Vec<WrittenType>) -> Result<Types, String> {
    if written.is_empty() {
        return Err("the list of types is empty".to_owned());
    }
    let mut types: Vec<OrganisationType> = Vec::with_capacity(written.len());
    for one in written {
        if types.iter().any(|other| other.kind == one.kind) {
            return Err(format!("the type {} is there twice", one.kind));
        }
        types.push(one.check()?);
    }
    Ok(Types(Cow::Owned(types)))
}

impl WrittenType {
    fn check(self) -> Result<OrganisationType, String> {
        let kind = self.kind;
        let shaped = kind
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '_'));
        if kind.is_empty() || kind == "SSIN" || !shaped {
            return Err(format!("{kind} cannot be the name of a type"));
        }
        if !(1..=MOST_DIGITS).contains(&self.length) {
            return Err(format!("{kind}: a length is 1 to {MOST_DIGITS}"));
        }
        if Regex::new(&format!("^(?:{})$", self.pattern)).is_err() {
            return Err(format!("{kind}: the pattern is not a regular expression"));
        }
        let known = |service: String| {
            let mut all = SERVICES.iter().copied();
            all.find(|known| *known == service)
                .ok_or_else(|| format!("{kind}: the services are {}", SERVICES.join(", ")))
        };
        let services = self
            .services
            .into_iter()
            .map(known)
            .collect::<Result<Vec<_>, _>>()?;
        Ok(OrganisationType {
            length: self.length,
            french: Cow::Owned(self.names.fr),
            dutch: Cow::Owned(self.names.nl),
            pattern: Cow::Owned(self.pattern),
            checked: self.check_digits,
            services: Cow::Owned(services),
            kind: Cow::Owned(kind),
        })
    }
}

/// Without the national numbers that a parser may repeat.
fn masked(detail: &str) -> String {
    match Regex::new("[0-9]{11}") {
        Ok(numbers) => numbers.replace_all(detail, "***********").into_owned(),
        Err(_) => "it is not of the form that is described".to_owned(),
    }
}

/// Longest number of an organisation.
const MOST_DIGITS: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    const TOML: &str = r#"
natural_persons = ["62520395440"]

[[organisations]]
type = "CLINIC"
number = "1234"
names = { nl = "Kliniek" }
managers = ["76022995180"]

[[types]]
type = "CLINIC"
length = 4
names = { fr = "Clinique", nl = "Kliniek" }
pattern = "[1-9][0-9]{3}"
services = ["tsa"]
"#;

    #[test]
    fn toml_and_json_say_the_same() {
        let json = r#"{"natural_persons": ["62520395440"],
            "organisations": [{"type": "CLINIC", "number": "1234", "names": {"nl": "Kliniek"},
                "managers": ["76022995180"]}],
            "types": [{"type": "CLINIC", "length": 4, "names": {"fr": "Clinique", "nl": "Kliniek"},
                "pattern": "[1-9][0-9]{3}", "services": ["tsa"]}]}"#;
        let file = OrganisationsFile::read(TOML.as_bytes()).unwrap();
        assert_eq!(file, OrganisationsFile::read(json.as_bytes()).unwrap());
        assert_eq!(file.types.iter().count(), 1);
        assert_eq!(file.types.etk_length("CLINIC"), Some(4));
        let rule = &file.authorise;
        assert!(rule.manages("76022995180", "CLINIC", "1234"));
        assert!(!rule.manages("62520395440", "CLINIC", "1234"));
        assert!(rule.natural_person("62520395440") && !rule.natural_person("76022995180"));
    }

    #[test]
    fn what_is_not_listed_may_be_managed_all_the_same() {
        let toml = TOML.replace("[[types]]", "listed = false\n\n[[types]]");
        let rule = OrganisationsFile::read(toml.as_bytes()).unwrap().authorise;
        assert!(rule.organisations("76022995180").is_empty());
        assert!(rule.manages("76022995180", "CLINIC", "1234"));
        assert!(!rule.manages("62520395440", "CLINIC", "1234"));
    }

    #[test]
    fn a_file_of_types_alone_lets_everybody_manage() {
        let from = TOML.find("[[types]]").unwrap();
        let file = OrganisationsFile::read(&TOML.as_bytes()[from..]).unwrap();
        assert_eq!(file.authorise, Authorise::All);
        let nothing = OrganisationsFile::read(b"").unwrap();
        assert_eq!(nothing.types, Types::default());
    }

    #[test]
    fn wrong_files_are_refused_without_repeating_a_person() {
        for (from, to) in [
            ("76022995180", "76022995181"),
            ("[\"76022995180\"]", "\"76022995180\""),
            ("managers = [\"76022995180\"]", "managers = 76022995180\""),
            ("\"1234\"", "\"0234\""),
            ("type = \"CLINIC\"\nnumber", "type = \"HOSPICE\"\nnumber"),
            ("{ nl = \"Kliniek\" }", "{}"),
            ("type = \"CLINIC\"\nlength", "type = \"SSIN\"\nlength"),
            ("type = \"CLINIC\"\nlength", "type = \"clinic\"\nlength"),
            ("length = 4", "length = 0"),
            ("[1-9][0-9]{3}", "[1-9"),
            ("[\"tsa\"]", "[\"tsb\"]"),
            ("fr = \"Clinique\", ", ""),
            ("length = 4", "length = 4\nextra = 1"),
        ] {
            assert!(TOML.contains(from), "{from}");
            let error = OrganisationsFile::read(TOML.replacen(from, to, 1).as_bytes()).unwrap_err();
            assert_eq!(error.code(), "REHEARSAL-PLATFORM-ORGANISATIONS");
            assert!(!error.to_string().contains("760229"), "{error}");
        }
        let error = OrganisationsFile::read(b"{\"natural_persons\": \"76022995180\"}").unwrap_err();
        assert!(!error.to_string().contains("760229"), "{error}");
    }

    proptest::proptest! {
        #[test]
        fn spoilt_files_never_panic(at in 0..TOML.len(), byte: u8, length in 0..8usize) {
            let mut spoilt = TOML.as_bytes().to_vec();
            let end = (at + length).min(spoilt.len());
            spoilt.splice(at..end, [byte]);
            let _ = OrganisationsFile::read(&spoilt);
        }

        #[test]
        fn garbage_never_panics(text in "[\\[\\]{}\"'=,a-z0-9\n ]{0,200}") {
            let _ = OrganisationsFile::read(text.as_bytes());
        }
    }
}
