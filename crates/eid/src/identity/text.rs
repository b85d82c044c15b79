//! TLV values as texts and dates.

use jiff::civil::Date;

use crate::error::EidError;
use crate::tlv::Fields;

/// The fields of one file, with its name for errors.
pub(super) struct Texts<'a> {
    file: &'static str,
    fields: &'a Fields<'a>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(file: &'static str, fields: &'a Fields<'a>) -> Self {
        Self { file, fields }
    }

    /// The text, or `None` when the field is absent.
    pub(super) fn optional(&self, tag: u8, name: &str) -> Result<Option<String>, EidError> {
        let Some(value) = self.fields.get(tag) else {
            return Ok(None);
        };
        match std::str::from_utf8(value) {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(_) => Err(self.damaged(name)),
        }
    }

    /// The text, or `None` when the field is absent or empty.
    pub(super) fn filled(&self, tag: u8, name: &str) -> Result<Option<String>, EidError> {
        let text = self.optional(tag, name)?;
        Ok(text.filter(|text| !text.trim().is_empty()))
    }

    /// The text, empty when the field is absent.
    pub(super) fn text(&self, tag: u8, name: &str) -> Result<String, EidError> {
        Ok(self.optional(tag, name)?.unwrap_or_default())
    }

    /// The text, which must not be empty.
    pub(super) fn required(&self, tag: u8, name: &str) -> Result<String, EidError> {
        match self.optional(tag, name)? {
            Some(text) if !text.trim().is_empty() => Ok(text),
            _ => Err(self.damaged(name)),
        }
    }

    /// The texts of those fields that are there and not empty.
    pub(super) fn all(&self, tags: &[u8], name: &str) -> Result<Vec<String>, EidError> {
        let mut texts = Vec::new();
        for &tag in tags {
            texts.extend(self.optional(tag, name)?.filter(|text| !text.is_empty()));
        }
        Ok(texts)
    }

    /// The value as upper-case hexadecimal digits, empty when the field is absent.
    pub(super) fn digits(&self, tag: u8) -> String {
        hex::encode_upper(self.fields.get(tag).unwrap_or_default())
    }

    /// A date `DD.MM.YYYY`, which must be there.
    pub(super) fn date(&self, tag: u8, name: &str) -> Result<Date, EidError> {
        let text = self.required(tag, name)?;
        date(&text).ok_or_else(|| self.damaged(name))
    }

    fn damaged(&self, name: &str) -> EidError {
        EidError::damaged(format!("{}: {name}", self.file))
    }
}

/// `DD.MM.YYYY`.
pub(super) fn date(text: &str) -> Option<Date> {
    let mut parts = text.trim().split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_validity() {
        assert_eq!(date("01.02.2023"), Some(jiff::civil::date(2023, 2, 1)));
        for wrong in [
            "",
            "1.2",
            "31.02.2023",
            "01.02.23",
            "01.02.2023.",
            "2023-02-01",
        ] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }
}
