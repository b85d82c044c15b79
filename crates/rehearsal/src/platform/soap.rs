//! SOAP 1.1 as the platform reads and writes it (eHealth protocol, section 1).

mod payload;

use roxmltree::{Document, Node, ParsingOptions};

pub use payload::extract;

use super::names;
use super::refusal::{Kind, Place, Refusal};
use super::xml;

/// Reads a message and returns the one element of its body as a document of its own.
///
/// The text of the element is kept byte for byte; only the namespace declarations that it
/// inherited are written onto it, so that exclusive canonicalisation gives the same result.
pub fn payload(message: &[u8]) -> Result<String, Refusal> {
    let text = text(message)?;
    let document = parse(text)?;
    let body = body(document.root_element())?;
    Ok(extract(text, body))
}

/// The same, whatever stands in the header: who looks at a message later judges nothing.
pub fn payload_unjudged(message: &[u8]) -> Result<String, Refusal> {
    let text = text(message)?;
    let document = parse(text)?;
    let parts = envelope_parts(document.root_element())?;
    Ok(extract(text, parts.payload))
}

/// The text of a message of bounded size.
pub fn text(message: &[u8]) -> Result<&str, Refusal> {
    if message.len() > MAXIMUM {
        return Err(Kind::TooLarge.into());
    }
    let text = std::str::from_utf8(message).map_err(|_| Kind::NotUtf8)?;
    // A byte order mark is allowed before the first character.
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Parses a document without document type declaration, of bounded size and depth.
pub fn parse(text: &str) -> Result<Document<'_>, Refusal> {
    if too_deep(text) {
        return Err(Refusal::with(Kind::NotXml, "detail", "nested too deeply"));
    }
    let options = ParsingOptions {
        nodes_limit: NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => Kind::Doctype.into(),
        error => Refusal::with(Kind::NotXml, "detail", error.to_string()),
    })
}

/// An envelope around `payload`.
pub fn envelope(payload: &str) -> String {
    format!(
        "<soap:Envelope xmlns:soap=\"{}\"><soap:Header/><soap:Body>{payload}</soap:Body></soap:Envelope>",
        names::SOAP
    )
}

/// A Fault that tells the refusal as `soa:BusinessError`, or as `soa:SystemError` when the platform
/// itself failed (eHealth errors, SOA 1.1).
pub fn fault(refusal: &Refusal, ticket: &str) -> String {
    let mut message = refusal.kind.message().to_owned();
    for (name, value) in &refusal.parameters {
        message.push_str(&format!(" [{name}: {value}]"));
    }
    let told = Told {
        system: refusal.kind.place() == Place::Responder,
        code: refusal.kind.code(),
        message: &message,
    };
    told_as(&told, refusal.kind.message(), ticket)
}

/// What a Fault tells.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The platform's own failure, not the caller's.
    pub system: bool,
    /// Code.
    pub code: &'a str,
    /// English sentence.
    pub message: &'a str,
}

/// A Fault with these words.
pub fn told(told: &Told<'_>, ticket: &str) -> String {
    told_as(told, told.message, ticket)
}

/// A Fault with these words and a fault code of `soap`, `wsse` or `wsu`.
pub fn told_with(told: &Told<'_>, party: &str, ticket: &str) -> String {
    fault_of(told, party, told.message, ticket)
}

fn told_as(told: &Told<'_>, summary: &str, ticket: &str) -> String {
    let party = match told.system {
        true => "soap:Server",
        false => "soap:Client",
    };
    fault_of(told, party, summary, ticket)
}

fn fault_of(told: &Told<'_>, party: &str, summary: &str, ticket: &str) -> String {
    let (element, origin) = match told.system {
        true => ("soa:SystemError", "Provider"),
        false => ("soa:BusinessError", "Consumer"),
    };
    let declared = match party.split_once(':') {
        Some(("wsse", _)) => format!(" xmlns:wsse=\"{}\"", names::WSSE),
        Some(("wsu", _)) => format!(" xmlns:wsu=\"{}\"", names::WSU),
        _ => String::new(),
    };
    let detail = format!(
        "<{element} xmlns:soa=\"{}\" Id=\"{}\"><Origin>{origin}</Origin>{}\
         <Message xml:lang=\"en\">{}</Message><soa:Environment>Simulation</soa:Environment></{element}>",
        names::ERRORS,
        xml::escape(ticket),
        xml::leaf("Code", told.code),
        xml::escape(told.message),
    );
    envelope(&format!(
        "<soap:Fault><faultcode{declared}>{party}</faultcode>{}<detail>{detail}</detail></soap:Fault>",
        xml::leaf("faultstring", &format!("{}: {summary}", told.code)),
    ))
}

fn body<'a, 'i>(root: Node<'a, 'i>) -> Result<Node<'a, 'i>, Refusal> {
    let parts = envelope_parts(root)?;
    if let Some(header) = parts.header {
        understood(header)?;
    }
    Ok(parts.payload)
}

/// An envelope taken apart.
pub struct EnvelopeParts<'a, 'i> {
    /// `Header`, if there is one; nothing in it is judged.
    pub header: Option<Node<'a, 'i>>,
    /// `Body`.
    pub body: Node<'a, 'i>,
    /// The one element in the body.
    pub payload: Node<'a, 'i>,
}

/// Takes an envelope apart.
pub fn envelope_parts<'a, 'i>(root: Node<'a, 'i>) -> Result<EnvelopeParts<'a, 'i>, Refusal> {
    if !root.has_tag_name((names::SOAP, "Envelope")) {
        return Err(Kind::Envelope.into());
    }
    only_elements(root, Kind::Envelope)?;
    let mut parts = root.children().filter(Node::is_element).peekable();
    let header = parts.next_if(|part| part.has_tag_name((names::SOAP, "Header")));
    let body = parts
        .next()
        .filter(|part| part.has_tag_name((names::SOAP, "Body")))
        .ok_or(Kind::Envelope)?;
    if parts.next().is_some() {
        return Err(Kind::Envelope.into());
    }
    only_elements(body, Kind::Body)?;
    let mut contents = body.children().filter(Node::is_element);
    match (contents.next(), contents.next()) {
        (Some(payload), None) => Ok(EnvelopeParts {
            header,
            body,
            payload,
        }),
        _ => Err(Kind::Body.into()),
    }
}

fn only_elements(node: Node<'_, '_>, kind: Kind) -> Result<(), Refusal> {
    match xml::collapsed(node).is_empty() {
        true => Ok(()),
        false => Err(kind.into()),
    }
}

/// The platform understands no header entry; one that must be understood is refused (SOAP 1.1, 4.2.3).
fn understood(header: Node<'_, '_>) -> Result<(), Refusal> {
    let must = |entry: &Node<'_, '_>| {
        let flag = entry.attribute((names::SOAP, "mustUnderstand"));
        flag.is_some_and(|flag| flag.trim() != "0")
    };
    match header.children().filter(Node::is_element).find(must) {
        Some(entry) => Err(Refusal::with(
            Kind::MustUnderstand,
            "element",
            entry.tag_name().name(),
        )),
        None => Ok(()),
    }
}

/// Rough and quick: counts start and end tags before the real parser recurses into them.
fn too_deep(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    for pair in bytes.windows(2) {
        match pair {
            [b'<', b'/'] => depth = depth.saturating_sub(1),
            [b'<', next] if !matches!(next, b'!' | b'?') => depth += 1,
            [b'/', b'>'] => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return true;
        }
    }
    false
}

const MAXIMUM: usize = 1024 * 1024;
const NODES: u32 = 20_000;
const DEPTH: usize = 64;

#[cfg(test)]
mod tests;
