//! Writing and reading XML, with the namespaces of eHealth protocol, section 2.

mod reader;
mod writer;

pub(crate) use reader::{Document, Element};
pub(crate) use writer::Writer;

/// `cp`
pub(crate) const CERTRA: &str = "urn:be:fgov:ehealth:certra:protocol:v2";
/// `cc`
pub(crate) const CERTRA_CORE: &str = "urn:be:fgov:ehealth:certra:core:v2";
/// `ep`
pub(crate) const ETKRA: &str = "urn:be:fgov:ehealth:etkra:protocol:v2";
/// `k`
pub(crate) const COMMONS: &str = "urn:be:fgov:ehealth:commons:core:v2";
/// `etee`; its children are in no namespace.
pub(crate) const ETEE: &str = "urn:be:fgov:ehealth:etee:commons:core:v2";
/// `dp`
pub(crate) const DEPOT: &str = "urn:be:fgov:ehealth:etkdepot:1_0:protocol";
/// `k1`; its children are in no namespace.
pub(crate) const COMMONS_1: &str = "urn:be:fgov:ehealth:commons:1_0:core";
/// SOAP 1.1.
pub(crate) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
/// SOAP 1.2, which only gateways speak.
pub(crate) const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";
/// Details of a fault.
pub(crate) const ERRORS: &str = "urn:be:fgov:ehealth:errors:soa:v1";
/// Attributes such as `xsi:nil`.
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Attributes such as `xml:lang`.
pub(crate) const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// XML signatures.
pub(crate) const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
/// SAML 1.1 assertions.
pub(crate) const SAML: &str = "urn:oasis:names:tc:SAML:1.0:assertion";
/// SAML 1.1 requests and responses.
pub(crate) const SAML_PROTOCOL: &str = "urn:oasis:names:tc:SAML:1.0:protocol";
/// Security in the header of a message.
pub(crate) const WS_SECURITY: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
/// Time stamps in the header of a message.
pub(crate) const WS_UTILITY: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
