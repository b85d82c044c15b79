//! Verification of exactly one form of signature, and what it covered.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use der::{Decode as _, Encode as _};
use sha2::{Digest as _, Sha256};
use xml_sec::xmldsig::{SignatureRequirement, VerificationKey, VerificationRequest, VerifyContext};
use xml_sec::{ExpandedName, XmlDomDocument, XmlDomNode};

use crate::error::VerifyError;
use crate::external::{Algorithm, public_key_info};
use crate::{DSIG, ENVELOPED, EXCLUSIVE, SHA256, canonical};

/// What a signature covered. Read from here, never again from the text that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Local name of the root element.
    pub local_name: String,
    /// Namespace of the root element.
    pub namespace: Option<String>,
    /// `Id` of the root element.
    pub id: String,
    /// How it was signed.
    pub algorithm: Algorithm,
    /// DER certificates of `KeyInfo`, the signer's own first. They are not judged here: whether the
    /// chain is trusted is the caller's question.
    pub certificates: Vec<Vec<u8>>,
    /// Canonical text of the root without the signature: every byte the signer signed.
    pub signed_xml: String,
}

/// Verifies an enveloped signature over the root of `xml` with the key of the first certificate
/// that it carries.
///
/// Only the form of eHealth protocol, section 6, passes. Everything else is refused before any
/// cryptography: several signatures, a signature elsewhere, a reference to another element, an
/// `Id` that occurs twice, other transforms or algorithms (wrapping attacks).
pub fn verify_enveloped(xml: &str) -> Result<Verified, VerifyError> {
    let document = canonical::parse(xml)?;
    let (claim, root) = document.with_view(|view| {
        Ok::<_, VerifyError>((Claim::read(view.document())?, view.root_element()))
    })?;

    let public_key = public_key_of(claim.leaf())?;
    public_key_info(claim.algorithm, &public_key).map_err(|_| VerifyError::Algorithm {
        part: "SignatureMethod",
        found: claim.algorithm.uri().to_owned(),
    })?;
    let key = VerificationKey {
        algorithm: claim.algorithm.engine(),
        public_key_bytes: public_key,
        certificate_der: None,
        name: None,
    };
    let evidence = VerifyContext::new()
        .key(&key)
        .verify_request(
            &document,
            &VerificationRequest {
                expected_targets: &[root],
                signatures: SignatureRequirement::Exactly(1),
                ..VerificationRequest::default()
            },
        )
        .map_err(|error| VerifyError::Engine(error.to_string()))?;
    let accepted = evidence
        .accepted(&document)
        .map_err(|error| VerifyError::Engine(error.to_string()))?;

    // The text handed out must be the text that was hashed, by our own reckoning too.
    let digest: [u8; 32] = Sha256::digest(claim.signed_xml.as_bytes()).into();
    if !accepted || claim.digest != digest {
        return Err(VerifyError::Invalid);
    }
    Ok(Verified {
        local_name: claim.local_name,
        namespace: claim.namespace,
        id: claim.id,
        algorithm: claim.algorithm,
        certificates: claim.certificates,
        signed_xml: claim.signed_xml,
    })
}

/// SubjectPublicKeyInfo (DER) of a DER certificate.
pub(crate) fn public_key_of(certificate: &[u8]) -> Result<Vec<u8>, VerifyError> {
    x509_cert::Certificate::from_der(certificate)
        .and_then(|parsed| parsed.tbs_certificate().subject_public_key_info().to_der())
        .map_err(|_| VerifyError::CertificateUnreadable)
}

/// The root's `Id`: present, usable in a reference, and at one place only.
pub(crate) fn root_id(document: &XmlDomDocument<'_>) -> Result<String, VerifyError> {
    unique_id(document, document.root_element(), "Id")
}

