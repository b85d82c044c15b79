//! SOAP 1.1 around the messages (eHealth protocol, section 1).

use pki::KeyIdentifier;
use wire::Answer;

use crate::assumptions::Assumptions;
use crate::error::PlatformError;
use crate::fault::Fault;
use crate::masking::masked;
use crate::operation::Operation;
use crate::status;
use crate::xml::{Document, Element, SOAP, SOAP_12};

/// The request in its envelope: no XML declaration, an empty header, one child in the body.
pub(crate) fn envelope(payload: &str) -> String {
    format!(
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"{SOAP}\"><SOAP-ENV:Header/><SOAP-ENV:Body>{payload}</SOAP-ENV:Body></SOAP-ENV:Envelope>"
    )
}

/// The payload of an answer, with the operation for errors.
#[derive(Debug, Clone, Copy)]
pub struct Response<'d> {
    pub(crate) operation: Operation,
    pub(crate) root: Element<'d>,
    pub(crate) assumptions: &'d Assumptions,
}

/// Why an answer has nothing to read.
pub(crate) enum Unusable {
    /// A SOAP fault.
    Fault(Box<Fault>),
    /// An HTTP status that is no success, without a fault.
    HttpStatus(u16),
    /// Not what SOAP says; the reason, without values.
    Unreadable(String),
}

/// Opens an answer of this operation and gives its payload to `read`.
pub(crate) fn open<T>(
    operation: Operation,
    assumptions: &Assumptions,
    answer: &Answer,
    read: impl FnOnce(Response<'_>) -> Result<T, PlatformError>,
) -> Result<T, PlatformError> {
    let unusable = |reason| match reason {
        Unusable::Fault(fault) => PlatformError::Fault { operation, fault },
        Unusable::HttpStatus(status) => PlatformError::HttpStatus { operation, status },
        Unusable::Unreadable(detail) => PlatformError::AnswerUnreadable { operation, detail },
    };
    with_content(answer, unusable, |_, root| {
        let expected = root.namespace() == Some(operation.namespace())
            && root.name().strip_suffix("Response") == Some(operation.name());
        if !expected {
            let detail = format!("unexpected element {}", shortened(root.name()));
            return Err(PlatformError::AnswerUnreadable { operation, detail });
        }
        read(Response {
            operation,
            root,
            assumptions,
        })
    })
}

/// Opens any answer: first a fault, then the HTTP status, then the Content-Type, then the text and the one child
/// of its body, which `read` takes.
pub(crate) fn with_content<T, E>(
    answer: &Answer,
    unusable: impl Fn(Unusable) -> E,
    read: impl FnOnce(&str, Element<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let unreadable = |detail: String| unusable(Unusable::Unreadable(detail));
    let succeeded = (200..300).contains(&answer.status);
    let refused = || unusable(Unusable::HttpStatus(answer.status));
    let text = match std::str::from_utf8(&answer.body) {
        Ok(text) => text.trim_start_matches('\u{feff}').trim(),
        Err(_) if succeeded => return Err(unreadable("the text is not UTF-8".to_owned())),
        Err(_) => return Err(refused()),
    };
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(detail) if succeeded => return Err(unreadable(detail)),
        Err(_) => return Err(refused()),
    };
    let content = content(document.root());
    if let Some(fault) = content.filter(|content| Fault::is_one(content)) {
        return Err(unusable(Unusable::Fault(Box::new(Fault::read(fault)))));
    }
    if !succeeded {
        return Err(refused());
    }
    if let Some(other) = answer.header("content-type").filter(|kind| !is_soap(kind)) {
        return Err(unreadable(format!("Content-Type {}", shortened(other))));
    }
    let root = content.ok_or_else(|| unreadable("no SOAP body with one child".to_owned()))?;
    read(text, root)
}

/// SOAP 1.1 answers with text/xml; some gateways name the general type.
fn is_soap(content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    ["text/xml", "application/xml", "application/soap+xml"]
        .iter()
        .any(|known| kind.eq_ignore_ascii_case(known))
}

/// A foreign text for an error: no more than one line of it.
fn shortened(text: &str) -> String {
    let plain = text.chars().filter(|character| !character.is_control());
    masked(&plain.take(LONGEST_SHOWN).collect::<String>())
}

/// The one child of the body.
pub(crate) fn content(envelope: Element<'_>) -> Option<Element<'_>> {
    let version = [SOAP, SOAP_12]
        .into_iter()
        .find(|version| envelope.is(version, "Envelope"))?;
    let body = envelope.child(version, "Body")?;
    let mut children = body.elements();
    let first = children.next()?;
    children.next().is_none().then_some(first)
}

impl<'d> Response<'d> {
    /// An error about something that is missing or wrong in this answer.
    pub(crate) fn unreadable(&self, detail: impl Into<String>) -> PlatformError {
        PlatformError::AnswerUnreadable {
            operation: self.operation,
            detail: detail.into(),
        }
    }

    /// Fails with the platform's refusal unless the status is success.
    pub(crate) fn require_success(&self) -> Result<(), PlatformError> {
        match status::refusal(self.root) {
            Ok(None) => Ok(()),
            Ok(Some(refusal)) => Err(PlatformError::Refused {
                operation: self.operation,
                refusal: Box::new(refusal),
            }),
            Err(missing) => Err(self.unreadable(missing)),
        }
    }

    /// A child of `parent` that must be there.
    pub(crate) fn require(
        &self,
        parent: Element<'d>,
        namespace: &'d str,
        name: &'static str,
    ) -> Result<Element<'d>, PlatformError> {
        parent
            .child(namespace, name)
            .ok_or_else(|| self.unreadable(name))
    }

    /// A child of the answer itself that must be there.
    pub(crate) fn require_own(&self, name: &'static str) -> Result<Element<'d>, PlatformError> {
        self.require(self.root, self.operation.namespace(), name)
    }

    /// The bytes of such a child.
    pub(crate) fn require_bytes(&self, name: &'static str) -> Result<Vec<u8>, PlatformError> {
        let element = self.require_own(name)?;
        element.base64().ok_or_else(|| self.unreadable(name))
    }

    /// The number of a key that `element` holds.
    pub(crate) fn key_identifier(
        &self,
        element: Element<'_>,
    ) -> Result<KeyIdentifier, PlatformError> {
        let identifier = element.trimmed().parse();
        identifier.map_err(|_| self.unreadable(element.name()))
    }

    /// The truth value of such a child.
    pub(crate) fn require_boolean(&self, name: &'static str) -> Result<bool, PlatformError> {
        let element = self.require_own(name)?;
        element.boolean().ok_or_else(|| self.unreadable(name))
    }
}

/// Characters of a foreign text that an error shows.
const LONGEST_SHOWN: usize = 80;
