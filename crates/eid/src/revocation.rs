//! Are the certificates on the card revoked: OCSP for the holder's, a list for the authority's
//! (eID card, section 10).
//!
//! What cannot be asked is unknown, with the reason; it is never taken for revoked, nor for good.

mod address;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pki::Certificate;
use pki::crl::Crl;
use pki::ocsp::{self, Request, Status};
use wire::{Answer, Transport, WireError};

use crate::authenticity::Roots;
use crate::error::EidError;
use crate::files::Kind;
use address::{Purpose, permitted};

/// How and when is asked.
pub struct Inquiry<'a> {
    /// The network.
    pub transport: &'a dyn Transport,
    /// Now.
    pub at: Timestamp,
    /// The roots that are trusted. Addresses on this computer are asked only about cards below one
    /// that is not Belgian: those of a rehearsal.
    pub roots: &'a Roots,
}

/// A certificate on the card and what its authority says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Which certificate.
    pub kind: Kind,
    /// What is known.
    pub standing: Standing,
}

/// What is known about the revocation of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Its authority says that it is not revoked.
    Good,
    /// Its authority has revoked or suspended it.
    Revoked {
        /// Since when.
        since: Timestamp,
        /// The reason as RFC 5280 names it, where one is given; `certificateHold` is a suspension.
        reason: Option<&'static str>,
    },
    /// Nothing is known.
    Unknown(Unchecked),
}

/// Why nothing is known: what a code and its sentence are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unchecked {
    /// The certificate names no address.
    NoAddress,
    /// The certificate names an address that is not the government's; it was not asked.
    AddressRefused {
        /// The address.
        url: String,
    },
    /// The service cannot be reached.
    Unreachable(WireError),
    /// The service answered with something else than 200.
    HttpStatus {
        /// The status code.
        status: u16,
    },
    /// The answer cannot be used, says `pki`.
    Answer {
        /// The code.
        code: &'static str,
        /// Its facts.
        facts: Vec<(&'static str, String)>,
    },
    /// The service does not know the certificate.
    NotKnown,
    /// The card does not have the certificate of the authority.
    IssuerMissing {
        /// Which one.
        kind: Kind,
    },
}

impl Standing {
    /// A stable word: `good`, `revoked` or `unknown`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Revoked { .. } => "revoked",
            Self::Unknown(_) => "unknown",
        }
    }
}

impl Checked {
    /// What keeps the certificate from being used: only that it is revoked.
    pub fn impediment(&self) -> Option<EidError> {
        match self.standing {
            Standing::Revoked { since, .. } => Some(EidError::CertificateRevoked {
                kind: self.kind,
                since: day(since),
            }),
            Standing::Good | Standing::Unknown(_) => None,
        }
    }
}

impl Unchecked {
    /// The stable code, one of this room's, `wire`'s or `pki`'s.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoAddress => "CARD-REVOCATION-NO-ADDRESS",
            Self::AddressRefused { .. } => "CARD-REVOCATION-ADDRESS-REFUSED",
            Self::HttpStatus { .. } => "CARD-REVOCATION-HTTP-STATUS",
            Self::NotKnown => "CARD-REVOCATION-NOT-KNOWN",
            Self::Unreachable(error) => error.code(),
            Self::Answer { code, .. } => code,
            Self::IssuerMissing { kind } => EidError::CertificateMissing { kind: *kind }.code(),
        }
    }

    /// Named values for the translated sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AddressRefused { url } => vec![("url", url.clone())],
            Self::HttpStatus { status } => vec![("status", status.to_string())],
            Self::Unreachable(error) => error.facts(),
            Self::Answer { facts, .. } => facts.clone(),
            Self::IssuerMissing { kind } => EidError::CertificateMissing { kind: *kind }.facts(),
            Self::NoAddress | Self::NotKnown => Vec::new(),
        }
    }
}

/// Asks the responder of `issuer` about `certificate`, with a SHA-256 id and a nonce.
pub(crate) fn by_ocsp(
    inquiry: &Inquiry<'_>,
    certificate: &Certificate,
    issuer: &Certificate,
    root: Option<&Certificate>,
) -> Standing {
    asked(inquiry, certificate, issuer, root).unwrap_or_else(Standing::Unknown)
}

/// Looks `certificate` up in the list of `issuer`.
pub(crate) fn by_list(
    inquiry: &Inquiry<'_>,
    certificate: &Certificate,
    issuer: &Certificate,
) -> Standing {
    looked_up(inquiry, certificate, issuer).unwrap_or_else(Standing::Unknown)
}

fn asked(
    inquiry: &Inquiry<'_>,
    certificate: &Certificate,
    issuer: &Certificate,
    root: Option<&Certificate>,
) -> Result<Standing, Unchecked> {
    let loopback = inquiry.allows_loopback(root);
    let url = permitted(certificate.ocsp_urls(), Purpose::Ocsp, loopback)?;
    let request = Request::new(certificate, issuer, &nonce()).map_err(unusable_answer)?;
    let headers = [("content-type", ocsp::REQUEST_TYPE)];
    let answer = inquiry.transport.post_public(&url, &headers, request.der());
    let body = body(answer)?;
    match ocsp::read(&body, &request, issuer, inquiry.at).map_err(unusable_answer)? {
        Status::Good => Ok(Standing::Good),
        Status::Unknown => Err(Unchecked::NotKnown),
        Status::Revoked { since, reason } => Ok(Standing::Revoked {
            since,
            reason: reason.map(|reason| reason.name()),
        }),
    }
}

fn looked_up(
    inquiry: &Inquiry<'_>,
    certificate: &Certificate,
    issuer: &Certificate,
) -> Result<Standing, Unchecked> {
    let loopback = inquiry.allows_loopback(Some(issuer));
    let url = permitted(certificate.crl_urls(), Purpose::List, loopback)?;
    let body = body(inquiry.transport.get_public(&url, &[]))?;
    let unusable = |error: pki::crl::CrlError| Unchecked::Answer {
        code: error.code(),
        facts: error.facts(),
    };
    let list = Crl::from_der(&body).map_err(unusable)?;
    match list
        .status(certificate, issuer, inquiry.at)
        .map_err(unusable)?
    {
        None => Ok(Standing::Good),
        Some(revoked) => Ok(Standing::Revoked {
            since: revoked.since,
            reason: revoked.reason.map(|reason| reason.name()),
        }),
    }
}

impl Inquiry<'_> {
    fn allows_loopback(&self, root: Option<&Certificate>) -> bool {
        root.is_some_and(|root| self.roots.contains(root) && !Roots::belgian().contains(root))
    }
}

fn body(answer: Result<Answer, WireError>) -> Result<Vec<u8>, Unchecked> {
    match answer.map_err(Unchecked::Unreachable)? {
        Answer {
            status: 200, body, ..
        } => Ok(body),
        Answer { status, .. } => Err(Unchecked::HttpStatus { status }),
    }
}

fn unusable_answer(error: pki::ocsp::OcspError) -> Unchecked {
    Unchecked::Answer {
        code: error.code(),
        facts: error.facts(),
    }
}

/// Binds the answer to this question. Without randomness there is none: the answer is signed and
/// has a date all the same.
fn nonce() -> Vec<u8> {
    let mut nonce = vec![0; 32];
    match aws_lc_rs::rand::fill(&mut nonce) {
        Ok(()) => nonce,
        Err(_) => Vec::new(),
    }
}

fn day(moment: Timestamp) -> Date {
    moment.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests;
