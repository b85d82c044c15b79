//! The application id, which tells several certificates of one organisation apart.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Reason;
use crate::digits::trim;
use crate::name::normalise;

/// An application id: 1 to 30 of `0-9 A-Z _ -` (eHealth protocol, section 7).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ApplicationId(String);

impl ApplicationId {
    /// Reads an application id. Nothing but spaces at the ends is changed.
    ///
    /// # Errors
    /// The first that applies: empty, too long, lowercase, charset.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(Reason::TooLong);
        }
        if text.bytes().any(|byte| byte.is_ascii_lowercase()) {
            return Err(Reason::Lowercase);
        }
        if !text.bytes().all(is_allowed) {
            return Err(Reason::Charset);
        }
        Ok(ApplicationId(text.to_owned()))
    }

    /// The id in capitals and without diacritics, to be offered instead of a refused one; nothing
    /// when that would be refused as well (R-004-031).
    pub fn offer(text: &str) -> Option<Self> {
        ApplicationId::parse(&normalise(trim(text))).ok()
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id: it has no other form.
    pub fn formatted(&self) -> String {
        self.0.clone()
    }
}

impl fmt::Display for ApplicationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ApplicationId {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<ApplicationId> for String {
    fn from(id: ApplicationId) -> String {
        id.0
    }
}

fn is_allowed(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'-')
}

const LONGEST: usize = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_is_offered_and_never_made() {
        assert_eq!(ApplicationId::parse("Épd_1"), Err(Reason::Lowercase));
        assert_eq!(ApplicationId::offer("Épd_1").unwrap().as_str(), "EPD_1");
        assert_eq!(ApplicationId::offer("EPD 1"), None);
    }
}
