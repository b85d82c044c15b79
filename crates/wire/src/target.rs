//! The address of a request: checked before anything is sent.

use url::{Host, Url};

use crate::error::WireError;

/// An address that may be used.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) url: Url,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) loopback: bool,
}

impl Target {
    /// `https://` anywhere, `http://` to this computer; no user name, no password, no fragment.
    pub(crate) fn parse(text: &str) -> Result<Self, WireError> {
        let target = Self::parse_public(text)?;
        if target.url.scheme() == "http" && !target.loopback {
            return Err(WireError::HttpNotLoopback { host: target.host });
        }
        Ok(target)
    }

    /// The same with `http://` anywhere: for what is public and signed.
    pub(crate) fn parse_public(text: &str) -> Result<Self, WireError> {
        let url = Url::parse(text).map_err(|error| refuse(text, &error.to_string()))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refuse(&shown(&url), "it holds a user name or a password"));
        }
        if url.fragment().is_some() {
            return Err(refuse(text, "it holds a fragment"));
        }
        let (Some(host), Some(port)) = (url.host(), url.port_or_known_default()) else {
            return Err(refuse(text, "it names no host"));
        };
        let loopback = is_loopback(&host);
        let host = host.to_string();
        if !matches!(url.scheme(), "https" | "http") {
            return Err(refuse(text, "it begins with neither https nor http"));
        }
        Ok(Self {
            url,
            host,
            port,
            loopback,
        })
    }
}

/// The address without user name and password, for messages.
pub(crate) fn shown(url: &Url) -> String {
    let mut url = url.clone();
    // Both fail only for addresses that cannot hold a user name.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.to_string()
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => name.eq_ignore_ascii_case(LOCALHOST),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

fn refuse(url: &str, reason: &str) -> WireError {
    WireError::Url {
        url: url.to_owned(),
        reason: reason.to_owned(),
    }
}

/// The one name that means this computer (RFC 6761, section 6.3); never looked up.
pub(crate) const LOCALHOST: &str = "localhost";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_http_is_for_this_computer_alone() {
        for good in [
            "http://127.0.0.1:8080/a",
            "http://127.9.9.9/",
            "http://[::1]:1/",
            "http://localhost:80/x",
            "http://LOCALHOST/",
        ] {
            assert!(Target::parse(good).unwrap().loopback, "{good}");
        }
        for bad in [
            "http://services.ehealth.fgov.be/CertRa/v2",
            "http://localhost.example.org/",
            "http://127.0.0.1.example.org/",
            "http://10.0.0.1/",
            "http://[::2]/",
            "http://0.0.0.0/",
        ] {
            let error = Target::parse(bad).unwrap_err();
            assert_eq!(error.code(), "WIRE-HTTP-NOT-LOOPBACK", "{bad}");
            assert!(error.never_sent());
        }
    }

    #[test]
    fn addresses_that_cannot_be_used_are_refused_and_show_no_password() {
        for bad in [
            "",
            "services.ehealth.fgov.be",
            "ftp://example.org/",
            "file:///etc/passwd",
            "https://",
            "https://example.org/#x",
            "https://user:hunter2@example.org/",
        ] {
            let error = Target::parse(bad).unwrap_err();
            assert_eq!(error.code(), "WIRE-URL", "{bad}");
            assert!(!error.to_string().contains("hunter2"));
            assert!(!format!("{error:?}").contains("hunter2"));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_judged_without_panic(text in "\\PC{0,60}") {
            if let Ok(target) = Target::parse(&text) {
                prop_assert!(target.loopback || target.url.scheme() == "https");
            }
        }
    }
}
