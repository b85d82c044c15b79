//! A message to the STS, made by hand, with every value to be changed.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::platform::sts::{canonical, name};
use crate::platform::tests::client::Ehealth;
use crate::platform::{names, xml};

pub const NAMESPACE: &str = "urn:be:fgov:identification-namespace";
pub const CERTIFIED: &str = "urn:be:fgov:certified-namespace:ehealth";
pub const CBE_NUMBER: &str = "urn:be:fgov:kbo-bce:organization:cbe-number";
const X509: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
const BASE64: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

/// What stands in a message; signed when it is written.
pub struct Asking {
    pub id: String,
    pub issued: Timestamp,
    pub versions: (&'static str, &'static str),
    pub format: &'static str,
    pub qualifier: String,
    pub subject: String,
    pub method: &'static str,
    pub holder: Vec<u8>,
    pub issuer: String,
    pub from: Timestamp,
    pub until: Timestamp,
    pub said: Vec<(&'static str, String)>,
    pub wanted: Vec<(&'static str, &'static str)>,
    pub inner: &'static str,
    pub created: Timestamp,
    pub expires: Timestamp,
    pub token: Vec<u8>,
    pub covered: Vec<&'static str>,
    pub signature_method: &'static str,
}

impl Asking {
    /// As the protocol says.
    pub fn of(owner: &Ehealth, at: Timestamp) -> Self {
        let leaf = owner.leaf();
        let subject = name::text(leaf.subject());
        Self {
            id: format!("request-{}", uuid::Uuid::new_v4()),
            issued: at,
            versions: ("1", "1"),
            format: "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName",
            qualifier: name::text(leaf.issuer()),
            subject: subject.clone(),
            method: "urn:oasis:names:tc:SAML:1.0:cm:holder-of-key",
            holder: leaf.der().to_vec(),
            issuer: subject,
            from: at,
            until: at + SignedDuration::from_hours(24),
            said: vec![(CBE_NUMBER, "0998123466".to_owned())],
            wanted: vec![(NAMESPACE, CBE_NUMBER)],
            inner: "",
            created: at,
            expires: at + SignedDuration::from_secs(60),
            token: leaf.der().to_vec(),
            covered: vec!["body", "time", "token"],
            signature_method: names::RSA_SHA256,
        }
    }

    pub fn request(&self) -> String {
        let name = format!(
            "<saml:NameIdentifier Format=\"{}\" NameQualifier=\"{}\">{}</saml:NameIdentifier>",
            self.format,
            xml::escape(&self.qualifier),
            xml::escape(&self.subject)
        );
        let said: String = self
            .said
            .iter()
            .map(|(name, value)| {
                format!(
                    "<saml:Attribute AttributeName=\"{name}\" AttributeNamespace=\"{NAMESPACE}\">\
                     <saml:AttributeValue>{value}</saml:AttributeValue></saml:Attribute>"
                )
            })
            .collect();
        let wanted: String = self
            .wanted
            .iter()
            .map(|(namespace, name)| {
                format!(
                    "<saml:AttributeDesignator AttributeName=\"{name}\" AttributeNamespace=\"{namespace}\"/>"
                )
            })
            .collect();
        let (major, minor) = self.versions;
        format!(
            "<samlp:Request xmlns:samlp=\"{}\" xmlns:saml=\"{}\" xmlns:ds=\"{}\" RequestID=\"{}\" \
             MajorVersion=\"{major}\" MinorVersion=\"{minor}\" IssueInstant=\"{}\">{}<samlp:AttributeQuery>\
             <saml:Subject>{name}<saml:SubjectConfirmation><saml:ConfirmationMethod>{method}</saml:ConfirmationMethod>\
             <saml:SubjectConfirmationData><saml:Assertion MajorVersion=\"1\" MinorVersion=\"1\" \
             AssertionID=\"assertion-1\" Issuer=\"{}\" IssueInstant=\"{from}\"><saml:Conditions NotBefore=\"{from}\" \
             NotOnOrAfter=\"{}\"/><saml:AttributeStatement><saml:Subject>{name}<saml:SubjectConfirmation>\
             <saml:ConfirmationMethod>{method}</saml:ConfirmationMethod></saml:SubjectConfirmation></saml:Subject>{said}\
             </saml:AttributeStatement></saml:Assertion></saml:SubjectConfirmationData><ds:KeyInfo><ds:X509Data>\
             <ds:X509Certificate>{}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></saml:SubjectConfirmation>\
             </saml:Subject>{wanted}</samlp:AttributeQuery></samlp:Request>",
            names::SAML_PROTOCOL,
            names::SAML,
            names::DSIG,
            self.id,
            self.issued,
            self.inner,
            xml::escape(&self.issuer),
            self.until,
            xml::encode(&self.holder),
            method = self.method,
            from = self.from,
        )
    }

    /// The envelope, signed by the owner's key.
    pub fn seal(&self, owner: &Ehealth) -> String {
        let body = format!(
            "<soap:Body xmlns:soap=\"{}\" xmlns:wsu=\"{}\" wsu:Id=\"body\">{}</soap:Body>",
            names::SOAP,
            names::WSU,
            self.request()
        );
        let time = format!(
            "<wsu:Timestamp xmlns:wsu=\"{}\" wsu:Id=\"time\"><wsu:Created>{}</wsu:Created><wsu:Expires>{}</wsu:Expires>\
             </wsu:Timestamp>",
            names::WSU,
            self.created,
            self.expires
        );
        let token = format!(
            "<wsse:BinarySecurityToken xmlns:wsse=\"{}\" xmlns:wsu=\"{}\" EncodingType=\"{BASE64}\" \
             ValueType=\"{X509}\" wsu:Id=\"token\">{}</wsse:BinarySecurityToken>",
            names::WSSE,
            names::WSU,
            xml::encode(&self.token)
        );
        let references: String = self
            .covered
            .iter()
            .map(|id| {
                let part = match *id {
                    "body" => &body,
                    "time" => &time,
                    _ => &token,
                };
                let digest = Sha256::digest(canonical::exclusive(part).unwrap());
                format!(
                    "<ds:Reference URI=\"#{id}\"><ds:Transforms><ds:Transform Algorithm=\"{}\"/></ds:Transforms>\
                     <ds:DigestMethod Algorithm=\"{}\"/><ds:DigestValue>{}</ds:DigestValue></ds:Reference>",
                    names::EXCLUSIVE_C14N,
                    names::SHA256,
                    xml::encode(&digest)
                )
            })
            .collect();
        let info = format!(
            "<ds:SignedInfo xmlns:ds=\"{}\"><ds:CanonicalizationMethod Algorithm=\"{}\"/><ds:SignatureMethod \
             Algorithm=\"{}\"/>{references}</ds:SignedInfo>",
            names::DSIG,
            names::EXCLUSIVE_C14N,
            self.signature_method
        );
        let value = owner
            .key
            .pair
            .sign(&canonical::exclusive(&info).unwrap())
            .unwrap();
        format!(
            "<soap:Envelope xmlns:soap=\"{}\"><soap:Header><wsse:Security xmlns:wsse=\"{}\" soap:mustUnderstand=\"1\">\
             {token}{time}<ds:Signature xmlns:ds=\"{}\">{info}<ds:SignatureValue>{}</ds:SignatureValue><ds:KeyInfo>\
             <wsse:SecurityTokenReference><wsse:Reference URI=\"#token\" ValueType=\"{X509}\"/>\
             </wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security></soap:Header>{body}</soap:Envelope>",
            names::SOAP,
            names::WSSE,
            names::DSIG,
            xml::encode(&value)
        )
    }
}
