//! SOAP 1.1 around the messages (eHealth protocol, section 1).

use pki::KeyIdentifier;
use wire::Answer;

use crate::assumptions::Assumptions;
use crate::error::PlatformError;
use crate::fault::Fault;
use crate::operation::Operation;
use crate::status;
use crate::xml::{Document, Element, SOAP};

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

/// Opens an answer: first a fault, then the HTTP status, then the payload, which `read` takes.
pub(crate) fn open<T>(
    operation: Operation,
    assumptions: &Assumptions,
    answer: &Answer,
    read: impl FnOnce(Response<'_>) -> Result<T, PlatformError>,
) -> Result<T, PlatformError> {
    let unreadable = |detail: String| PlatformError::AnswerUnreadable { operation, detail };
    let succeeded = (200..300).contains(&answer.status);
    let refused = PlatformError::HttpStatus {
        operation,
        status: answer.status,
    };
    let text = match std::str::from_utf8(&answer.body) {
        Ok(text) => text.trim_start_matches('\u{feff}').trim(),
        Err(_) if succeeded => return Err(unreadable("the text is not UTF-8".to_owned())),
        Err(_) => return Err(refused),
    };
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(detail) if succeeded => return Err(unreadable(detail)),
        Err(_) => return Err(refused),
    };
    let content = content(document.root());
    if let Some(fault) = content.filter(|content| content.is(SOAP, "Fault")) {
        return Err(PlatformError::Fault {
            operation,
            fault: Box::new(Fault::read(fault)),
        });
    }
    if !succeeded {
        return Err(refused);
    }
    let root = content.ok_or_else(|| unreadable("no SOAP body with one child".to_owned()))?;
    let expected = root.namespace() == Some(operation.namespace())
        && root.name().strip_suffix("Response") == Some(operation.name());
    if !expected {
        return Err(unreadable(format!("unexpected element {}", root.name())));
    }
    read(Response {
        operation,
        root,
        assumptions,
    })
}

/// The one child of the body.
fn content(envelope: Element<'_>) -> Option<Element<'_>> {
    let body = Some(envelope)
        .filter(|envelope| envelope.is(SOAP, "Envelope"))?
        .child(SOAP, "Body")?;
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
