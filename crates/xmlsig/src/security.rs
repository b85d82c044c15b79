//! The WS-Security header: a SOAP 1.1 envelope whose body, time stamp and token are signed with
//! the key of the token (eHealth protocol, section 12; WS-Security 1.0, X.509 token profile).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;
use xml_sec::{XmlDomDocument, XmlDomNode};

use crate::error::{SignError, VerifyError};
use crate::external::{Algorithm, ExternalKey};
use crate::signed_info::{self, Digest, Part, SignedInfo};
use crate::verify::{self, bytes, elements, unique_id};
use crate::{EXCLUSIVE, canonical};

/// How long the time stamp of a message is good for (eHealth protocol, section 12).
pub const TIME_TO_LIVE: SignedDuration = SignedDuration::from_secs(60);

/// Puts `payload` (one element, with every namespace that it uses declared in it) into an envelope
/// with a WS-Security header of this moment, signed with `key`: body, time stamp and token, each
/// canonicalised exclusively, with SHA-256. The token is the key's own certificate.
///
/// The key is asked once, and the result is verified before it is handed out.
///
/// # Errors
/// [`SignError`].
pub fn sign_envelope<K: ExternalKey>(
    payload: &str,
    key: &K,
    now: Timestamp,
) -> Result<String, SignError<K::Error>> {
    let leaf = signed_info::usable_leaf(key, Digest::Sha256)?;
    canonical::parse(payload)?;
    let unsigned = Parts::new(payload, &leaf, now);
    let token_id = unsigned.token_id.clone();
    let whole = unsigned.envelope("");
    let document = canonical::parse(&whole)?;
    let parts = document
        .with_view(|view| Layout::read(view.document(), false)?.parts(view.document()))
        .map_err(|error| SignError::Engine(error.to_string()))?;
    let key_info = format!(
        "<ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI=\"#{token_id}\" ValueType=\"{X509_V3}\"/>\
         </wsse:SecurityTokenReference></ds:KeyInfo>"
    );
    let signature = signed_info::sign(key, Digest::Sha256, &parts, &key_info)?;
    let signed = unsigned.envelope(&signature);

    let verified = verify_envelope(&signed).map_err(SignError::OwnOutput)?;
    let body_fits = parts.iter().any(|part| part.canonical == verified.body_xml);
    if !body_fits || verified.certificate != leaf {
        return Err(SignError::OwnOutput(VerifyError::Invalid));
    }
    Ok(signed)
}

/// What the signature of a WS-Security header covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedEnvelope {
    /// Canonical text of the SOAP body, the element `Body` included.
    pub body_xml: String,
    /// When the message was made.
    pub created: Timestamp,
    /// Until when it is good. Whether it still is, is the caller's question.
    pub expires: Timestamp,
    /// How it was signed.
    pub algorithm: Algorithm,
    /// The certificate of the token (DER). Whether it is trusted is the caller's question.
    pub certificate: Vec<u8>,
}

/// Verifies the WS-Security header of a SOAP 1.1 envelope with the key of its token.
///
/// Only the form of eHealth protocol, section 12, passes: a header with one `Security` in it, that
/// with exactly one token, one time stamp and one signature over these two and the body.
///
/// # Errors
/// [`VerifyError`].
pub fn verify_envelope(xml: &str) -> Result<VerifiedEnvelope, VerifyError> {
    let document = canonical::parse(xml)?;
    document.with_view(|view| verify_document(view.document()))
}

fn verify_document(document: &XmlDomDocument<'_>) -> Result<VerifiedEnvelope, VerifyError> {
    let layout = Layout::read(document, true)?;
    let signature = verify::only_signature(document, layout.signature)?;
    let [signed_info, value, key_info] = verify::children(
        signature,
        ["SignedInfo", "SignatureValue", "KeyInfo"],
        "Signature",
    )?;
    let parts = layout.parts(document)?;
    let [body, _, token] = &parts;
    require_direct_reference(key_info, &token.id)?;
    let certificate = bytes(layout.token, "BinarySecurityToken")?;
    let signed_info = SignedInfo::read(document, signed_info, &[Digest::Sha256])?;
    signed_info.check(&parts, &certificate, &bytes(value, "SignatureValue")?)?;
    let (created, expires) = layout.times()?;
    Ok(VerifiedEnvelope {
        body_xml: body.canonical.clone(),
        created,
        expires,
        algorithm: signed_info.algorithm,
        certificate,
    })
}

/// The texts of an envelope that is being made.
struct Parts {
    body: String,
    timestamp: String,
    token: String,
    token_id: String,
}

impl Parts {
    fn new(payload: &str, leaf: &[u8], now: Timestamp) -> Self {
        let name = |kind: &str| format!("{kind}-{}", Uuid::new_v4());
        let moment = |at: Timestamp| at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string();
        let until = now.checked_add(TIME_TO_LIVE).unwrap_or(now);
        let token_id = name("X509");
        Self {
            body: format!(
                "<SOAP-ENV:Body xmlns:wsu=\"{WSU}\" wsu:Id=\"{}\">{payload}</SOAP-ENV:Body>",
                name("id")
            ),
            timestamp: format!(
                "<wsu:Timestamp wsu:Id=\"{}\"><wsu:Created>{}</wsu:Created><wsu:Expires>{}</wsu:Expires></wsu:Timestamp>",
                name("TS"),
                moment(now),
                moment(until)
            ),
            token: format!(
                "<wsse:BinarySecurityToken EncodingType=\"{BASE64}\" ValueType=\"{X509_V3}\" wsu:Id=\"{token_id}\">{}</wsse:BinarySecurityToken>",
                STANDARD.encode(leaf)
            ),
            token_id,
        }
    }

