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
/// Details of a fault.
pub(crate) const ERRORS: &str = "urn:be:fgov:ehealth:errors:soa:v1";
/// Attributes such as `xsi:nil`.
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Attributes such as `xml:lang`.
pub(crate) const XML: &str = "http://www.w3.org/XML/1998/namespace";
