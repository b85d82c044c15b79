#![allow(
    clippy::disallowed_methods,
    reason = "tests run other programs on real files"
)]

mod judged;
mod matrix;

use identifiers::KeystorePassword;
use pki::Certificate;

use super::Keystore;
use crate::judges::{PASSWORD, Pki, password};
use crate::pkcs12::{self, KeyBag};
use crate::{KeystoreError, PrivateKey};

fn again(keystore: &Keystore) -> Keystore {
    Keystore::from_bytes(&keystore.to_bytes(&password()).unwrap(), &password()).unwrap()
}

fn code<T>(result: Result<T, KeystoreError>) -> &'static str {
    result.err().unwrap().code()
}

/// eHealth protocol, section 9, "before the request": `authentication` with the dummy alone.
#[test]
fn a_temporary_keystore_has_one_key_and_the_dummy() {
    let keystore = Pki::temporary();
    assert!(keystore.is_temporary());
    assert!(keystore.chain().is_empty());
    let file = keystore.to_bytes(&password()).unwrap();
    let contents = pkcs12::open(&file, PASSWORD).unwrap().contents;
    let [key] = contents.keys.as_slice() else {
        panic!("keys")
    };
    let [dummy] = contents.certificates.as_slice() else {
        panic!("certificates")
    };
    assert_eq!(key.alias.as_deref(), Some("authentication"));
    assert_eq!(dummy.alias, key.alias);
    assert_eq!(dummy.local_key_id, key.local_key_id);
    let identifier = keystore.authentication_key().public_key_identifier();
    assert_eq!(
        key.local_key_id.as_deref(),
        Some(&identifier.as_bytes()[..])
    );
    let dummy = Certificate::from_der(&dummy.der).unwrap();
    assert_eq!(dummy.subject_rfc2253(), "C=Dummy");
    assert_eq!(dummy.serial_decimal(), "0");
    assert!(again(&keystore).is_same_as(&keystore));
}

#[test]
fn every_moment_survives_writing_and_reading() {
    let Some(pki) = Pki::new() else { return };
    let installed = pki.installed().unwrap();
    assert!(again(&installed).is_same_as(&installed));
    let mut complete = pki.complete().unwrap();
    let (key, certificate) = Pki::etk(&complete, 0x01);
    complete.add_etk(key, certificate).unwrap();
    let read = again(&complete);
    assert!(read.is_same_as(&complete));
    assert_eq!(read.chain().len(), 3);
    // Sixteen times 0xfe as an unsigned number, with all its digits; the latest ETK last.
    let aliases: Vec<_> = read.etks().iter().map(super::Etk::alias).collect();
    assert_eq!(
        aliases,
        [
            "338947926266346547920380981520271081214",
            "1334440654591915542993625911497130241"
        ]
    );
    assert_eq!(read.current_etk().unwrap().alias(), aliases[1]);
}

/// P22: a certificate of another key is never installed.
#[test]
fn only_the_chain_of_this_key_is_installed() {
    let Some(pki) = Pki::new() else { return };
    let mut keystore = Pki::temporary();
    let other = pki.certify(Pki::temporary().authentication_key()).unwrap();
    assert_eq!(code(keystore.install(Vec::new())), "KEYSTORE-CHAIN-EMPTY");
    assert_eq!(code(keystore.install(other)), "KEYSTORE-CHAIN-OTHER-KEY");
    let chain = pki.certify(keystore.authentication_key()).unwrap();
    let [leaf, authority, root] = chain.as_slice() else {
        panic!("chain")
    };
    let gap = vec![leaf.clone(), root.clone()];
    let turned = vec![leaf.clone(), authority.clone(), authority.clone()];
    for (wrong, expected) in [(gap, 1), (turned, 2)] {
        match keystore.install(wrong).err().unwrap() {
            KeystoreError::ChainOrder { position } => assert_eq!(position, expected),
            other => panic!("{other}"),
        }
    }
    assert!(keystore.is_temporary());
    keystore.install(chain).unwrap();
    assert!(!keystore.is_temporary());
}

#[test]
fn only_an_etk_of_this_certificate_is_added() {
    let Some(pki) = Pki::new() else { return };
    let mut temporary = Pki::temporary();
    let mut keystore = pki.installed().unwrap();
    let stranger = pki.installed().unwrap();
    let (key, certificate) = Pki::etk(&stranger, 1);
    let early = temporary.add_etk(key.clone(), certificate.clone());
    assert_eq!(code(early), "KEYSTORE-ETK-TOO-EARLY");
    let foreign = keystore.add_etk(key.clone(), certificate);
    assert_eq!(code(foreign), "KEYSTORE-ETK-OTHER-CERTIFICATE");
    let (own_key, own) = Pki::etk(&keystore, 1);
    assert_eq!(
        code(keystore.add_etk(key, own.clone())),
        "KEYSTORE-ETK-OTHER-KEY"
    );
    keystore.add_etk(own_key.clone(), own.clone()).unwrap();
    keystore.add_etk(own_key, own).unwrap();
    assert_eq!(keystore.etks().len(), 1);
    // Another key under the same serial number would hide the first one.
    let (key, certificate) = Pki::etk(&keystore, 1);
    assert_eq!(
        code(keystore.add_etk(key, certificate)),
        "KEYSTORE-ETK-OTHER-CERTIFICATE"
    );
}