/// The identifier that `node` has in an attribute: present, usable in a reference, and at one
/// place of the document only.
pub(crate) fn unique_id<'n>(
    document: &XmlDomDocument<'_>,
    node: XmlDomNode<'_, '_>,
    attribute: impl Into<ExpandedName<'n>>,
) -> Result<String, VerifyError> {
    let id = node
        .attribute(attribute)
        .filter(|id| is_plain_name(id))
        .ok_or(VerifyError::IdMissing)?;
    let places = document
        .descendants()
        .filter(|node| node.is_element())
        .flat_map(|node| node.attributes())
        .filter(|attribute| attribute.value() == id && looks_like_id(attribute.name()))
        .count();
    if places == 1 {
        Ok(id.to_owned())
    } else {
        Err(VerifyError::IdDuplicated)
    }
}

/// True for an element `Signature` of XML-DSig.
pub(crate) fn is_signature(node: XmlDomNode<'_, '_>) -> bool {
    node.is_element()
        && node.tag_name().name() == "Signature"
        && node.tag_name().namespace() == Some(DSIG)
}

/// Letters, digits, `.`, `-` and `_`, not beginning with a digit: needs no escaping in a URI and
/// has one reading only.
fn is_plain_name(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

/// Any spelling of ID, whatever the prefix, and those of SAML 1.1.
fn looks_like_id(name: &str) -> bool {
    ["id", "assertionid", "requestid", "responseid"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// What the signature says about itself, read from the same tree that is verified afterwards.
struct Claim {
    local_name: String,
    namespace: Option<String>,
    id: String,
    algorithm: Algorithm,
    certificates: Vec<Vec<u8>>,
    digest: Vec<u8>,
    signed_xml: String,
}

impl Claim {
    fn read(document: &XmlDomDocument<'_>) -> Result<Self, VerifyError> {
        let root = document.root_element();
        let id = root_id(document)?;
        let signature = only_signature(document, root.last_element_child())?;
        let [signed_info, _value, key_info] = children(
            signature,
            ["SignedInfo", "SignatureValue", "KeyInfo"],
            "Signature",
        )?;
        let [c14n, method, reference] = children(
            signed_info,
            ["CanonicalizationMethod", "SignatureMethod", "Reference"],
            "SignedInfo",
        )?;
        require_algorithm(c14n, "CanonicalizationMethod", EXCLUSIVE)?;
        let uri = bare_algorithm(method, "SignatureMethod")?;
        let algorithm = Algorithm::from_uri(uri).ok_or_else(|| VerifyError::Algorithm {
            part: "SignatureMethod",
            found: uri.to_owned(),
        })?;
        let digest = read_reference(reference, &id)?;
        let signature_id = signature.id();
        let signed_xml = canonical::element(document, &|node| {
            !node
                .ancestors()
                .any(|ancestor| ancestor.id() == signature_id)
        })?;
        Ok(Self {
            local_name: root.tag_name().name().to_owned(),
            namespace: root.tag_name().namespace().map(str::to_owned),
            id,
            algorithm,
            certificates: read_certificates(key_info)?,
            digest,
            signed_xml,
        })
    }

    fn leaf(&self) -> &[u8] {
        self.certificates.first().map_or(&[], Vec::as_slice)
    }
}

/// The one signature of the document, which must be `expected`.
pub(crate) fn only_signature<'a, 'i>(
    document: &'a XmlDomDocument<'i>,
    expected: Option<XmlDomNode<'a, 'i>>,
) -> Result<XmlDomNode<'a, 'i>, VerifyError> {
    let count = document.descendants().filter(|n| is_signature(*n)).count();
    match count {
        0 => return Err(VerifyError::SignatureMissing),
        1 => {}
        several => return Err(VerifyError::SignatureSeveral(several)),
    }
    expected
        .filter(|node| is_signature(*node))
        .ok_or(VerifyError::SignatureMisplaced)
}

fn read_reference(reference: XmlDomNode<'_, '_>, id: &str) -> Result<Vec<u8>, VerifyError> {
    let uri = reference.attribute("URI").unwrap_or_default();
    if uri.strip_prefix('#') != Some(id) || reference.attributes().count() != 1 {
        return Err(VerifyError::Reference(uri.to_owned()));
    }
    let [transforms, method, value] = children(
        reference,
        ["Transforms", "DigestMethod", "DigestValue"],
        "Reference",
    )?;
    let found: Vec<_> = elements(transforms).collect();
    let names: Vec<&str> = found
        .iter()
        .map(|node| node.attribute("Algorithm").unwrap_or_default())
        .collect();
    let plain = found
        .iter()
        .all(|node| is_dsig(*node, "Transform") && !has_content(*node));
    if names != [ENVELOPED, EXCLUSIVE] || !plain {
        return Err(VerifyError::Transform(names.join(" ")));
    }
    require_algorithm(method, "DigestMethod", SHA256)?;
    bytes(value, "DigestValue")
}

pub(crate) fn read_certificates(key_info: XmlDomNode<'_, '_>) -> Result<Vec<Vec<u8>>, VerifyError> {
    let [data] = children(key_info, ["X509Data"], "KeyInfo")?;
    let certificates: Vec<Vec<u8>> = elements(data)
        .map(|node| {
            if is_dsig(node, "X509Certificate") {
                bytes(node, "X509Certificate")
            } else {
                Err(VerifyError::SignatureShape("X509Data"))
            }
        })
        .collect::<Result<_, _>>()?;
    if certificates.is_empty() || certificates.len() > MOST_CERTIFICATES {
        return Err(VerifyError::SignatureShape("X509Data"));
    }
    Ok(certificates)
}

/// The child elements of `node`, which must be exactly those named.
pub(crate) fn children<'a, 'i, const N: usize>(
    node: XmlDomNode<'a, 'i>,
    names: [&str; N],
    place: &'static str,
) -> Result<[XmlDomNode<'a, 'i>; N], VerifyError> {
    let found: Vec<_> = elements(node).collect();
    let fits = found.len() == N
        && found
            .iter()
            .zip(names)
            .all(|(node, name)| is_dsig(*node, name));
    if !fits {
        return Err(VerifyError::SignatureShape(place));
    }
    found
        .try_into()
        .map_err(|_| VerifyError::SignatureShape(place))
}

pub(crate) fn elements<'a, 'i: 'a>(
    node: XmlDomNode<'a, 'i>,
) -> impl Iterator<Item = XmlDomNode<'a, 'i>> {
    node.children().filter(|child| child.is_element())
}

pub(crate) fn is_dsig(node: XmlDomNode<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name && node.tag_name().namespace() == Some(DSIG)
}

/// Parameters (an InclusiveNamespaces list, an HMAC length) would change the meaning.
pub(crate) fn has_content(node: XmlDomNode<'_, '_>) -> bool {
    elements(node).next().is_some() || node.attributes().count() != 1
}

pub(crate) fn bare_algorithm<'a>(
    node: XmlDomNode<'a, '_>,
    part: &'static str,
) -> Result<&'a str, VerifyError> {
    if has_content(node) {
        return Err(VerifyError::SignatureShape(part));
    }
    Ok(node.attribute("Algorithm").unwrap_or_default())
}

pub(crate) fn require_algorithm(
    node: XmlDomNode<'_, '_>,
    part: &'static str,
    wanted: &str,
) -> Result<(), VerifyError> {
    let found = bare_algorithm(node, part)?;
    if found == wanted {
        return Ok(());
    }
    Err(VerifyError::Algorithm {
        part,
        found: found.to_owned(),
    })
}

/// Base64 content; white space inside is ignored (eHealth protocol, section 6).
pub(crate) fn bytes(node: XmlDomNode<'_, '_>, place: &'static str) -> Result<Vec<u8>, VerifyError> {
    if node.children().any(|child| !child.is_text()) {
        return Err(VerifyError::SignatureShape(place));
    }
    let text: String = node
        .children()
        .filter_map(|child| child.text())
        .flat_map(str::chars)
        .filter(|c| !matches!(c, ' ' | '\t' | '\r' | '\n'))
        .collect();
    STANDARD
        .decode(text)
        .map_err(|_| VerifyError::SignatureShape(place))
}

/// A card sends three; more than this is not a chain.
const MOST_CERTIFICATES: usize = 10;
