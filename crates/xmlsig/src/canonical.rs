//! Exclusive canonicalisation 1.0 without comments.

use xml_sec::c14n::{C14nAlgorithm, C14nMode, canonicalize};
use xml_sec::{XmlDocument, XmlDomDocument, XmlDomNode};

use crate::error::XmlError;

/// Canonical form of the root element of `xml` (exclusive C14N 1.0, without comments, without what
/// stands before and behind the root). This is what a reference to the root covers.
pub fn canonicalise(xml: &str) -> Result<String, XmlError> {
    let document = parse(xml)?;
    document.with_view(|view| element(view.document(), &|_| true))
}

/// Reads `xml` under this room's limits. Document types are refused.
pub(crate) fn parse(xml: &str) -> Result<XmlDocument, XmlError> {
    if xml.len() > crate::LONGEST {
        return Err(XmlError::TooLong(xml.len()));
    }
    XmlDocument::parse(xml).map_err(|error| XmlError::Unreadable(error.to_string()))
}

/// Canonical form of the root with only the nodes that `keep` wants.
pub(crate) fn element(
    document: &XmlDomDocument<'_>,
    keep: &dyn Fn(XmlDomNode<'_, '_>) -> bool,
) -> Result<String, XmlError> {
    subtree(document, document.root_element(), keep)
}

/// Canonical form of one element, as if it stood alone.
pub(crate) fn subtree(
    document: &XmlDomDocument<'_>,
    top: XmlDomNode<'_, '_>,
    keep: &dyn Fn(XmlDomNode<'_, '_>) -> bool,
) -> Result<String, XmlError> {
    let top = top.id();
    let covered = |node: XmlDomNode<'_, '_>| {
        keep(node) && node.ancestors().any(|ancestor| ancestor.id() == top)
    };
    let mut canonical = Vec::new();
    canonicalize(document, Some(&covered), &algorithm(), &mut canonical)
        .map_err(|error| XmlError::Unreadable(error.to_string()))?;
    String::from_utf8(canonical).map_err(|error| XmlError::Unreadable(error.to_string()))
}

pub(crate) fn algorithm() -> C14nAlgorithm {
    C14nAlgorithm::new(C14nMode::Exclusive1_0, false)
}
