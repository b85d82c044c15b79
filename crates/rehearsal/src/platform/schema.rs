//! The rules of the official schemas as tables, and the check of a request against them.
//!
//! Written from the facts of eHealth protocol, sections 3 to 5 and 10: element order and
//! occurrence, required attributes, value types. Nothing unknown is let through, and every way of
//! being wrong has its own code.

mod certra;
mod depot;
mod dsig;
mod etkra;
mod order;
mod saml;
mod simple;
mod table;

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

pub use simple::instant;
pub use table::{Content, Element};

use super::names;
use super::refusal::{Kind, Refusal};
use super::xml;

/// The table of the request that has this root element.
pub fn request(namespace: &str, name: &str) -> Option<&'static Element> {
    let tables: [&[&'static Element]; 3] = [certra::REQUESTS, etkra::REQUESTS, depot::REQUESTS];
    tables
        .into_iter()
        .flatten()
        .find(|element| element.namespace == namespace && element.name == name)
        .copied()
}

/// Checks a whole request document against its table.
pub fn check(document: &Document<'_>, table: &Element) -> Result<(), Refusal> {
    element(document.root_element(), table)?;
    identifiers(document)
}

/// Checks a request to the STS in its envelope.
pub fn check_saml(request: Node<'_, '_>) -> Result<(), Refusal> {
    element(request, &saml::REQUEST)
}

/// Recursion follows the tables, which are finite: foreign depth does not matter.
fn element(node: Node<'_, '_>, table: &Element) -> Result<(), Refusal> {
    attributes(node, table)?;
    match table.content {
        Content::Anything => Ok(()),
        Content::Empty => {
            order::check(node, &[])?;
            no_text(node)
        }
        Content::Value(simple) => {
            order::check(node, &[])?;
            simple::check(simple, &xml::text(node))
                .map_err(|detail| value(node.tag_name().name(), detail))
        }
        Content::Sequence(particles) => sequence(node, particles),
        Content::Optional(particles) => match node.children().any(|child| child.is_element()) {
            true => sequence(node, particles),
            false => no_text(node),
        },
    }
}

fn sequence(node: Node<'_, '_>, particles: &[table::Particle]) -> Result<(), Refusal> {
    no_text(node)?;
    for (child, table) in order::check(node, particles)? {
        element(child, table)?;
    }
    Ok(())
}

fn attributes(node: Node<'_, '_>, table: &Element) -> Result<(), Refusal> {
    let name = node.tag_name().name();
    if matches!(table.content, Content::Anything) && table.attributes.is_empty() {
        return Ok(());
    }
    for attribute in node.attributes() {
        if attribute.namespace() == Some(names::XSI) && HINTS.contains(&attribute.name()) {
            continue;
        }
        let found = table.attributes.iter().find(|known| {
            known.name == attribute.name() && known.namespace == attribute.namespace()
        });
        let known = found.ok_or_else(|| {
            Refusal::with(Kind::AttributeUnexpected, "element", name)
                .and("attribute", attribute.name())
        })?;
        simple::check(known.simple, attribute.value())
            .map_err(|detail| value(known.name, detail).and("element", name))?;
    }
    let missing = table.attributes.iter().find(|known| {
        let present = match known.namespace {
            Some(namespace) => node.has_attribute((namespace, known.name)),
            None => node
                .attributes()
                .any(|attribute| attribute.namespace().is_none() && attribute.name() == known.name),
        };
        known.required && !present
    });
    match missing {
        Some(known) => {
            Err(Refusal::with(Kind::AttributeMissing, "element", name).and("attribute", known.name))
        }
        None => Ok(()),
    }
}

fn no_text(node: Node<'_, '_>) -> Result<(), Refusal> {
    match xml::collapsed(node).is_empty() {
        true => Ok(()),
        false => Err(Refusal::with(
            Kind::TextUnexpected,
            "element",
            node.tag_name().name(),
        )),
    }
}

/// xs:ID values are unique in a document; whatever looks like an Id counts, also inside parts that
/// the tables leave open.
fn identifiers(document: &Document<'_>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for node in document.descendants().filter(Node::is_element) {
        for attribute in node.attributes() {
            let is_id = attribute.name().eq_ignore_ascii_case("id");
            if is_id && !seen.insert(attribute.value().trim()) {
                return Err(Refusal::with(Kind::IdDoubled, "id", attribute.value()));
            }
        }
    }
    Ok(())
}

fn value(name: &str, detail: &'static str) -> Refusal {
    Refusal::with(Kind::Value, "name", name).and("expected", detail)
}

/// Attributes that a validator ignores everywhere (XML Schema part 1, 2.6).
const HINTS: [&str; 2] = ["schemaLocation", "noNamespaceSchemaLocation"];

#[cfg(test)]
mod tests;
