//! Which addresses may be asked: a certificate from an unknown card must not send us anywhere.

use url::{Host, Url};

use super::Unchecked;

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Ocsp,
    List,
}

impl Purpose {
    /// The government's hosts, of the RSA and of the EC authorities.
    fn hosts(self) -> [&'static str; 2] {
        match self {
            Self::Ocsp => ["ocsp.eid.belgium.be", "ocsp.eidpki.belgium.be"],
            Self::List => ["crl.eid.belgium.be", "crl.eidpki.belgium.be"],
        }
    }
}

/// The first address that may be asked.
pub(super) fn permitted(
    urls: Vec<String>,
    purpose: Purpose,
    loopback: bool,
) -> Result<String, Unchecked> {
    let mut refused = Unchecked::NoAddress;
    for url in urls {
        match is_permitted(&url, purpose, loopback) {
            true => return Ok(url),
            false => refused = Unchecked::AddressRefused { url },
        }
    }
    Err(refused)
}

fn is_permitted(text: &str, purpose: Purpose, loopback: bool) -> bool {
    let Ok(url) = Url::parse(text) else {
        return false;
    };
    let plain = url.username().is_empty() && url.password().is_none();
    if !plain || !matches!(url.scheme(), "http" | "https") {
        return false;
    }
    match url.host() {
        Some(Host::Domain(host)) => {
            let ours = purpose.hosts().contains(&host) && url.port().is_none();
            ours || loopback && host == "localhost"
        }
        Some(Host::Ipv4(address)) => loopback && address.is_loopback(),
        Some(Host::Ipv6(address)) => loopback && address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_governments_hosts_are_asked() {
        for url in [
            "http://ocsp.eid.belgium.be",
            "http://ocsp.eid.belgium.be/2",
            "http://ocsp.eidpki.belgium.be/eid/0",
            "https://OCSP.eidpki.belgium.be/eid/0",
        ] {
            assert!(is_permitted(url, Purpose::Ocsp, false), "{url}");
            assert!(!is_permitted(url, Purpose::List, false), "{url}");
        }
        assert!(is_permitted(
            "http://crl.eid.belgium.be/belgium4.crl",
            Purpose::List,
            false
        ));
        for url in [
            "",
            "ocsp.eid.belgium.be",
            "http://ocsp.eid.belgium.be.example/",
            "http://ocsp.eid.belgium.be@other.example/",
            "http://user@ocsp.eid.belgium.be/",
            "http://ocsp.eid.belgium.be:8080/",
            "http://other.example/ocsp.eid.belgium.be",
            "ftp://ocsp.eid.belgium.be/",
            "file:///ocsp.eid.belgium.be",
            "http://belgium.be/",
            "ldap://ocsp.eid.belgium.be/",
        ] {
            assert!(!is_permitted(url, Purpose::Ocsp, true), "{url}");
        }
    }

    #[test]
    fn this_computer_is_asked_only_where_it_may_be() {
        for url in [
            "http://127.0.0.1:8090/ocsp",
            "http://localhost:8090/ocsp",
            "http://[::1]:8090/ocsp",
        ] {
            assert!(is_permitted(url, Purpose::Ocsp, true), "{url}");
            assert!(!is_permitted(url, Purpose::Ocsp, false), "{url}");
        }
        assert!(!is_permitted(
            "http://192.168.1.1/ocsp",
            Purpose::Ocsp,
            true
        ));
    }

    #[test]
    fn the_first_address_that_may_be_asked_counts() {
        let good = "http://ocsp.eid.belgium.be/2".to_owned();
        let bad = "http://other.example/".to_owned();
        let found = permitted(vec![bad.clone(), good.clone()], Purpose::Ocsp, false);
        assert_eq!(found, Ok(good));
        let refused = Unchecked::AddressRefused { url: bad.clone() };
        assert_eq!(permitted(vec![bad], Purpose::Ocsp, false), Err(refused));
        assert_eq!(
            permitted(vec![], Purpose::Ocsp, false),
            Err(Unchecked::NoAddress)
        );
    }

    proptest! {
        #[test]
        fn nothing_else_is_permitted(host in "[a-z0-9.@:/-]{0,30}", path in "[ -~]{0,20}") {
            let url = format!("http://{host}/{path}");
            if is_permitted(&url, Purpose::Ocsp, false) {
                let parsed = Url::parse(&url).unwrap();
                prop_assert!(Purpose::Ocsp.hosts().contains(&parsed.host_str().unwrap()));
            }
        }
    }
}
