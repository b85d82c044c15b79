//! Why a test key or certificate could not be made.

/// Why a test key or certificate could not be made.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// The key could not be made or could not sign.
    #[error("the test key could not be made or used")]
    Key,
    /// The bytes are not a PKCS#8 private key of a kind known here (RSA-2048..8192, P-384).
    #[error("these bytes are not an RSA or P-384 private key in PKCS#8")]
    NotAKey,
    /// A name, serial number, time or extension cannot be written in DER.
    #[error("the certificate cannot be written: {0}")]
    Encoding(#[from] x509_cert::der::Error),
    /// The date does not fit into a certificate (before 1970 or after 9999).
    #[error("the date does not fit into a certificate")]
    Date,
}

impl AuthorityError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Key => "AUTHORITY-KEY",
            Self::NotAKey => "AUTHORITY-NOT-A-KEY",
            Self::Encoding(_) => "AUTHORITY-ENCODING",
            Self::Date => "AUTHORITY-DATE",
        }
    }

    /// Named values for the translated sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Encoding(error) => vec![("detail", error.to_string())],
            Self::Key | Self::NotAKey | Self::Date => Vec::new(),
        }
    }
}

/// All codes of [`AuthorityError`].
pub const CODES: &[&str] = &[
    "AUTHORITY-KEY",
    "AUTHORITY-NOT-A-KEY",
    "AUTHORITY-ENCODING",
    "AUTHORITY-DATE",
];