/// R-M-006; eHealth protocol, section 9: old ETK keys stay after a renewal.
#[test]
fn a_renewed_keystore_keeps_the_earlier_etks() {
    let Some(pki) = Pki::new() else { return };
    let earlier = pki.complete().unwrap();
    let mut renewed = pki.installed().unwrap();
    let (key, certificate) = Pki::etk(&renewed, 0x33);
    renewed.add_etk(key, certificate).unwrap();
    renewed.keep_etks_of(&earlier);
    renewed.keep_etks_of(&earlier);
    let read = again(&renewed);
    let aliases: Vec<_> = read.etks().iter().map(super::Etk::alias).collect();
    assert_eq!(aliases.len(), 2);
    assert_eq!(read.current_etk().unwrap().alias(), aliases[1]);
    assert_eq!(earlier.keys_missing_from(&read), 2);
    assert_eq!(read.keys_missing_from(&earlier), 1);
    assert!(read.contains_all_keys_of(&renewed));
}

/// Promise 1: entries that are not ours are written again as they were.
#[test]
fn keys_and_certificates_outside_the_layout_are_carried_along() {
    let Some(pki) = Pki::new() else { return };
    let complete = pki.complete().unwrap();
    let mut contents = pkcs12::open(&complete.to_bytes(&password()).unwrap(), PASSWORD)
        .unwrap()
        .contents;
    let elliptic = pki.openssl("pkcs8 -topk8 -nocrypt -in root.key -outform DER -out ec.der");
    elliptic.unwrap();
    let rsa = PrivateKey::generate().unwrap();
    for (alias, pkcs8) in [
        ("elliptic", pki.read("ec.der")),
        ("rsa", rsa.to_pkcs8().to_vec()),
    ] {
        contents.keys.push(KeyBag {
            alias: Some(alias.to_owned()),
            local_key_id: None,
            pkcs8: pkcs8.into(),
        });
    }
    contents.certificates.push(pkcs12::CertificateBag {
        alias: Some("somebody".to_owned()),
        local_key_id: None,
        der: pki.read("leaf.der"),
    });
    let extended = Keystore::open(&pkcs12::write(&contents, PASSWORD).unwrap(), PASSWORD).unwrap();
    assert_eq!(complete.keys_missing_from(&extended), 2);
    let read = pkcs12::open(&extended.to_bytes(&password()).unwrap(), PASSWORD)
        .unwrap()
        .contents;
    let aliases: Vec<_> = read
        .keys
        .iter()
        .filter_map(|key| key.alias.as_deref())
        .collect();
    assert_eq!(aliases.len(), 4);
    assert!(aliases.ends_with(&["elliptic", "rsa"]));
    assert_eq!(read.certificates.len(), contents.certificates.len());
    assert!(
        read.certificates
            .iter()
            .any(|bag| bag.alias.as_deref() == Some("somebody"))
    );
    assert!(again(&extended).is_same_as(&extended));
}

#[test]
fn a_keystore_without_the_entry_is_told() {
    let Some(pki) = Pki::new() else { return };
    let key = |name: &str| {
        pki.openssl(&format!(
            "pkcs12 -export -in leaf.pem -inkey leaf.key -name {name} -passout pass:{PASSWORD} -out x.p12"
        ))
        .unwrap();
        Keystore::from_bytes(&pki.read("x.p12"), &password())
    };
    assert_eq!(code(key("another")), "KEYSTORE-NO-AUTHENTICATION");
    let read = key("Authentication").unwrap();
    assert_eq!(read.chain().len(), 1);
    let wrong = KeystorePassword::parse("Fictief-wachtwoord-2").unwrap();
    let opened = Keystore::from_bytes(&pki.read("x.p12"), &wrong);
    assert_eq!(code(opened), "KEYSTORE-PASSWORD-WRONG");
}

/// Promise 3: neither key nor password is in any error, `Debug` or report.
#[test]
fn no_error_and_no_report_holds_a_secret() {
    let Some(pki) = Pki::new() else { return };
    let mut keystore = pki.complete().unwrap();
    let file = keystore.to_bytes(&password()).unwrap();
    let key = keystore.authentication_key().clone();
    let secret = key.to_pkcs8();
    let (other, certificate) = Pki::etk(&pki.installed().unwrap(), 5);
    let errors = [
        keystore.install(Vec::new()).err(),
        keystore.add_etk(other, certificate).err(),
        key.decrypt_pkcs1(&secret).err(),
        Keystore::from_bytes(&secret, &password()).err(),
        Keystore::open(&file, "Fictief-wachtwoord-2").err(),
        Keystore::from_bytes(&file[..file.len() / 2], &password()).err(),
        PrivateKey::from_pkcs8(&secret[..1000]).err(),
    ];
    let report = crate::inspect(&file, Some(PASSWORD)).unwrap();
    let mut said = format!("{report:?} {}", serde_json::to_string(&report).unwrap());
    for error in errors {
        let error = error.unwrap();
        said += &format!("{error} {error:?} {:?} ", error.facts());
    }
    // Some octets of a prime: in raw, hexadecimal and decimal form.
    let octets = &secret[700..708];
    let decimal = format!("{octets:?}");
    let decimal = decimal.trim_matches(['[', ']']);
    for trace in [
        PASSWORD,
        "Fictief-wachtwoord-2",
        &hex::encode(PASSWORD),
        &hex::encode(octets),
        &hex::encode_upper(octets),
        decimal,
    ] {
        assert!(!said.contains(trace), "{trace} in {said}");
    }
}
