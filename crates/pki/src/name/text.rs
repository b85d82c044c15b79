//! Names as text.

use std::fmt::Write;

use der::{Encode, Tag, Tagged, asn1::Any};
use x509_cert::{attr::AttributeTypeAndValue, name::Name};

use super::attributes;
use crate::oid::{self, Oid};

/// RFC 2253: last RDN first; escaped is only what the RFC requires, so `=` inside a value is not.
///
/// Attribute types outside the RFC's table are written as dotted number with the value as `#` and DER in hexadecimal.
pub fn rfc2253(name: &Name) -> String {
    render(name, &|_| false)
}

/// The form that Java's `X500Principal.getName()` gives: `=` and `#` inside values are escaped as well (compared
/// with JDK 17; BouncyCastle escapes `=` too).
pub fn rfc2253_as_java(name: &Name) -> String {
    render(name, &|character| matches!(character, '=' | '#'))
}

/// RFC 1779 as Java writes it (`X500Principal.getName("RFC1779")`), which the STS expects (eHealth protocol, section 12):
/// last RDN first, `, ` between them, values in quotes where they hold a character that has a meaning, or white space
/// at an end or twice. Attribute types outside the RFC's table are written as `OID.` and dotted number.
///
/// Compared with JDK 17.
pub fn rfc1779(name: &Name) -> String {
    let mut rdns: Vec<String> = name
        .as_ref()
        .iter()
        .map(|rdn| {
            let values = rdn.as_ref().iter().map(rfc1779_attribute);
            values.collect::<Vec<_>>().join(" + ")
        })
        .collect();
    rdns.reverse();
    rdns.join(", ")
}

fn rfc1779_attribute(attribute: &AttributeTypeAndValue) -> String {
    let known = keyword(attribute.oid)
        .filter(|_| ![oid::DOMAIN_COMPONENT, oid::USER_ID].contains(&attribute.oid));
    let key = known.map_or_else(|| format!("OID.{}", attribute.oid), str::to_owned);
    match of(&attribute.value) {
        Some(value) => format!("{key}={}", quoted(&value)),
        None => {
            let der = attribute.value.to_der().unwrap_or_default();
            format!("{key}=#{}", hex::encode(der))
        }
    }
}

/// A value in quotes, when it needs them (RFC 1779, section 2.3).
fn quoted(value: &str) -> String {
    let white = |character: char| matches!(character, ' ' | '\n');
    let twice = value
        .chars()
        .zip(value.chars().skip(1))
        .any(|(one, next)| white(one) && white(next));
    let needed = value.contains(|character| ",+=\n<>#;\\\"".contains(character))
        || value.starts_with(white)
        || value.ends_with(white)
        || twice;
    let mut text = String::with_capacity(value.len() + 2);
    for character in value.chars() {
        if matches!(character, '"' | '\\') {
            text.push('\\');
        }
        text.push(character);
    }
    if needed { format!("\"{text}\"") } else { text }
}

/// The common name for messages, or the last value when there is none; national numbers are masked.
pub fn masked(name: &Name) -> String {
    let common = super::values(name, oid::COMMON_NAME).into_iter().next();
    let last = || {
        attributes(name)
            .last()
            .and_then(|attribute| of(&attribute.value))
    };
    mask(&common.or_else(last).unwrap_or_default())
}

/// The text of a value, when it is one of the string types of names.
pub(super) fn of(value: &Any) -> Option<String> {
    let bytes = value.value();
    match value.tag() {
        Tag::PrintableString
        | Tag::Utf8String
        | Tag::Ia5String
        | Tag::VisibleString
        | Tag::NumericString => String::from_utf8(bytes.to_vec()).ok(),
        // In practice ISO 8859-1.
        Tag::TeletexString => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Tag::BmpString if bytes.len().is_multiple_of(2) => {
            let (units, _) = bytes.as_chunks::<2>();
            char::decode_utf16(units.iter().map(|unit| u16::from_be_bytes(*unit)))
                .collect::<Result<_, _>>()
                .ok()
        }
        _ => None,
    }
}

/// Escapes one value for RFC 2253; `also` names characters that are escaped beyond it.
pub(super) fn escape(value: &str, also: &dyn Fn(char) -> bool) -> String {
    let last = value.chars().count().saturating_sub(1);
    let mut escaped = String::with_capacity(value.len());
    for (at, character) in value.chars().enumerate() {
        let edge = (at == 0 && matches!(character, ' ' | '#')) || (at == last && character == ' ');
        if character.is_ascii_control() {
            let _ = write!(escaped, "\\{:02x}", u32::from(character));
        } else {
            if edge || SPECIAL.contains(character) || also(character) {
                escaped.push('\\');
            }
            escaped.push(character);
        }
    }
    escaped
}

fn render(name: &Name, also: &dyn Fn(char) -> bool) -> String {
    let mut rdns: Vec<String> = name
        .as_ref()
        .iter()
        .map(|rdn| {
            let values = rdn
                .as_ref()
                .iter()
                .map(|attribute| render_attribute(attribute, also));
            values.collect::<Vec<_>>().join("+")
        })
        .collect();
    rdns.reverse();
    rdns.join(",")
}

fn render_attribute(attribute: &AttributeTypeAndValue, also: &dyn Fn(char) -> bool) -> String {
    match (keyword(attribute.oid), of(&attribute.value)) {
        (Some(keyword), Some(value)) => format!("{keyword}={}", escape(&value, also)),
        _ => {
            let der = attribute.value.to_der().unwrap_or_default();
            format!("{}=#{}", attribute.oid, hex::encode(der))
        }
    }
}

fn keyword(attribute: Oid) -> Option<&'static str> {
    KEYWORDS
        .iter()
        .find(|(oid, _)| *oid == attribute)
        .map(|(_, keyword)| *keyword)
}

/// Hides all but the first four digits of every run of eleven digits or more.
fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut digits = String::new();
    for character in text.chars() {
        if character.is_ascii_digit() {
            digits.push(character);
        } else {
            masked += &mask_digits(&digits);
            digits.clear();
            masked.push(character);
        }
    }
    masked + &mask_digits(&digits)
}

fn mask_digits(digits: &str) -> String {
    match digits.get(..4) {
        Some(shown) if digits.len() >= 11 => format!("{shown}{}", "*".repeat(digits.len() - 4)),
        _ => digits.to_string(),
    }
}

/// The table of RFC 2253, section 2.3.
pub(super) const KEYWORDS: [(Oid, &str); 9] = [
    (oid::COMMON_NAME, "CN"),
    (oid::LOCALITY, "L"),
    (oid::STATE, "ST"),
    (oid::ORGANISATION, "O"),
    (oid::ORGANISATIONAL_UNIT, "OU"),
    (oid::COUNTRY, "C"),
    (oid::STREET, "STREET"),
    (oid::DOMAIN_COMPONENT, "DC"),
    (oid::USER_ID, "UID"),
];

/// What RFC 2253, section 2.4, escapes anywhere in a value.
pub(super) const SPECIAL: &str = ",+\"\\<>;";
