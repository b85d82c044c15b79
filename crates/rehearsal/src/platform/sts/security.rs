//! The envelope with its WS-Security header: shape, signature, time (eHealth protocol, section 12;
//! WS-Security 1.0 and its X.509 token profile).

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use pki::Certificate;
use roxmltree::{Document, Node};

use super::refusal::{Kind, Refusal};
use crate::platform::refusal::Kind as Common;
use crate::platform::verdict::{self, Wrong};
use crate::platform::{names, schema, soap, xml};

/// A message whose shape is good and whose signature is still to be verified.
pub struct Sealed<'a, 'i> {
    /// The request in the body.
    pub request: Node<'a, 'i>,
    text: &'i str,
    parts: Parts<'a, 'i>,
    leaf: Certificate,
    created: Timestamp,
    expires: Timestamp,
    /// The attributes that hold identifiers, by their names as they stand in the text.
    id_names: BTreeSet<&'i str>,
}

/// The three parts that are signed, with their identifiers, and the signature.
struct Parts<'a, 'i> {
    body: &'a str,
    timestamp: &'a str,
    token: &'a str,
    signature: Node<'a, 'i>,
}

impl<'a, 'i> Sealed<'a, 'i> {
    /// Reads the shape of a message.
    pub fn read(text: &'i str, document: &'a Document<'i>) -> Result<Self, Refusal> {
        let envelope = soap::envelope_parts(document.root_element())?;
        let security = security(envelope.header.ok_or(Kind::SecurityMissing)?)?;
        let request = envelope.payload;
        if !request.has_tag_name((names::SAML_PROTOCOL, "Request")) {
            return Err(Common::OperationUnknown.into());
        }
        let [timestamp, token, signature] = parts(security)?;
        let ids = identifiers(document)?;
        let parts = Parts {
            body: id(envelope.body)?,
            timestamp: id(timestamp)?,
            token: id(token)?,
            signature,
        };
        let (created, expires) = times(timestamp)?;
        schema::check_saml(request)?;
        Ok(Self {
            request,
            text,
            leaf: certificate(token)?,
            created,
            expires,
            id_names: ids
                .into_iter()
                .filter_map(|range| text.get(range))
                .collect(),
            parts,
        })
    }

    /// Verifies signature and time; gives the certificate of the token.
    pub fn verify(&self, at: Timestamp) -> Result<Certificate, Refusal> {
        self.profile()?;
        self.signature()?;
        if self.created.duration_since(at) > SKEW {
            return Err(Kind::TimestampFuture.into());
        }
        if at >= self.expires {
            return Err(Kind::TimestampExpired.into());
        }
        if self.expires.duration_since(self.created) > LONGEST {
            return Err(Kind::TimestampLong.into());
        }
        Ok(self.leaf.clone())
    }

    /// Every algorithm, the three references, the reference to the token.
    fn profile(&self) -> Result<(), Refusal> {
        let signature = self.parts.signature;
        let info = part(signature, "SignedInfo")?;
        algorithm(part(info, "CanonicalizationMethod")?, names::EXCLUSIVE_C14N)?;
        algorithm(part(info, "SignatureMethod")?, names::RSA_SHA256)?;
        let mut covered = Vec::new();
        for reference in xml::children(info, "Reference") {
            let transforms = part(reference, "Transforms")?;
            let [transform] = xml::children(transforms, "Transform")[..] else {
                return Err(Kind::Algorithm.into());
            };
            algorithm(transform, names::EXCLUSIVE_C14N)?;
            algorithm(part(reference, "DigestMethod")?, names::SHA256)?;
            let uri = reference.attribute("URI").unwrap_or_default();
            covered.push(uri.strip_prefix('#').ok_or(Kind::Coverage)?);
        }
        covered.sort_unstable();
        let mut wanted = [self.parts.body, self.parts.timestamp, self.parts.token];
        wanted.sort_unstable();
        if covered != wanted || xml::child(signature, "Object").is_some() {
            return Err(Kind::Coverage.into());
        }
        self.key_reference()
    }

    fn key_reference(&self) -> Result<(), Refusal> {
        let wrong = || Refusal::from(Kind::KeyReference);
        let info = xml::child(self.parts.signature, "KeyInfo").ok_or_else(wrong)?;
        let holder = only_child(info).ok_or_else(wrong)?;
        let reference = only_child(holder).ok_or_else(wrong)?;
        let uri = reference
            .attribute("URI")
            .and_then(|uri| uri.strip_prefix('#'));
        let kind = reference.attribute("ValueType");
        let good = holder.has_tag_name((names::WSSE, "SecurityTokenReference"))
            && reference.has_tag_name((names::WSSE, "Reference"))
            && uri == Some(self.parts.token)
            && kind.is_none_or(|kind| kind == X509_V3);
        good.then_some(()).ok_or_else(wrong)
    }

    /// Lets another crate than the clients' verify with the token's key and no other.
    fn signature(&self) -> Result<(), Refusal> {
        let verdict = verdict::of_envelope(self.text, &self.leaf, &self.id_names);
        verdict.map_err(|wrong| match wrong {
            Wrong::NotXml(_) => Common::NotXml.into(),
            Wrong::Coverage => Kind::Coverage.into(),
            Wrong::Several => Kind::InnerSignature.into(),
            Wrong::Digest => Kind::Digest.into(),
            Wrong::Value(_) => Kind::Value.into(),
        })
    }
}

