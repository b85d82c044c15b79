//! What is kept of a message: names and words of the protocol, never a value of a person.

use std::collections::BTreeSet;

use jiff::Timestamp;
use pki::Certificate;
use pki::path::Anchors;
use wire::{Answer, WireError};

use super::exchange::{CertificateSeen, Exchange, FaultSeen, Outcome, SignatureSent};
use super::name;
use crate::fault::{Fault, FaultKind};
use crate::masking::masked;
use crate::moment;
use crate::operation::Operation;
use crate::soap;
use crate::status;
use crate::xml::{
    CERTRA, CERTRA_CORE, COMMONS, COMMONS_1, DEPOT, DSIG, Document, ERRORS, ETEE, ETKRA, Element,
    SAML, SAML_PROTOCOL, SOAP, SOAP_12, WS_SECURITY, WS_UTILITY,
};

/// Which operation it is, and how it is signed.
pub(super) fn request(body: &[u8], is_sts: bool, exchange: &mut Exchange) {
    let Some(document) = std::str::from_utf8(body)
        .ok()
        .and_then(|text| Document::parse(text).ok())
    else {
        return;
    };
    let Some(root) = soap::content(document.root()) else {
        return;
    };
    let name = root.name().strip_suffix("Request");
    let operation = Operation::ALL
        .into_iter()
        .find(|operation| Some(operation.name()) == name);
    if let Some(operation) = operation {
        exchange.operation = operation.name().to_owned();
    } else if is_sts {
        exchange.operation = STS_OPERATION.to_owned();
    }
    let mut all = document.root().descendants();
    if let Some(method) = all.find(|element| element.is(DSIG, "SignatureMethod")) {
        let uri = method.attribute("Algorithm").unwrap_or_default();
        let certificates = document
            .root()
            .descendants()
            .filter(|element| element.is(DSIG, "X509Certificate"));
        exchange.signature = Some(SignatureSent {
            algorithm: code_word(uri.rsplit('#').next().unwrap_or_default()),
            certificates: certificates.count(),
        });
    }
    if operation == Some(Operation::GenerateCertificate) {
        let dn = root.descendants().find(|one| one.is(CERTRA_CORE, "DN"));
        exchange.dn_sent = dn.map(|dn| name::seen(&dn.text()).form);
    }
}

/// What stands before the body of an answer.
pub(super) fn head(answer: &Answer, exchange: &mut Exchange) {
    exchange.http_status = Some(answer.status);
    exchange.content_type = answer.header("content-type").map(plain);
}

/// An answer that is no message of the protocol.
pub(super) fn status_only(answer: &Answer, exchange: &mut Exchange) {
    exchange.outcome = if (200..300).contains(&answer.status) {
        Outcome::Done
    } else {
        Outcome::Unreadable
    };
}

/// Why there is no answer.
pub(super) fn failure(error: &WireError, exchange: &mut Exchange) {
    exchange.outcome = Outcome::NoAnswer;
    exchange.wire_error = Some(error.code().to_owned());
    if let WireError::TlsUntrusted { issuer, .. } = error {
        exchange.tls_issuer = Some(plain(issuer));
    }
}

/// What an answer says, without what it says of whom.
pub(super) fn answer(body: &[u8], anchors: &Anchors, now: Timestamp, exchange: &mut Exchange) {
    exchange.outcome = Outcome::Unreadable;
    let Ok(text) = std::str::from_utf8(body) else {
        return;
    };
    let Ok(document) = Document::parse(text.trim_start_matches('\u{feff}').trim()) else {
        return;
    };
    let Some(root) = soap::content(document.root()) else {
        return;
    };
    exchange.elements = element_names(root);
    if Fault::is_one(&root) {
        exchange.outcome = Outcome::Fault;
        exchange.fault = Some(fault(&Fault::read(root)));
        return;
    }
    read_status(root, exchange);
    let at = |name| root.descendants().find(|one| one.is(CERTRA_CORE, name));
    exchange.dn = at("DN")
        .filter(|_| root.child(CERTRA, "Contract").is_some())
        .map(|dn| name::seen(&dn.text()));
    read_certificates(root, anchors, now, exchange);
    exchange.organisation_types = words(root, "IdentifierType");
    exchange.check_digit_algorithms = words(root, "CheckDigitAlgorithm");
    read_information(root, exchange);
}

