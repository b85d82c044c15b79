//! The distinguished name of an eHealth certificate (eHealth protocol, section 7), written and
//! compared by the platform's own code.

use pki::Name;
use pki::oid::{self, Oid};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::refusal::{Kind, Refusal};

/// What an eHealth certificate is made for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Identifier type: `SSIN` for a person, else a type of organisation.
    pub kind: String,
    /// Number of that type.
    pub number: String,
    /// Name as it was given: of the organisation, or the family name of the person.
    pub name: String,
    /// First names of a person; empty for an organisation.
    #[serde(default)]
    pub first_names: String,
    /// A foreigner's certificate has the family name first (eHealth protocol, section 7).
    #[serde(default)]
    pub family_first: bool,
    /// Application id.
    pub application_id: Option<String>,
}

/// A person's number stays out of it.
impl std::fmt::Debug for Entity {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.is_person() {
            true => write!(formatter, "Entity(SSIN)"),
            false => write!(formatter, "Entity({} {})", self.kind, self.number),
        }
    }
}

impl Entity {
    /// True for a person's own certificate.
    pub fn is_person(&self) -> bool {
        self.kind == "SSIN"
    }

    /// The name as it comes into the certificate, before it is normalised.
    pub fn full_name(&self) -> String {
        let (first, name) = (self.first_names.as_str(), self.name.as_str());
        match (first.is_empty(), self.family_first) {
            (true, _) => name.to_owned(),
            (false, true) => format!("{name} {first}"),
            (false, false) => format!("{first} {name}"),
        }
    }

    /// The name as text, last attribute first; `escaped` says whether `=` inside values gets a
    /// backslash. Other special characters always do (RFC 2253).
    pub fn text(&self, escaped: bool) -> String {
        let attributes = self.attributes();
        let steps: Vec<_> = attributes
            .iter()
            .rev()
            .map(|(oid, value)| format!("{}={}", short(*oid), escape(value, escaped)))
            .collect();
        steps.join(",")
    }

    /// Attributes in the order of the certificate: country first.
    pub fn attributes(&self) -> Vec<(Oid, String)> {
        let typed = format!("{}={}", self.kind, self.number);
        let mut all = vec![
            (oid::COUNTRY, "BE".to_owned()),
            (oid::ORGANISATION, "Federal Government".to_owned()),
        ];
        let mut common = typed.clone();
        if let Some(id) = &self.application_id {
            all.push((oid::ORGANISATIONAL_UNIT, id.clone()));
            common.push_str(&format!(", {id}"));
        }
        all.push((oid::ORGANISATIONAL_UNIT, typed));
        all.push((oid::ORGANISATIONAL_UNIT, normalise(&self.full_name())));
        all.push((oid::ORGANISATIONAL_UNIT, UNIT.to_owned()));
        all.push((oid::COMMON_NAME, common));
        all
    }

    /// Whether a certificate's or request's subject is this name: same attributes in the same
    /// order, one to each step. String types are not compared.
    pub fn is(&self, subject: &Name) -> bool {
        let mut found = Vec::new();
        for step in subject.as_ref().iter() {
            let mut attributes = step.as_ref().iter();
            let (Some(attribute), None) = (attributes.next(), attributes.next()) else {
                return false;
            };
            let Ok(value) = std::str::from_utf8(attribute.value.value()) else {
                return false;
            };
            found.push((attribute.oid, value.to_owned()));
        }
        found == self.attributes()
    }
}

/// Whether `text` is `made` as it was sent, or with the escaping that the Java client adds:
/// `TYPE=` written as `TYPE\=`.
pub fn same_text(made: &str, text: &str, kind: &str) -> bool {
    text == made || text == made.replace(&format!("{kind}="), &format!("{kind}\\="))
}

/// Upper case, then decomposed, then without the marks U+0300 to U+036F; nothing else changes.
pub fn normalise(text: &str) -> String {
    text.to_uppercase()
        .nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .collect()
}

/// An application id, already in the form that comes into the certificate: the platform changes
/// nothing on its own (identifiers, section 8).
pub fn application_id(text: &str) -> Result<Option<String>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let good = text.len() <= 30
        && text
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '_'));
    match good {
        true => Ok(Some(text.to_owned())),
        false => Err(Kind::ApplicationId.into()),
    }
}

fn short(oid: Oid) -> &'static str {
    match oid {
        oid::COUNTRY => "C",
        oid::ORGANISATION => "O",
        oid::ORGANISATIONAL_UNIT => "OU",
        _ => "CN",
    }
}

fn escape(value: &str, equals: bool) -> String {
    let last = value.chars().count().saturating_sub(1);
    let mut out = String::with_capacity(value.len() + 8);
    for (at, c) in value.chars().enumerate() {
        let special = match c {
            ',' | '+' | '"' | '\\' | '<' | '>' | ';' => true,
            '=' => equals,
            '#' => at == 0,
            ' ' => at == 0 || at == last,
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

const UNIT: &str = "eHealth-platform Belgium";

#[cfg(test)]
mod tests {
    use super::*;

    fn entity(name: &str, application_id: Option<&str>) -> Entity {
        Entity {
            kind: "CBE".to_owned(),
            number: "0998123466".to_owned(),
            name: name.to_owned(),
            first_names: String::new(),
            family_first: false,
            application_id: application_id.map(str::to_owned),
        }
    }

    #[test]
    fn the_text_has_the_form_of_the_platform() {
        let entity = entity("Café Hôpital", Some("MYAPP"));
        assert_eq!(
            entity.text(true),
            "CN=CBE\\=0998123466\\, MYAPP,OU=eHealth-platform Belgium,OU=CAFE HOPITAL,\
             OU=CBE\\=0998123466,OU=MYAPP,O=Federal Government,C=BE"
        );
        let unescaped = entity.text(false);
        assert!(unescaped.starts_with("CN=CBE=0998123466\\, MYAPP,"));
        assert!(same_text(&unescaped, &entity.text(true), "CBE"));
        assert!(same_text(&unescaped, &unescaped, "CBE"));
        assert!(!same_text(&entity.text(true), &unescaped, "CBE"));
    }

    #[test]
    fn names_with_special_characters_are_escaped() {
        let text = entity("Huis \"De Œuf\", Straße+<1>", None).text(true);
        assert!(
            text.contains("OU=HUIS \\\"DE ŒUF\\\"\\, STRASSE\\+\\<1\\>,"),
            "{text}"
        );
    }

    #[test]
    fn a_name_with_the_same_attributes_is_the_same() {
        let one = entity("Café", Some("A_1"));
        let attributes: Vec<_> = one.attributes();
        let name = pki::name::from_attributes(&attributes).unwrap();
        assert!(one.is(&name));
        assert!(!entity("Café", None).is(&name));
        assert!(!entity("Cafe 2", Some("A_1")).is(&name));
        let mut turned = attributes;
        turned.reverse();
        assert!(!one.is(&pki::name::from_attributes(&turned).unwrap()));
    }

    #[test]
    fn application_ids_follow_their_rule() {
        assert_eq!(application_id(""), Ok(None));
        assert_eq!(application_id("EPD_1-"), Ok(Some("EPD_1-".to_owned())));
        for bad in ["epd", "ÉPD", "A B", "A.B", &"A".repeat(31), "A=B"] {
            assert!(application_id(bad).is_err(), "{bad}");
        }
    }
}
