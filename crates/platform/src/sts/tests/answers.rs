//! What comes back.

use proptest::prelude::*;
use wire::{Answer, Scripted};

use super::*;
use crate::tests::fixture::{Schema, assert_valid};
use crate::xml::SAML;

const URL: &str = "https://sts.example/IAM/Saml11TokenService/v1";

/// An answer as the STS gives it: the type of a value is declared outside of the assertion.
fn response(id: &str, status: &str) -> String {
    format!(
        "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:1.0:protocol\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ResponseID=\"_r\" InResponseTo=\"{id}\" MajorVersion=\"1\" \
         MinorVersion=\"1\" IssueInstant=\"2026-11-22T02:13:55Z\"><samlp:Status>{status}</samlp:Status>{ASSERTION}</samlp:Response>"
    )
}

const ASSERTION: &str = "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:1.0:assertion\" MajorVersion=\"1\" MinorVersion=\"1\" \
    AssertionID=\"_a\" Issuer=\"urn:be:fgov:ehealth:sts:1_0\" IssueInstant=\"2026-11-22T02:13:55Z\">\
    <saml:Conditions NotBefore=\"2026-11-22T02:13:55Z\" NotOnOrAfter=\"2026-11-23T02:13:55Z\"/>\
    <saml:AttributeStatement><saml:Subject><saml:NameIdentifier>CN=Alice</saml:NameIdentifier></saml:Subject>\
    <saml:Attribute AttributeName=\"urn:be:fgov:kbo-bce:organization:cbe-number\" AttributeNamespace=\"urn:be:fgov:certified-namespace:ehealth\">\
    <saml:AttributeValue xsi:type=\"xs:string\"> 0406753266 </saml:AttributeValue><saml:AttributeValue>2</saml:AttributeValue></saml:Attribute>\
    </saml:AttributeStatement></saml:Assertion>";

const SUCCESS: &str = "<samlp:StatusCode Value=\"samlp:Success\"/>";

fn enveloped(payload: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\"?><e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header/><e:Body>{payload}</e:Body></e:Envelope>"
    )
    .into_bytes()
}

/// Sends a request and lets `payload` be the answer.
fn answered(status: u16, payload: impl Fn(&str) -> Vec<u8>) -> Result<Token, StsError> {
    let request = prepare(&key(), &question(), now()).unwrap();
    let transport = Scripted::new();
    transport.answer(status, payload(request.id()));
    let result = send(URL, &transport, &request);
    let [sent] = transport.posted().try_into().unwrap();
    assert_eq!(sent.url, URL);
    assert_eq!(
        sent.header("SOAPAction"),
        Some("\"urn:be:fgov:ehealth:sts:protocol:v1:RequestSecureToken\"")
    );
    assert_eq!(sent.body, request.envelope().as_bytes());
    result
}

