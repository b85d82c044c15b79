//! The address file.

use serde::Serialize;

use super::text::Texts;
use crate::error::EidError;
use crate::tlv::Fields;

/// Where the holder lives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Address {
    /// Street, number and box; trailing blanks of the card are taken away.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub municipality: String,
}

impl Address {
    /// Parses the address file, with or without its padding.
    ///
    /// # Errors
    /// [`EidError::DataDamaged`] when the bytes are not TLV fields or a text is not UTF-8.
    pub fn parse(bytes: &[u8]) -> Result<Self, EidError> {
        let fields = Fields::parse(bytes).map_err(|_| EidError::damaged("address"))?;
        let texts = Texts::new("address", &fields);
        let text = |tag, name| -> Result<String, EidError> {
            Ok(texts.text(tag, name)?.trim_end().to_owned())
        };
        Ok(Self {
            street: text(0x01, "street")?,
            postal_code: text(0x02, "postal code")?,
            municipality: text(0x03, "municipality")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_and_blanks_are_taken_away() {
        let mut bytes = b"\x01\x10Rue Haute 12    \x02\x041000\x03\x08Brussels".to_vec();
        bytes.resize(117, 0);
        let address = Address::parse(&bytes).unwrap();
        assert_eq!(address.street, "Rue Haute 12");
        assert_eq!(address.postal_code, "1000");
        assert_eq!(address.municipality, "Brussels");
        assert!(Address::parse(b"\x01\x02\xC3\x28").is_err());
    }
}
