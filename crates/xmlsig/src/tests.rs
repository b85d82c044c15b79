#![allow(
    clippy::disallowed_methods,
    reason = "other programs judge files of the test"
)]

mod first_child;
mod forged;
mod judged;
mod security;

use proptest::prelude::*;

use crate::fixture::{PinWrong, TestKey, root_der};
use crate::{
    Algorithm, SignError, VerifyError, XmlError, canonicalise, sign_enveloped, verify_enveloped,
};

/// Text that tries a serialiser: entities, a carriage return, a comment, unused namespaces, white
/// space, letters outside ASCII.
const REQUEST: &str = concat!(
    r#"<p:Request xmlns:p="urn:test:protocol" xmlns:c="urn:test:core" xmlns:unused="urn:unused" "#,
    r#"IssueInstant="2026-11-22T02:13:54.123Z" Id="_0f8fad5b-d9cb-469f-a165-70867728950e">"#,
    "\n  <!-- a note that nobody signs -->\n  ",
    r#"<c:Text xml:lang="fr">&lt;p&gt;A &amp; B, caf&#xE9;&#xD;"#,
    "\nline two</c:Text>\n",
    r#"<c:Empty/><![CDATA[<raw>]]></p:Request>"#,
);

fn keys() -> [TestKey; 5] {
    [
        TestKey::rsa(),
        TestKey::ec(),
        TestKey::ec_with(Algorithm::EcdsaSha384),
        TestKey::ec_with(Algorithm::EcdsaSha512),
        TestKey::p256(),
    ]
}

#[test]
fn every_kind_of_key_signs_and_the_answer_says_what_was_signed() {
    for key in keys() {
        let signed = sign_enveloped(REQUEST, &key).unwrap();
        let verified = verify_enveloped(&signed).unwrap();
        assert_eq!(verified.local_name, "Request");
        assert_eq!(verified.namespace.as_deref(), Some("urn:test:protocol"));
        assert_eq!(verified.id, "_0f8fad5b-d9cb-469f-a165-70867728950e");
        assert_eq!(verified.algorithm, key.algorithm);
        assert_eq!(
            verified.certificates,
            [key.certificates[0].clone(), root_der()]
        );
        assert_eq!(verified.signed_xml, canonicalise(REQUEST).unwrap());
        assert_eq!(key.asked.get(), 1, "a PIN is asked once for one signature");
    }
}

#[test]
fn everything_but_the_signature_stays_byte_for_byte() {
    let signed = sign_enveloped(REQUEST, &TestKey::rsa()).unwrap();
    let (before, after) = REQUEST.rsplit_once("</p:Request>").unwrap();
    assert!(signed.starts_with(before));
    assert!(signed.ends_with("</ds:Signature></p:Request>"));
    assert_eq!(after, "");
}

