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

/// The first element `local_name` of `namespace` in `xml`, as a text of its own: the exclusive canonical form that
/// declares every namespace that was in scope besides, so names inside values keep their meaning and signatures inside
/// still verify. `None` when there is no such element.
pub fn extract(xml: &str, namespace: &str, local_name: &str) -> Result<Option<String>, XmlError> {
    let document = parse(xml)?;
    document.with_view(|view| {
        let document = view.document();
        let found = document.descendants().find(|node| {
            node.is_element()
                && node.tag_name().name() == local_name
                && node.tag_name().namespace() == Some(namespace)
        });
        found
            .map(|top| {
                let prefixes: Vec<&str> = top
                    .namespaces()
                    .map(|declared| declared.name().unwrap_or("#default"))
                    .collect();
                let declaring = algorithm().with_prefix_list(&prefixes.join(" "));
                written(document, top, &|_| true, &declaring)
            })
            .transpose()
    })
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
    written(document, top, keep, &algorithm())
}

fn written(
    document: &XmlDomDocument<'_>,
    top: XmlDomNode<'_, '_>,
    keep: &dyn Fn(XmlDomNode<'_, '_>) -> bool,
    algorithm: &C14nAlgorithm,
) -> Result<String, XmlError> {
    let top = top.id();
    let covered = |node: XmlDomNode<'_, '_>| {
        keep(node) && node.ancestors().any(|ancestor| ancestor.id() == top)
    };
    let mut canonical = Vec::new();
    canonicalize(document, Some(&covered), algorithm, &mut canonical)
        .map_err(|error| XmlError::Unreadable(error.to_string()))?;
    String::from_utf8(canonical).map_err(|error| XmlError::Unreadable(error.to_string()))
}

pub(crate) fn algorithm() -> C14nAlgorithm {
    C14nAlgorithm::new(C14nMode::Exclusive1_0, false)
}
