//! Products that open TLS connections to inspect them, by the authorities that they make certificates with.

/// The product whose mark is in one of these issuers (RFC 4514 texts).
///
/// Only asked when the chain is not trusted: some of these makers also have public authorities or hosts.
pub(crate) fn product(issuers: &[String]) -> Option<&'static str> {
    let issuers: Vec<String> = issuers.iter().map(|issuer| issuer.to_lowercase()).collect();
    let known = |mark: &str| issuers.iter().any(|issuer| issuer.contains(mark));
    let found = PRODUCTS.iter().find(|(mark, _)| known(mark))?;
    Some(found.1)
}

/// A mark in small letters, and the product. The makers' own default names of authorities.
const PRODUCTS: &[(&str, &str)] = &[
    ("zscaler", "Zscaler"),
    ("fortinet", "Fortinet FortiGate"),
    ("fortigate", "Fortinet FortiGate"),
    ("sophos", "Sophos"),
    ("palo alto", "Palo Alto Networks"),
    ("paloalto", "Palo Alto Networks"),
    ("check point", "Check Point"),
    ("checkpoint", "Check Point"),
    ("cisco umbrella", "Cisco Umbrella"),
    ("cisco secure", "Cisco Secure Web"),
    ("netskope", "Netskope"),
    ("goskope", "Netskope"),
    ("forcepoint", "Forcepoint"),
    ("websense", "Forcepoint"),
    ("blue coat", "Symantec ProxySG"),
    ("bluecoat", "Symantec ProxySG"),
    ("proxysg", "Symantec ProxySG"),
    ("mcafee web gateway", "Skyhigh (McAfee) Web Gateway"),
    ("skyhigh", "Skyhigh (McAfee) Web Gateway"),
    ("barracuda", "Barracuda"),
    ("watchguard", "WatchGuard"),
    ("fireware", "WatchGuard"),
    ("sonicwall", "SonicWall"),
    ("stormshield", "Stormshield"),
    ("clavister", "Clavister"),
    ("untangle", "Untangle"),
    ("smoothwall", "Smoothwall"),
    ("trend micro", "Trend Micro"),
    ("cloudflare gateway", "Cloudflare Gateway"),
    ("gateway ca - cloudflare", "Cloudflare Gateway"),
    ("cato networks", "Cato Networks"),
    ("iboss", "iboss"),
    ("menlo security", "Menlo Security"),
    ("kaspersky", "Kaspersky"),
    ("bitdefender", "Bitdefender"),
    ("eset ssl filter", "ESET"),
    ("avast", "Avast"),
    ("avg web", "AVG"),
    ("squid", "Squid"),
    ("mitmproxy", "mitmproxy"),
    ("fiddler", "Fiddler"),
    ("charles proxy", "Charles"),
    ("portswigger", "Burp Suite"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makers_are_known_by_their_authorities() {
        let of = |issuer: &str| product(&["CN=host".to_owned(), issuer.to_owned()]);
        for (issuer, expected) in [
            (
                "CN=Zscaler Intermediate Root CA (zscalertwo.net),O=Zscaler Inc.",
                "Zscaler",
            ),
            (
                "emailAddress=support@fortinet.com,CN=FGT60E,O=Fortinet",
                "Fortinet FortiGate",
            ),
            ("CN=Sophos SSL CA_C0123456789,O=Sophos,C=GB", "Sophos"),
        ] {
            assert_eq!(of(issuer), Some(expected));
        }
        assert_eq!(of("CN=Ziekenhuis Voorbeeld Root CA"), None);
    }

    #[test]
    fn marks_are_in_small_letters_as_they_are_compared() {
        for (mark, _) in PRODUCTS {
            assert_eq!(*mark, mark.to_lowercase());
        }
    }
}
