//! Addresses in a certificate: where its status is answered, where lists and issuers are.
//!
//! These extensions are hints: malformed ones count as absent.

use der::Decode;
use x509_cert::ext::pkix::{
    AuthorityInfoAccessSyntax, CrlDistributionPoints,
    name::{DistributionPointName, GeneralName},
};

use crate::oid::Oid;

/// The addresses of one access method (RFC 5280, 4.2.2.1).
pub(super) fn access(value: &[u8], method: Oid) -> Vec<String> {
    let Ok(AuthorityInfoAccessSyntax(all)) = AuthorityInfoAccessSyntax::from_der(value) else {
        return Vec::new();
    };
    let of_method = all.iter().filter(|entry| entry.access_method == method);
    of_method
        .filter_map(|entry| address(&entry.access_location))
        .take(MOST)
        .collect()
}

/// The addresses of the distribution points (RFC 5280, 4.2.1.13).
pub(super) fn distribution(value: &[u8]) -> Vec<String> {
    let Ok(CrlDistributionPoints(all)) = CrlDistributionPoints::from_der(value) else {
        return Vec::new();
    };
    let names = all
        .iter()
        .filter_map(|point| match &point.distribution_point {
            Some(DistributionPointName::FullName(names)) => Some(names),
            _ => None,
        });
    names.flatten().filter_map(address).take(MOST).collect()
}

fn address(name: &GeneralName) -> Option<String> {
    match name {
        GeneralName::UniformResourceIdentifier(text) => {
            let text = text.as_str();
            let printable = text.bytes().all(|byte| byte.is_ascii_graphic());
            (printable && text.len() <= LONGEST).then(|| text.to_owned())
        }
        _ => None,
    }
}

/// Addresses that are looked at.
const MOST: usize = 8;
/// Bytes of an address.
const LONGEST: usize = 2048;
