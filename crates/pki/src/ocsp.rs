//! Asking whether a certificate is still good: OCSP (RFC 6960).
//!
//! The answer is signed, so it may travel over plain HTTP. `POST` the request with [`REQUEST_TYPE`].

mod answer;
mod error;
mod request;
mod responder;
mod wire_form;

use jiff::Timestamp;

pub use answer::{Answer, read, read_answer};
pub use error::OcspError;
pub(crate) use error::{
    MALFORMED, NONCE, OTHER_CERTIFICATE, REFUSED, SIGNATURE, SIGNER, TIME, TRY_LATER,
};
pub use request::{IdHash, Request};

use crate::crl::Reason;

/// What the responder says about a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Not revoked.
    Good,
    /// Revoked or suspended.
    Revoked {
        /// Since when.
        since: Timestamp,
        /// The reason, when one is given.
        reason: Option<Reason>,
    },
    /// The responder does not know the certificate: neither good nor revoked.
    Unknown,
}

/// Media type of a request (RFC 6960, A.1).
pub const REQUEST_TYPE: &str = "application/ocsp-request";
/// Media type of an answer (RFC 6960, A.2).
pub const ANSWER_TYPE: &str = "application/ocsp-response";

#[cfg(test)]
mod tests;
