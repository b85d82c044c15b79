//! What can go wrong between this computer and the platform.

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// The address is not one that a request can be sent to.
    #[error("{url} cannot be used as an address: {reason}")]
    Url {
        /// The address without a user name or password.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// `http://` to another computer; nothing was sent.
    #[error("plain HTTP to {host} is refused; only this computer may be reached without TLS")]
    HttpNotLoopback {
        /// The host of the address.
        host: String,
    },
    /// A header cannot be sent.
    #[error("the request cannot be sent: {reason}")]
    Request {
        /// The library's words.
        reason: String,
    },
    /// A file with extra authorities holds no usable certificate.
    #[error("the file with extra authorities cannot be used: {reason}")]
    CaFile {
        /// What is wrong with it.
        reason: String,
    },
    /// TLS cannot be set up on this computer (for example no authorities at all).
    #[error("TLS cannot be set up: {reason}")]
    TlsSetup {
        /// The library's words.
        reason: String,
    },
    /// The proxy's address is wrong, or the proxy cannot be reached or refuses.
    #[error("the proxy {proxy} does not let us through: {reason}")]
    Proxy {
        /// The proxy without a user name or password; `system` when only the system knows it.
        proxy: String,
        /// The library's words.
        reason: String,
    },
    /// The proxy wants a user name and a password that it was not given, or refuses those given (HTTP 407).
    #[error("the proxy {proxy} wants a user name and a password")]
    ProxyAuthentication {
        /// The proxy without a user name or password; `system` when only the system knows it.
        proxy: String,
    },
    /// No direct connection, and this computer finds its proxy by a script (PAC), which Clavis does not run.
    #[error(
        "{host} cannot be reached directly, and the proxy is chosen by the script {pac}: {reason}"
    )]
    ProxyPac {
        /// The host.
        host: String,
        /// The address of the script, without a user name or password.
        pac: String,
        /// Why the direct way failed.
        reason: String,
    },
    /// The name of the host is not known.
    #[error("the name {host} is not known")]
    NameUnknown {
        /// The host.
        host: String,
    },
    /// The host is there, but nothing listens.
    #[error("{host} port {port} refuses the connection")]
    Refused {
        /// The host.
        host: String,
        /// The TCP port.
        port: u16,
    },
    /// No connection, for another reason.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// The host.
        host: String,
        /// The system's words.
        reason: String,
    },
    /// No connection within the time.
    #[error("{host} did not take the connection within {seconds} s")]
    TimeoutConnect {
        /// The host.
        host: String,
        /// The time-out, in seconds.
        seconds: u64,
    },
    /// The host's certificate comes from an authority that is not trusted here: perhaps a TLS
    /// inspection, whose name `issuer` shows; [`WireError::TlsInspected`] when it is a known one.
    #[error("the certificate of {host} comes from {issuer}, which is not trusted here")]
    TlsUntrusted {
        /// The host.
        host: String,
        /// The issuer of the last certificate that the host sent, as RFC 4514 text; `?` when unreadable.
        issuer: String,
        /// The verifier's words.
        reason: String,
    },
    /// The host's certificate was made on the way by a product that opens TLS connections to inspect them; its
    /// authority is not trusted here.
    #[error(
        "the connection with {host} is inspected by {product}: the certificate comes from {issuer}"
    )]
    TlsInspected {
        /// The host.
        host: String,
        /// The issuer of the last certificate that the host sent, as RFC 4514 text.
        issuer: String,
        /// The product that is known by such an issuer.
        product: &'static str,
        /// The verifier's words.
        reason: String,
    },
    /// The host's certificate is expired or not yet valid, or this computer's clock is wrong.
    #[error("the certificate of {host} is not valid at this time: {reason}")]
    TlsTime {
        /// The host.
        host: String,
        /// The verifier's words.
        reason: String,
    },
    /// The host's certificate is for another name.
    #[error("the certificate of {host} is for another name: {reason}")]
    TlsName {
        /// The host.
        host: String,
        /// The verifier's words.
        reason: String,
    },
    /// The TLS handshake failed otherwise.
    #[error("no TLS connection with {host}: {reason}")]
    TlsFailed {
        /// The host.
        host: String,
        /// The library's words.
        reason: String,
    },
    /// The request was on its way, then the connection broke: the answer may be lost.
    #[error("the connection with {host} broke before the answer was complete: {reason}")]
    AnswerLost {
        /// The host.
        host: String,
        /// The library's words.
        reason: String,
    },
    /// The request was on its way, and no answer came in time.
    #[error("{host} gave no answer within {seconds} s")]
    TimeoutAnswer {
        /// The host.
        host: String,
        /// The time-out, in seconds.
        seconds: u64,
    },
    /// The answer is larger than any answer of the platform.
    #[error("the answer of {host} is larger than {limit} bytes")]
    AnswerTooLarge {
        /// The host.
        host: String,
        /// The limit, in bytes.
        limit: u64,
    },
}