/// The one entry of the header that secures the message, marked as to be understood.
fn security<'a, 'i>(header: Node<'a, 'i>) -> Result<Node<'a, 'i>, Refusal> {
    let must = |entry: &Node<'_, '_>| {
        let flag = entry.attribute((names::SOAP, "mustUnderstand"));
        flag.map(str::trim) == Some("1")
    };
    let is = |entry: &Node<'_, '_>| entry.has_tag_name((names::WSSE, "Security"));
    let entries: Vec<_> = header.children().filter(Node::is_element).collect();
    if entries.iter().any(|entry| !is(entry) && must(entry)) {
        return Err(Kind::HeaderUnknown.into());
    }
    let mut found = entries.into_iter().filter(is);
    match (found.next(), found.next()) {
        (Some(security), None) if must(&security) => Ok(security),
        (Some(_), None) => Err(Kind::MustUnderstand.into()),
        _ => Err(Kind::SecurityMissing.into()),
    }
}

/// Time stamp, token and signature, each once, in any order.
fn parts<'a, 'i>(security: Node<'a, 'i>) -> Result<[Node<'a, 'i>; 3], Refusal> {
    let entries: Vec<_> = security.children().filter(Node::is_element).collect();
    let of = |name: (&'static str, &'static str)| {
        let mut found = entries.iter().filter(move |entry| entry.has_tag_name(name));
        found.next().filter(|_| found.next().is_none()).copied()
    };
    let found = (
        of((names::WSU, "Timestamp")),
        of((names::WSSE, "BinarySecurityToken")),
        of((names::DSIG, "Signature")),
    );
    match found {
        (Some(timestamp), Some(token), Some(signature)) if entries.len() == 3 => {
            Ok([timestamp, token, signature])
        }
        _ => Err(Kind::SecurityParts.into()),
    }
}

/// Where the names of identifying attributes stand; an identifier that stands there twice is refused.
fn identifiers(document: &Document<'_>) -> Result<Vec<std::ops::Range<usize>>, Refusal> {
    let mut seen = BTreeSet::new();
    let mut places = Vec::new();
    for node in document.descendants() {
        for attribute in node.attributes() {
            let is_wsu = attribute.namespace() == Some(names::WSU) && attribute.name() == "Id";
            let is_plain = attribute.namespace().is_none() && IDS.contains(&attribute.name());
            if !is_wsu && !is_plain {
                continue;
            }
            if !seen.insert(attribute.value()) {
                return Err(Common::IdDoubled.into());
            }
            if is_wsu {
                places.push(attribute.range_qname());
            }
        }
    }
    Ok(places)
}

fn id<'a>(node: Node<'a, '_>) -> Result<&'a str, Refusal> {
    let id = node.attribute((names::WSU, "Id")).unwrap_or_default();
    match id.is_empty() {
        true => Err(Kind::PartId.into()),
        false => Ok(id),
    }
}

fn times(timestamp: Node<'_, '_>) -> Result<(Timestamp, Timestamp), Refusal> {
    let children: Vec<_> = timestamp.children().filter(Node::is_element).collect();
    let [created, expires] = children.as_slice() else {
        return Err(Kind::TimestampForm.into());
    };
    let shaped = created.has_tag_name((names::WSU, "Created"))
        && expires.has_tag_name((names::WSU, "Expires"));
    let moment = |node: &Node<'_, '_>| schema::instant(&xml::collapsed(*node));
    match (shaped, moment(created), moment(expires)) {
        (true, Some(created), Some(expires)) => Ok((created, expires)),
        _ => Err(Kind::TimestampForm.into()),
    }
}

fn certificate(token: Node<'_, '_>) -> Result<Certificate, Refusal> {
    let encoding = token.attribute("EncodingType");
    if token.attribute("ValueType") != Some(X509_V3) || encoding.is_some_and(|e| e != BASE64) {
        return Err(Kind::TokenType.into());
    }
    let der = xml::bytes(token).ok_or(Kind::TokenUnreadable)?;
    Certificate::from_der(&der).map_err(|_| Kind::TokenUnreadable.into())
}

fn algorithm(node: Node<'_, '_>, wanted: &str) -> Result<(), Refusal> {
    let bare = !node.children().any(|child| child.is_element());
    match node.attribute("Algorithm") == Some(wanted) && bare {
        true => Ok(()),
        false => Err(Kind::Algorithm.into()),
    }
}

fn part<'a, 'i>(parent: Node<'a, 'i>, name: &'static str) -> Result<Node<'a, 'i>, Refusal> {
    xml::child(parent, name).ok_or_else(|| Kind::Algorithm.into())
}

fn only_child<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let mut children = node.children().filter(Node::is_element);
    children.next().filter(|_| children.next().is_none())
}

/// Attributes without namespace that may identify an element.
const IDS: [&str; 7] = [
    "Id",
    "ID",
    "id",
    "AssertionID",
    "RequestID",
    "ResponseID",
    "xml:id",
];
const X509_V3: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
const BASE64: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
const SKEW: SignedDuration = SignedDuration::from_mins(1);
const LONGEST: SignedDuration = SignedDuration::from_mins(5);
