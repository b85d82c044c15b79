//! WS-Security headers.

use jiff::Timestamp;
use proptest::prelude::*;

use super::judged::xmlsec1;
use crate::fixture::{PinWrong, TestKey};
use crate::{SignError, TIME_TO_LIVE, VerifyError, sign_envelope, verify_envelope};

const PAYLOAD: &str = "<p:Request xmlns:p=\"urn:test\" xmlns:unused=\"urn:u\" RequestID=\"r-1\">caf\u{e9} &amp; &#xD;</p:Request>";
const WSU: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

fn now() -> Timestamp {
    "2026-11-22T02:13:54.123Z".parse().unwrap()
}

fn signed() -> String {
    sign_envelope(PAYLOAD, &TestKey::rsa(), now()).unwrap()
}

#[test]
fn body_time_and_token_are_signed_and_come_back() {
    for key in [TestKey::rsa(), TestKey::ec()] {
        let signed = sign_envelope(PAYLOAD, &key, now()).unwrap();
        assert!(signed.contains(PAYLOAD), "the payload stays as it is");
        let verified = verify_envelope(&signed).unwrap();
        assert_eq!(verified.created, now());
        assert_eq!(verified.expires, now() + TIME_TO_LIVE);
        assert_eq!(verified.certificate, key.certificates[0]);
        assert_eq!(verified.algorithm, key.algorithm);
        let inside = crate::canonicalise(PAYLOAD).unwrap();
        assert!(verified.body_xml.contains(&inside));
        assert!(verified.body_xml.starts_with("<SOAP-ENV:Body "));
        assert_eq!(key.asked.get(), 1);
    }
}

#[test]
fn it_has_the_form_of_the_protocol() {
    let signed = signed();
    for (part, times) in [
        ("SOAP-ENV:mustUnderstand=\"1\"", 1),
        ("<wsu:Created>2026-11-22T02:13:54.123Z</wsu:Created>", 1),
        ("<wsu:Expires>2026-11-22T02:14:54.123Z</wsu:Expires>", 1),
        ("#X509v3\" wsu:Id=\"X509-", 1),
        ("<ds:Reference URI=\"#", 3),
        (
            "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\">",
            3,
        ),
        ("<ds:Transform ", 3),
        ("http://www.w3.org/2001/04/xmlenc#sha256", 3),
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", 1),
        (
            "<wsse:SecurityTokenReference><wsse:Reference URI=\"#X509-",
            1,
        ),
        ("X509Data", 0),
    ] {
        assert_eq!(signed.matches(part).count(), times, "{part}");
    }
}

#[test]
fn xmlsec1_agrees() {
    for key in [TestKey::rsa(), TestKey::ec()] {
        let signed = sign_envelope(PAYLOAD, &key, now()).unwrap();
        let wsse = WSU.replace("utility", "secext");
        let ids = [
            (
                "Id",
                "http://schemas.xmlsoap.org/soap/envelope/:Body".to_owned(),
            ),
            ("Id", format!("{WSU}:Timestamp")),
            ("Id", format!("{wsse}:BinarySecurityToken")),
        ];
        let ids: Vec<(&str, &str)> = ids.iter().map(|(a, b)| (*a, b.as_str())).collect();
        let Some(verdict) = xmlsec1(&signed, &ids, &key) else {
            return;
        };
        assert!(verdict, "{:?}", key.algorithm);
        for (from, to) in [(">caf", ">Caf"), ("02:14:54", "03:14:54"), ("MII", "MIJ")] {
            let changed = signed.replacen(from, to, 1);
            assert_ne!(changed, signed);
            assert_eq!(xmlsec1(&changed, &ids, &key), Some(false), "{from}");
        }
    }
}

