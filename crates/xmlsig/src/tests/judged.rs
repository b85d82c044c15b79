//! xmlsec1 as the other opinion.

use std::process::Command;

use super::{REQUEST, keys};
use crate::fixture::{TestKey, root_pem};
use crate::{sign_enveloped, verify_enveloped};

#[test]
fn xmlsec1_agrees_alone_and_inside_an_envelope() {
    if Command::new("xmlsec1").arg("--version").output().is_err() {
        println!("SKIPPED: xmlsec1 is not installed");
        return;
    }
    for key in keys() {
        let signed = sign_enveloped(REQUEST, &key).unwrap();
        assert!(xmlsec1_with_root(&signed), "{:?}", key.algorithm);
        let enveloped = format!(
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:default\" \
             xmlns:c=\"urn:other\" xmlns:more=\"urn:more\"><s:Header/><s:Body>{signed}</s:Body></s:Envelope>"
        );
        assert!(
            xmlsec1_with_root(&enveloped),
            "{:?} in an envelope",
            key.algorithm
        );
        let changed = signed.replacen("line two", "line twp", 1);
        assert!(!xmlsec1_with_root(&changed), "{:?} changed", key.algorithm);
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

/// xmlsec1's verdict with the key's own certificate; `ids` are attributes and the elements (with
/// namespace) that carry them. `None`, said aloud, when it is not installed.
pub fn xmlsec1(xml: &str, ids: &[(&str, &str)], key: &TestKey) -> Option<bool> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signed.xml");
    let leaf = folder.path().join("leaf.der");
    std::fs::write(&file, xml).unwrap();
    std::fs::write(&leaf, &key.certificates[0]).unwrap();
    let mut judge = Command::new("xmlsec1");
    judge.arg("--verify");
    for (attribute, element) in ids {
        judge.args([&format!("--id-attr:{attribute}"), *element]);
    }
    let judged = judge
        .arg("--pubkey-cert-der")
        .arg(&leaf)
        .arg(&file)
        .output();
    match judged {
        Ok(output) => Some(output.status.success()),
        Err(_) => {
            println!("SKIPPED: xmlsec1 is not installed");
            None
        }
    }
}

fn xmlsec1_with_root(xml: &str) -> bool {
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
