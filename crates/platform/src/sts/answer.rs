//! What the STS answers: a fault, a refusal, or a token.

use jiff::Timestamp;
use wire::Answer;

use super::error::StsError;
use super::question::Attribute;
use crate::masking::masked;
use crate::soap::{self, Unusable};
use crate::xml::{Element, SAML, SAML_PROTOCOL};

/// A token: what the STS confirms of the holder.
///
/// Its own signature is not judged here: services do that, and whose key it must be is not known.
/// Without `Debug` for the text, which opens services for as long as it is valid.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    /// Whom it is for: the name of the certificate.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// From when it is good.
    pub not_before: Option<Timestamp>,
    /// Until when it is good; then not any more.
    pub not_on_or_after: Option<Timestamp>,
    /// What is confirmed; an attribute with several values stands there several times.
    pub attributes: Vec<Attribute>,
    /// The assertion itself, readable alone: every namespace that was declared around it is
    /// declared on it, and a signature in it still verifies.
    pub xml: String,
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Token")
            .field("issuer", &self.issuer)
            .field("not_before", &self.not_before)
            .field("not_on_or_after", &self.not_on_or_after)
            .field("attributes", &self.attributes.len())
            .finish_non_exhaustive()
    }
}

impl Token {
    /// Whether it is good at this moment. What it does not say does not count.
    pub fn is_valid_at(&self, at: Timestamp) -> bool {
        self.not_before.is_none_or(|from| from <= at)
            && self.not_on_or_after.is_none_or(|until| at < until)
    }
}

/// Reads the answer to the request `id`.
pub(super) fn read(answer: &Answer, id: &str) -> Result<Token, StsError> {
    let unusable = |reason| match reason {
        Unusable::Fault(fault) => StsError::Fault(fault),
        Unusable::HttpStatus(status) => StsError::HttpStatus(status),
        Unusable::Unreadable(detail) => StsError::AnswerUnreadable(detail),
    };
    soap::with_content(answer, unusable, |text, response| {
        if !response.is(SAML_PROTOCOL, "Response") {
            return Err(unreadable("no SAML response"));
        }
        require_success(response)?;
        let named = response.attribute("InResponseTo");
        if named.is_some_and(|named| named != id) {
            return Err(unreadable("InResponseTo names another request"));
        }
        token(response, text)
    })
}

/// Success is a status whose code contains the word (eHealth protocol, section 12).
fn require_success(response: Element<'_>) -> Result<(), StsError> {
    let status = response
        .child(SAML_PROTOCOL, "Status")
        .ok_or_else(|| unreadable("Status"))?;
    let code = status
        .child(SAML_PROTOCOL, "StatusCode")
        .ok_or_else(|| unreadable("StatusCode"))?;
    let value = |code: Element<'_>| code.attribute("Value").unwrap_or_default().to_owned();
    if value(code).contains("Success") {
        return Ok(());
    }
    // The inner codes are the precise ones.
    let mut codes = vec![masked(&value(code))];
    let mut inner = code;
    while let Some(next) = inner.child(SAML_PROTOCOL, "StatusCode") {
        codes.push(masked(&value(next)));
        inner = next;
    }
    let message = status.child(SAML_PROTOCOL, "StatusMessage");
    Err(StsError::Refused {
        code: codes.join(" / "),
        message: message.map(|m| masked(&m.trimmed())).unwrap_or_default(),
    })
}

fn token(response: Element<'_>, text: &str) -> Result<Token, StsError> {
    let assertion = response
        .child(SAML, "Assertion")
        .ok_or_else(|| unreadable("Assertion"))?;
    let conditions = assertion.child(SAML, "Conditions");
    let end = |name: &'static str| -> Result<Option<Timestamp>, StsError> {
        let Some(written) = conditions.and_then(|conditions| conditions.attribute(name)) else {
            return Ok(None);
        };
        written
            .trim()
            .parse()
            .map(Some)
            .map_err(|_| unreadable(name))
    };
    let statements: Vec<Element<'_>> = assertion
        .elements()
        .filter(|statement| statement.child(SAML, "Subject").is_some())
        .collect();
    let subject = statements
        .iter()
        .find_map(|statement| {
            statement
                .child(SAML, "Subject")?
                .child(SAML, "NameIdentifier")
        })
        .ok_or_else(|| unreadable("NameIdentifier"))?;
    Ok(Token {
        subject: subject.trimmed(),
        issuer: assertion
            .attribute("Issuer")
            .ok_or_else(|| unreadable("Issuer"))?
            .to_owned(),
        not_before: end("NotBefore")?,
        not_on_or_after: end("NotOnOrAfter")?,
        attributes: statements.iter().flat_map(|s| attributes(*s)).collect(),
        xml: xmlsig::extract(text, SAML, "Assertion")
            .map_err(|error| StsError::AnswerUnreadable(error.to_string()))?
            .ok_or_else(|| unreadable("Assertion"))?,
    })
}

fn attributes<'d>(statement: Element<'d>) -> impl Iterator<Item = Attribute> + use<'d> {
    statement.all(SAML, "Attribute").flat_map(|attribute| {
        attribute
            .all(SAML, "AttributeValue")
            .map(move |value| Attribute {
                namespace: named(attribute, "AttributeNamespace"),
                name: named(attribute, "AttributeName"),
                value: value.trimmed(),
            })
    })
}

fn named(attribute: Element<'_>, name: &str) -> String {
    attribute.attribute(name).unwrap_or_default().to_owned()
}

fn unreadable(detail: &str) -> StsError {
    StsError::AnswerUnreadable(detail.to_owned())
}