#[test]
fn the_signature_has_the_form_of_the_protocol() {
    let signed = sign_enveloped("<a Id=\"_1\"/>", &TestKey::rsa()).unwrap();
    let signature = signed.strip_prefix("<a Id=\"_1\">").unwrap();
    let (head, rest) = signature.split_once("<ds:DigestValue>").unwrap();
    let id = head
        .split("Id=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert!(id.starts_with("xmldsig-") && id.len() == "xmldsig-".len() + 36);
    assert_eq!(
        head.replace(id, "ID"),
        concat!(
            r#"<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="ID">"#,
            r#"<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>"#,
            r#"<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>"#,
            r##"<ds:Reference URI="#_1"><ds:Transforms>"##,
            r#"<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>"#,
            r#"<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>"#,
            r#"<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>"#,
        )
    );
    let key_info = rest.split_once("<ds:KeyInfo>").unwrap().1;
    assert!(key_info.starts_with("<ds:X509Data><ds:X509Certificate>MII"));
    assert_eq!(key_info.matches("<ds:X509Data>").count(), 1);
    assert_eq!(key_info.matches("<ds:X509Certificate>").count(), 2);
    assert_eq!(signed.matches("xmlns").count(), 1);
}

#[test]
fn the_canonical_form_follows_the_rules() {
    // RFC 3741, section 4: declarations where they are used, attributes sorted, entities resolved.
    let canonical = canonicalise(
        "<?xml version='1.0'?><!-- x --><a:r xmlns:b='urn:b' xmlns:a='urn:a' z='1' b:y='&#xD;&quot;' a='&#9;'>\
         <?p i?><c xmlns='urn:c'/><![CDATA[&<]]>&gt;</a:r><!-- y -->",
    )
    .unwrap();
    assert_eq!(
        canonical,
        "<a:r xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" a=\"&#x9;\" z=\"1\" b:y=\"&#xD;&quot;\">\
         <?p i?><c xmlns=\"urn:c\"></c>&amp;&lt;&gt;</a:r>"
    );
}

#[test]
fn an_element_taken_out_keeps_its_namespaces_and_its_signature() {
    let signed = sign_enveloped(REQUEST, &TestKey::rsa()).unwrap();
    let around = format!(
        "<s:Body xmlns:s='urn:s' xmlns:xs='urn:xs' xml:lang='nl'><!-- x --><other/>{signed}</s:Body>"
    );
    let taken = crate::extract(&around, "urn:test:protocol", "Request")
        .unwrap()
        .unwrap();
    // `xs` may be meant by a value inside, such as a type.
    assert!(taken.starts_with("<p:Request xmlns:c="), "{taken}");
    assert!(taken.contains(" xmlns:s=\"urn:s\" ") && taken.contains(" xmlns:xs=\"urn:xs\""));
    assert_eq!(
        verify_enveloped(&taken).unwrap().certificates,
        verify_enveloped(&signed).unwrap().certificates
    );
    assert_eq!(
        crate::extract(&around, "urn:test:core", "Request"),
        Ok(None)
    );
}

#[test]
fn the_keys_own_error_comes_back_unchanged() {
    let mut key = TestKey::rsa();
    key.refuses = true;
    let answer = sign_enveloped(REQUEST, &key);
    assert_eq!(answer, Err(SignError::Key(PinWrong { left: 2 })));
    assert_eq!(key.asked.get(), 1, "after a failed PIN nothing asks again");
}

#[test]
fn the_key_is_not_asked_when_the_request_cannot_be_signed() {
    let refused: [(&str, SignError<PinWrong>); 5] = [
        ("<a/>", SignError::IdMissing),
        ("<a Id='1'/>", SignError::IdMissing),
        ("<a Id='_1'><b id='_1'/></a>", SignError::IdDuplicated),
        (
            "<a Id='_1'><Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></a>",
            SignError::AlreadySigned,
        ),
        (
            "<a Id='_1'><b><d:Signature xmlns:d='http://www.w3.org/2000/09/xmldsig#'/></b></a>",
            SignError::AlreadySigned,
        ),
    ];
    let key = TestKey::rsa();
    for (xml, error) in refused {
        assert_eq!(sign_enveloped(xml, &key), Err(error), "{xml}");
    }
    let unreadable = sign_enveloped("<a Id='_1'>", &key).unwrap_err();
    assert_eq!(unreadable.code(), "XMLSIG-XML-UNREADABLE");
    assert_eq!(key.asked.get(), 0);
}

#[test]
fn a_certificate_of_another_key_is_noticed_before_signing() {
    let mut key = TestKey::rsa();
    key.certificates = TestKey::ec().certificates;
    assert_eq!(sign_enveloped(REQUEST, &key), Err(SignError::KeyMismatch));
    key.certificates = vec![b"not a certificate".to_vec()];
    assert_eq!(
        sign_enveloped(REQUEST, &key),
        Err(SignError::CertificateUnreadable)
    );
    key.certificates.clear();
    assert_eq!(sign_enveloped(REQUEST, &key), Err(SignError::NoCertificate));
    let mut key = TestKey::rsa();
    key.algorithm = Algorithm::EcdsaSha256;
    assert_eq!(
        sign_enveloped(REQUEST, &key).unwrap_err().code(),
        "XMLSIG-KEY-UNUSABLE"
    );
    assert_eq!(key.asked.get(), 0);
}

#[test]
fn a_signature_by_another_key_is_not_handed_out() {
    let mut key = TestKey::ec();
    let other = TestKey::ec_fresh();
    key.certificates = other.certificates.clone();
    key.public_key = other.public_key.clone();
    assert_eq!(
        sign_enveloped(REQUEST, &key),
        Err(SignError::OwnOutput(VerifyError::Invalid))
    );
}

#[test]
fn document_types_and_endless_texts_are_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY x 'xx'>]><a Id='_1'>&x;</a>";
    assert!(matches!(canonicalise(bomb), Err(XmlError::Unreadable(_))));
    let long = format!("<a>{}</a>", " ".repeat(crate::LONGEST));
    assert!(matches!(canonicalise(&long), Err(XmlError::TooLong(_))));
    let deep = "<a>".repeat(5000) + &"</a>".repeat(5000);
    assert!(matches!(canonicalise(&deep), Err(XmlError::Unreadable(_))));
}

