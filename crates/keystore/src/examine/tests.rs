use super::*;
use crate::judges::{PASSWORD, Pki, password};
use crate::pkcs12::write;

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn findings(keystore: &Keystore, now: Timestamp) -> Vec<Finding> {
    let file = keystore.to_bytes(&password()).unwrap();
    examine(&file, Some(PASSWORD), now).unwrap().findings
}

fn ids(keystore: &Keystore, now: Timestamp) -> Vec<&'static str> {
    findings(keystore, now).iter().map(Finding::id).collect()
}

/// P20: what is missing is said, by content and not by size.
#[test]
fn what_is_missing_has_a_finding_of_its_own() {
    let Some(pki) = Pki::new() else { return };
    let now: Timestamp = "2026-11-22T01:13:54Z".parse().unwrap();
    let no_certificate = ids(&Pki::temporary(), now);
    assert_eq!(no_certificate, ["keystore-finding-no-certificate-yet"]);
    let mut installed = pki.installed().unwrap();
    let valid = installed.certificate().unwrap().not_before() + DAY;
    assert_eq!(ids(&installed, valid), ["keystore-finding-no-etk"]);
    let complete = pki.complete().unwrap();
    let valid_too = complete.certificate().unwrap().not_before() + DAY;
    assert_eq!(findings(&complete, valid_too), []);
    installed.keep_etks_of(&complete);
    assert_eq!(
        ids(&installed, valid),
        ["keystore-finding-etk-of-another-certificate"]
    );
    let file = complete.to_bytes(&password()).unwrap();
    let outside = examine(&file, None, valid).unwrap();
    assert_eq!(outside.findings, [Finding::Locked]);
    let mut contents = pkcs12::open(&file, PASSWORD).unwrap().contents;
    contents.keys[0].alias = None;
    let renamed = examine(&write(&contents, PASSWORD).unwrap(), Some(PASSWORD), valid).unwrap();
    assert_eq!(renamed.findings, [Finding::NoAuthentication]);
}

/// Several encryption tokens are right after a renewal; which one is in use is said.
#[test]
fn of_several_etks_the_current_one_is_named() {
    let Some(pki) = Pki::new() else { return };
    let earlier = pki.complete().unwrap();
    let mut renewed = pki.installed().unwrap();
    let (key, certificate) = Pki::etk(&renewed, 0x33);
    renewed.add_etk(key, certificate).unwrap();
    renewed.keep_etks_of(&earlier);
    let valid = renewed.certificate().unwrap().not_before() + DAY;
    let found = findings(&renewed, valid);
    assert_eq!(
        found,
        [Finding::SeveralEtks {
            current: Some(renewed.current_etk().unwrap().alias()),
            earlier: vec![earlier.etks()[0].alias()],
        }]
    );
}

/// P21: the end of the certificate, from 90 days before; the moment is passed in.
#[test]
fn the_end_of_the_certificate_is_said() {
    let Some(pki) = Pki::new() else { return };
    let complete = pki.complete().unwrap();
    let leaf = complete.certificate().unwrap();
    let (from, until) = (leaf.not_before(), leaf.not_after());
    let second = SignedDuration::from_secs(1);
    assert_eq!(findings(&complete, until - DAY * 90 - second), []);
    for (left, days) in [
        (DAY * 90, 90),
        (DAY * 3, 3),
        (DAY - second, 0),
        (SignedDuration::ZERO, 0),
    ] {
        assert_eq!(
            findings(&complete, until - left),
            [Finding::ExpiresSoon { until, days }]
        );
    }
    assert_eq!(
        findings(&complete, until + second),
        [Finding::Expired { until }]
    );
    assert_eq!(
        findings(&complete, from - second),
        [Finding::NotYetValid { from }]
    );
}

/// P16, P17: who wrote it, who opens it.
#[test]
fn the_profile_and_old_java_are_told() {
    let Some(pki) = Pki::new() else { return };
    let mut complete = pki.complete().unwrap();
    let valid = complete.certificate().unwrap().not_before() + DAY;
    let told = |keystore: &Keystore| {
        let file = keystore.to_bytes(&password()).unwrap();
        examine(&file, Some(PASSWORD), valid).unwrap()
    };
    let compatible = told(&complete);
    assert_eq!(compatible.written, Dialect::JavaTool);
    assert_eq!(compatible.profile, Profile::Compatible);
    assert_eq!(compatible.java_8, Java8::EveryRelease);
    complete.set_profile(Profile::Modern);
    let modern = told(&complete);
    assert_eq!(modern.written, Dialect::ClavisModern);
    assert_eq!(modern.profile, Profile::Modern);
    assert_eq!(modern.java_8, Java8::From8u301);
    assert_eq!(modern.findings, [Finding::OldJava]);
    let json = serde_json::to_value(&modern).unwrap();
    assert_eq!(json["findings"][0]["finding"], "old-java");
}

/// A file without a MAC is read as far as it goes, and that is said.
#[test]
fn a_file_without_a_mac_is_examined_all_the_same() {
    let Some(pki) = Pki::new() else { return };
    for (options, java) in [
        ("", Finding::NoJava8),
        ("-certpbe NONE -keypbe NONE", Finding::NoJava8),
    ] {
        pki.openssl(&format!(
            "pkcs12 -export -nomac -in leaf.pem -inkey leaf.key -name authentication {options} \
             -passout pass:{PASSWORD} -out x.p12"
        ))
        .unwrap();
        let leaf = Certificate::from_der(&pki.read("leaf.der")).unwrap();
        let file = pki.read("x.p12");
        let now = leaf.not_before() + DAY;
        let examined = examine(&file, Some(PASSWORD), now).unwrap();
        assert_eq!(examined.findings, [Finding::NoEtk, Finding::NoMac, java]);
        assert_eq!(examined.report.keys.len(), 1);
    }
}
