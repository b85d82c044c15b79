//! Requests from templates: canonical XML, written by hand.

use jiff::Timestamp;
use uuid::Uuid;

use super::eid::Holder;
use crate::platform::names::{CERTRA, CERTRA_CORE, COMMONS, DEPOT, ETKRA};
use crate::platform::response::instant;
use crate::platform::xml;

fn request(namespace: &str, name: &str, at: Timestamp, content: &str) -> String {
    format!(
        "<r:{name}Request xmlns:r=\"{namespace}\" Id=\"_{}\" IssueInstant=\"{}\">{content}</r:{name}Request>",
        Uuid::new_v4(),
        instant(at),
    )
}

pub fn certra(name: &str, at: Timestamp, content: &str) -> String {
    request(CERTRA, name, at, content)
}

pub fn etkra(name: &str, at: Timestamp, content: &str) -> String {
    request(ETKRA, name, at, content)
}

pub fn actor_qualities(at: Timestamp, ssin: &str) -> String {
    let content = format!("<r:SSIN Type=\"SSIN\">{ssin}</r:SSIN>");
    certra("GetActorQualities", at, &content)
}

pub fn application_ids(at: Timestamp, kind: &str, number: &str) -> String {
    let content =
        format!("<r:OrganizationIdentifier Type=\"{kind}\">{number}</r:OrganizationIdentifier>");
    certra("GetExistingApplicationIds", at, &content)
}

/// What a certificate is asked for.
#[derive(Clone, Copy)]
pub struct Wish {
    pub kind: &'static str,
    pub number: &'static str,
    pub name: &'static str,
    pub application_id: Option<&'static str>,
}

pub fn actor(element: &str, kind: &str, number: &str, first: &str, name: &str) -> String {
    let prefix = element.split(':').next().unwrap();
    let declaration = match prefix {
        "c" => format!(" xmlns:c=\"{CERTRA_CORE}\""),
        _ => String::new(),
    };
    let first = match first {
        "" => String::new(),
        first => k("FirstName", "", first),
    };
    format!(
        "<{element}{declaration}>{}{first}{}</{element}>",
        k("Id", &format!(" Type=\"{kind}\""), number),
        k("Name", "", name),
    )
}

fn k(name: &str, attributes: &str, text: &str) -> String {
    let text = canonical(text);
    format!("<k:{name} xmlns:k=\"{COMMONS}\"{attributes}>{text}</k:{name}>")
}

/// A CertRA type: the namespace is declared where it is used, as exclusive C14N wants it.
pub fn c(name: &str, text: &str) -> String {
    format!(
        "<c:{name} xmlns:c=\"{CERTRA_CORE}\">{}</c:{name}>",
        canonical(text)
    )
}

pub fn contact() -> String {
    c("EmailPrivate", "ann@example.be") + &c("PhonePrivate", "+32 2 000 00 00")
}

pub fn generate_contract(at: Timestamp, signer: &Holder, wish: &Wish) -> String {
    let application_id = wish
        .application_id
        .map(|id| c("ApplicationId", id))
        .unwrap_or_default();
    let content = format!(
        "<r:ContactData>{}</r:ContactData>{}<r:CertificateIdentifier>{}{application_id}</r:CertificateIdentifier>",
        contact(),
        actor(
            "r:Signer",
            "SSIN",
            signer.ssin,
            signer.first_names,
            signer.name
        ),
        actor(
            "c:Actor",
            wish.kind,
            wish.number,
            signer.first_names,
            wish.name
        ),
    );
    certra("GenerateContract", at, &content)
}

/// A contract as the platform gave it.
#[derive(Clone)]
pub struct Contract {
    pub dn: String,
    pub texts: Vec<(String, String)>,
    pub signer: (String, String, String),
    /// Of a revocation contract; else empty.
    pub reason: String,
}

