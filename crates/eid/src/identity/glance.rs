//! What the first block of the identity file tells: enough to greet the holder.

use jiff::civil::Date;
use serde::Serialize;

use super::tag;
use super::text::Texts;
use crate::error::EidError;
use crate::tlv::Fields;

/// Name and validity, read before the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Glance {
    /// Number of the card.
    pub card_number: String,
    /// First day of validity.
    pub valid_from: Date,
    /// Last day of validity.
    pub valid_to: Date,
    /// Family name.
    pub name: String,
    /// The first two given names; may be empty.
    pub given_names: String,
}

impl Glance {
    /// Parses the start of an identity file that reaches to the name at least.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, EidError> {
        let fields = Fields::start_of(bytes);
        let texts = Texts::new("identity", &fields);
        Ok(Self {
            card_number: texts.required(tag::CARD_NUMBER, "card number")?,
            valid_from: texts.date(tag::VALID_FROM, "valid from")?,
            valid_to: texts.date(tag::VALID_TO, "valid to")?,
            name: texts.required(tag::NAME, "name")?,
            given_names: texts.text(tag::GIVEN_NAMES, "given names")?,
        })
    }
}
