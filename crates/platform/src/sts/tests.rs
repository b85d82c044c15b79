#![allow(
    clippy::disallowed_methods,
    reason = "other programs judge files of the test"
)]

mod answers;
mod requests;

use jiff::Timestamp;
use rcgen::{CertificateParams, DnType, KeyPair, PKCS_RSA_SHA256, PublicKeyData as _};

use super::*;
use crate::Assumptions;
use crate::tests::fixture::TestKey;

/// A key whose certificate has a name with `=` and `,` in it.
fn key() -> TestKey {
    static MADE: std::sync::OnceLock<(Vec<u8>, Vec<u8>, Vec<u8>)> = std::sync::OnceLock::new();
    let (pkcs8, public_key, certificate) = MADE.get_or_init(|| {
        let pair = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
        let mut params = CertificateParams::default();
        params.distinguished_name = rcgen::DistinguishedName::new();
        let name = &mut params.distinguished_name;
        name.push(DnType::CountryName, "BE");
        name.push(DnType::OrganizationName, "Federal Government");
        name.push(DnType::CommonName, "CBE=0406753266, MYAPP");
        let certificate = params.self_signed(&pair).unwrap();
        (
            pair.serialize_der(),
            pair.subject_public_key_info(),
            certificate.der().to_vec(),
        )
    });
    TestKey::of(pkcs8, public_key, certificate)
}

fn question() -> Question {
    Question::assumed(&Assumptions::default(), "CBE", "0406753266").unwrap()
}

fn now() -> Timestamp {
    "2026-11-22T02:13:54.123Z".parse().unwrap()
}
