//! Names written as text, read tolerantly.

use der::{Decode, asn1::Any};
use x509_cert::name::Name;

use super::{NameError, from_values, string, text::KEYWORDS};
use crate::oid::{self, Oid};

/// Reads a name written last RDN first, as the eHealth platform writes it in contracts, into a name in DER order.
///
/// The order of the parts is kept, string types follow [`super::from_attributes`]. An `=` inside a value may
/// be escaped or not; a comma that is followed by no known `TYPE=` belongs to the value; values may be in quotes;
/// `#` with hexadecimal DER is understood.
///
/// # Errors
/// [`NameError::Malformed`].
pub fn from_string(text: &str) -> Result<Name, NameError> {
    let mut values = split(text)?
        .into_iter()
        .map(|(oid, value)| Ok((oid, encode(oid, value)?)))
        .collect::<Result<Vec<_>, NameError>>()?;
    values.reverse();
    Ok(from_values(values)?)
}

enum Value {
    Text(String),
    Der(Vec<u8>),
}

fn encode(oid: Oid, value: Value) -> Result<Any, NameError> {
    match value {
        Value::Text(text) => Ok(string(oid, &text)?),
        Value::Der(der) => Ok(Any::from_der(&der)?),
    }
}

fn split(text: &str) -> Result<Vec<(Oid, Value)>, NameError> {
    if text.len() > MAX_LENGTH {
        return Err(NameError::Malformed { reason: "too long" });
    }
    let mut attributes = Vec::new();
    let mut rest = text;
    loop {
        let (oid, after) = attribute_type(rest).ok_or(NameError::Malformed {
            reason: "attribute type",
        })?;
        let (value, tail) = value(after)?;
        attributes.push((oid, value));
        match tail {
            Some(tail) => rest = tail,
            None => return Ok(attributes),
        }
    }
}

/// `TYPE=` at the start, and what follows it.
fn attribute_type(text: &str) -> Option<(Oid, &str)> {
    let (written, after) = text.split_once('=')?;
    let written = written.trim();
    let known = KEYWORDS
        .iter()
        .chain(&FURTHER)
        .find(|(_, keyword)| keyword.eq_ignore_ascii_case(written));
    let oid = match known {
        Some((oid, _)) => *oid,
        None if written.starts_with(|first: char| first.is_ascii_digit()) => {
            Oid::new(written).ok()?
        }
        None => Oid::new(written.strip_prefix("OID.")?).ok()?,
    };
    Some((oid, after))
}

/// One value, and what follows the comma behind it.
fn value(text: &str) -> Result<(Value, Option<&str>), NameError> {
    let text = text.trim_start_matches(' ');
    if let Some(quoted) = text.strip_prefix('"') {
        return quoted_value(quoted);
    }
    let mut value = Unescaped::default();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        match character {
            '\\' => rest = value.push_escaped(rest)?,
            ',' | ';' if attribute_type(rest).is_some() => {
                return Ok((value.finish(text.starts_with('#'))?, Some(rest)));
            }
            other => value.push(other),
        }
    }
    Ok((value.finish(text.starts_with('#'))?, None))
}

/// A value whose opening quotation mark was taken (RFC 1779).
fn quoted_value(text: &str) -> Result<(Value, Option<&str>), NameError> {
    let mut value = Unescaped::default();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        match character {
            '\\' => rest = value.push_escaped(rest)?,
            '"' => {
                let value = Value::Text(value.text()?);
                let rest = rest.trim_start_matches(' ');
                return match rest.strip_prefix([',', ';']) {
                    None if rest.is_empty() => Ok((value, None)),
                    None => Err(NameError::Malformed {
                        reason: "text after quotation mark",
                    }),
                    tail => Ok((value, tail)),
                };
            }
            other => value.push_kept(other),
        }
    }
    Err(NameError::Malformed {
        reason: "quotation mark",
    })
}

/// A value being read. White space at its end counts only when it was escaped.
#[derive(Default)]
struct Unescaped {
    bytes: Vec<u8>,
    kept: usize,
}

impl Unescaped {
    fn push(&mut self, character: char) {
        let blank = character == ' ';
        self.bytes
            .extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        if !blank {
            self.kept = self.bytes.len();
        }
    }

    fn push_kept(&mut self, character: char) {
        self.push(character);
        self.kept = self.bytes.len();
    }

    /// Takes what a backslash escapes and returns the text behind it.
    fn push_escaped<'a>(&mut self, rest: &'a str) -> Result<&'a str, NameError> {
        let bad = NameError::Malformed {
            reason: "backslash",
        };
        let next = rest.chars().next().ok_or(bad.clone())?;
        if let Some(byte) = rest.get(..2).and_then(|pair| hex::decode(pair).ok()) {
            self.bytes.extend(byte);
            self.kept = self.bytes.len();
            return rest.get(2..).ok_or(bad);
        }
        if next.is_alphanumeric() {
            return Err(bad);
        }
        self.push_kept(next);
        rest.get(next.len_utf8()..).ok_or(bad)
    }

    fn text(self) -> Result<String, NameError> {
        String::from_utf8(self.bytes).map_err(|_| NameError::Malformed { reason: "UTF-8" })
    }

    fn finish(mut self, hexadecimal: bool) -> Result<Value, NameError> {
        self.bytes.truncate(self.kept);
        let text = self.text()?;
        match text.strip_prefix('#') {
            Some(digits) if hexadecimal => {
                hex::decode(digits)
                    .map(Value::Der)
                    .map_err(|_| NameError::Malformed {
                        reason: "hexadecimal value",
                    })
            }
            _ => Ok(Value::Text(text)),
        }
    }
}

/// Attribute types that other programs name in words.
const FURTHER: [(Oid, &str); 4] = [
    (oid::SERIAL_NUMBER, "SERIALNUMBER"),
    (oid::SURNAME, "SURNAME"),
    (oid::GIVEN_NAME, "GIVENNAME"),
    (oid::STATE, "S"),
];

const MAX_LENGTH: usize = 4096;
