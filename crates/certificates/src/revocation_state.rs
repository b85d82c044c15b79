//! Whether a certificate is revoked, as its authority says: OCSP first, else its list. What cannot be
//! asked is unknown, never bad.

use jiff::Timestamp;
use pki::crl::Crl;
use pki::{Certificate, ocsp};
use wire::{Transport, WireError};

/// What the authority says.
#[derive(Debug)]
pub enum Revocation {
    /// Not revoked.
    Good,
    /// Revoked since then.
    Revoked(Timestamp),
    /// Nobody could be asked, or the answer cannot be used; the code and facts of why.
    Unknown {
        /// A code of `wire` or `pki`; `CERT-REVOCATION-NO-ADDRESS` when nobody is named.
        code: &'static str,
        /// Its facts.
        facts: Vec<(&'static str, String)>,
    },
}

impl Revocation {
    fn unknown(code: &'static str, facts: Vec<(&'static str, String)>) -> Self {
        Self::Unknown { code, facts }
    }
}

/// Asks about `certificate`, issued by `issuer`. `nonce` is random, 16 bytes.
pub(crate) fn ask(
    transport: &dyn Transport,
    certificate: &Certificate,
    issuer: &Certificate,
    nonce: &[u8],
    at: Timestamp,
) -> Revocation {
    let mut last = Revocation::unknown("CERT-REVOCATION-NO-ADDRESS", Vec::new());
    for url in certificate.ocsp_urls() {
        match by_ocsp(transport, &url, certificate, issuer, nonce, at) {
            Revocation::Unknown { code, facts } => last = Revocation::Unknown { code, facts },
            known => return known,
        }
    }
    for url in certificate.crl_urls() {
        match by_list(transport, &url, certificate, issuer, at) {
            Revocation::Unknown { code, facts } => last = Revocation::Unknown { code, facts },
            known => return known,
        }
    }
    last
}

fn by_ocsp(
    transport: &dyn Transport,
    url: &str,
    certificate: &Certificate,
    issuer: &Certificate,
    nonce: &[u8],
    at: Timestamp,
) -> Revocation {
    let request = match ocsp::Request::new(certificate, issuer, nonce) {
        Ok(request) => request,
        Err(error) => return Revocation::unknown(error.code(), error.facts()),
    };
    let headers = [("Content-Type", "application/ocsp-request")];
    let answer = match transport.post_public(url, &headers, request.der()) {
        Ok(answer) => answer,
        Err(error) => return unreachable(&error),
    };
    match ocsp::read(&answer.body, &request, issuer, at) {
        Ok(ocsp::Status::Good) => Revocation::Good,
        Ok(ocsp::Status::Revoked { since, .. }) => Revocation::Revoked(since),
        Ok(ocsp::Status::Unknown) => Revocation::unknown("CERT-REVOCATION-NO-ADDRESS", Vec::new()),
        Err(error) => Revocation::unknown(error.code(), error.facts()),
    }
}

fn by_list(
    transport: &dyn Transport,
    url: &str,
    certificate: &Certificate,
    issuer: &Certificate,
    at: Timestamp,
) -> Revocation {
    let answer = match transport.get_public(url, &[]) {
        Ok(answer) => answer,
        Err(error) => return unreachable(&error),
    };
    let status = Crl::from_der(&answer.body).and_then(|list| list.status(certificate, issuer, at));
    match status {
        Ok(None) => Revocation::Good,
        Ok(Some(revoked)) => Revocation::Revoked(revoked.since),
        Err(error) => Revocation::unknown(error.code(), error.facts()),
    }
}

fn unreachable(error: &WireError) -> Revocation {
    Revocation::unknown(error.code(), error.facts())
}
