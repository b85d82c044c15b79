#![allow(
    clippy::disallowed_methods,
    reason = "tests run other programs on real files"
)]

use super::*;
use crate::judges::{self, PASSWORD, Pki, password};
use crate::pkcs12::{CertificateBag, KeyBag, write};

fn contents(keystore: &Keystore) -> Pkcs12 {
    let file = keystore.to_bytes(&password()).unwrap();
    pkcs12::open(&file, PASSWORD).unwrap().contents
}

fn adopted(contents: &Pkcs12) -> Adopted {
    adopt(&write(contents, PASSWORD).unwrap(), PASSWORD).unwrap()
}

fn ids(report: &Adoption) -> Vec<&'static str> {
    report.changes.iter().map(Change::id).collect()
}

#[test]
fn a_keystore_in_the_layout_needs_no_change() {
    let Some(pki) = Pki::new() else { return };
    for keystore in [
        Pki::temporary(),
        pki.installed().unwrap(),
        pki.complete().unwrap(),
    ] {
        let adopted = adopted(&contents(&keystore));
        assert!(adopted.report.changes.is_empty());
        assert_eq!(adopted.report.written, Dialect::JavaTool);
        assert_eq!(adopted.report.keys, keystore.key_count());
        assert!(adopted.keystore.is_same_as(&keystore));
    }
}

/// P20: what the Java tool left half-done, also as BouncyCastle of today writes it: its key is
/// taken over and the delivered chain can be installed.
#[test]
fn a_half_done_request_is_taken_over_and_completed() {
    let Some(pki) = Pki::new() else { return };
    let keystore = Pki::temporary();
    pki.write("own.p12", &keystore.to_bytes(&password()).unwrap());
    let mut files = vec![pki.read("own.p12")];
    let copies = [("PKCS12", "bc.p12"), ("PKCS12-3DES-3DES", "bc3.p12")];
    if judges::bouncy_castle(pki.folder.path(), "own.p12", &copies).is_some() {
        files.extend(copies.map(|(_, copy)| pki.read(copy)));
    }
    let chain = pki.certify(keystore.authentication_key()).unwrap();
    for file in files {
        let Adopted {
            report,
            keystore: mut taken,
        } = adopt(&file, PASSWORD).unwrap();
        assert_eq!(report.state, State::Temporary);
        assert!(report.changes.is_empty() && taken.is_temporary());
        taken.install(chain.clone()).unwrap();
        assert!(taken.contains_all_keys_of(&keystore));
    }
}

/// P18: aliases that another tool has lost or turned into others.
#[test]
fn keys_without_their_aliases_get_them() {
    let Some(pki) = Pki::new() else { return };
    let complete = pki.complete().unwrap();
    let serial = complete.etks()[0].alias();
    for (first, second) in [
        (None, None),
        (Some("1"), Some("2")),
        (Some("cbe=0000000097"), Some("0xfefefefe")),
        (Some("AUTHENTICATION"), Some("etk")),
    ] {
        let mut contents = contents(&complete);
        for (key, alias) in contents.keys.iter_mut().zip([first, second]) {
            key.alias = alias.map(str::to_owned);
        }
        for bag in &mut contents.certificates {
            bag.alias = bag.alias.as_ref().map(|alias| alias.to_lowercase());
        }
        let Adopted { report, keystore } = adopted(&contents);
        assert_eq!(report.state, State::Complete);
        assert!(keystore.is_same_as(&complete));
        assert_eq!(
            ids(&report)[..2],
            [
                "keystore-change-authentication-named",
                "keystore-change-etk-named"
            ]
        );
        assert!(report.changes.contains(&Change::EtkNamed {
            before: second.map(str::to_owned),
            alias: serial.clone(),
        }));
        // Three entries in lower case go, three in the right spelling come.
        assert_eq!(ids(&report).len(), 2 + 3 + 3);
        assert!(adopted_again(&keystore).changes.is_empty());
    }
}

