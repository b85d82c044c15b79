//! Contact data (eHealth protocol, section 4).

use std::collections::BTreeMap;

use roxmltree::Node;
use serde::{Deserialize, Serialize};

use super::refusal::{Kind, Refusal};
use super::xml;

/// Contact data as they came.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Contact {
    values: BTreeMap<String, String>,
}

impl Contact {
    /// Reads and checks a ContactData element: private values are required, general ones checked
    /// when given.
    pub fn read(node: Node<'_, '_>) -> Result<Self, Refusal> {
        check(node)?;
        let value = |name: &&str| {
            let text = xml::child(node, name).map(xml::text)?;
            Some(((*name).to_owned(), text))
        };
        Ok(Self {
            values: ELEMENTS.iter().filter_map(value).collect(),
        })
    }

    /// The element again, in the order of the schema.
    pub fn write(&self, element: &str) -> String {
        let content: String = ELEMENTS
            .iter()
            .filter_map(|name| Some((name, self.values.get(*name)?)))
            .map(|(name, value)| xml::leaf(&format!("c:{name}"), value))
            .collect();
        xml::element(element, &content)
    }
}

/// Checks a ContactData element: private values are required, general ones checked when given.
pub fn check(node: Node<'_, '_>) -> Result<(), Refusal> {
    let rules: [Rule; 4] = [
        ("EmailPrivate", true, Kind::Email, is_email),
        ("EmailGeneral", false, Kind::Email, is_email),
        ("PhonePrivate", true, Kind::Phone, is_phone),
        ("PhoneGeneral", false, Kind::Phone, is_phone),
    ];
    for (element, required, kind, good) in rules {
        let value = xml::child(node, element).map(xml::text);
        let value = value.unwrap_or_default();
        let absent_is_fine = value.is_empty() && !required;
        if !absent_is_fine && !good(&value) {
            return Err(Refusal::with(kind, "element", element));
        }
    }
    Ok(())
}

/// Element, whether it must be there, what it is refused as, what is right.
type Rule = (&'static str, bool, Kind, fn(&str) -> bool);

/// Dot-atom before the @, dotted domain behind it, at most 320 characters.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let atoms = |part: &str, allowed: fn(char) -> bool| {
        part.split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(allowed))
    };
    text.chars().count() <= 320
        && atoms(local, |c| c.is_ascii_alphanumeric() || ATOM.contains(c))
        && atoms(domain, |c| c.is_ascii_alphanumeric() || c == '-')
        && domain.contains('.')
}

/// A plus or a digit, then digits and spaces.
fn is_phone(text: &str) -> bool {
    let mut characters = text.chars();
    characters
        .next()
        .is_some_and(|c| c == '+' || c.is_ascii_digit())
        && characters.all(|c| c == ' ' || c.is_ascii_digit())
}

/// In the order of the schema.
const ELEMENTS: [&str; 4] = [
    "EmailPrivate",
    "EmailGeneral",
    "PhonePrivate",
    "PhoneGeneral",
];

/// Beside letters and digits (RFC 5322, 3.2.3).
const ATOM: &str = "!#$%&'*+-/=?^_`{|}~";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_follow_their_rules() {
        for good in ["a@b.be", "first.last+tag@sub.example.be", "o'neil@b-c.be"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            ".a@b.be",
            "a..b@c.be",
            "a b@c.be",
            "a@b..be",
            "é@b.be",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
        for good in ["+32 2 123 45 67", "021234567", "0"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["", "02/123", " 02", "02-1", "(02)"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }
}