impl WireError {
    /// The stable code, one of [`CODES`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Url { .. } => "WIRE-URL",
            Self::HttpNotLoopback { .. } => "WIRE-HTTP-NOT-LOOPBACK",
            Self::Request { .. } => "WIRE-REQUEST",
            Self::CaFile { .. } => "WIRE-CA-FILE",
            Self::TlsSetup { .. } => "WIRE-TLS-SETUP",
            Self::Proxy { .. } => "WIRE-PROXY",
            Self::ProxyAuthentication { .. } => "WIRE-PROXY-AUTHENTICATION",
            Self::ProxyPac { .. } => "WIRE-PROXY-PAC",
            Self::NameUnknown { .. } => "WIRE-NAME-UNKNOWN",
            Self::Refused { .. } => "WIRE-REFUSED",
            Self::Unreachable { .. } => "WIRE-UNREACHABLE",
            Self::TimeoutConnect { .. } => "WIRE-TIMEOUT-CONNECT",
            Self::TlsUntrusted { .. } => "WIRE-TLS-UNTRUSTED",
            Self::TlsInspected { .. } => "WIRE-TLS-INSPECTED",
            Self::TlsTime { .. } => "WIRE-TLS-TIME",
            Self::TlsName { .. } => "WIRE-TLS-NAME",
            Self::TlsFailed { .. } => "WIRE-TLS-FAILED",
            Self::AnswerLost { .. } => "WIRE-ANSWER-LOST",
            Self::TimeoutAnswer { .. } => "WIRE-TIMEOUT-ANSWER",
            Self::AnswerTooLarge { .. } => "WIRE-ANSWER-TOO-LARGE",
        }
    }

    /// The named values of the translated sentence. None is personal.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let host = |host: &String| ("host", host.clone());
        let reason = |reason: &String| ("reason", reason.clone());
        match self {
            Self::Url { url, reason: why } => vec![("url", url.clone()), reason(why)],
            Self::HttpNotLoopback { host: at } | Self::NameUnknown { host: at } => vec![host(at)],
            Self::Request { reason: why }
            | Self::CaFile { reason: why }
            | Self::TlsSetup { reason: why } => vec![reason(why)],
            Self::Proxy { proxy, reason: why } => vec![("proxy", proxy.clone()), reason(why)],
            Self::ProxyAuthentication { proxy } => vec![("proxy", proxy.clone())],
            Self::ProxyPac {
                host: at,
                pac,
                reason: why,
            } => vec![host(at), ("url", pac.clone()), reason(why)],
            Self::TlsInspected {
                host: at,
                issuer,
                product,
                reason: why,
            } => vec![
                host(at),
                ("issuer", issuer.clone()),
                ("product", (*product).to_owned()),
                reason(why),
            ],
            Self::Refused { host: at, port } => vec![host(at), ("port", port.to_string())],
            Self::TimeoutConnect { host: at, seconds }
            | Self::TimeoutAnswer { host: at, seconds } => {
                vec![host(at), ("seconds", seconds.to_string())]
            }
            Self::TlsUntrusted {
                host: at,
                issuer,
                reason: why,
            } => vec![host(at), ("issuer", issuer.clone()), reason(why)],
            Self::Unreachable {
                host: at,
                reason: why,
            }
            | Self::TlsTime {
                host: at,
                reason: why,
            }
            | Self::TlsName {
                host: at,
                reason: why,
            }
            | Self::TlsFailed {
                host: at,
                reason: why,
            }
            | Self::AnswerLost {
                host: at,
                reason: why,
            } => vec![host(at), reason(why)],
            Self::AnswerTooLarge { host: at, limit } => {
                vec![host(at), ("limit", limit.to_string())]
            }
        }
    }

    /// True when the platform certainly never saw the request, so that sending it again is safe.
    #[must_use]
    pub fn never_sent(&self) -> bool {
        match self {
            Self::AnswerLost { .. } | Self::TimeoutAnswer { .. } | Self::AnswerTooLarge { .. } => {
                false
            }
            Self::Url { .. }
            | Self::HttpNotLoopback { .. }
            | Self::Request { .. }
            | Self::CaFile { .. }
            | Self::TlsSetup { .. }
            | Self::Proxy { .. }
            | Self::ProxyAuthentication { .. }
            | Self::ProxyPac { .. }
            | Self::NameUnknown { .. }
            | Self::Refused { .. }
            | Self::Unreachable { .. }
            | Self::TimeoutConnect { .. }
            | Self::TlsUntrusted { .. }
            | Self::TlsInspected { .. }
            | Self::TlsTime { .. }
            | Self::TlsName { .. }
            | Self::TlsFailed { .. } => true,
        }
    }
}

