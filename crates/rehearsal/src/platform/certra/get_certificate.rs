//! GetCertificate, and the delivery behind it.

use jiff::Timestamp;
use pki::Name;
use roxmltree::Node;
use x509_cert::der::Decode;

use crate::platform::authorities::Family;
use crate::platform::ledger::Issue;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::virtual_platform::{VirtualPlatform, broken};
use crate::platform::xml;

/// The chain of a key: leaf, then intermediates, without the root.
pub fn get_certificate(platform: &VirtualPlatform, root: Node<'_, '_>) -> Result<String, Refusal> {
    let identifier = xml::child(root, "PublicKeyIdentifier")
        .map(xml::collapsed)
        .unwrap_or_default()
        .to_ascii_uppercase();
    let ledger = platform.ledger();
    let issue = ledger
        .issue(&identifier)
        .ok_or_else(|| Refusal::with(Kind::KeyUnknown, "publicKeyIdentifier", &*identifier))?;
    if issue.chain.is_empty() {
        return Err(Refusal::with(
            Kind::NotYetDelivered,
            "publicKeyIdentifier",
            &*identifier,
        ));
    }
    Ok(issue
        .chain
        .iter()
        .map(|certificate| xml::leaf("p:X509Certificate", certificate))
        .collect())
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
