//! GenerateRevocationContract.

use super::actor_qualities::localised;
use super::generate_contract::{actor, number_of_contract};
use super::get_certificate::known;
use crate::platform::ledger::Issue;
use crate::platform::person::Person;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::revocation::{self, Reason, RevocationContract};
use crate::platform::status::CertificateStatus;
use crate::platform::virtual_platform::{Request, VirtualPlatform};
use crate::platform::xml;

/// Makes a revocation contract for this signer, certificate and reason, and remembers it.
pub fn generate_revocation_contract(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
) -> Result<String, Refusal> {
    let root = request.root();
    let signer_node = xml::child(root, "Signer").ok_or(Kind::ActorIdentifiers)?;
    let signer = Person::actor(signer_node)?;
    let mut ledger = platform.ledger();
    let issue = known(&ledger, root)?;
    revocable(issue, request.at)?;
    let reason = xml::child(root, "RevocationReason").map(xml::text);
    let reason = Reason::named(&reason.unwrap_or_default()).ok_or(Kind::ContractReason)?;

    let dn = issue.entity.text(platform.options.dn_escaped);
    let texts = revocation::texts(&dn, reason, &signer, &number_of_contract(request.at));
    let contract = RevocationContract::new(
        issue.identifier.clone(),
        reason,
        dn.clone(),
        &signer,
        &texts,
        request.at,
    );
    ledger.revocations.push(contract);
    platform.keep(&ledger)?;

    let values = texts
        .iter()
        .map(|(language, text)| (language.as_str(), text.as_str()));
    let content = [
        xml::leaf("c:DN", &dn),
        actor("c:Signer", signer_node),
        xml::leaf("c:RevocationReason", reason.word()),
        localised("c:Text", values),
    ];
    Ok(xml::element("p:Contract", &content.concat()))
}

/// Only a certificate that is in force can be revoked.
pub fn revocable(issue: &Issue, at: jiff::Timestamp) -> Result<(), Refusal> {
    match issue.certificate_status(at) {
        CertificateStatus::ValidActive => Ok(()),
        CertificateStatus::Revoked => Err(Kind::AlreadyRevoked.into()),
        status => Err(Refusal::with(Kind::NotRevocable, "status", status.word())),
    }
}
