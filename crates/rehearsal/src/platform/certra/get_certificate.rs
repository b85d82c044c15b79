//! GetCertificate, and the delivery behind it.

use jiff::Timestamp;
use pki::Name;
use roxmltree::Node;
use x509_cert::der::Decode;

use crate::platform::authorities::Family;
use crate::platform::ledger::{Issue, Ledger};
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::status::CertificateStatus;
use crate::platform::virtual_platform::{Request, VirtualPlatform, broken};
use crate::platform::xml;

/// The chain of a key: leaf, then intermediates, without the root. Whoever knows the key gets it,
/// also when the certificate is revoked or has expired.
pub fn get_certificate(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
) -> Result<String, Refusal> {
    let ledger = platform.ledger();
    let issue = known(&ledger, request.root())?;
    let said = |kind| Refusal::with(kind, "publicKeyIdentifier", issue.identifier.as_str());
    match issue.certificate_status(request.at) {
        CertificateStatus::InProgress => return Err(said(Kind::NotYetDelivered)),
        CertificateStatus::Refused if issue.link_has_lapsed(request.at) => {
            return Err(said(Kind::LinkLapsed));
        }
        CertificateStatus::Refused => return Err(said(Kind::RequestRefused)),
        _ => {}
    }
    Ok(issue
        .chain
        .iter()
        .map(|certificate| xml::leaf("p:X509Certificate", certificate))
        .collect())
}

/// The certificate of the key that the request names.
pub fn known<'a>(ledger: &'a Ledger, root: Node<'_, '_>) -> Result<&'a Issue, Refusal> {
    let identifier = xml::child(root, "PublicKeyIdentifier")
        .map(xml::collapsed)
        .unwrap_or_default()
        .to_ascii_uppercase();
    ledger
        .issue(&identifier)
        .ok_or_else(|| Refusal::with(Kind::KeyUnknown, "publicKeyIdentifier", identifier))
}

/// Issues the certificate that was asked for.
pub fn deliver(family: &Family, issue: &mut Issue, at: Timestamp) -> Result<(), Refusal> {
    let subject = xml::decode(&issue.subject).ok_or(Kind::Broken)?;
    let subject = Name::from_der(&subject).map_err(broken)?;
    let key = xml::decode(&issue.public_key).ok_or(Kind::Broken)?;
    let leaf = family.issue(&subject, &key, at).map_err(broken)?;
    issue.not_after = Some(leaf.not_after());
    issue.chain = [&leaf, &family.issuing.certificate]
        .map(|certificate| xml::encode(certificate.der()))
        .to_vec();
    tracing::info!(key = %issue.identifier, "certificate delivered");
    Ok(())
}