pub fn generate_certificate(at: Timestamp, contract: &Contract, csr: &[u8], usage: &str) -> String {
    let (ssin, first, name) = &contract.signer;
    let texts: String = contract
        .texts
        .iter()
        .map(|(language, text)| {
            format!(
                "<c:Value xml:lang=\"{language}\">{}</c:Value>",
                canonical(text)
            )
        })
        .collect();
    // Inside one `c:` element the namespace is declared already.
    let strip = |text: String| text.replace(&format!(" xmlns:c=\"{CERTRA_CORE}\""), "");
    let content = format!(
        "<r:EHealthCSR><c:ContactData xmlns:c=\"{CERTRA_CORE}\">{}</c:ContactData>{}\
         <c:Contract xmlns:c=\"{CERTRA_CORE}\">{}{}<c:Text>{texts}</c:Text></c:Contract>{}</r:EHealthCSR>",
        strip(contact()),
        c("CSR", &xml::encode(csr)),
        strip(c("DN", &contract.dn)),
        strip(actor("c:Signer", "SSIN", ssin, first, name)),
        c("BaseServiceUsage", usage),
    );
    certra("GenerateCertificate", at, &content)
}

pub fn get_certificate(at: Timestamp, identifier: &str) -> String {
    let content = format!("<r:PublicKeyIdentifier>{identifier}</r:PublicKeyIdentifier>");
    certra("GetCertificate", at, &content)
}

pub fn info_for_citizen(at: Timestamp) -> String {
    certra("GetCertificateInfoForCitizen", at, "")
}

pub fn info_for_certificate(at: Timestamp) -> String {
    certra("GetCertificateInfoForAuthenticationCertificate", at, "")
}

pub fn generate_revocation_contract(
    at: Timestamp,
    identifier: &str,
    signer: &Holder,
    reason: &str,
) -> String {
    let content = format!(
        "<r:PublicKeyIdentifier>{identifier}</r:PublicKeyIdentifier>{}<r:RevocationReason>{reason}</r:RevocationReason>",
        actor(
            "r:Signer",
            "SSIN",
            signer.ssin,
            signer.first_names,
            signer.name
        ),
    );
    certra("GenerateRevocationContract", at, &content)
}

pub fn revoke(at: Timestamp, identifier: &str, contract: &Contract) -> String {
    let (ssin, first, name) = &contract.signer;
    let texts: String = contract
        .texts
        .iter()
        .map(|(language, text)| {
            format!(
                "<c:Value xml:lang=\"{language}\">{}</c:Value>",
                canonical(text)
            )
        })
        .collect();
    let content = format!(
        "<r:PublicKeyIdentifier>{identifier}</r:PublicKeyIdentifier><r:Contract>{}{}{}\
         <c:Text xmlns:c=\"{CERTRA_CORE}\">{texts}</c:Text></r:Contract>",
        c("DN", &contract.dn),
        actor("c:Signer", "SSIN", ssin, first, name),
        c("RevocationReason", &contract.reason),
    );
    certra("Revoke", at, &content)
}

/// A foreigner's request: number, first names, name.
pub fn submit_for_foreigner(at: Timestamp, person: (&str, &str, &str), csr: &[u8]) -> String {
    let (ssin, first, name) = person;
    let content = format!(
        "{}<r:ContactData>{}</r:ContactData><r:CSR>{}</r:CSR>",
        actor("r:ForeignPerson", "SSIN", ssin, first, name),
        contact(),
        xml::encode(csr),
    );
    certra("SubmitCSRForForeigner", at, &content)
}

pub fn start_etk(at: Timestamp, spki: &[u8]) -> String {
    let content = format!(
        "<r:PublicEncryptionKey>{}</r:PublicEncryptionKey>",
        xml::encode(spki)
    );
    etkra("StartETKRegistration", at, &content)
}

pub fn complete_etk(at: Timestamp, certificate: &[u8]) -> String {
    let content = format!(
        "<r:ToBeRegistered>{}</r:ToBeRegistered>",
        xml::encode(certificate)
    );
    etkra("CompleteETKRegistration", at, &content)
}

pub fn get_etk(kind: &str, number: &str, application_id: Option<&str>) -> String {
    let application_id = application_id
        .map(|id| format!("<r:ApplicationID>{id}</r:ApplicationID>"))
        .unwrap_or_default();
    format!(
        "<r:GetEtkRequest xmlns:r=\"{DEPOT}\"><r:SearchCriteria><r:Identifier><r:Type>{kind}</r:Type>\
         <r:Value>{number}</r:Value>{application_id}</r:Identifier></r:SearchCriteria></r:GetEtkRequest>"
    )
}

/// Text as canonical XML has it: carriage returns as `&#xD;`, quotes as they are.
pub fn canonical(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\r', "&#xD;")
}
