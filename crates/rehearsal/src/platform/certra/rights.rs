//! Who may do what with a certificate.

use crate::platform::contract;
use crate::platform::dn::Entity;
use crate::platform::ledger::Issue;
use crate::platform::person::Person;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::virtual_platform::VirtualPlatform;

/// Whether the holder of the card may have a certificate for this entity.
pub fn may_ask(platform: &VirtualPlatform, holder: &Person, entity: &Entity) -> bool {
    let rule = platform.authorise();
    match entity.is_person() {
        true => entity.number == holder.ssin && rule.natural_person(&holder.ssin),
        false => rule.manages(&holder.ssin, &entity.kind, &entity.number),
    }
}

/// Whether the holder of the card may see and revoke this certificate: their own, those of
/// organisations that they manage, and those that they asked for.
pub fn may_manage(platform: &VirtualPlatform, holder: &Person, issue: &Issue) -> bool {
    let own = issue.entity.is_person() && issue.entity.number == holder.ssin;
    let asked = issue.requestor == requestor(holder);
    own || asked || may_ask(platform, holder, &issue.entity)
}

/// How a person is remembered as the one who asked: a hash of the national number.
pub fn requestor(person: &Person) -> String {
    contract::hash(&["requestor", &person.ssin])
}

/// The signer of a contract is the holder of the card: same number, same names to the letter.
pub fn is_holder(signer: &Person, holder: &Person) -> Result<(), Refusal> {
    if signer.ssin != holder.ssin {
        return Err(Kind::ContractHolder.into());
    }
    match signer == holder {
        true => Ok(()),
        false => Err(Kind::ContractHolderName.into()),
    }
}