#[test]
fn a_token_is_read_with_all_that_it_says() {
    assert_valid(Schema::Saml, &response("request-1", SUCCESS));
    let token = answered(200, |id| enveloped(&response(id, SUCCESS))).unwrap();
    assert_eq!(token.subject, "CN=Alice");
    assert_eq!(token.issuer, "urn:be:fgov:ehealth:sts:1_0");
    assert!(!token.is_valid_at(now()));
    let after = now() + jiff::SignedDuration::from_secs(1);
    assert!(token.is_valid_at(after));
    assert!(!token.is_valid_at(token.not_on_or_after.unwrap()));
    let values: Vec<&str> = token.attributes.iter().map(|a| a.value.as_str()).collect();
    assert_eq!(values, ["0406753266", "2"]);
    assert_eq!(
        token.attributes[0].namespace,
        "urn:be:fgov:certified-namespace:ehealth"
    );
    // The assertion is readable alone; the prefix in the value keeps its meaning.
    assert!(token.xml.starts_with("<saml:Assertion "));
    assert!(
        token
            .xml
            .contains("xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"")
    );
    let alone = roxmltree::Document::parse(&token.xml).unwrap();
    assert_eq!(alone.root_element().tag_name().namespace(), Some(SAML));
    assert_valid(Schema::SamlAssertion, &token.xml);
    assert!(!format!("{token:?}").contains("0406753266"));
}

#[test]
fn a_refusal_keeps_its_codes_and_words_masked() {
    let status = "<samlp:StatusCode Value=\"samlp:Responder\"><samlp:StatusCode Value=\"samlp:RequestDenied\"/></samlp:StatusCode>\
                  <samlp:StatusMessage> unknown holder 85073003328 </samlp:StatusMessage>";
    let error = answered(200, |id| enveloped(&response(id, status))).unwrap_err();
    assert_eq!(error.code(), "STS-REFUSED");
    assert_eq!(
        error.facts(),
        [
            ("code", "samlp:Responder / samlp:RequestDenied".to_owned()),
            ("message", "unknown holder ***********".to_owned()),
        ]
    );
}

#[test]
fn faults_and_other_answers_have_the_codes_of_every_operation() {
    let fault = "<e:Fault xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><faultcode>e:Server</faultcode>\
                 <faultstring>SOA-01001</faultstring><detail><x:SystemError xmlns:x=\"urn:be:fgov:ehealth:errors:soa:v1\" Id=\"_t\">\
                 <Origin>Provider</Origin><Code>SOA-01001</Code><Message xml:lang=\"en\">Service unavailable</Message></x:SystemError></detail></e:Fault>";
    let error = answered(500, |_| enveloped(fault)).unwrap_err();
    assert_eq!(error.code(), "PLATFORM-FAULT");
    let StsError::Fault(read) = &error else {
        panic!("{error}");
    };
    assert!(read.may_pass());
    assert_eq!(
        error.facts()[0],
        ("operation", "RequestSecureToken".to_owned())
    );
    for (status, payload, code) in [
        (502, b"<html/>".to_vec(), "PLATFORM-HTTP-STATUS"),
        (200, b"<html/>".to_vec(), "PLATFORM-ANSWER-UNREADABLE"),
        (200, b"\xff".to_vec(), "PLATFORM-ANSWER-UNREADABLE"),
        (200, enveloped("<other/>"), "PLATFORM-ANSWER-UNREADABLE"),
        // An answer to somebody else's question.
        (
            200,
            enveloped(&response("request-x", SUCCESS)),
            "PLATFORM-ANSWER-UNREADABLE",
        ),
    ] {
        let error = answered(status, |_| payload.clone()).unwrap_err();
        assert_eq!(error.code(), code);
    }
}

#[test]
fn an_answer_without_a_part_names_what_is_missing() {
    for (from, to, part) in [
        (SUCCESS, "", "StatusCode"),
        (
            "<saml:NameIdentifier>CN=Alice</saml:NameIdentifier>",
            "",
            "NameIdentifier",
        ),
        (" Issuer=\"urn:be:fgov:ehealth:sts:1_0\"", "", "Issuer"),
        ("2026-11-23T02:13:55Z", "tomorrow", "NotOnOrAfter"),
        (ASSERTION, "", "Assertion"),
    ] {
        let error = answered(200, |id| {
            let whole = response(id, SUCCESS);
            assert!(whole.contains(from));
            enveloped(&whole.replace(from, to))
        });
        let Err(StsError::AnswerUnreadable(detail)) = error else {
            panic!("{part}");
        };
        assert_eq!(detail, part);
    }
}

proptest! {
    #[test]
    fn changed_answers_never_panic(at in any::<prop::sample::Index>(), byte: u8) {
        let mut body = enveloped(&response("request-1", SUCCESS));
        let place = at.index(body.len());
        body[place] = byte;
        let answer = Answer { status: 200, headers: Vec::new(), body };
        let _ = answer::read(&answer, "request-1");
    }
}
