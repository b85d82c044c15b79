//! The inner signature of a request to the STS.

use proptest::prelude::*;

use super::judged::xmlsec1;
use crate::fixture::{PinWrong, TestKey};
use crate::{Algorithm, Digest, SignError, sign_first_child, verify_first_child};

const REQUEST: &str = concat!(
    "<?xml version=\"1.0\"?><!-- <not>the root</not> -->",
    r#"<samlp:Request xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" xmlns:unused="urn:unused" "#,
    r#"RequestID="request-0f8fad5b-d9cb-469f-a165-70867728950e" Note="a > b">"#,
    "\n <samlp:AttributeQuery>caf&#xE9;</samlp:AttributeQuery></samlp:Request>"
);

fn signed_with(key: &TestKey, digest: Digest) -> String {
    sign_first_child(REQUEST, key, digest).unwrap()
}

#[test]
fn it_stands_first_and_says_what_was_signed() {
    for (key, digest) in [
        (TestKey::rsa_sha1(), Digest::Sha1),
        (TestKey::rsa(), Digest::Sha256),
        (TestKey::ec(), Digest::Sha256),
    ] {
        let signed = signed_with(&key, digest);
        assert!(signed.contains("Note=\"a > b\"><ds:Signature "));
        let verified = verify_first_child(&signed, &[digest]).unwrap();
        assert_eq!(verified.local_name, "Request");
        assert_eq!(verified.id, "request-0f8fad5b-d9cb-469f-a165-70867728950e");
        assert_eq!(verified.algorithm, key.algorithm);
        assert_eq!(verified.certificates, [key.certificates[0].clone()]);
        assert_eq!(verified.signed_xml, crate::canonicalise(REQUEST).unwrap());
        assert_eq!(key.asked.get(), 1);
    }
}

#[test]
fn the_protocol_has_sha1_there() {
    let signed = signed_with(&TestKey::rsa_sha1(), Digest::Sha1);
    for uri in [
        "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#rsa-sha1\">",
        "<ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\">",
        "<ds:Reference URI=\"#request-0f8fad5b-d9cb-469f-a165-70867728950e\">",
    ] {
        assert!(signed.contains(uri), "{uri}");
    }
}

#[test]
fn sha1_passes_only_where_it_was_allowed() {
    let signed = signed_with(&TestKey::rsa_sha1(), Digest::Sha1);
    assert_eq!(
        verify_first_child(&signed, &[Digest::Sha256])
            .unwrap_err()
            .code(),
        "XMLSIG-ALGORITHM"
    );
    verify_first_child(&signed, &[Digest::Sha256, Digest::Sha1]).unwrap();
    // Never in a request to the platform.
    let key = TestKey::rsa_sha1();
    let now = jiff::Timestamp::UNIX_EPOCH;
    for refused in [
        crate::sign_enveloped("<a Id='_1'/>", &key),
        crate::sign_envelope("<a/>", &key, now),
        sign_first_child(REQUEST, &key, Digest::Sha256),
    ] {
        assert_eq!(refused.unwrap_err().code(), "XMLSIG-KEY-UNUSABLE");
    }
    assert_eq!(key.asked.get(), 0);
}

#[test]
fn xmlsec1_agrees() {
    for (key, digest) in [
        (TestKey::rsa_sha1(), Digest::Sha1),
        (TestKey::rsa(), Digest::Sha256),
        (TestKey::ec_with(Algorithm::EcdsaSha384), Digest::Sha256),
    ] {
        let id = "urn:oasis:names:tc:SAML:1.0:protocol:Request";
        let signed = signed_with(&key, digest);
        let Some(verdict) = xmlsec1(&signed, &[("RequestID", id)], &key) else {
            return;
        };
        assert!(verdict, "{:?}", key.algorithm);
        let changed = signed.replace("caf", "Caf");
        assert_eq!(xmlsec1(&changed, &[("RequestID", id)], &key), Some(false));
    }
}

#[test]
fn what_was_changed_or_moved_is_refused() {
    let signed = signed_with(&TestKey::rsa(), Digest::Sha256);
    let signature = &signed[signed.find("<ds:Signature").unwrap()..];
    let end = signature.find("</ds:Signature>").unwrap() + "</ds:Signature>".len();
    let signature = &signature[..end];
    let plain = signed.replace(signature, "");
    let table = [
        (signed.replace("caf", "Caf"), "XMLSIG-INVALID"),
        (plain.clone(), "XMLSIG-SIGNATURE-MISSING"),
        (
            plain.replace("</samlp:Request>", &format!("{signature}</samlp:Request>")),
            "XMLSIG-SIGNATURE-MISPLACED",
        ),
        (
            signed.replace("</samlp:Request>", &format!("{signature}</samlp:Request>")),
            "XMLSIG-SIGNATURE-SEVERAL",
        ),
        (
            signed.replace("RequestID=\"request-0", "RequestID=\"request-1"),
            "XMLSIG-REFERENCE",
        ),
        (
            signed.replace(
                "<samlp:AttributeQuery>",
                "<samlp:AttributeQuery AssertionID=\"request-0f8fad5b-d9cb-469f-a165-70867728950e\">",
            ),
            "XMLSIG-ID-DUPLICATED",
        ),
        (
            signed.replace("#rsa-sha256", "#rsa-sha512"),
            "XMLSIG-ALGORITHM",
        ),
        (
            signed.replace("xmldsig#enveloped-signature", "xmldsig#base64"),
            "XMLSIG-TRANSFORM",
        ),
        (
            signed.replace("</ds:SignedInfo>", "<ds:Reference/></ds:SignedInfo>"),
            "XMLSIG-REFERENCE",
        ),
        (
            signed.replace("<ds:SignatureValue>", "<ds:SignatureValue>AAAA"),
            "XMLSIG-INVALID",
        ),
    ];
    for (xml, code) in table {
        assert_ne!(xml, signed, "{code}");
        let error = verify_first_child(&xml, &[Digest::Sha256]).unwrap_err();
        assert_eq!(error.code(), code);
    }
}

#[test]
fn what_cannot_be_signed_is_refused_before_the_key_is_asked() {
    let key = TestKey::rsa();
    for (xml, error) in [
        ("<a Id='_1'>x</a>", SignError::<PinWrong>::IdMissing),
        (
            "<a RequestID='_1'><b ID='_1'/></a>",
            SignError::IdDuplicated,
        ),
        (
            "<a RequestID='_1'/>",
            SignError::Engine("the root element is empty".to_owned()),
        ),
        (
            "<a RequestID='_1'><Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></a>",
            SignError::AlreadySigned,
        ),
    ] {
        assert_eq!(sign_first_child(xml, &key, Digest::Sha256), Err(error));
    }
    assert_eq!(key.asked.get(), 0);
}

proptest! {
    #[test]
    fn one_byte_changed_never_verifies_as_something_else(
        place in 0usize..10_000, byte in 0x20u8..0x7f,
    ) {
        static SIGNED: std::sync::OnceLock<String> = std::sync::OnceLock::new();
        let signed = SIGNED.get_or_init(|| signed_with(&TestKey::rsa(), Digest::Sha256));
        let mut changed = signed.as_bytes().to_vec();
        let place = place % changed.len();
        changed[place] = byte;
        if let Ok(text) = String::from_utf8(changed)
            && let Ok(verified) = verify_first_child(&text, &[Digest::Sha256])
        {
            prop_assert_eq!(verified.signed_xml, crate::canonicalise(REQUEST).unwrap());
        }
    }
}
