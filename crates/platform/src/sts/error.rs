//! Why there is no token.

use pki::CertificateError;
use wire::WireError;
use xmlsig::SignError;

use super::OPERATION;
use crate::fault::Fault;

/// Every code of this module. Faults, HTTP statuses and unreadable answers have the codes that they
/// have for every operation ([`crate::CODES`]).
pub const CODES: &[&str] = &["STS-REFUSED"];

/// Why nothing was signed. `E` is the error of the key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrepareError<E> {
    /// The key did not sign; [`SignError::Key`] has its own error.
    #[error("the request to the STS was not signed")]
    Sign(SignError<E>),
    /// The certificate of the key cannot be read.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
}

impl<E> PrepareError<E> {
    /// Stable code, that of the error inside.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Sign(error) => error.code(),
            Self::Certificate(error) => error.code(),
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Sign(error) => error.facts(),
            Self::Certificate(error) => error.facts(),
        }
    }
}

/// Why the STS gave no token. Its texts come with national numbers masked.
#[derive(Debug, thiserror::Error)]
pub enum StsError {
    /// No answer; whether the request arrived, the inner error says.
    #[error(transparent)]
    Wire(#[from] WireError),
    /// A SOAP fault: the request was not handled.
    #[error("{OPERATION}: fault {code}: {message}", code = .0.code, message = .0.message("en"))]
    Fault(Box<Fault>),
    /// An HTTP status that is no success, without a fault: a gateway or proxy answered.
    #[error("{OPERATION}: HTTP status {0}")]
    HttpStatus(u16),
    /// The answer is not what the protocol says.
    #[error("{OPERATION}: the answer cannot be read: {0}")]
    AnswerUnreadable(String),
    /// The STS gives no token for this certificate and question.
    #[error("{OPERATION}: refused with {code}: {message}")]
    Refused {
        /// The SAML status codes, from the outer to the inner.
        code: String,
        /// What the STS says, if it does.
        message: String,
    },
}

impl StsError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Wire(error) => error.code(),
            Self::Fault(_) => "PLATFORM-FAULT",
            Self::HttpStatus(_) => "PLATFORM-HTTP-STATUS",
            Self::AnswerUnreadable(_) => "PLATFORM-ANSWER-UNREADABLE",
            Self::Refused { .. } => "STS-REFUSED",
        }
    }

    /// Named values for the sentence, the same as for every operation.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let operation = ("operation", OPERATION.to_owned());
        match self {
            Self::Wire(error) => error.facts(),
            Self::Fault(fault) => vec![
                operation,
                ("code", fault.code.clone()),
                ("message", fault.message("en").to_owned()),
                ("parameters", String::new()),
                ("origin", fault.origin.clone().unwrap_or_default()),
                ("ticket", fault.ticket.clone().unwrap_or_default()),
            ],
            Self::HttpStatus(status) => vec![operation, ("status", status.to_string())],
            Self::AnswerUnreadable(detail) => vec![operation, ("detail", detail.clone())],
            Self::Refused { code, message } => {
                vec![("code", code.clone()), ("message", message.clone())]
            }
        }
    }

    /// True when the STS certainly did not see the request.
    pub fn never_sent(&self) -> bool {
        matches!(self, Self::Wire(error) if error.never_sent())
    }
}

/// Why [`super::ask`] brought no token.
#[derive(Debug, thiserror::Error)]
pub enum AskError<E> {
    /// Nothing was signed or sent.
    #[error(transparent)]
    Prepare(#[from] PrepareError<E>),
    /// It was sent, or tried to.
    #[error(transparent)]
    Send(#[from] StsError),
}

impl<E> AskError<E> {
    /// Stable code, that of the error inside.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Prepare(error) => error.code(),
            Self::Send(error) => error.code(),
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Prepare(error) => error.facts(),
            Self::Send(error) => error.facts(),
        }
    }
}