/// Every code of this room.
pub const CODES: &[&str] = &[
    "WIRE-URL",
    "WIRE-HTTP-NOT-LOOPBACK",
    "WIRE-REQUEST",
    "WIRE-CA-FILE",
    "WIRE-TLS-SETUP",
    "WIRE-PROXY",
    "WIRE-PROXY-AUTHENTICATION",
    "WIRE-PROXY-PAC",
    "WIRE-NAME-UNKNOWN",
    "WIRE-REFUSED",
    "WIRE-UNREACHABLE",
    "WIRE-TIMEOUT-CONNECT",
    "WIRE-TLS-UNTRUSTED",
    "WIRE-TLS-INSPECTED",
    "WIRE-TLS-TIME",
    "WIRE-TLS-NAME",
    "WIRE-TLS-FAILED",
    "WIRE-ANSWER-LOST",
    "WIRE-TIMEOUT-ANSWER",
    "WIRE-ANSWER-TOO-LARGE",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn one_of_each() -> Vec<WireError> {
        let (host, reason) = (|| "h".to_owned(), || "r".to_owned());
        vec![
            WireError::Url {
                url: host(),
                reason: reason(),
            },
            WireError::HttpNotLoopback { host: host() },
            WireError::Request { reason: reason() },
            WireError::CaFile { reason: reason() },
            WireError::TlsSetup { reason: reason() },
            WireError::Proxy {
                proxy: host(),
                reason: reason(),
            },
            WireError::ProxyAuthentication { proxy: host() },
            WireError::ProxyPac {
                host: host(),
                pac: host(),
                reason: reason(),
            },
            WireError::NameUnknown { host: host() },
            WireError::Refused {
                host: host(),
                port: 1,
            },
            WireError::Unreachable {
                host: host(),
                reason: reason(),
            },
            WireError::TimeoutConnect {
                host: host(),
                seconds: 30,
            },
            WireError::TlsUntrusted {
                host: host(),
                issuer: reason(),
                reason: reason(),
            },
            WireError::TlsInspected {
                host: host(),
                issuer: reason(),
                product: "p",
                reason: reason(),
            },
            WireError::TlsTime {
                host: host(),
                reason: reason(),
            },
            WireError::TlsName {
                host: host(),
                reason: reason(),
            },
            WireError::TlsFailed {
                host: host(),
                reason: reason(),
            },
            WireError::AnswerLost {
                host: host(),
                reason: reason(),
            },
            WireError::TimeoutAnswer {
                host: host(),
                seconds: 30,
            },
            WireError::AnswerTooLarge {
                host: host(),
                limit: 1,
            },
        ]
    }

    #[test]
    fn every_code_is_listed_once_and_every_error_has_facts() {
        let codes: Vec<_> = one_of_each().iter().map(WireError::code).collect();
        assert_eq!(codes, CODES);
        assert!(one_of_each().iter().all(|error| !error.facts().is_empty()));
    }

    #[test]
    fn promise_1_three_errors_alone_leave_open_what_the_platform_did() {
        let open: Vec<_> = one_of_each()
            .into_iter()
            .filter(|error| !error.never_sent())
            .map(|error| error.code())
            .collect();
        assert_eq!(
            open,
            [
                "WIRE-ANSWER-LOST",
                "WIRE-TIMEOUT-ANSWER",
                "WIRE-ANSWER-TOO-LARGE"
            ]
        );
    }
}
