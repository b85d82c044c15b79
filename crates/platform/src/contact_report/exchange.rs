//! One question and its answer, redacted.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One question and its answer: words of the protocol only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// When it was asked, the first time.
    pub at: Timestamp,
    /// How often in a row with the same result, as when one waits for a certificate.
    pub times: u32,
    /// How long the answer took, in milliseconds; the longest of them.
    pub milliseconds: u64,
    /// Name of the operation; `RequestSecureToken` for the STS, `public` for what everybody may
    /// read (OCSP, revocation lists), `?` for anything else.
    pub operation: String,
    /// Host and port.
    pub host: String,
    /// How the request was signed, if it was.
    pub signature: Option<SignatureSent>,
    /// The form of the contract's name that was sent back.
    pub dn_sent: Option<DnForm>,
    /// What became of it.
    pub outcome: Outcome,
    /// HTTP status.
    pub http_status: Option<u16>,
    /// The Content-Type header.
    pub content_type: Option<String>,
    /// The code of the error on the wire.
    pub wire_error: Option<String>,
    /// Who issued the certificate of the host, when it was not trusted.
    pub tls_issuer: Option<String>,
    /// The SOAP fault.
    pub fault: Option<FaultSeen>,
    /// Status codes, outermost first.
    pub status: Vec<String>,
    /// Codes of the errors in the detail of the status.
    pub codes: Vec<String>,
    /// Names of their parameters.
    pub parameters: Vec<String>,
    /// Names of the elements of the answer, each once.
    pub elements: Vec<String>,
    /// The name in a contract.
    pub dn: Option<DnSeen>,
    /// Delivered certificates, in their order.
    pub certificates: Vec<CertificateSeen>,
    /// Whether they lead to an authority that is known for this platform.
    pub trusted: Option<bool>,
    /// Identifier types that the platform lists.
    pub organisation_types: Vec<String>,
    /// Names of check-digit algorithms that it lists.
    pub check_digit_algorithms: Vec<String>,
    /// Pairs of certificate and token status, `VALID_ACTIVE/EXPIRED`.
    pub statuses: Vec<String>,
    /// Days from the first day of replacement to the end of a certificate.
    pub replacement_days: Vec<i64>,
}

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The platform did what was asked.
    Done,
    /// It understood and refused.
    Refused,
    /// It answered with a fault.
    Fault,
    /// Something answered that cannot be read.
    Unreadable,
    /// Nothing answered.
    NoAnswer,
}

/// How a request was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureSent {
    /// The algorithm, the end of its name (`rsa-sha256`).
    pub algorithm: String,
    /// How many certificates went along.
    pub certificates: usize,
}

/// A SOAP fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultSeen {
    /// Its code.
    pub code: String,
    /// `SystemError`, `BusinessError`, or none of them.
    pub kind: Option<String>,
    /// Who is at the cause.
    pub origin: Option<String>,
    /// Which platform spoke.
    pub environment: Option<String>,
    /// Whether trying again may help.
    pub retry: Option<bool>,
}

/// How a distinguished name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DnForm {
    /// `CN=CBE\=0406753266`.
    Escaped,
    /// `CN=CBE=0406753266`.
    Unescaped,
    /// Neither.
    Other,
}

/// A distinguished name without its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DnSeen {
    /// How it is written.
    pub form: DnForm,
    /// What its parts are, in their order: `CN`, `OU:platform`, `OU:name`, `OU:number`,
    /// `OU:application`, `O`, `C`, ...
    pub parts: Vec<String>,
}

/// A delivered certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateSeen {
    /// The kind of its key.
    pub key: String,
    /// Its key usage, names of RFC 5280.
    pub key_usage: Vec<String>,
    /// Whether it is that of an authority.
    pub authority: bool,
    /// Its issuer, when that is an authority.
    pub issuer: String,
    /// Whole days from its beginning to its end.
    pub days: i64,
}

impl Exchange {
    /// A question that nobody has answered yet.
    pub(super) fn asked(at: Timestamp, operation: String, host: String) -> Self {
        Self {
            at,
            times: 1,
            milliseconds: 0,
            operation,
            host,
            signature: None,
            dn_sent: None,
            outcome: Outcome::NoAnswer,
            http_status: None,
            content_type: None,
            wire_error: None,
            tls_issuer: None,
            fault: None,
            status: Vec::new(),
            codes: Vec::new(),
            parameters: Vec::new(),
            elements: Vec::new(),
            dn: None,
            certificates: Vec::new(),
            trusted: None,
            organisation_types: Vec::new(),
            check_digit_algorithms: Vec::new(),
            statuses: Vec::new(),
            replacement_days: Vec::new(),
        }
    }

    /// Whether the other one says the same, whenever and however slowly.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let timeless = |exchange: &Self| Self {
            at: Timestamp::UNIX_EPOCH,
            times: 1,
            milliseconds: 0,
            ..exchange.clone()
        };
        timeless(self) == timeless(other)
    }

    /// Every code in it: faults, status details, and the innermost status when there is nothing
    /// else.
    pub fn all_codes(&self) -> impl Iterator<Item = &str> {
        let fault = self.fault.as_ref().map(|fault| fault.code.as_str());
        fault
            .into_iter()
            .chain(self.codes.iter().map(String::as_str))
    }
}