fn fault(fault: &Fault) -> FaultSeen {
    let word = |text: &Option<String>| text.as_deref().map(code_word);
    FaultSeen {
        code: code_word(&fault.code),
        kind: fault.kind.map(|kind| match kind {
            FaultKind::System => "SystemError".to_owned(),
            FaultKind::Business => "BusinessError".to_owned(),
        }),
        origin: word(&fault.origin),
        environment: word(&fault.environment),
        retry: fault.retry,
    }
}

fn read_status(root: Element<'_>, exchange: &mut Exchange) {
    let refused = match status::refusal(root) {
        Ok(None) => false,
        Ok(Some(refusal)) => {
            exchange.status = refusal.status.iter().map(|uri| plain(uri)).collect();
            let codes = refusal.errors.iter();
            exchange.codes = codes.map(|error| code_word(&error.code)).collect();
            let pairs = refusal.errors.iter().flat_map(|error| &error.parameters);
            exchange.parameters = distinct(pairs.map(|(name, _)| code_word(name)));
            true
        }
        Err(_) => has_refused_otherwise(root, exchange),
    };
    exchange.outcome = if refused {
        Outcome::Refused
    } else {
        Outcome::Done
    };
}

/// The depot and the STS have a status of their own; one operation has none.
fn has_refused_otherwise(root: Element<'_>, exchange: &mut Exchange) -> bool {
    if let Some(code) = root
        .child(COMMONS_1, "Status")
        .and_then(|status| status.child_local("Code"))
    {
        exchange.status = vec![code_word(&code.trimmed())];
        let errors = root.all(DEPOT, "Error");
        let codes = errors.filter_map(|error| error.child(DEPOT, "Code"));
        exchange.codes = codes.map(|code| code_word(&code.trimmed())).collect();
        return code.trimmed() != "200";
    }
    if let Some(status) = root.child(SAML_PROTOCOL, "Status") {
        let codes = status.descendants();
        exchange.status = codes
            .filter(|element| element.is(SAML_PROTOCOL, "StatusCode"))
            .filter_map(|code| code.attribute("Value"))
            .map(plain)
            .collect();
        let succeeded = |code: &String| code.contains("Success");
        return !exchange.status.first().is_some_and(succeeded);
    }
    false
}

fn read_certificates(root: Element<'_>, anchors: &Anchors, now: Timestamp, into: &mut Exchange) {
    let chain: Vec<Certificate> = root
        .all(CERTRA, "X509Certificate")
        .filter_map(Element::base64)
        .filter_map(|der| Certificate::from_der(&der).ok())
        .take(MOST_CERTIFICATES)
        .collect();
    if let Some(leaf) = chain.first() {
        into.trusted = Some(pki::path::build(leaf, &chain, anchors, now).is_ok());
    }
    into.certificates = chain.iter().map(certificate).collect();
}

fn certificate(certificate: &Certificate) -> CertificateSeen {
    let usage = certificate.key_usage();
    let lifetime = certificate
        .not_after()
        .duration_since(certificate.not_before());
    CertificateSeen {
        key: certificate.public_key_kind().to_string(),
        key_usage: usage
            .map(pki::KeyUsage::names)
            .unwrap_or_default()
            .into_iter()
            .map(str::to_owned)
            .collect(),
        authority: certificate.is_ca(),
        // The name of an authority; one's own name would be personal.
        issuer: if certificate.is_self_issued() && !certificate.is_ca() {
            "itself".to_owned()
        } else {
            plain(&certificate.issuer_rfc2253())
        },
        days: lifetime.as_hours() / 24,
    }
}