fn adopted_again(keystore: &Keystore) -> Adoption {
    adopted(&contents(keystore)).report
}

/// Files that OpenSSL made of a key and a certificate, as providers of software hand them out.
#[test]
fn one_key_with_a_certificate_for_signing_is_enough() {
    let Some(pki) = Pki::new() else { return };
    for (name, mac) in [("-name fictief", ""), ("", ""), ("", "-nomac")] {
        pki.openssl(&format!(
            "pkcs12 -export -in leaf.pem -inkey leaf.key -certfile authority.pem {name} {mac} \
             -passout pass:{PASSWORD} -out x.p12"
        ))
        .unwrap();
        let file = pki.read("x.p12");
        assert!(Keystore::open(&file, PASSWORD).is_err());
        let Adopted { report, keystore } = adopt(&file, PASSWORD).unwrap();
        assert_eq!(report.state, State::WithoutEtk);
        assert_eq!((report.keys, report.certificates), (1, 2));
        assert_eq!(report.profile, Profile::Modern);
        assert_eq!(keystore.chain().len(), 2);
        assert_eq!(report.changes.contains(&Change::MacAdded), !mac.is_empty());
        let entries = ids(&report).into_iter();
        let new = entries.filter(|id| *id == "keystore-change-certificate-entry");
        assert_eq!(new.count(), 2);
        let wrong = adopt(&file, "Fictief-wachtwoord-2").err().unwrap();
        assert_eq!(wrong.code(), "KEYSTORE-PASSWORD-WRONG", "{mac}");
    }
}

/// Promise 1: what has no place in the layout is still there afterwards.
#[test]
fn no_key_and_no_certificate_is_lost() {
    let Some(pki) = Pki::new() else { return };
    let mut contents = contents(&pki.complete().unwrap());
    pki.openssl("pkcs8 -topk8 -nocrypt -in root.key -outform DER -out ec.der");
    contents.keys.push(KeyBag {
        alias: Some("elliptic".to_owned()),
        local_key_id: None,
        pkcs8: pki.read("ec.der").into(),
    });
    contents.certificates.push(CertificateBag {
        alias: Some("somebody".to_owned()),
        local_key_id: None,
        der: pki.read("leaf.der"),
    });
    contents.keys[0].alias = None;
    let Adopted { report, keystore } = adopted(&contents);
    assert_eq!((report.keys, keystore.key_count()), (3, 3));
    let after = self::contents(&keystore);
    for bag in &contents.certificates {
        assert!(after.certificates.iter().any(|other| other.der == bag.der));
    }
    for key in &contents.keys {
        assert!(after.keys.iter().any(|other| other.pkcs8 == key.pkcs8));
    }
}

/// Which of two keys is meant is not guessed.
#[test]
fn two_keys_that_could_be_it_are_not_guessed() {
    let Some(pki) = Pki::new() else { return };
    let mut two = contents(&pki.installed().unwrap());
    let other = contents(&pki.installed().unwrap());
    two.keys.extend(other.keys);
    two.certificates.extend(other.certificates);
    for key in &mut two.keys {
        key.alias = None;
    }
    let refused = adopt(&write(&two, PASSWORD).unwrap(), PASSWORD)
        .err()
        .unwrap();
    assert_eq!(refused.code(), "KEYSTORE-NO-AUTHENTICATION");
}

#[test]
fn a_report_can_be_told_as_data() {
    let Some(pki) = Pki::new() else { return };
    let mut contents = contents(&pki.complete().unwrap());
    contents.keys[0].alias = None;
    let json = serde_json::to_value(adopted(&contents).report).unwrap();
    assert_eq!(json["state"], "complete");
    assert_eq!(json["written"], "java-tool");
    assert_eq!(json["changes"][0]["change"], "authentication-named");
    assert_eq!(json["changes"][0]["before"], serde_json::Value::Null);
}
