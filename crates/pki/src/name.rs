//! Distinguished names: as DER, as text, and in the form of the eHealth platform.

mod compare;
mod ehealth;
mod normalise;
mod parse;
mod text;

use der::{
    Decode, Encode, Tag,
    asn1::{Any, SetOfVec},
};
use x509_cert::{
    attr::AttributeTypeAndValue,
    name::{Name, RdnSequence, RelativeDistinguishedName},
};

pub use compare::same;
pub use ehealth::{EHEALTH_UNIT, EhealthName, escape_type};
pub use normalise::normalise;
pub use parse::from_string;
pub use text::{masked, rfc1779, rfc2253, rfc2253_as_java};

use crate::oid::{self, Oid};

/// All values of one attribute, in DER order, as text. Values that are no text are left out.
pub fn values(name: &Name, attribute: Oid) -> Vec<String> {
    attributes(name)
        .filter(|found| found.oid == attribute)
        .filter_map(|found| text::of(&found.value))
        .collect()
}

/// Builds a name with one attribute per RDN, in DER order (the reverse of the written one).
///
/// String types follow eHealth protocol, section 7: PrintableString where every character allows it, else UTF8String.
///
/// # Errors
/// When a country is not printable or a value is too long to be encoded.
pub fn from_attributes<S: AsRef<str>>(attributes: &[(Oid, S)]) -> Result<Name, der::Error> {
    let typed = attributes
        .iter()
        .map(|(oid, value)| Ok((*oid, string(*oid, value.as_ref())?)));
    from_values(typed.collect::<Result<Vec<_>, der::Error>>()?)
}

/// A text that is no name, or a name that is not of the eHealth form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// The text is not a distinguished name.
    #[error("malformed name: {reason}")]
    Malformed {
        /// What is wrong, for logs; no part of the name.
        reason: &'static str,
    },
    /// The name has not the parts of an eHealth name.
    #[error("not an eHealth name: {reason}")]
    NotEhealth {
        /// What is missing, for logs.
        reason: &'static str,
    },
    /// One part of an eHealth name breaks its rule.
    #[error("invalid part of an eHealth name: {part}")]
    Part {
        /// `kind`, `id`, `name` or `application-id`.
        part: &'static str,
    },
}

impl NameError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => MALFORMED,
            Self::NotEhealth { .. } => NOT_EHEALTH,
            Self::Part { .. } => PART_INVALID,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { reason } | Self::NotEhealth { reason } => {
                vec![("reason", (*reason).to_string())]
            }
            Self::Part { part } => vec![("part", (*part).to_string())],
        }
    }
}

impl From<der::Error> for NameError {
    fn from(_: der::Error) -> Self {
        Self::Malformed {
            reason: "a value cannot be encoded",
        }
    }
}

fn attributes(name: &Name) -> impl Iterator<Item = &AttributeTypeAndValue> {
    name.as_ref().iter().flat_map(|rdn| rdn.as_ref().iter())
}

fn from_values(values: Vec<(Oid, Any)>) -> Result<Name, der::Error> {
    let rdns = values.into_iter().map(|(oid, value)| {
        let set = SetOfVec::try_from([AttributeTypeAndValue { oid, value }])?;
        Ok(RelativeDistinguishedName::from(set))
    });
    let sequence = RdnSequence::from(rdns.collect::<Result<Vec<_>, der::Error>>()?);
    Name::from_der(&sequence.to_der()?)
}

fn string(attribute: Oid, value: &str) -> Result<Any, der::Error> {
    let printable = value
        .chars()
        .all(|character| character.is_ascii_alphanumeric() || PRINTABLE.contains(character));
    let tag = match (printable, attribute) {
        (true, _) => Tag::PrintableString,
        (false, oid::COUNTRY) => return Err(Tag::PrintableString.value_error().into()),
        (false, _) => Tag::Utf8String,
    };
    Any::new(tag, value.as_bytes())
}

/// Beside letters and digits (X.680, 41.4).
const PRINTABLE: &str = " '()+,-./:=?";

pub(crate) const MALFORMED: &str = "PKI-NAME-MALFORMED";
pub(crate) const NOT_EHEALTH: &str = "PKI-NAME-NOT-EHEALTH";
pub(crate) const PART_INVALID: &str = "PKI-NAME-PART-INVALID";

#[cfg(test)]
mod tests;
