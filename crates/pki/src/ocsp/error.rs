//! Why an answer about status cannot be used.

use std::fmt;

use jiff::Timestamp;

use crate::signature::VerifyError;

/// Why nothing can be learnt from an answer. None of these says that the certificate is good or revoked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OcspError {
    /// Not an answer that can be read.
    #[error("malformed OCSP message: {reason}")]
    Malformed {
        /// What is wrong, for logs.
        reason: String,
    },
    /// The responder cannot answer now (internalError, tryLater).
    #[error("the OCSP responder cannot answer now: {status}")]
    TryLater {
        /// The name of the status in RFC 6960.
        status: &'static str,
    },
    /// The responder does not answer this question (malformedRequest, sigRequired, unauthorized).
    #[error("the OCSP responder refuses: {status}")]
    Refused {
        /// The name of the status in RFC 6960.
        status: &'static str,
    },
    /// The answer is about another certificate.
    #[error("the OCSP answer is about another certificate")]
    OtherCertificate,
    /// Signed by nobody who may: neither the issuer nor a responder certified by it and valid now.
    #[error("the OCSP answer is signed by nobody who may")]
    Signer,
    /// The signature is wrong or cannot be judged.
    #[error("signature on the OCSP answer: {0}")]
    Signature(#[from] VerifyError),
    /// Not in force: too old, or from the future.
    #[error("the OCSP answer of {this_update} is not in force")]
    Time {
        /// When the status was known to be so.
        this_update: Timestamp,
        /// Until when it counts.
        until: Timestamp,
    },
    /// The answer belongs to another question.
    #[error("the nonce of the OCSP answer is another one")]
    Nonce,
}

impl OcspError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => MALFORMED,
            Self::TryLater { .. } => TRY_LATER,
            Self::Refused { .. } => REFUSED,
            Self::OtherCertificate => OTHER_CERTIFICATE,
            Self::Signer => SIGNER,
            Self::Signature(_) => SIGNATURE,
            Self::Time { .. } => TIME,
            Self::Nonce => NONCE,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { reason } => vec![("reason", reason.clone())],
            Self::TryLater { status } | Self::Refused { status } => {
                vec![("status", (*status).to_owned())]
            }
            Self::OtherCertificate | Self::Signer | Self::Nonce => Vec::new(),
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

    /// OCSPResponseStatus other than successful (RFC 6960, 4.2.1).
    pub(super) fn status(number: u8) -> Self {
        match number {
            1 => Self::Refused {
                status: "malformedRequest",
            },
            2 => Self::TryLater {
                status: "internalError",
            },
            3 => Self::TryLater { status: "tryLater" },
            5 => Self::Refused {
                status: "sigRequired",
            },
            6 => Self::Refused {
                status: "unauthorized",
            },
            _ => Self::malformed(format!("response status {number}")),
        }
    }
}

impl From<der::Error> for OcspError {
    fn from(error: der::Error) -> Self {
        Self::malformed(error)
    }
}

pub(crate) const MALFORMED: &str = "PKI-OCSP-MALFORMED";
pub(crate) const TRY_LATER: &str = "PKI-OCSP-TRY-LATER";
pub(crate) const REFUSED: &str = "PKI-OCSP-REFUSED";
pub(crate) const OTHER_CERTIFICATE: &str = "PKI-OCSP-OTHER-CERTIFICATE";
pub(crate) const SIGNER: &str = "PKI-OCSP-SIGNER";
pub(crate) const SIGNATURE: &str = "PKI-OCSP-SIGNATURE";
pub(crate) const TIME: &str = "PKI-OCSP-TIME";
pub(crate) const NONCE: &str = "PKI-OCSP-NONCE";