fn read_information(root: Element<'_>, exchange: &mut Exchange) {
    for info in root.all(CERTRA, "CertificateInfo").take(MOST_INFORMATION) {
        let text = |name| info.child(CERTRA_CORE, name).map(Element::trimmed);
        let pair = [text("AuthenticationCertificateStatus"), text("ETKStatus")]
            .map(|word| code_word(&word.unwrap_or_default()));
        exchange.statuses.push(pair.join("/"));
        let end = info
            .child(CERTRA_CORE, "AuthenticationCertificateDetails")
            .and_then(|details| details.child(CERTRA_CORE, "ValidNotAfter"))
            .and_then(|end| moment::read(&end.trimmed()));
        let start = text("ReplacementPeriodStartDate").and_then(|text| moment::read(&text));
        if let (Some(start), Some(end)) = (start, end) {
            let hours = end.duration_since(start).as_hours();
            // Rounded: summer time may take an hour.
            exchange.replacement_days.push((hours + 12).div_euclid(24));
        }
    }
    exchange.statuses = distinct(exchange.statuses.drain(..));
    exchange.replacement_days.sort_unstable();
    exchange.replacement_days.dedup();
}

fn words(root: Element<'_>, name: &'static str) -> Vec<String> {
    let all = root.all(CERTRA, "OrganizationType");
    distinct(
        all.flat_map(|one| one.all(CERTRA_CORE, name))
            .map(|element| code_word(&element.trimmed())),
    )
}

/// The names of all elements, each once, with the prefixes of the protocol.
fn element_names(root: Element<'_>) -> Vec<String> {
    let names = root.descendants().map(|element| {
        let prefix = PREFIXES
            .iter()
            .find(|(namespace, _)| element.namespace() == Some(*namespace))
            .map(|(_, prefix)| *prefix);
        match (prefix, element.namespace()) {
            (Some(prefix), _) => format!("{prefix}:{}", code_word(element.name())),
            (None, Some(_)) => format!("?:{}", code_word(element.name())),
            (None, None) => code_word(element.name()),
        }
    });
    distinct(names)
}

fn distinct(words: impl Iterator<Item = String>) -> Vec<String> {
    let all: BTreeSet<String> = words.collect();
    all.into_iter().take(MOST_WORDS).collect()
}

/// A word of the protocol: what has another form is not repeated, since nobody knows what it holds.
fn code_word(text: &str) -> String {
    let text = text.trim();
    let end = text.find(['[', ' ']).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/');
    if word.len() > LONGEST_WORD || !word.chars().all(good) {
        return "(not a word)".to_owned();
    }
    masked(word)
}

/// A foreign text of one line: control characters out, personal numbers and addresses masked.
fn plain(text: &str) -> String {
    let characters = text.chars().filter(|character| !character.is_control());
    masked(&characters.take(LONGEST_TEXT).collect::<String>())
}

/// What the exchange with the STS is called.
const STS_OPERATION: &str = "RequestSecureToken";

const MOST_CERTIFICATES: usize = 10;
const MOST_INFORMATION: usize = 5000;
const MOST_WORDS: usize = 300;
const LONGEST_WORD: usize = 120;
const LONGEST_TEXT: usize = 300;

const PREFIXES: &[(&str, &str)] = &[
    (CERTRA, "cp"),
    (CERTRA_CORE, "cc"),
    (ETKRA, "ep"),
    (COMMONS, "k"),
    (COMMONS_1, "k1"),
    (ETEE, "etee"),
    (DEPOT, "dp"),
    (ERRORS, "errors"),
    (SOAP, "soap"),
    (SOAP_12, "soap12"),
    (DSIG, "ds"),
    (SAML, "saml"),
    (SAML_PROTOCOL, "samlp"),
    (WS_SECURITY, "wsse"),
    (WS_UTILITY, "wsu"),
];
