//! The SAML request, element by element (schema oasis-sstc-saml-schema-protocol-1.1).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use pki::{Certificate, name};
use uuid::Uuid;

use super::question::Question;
use crate::xml::{DSIG, SAML, SAML_PROTOCOL, Writer};

/// A request and its identifier.
pub(super) struct Written {
    pub xml: String,
    pub id: String,
}

/// The request for a token whose holder is `certificate`, which also signs the header.
pub(super) fn write(certificate: &Certificate, question: &Question, now: Timestamp) -> Written {
    let id = format!("request-{}", Uuid::new_v4());
    let subject = Subject::of(certificate);
    let mut writer = Writer::default();
    let instant = moment(now);
    writer.element(
        "samlp:Request",
        &[
            ("xmlns:samlp", SAML_PROTOCOL),
            ("xmlns:saml", SAML),
            ("xmlns:ds", DSIG),
            ("RequestID", &id),
            ("MajorVersion", "1"),
            ("MinorVersion", "1"),
            ("IssueInstant", &instant),
        ],
        |request| {
            request.element("samlp:AttributeQuery", &[], |query| {
                subject.write(query, |confirmation| {
                    // An assertion says something, or is none (schema).
                    if !question.said.is_empty() {
                        confirmation.element("saml:SubjectConfirmationData", &[], |data| {
                            assertion(data, &subject, question, now);
                        });
                    }
                    key_info(confirmation, certificate);
                });
                for (namespace, name) in &question.wanted {
                    let attributes = [
                        ("AttributeName", name.as_str()),
                        ("AttributeNamespace", namespace),
                    ];
                    query.element("saml:AttributeDesignator", &attributes, |_| {});
                }
            });
        },
    );
    Written {
        xml: writer.finish(),
        id,
    }
}

/// What the asker says of itself: unsigned, good for a day.
fn assertion(into: &mut Writer, subject: &Subject, question: &Question, now: Timestamp) {
    let id = format!("assertion-{}", Uuid::new_v4());
    let from = moment(now);
    let until = moment(now.checked_add(A_DAY).unwrap_or(now));
    let attributes = [
        ("MajorVersion", "1"),
        ("MinorVersion", "1"),
        ("AssertionID", &id),
        ("Issuer", &subject.name),
        ("IssueInstant", &from),
    ];
    into.element("saml:Assertion", &attributes, |inside| {
        let window = [("NotBefore", from.as_str()), ("NotOnOrAfter", &until)];
        inside.element("saml:Conditions", &window, |_| {});
        inside.element("saml:AttributeStatement", &[], |statement| {
            subject.write(statement, |_| {});
            for attribute in &question.said {
                let named = [
                    ("AttributeName", attribute.name.as_str()),
                    ("AttributeNamespace", &attribute.namespace),
                ];
                statement.element("saml:Attribute", &named, |value| {
                    value.leaf("saml:AttributeValue", &attribute.value);
                });
            }
        });
    });
}

fn key_info(into: &mut Writer, certificate: &Certificate) {
    into.element("ds:KeyInfo", &[], |info| {
        info.element("ds:X509Data", &[], |data| {
            data.leaf("ds:X509Certificate", &STANDARD.encode(certificate.der()));
        });
    });
}

/// The names of a certificate, as the STS knows its holder.
struct Subject {
    name: String,
    issuer: String,
}

impl Subject {
    fn of(certificate: &Certificate) -> Self {
        Self {
            name: name::rfc1779(certificate.subject()),
            issuer: name::rfc1779(certificate.issuer()),
        }
    }

    /// A `Subject` confirmed as holder of a key; `more` follows the confirmation method.
    fn write(&self, into: &mut Writer, more: impl FnOnce(&mut Writer)) {
        into.element("saml:Subject", &[], |subject| {
            let qualified = [
                ("Format", X509_SUBJECT_NAME),
                ("NameQualifier", self.issuer.as_str()),
            ];
            subject.leaf_with("saml:NameIdentifier", &qualified, &self.name);
            subject.element("saml:SubjectConfirmation", &[], |confirmation| {
                confirmation.leaf("saml:ConfirmationMethod", HOLDER_OF_KEY);
                more(confirmation);
            });
        });
    }
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

const A_DAY: SignedDuration = SignedDuration::from_hours(24);
const HOLDER_OF_KEY: &str = "urn:oasis:names:tc:SAML:1.0:cm:holder-of-key";
const X509_SUBJECT_NAME: &str = "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName";
