//! The shape of the signature: every algorithm, the one reference, the certificates.

use pki::Certificate;
use roxmltree::Node;

use crate::platform::names;
use crate::platform::options::EcAlgorithm;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::xml;

/// What a signature of the right shape says.
#[derive(Debug)]
pub struct Profile<'a> {
    /// Address of the signature method.
    pub method: &'a str,
    /// Certificates in the order of the message.
    pub certificates: Vec<Certificate>,
}

impl<'a> Profile<'a> {
    /// Reads the signature of the request with this root; the schema was checked before.
    ///
    /// `accepted` says with what hash an EC key may sign.
    pub fn read(root: Node<'a, '_>, accepted: &[EcAlgorithm]) -> Result<Self, Refusal> {
        let signature = signature(root)?;
        let id = root.attribute("Id").ok_or(Kind::RequestIdMissing)?;
        let info = part(signature, "SignedInfo")?;
        canonicalisation(part(info, "CanonicalizationMethod")?)?;
        let method = method(part(info, "SignatureMethod")?, accepted)?;
        reference(info, id.trim())?;
        if xml::child(signature, "Object").is_some() {
            return Err(Kind::SignatureObject.into());
        }
        Ok(Self {
            method,
            certificates: certificates(signature)?,
        })
    }
}

fn signature<'a, 'i>(root: Node<'a, 'i>) -> Result<Node<'a, 'i>, Refusal> {
    let is = |node: &Node<'_, '_>| node.has_tag_name((names::DSIG, "Signature"));
    let count = root.descendants().filter(is).count();
    let last = root.children().rfind(Node::is_element);
    match (count, last.filter(is)) {
        (0, _) => Err(Kind::SignatureMissing.into()),
        (1, Some(signature)) => Ok(signature),
        _ => Err(Kind::SignaturePosition.into()),
    }
}

fn canonicalisation(node: Node<'_, '_>) -> Result<(), Refusal> {
    match algorithm(node) == names::EXCLUSIVE_C14N && is_bare(node) {
        true => Ok(()),
        false => Err(Refusal::with(
            Kind::SignatureCanonicalisation,
            "algorithm",
            algorithm(node),
        )),
    }
}

fn method<'a>(node: Node<'a, '_>, accepted: &[EcAlgorithm]) -> Result<&'a str, Refusal> {
    let method = algorithm(node);
    let ec = accepted.iter().map(|algorithm| algorithm.method());
    let accepted = std::iter::once(names::RSA_SHA256).chain(ec);
    if accepted.clone().any(|known| known == method) && is_bare(node) {
        return Ok(method);
    }
    let refusal = Refusal::with(Kind::SignatureMethod, "algorithm", method);
    Err(accepted.fold(refusal, |refusal, known| refusal.and("accepted", known)))
}

fn reference(info: Node<'_, '_>, id: &str) -> Result<(), Refusal> {
    let references = xml::children(info, "Reference");
    let [reference] = references.as_slice() else {
        return Err(Kind::SignatureReferences.into());
    };
    match reference.attribute("URI").map(str::trim) {
        None | Some("") => return Err(Kind::SignatureUriMissing.into()),
        Some(uri) if uri.strip_prefix('#') != Some(id) => {
            return Err(Refusal::with(Kind::SignatureUri, "uri", uri));
        }
        Some(_) => {}
    }
    transforms(*reference)?;
    let digest_method = part(*reference, "DigestMethod")?;
    if algorithm(digest_method) != names::SHA256 || !is_bare(digest_method) {
        let found = algorithm(digest_method);
        return Err(Refusal::with(Kind::DigestMethod, "algorithm", found));
    }
    Ok(())
}

fn transforms(reference: Node<'_, '_>) -> Result<(), Refusal> {
    let transforms = xml::child(reference, "Transforms")
        .map(|list| xml::children(list, "Transform"))
        .unwrap_or_default();
    let found: Vec<_> = transforms.iter().map(|node| algorithm(*node)).collect();
    let known = |address: &&str| WANTED.contains(address);
    if let Some(other) = found.iter().find(|address| !known(address)) {
        return Err(Refusal::with(Kind::TransformOther, "algorithm", *other));
    }
    if let Some(missing) = WANTED.iter().find(|address| !found.contains(address)) {
        return Err(Refusal::with(Kind::TransformMissing, "algorithm", *missing));
    }
    if !transforms.iter().all(|node| is_bare(*node)) || found.len() > WANTED.len() {
        return Err(Kind::TransformOther.into());
    }
    match found == WANTED {
        true => Ok(()),
        false => Err(Kind::TransformOrder.into()),
    }
}

fn certificates(signature: Node<'_, '_>) -> Result<Vec<Certificate>, Refusal> {
    let info = xml::child(signature, "KeyInfo").ok_or(Kind::KeyInfoMissing)?;
    let data = only_child(info).ok_or(Kind::KeyInfo)?;
    if !data.has_tag_name((names::DSIG, "X509Data")) {
        return Err(Kind::KeyInfo.into());
    }
    let entries: Vec<_> = data.children().filter(Node::is_element).collect();
    let is_certificate = |node: &Node<'_, '_>| node.has_tag_name((names::DSIG, "X509Certificate"));
    if entries.is_empty() || !entries.iter().all(is_certificate) {
        return Err(Kind::KeyInfo.into());
    }
    if entries.len() > MOST_CERTIFICATES {
        return Err(Kind::ChainOrder.into());
    }
    entries.into_iter().map(certificate).collect()
}

fn certificate(node: Node<'_, '_>) -> Result<Certificate, Refusal> {
    let der = xml::bytes(node).ok_or(Kind::CertificateUnreadable)?;
    Certificate::from_der(&der)
        .map_err(|error| Refusal::with(Kind::CertificateUnreadable, "detail", error.to_string()))
}

/// A part that the schema check has seen.
fn part<'a, 'i>(parent: Node<'a, 'i>, name: &'static str) -> Result<Node<'a, 'i>, Refusal> {
    xml::child(parent, name).ok_or_else(|| Refusal::with(Kind::ElementMissing, "element", name))
}

fn only_child<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let mut children = node.children().filter(Node::is_element);
    children.next().filter(|_| children.next().is_none())
}

fn algorithm<'a>(node: Node<'a, '_>) -> &'a str {
    node.attribute("Algorithm").unwrap_or_default().trim()
}

/// Without parameters: no InclusiveNamespaces, no output length, no XPath.
fn is_bare(node: Node<'_, '_>) -> bool {
    !node.children().any(|child| child.is_element())
}

/// In this order.
const WANTED: [&str; 2] = [names::ENVELOPED, names::EXCLUSIVE_C14N];

/// Longer chains are not looked at.
const MOST_CERTIFICATES: usize = 6;
