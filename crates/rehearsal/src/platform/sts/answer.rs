//! Responses and tokens of SAML 1.1.

use jiff::{SignedDuration, Timestamp};
use pki::Certificate;
use uuid::Uuid;

use super::canonical;
use super::name;
use super::refusal::{Place, Refusal};
use super::request::{Asked, HOLDER_OF_KEY, X509_SUBJECT_NAME};
use crate::authority::KeyPair;
use crate::platform::fault::{Failure, Reply};
use crate::platform::names;
use crate::platform::response::instant;
use crate::platform::xml;

/// The parts that every response has.
#[derive(Debug, Clone)]
pub struct Frame {
    /// RequestID of the request, when it had one.
    pub request_id: Option<String>,
    /// Now.
    pub at: Timestamp,
}

impl Frame {
    /// A response with a token for the holder of `leaf`, signed by `key`, whose certificate is the
    /// first of `chain`.
    pub fn token(
        &self,
        asked: &Asked,
        leaf: &Certificate,
        key: &KeyPair,
        chain: &[&Certificate],
    ) -> Result<String, Refusal> {
        let id = format!("assertion-{}", Uuid::new_v4());
        let unsigned = |signature: &str| self.assertion(&id, asked, leaf, signature);
        let signature = canonical::signature(&unsigned(""), &id, key, &key_info(chain))?;
        Ok(self.response("samlp:Success", "", &unsigned(&signature)))
    }

    /// A response that refuses.
    pub fn refused(&self, refusal: &Refusal) -> String {
        let code = match refusal.place() {
            Place::Responder => "samlp:Responder",
            Place::Requester | Place::Fault => "samlp:Requester",
        };
        let message = format!("{}: {}", refusal.code(), refusal.message());
        self.response(code, &xml::leaf("samlp:StatusMessage", &message), "")
    }

    fn response(&self, code: &str, message: &str, assertion: &str) -> String {
        let answers = self
            .request_id
            .as_deref()
            .map(|id| format!(" InResponseTo=\"{}\"", xml::escape(id)))
            .unwrap_or_default();
        format!(
            "<samlp:Response xmlns:samlp=\"{}\" ResponseID=\"response-{}\"{answers} MajorVersion=\"1\" \
             MinorVersion=\"1\" IssueInstant=\"{}\"><samlp:Status><samlp:StatusCode Value=\"{code}\"/>{message}\
             </samlp:Status>{assertion}</samlp:Response>",
            names::SAML_PROTOCOL,
            Uuid::new_v4(),
            instant(self.at),
        )
    }

    fn assertion(&self, id: &str, asked: &Asked, leaf: &Certificate, signature: &str) -> String {
        let longest = self.at.checked_add(A_DAY).unwrap_or(self.at);
        let until = longest.min(asked.until).min(leaf.not_after());
        let attributes: String = asked
            .attributes
            .iter()
            .map(|attribute| {
                format!(
                    "<saml:Attribute AttributeName=\"{}\" AttributeNamespace=\"{}\">{}</saml:Attribute>",
                    xml::escape(&attribute.name),
                    xml::escape(&attribute.namespace),
                    xml::leaf("saml:AttributeValue", &attribute.value),
                )
            })
            .collect();
        let subject = format!(
            "<saml:Subject><saml:NameIdentifier Format=\"{X509_SUBJECT_NAME}\" NameQualifier=\"{}\">{}\
             </saml:NameIdentifier><saml:SubjectConfirmation><saml:ConfirmationMethod>{HOLDER_OF_KEY}\
             </saml:ConfirmationMethod>{}</saml:SubjectConfirmation></saml:Subject>",
            xml::escape(&name::text(leaf.issuer())),
            xml::escape(&name::text(leaf.subject())),
            key_info(&[leaf]),
        );
        format!(
            "<saml:Assertion xmlns:saml=\"{}\" MajorVersion=\"1\" MinorVersion=\"1\" AssertionID=\"{id}\" \
             Issuer=\"{ISSUER}\" IssueInstant=\"{at}\"><saml:Conditions NotBefore=\"{at}\" NotOnOrAfter=\"{}\"/>\
             <saml:AttributeStatement>{subject}{attributes}</saml:AttributeStatement>{signature}</saml:Assertion>",
            names::SAML,
            instant(until),
            at = instant(self.at),
        )
    }
}

impl Reply for Frame {
    fn bare_success(&self) -> String {
        self.response("samlp:Success", "", "")
    }

    fn failure(&self, failure: &Failure<'_>) -> Option<String> {
        let message = match failure.detail {
            None => failure.message.to_owned(),
            Some((code, _)) => format!("{code}: {}", failure.message),
        };
        let message = xml::leaf("samlp:StatusMessage", &message);
        Some(self.response("samlp:Responder", &message, ""))
    }
}

fn key_info(chain: &[&Certificate]) -> String {
    let certificates: String = chain
        .iter()
        .map(|certificate| xml::leaf("ds:X509Certificate", &xml::encode(certificate.der())))
        .collect();
    format!(
        "<ds:KeyInfo xmlns:ds=\"{}\"><ds:X509Data>{certificates}</ds:X509Data></ds:KeyInfo>",
        names::DSIG
    )
}

const A_DAY: SignedDuration = SignedDuration::from_hours(24);
const ISSUER: &str = "urn:be:fgov:ehealth:sts:1_0";
