//! Why a virtual card could not be made.

use crate::authority::AuthorityError;

/// Why a virtual card, its holder or its test PKI could not be made.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// There is no built-in person of this name.
    #[error("no built-in person is called {name}; there are {known}")]
    UnknownPerson {
        /// The name that was asked for.
        name: String,
        /// The names that exist.
        known: String,
    },
    /// The profile of a person is not the JSON that is expected.
    #[error("the profile cannot be read: {0}")]
    Profile(#[from] serde_json::Error),
    /// A field of a profile does not fit on a card.
    #[error("the field {field} of the profile does not fit on a card: {reason}")]
    Field {
        /// The field of the JSON.
        field: &'static str,
        /// What is wrong with it; never holds the value.
        reason: &'static str,
    },
    /// A PIN must have 4 to 12 digits.
    #[error("a PIN has 4 to 12 digits")]
    Pin,
    /// A PUK must have 12 digits.
    #[error("a PUK has 12 digits")]
    Puk,
    /// A file of the test PKI or of the card's state is damaged.
    #[error("{file} is damaged")]
    Damaged {
        /// Name of the file inside its folder.
        file: String,
    },
    /// The responder for OCSP and lists could not be started; mostly its port is taken.
    #[error("the responder cannot be started: {source}")]
    Responder {
        /// The system's error.
        source: std::io::Error,
    },
    /// A key or certificate could not be made.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// A file could not be read or written.
    #[error(transparent)]
    Disk(#[from] host::DiskError),
}

impl CardError {
    /// The stable code of this error; errors of the disk and the authority keep their own.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownPerson { .. } => "REHEARSAL-PERSON-UNKNOWN",
            Self::Profile(_) => "REHEARSAL-PROFILE-MALFORMED",
            Self::Field { .. } => "REHEARSAL-PROFILE-FIELD",
            Self::Pin => "REHEARSAL-PIN-MALFORMED",
            Self::Puk => "REHEARSAL-PUK-MALFORMED",
            Self::Damaged { .. } => "REHEARSAL-FOLDER-DAMAGED",
            Self::Responder { .. } => "REHEARSAL-RESPONDER",
            Self::Authority(error) => error.code(),
            Self::Disk(error) => error.code(),
        }
    }

    /// Named values for the translated sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownPerson { name, known } => {
                vec![("name", name.clone()), ("known", known.clone())]
            }
            Self::Profile(error) => vec![
                ("line", error.line().to_string()),
                ("column", error.column().to_string()),
            ],
            Self::Field { field, reason } => {
                vec![("field", (*field).into()), ("reason", (*reason).into())]
            }
            Self::Damaged { file } => vec![("file", file.clone())],
            Self::Responder { source } => vec![("detail", source.to_string())],
            Self::Authority(error) => error.facts(),
            Self::Disk(error) => error.facts(),
            Self::Pin | Self::Puk => Vec::new(),
        }
    }
}

/// All codes of [`CardError`] that are its own.
pub const CODES: &[&str] = &[
    "REHEARSAL-PERSON-UNKNOWN",
    "REHEARSAL-PROFILE-MALFORMED",
    "REHEARSAL-PROFILE-FIELD",
    "REHEARSAL-PIN-MALFORMED",
    "REHEARSAL-PUK-MALFORMED",
    "REHEARSAL-FOLDER-DAMAGED",
    "REHEARSAL-RESPONDER",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_a_listed_code() {
        let json = serde_json::from_str::<u8>("x").unwrap_err();
        let errors = [
            CardError::UnknownPerson {
                name: String::new(),
                known: String::new(),
            },
            CardError::Profile(json),
            CardError::Field {
                field: "",
                reason: "",
            },
            CardError::Pin,
            CardError::Puk,
            CardError::Damaged {
                file: String::new(),
            },
            CardError::Responder {
                source: std::io::ErrorKind::AddrInUse.into(),
            },
        ];
        let codes: Vec<_> = errors.iter().map(CardError::code).collect();
        assert_eq!(codes, CODES);
        let passed_on = CardError::Authority(AuthorityError::Date);
        assert!(crate::authority::CODES.contains(&passed_on.code()));
        let disk = CardError::Disk(host::DiskError::Full { path: "x".into() });
        assert!(host::CODES.contains(&disk.code()));
    }
}
