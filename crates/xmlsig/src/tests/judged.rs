//! xmlsec1 as the other opinion.

use std::process::Command;

use super::{REQUEST, keys};
use crate::fixture::root_pem;
use crate::{sign_enveloped, verify_enveloped};

#[test]
fn xmlsec1_agrees_alone_and_inside_an_envelope() {
    if Command::new("xmlsec1").arg("--version").output().is_err() {
        println!("SKIPPED: xmlsec1 is not installed");
        return;
    }
    for key in keys() {
        let signed = sign_enveloped(REQUEST, &key).unwrap();
        assert!(xmlsec1(&signed), "{:?}", key.algorithm);
        let enveloped = format!(
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:default\" \
             xmlns:c=\"urn:other\" xmlns:more=\"urn:more\"><s:Header/><s:Body>{signed}</s:Body></s:Envelope>"
        );
        assert!(xmlsec1(&enveloped), "{:?} in an envelope", key.algorithm);
        let changed = signed.replacen("line two", "line twp", 1);
        assert!(!xmlsec1(&changed), "{:?} changed", key.algorithm);
    }
}

#[test]
fn cut_out_of_an_envelope_it_still_verifies() {
    for key in keys() {
        let signed = sign_enveloped(REQUEST, &key).unwrap();
        let enveloped = format!("<s:E xmlns:s='urn:s' xmlns:unused='urn:x'>{signed}</s:E>");
        let inner = enveloped
            .split_once('>')
            .unwrap()
            .1
            .strip_suffix("</s:E>")
            .unwrap();
        verify_enveloped(inner).unwrap();
    }
}

fn xmlsec1(xml: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signed.xml");
    let root = folder.path().join("root.pem");
    std::fs::write(&file, xml).unwrap();
    std::fs::write(&root, root_pem()).unwrap();
    let judged = Command::new("xmlsec1")
        .args([
            "--verify",
            "--id-attr:Id",
            "urn:test:protocol:Request",
            "--trusted-pem",
        ])
        .arg(&root)
        .arg(&file)
        .output()
        .unwrap();
    judged.status.success()
}
