//! What is sent.

use super::*;
use crate::tests::fixture::{Schema, assert_valid};
use crate::xml::{Document, SAML, SAML_PROTOCOL, SOAP};

#[test]
fn the_request_follows_the_official_schema() {
    let certificate = Certificate::from_der(&key().certificate).unwrap();
    for question in [question(), Question::default()] {
        let written = request::write(&certificate, &question, now());
        assert_valid(Schema::Saml, &written.xml);
    }
}

#[test]
fn it_says_what_the_protocol_wants() {
    let certificate = Certificate::from_der(&key().certificate).unwrap();
    let written = request::write(&certificate, &question(), now());
    let document = Document::parse(&written.xml).unwrap();
    let root = document.root();
    assert!(root.is(SAML_PROTOCOL, "Request"));
    assert!(written.id.starts_with("request-") && written.id.len() == 44);
    assert_eq!(root.attribute("RequestID"), Some(written.id.as_str()));
    assert_eq!(
        root.attribute("IssueInstant"),
        Some("2026-11-22T02:13:54.123Z")
    );
    let query = root.child(SAML_PROTOCOL, "AttributeQuery").unwrap();
    let subject = query.child(SAML, "Subject").unwrap();
    let identifier = subject.child(SAML, "NameIdentifier").unwrap();
    // eHealth protocol, section 12: RFC 1779, values with `=` or `,` in quotes.
    let name = "CN=\"CBE=0406753266, MYAPP\", O=Federal Government, C=BE";
    assert_eq!(identifier.text(), name);
    assert_eq!(identifier.attribute("NameQualifier"), Some(name));
    assert_eq!(
        identifier.attribute("Format"),
        Some("urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName")
    );
    let confirmation = subject.child(SAML, "SubjectConfirmation").unwrap();
    let names: Vec<&str> = confirmation.elements().map(|e| e.name()).collect();
    assert_eq!(
        names,
        ["ConfirmationMethod", "SubjectConfirmationData", "KeyInfo"]
    );
    let data = confirmation.child(SAML, "SubjectConfirmationData").unwrap();
    let assertion = data.child(SAML, "Assertion").unwrap();
    assert_eq!(assertion.attribute("Issuer"), Some(name));
    let conditions = assertion.child(SAML, "Conditions").unwrap();
    assert_eq!(
        conditions.attribute("NotOnOrAfter"),
        Some("2026-11-23T02:13:54.123Z")
    );
    let statement = assertion.child(SAML, "AttributeStatement").unwrap();
    let said: Vec<(&str, String)> = statement
        .all(SAML, "Attribute")
        .map(|a| {
            (
                a.attribute("AttributeName").unwrap(),
                a.elements().next().unwrap().text(),
            )
        })
        .collect();
    let number = "0406753266".to_owned();
    assert_eq!(
        said,
        [
            (
                "urn:be:fgov:ehealth:1.0:certificateholder:enterprise:cbe-number",
                number.clone()
            ),
            ("urn:be:fgov:kbo-bce:organization:cbe-number", number),
        ]
    );
    let wanted: Vec<&str> = query
        .all(SAML, "AttributeDesignator")
        .map(|designator| designator.attribute("AttributeName").unwrap())
        .collect();
    assert_eq!(
        wanted,
        said.iter().map(|(name, _)| *name).collect::<Vec<_>>()
    );
}

#[test]
fn the_header_is_signed_by_the_key_of_the_certificate() {
    let key = key();
    let request = prepare(&key, &question(), now()).unwrap();
    let verified = xmlsig::verify_envelope(request.envelope()).unwrap();
    assert_eq!(verified.certificate, key.certificate);
    assert_eq!(verified.created, now());
    assert!(
        verified
            .body_xml
            .contains(&format!("RequestID=\"{}\"", request.id()))
    );
    let document = Document::parse(request.envelope()).unwrap();
    let body = document.root().child(SOAP, "Body").unwrap();
    assert_eq!(body.elements().count(), 1);
    // The same certificate in header and token: no inner signature (eHealth protocol, section 12).
    assert!(!verified.body_xml.contains("Signature"));
}

#[test]
fn types_that_nobody_knows_have_no_question() {
    let assumptions = Assumptions::default();
    assert!(Question::assumed(&assumptions, "NIHII-GROUP", "12345678").is_none());
    let hospital = Question::assumed(&assumptions, "NIHII-HOSPITAL", "71000436").unwrap();
    assert_eq!(hospital.said.len(), hospital.wanted.len());
    assert_eq!(hospital.said[0].value, "71000436");
}

#[test]
fn what_the_key_says_comes_back_unchanged_and_nothing_is_sent() {
    let mut key = key();
    key.refuses = Some("the file is closed");
    let transport = wire::Scripted::new();
    let error = ask(
        "https://sts.example",
        &transport,
        &host::SetClock::at(now()),
        &key,
        &question(),
    )
    .unwrap_err();
    let AskError::Prepare(PrepareError::Sign(SignError::Key(said))) = &error else {
        panic!("{error:?}");
    };
    assert_eq!(*said, "the file is closed");
    assert_eq!(error.code(), "XMLSIG-KEY");
    assert!(transport.posted().is_empty());
}