#[test]
fn what_was_changed_or_moved_is_refused() {
    let signed = signed();
    let body = &signed
        [signed.find("<SOAP-ENV:Body").unwrap()..signed.find("</SOAP-ENV:Envelope>").unwrap()];
    let evil = "<SOAP-ENV:Body><p:Request xmlns:p=\"urn:test\">evil</p:Request></SOAP-ENV:Body>";
    let cut = |from: &str, to: &str| {
        let start = signed.find(from).unwrap();
        let end = start + signed[start..].find(to).unwrap() + to.len();
        signed[start..end].to_owned()
    };
    let stamp = cut("<wsu:Timestamp", "</wsu:Timestamp>");
    let reference = cut("<ds:Reference URI", "</ds:Reference>");
    let body_id = format!("{}\"", cut("wsu:Id=\"id-", "\">").trim_end_matches("\">"));
    let twin = evil.replacen("Body>", &format!("Body xmlns:wsu=\"{WSU}\" {body_id}>"), 1);
    let table = [
        (signed.replace("caf", "Caf"), "XMLSIG-INVALID"),
        (signed.replace("02:14:54", "03:14:54"), "XMLSIG-INVALID"),
        // The signed body moves into the header, another takes its place.
        (
            signed
                .replace(body, evil)
                .replace("</SOAP-ENV:Header>", &format!("{body}</SOAP-ENV:Header>")),
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            signed
                .replace(body, evil)
                .replace(&stamp, &format!("{stamp}<x>{body}</x>")),
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            signed.replace(body, &format!("{body}{evil}")),
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (signed.replace(body, &twin), "XMLSIG-INVALID"),
        (signed.replace(&stamp, ""), "XMLSIG-SIGNATURE-SHAPE"),
        (signed.replace(&reference, ""), "XMLSIG-SIGNATURE-SHAPE"),
        (
            signed.replace(&reference, &format!("{reference}{reference}")),
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            signed.replace("mustUnderstand=\"1\"", "mustUnderstand=\"0\""),
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            signed.replace("Reference URI=\"#X509-", "Reference URI=\"#Y509-"),
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            signed.replace("wsu:Id=\"TS-", "wsu:Id=\"TT-"),
            "XMLSIG-REFERENCE",
        ),
        (
            signed.replace(
                "<p:Request ",
                &format!("<p:Request {} ", body_id.replace("wsu:Id", "ID")),
            ),
            "XMLSIG-ID-DUPLICATED",
        ),
        (PAYLOAD.to_owned(), "XMLSIG-SIGNATURE-SHAPE"),
    ];
    for (at, (xml, code)) in table.into_iter().enumerate() {
        assert_ne!(xml, signed, "{at}");
        assert_eq!(verify_envelope(&xml).unwrap_err().code(), code, "{at}");
    }
}

#[test]
fn the_token_of_somebody_else_does_not_verify() {
    let signed = signed();
    let other = sign_envelope(PAYLOAD, &TestKey::p256(), now()).unwrap();
    let token = |xml: &str| {
        let start = xml.find("<wsse:BinarySecurityToken").unwrap();
        let start = start + xml[start..].find('>').unwrap() + 1;
        xml[start..start + xml[start..].find('<').unwrap()].to_owned()
    };
    let changed = signed.replace(&token(&signed), &token(&other));
    let error = verify_envelope(&changed).unwrap_err();
    assert_eq!(error.code(), "XMLSIG-ALGORITHM");
}

#[test]
fn a_payload_that_is_no_element_is_refused_before_the_key_is_asked() {
    let key = TestKey::rsa();
    for payload in ["", "text", "<a>", "<a/><b/>", "</SOAP-ENV:Body><x/>"] {
        assert!(matches!(
            sign_envelope(payload, &key, now()),
            Err(SignError::Xml(_))
        ));
    }
    let mut refusing = TestKey::rsa();
    refusing.refuses = true;
    assert_eq!(
        sign_envelope(PAYLOAD, &refusing, now()),
        Err(SignError::Key(PinWrong { left: 2 }))
    );
    assert_eq!(key.asked.get(), 0);
}

proptest! {
    #[test]
    fn one_byte_changed_never_verifies_as_something_else(
        place in 0usize..10_000, byte in 0x20u8..0x7f,
    ) {
        static SIGNED: std::sync::OnceLock<String> = std::sync::OnceLock::new();
        let signed = SIGNED.get_or_init(signed);
        let mut changed = signed.as_bytes().to_vec();
        let place = place % changed.len();
        changed[place] = byte;
        if let Ok(text) = String::from_utf8(changed)
            && let Ok(verified) = verify_envelope(&text)
        {
            prop_assert_eq!(verified, verify_envelope(signed).unwrap());
        }
    }

    #[test]
    fn foreign_text_never_panics(text in "\\PC{0,200}") {
        prop_assert!(!matches!(verify_envelope(&text), Err(VerifyError::Engine(_))));
    }
}
