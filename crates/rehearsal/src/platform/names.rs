//! Namespaces and algorithm addresses on the wire (eHealth protocol, sections 2 and 6).

/// SOAP 1.1 envelope.
pub const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
/// CertRA v2 requests and responses.
pub const CERTRA: &str = "urn:be:fgov:ehealth:certra:protocol:v2";
/// CertRA v2 types.
pub const CERTRA_CORE: &str = "urn:be:fgov:ehealth:certra:core:v2";
/// ETKRA v2 requests and responses.
pub const ETKRA: &str = "urn:be:fgov:ehealth:etkra:protocol:v2";
/// eHealth commons v2.
pub const COMMONS: &str = "urn:be:fgov:ehealth:commons:core:v2";
/// Details of a status of CertRA and ETKRA.
pub const ETEE: &str = "urn:be:fgov:ehealth:etee:commons:core:v2";
/// ETK depot v1 requests and responses.
pub const DEPOT: &str = "urn:be:fgov:ehealth:etkdepot:1_0:protocol";
/// eHealth commons v1, used by the depot.
pub const COMMONS_1: &str = "urn:be:fgov:ehealth:commons:1_0:core";
/// Details of a Fault.
pub const ERRORS: &str = "urn:be:fgov:ehealth:errors:soa:v1";
/// SAML 1.1 requests and responses.
pub const SAML_PROTOCOL: &str = "urn:oasis:names:tc:SAML:1.0:protocol";
/// SAML 1.1 assertions.
pub const SAML: &str = "urn:oasis:names:tc:SAML:1.0:assertion";
/// WS-Security 1.0.
pub const WSSE: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
/// Time stamps and identifiers of WS-Security 1.0.
pub const WSU: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
/// XML signatures.
pub const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
/// The `xml:` prefix.
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// The `xsi:` prefix.
pub const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Exclusive canonicalisation without comments.
pub const EXCLUSIVE_C14N: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
/// The enveloped-signature transform.
pub const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
/// RSA PKCS#1 v1.5 with SHA-256.
pub const RSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
/// ECDSA with SHA-256.
pub const ECDSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
/// ECDSA with SHA-384.
pub const ECDSA_SHA384: &str = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384";
/// ECDSA with SHA-512.
pub const ECDSA_SHA512: &str = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512";
/// SHA-256.
pub const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";

/// The outer status code of success.
pub const SUCCESS: &str = "urn:be:fgov:ehealth:2.0:status:Success";
/// The outer status code when the caller must change something.
pub const REQUESTER: &str = "urn:be:fgov:ehealth:2.0:status:Requester";
/// The outer status code when the platform cannot answer (yet).
pub const RESPONDER: &str = "urn:be:fgov:ehealth:2.0:status:Responder";
