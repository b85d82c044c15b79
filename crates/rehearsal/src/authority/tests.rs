use aws_lc_rs::signature::{ECDSA_P384_SHA384_ASN1, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use jiff::Timestamp;
use x509_cert::Certificate;
use x509_cert::der::{Decode, Encode};
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages};
use x509_cert::spki::SubjectPublicKeyInfoRef;

use super::*;

fn template(key: &KeyPair, extensions: Vec<x509_cert::ext::Extension>) -> Template {
    Template {
        subject: distinguished_name(&[
            (attribute::COUNTRY, "BE"),
            (attribute::COMMON_NAME, "Essai d'autorité"),
        ])
        .unwrap(),
        serial: vec![0xFF, 2, 3],
        not_before: "2024-01-01T00:00:00Z".parse::<Timestamp>().unwrap(),
        not_after: "2051-12-31T23:59:59Z".parse::<Timestamp>().unwrap(),
        public_key_der: key.public_key_der(),
        extensions,
    }
}

#[test]
fn a_certificate_reads_back_with_everything_that_was_put_in() {
    let key = KeyPair::generate(KeyKind::P384).unwrap();
    let spki = key.public_key_der();
    let extensions = vec![
        basic_constraints(true, Some(1)).unwrap(),
        key_usage(KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)).unwrap(),
        subject_key_identifier(&spki).unwrap(),
        authority_key_identifier(&spki).unwrap(),
        crl_address("http://127.0.0.1/crl").unwrap(),
        ocsp_address("http://127.0.0.1/ocsp").unwrap(),
    ];
    let template = template(&key, extensions);
    let der = issue(&template, &template.subject, &key).unwrap();

    let certificate = Certificate::from_der(&der).unwrap();
    let body = certificate.tbs_certificate();
    assert_eq!(body.subject(), &template.subject);
    assert_eq!(body.issuer(), &template.subject);
    assert_eq!(body.serial_number().as_bytes(), [0, 0xFF, 2, 3]);
    assert_eq!(
        body.validity().not_before.to_string(),
        "2024-01-01T00:00:00Z"
    );
    assert_eq!(
        body.validity().not_after.to_string(),
        "2051-12-31T23:59:59Z"
    );
    let (critical, constraints) = body.get_extension::<BasicConstraints>().unwrap().unwrap();
    assert!(critical && constraints.ca);
    assert_eq!(constraints.path_len_constraint, Some(1));
    assert_eq!(body.extensions().unwrap().len(), 6);
    assert_eq!(certificate.to_der().unwrap(), der);
}

#[test]
fn signatures_verify_with_the_issuers_public_key() {
    for (kind, rsa) in [(KeyKind::Rsa2048, true), (KeyKind::P384, false)] {
        let key = KeyPair::generate(kind).unwrap();
        let template = template(&key, Vec::new());
        let der = issue(&template, &template.subject, &key).unwrap();
        let certificate = Certificate::from_der(&der).unwrap();
        let body = certificate.tbs_certificate().to_der().unwrap();
        let spki = key.public_key_der();
        let bits = SubjectPublicKeyInfoRef::from_der(&spki).unwrap();
        let bits = bits.subject_public_key.raw_bytes();
        let signature = certificate.signature().raw_bytes();
        let verdict = if rsa {
            UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, bits).verify(&body, signature)
        } else {
            UnparsedPublicKey::new(&ECDSA_P384_SHA384_ASN1, bits).verify(&body, signature)
        };
        assert!(verdict.is_ok(), "{kind:?}");
    }
}

#[test]
fn keys_survive_pkcs8_and_say_nothing_in_debug() {
    for kind in [KeyKind::Rsa2048, KeyKind::P384] {
        let key = KeyPair::generate(kind).unwrap();
        let again = KeyPair::from_pkcs8(key.to_pkcs8()).unwrap();
        assert_eq!(again.public_key_der(), key.public_key_der());
        assert!(format!("{key:?}").ends_with("secret)"));
    }
    assert!(matches!(
        KeyPair::from_pkcs8(b"no key"),
        Err(AuthorityError::NotAKey)
    ));
}

#[test]
fn only_rsa_keys_sign_for_a_request() {
    let rsa = KeyPair::generate(KeyKind::Rsa2048).unwrap();
    let signature = pki::Signer::sign_sha256(&rsa, b"message").unwrap();
    assert_eq!(signature, rsa.sign(b"message").unwrap());
    let ec = KeyPair::generate(KeyKind::P384).unwrap();
    assert!(pki::Signer::sign_sha256(&ec, b"message").is_err());
}

#[test]
fn the_bare_operation_undoes_what_the_public_key_does() {
    let key = KeyPair::generate(KeyKind::Rsa2048).unwrap();
    // A block padded by hand has to give the signature that the library makes.
    let mut block = vec![0xFF; 256];
    block[..2].copy_from_slice(&[0, 1]);
    let digest = <sha2::Sha256 as sha2::Digest>::digest(b"message");
    let mut info = hex::decode("3031300d060960864801650304020105000420").unwrap();
    info.extend(digest);
    let start = 256 - info.len();
    block[start - 1] = 0;
    block[start..].copy_from_slice(&info);
    assert_eq!(
        key.private_operation(&block).unwrap(),
        key.sign(b"message").unwrap()
    );

    assert!(key.private_operation(&[0xFF; 256]).is_err());
    assert!(key.private_operation(&[1; 257]).is_err());
    let ec = KeyPair::generate(KeyKind::P384).unwrap();
    assert!(ec.private_operation(&[1; 48]).is_err());
}

#[test]
fn serials_are_positive_and_differ() {
    let one = random_serial().unwrap();
    let two = random_serial().unwrap();
    assert_ne!(one, two);
    assert_eq!(one.len(), 16);
    assert!(one[0] > 0 && one[0] < 0x80);
}

#[test]
fn every_error_has_a_listed_code() {
    let errors = [
        AuthorityError::Key,
        AuthorityError::NotAKey,
        AuthorityError::Encoding(x509_cert::der::ErrorKind::Failed.into()),
        AuthorityError::Date,
    ];
    let codes: Vec<_> = errors.iter().map(AuthorityError::code).collect();
    assert_eq!(codes, CODES);
}
