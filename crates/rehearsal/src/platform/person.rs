//! Persons: holders of cards and signers of contracts.

use pki::{Certificate, oid};
use roxmltree::Node;

use super::number;
use super::refusal::{Kind, Refusal};
use super::xml;

/// A person with national number and names.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// National number, 11 digits.
    pub ssin: String,
    /// First names, one space between them.
    pub first_names: String,
    /// Family name.
    pub name: String,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Person({})", number::masked(&self.ssin))
    }
}

impl Person {
    /// The holder of an eID certificate: serialNumber, GN and SN of its subject.
    pub fn holder(certificate: &Certificate) -> Result<Self, Refusal> {
        let attribute = |oid| certificate.subject_attribute(oid).unwrap_or_default();
        let ssin = attribute(oid::SERIAL_NUMBER);
        if !number::is_ssin(&ssin) {
            return Err(Kind::HolderUnknown.into());
        }
        Ok(Self {
            ssin,
            first_names: attribute(oid::GIVEN_NAME),
            name: attribute(oid::SURNAME),
        })
    }

    /// The person of an ActorType element.
    pub fn actor(node: Node<'_, '_>) -> Result<Self, Refusal> {
        let (kind, number) = only_identifier(node)?;
        if kind != "SSIN" {
            return Err(Refusal::with(Kind::SsinType, "type", kind));
        }
        if !number::is_ssin(&number) {
            return Err(Kind::Ssin.into());
        }
        let first_names: Vec<_> = xml::children(node, "FirstName")
            .into_iter()
            .map(xml::text)
            .collect();
        Ok(Self {
            ssin: number,
            first_names: first_names.join(" "),
            name: name(node)?,
        })
    }
}

/// Type and value of the one `k:Id` of an actor.
pub fn only_identifier(actor: Node<'_, '_>) -> Result<(String, String), Refusal> {
    match xml::children(actor, "Id").as_slice() {
        [id] => Ok(identifier(*id)),
        _ => Err(Kind::ActorIdentifiers.into()),
    }
}

/// Type and value of an IdType element.
pub fn identifier(node: Node<'_, '_>) -> (String, String) {
    let kind = node.attribute("Type").unwrap_or_default().trim();
    (kind.to_owned(), xml::text(node))
}

/// The name of an actor; never empty.
pub fn name(actor: Node<'_, '_>) -> Result<String, Refusal> {
    let name = xml::child(actor, "Name").map(xml::text).unwrap_or_default();
    match name.trim().is_empty() {
        true => Err(Kind::NameEmpty.into()),
        false => Ok(name),
    }
}
