//! Why a revocation list cannot be used.

use std::fmt;

use jiff::Timestamp;

use crate::signature::VerifyError;

/// Why nothing can be learnt from a revocation list. None of these says that a certificate is good or revoked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CrlError {
    /// Not a revocation list.
    #[error("malformed revocation list: {reason}")]
    Malformed {
        /// What is wrong, for logs.
        reason: String,
    },
    /// Larger than any list that we take.
    #[error("{bytes} bytes are too many for a revocation list")]
    TooLarge {
        /// How many bytes came.
        bytes: usize,
    },
    /// Made by somebody else than the issuer of the certificate, or by one that may not.
    #[error("the revocation list is by {issuer}")]
    Issuer {
        /// Who made it, national numbers masked.
        issuer: String,
    },
    /// The signature is wrong or cannot be judged.
    #[error("signature on the revocation list: {0}")]
    Signature(#[from] VerifyError),
    /// Not in force: too old, or from the future.
    #[error("the revocation list of {this_update} is not in force")]
    Time {
        /// When it was made.
        this_update: Timestamp,
        /// Until when it counts.
        until: Timestamp,
    },
    /// It covers only some certificates, or has a condition that is not known here.
    #[error("the revocation list does not cover this: {reason}")]
    Scope {
        /// Why, for logs.
        reason: String,
    },
}

impl CrlError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => MALFORMED,
            Self::TooLarge { .. } => TOO_LARGE,
            Self::Issuer { .. } => ISSUER,
            Self::Signature(_) => SIGNATURE,
            Self::Time { .. } => TIME,
            Self::Scope { .. } => SCOPE,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { reason } | Self::Scope { reason } => vec![("reason", reason.clone())],
            Self::TooLarge { bytes } => vec![("bytes", bytes.to_string())],
            Self::Issuer { issuer } => vec![("issuer", issuer.clone())],
            Self::Signature(error) => vec![("reason", error.to_string())],
            Self::Time { this_update, until } => vec![
                ("from", this_update.to_string()),
                ("until", until.to_string()),
            ],
        }
    }

    pub(super) fn malformed(reason: impl fmt::Display) -> Self {
        Self::Malformed {
            reason: reason.to_string(),
        }
    }
}

impl From<der::Error> for CrlError {
    fn from(error: der::Error) -> Self {
        Self::malformed(error)
    }
}

pub(crate) const MALFORMED: &str = "PKI-CRL-MALFORMED";
pub(crate) const TOO_LARGE: &str = "PKI-CRL-TOO-LARGE";
pub(crate) const ISSUER: &str = "PKI-CRL-ISSUER";
pub(crate) const SIGNATURE: &str = "PKI-CRL-SIGNATURE";
pub(crate) const TIME: &str = "PKI-CRL-TIME";
pub(crate) const SCOPE: &str = "PKI-CRL-SCOPE";
