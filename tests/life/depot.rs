//! The depot of encryption tokens, asked by a program that is none of ours.

use std::process::Command;

use base64::Engine;

use crate::scene::{Scene, judge};

/// Fails the test unless the depot gives out the token with this serial number, in decimal, for the
/// hospital of the scenes.
pub fn gives_out(scene: &Scene, serial: &str) {
    if !judge("curl") {
        return;
    }
    let facts = scene.platform_facts();
    let question = scene.folder.join("other-side/question.xml");
    std::fs::write(&question, DEPOT_QUESTION).unwrap();
    let asked = Command::new("curl")
        .args(["-sS", "--fail", "--noproxy", "*", "--cacert"])
        .arg(facts["tls_ca_file"].as_str().unwrap())
        .args([
            "-H",
            "Content-Type: text/xml; charset=utf-8",
            "--data-binary",
        ])
        .arg(format!("@{}", question.display()))
        .arg(facts["etkdepot"].as_str().unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&asked.stderr).into_owned();
    assert!(asked.status.success(), "{said}");
    let answer = String::from_utf8(asked.stdout).unwrap();
    let document = roxmltree::Document::parse(&answer).unwrap();
    let mut nodes = document.descendants();
    let token = nodes.find(|node| node.tag_name().name() == "ETK").unwrap();
    let token: String = token.text().unwrap().split_whitespace().collect();
    let token = base64::engine::general_purpose::STANDARD
        .decode(token)
        .unwrap();
    let serial = serial.parse::<u128>().unwrap().to_be_bytes();
    let first = serial.iter().position(|byte| *byte != 0).unwrap();
    let serial = &serial[first..];
    assert!(
        token.windows(serial.len()).any(|window| window == serial),
        "the depot has another token"
    );
}

/// GetEtk, as a program of another make would write it (eHealth protocol, section 10).
const DEPOT_QUESTION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
<q:GetEtkRequest xmlns:q="urn:be:fgov:ehealth:etkdepot:1_0:protocol"><q:SearchCriteria><q:Identifier>
<q:Type>CBE</q:Type><q:Value>0998123466</q:Value>
</q:Identifier></q:SearchCriteria></q:GetEtkRequest></S:Body></S:Envelope>
"#;
