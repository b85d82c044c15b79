//! Wrapping and other forgeries: the signature stays right, the text around it does not.

use super::{REQUEST, keys};
use crate::fixture::TestKey;
use crate::{VerifyError, sign_enveloped, verify_enveloped};

#[test]
fn one_changed_character_is_refused() {
    for key in keys() {
        let signed = sign_enveloped(REQUEST, &key).unwrap();
        for (from, to) in [
            ("line two", "line twp"),
            ("&#xD;", "&#xA;"),
            ("&amp; B", "&amp; C"),
            ("<c:Empty/>", "<c:Empty />x"),
            ("02:13:54.123Z", "02:13:54.124Z"),
            ("xml:lang=\"fr\"", "xml:lang=\"nl\""),
            ("&lt;p&gt;", "<c:p/>"),
        ] {
            let changed = signed.replacen(from, to, 1);
            assert_ne!(changed, signed);
            assert_eq!(
                verify_enveloped(&changed),
                Err(VerifyError::Invalid),
                "{from}"
            );
        }
    }
}

#[test]
fn what_is_not_signed_may_change() {
    let signed = sign_enveloped(REQUEST, &TestKey::rsa()).unwrap();
    let relaxed = signed
        .replace("<!-- a note that nobody signs -->", "")
        .replace(" xmlns:unused=\"urn:unused\"", " xmlns:other=\"urn:other\"")
        .replace("<c:Empty/>", "<c:Empty></c:Empty>");
    assert_eq!(
        verify_enveloped(&relaxed).unwrap().signed_xml,
        verify_enveloped(&signed).unwrap().signed_xml
    );
}

#[test]
fn a_forged_root_with_the_original_kept_elsewhere_is_refused() {
    let signed = signed();
    let (original, signature) = split(&signed);
    let id = "_0f8fad5b-d9cb-469f-a165-70867728950e";
    let forged_root = r#"<p:Request xmlns:p="urn:test:protocol" Id="_forged"><x>evil</x>"#;

    // The signed original stands beside the signature, which still points to it.
    let sibling = format!("{forged_root}{original}{signature}</p:Request>");
    assert_eq!(
        verify_enveloped(&sibling),
        Err(VerifyError::Reference(format!("#{id}")))
    );
    // One level deeper, with the signature inside it as before.
    let deeper = format!("{forged_root}<wrap>{signed}</wrap></p:Request>");
    assert_eq!(
        verify_enveloped(&deeper),
        Err(VerifyError::SignatureMisplaced)
    );
    // Inside the signature, as an Object.
    let object = signature.replace(
        "</ds:Signature>",
        &format!("<ds:Object>{original}</ds:Object></ds:Signature>"),
    );
    let inside = format!("{forged_root}{object}</p:Request>");
    assert_eq!(
        verify_enveloped(&inside),
        Err(VerifyError::SignatureShape("Signature"))
    );
    // The forged root takes the Id of the original.
    let twins = format!("{forged_root}{original}{signature}</p:Request>").replace("_forged", id);
    assert_eq!(verify_enveloped(&twins), Err(VerifyError::IdDuplicated));
    // The same under another spelling of the attribute.
    let spelled = twins.replacen(
        &format!("Id=\"{id}\"><x>"),
        &format!("Id=\"{id}\"><x ID=\"{id}\">"),
        1,
    );
    assert_eq!(verify_enveloped(&spelled), Err(VerifyError::IdDuplicated));
}

#[test]
fn signatures_at_other_places_or_in_number_are_refused() {
    let signed = signed();
    let (_, signature) = split(&signed);
    assert_eq!(
        verify_enveloped(REQUEST),
        Err(VerifyError::SignatureMissing)
    );
    let twice = signed.replace("</p:Request>", &format!("{signature}</p:Request>"));
    assert_eq!(
        verify_enveloped(&twice),
        Err(VerifyError::SignatureSeveral(2))
    );
    let not_last = signed.replace("</p:Request>", "<c:Empty/></p:Request>");
    assert_eq!(
        verify_enveloped(&not_last),
        Err(VerifyError::SignatureMisplaced)
    );
    let without_id = signed.replacen("Id=\"_0f8", "Ident=\"_0f8", 1);
    assert_eq!(verify_enveloped(&without_id), Err(VerifyError::IdMissing));
}

