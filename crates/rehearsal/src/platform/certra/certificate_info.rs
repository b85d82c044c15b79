//! GetCertificateInfoForCitizen and GetCertificateInfoForAuthenticationCertificate.

use jiff::Timestamp;

use super::rights;
use crate::platform::ledger::{Issue, Ledger};
use crate::platform::person::Person;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::response::instant;
use crate::platform::signature::Signed;
use crate::platform::virtual_platform::{Request, VirtualPlatform};
use crate::platform::xml;

/// Every certificate that the holder of the card may see, in the order in which they were asked for.
pub fn info_for_citizen(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
    signed: &Signed,
) -> Result<String, Refusal> {
    let holder = Person::holder(&signed.leaf)?;
    let ledger = platform.ledger();
    Ok(ledger
        .certificates
        .iter()
        .filter(|issue| rights::may_manage(platform, &holder, issue))
        .map(|issue| info(platform, &ledger, issue, request.at))
        .collect())
}

/// The certificate that signed, whatever its status.
pub fn info_for_certificate(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
    signed: &Signed,
) -> Result<String, Refusal> {
    let ledger = platform.ledger();
    let identifier = signed.leaf.public_key_identifier().to_string();
    let issue = ledger.issue(&identifier).ok_or(Kind::CertificateForeign)?;
    Ok(info(platform, &ledger, issue, request.at))
}

/// CertificateInfoType, in the order of the schema.
fn info(platform: &VirtualPlatform, ledger: &Ledger, issue: &Issue, at: Timestamp) -> String {
    let days = platform.options.replacement_days;
    let true_status = issue.status(at);
    let said = platform.inconsistent_info().unwrap_or(true_status);
    let flag = |element, value: bool| xml::leaf(element, &value.to_string());
    let period = issue.replaceable_from(days).map(instant);
    let services = issue.services.iter();
    let content = [
        xml::leaf("c:RequestedDate", &instant(issue.requested)),
        xml::leaf("c:PublicKeyIdentifier", &issue.identifier),
        entity(issue),
        xml::leaf("c:AuthenticationCertificateStatus", said.certificate.word()),
        xml::leaf("c:ETKStatus", said.token.word()),
        flag("c:AutomaticallyValidated", issue.validation.is_automatic()),
        details(platform, issue).unwrap_or_default(),
        flag("c:Revocable", issue.is_active(at)),
        flag("c:Replaceable", ledger.is_replaceable(issue, at, days)),
        period
            .map(|from| xml::leaf("c:ReplacementPeriodStartDate", &from))
            .unwrap_or_default(),
        issue.contact.write("c:ContactData"),
        services
            .map(|service| xml::leaf("c:BaseServiceUsage", service))
            .collect(),
    ];
    xml::element("p:CertificateInfo", &content.concat())
}

fn entity(issue: &Issue) -> String {
    let entity = &issue.entity;
    let kind = match entity.is_person() {
        true => "NaturalPerson",
        false => "Organization",
    };
    let mut actor = format!(
        "<k:Id Type=\"{}\">{}</k:Id>",
        xml::escape(&entity.kind),
        xml::escape(&entity.number)
    );
    if !entity.first_names.is_empty() {
        actor.push_str(&xml::leaf("k:FirstName", &entity.first_names));
    }
    actor.push_str(&xml::leaf("k:Name", &entity.name));
    let mut identifier = xml::element("c:Actor", &actor);
    if let Some(id) = &entity.application_id {
        identifier.push_str(&xml::leaf("c:ApplicationId", id));
    }
    let identifier = xml::element("c:CertificateIdentifier", &identifier);
    format!("<c:CertificateEntity EntityType=\"{kind}\">{identifier}</c:CertificateEntity>")
}

/// Missing until delivery. How the real platform writes the serial number is not known; decimal is
/// ours.
fn details(platform: &VirtualPlatform, issue: &Issue) -> Option<String> {
    let leaf = issue.leaf()?;
    let content = [
        xml::leaf("c:SerialNumber", &leaf.serial_decimal()),
        xml::leaf("c:DN", &issue.entity.text(platform.options.dn_escaped)),
        xml::leaf("c:IssuerDN", &leaf.issuer_rfc2253()),
        xml::leaf("c:ValidNotBefore", &instant(leaf.not_before())),
        xml::leaf("c:ValidNotAfter", &instant(leaf.not_after())),
    ];
    Some(xml::element(
        "c:AuthenticationCertificateDetails",
        &content.concat(),
    ))
}
