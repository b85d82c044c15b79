//! Revoke.

use super::generate_revocation_contract::revocable;
use super::get_certificate::known;
use super::rights;
use crate::platform::contract;
use crate::platform::ledger::Token;
use crate::platform::person::Person;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::revocation::{self, Reason, Returned, Revocation};
use crate::platform::signature::Signed;
use crate::platform::virtual_platform::{Request, VirtualPlatform};
use crate::platform::xml;

/// Revokes a certificate and its token: the contract unchanged and signed by its signer, the signer
/// somebody who may manage the certificate.
pub fn revoke(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
    signed: &Signed,
) -> Result<String, Refusal> {
    let root = request.root();
    let node = xml::child(root, "Contract").ok_or(Kind::ContractUnknown)?;
    let holder = Person::holder(&signed.leaf)?;
    let text = |name| xml::child(node, name).map(xml::text).unwrap_or_default();
    let signer = Person::actor(xml::child(node, "Signer").ok_or(Kind::ContractSigner)?)?;

    let mut ledger = platform.ledger();
    let issue = known(&ledger, root)?;
    let identifier = issue.identifier.clone();
    let returned = Returned {
        identifier: &identifier,
        dn: &text("DN"),
        signer: &signer,
        reason: Reason::named(&text("RevocationReason")).ok_or(Kind::ContractReason)?,
        texts: &contract::read_texts(node),
    };
    let validity = platform.options.contract_validity;
    let place = revocation::find(&ledger.revocations, &returned, request.at, validity)?;
    rights::is_holder(&signer, &holder)?;
    if !rights::may_manage(platform, &holder, issue) {
        return Err(Kind::NotAuthorised.into());
    }
    revocable(issue, request.at)?;

    if let Some(contract) = ledger.revocations.get_mut(place) {
        contract.spend();
    }
    if let Some(issue) = ledger.issue_mut(&identifier) {
        issue.revoked = Some(Revocation {
            at: request.at,
            reason: returned.reason,
        });
        // What was begun ends here; a token that was registered is revoked with its certificate.
        if matches!(issue.token, Token::Challenged { .. }) {
            issue.token = Token::None;
        }
    }
    platform.keep(&ledger)?;
    tracing::info!(key = %identifier, reason = returned.reason.word(), "certificate revoked");
    Ok(String::new())
}
