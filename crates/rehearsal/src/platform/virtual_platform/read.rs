//! From an HTTP message to an admitted request.

use jiff::Timestamp;
use pki::Certificate;
use roxmltree::{Document, Node};

use super::VirtualPlatform;
use crate::platform::ledger::{Issue, Ledger};
use crate::platform::operation::{Endpoint, Operation, SignedBy};
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::schema;
use crate::platform::signature::{self, Issued, Signed, Trust};

/// A request that fits its schema.
pub struct Request<'a, 'i> {
    /// The moment in which it is judged.
    pub at: Timestamp,
    text: &'i str,
    document: &'a Document<'i>,
}

impl<'a, 'i> Request<'a, 'i> {
    /// The request in `text`, parsed as `document`.
    pub fn new(text: &'i str, document: &'a Document<'i>, at: Timestamp) -> Self {
        Self { at, text, document }
    }

    /// The request element.
    pub fn root(&self) -> Node<'a, 'i> {
        self.document.root_element()
    }
}

impl VirtualPlatform {
    /// Checks time, signature and replay; gives back the signature for operations that have one.
    pub(super) fn admit(
        &self,
        operation: Operation,
        request: &Request<'_, '_>,
    ) -> Result<Option<Signed>, Refusal> {
        let Some(issued) = instant(request.root()) else {
            // Requests to the depot have no instant.
            return Ok(None);
        };
        let signed = self.signed(operation, request)?;
        if signed.is_some() {
            let id = request.root().attribute("Id").unwrap_or_default();
            let mut ledger = self.ledger();
            ledger.forget(request.at);
            ledger.note(id.trim(), issued)?;
            self.keep(&ledger)?;
        }
        self.timely(issued, request.at)?;
        Ok(signed)
    }

    fn signed(
        &self,
        operation: Operation,
        request: &Request<'_, '_>,
    ) -> Result<Option<Signed>, Refusal> {
        let (text, document, at) = (request.text, request.document, request.at);
        let roots = &self.eid_roots;
        let accepted = &self.options.ec_algorithms;
        let check = |trust: &Trust<'_>| signature::check(text, document, trust, accepted);
        let signed = match operation.signed_by() {
            SignedBy::Nobody => return Ok(None),
            SignedBy::EidAuthentication => check(&Trust::EidAuthentication { roots, at })?,
            SignedBy::EidSignature => check(&Trust::EidSignature { roots, at })?,
            by @ (SignedBy::Ehealth | SignedBy::EhealthEver) => {
                let ledger = self.ledger();
                check(&Trust::Ehealth {
                    authorities: &self.authorities.keys(),
                    issued: &IssuedHere(&ledger),
                    ever: by == SignedBy::EhealthEver,
                    at,
                })?
            }
        };
        Ok(Some(signed))
    }

    /// Whether a request was issued close enough to `at`.
    pub fn timely(&self, issued: Timestamp, at: Timestamp) -> Result<(), Refusal> {
        let distance = at.duration_since(issued);
        if distance.unsigned_abs() <= self.options.instant_window {
            return Ok(());
        }
        match distance.is_negative() {
            true => Err(Kind::InstantFuture.into()),
            false => Err(Kind::InstantOld.into()),
        }
    }
}

/// The certificates of the ledger.
#[derive(Debug)]
struct IssuedHere<'a>(&'a Ledger);

impl Issued for IssuedHere<'_> {
    fn knows(&self, certificate: &Certificate) -> bool {
        let identifier = certificate.public_key_identifier().to_string();
        let leaf = self.0.issue(&identifier).and_then(Issue::leaf);
        leaf.as_ref() == Some(certificate)
    }

    fn revoked(&self, certificate: &Certificate) -> bool {
        let identifier = certificate.public_key_identifier().to_string();
        let issue = self.0.issue(&identifier);
        issue.is_some_and(|issue| issue.revoked.is_some())
    }
}

/// `text/xml`, in UTF-8 when it says so (SOAP 1.1, 6.1).
pub fn content_type(header: Option<&str>) -> Result<(), Refusal> {
    let header = header.unwrap_or_default().to_ascii_lowercase();
    let mut parts = header.split(';').map(str::trim);
    let is_xml = parts.next() == Some("text/xml");
    let is_utf8 = parts.all(|part| match part.strip_prefix("charset=") {
        Some(charset) => charset.trim_matches('"') == "utf-8",
        None => true,
    });
    match is_xml && is_utf8 {
        true => Ok(()),
        false => Err(Refusal::with(Kind::ContentType, "found", header)),
    }
}

/// The operation that the request element asks for.
pub fn operation(endpoint: Endpoint, root: Node<'_, '_>) -> Result<Operation, Refusal> {
    let name = root.tag_name();
    let namespace = name.namespace().unwrap_or_default();
    if let Some(operation) = Operation::of_request(endpoint, namespace, name.name()) {
        return Ok(operation);
    }
    Err(Refusal::with(
        Kind::OperationUnknown,
        "element",
        name.name(),
    ))
}

/// SOAPAction in double quotes (WS-I Basic Profile, R1109); at the depot none, or an empty one.
pub fn action(operation: Operation, header: Option<&str>) -> Result<(), Refusal> {
    let header = header.map(str::trim).filter(|header| !header.is_empty());
    let Some(wanted) = operation.action() else {
        return match header {
            None | Some("\"\"") => Ok(()),
            Some(found) => Err(Refusal::with(Kind::ActionWrong, "found", found)),
        };
    };
    named_action(wanted, header)
}

/// The SOAPAction that is wanted, in its quotes.
pub fn named_action(wanted: &str, header: Option<&str>) -> Result<(), Refusal> {
    let header = header.map(str::trim).filter(|header| !header.is_empty());
    let found = header.ok_or(Kind::ActionMissing)?;
    let bare = found
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .ok_or_else(|| Refusal::with(Kind::ActionUnquoted, "found", found))?;
    match bare == wanted {
        true => Ok(()),
        false => Err(Refusal::with(Kind::ActionWrong, "found", bare).and("expected", wanted)),
    }
}

/// Checks a document against the table of its request.
pub fn schema(document: &Document<'_>) -> Result<(), Refusal> {
    let name = document.root_element().tag_name();
    let table = schema::request(name.namespace().unwrap_or_default(), name.name())
        .ok_or(Kind::OperationUnknown)?;
    schema::check(document, table)
}

fn instant(root: Node<'_, '_>) -> Option<Timestamp> {
    schema::instant(root.attribute("IssueInstant")?)
}
