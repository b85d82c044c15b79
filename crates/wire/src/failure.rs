//! From the HTTP library's error to ours.

use std::error::Error;
use std::io;

use rustls::CertificateError;

use crate::error::WireError;
use crate::https::Limits;
use crate::target::Target;
use crate::trust::Refused;

/// Sorts an error of sending or of receiving the answer's head.
pub(crate) fn sort(
    error: &reqwest::Error,
    target: &Target,
    proxy: Option<&str>,
    limits: &Limits,
) -> WireError {
    let host = target.host.clone();
    if error.is_builder() {
        return WireError::Request {
            reason: words(error),
        };
    }
    if let Some(refused) = find_refused(error) {
        return untrusted(refused, host);
    }
    if !error.is_connect() {
        return lost(error, host, limits);
    }
    if let Some(tls) = find::<rustls::Error>(error) {
        return WireError::TlsFailed {
            host,
            reason: tls.to_string(),
        };
    }
    if let Some(proxy) = proxy {
        let (proxy, reason) = (proxy.to_owned(), words(error));
        return match reason.contains(PROXY_AUTHENTICATION_WORDS) {
            true => WireError::ProxyAuthentication { proxy },
            false => WireError::Proxy { proxy, reason },
        };
    }
    unconnected(error, target, limits)
}

fn unconnected(error: &reqwest::Error, target: &Target, limits: &Limits) -> WireError {
    let host = target.host.clone();
    if error.is_timeout() {
        return WireError::TimeoutConnect {
            host,
            seconds: limits.connect_timeout.as_secs(),
        };
    }
    if error.is_dns() || words(error).contains(NAME_WORDS) {
        return WireError::NameUnknown { host };
    }
    match find::<io::Error>(error).map(io::Error::kind) {
        Some(io::ErrorKind::ConnectionRefused) => WireError::Refused {
            host,
            port: target.port,
        },
        Some(io::ErrorKind::TimedOut) => WireError::TimeoutConnect {
            host,
            seconds: limits.connect_timeout.as_secs(),
        },
        _ => WireError::Unreachable {
            host,
            reason: words(error),
        },
    }
}

/// The request may have arrived: time-out or broken connection.
pub(crate) fn lost(error: &reqwest::Error, host: String, limits: &Limits) -> WireError {
    if error.is_timeout() {
        return WireError::TimeoutAnswer {
            host,
            seconds: limits.read_timeout.as_secs(),
        };
    }
    WireError::AnswerLost {
        host,
        reason: words(error),
    }
}

fn untrusted(refused: &Refused, host: String) -> WireError {
    let reason = refused.cause.to_string();
    match &refused.cause {
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => WireError::TlsTime { host, reason },
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            WireError::TlsName { host, reason }
        }
        _ => match refused.product {
            Some(product) => WireError::TlsInspected {
                host,
                issuer: refused.issuer.clone(),
                product,
                reason,
            },
            None => WireError::TlsUntrusted {
                host,
                issuer: refused.issuer.clone(),
                reason,
            },
        },
    }
}

fn find_refused(error: &reqwest::Error) -> Option<&Refused> {
    match find::<rustls::Error>(error)? {
        rustls::Error::InvalidCertificate(CertificateError::Other(other)) => {
            other.0.downcast_ref::<Refused>()
        }
        _ => None,
    }
}

/// The innermost error of type `T` among the causes; looks into `io::Error`, whose `source` skips its content.
fn find<'error, T: Error + 'static>(error: &'error (dyn Error + 'static)) -> Option<&'error T> {
    let mut found = None;
    let mut next = Some(error);
    for _ in 0..DEEPEST {
        let Some(error) = next else { break };
        found = error.downcast_ref::<T>().or(found);
        let inner = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        next = match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    found
}

/// The words of the innermost cause, which is the one that says something; never the address.
pub(crate) fn words(error: &dyn Error) -> String {
    let mut said = error.to_string();
    let mut next = error.source();
    for _ in 0..DEEPEST {
        let Some(error) = next else { break };
        said = error.to_string();
        next = error.source();
    }
    said
}

/// Causes that are looked at.
const DEEPEST: usize = 32;

/// How the standard library begins every error of a name look-up.
const NAME_WORDS: &str = "failed to lookup address information";

/// What the HTTP library says when a proxy answers `CONNECT` with 407; its type is not public.
const PROXY_AUTHENTICATION_WORDS: &str = "proxy authorization required";
