#![allow(
    clippy::disallowed_methods,
    reason = "tests run other programs on real files"
)]

use super::*;
use crate::Keystore;
use crate::judges::{PASSWORD, Pki, password};

fn report(keystore: &Keystore) -> Report {
    inspect(&keystore.to_bytes(&password()).unwrap(), Some(PASSWORD)).unwrap()
}

/// P20: every state of a request has its own name, by content and not by size.
#[test]
fn every_state_is_named() {
    let Some(pki) = Pki::new() else { return };
    assert_eq!(report(&Pki::temporary()).state, State::Temporary);
    let mut installed = pki.installed().unwrap();
    assert_eq!(report(&installed).state, State::WithoutEtk);
    let complete = pki.complete().unwrap();
    assert_eq!(report(&complete).state, State::Complete);
    installed.keep_etks_of(&complete);
    assert_eq!(report(&installed).state, State::EtkOfAnotherCertificate);

    let file = complete.to_bytes(&password()).unwrap();
    assert_eq!(inspect(&file, None).unwrap().state, State::Locked);
    let mut contents = pkcs12::open(&file, PASSWORD).unwrap().contents;
    let identifier = contents.keys[0].local_key_id.clone();
    contents
        .certificates
        .retain(|bag| bag.local_key_id.is_some());
    contents.certificates[0].der = pki.read("leaf.der");
    assert_eq!(contents.certificates[0].local_key_id, identifier);
    let other = inspect(&pkcs12::write(&contents, PASSWORD).unwrap(), Some(PASSWORD)).unwrap();
    assert_eq!(other.state, State::CertificateOfAnotherKey);
    assert_eq!(other.keys[0].certificate_matches, Some(false));
    contents.keys[0].alias = None;
    let other = inspect(&pkcs12::write(&contents, PASSWORD).unwrap(), Some(PASSWORD)).unwrap();
    assert_eq!(other.state, State::NotEhealth);
}

/// P23: keys, certificates, dates and identifiers, so that two files can be told apart.
#[test]
fn a_report_has_the_facts_of_keys_and_certificates() {
    let Some(pki) = Pki::new() else { return };
    let keystore = pki.complete().unwrap();
    let report = report(&keystore);
    let [authentication, etk] = report.keys.as_slice() else {
        panic!("keys")
    };
    let leaf = keystore.certificate().unwrap();
    assert_eq!(authentication.kind, KeyKind::Authentication);
    assert_eq!(authentication.rsa_bits, Some(2048));
    assert_eq!(authentication.certificate_matches, Some(true));
    assert_eq!(
        authentication.key_identifier.as_deref(),
        Some(leaf.public_key_identifier().to_string().as_str())
    );
    let facts = &authentication.certificates[0];
    assert_eq!(authentication.certificates.len(), 3);
    assert_eq!(facts.not_after, leaf.not_after());
    assert_eq!(facts.subject, leaf.subject_rfc2253());
    assert!(
        facts.subject.contains("CBE=0000000097\\, TEST"),
        "{}",
        facts.subject
    );
    assert_eq!(etk.kind, KeyKind::Etk);
    assert_eq!(etk.certificates.len(), 1);
    assert_eq!(
        etk.alias.as_deref(),
        Some(etk.certificates[0].serial.as_str())
    );
    assert_eq!(etk.certificates[0].key_usage.len(), 2);
    assert_eq!(report.certificates.len(), 3);
    assert!(report.der);
    assert_eq!(report.mac.as_ref().unwrap().algorithm, "HMAC-SHA1");
    assert_eq!(report.protections.len(), 3);
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["state"], "complete");
    assert_eq!(json["keys"][1]["kind"], "etk");
}

#[test]
fn without_the_password_the_outside_is_told() {
    let Some(pki) = Pki::new() else { return };
    let keystore = pki.complete().unwrap();
    let report = inspect(&keystore.to_bytes(&password()).unwrap(), None).unwrap();
    let alias = keystore.etks()[0].alias();
    assert_eq!(report.visible_key_aliases, ["authentication", &alias]);
    assert!(report.keys.is_empty() && report.certificates.is_empty());
    assert_eq!(report.protections.len(), 3);
    assert!(inspect(b"", None).is_err());
    let wrong = inspect(&keystore.to_bytes(&password()).unwrap(), Some("x"));
    assert_eq!(wrong.err().unwrap().code(), "KEYSTORE-PASSWORD-WRONG");
}