    fn envelope(&self, signature: &str) -> String {
        format!(
            "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"{SOAP}\"><SOAP-ENV:Header>\
             <wsse:Security xmlns:wsse=\"{WSSE}\" xmlns:wsu=\"{WSU}\" SOAP-ENV:mustUnderstand=\"1\">{}{}{signature}</wsse:Security>\
             </SOAP-ENV:Header>{}</SOAP-ENV:Envelope>",
            self.token, self.timestamp, self.body
        )
    }
}

/// Where everything stands in an envelope.
struct Layout<'a, 'i> {
    body: XmlDomNode<'a, 'i>,
    timestamp: XmlDomNode<'a, 'i>,
    token: XmlDomNode<'a, 'i>,
    signature: Option<XmlDomNode<'a, 'i>>,
}

impl<'a, 'i: 'a> Layout<'a, 'i> {
    /// Finds the parts; `signed` when there must be a signature.
    fn read(document: &'a XmlDomDocument<'i>, signed: bool) -> Result<Self, VerifyError> {
        let envelope = document.root_element();
        let outer: Vec<_> = elements(envelope).collect();
        let (true, [header, body]) = (is(envelope, SOAP, "Envelope"), outer.as_slice()) else {
            return Err(VerifyError::SignatureShape("Envelope"));
        };
        let headers: Vec<_> = elements(*header).collect();
        let [security] = headers.as_slice() else {
            return Err(VerifyError::SignatureShape("Header"));
        };
        let fits = is(*header, SOAP, "Header")
            && is(*body, SOAP, "Body")
            && is(*security, WSSE, "Security")
            && security.attribute((SOAP, "mustUnderstand")) == Some("1");
        let inside: Vec<_> = elements(*security).collect();
        if !fits || inside.len() != 2 + usize::from(signed) {
            return Err(VerifyError::SignatureShape("Security"));
        }
        let one = |namespace, name| {
            inside
                .iter()
                .copied()
                .find(|node| is(*node, namespace, name))
                .ok_or(VerifyError::SignatureShape("Security"))
        };
        let token = one(WSSE, "BinarySecurityToken")?;
        let x509 = token.attribute("ValueType") == Some(X509_V3);
        if !x509 || token.attribute("EncodingType").is_some_and(|e| e != BASE64) {
            return Err(VerifyError::SignatureShape("BinarySecurityToken"));
        }
        Ok(Self {
            body: *body,
            timestamp: one(WSU, "Timestamp")?,
            token,
            signature: inside
                .iter()
                .copied()
                .find(|node| verify::is_signature(*node)),
        })
    }

    /// Body, time stamp and token, as they are signed.
    fn parts(&self, document: &XmlDomDocument<'_>) -> Result<[Part; 3], VerifyError> {
        let part = |node| {
            Ok::<_, VerifyError>(Part {
                id: unique_id(document, node, (WSU, "Id"))?,
                transforms: &[EXCLUSIVE],
                canonical: canonical::subtree(document, node, &|_| true)?,
            })
        };
        Ok([part(self.body)?, part(self.timestamp)?, part(self.token)?])
    }

    fn times(&self) -> Result<(Timestamp, Timestamp), VerifyError> {
        let inside: Vec<_> = elements(self.timestamp).collect();
        let [created, expires] = inside.as_slice() else {
            return Err(VerifyError::SignatureShape("Timestamp"));
        };
        let moment = |node: XmlDomNode<'_, '_>, name| {
            node.text()
                .filter(|_| is(node, WSU, name))
                .and_then(|text| text.trim().parse().ok())
                .ok_or(VerifyError::SignatureShape("Timestamp"))
        };
        Ok((moment(*created, "Created")?, moment(*expires, "Expires")?))
    }
}

/// `KeyInfo` must point to the token, and to nothing else.
fn require_direct_reference(
    key_info: XmlDomNode<'_, '_>,
    token_id: &str,
) -> Result<(), VerifyError> {
    let inside: Vec<_> = elements(key_info).collect();
    let [holder] = inside.as_slice() else {
        return Err(VerifyError::SignatureShape("KeyInfo"));
    };
    let inside: Vec<_> = elements(*holder).collect();
    match inside.as_slice() {
        [reference]
            if is(*holder, WSSE, "SecurityTokenReference")
                && is(*reference, WSSE, "Reference")
                && reference
                    .attribute("URI")
                    .and_then(|uri| uri.strip_prefix('#'))
                    == Some(token_id) =>
        {
            Ok(())
        }
        _ => Err(VerifyError::SignatureShape("KeyInfo")),
    }
}

fn is(node: XmlDomNode<'_, '_>, namespace: &str, name: &str) -> bool {
    node.tag_name().name() == name && node.tag_name().namespace() == Some(namespace)
}

const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const WSSE: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
const WSU: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
const X509_V3: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
const BASE64: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
