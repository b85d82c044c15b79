//! The rules for the SAML request.

use jiff::{SignedDuration, Timestamp};
use pki::Certificate;
use roxmltree::Node;

use super::name;
use super::refusal::{Kind, Refusal};
use crate::platform::dn::Entity;
use crate::platform::refusal::{self, Kind as Common};
use crate::platform::{names, schema, xml};

/// What is certified, until when.
#[derive(Debug)]
pub struct Asked {
    /// Attributes in the order of their designators.
    pub attributes: Vec<Attribute>,
    /// The end of what the asker says of itself.
    pub until: Timestamp,
}

/// One certified attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Namespace.
    pub namespace: String,
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
}

/// Reads the request of the holder of `leaf`, who is `entity`.
pub fn read(
    request: Node<'_, '_>,
    leaf: &Certificate,
    entity: &Entity,
    at: Timestamp,
) -> Result<Asked, Refusal> {
    version(request)?;
    if xml::child(request, "Signature").is_some() {
        return Err(Kind::InnerSignature.into());
    }
    let query = part(request, "AttributeQuery")?;
    let subject = part(query, "Subject")?;
    subject_is(subject, leaf)?;
    let confirmation = part(subject, "SubjectConfirmation")?;
    held(confirmation, leaf)?;
    let data = part(confirmation, "SubjectConfirmationData")?;
    let statement = part(data, "Assertion")?;
    let until = own_statement(statement, leaf, at)?;
    let said = said(statement, entity)?;
    let attributes = certified(query, &said);
    match attributes.is_empty() {
        true => Err(Kind::NothingAsked.into()),
        false => Ok(Asked { attributes, until }),
    }
}

fn version(node: Node<'_, '_>) -> Result<(), Refusal> {
    let of = |name| node.attribute(name).map(str::trim);
    match (of("MajorVersion"), of("MinorVersion")) {
        (Some("1"), Some("1")) => Ok(()),
        _ => Err(Kind::Version.into()),
    }
}

fn subject_is(subject: Node<'_, '_>, leaf: &Certificate) -> Result<(), Refusal> {
    let identifier = part(subject, "NameIdentifier")?;
    if identifier.attribute("Format") != Some(X509_SUBJECT_NAME) {
        return Err(Kind::NameFormat.into());
    }
    if !name::is(&xml::collapsed(identifier), leaf.subject()) {
        return Err(Kind::NameOther.into());
    }
    let qualifier = identifier.attribute("NameQualifier").unwrap_or_default();
    match name::is(qualifier, leaf.issuer()) {
        true => Ok(()),
        false => Err(Kind::QualifierOther.into()),
    }
}

/// Holder of key, and the key is that of the header's certificate.
fn held(confirmation: Node<'_, '_>, leaf: &Certificate) -> Result<(), Refusal> {
    let method = part(confirmation, "ConfirmationMethod")?;
    if xml::collapsed(method) != HOLDER_OF_KEY {
        return Err(Kind::Confirmation.into());
    }
    let info = xml::child(confirmation, "KeyInfo").ok_or(Kind::KeyOther)?;
    let data: Vec<_> = info.children().filter(Node::is_element).collect();
    let [data] = data.as_slice() else {
        return Err(Kind::KeyOther.into());
    };
    let certificates = xml::children(*data, "X509Certificate");
    let is_leaf = |node: &Node<'_, '_>| xml::bytes(*node).as_deref() == Some(leaf.der());
    match certificates.as_slice() {
        [one] if data.has_tag_name((names::DSIG, "X509Data")) && is_leaf(one) => Ok(()),
        _ => Err(Kind::KeyOther.into()),
    }
}

/// Issuer and time of what the asker says of itself; gives its end.
fn own_statement(
    statement: Node<'_, '_>,
    leaf: &Certificate,
    at: Timestamp,
) -> Result<Timestamp, Refusal> {
    version(statement)?;
    let issuer = statement.attribute("Issuer").unwrap_or_default();
    if !name::is(issuer, leaf.subject()) {
        return Err(Kind::IssuerOther.into());
    }
    let conditions = part(statement, "Conditions")?;
    let moment = |name| {
        let text = conditions.attribute(name)?;
        schema::instant(text)
    };
    let from = moment("NotBefore").ok_or(Kind::NotYet)?;
    let until = moment("NotOnOrAfter").ok_or(Kind::NoLonger)?;
    if from.duration_since(at) > SKEW {
        return Err(Kind::NotYet.into());
    }
    match at < until {
        true => Ok(until),
        false => Err(Kind::NoLonger.into()),
    }
}

/// What the asker says of itself: nothing but the number of its certificate.
fn said(statement: Node<'_, '_>, entity: &Entity) -> Result<Vec<Attribute>, Refusal> {
    let own = part(statement, "AttributeStatement")?;
    let mut said = Vec::new();
    for attribute in xml::children(own, "Attribute") {
        for value in xml::children(attribute, "AttributeValue") {
            let value = xml::collapsed(value);
            if value != entity.number {
                return Err(Kind::AttributeWrong.into());
            }
            said.push(named(attribute, value));
        }
    }
    Ok(said)
}

/// A designator is answered with what was said under its name, and a question with a yes or no about a
/// certified one with a yes.
fn certified(query: Node<'_, '_>, said: &[Attribute]) -> Vec<Attribute> {
    let designators = xml::children(query, "AttributeDesignator");
    let answer = |designator: Node<'_, '_>| {
        let asked = named(designator, String::new());
        let known = said.iter().find(|one| one.name == asked.name);
        let value = match known {
            Some(one) => one.value.clone(),
            None if asked.namespace == CERTIFIED && asked.name.ends_with(BOOLEAN) => {
                said.first().map(|_| "true".to_owned())?
            }
            None => return None,
        };
        Some(Attribute { value, ..asked })
    };
    designators.into_iter().filter_map(answer).collect()
}

fn named(node: Node<'_, '_>, value: String) -> Attribute {
    let of = |name| node.attribute(name).unwrap_or_default().trim().to_owned();
    Attribute {
        namespace: of("AttributeNamespace"),
        name: of("AttributeName"),
        value,
    }
}

/// A part that the schema check has seen.
fn part<'a, 'i>(parent: Node<'a, 'i>, name: &'static str) -> Result<Node<'a, 'i>, Refusal> {
    xml::child(parent, name)
        .ok_or_else(|| refusal::Refusal::with(Common::ElementMissing, "element", name).into())
}

/// Clocks differ a little.
const SKEW: SignedDuration = SignedDuration::from_mins(1);
/// The format of names in requests and tokens.
pub const X509_SUBJECT_NAME: &str = "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName";
/// The way in which subjects are confirmed.
pub const HOLDER_OF_KEY: &str = "urn:oasis:names:tc:SAML:1.0:cm:holder-of-key";
const CERTIFIED: &str = "urn:be:fgov:certified-namespace:ehealth";
const BOOLEAN: &str = ":boolean";
