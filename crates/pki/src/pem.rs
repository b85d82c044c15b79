//! PEM: DER in base64 between two lines (RFC 7468).

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::certificate::{Certificate, CertificateError};

/// Writes DER under a label such as `CERTIFICATE` or `CERTIFICATE REQUEST`: lines of 64 characters, LF.
pub fn encode(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut pem = format!("-----BEGIN {label}-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, tail) = rest.split_at(rest.len().min(LINE));
        pem += line;
        pem.push('\n');
        rest = tail;
    }
    pem + &format!("-----END {label}-----\n")
}

/// Writes certificates one after the other, in the given order.
pub fn encode_certificates(certificates: &[Certificate]) -> String {
    certificates
        .iter()
        .map(|certificate| encode(CERTIFICATE, certificate.der()))
        .collect()
}

/// Reads every `CERTIFICATE` block of a text; other blocks and text around are passed over.
///
/// # Errors
/// [`PemError`] when a block is broken or there is none.
pub fn decode_certificates(text: &str) -> Result<Vec<Certificate>, PemError> {
    let certificates = decode(CERTIFICATE, text)?
        .iter()
        .map(|der| Certificate::from_der(der).map_err(PemError::Certificate))
        .collect::<Result<Vec<_>, _>>()?;
    if certificates.is_empty() {
        Err(PemError::Empty)
    } else {
        Ok(certificates)
    }
}

/// Reads the DER of every block with this label.
///
/// # Errors
/// [`PemError::Malformed`] when a block has no end or is no base64.
pub fn decode(label: &str, text: &str) -> Result<Vec<Vec<u8>>, PemError> {
    let (begin, end) = (
        format!("-----BEGIN {label}-----"),
        format!("-----END {label}-----"),
    );
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(&begin) {
        let (body, tail) = after.split_once(&end).ok_or(PemError::Malformed)?;
        let body: String = body
            .chars()
            .filter(|character| !character.is_ascii_whitespace())
            .collect();
        blocks.push(STANDARD.decode(body).map_err(|_| PemError::Malformed)?);
        rest = tail;
    }
    Ok(blocks)
}

/// A text from which no certificates can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PemError {
    /// A block has no end or is no base64.
    #[error("a PEM block is broken")]
    Malformed,
    /// There is no block of the wanted kind.
    #[error("no certificate in this text")]
    Empty,
    /// A block holds something else.
    #[error(transparent)]
    Certificate(CertificateError),
}

impl PemError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => MALFORMED,
            Self::Empty => EMPTY,
            Self::Certificate(error) => error.code(),
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed | Self::Empty => Vec::new(),
            Self::Certificate(error) => error.facts(),
        }
    }
}

/// The label of certificates.
pub const CERTIFICATE: &str = "CERTIFICATE";
/// The label of certificate requests (PKCS#10).
pub const CERTIFICATE_REQUEST: &str = "CERTIFICATE REQUEST";

pub(crate) const MALFORMED: &str = "PKI-PEM-MALFORMED";
pub(crate) const EMPTY: &str = "PKI-PEM-EMPTY";

const LINE: usize = 64;

#[cfg(test)]
mod tests;