#[test]
fn other_shapes_of_a_signature_are_refused() {
    let signed = signed();
    let table: [(&str, &str, &str); 14] = [
        (
            "xml-exc-c14n#\"/><ds:SignatureMethod",
            "xml-exc-c14n#WithComments\"/><ds:SignatureMethod",
            "XMLSIG-ALGORITHM",
        ),
        (
            "xmldsig-more#rsa-sha256",
            "xmldsig-more#rsa-sha512",
            "XMLSIG-ALGORITHM",
        ),
        (
            "xmldsig-more#rsa-sha256",
            "xmldsig-more#ecdsa-sha256",
            "XMLSIG-ALGORITHM",
        ),
        (
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2000/09/xmldsig#sha1",
            "XMLSIG-ALGORITHM",
        ),
        (
            "xmldsig#enveloped-signature",
            "xmldsig#base64",
            "XMLSIG-TRANSFORM",
        ),
        (
            "</ds:Transforms>",
            "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/></ds:Transforms>",
            "XMLSIG-TRANSFORM",
        ),
        (
            "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>",
            "",
            "XMLSIG-TRANSFORM",
        ),
        (
            "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>",
            "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"><i:InclusiveNamespaces xmlns:i=\"http://www.w3.org/2001/10/xml-exc-c14n#\" PrefixList=\"unused\"/></ds:Transform>",
            "XMLSIG-TRANSFORM",
        ),
        ("URI=\"#_0f8", "URI=\"\" X=\"", "XMLSIG-REFERENCE"),
        (
            "URI=\"#_0f8",
            "Type=\"urn:x\" URI=\"#_0f8",
            "XMLSIG-REFERENCE",
        ),
        (
            "</ds:SignedInfo>",
            "<ds:Reference/></ds:SignedInfo>",
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            "<ds:X509Data>",
            "<ds:KeyName>x</ds:KeyName><ds:X509Data>",
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            "<ds:X509Data>",
            "<ds:X509Data><ds:X509SubjectName>x</ds:X509SubjectName>",
            "XMLSIG-SIGNATURE-SHAPE",
        ),
        (
            "<ds:X509Certificate>",
            "<ds:X509Certificate>AAAA</ds:X509Certificate><ds:X509Certificate>",
            "XMLSIG-CERTIFICATE-UNREADABLE",
        ),
    ];
    for (from, to, code) in table {
        let changed = signed.replacen(from, to, 1);
        assert_ne!(changed, signed, "{from}");
        assert_eq!(
            verify_enveloped(&changed).unwrap_err().code(),
            code,
            "{from} -> {to}"
        );
    }
}

#[test]
fn the_certificate_of_another_key_does_not_verify() {
    let signed = sign_enveloped(REQUEST, &TestKey::ec()).unwrap();
    let other = sign_enveloped(REQUEST, &TestKey::ec_fresh()).unwrap();
    let certificates = |xml: &str| {
        let start = xml.find("<ds:KeyInfo>").unwrap();
        let end = xml.find("</ds:KeyInfo>").unwrap();
        xml[start..end].to_owned()
    };
    let changed = signed.replace(&certificates(&signed), &certificates(&other));
    assert_eq!(verify_enveloped(&changed), Err(VerifyError::Invalid));
}

fn signed() -> String {
    sign_enveloped(REQUEST, &TestKey::rsa()).unwrap()
}

/// The original request without its signature, and the signature.
fn split(signed: &str) -> (String, String) {
    let start = signed.find("<ds:Signature").unwrap();
    let signature = signed[start..].strip_suffix("</p:Request>").unwrap();
    (signed.replace(signature, ""), signature.to_owned())
}