proptest! {
    #[test]
    fn canonicalising_twice_changes_nothing(xml in document()) {
        let once = canonicalise(&xml).unwrap();
        prop_assert_eq!(canonicalise(&once).unwrap(), once);
    }

    #[test]
    fn foreign_text_never_panics(text in "\\PC{0,200}") {
        let _ = canonicalise(&text);
        let _ = verify_enveloped(&text);
    }

    #[test]
    fn a_signed_text_with_one_byte_changed_never_verifies_as_something_else(
        place in 0usize..10_000, byte in 0x20u8..0x7f,
    ) {
        let signed = signed_once();
        let mut changed = signed.as_bytes().to_vec();
        let place = place % changed.len();
        changed[place] = byte;
        if let Ok(text) = String::from_utf8(changed)
            && let Ok(verified) = verify_enveloped(&text)
        {
            // Only what is not signed may differ: white space, comments, prefixes, the Id of the signature.
            prop_assert_eq!(verified.signed_xml, canonicalise(REQUEST).unwrap());
        }
    }
}

fn signed_once() -> &'static str {
    static SIGNED: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    SIGNED.get_or_init(|| sign_enveloped(REQUEST, &TestKey::rsa()).unwrap())
}

/// Well-formed documents with namespaces, attributes, entities, comments and white space.
fn document() -> impl Strategy<Value = String> {
    let text = prop::collection::vec(
        prop::sample::select(vec![
            "a",
            "é",
            " ",
            "\n",
            "&lt;",
            "&amp;",
            "&#xD;",
            "&#x9;",
            "<!--c-->",
            "<![CDATA[<&]]>",
        ]),
        0..6,
    )
    .prop_map(|parts| parts.concat());
    let leaf =
        text.prop_map(|text| format!("<q:l xmlns:q=\"urn:q\" z=\"2\" a='1&amp;\"'>{text}</q:l>"));
    let tree = leaf.prop_recursive(5, 40, 5, |inner| {
        (prop::collection::vec(inner, 0..5), 0usize..4).prop_map(|(children, kind)| {
            let children = children.concat();
            match kind {
                0 => format!("<n xmlns='urn:d{kind}' xmlns:u='urn:unused'>{children}</n>"),
                1 => format!("<n xmlns=''>{children}</n>"),
                2 => {
                    format!("<p:n xmlns:p='urn:p' p:b='x' xml:space='preserve'>\n{children}</p:n>")
                }
                _ => format!("<q:n xmlns:q='urn:other'>{children} </q:n>"),
            }
        })
    });
    tree.prop_map(|inner| format!("<root xmlns:q='urn:q' Id='_r'>{inner}</root>"))
}
