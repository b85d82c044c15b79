//! The enveloped signature that stands first: a request to the STS that another key than that of
//! its header confirms (eHealth protocol, section 12).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use xml_sec::{XmlDomDocument, XmlDomNode};

use crate::error::{SignError, VerifyError};
use crate::external::ExternalKey;
use crate::signed_info::{self, Digest, Part, SignedInfo};
use crate::verify::{self, Verified, bytes, children, is_signature, unique_id};
use crate::{ENVELOPED, EXCLUSIVE, canonical};

/// Signs `xml` with `key` and puts the signature in as first child of the root, over the root's
/// attribute `RequestID`. `KeyInfo` has the key's own certificate alone.
///
/// Everything else in the text stays byte for byte as it is. The key is asked once, after
/// everything that can be checked before was checked, and the result is verified.
///
/// # Errors
/// [`SignError`].
pub fn sign_first_child<K: ExternalKey>(
    xml: &str,
    key: &K,
    digest: Digest,
) -> Result<String, SignError<K::Error>> {
    let leaf = signed_info::usable_leaf(key, digest)?;
    let unsigned = canonical::parse(xml)?;
    let part = unsigned.with_view(|view| {
        let document = view.document();
        if document.descendants().any(is_signature) {
            return Err(SignError::AlreadySigned);
        }
        let id = unique_id(document, document.root_element(), ID).map_err(|error| match error {
            VerifyError::IdDuplicated => SignError::IdDuplicated,
            _ => SignError::IdMissing,
        })?;
        Ok(Part {
            id,
            transforms: TRANSFORMS,
            canonical: canonical::element(document, &|_| true)?,
        })
    })?;
    let place = behind_root_tag(xml)
        .ok_or_else(|| SignError::Engine("the root element is empty".to_owned()))?;
    let key_info = format!(
        "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>{}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>",
        STANDARD.encode(&leaf)
    );
    let signature = signed_info::sign(key, digest, std::slice::from_ref(&part), &key_info)?;
    let (before, after) = xml.split_at(place);
    let signed = format!("{before}{signature}{after}");

    let verified = verify_first_child(&signed, &[digest]).map_err(SignError::OwnOutput)?;
    if verified.signed_xml != part.canonical || verified.certificates != [leaf] {
        return Err(SignError::OwnOutput(VerifyError::Invalid));
    }
    Ok(signed)
}

/// Verifies an enveloped signature that stands as first child of the root and covers the root by
/// its `RequestID`, with the key of the first certificate that it carries. Only the `digests` that
/// are named here are accepted; rsa-sha1 only when SHA-1 is among them.
///
/// As strict as [`crate::verify_enveloped`].
///
/// # Errors
/// [`VerifyError`].
pub fn verify_first_child(xml: &str, digests: &[Digest]) -> Result<Verified, VerifyError> {
    let document = canonical::parse(xml)?;
    document.with_view(|view| verify_document(view.document(), digests))
}

fn verify_document(
    document: &XmlDomDocument<'_>,
    digests: &[Digest],
) -> Result<Verified, VerifyError> {
    let root = document.root_element();
    let id = unique_id(document, root, ID)?;
    let signature = verify::only_signature(document, root.first_element_child())?;
    let [signed_info, value, key_info] = children(
        signature,
        ["SignedInfo", "SignatureValue", "KeyInfo"],
        "Signature",
    )?;
    let signed_info = SignedInfo::read(document, signed_info, digests)?;
    let certificates = verify::read_certificates(key_info)?;
    let part = Part {
        id,
        transforms: TRANSFORMS,
        canonical: without(document, signature)?,
    };
    let leaf = certificates.first().map_or(&[][..], Vec::as_slice);
    signed_info.check(
        std::slice::from_ref(&part),
        leaf,
        &bytes(value, "SignatureValue")?,
    )?;
    Ok(Verified {
        local_name: root.tag_name().name().to_owned(),
        namespace: root.tag_name().namespace().map(str::to_owned),
        id: part.id,
        algorithm: signed_info.algorithm,
        certificates,
        signed_xml: part.canonical,
    })
}

/// The root's canonical text without one of its children.
fn without(
    document: &XmlDomDocument<'_>,
    left_out: XmlDomNode<'_, '_>,
) -> Result<String, VerifyError> {
    let left_out = left_out.id();
    Ok(canonical::element(document, &|node| {
        !node.ancestors().any(|ancestor| ancestor.id() == left_out)
    })?)
}

/// Where the content of the root begins, in bytes. `xml` is well-formed and has no document type;
/// `None` when the root has no content.
fn behind_root_tag(xml: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += xml.get(at..)?.find('<')?;
        let rest = xml.get(at..)?;
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else {
            break;
        };
        at += rest.find(end)? + end.len();
    }
    let mut quote = None;
    let mut before = '<';
    for (offset, character) in xml.get(at..)?.char_indices() {
        match (quote, character) {
            (None, '>') => return (before != '/').then_some(at + offset + 1),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
        before = character;
    }
    None
}

/// The attribute that a SAML request has its identifier in.
const ID: &str = "RequestID";
const TRANSFORMS: &[&str] = &[ENVELOPED, EXCLUSIVE];
