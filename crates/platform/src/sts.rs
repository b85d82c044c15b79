//! The secure token service (STS): a SAML 1.1 token for an eHealth certificate (eHealth protocol,
//! section 12). Here for one question: does the service accept this certificate?
//!
//! The form of an organisation without a card: the eHealth key signs the header of the message and
//! is the holder of the token too, so the request needs no signature of its own.

mod answer;
mod error;
mod question;
mod request;

use host::Clock;
use jiff::Timestamp;
use pki::{Certificate, CertificateError};
use wire::Transport;
use xmlsig::{ExternalKey, SignError};

pub use answer::Token;
pub use error::{AskError, CODES, PrepareError, StsError};
pub use question::{Attribute, Question};

/// A request that is signed and not yet sent. It is good for a minute
/// ([`xmlsig::TIME_TO_LIVE`]).
#[derive(Clone)]
pub struct TokenRequest {
    envelope: String,
    id: String,
}

impl TokenRequest {
    /// The whole SOAP envelope.
    pub fn envelope(&self) -> &str {
        &self.envelope
    }

    /// The identifier of the request.
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// Asks the STS at `url` for a token: [`prepare`] and [`send`].
///
/// # Errors
/// [`AskError`]: nothing was signed, or there is no token.
pub fn ask<K: ExternalKey>(
    url: &str,
    transport: &dyn Transport,
    clock: &dyn Clock,
    key: &K,
    question: &Question,
) -> Result<Token, AskError<K::Error>> {
    let request = prepare(key, question, clock.now())?;
    Ok(send(url, transport, &request)?)
}

/// Writes the request of this moment and has `key` sign its header. The key's first certificate
/// names the asker and the holder of the token.
///
/// # Errors
/// [`PrepareError`].
pub fn prepare<K: ExternalKey>(
    key: &K,
    question: &Question,
    now: Timestamp,
) -> Result<TokenRequest, PrepareError<K::Error>> {
    let leaf = key
        .certificates()
        .into_iter()
        .next()
        .ok_or(PrepareError::Sign(SignError::NoCertificate))?;
    let certificate = Certificate::from_der(&leaf)
        .map_err(|error: CertificateError| PrepareError::Certificate(error))?;
    let written = request::write(&certificate, question, now);
    let envelope = xmlsig::sign_envelope(&written.xml, key, now).map_err(PrepareError::Sign)?;
    Ok(TokenRequest {
        envelope,
        id: written.id,
    })
}

/// Sends a request once and reads the answer.
///
/// # Errors
/// [`StsError`].
pub fn send(
    url: &str,
    transport: &dyn Transport,
    request: &TokenRequest,
) -> Result<Token, StsError> {
    let headers = [
        ("Content-Type", "text/xml; charset=utf-8"),
        ("SOAPAction", SOAP_ACTION),
    ];
    let answer = transport.post(url, &headers, request.envelope.as_bytes())?;
    let result = answer::read(&answer, &request.id);
    match &result {
        Ok(_) => tracing::info!(operation = OPERATION, "answered"),
        Err(error) => tracing::info!(operation = OPERATION, code = error.code(), "not answered"),
    }
    result
}

/// The name of the operation, for logs and facts.
pub const OPERATION: &str = "RequestSecureToken";

/// Sent in double quotes (WS-I Basic Profile 1.1, R1109).
const SOAP_ACTION: &str = "\"urn:be:fgov:ehealth:sts:protocol:v1:RequestSecureToken\"";

#[cfg(test)]
mod tests;
