//! Requesting: from a genuine card to a request that the platform has accepted.

use std::path::{Path, PathBuf};

use eid::{Card, Key, PinSource};
use identifiers::{KeystorePassword, OrganisationId};
use keystore::file::{self, KeystoreName, shown_path};
use keystore::{Keystore, PrivateKey};
use pki::name::EhealthName;
use platform::{
    Accepted, Actor, ActorQualities, ApplicationIds, ContactData, Contract, FaultKind,
    GenerateCertificate, GenerateContract, GetActorQualities, GetExistingApplicationIds,
    GetGenericOrganizationTypes, OrganisationType, PlatformError, SignedRequest,
};

use crate::keys::CardKey;
use crate::record::Thread;
use crate::{CertError, Holder, LifeCycle, Plan, Progress, Record, Stage, Step, inventory};

/// A request that the platform has accepted.
#[derive(Debug, Clone)]
pub struct Requested {
    /// What the journal keeps of it.
    pub record: Record,
}

/// What signing needs.
pub struct Signing<'a> {
    /// The card.
    pub card: &'a mut Card,
    /// Where the PIN comes from.
    pub pins: &'a mut dyn PinSource,
    /// What the person reads before the PIN: who signs, for which organisation.
    pub document: &'a str,
}

impl LifeCycle<'_> {
    /// The kinds of organisation that the platform knows.
    ///
    /// # Errors
    /// The platform's.
    pub fn types(&self) -> Result<Vec<OrganisationType>, CertError> {
        Ok(self.platform.call(&GetGenericOrganizationTypes)?)
    }

    /// What the holder may ask for: signed with the authentication key, so the PIN is asked.
    ///
    /// # Errors
    /// The card's and the platform's.
    pub fn qualities(
        &self,
        holder: &Holder,
        signing: Signing<'_>,
    ) -> Result<ActorQualities, CertError> {
        let key = CardKey::new(
            signing.card,
            Key::Authentication,
            signing.pins,
            signing.document,
        )?;
        let question = GetActorQualities {
            person: holder.national_number.clone(),
        };
        let request = self
            .platform
            .prepare(&question, &key)
            .map_err(CertError::from_signing)?;
        Ok(self.platform.send(&request)?)
    }

    /// The application ids that the organisation uses.
    ///
    /// # Errors
    /// The platform's.
    pub fn application_ids(
        &self,
        organisation: &OrganisationId,
    ) -> Result<ApplicationIds, CertError> {
        Ok(self.platform.call(&GetExistingApplicationIds {
            organisation: organisation.clone(),
        })?)
    }

    /// Checks the plan against what the platform says of the organisation's kind.
    ///
    /// # Errors
    /// A kind, number or usage that the platform refuses, before anything is asked of the card.
    pub fn check(&self, plan: &Plan) -> Result<(), CertError> {
        if plan.organisation.is_person() {
            return Err(CertError::PersonalNumber);
        }
        let types = self.types()?;
        let Some(kind) = types.iter().find(|one| one.kind == plan.organisation.kind) else {
            let known: Vec<&str> = types.iter().map(|one| one.kind.as_str()).collect();
            return Err(CertError::TypeUnknown {
                kind: plan.organisation.kind.clone(),
                known: known.join(", "),
            });
        };
        if kind.fits(&plan.organisation.value) == Some(false) {
            return Err(CertError::NumberRefused {
                kind: plan.organisation.kind.clone(),
                pattern: kind.pattern.clone().unwrap_or_default(),
            });
        }
        let offered = &kind.base_services;
        if let Some(usage) = plan
            .usages
            .iter()
            .find(|usage| !offered.is_empty() && !offered.contains(usage))
        {
            return Err(CertError::UsageUnknown {
                usage: usage.clone(),
                kind: plan.organisation.kind.clone(),
                known: offered.join(", "),
            });
        }
        Ok(())
    }

    /// The contract for this holder and this organisation.
    ///
    /// # Errors
    /// A request for the same is open; the application id is in use; the platform refuses; the
    /// contract is for something else.
    pub fn contract(&self, holder: &Holder, plan: &Plan) -> Result<Contract, CertError> {
        self.refuse_open_request(plan)?;
        self.refuse_used_application_id(plan)?;
        let given_names = Some(holder.given_names.as_str()).filter(|names| !names.is_empty());
        let first_names: Vec<&str> = given_names.into_iter().collect();
        let contract = self.platform.call(&GenerateContract {
            contact: contact(plan),
            signer: Actor::person(&holder.national_number, &first_names, &holder.name),
            holder: Actor::organisation(&plan.organisation, given_names, plan.name.as_str()),
            application_id: plan.application_id.clone(),
        })?;
        is_what_was_asked(&contract, plan)?;
        Ok(contract)
    }

    /// Makes the key, puts it on disk, signs the accepted contract with the card and sends it.
    ///
    /// The order is the promise: the key is encrypted, flushed and read back before the card is
    /// asked, and the journal knows it before the first byte leaves. The keystore is removed again
    /// when nothing was sent, or when the platform refuses and does not know the key; else it stays.
    ///
    /// # Errors
    /// The card's, the platform's, the keystore's; [`CertError::AnswerLost`].
    pub fn request(
        &self,
        plan: &Plan,
        contract: &Contract,
        folder: &Path,
        password: &KeystorePassword,
        signing: Signing<'_>,
        progress: Progress<'_>,
    ) -> Result<Requested, CertError> {
        progress(Step::Key);
        let key = PrivateKey::generate()?;
        let subject =
            pki::name::from_string(&contract.dn).map_err(|error| CertError::ChainUnusable {
                reason: error.to_string(),
            })?;
        let csr = pki::csr::build(&subject, &key)?;
        progress(Step::Keystore);
        let identifier = key.public_key_identifier().to_string();
        let path = self.keep(key, plan, folder, password)?;
        let thread = Thread::begin(self.journal, self.record(contract, path, identifier));
        let sent = thread
            .reach(Stage::KeyKept)
            .map_err(CertError::from)
            .and_then(|()| self.signed(plan, contract, &csr, signing, progress))
            .and_then(|request| {
                thread
                    .reach(Stage::Sending)
                    .map_err(CertError::from)
                    .map(|()| request)
            });
        match sent {
            Ok(request) => {
                progress(Step::Send);
                self.send(thread, &request)
            }
            Err(error) => Err(self.abandon(&thread, error)),
        }
    }

    fn keep(
        &self,
        key: PrivateKey,
        plan: &Plan,
        folder: &Path,
        password: &KeystorePassword,
    ) -> Result<PathBuf, CertError> {
        let application_id = plan.application_id.as_ref().map(|id| id.as_str());
        let owner = EhealthName {
            kind: plan.organisation.kind.clone(),
            id: plan.organisation.value.clone(),
            name: plan.name.normalised(),
            application_id: application_id.map(str::to_owned),
        };
        let moment = self
            .clock
            .now()
            .to_zoned(jiff::tz::TimeZone::system())
            .datetime();
        let store = Keystore::begin(key, self.clock.now())?;
        Ok(file::create(
            self.disk,
            folder,
            &KeystoreName::of(&owner, moment),
            &store,
            password,
        )?)
    }

    fn record(&self, contract: &Contract, keystore: PathBuf, key: String) -> Record {
        Record {
            platform: self.reference.to_owned(),
            name: contract.escaped_dn(),
            keystore,
            key,
            automatically_validated: None,
            replaces: None,
            valid_until: None,
            etk: None,
        }
    }

    fn signed(
        &self,
        plan: &Plan,
        contract: &Contract,
        csr: &[u8],
        signing: Signing<'_>,
        progress: Progress<'_>,
    ) -> Result<SignedRequest<GenerateCertificate>, CertError> {
        progress(Step::Sign);
        let key = CardKey::new(
            signing.card,
            Key::NonRepudiation,
            signing.pins,
            signing.document,
        )?;
        let request = GenerateCertificate {
            contact: contact(plan),
            csr: csr.to_vec(),
            contract: contract.clone(),
            usages: plan.usages.clone(),
        };
        self.platform
            .prepare(&request, &key)
            .map_err(CertError::from_signing)
    }

    fn send(
        &self,
        mut thread: Thread<'_>,
        request: &SignedRequest<GenerateCertificate>,
    ) -> Result<Requested, CertError> {
        match self.platform.send(request) {
            Ok(accepted) if accepted.public_key_identifier.to_string() == thread.record.key => {
                self.accepted(&mut thread, &accepted);
                Ok(Requested {
                    record: thread.record,
                })
            }
            Ok(_) => Err(lost(&thread, "the platform names another key")),
            Err(error) if error.never_sent() => Err(self.abandon(&thread, error.into())),
            Err(error) if is_refusal(&error) => Err(self.refused(&thread, error)),
            Err(error) => Err(lost(&thread, &error.to_string())),
        }
    }

    /// The platform says no. The keystore goes only when the platform also says that it does not
    /// know the key: a gateway that sends a request twice lets the second one be refused while the
    /// first one becomes a certificate.
    fn refused(&self, thread: &Thread<'_>, error: PlatformError) -> CertError {
        let key = thread.record.key.parse().ok();
        let known = key.map(|key| self.delivery(&key));
        if let Some(Ok(Some(_))) = known {
            return lost(thread, "refused, and yet the platform knows the key");
        }
        thread.note(Stage::Refused);
        if let Some(Ok(None)) = known {
            self.remove(thread);
        }
        error.into()
    }

    fn accepted(&self, thread: &mut Thread<'_>, accepted: &Accepted) {
        thread.record.automatically_validated = Some(accepted.automatically_validated);
        thread.record.replaces = accepted.replaces.as_ref().map(ToString::to_string);
        thread.note(Stage::Accepted);
    }

    /// Nothing was sent: no certificate can ever belong to this key, and a keystore that waits for
    /// one would only mislead.
    fn abandon(&self, thread: &Thread<'_>, error: CertError) -> CertError {
        thread.note(Stage::Abandoned);
        self.remove(thread);
        error
    }

    fn remove(&self, thread: &Thread<'_>) {
        if let Err(error) = self.disk.remove(&thread.record.keystore) {
            tracing::warn!(%error, "the keystore of a request that was not sent stays");
        }
    }

    /// An earlier request for the same certificate that the platform has is completed, not repeated.
    fn refuse_open_request(&self, plan: &Plan) -> Result<(), CertError> {
        let lines = inventory::requests(self.journal, self.disk).unwrap_or_else(|error| {
            tracing::warn!(%error, "the journal does not tell which requests are open");
            Vec::new()
        });
        for line in lines.iter().filter(|line| inventory::may_be_known(line)) {
            let Some(record) = &line.record else { continue };
            if record.platform != self.reference || !is_for(&record.name, plan) {
                continue;
            }
            if self.is_known(record)? {
                return Err(CertError::RequestOpen {
                    keystore: shown_path(&record.keystore),
                });
            }
        }
        Ok(())
    }

    fn is_known(&self, record: &Record) -> Result<bool, CertError> {
        let Ok(key) = record.key.parse() else {
            return Ok(false);
        };
        match self.delivery(&key) {
            Ok(delivery) => Ok(delivery.is_some()),
            Err(CertError::Platform(error)) if is_refusal(&error) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn refuse_used_application_id(&self, plan: &Plan) -> Result<(), CertError> {
        let Some(wanted) = plan.application_id.as_ref().map(|id| id.as_str()) else {
            return Ok(());
        };
        let used = self.application_ids(&plan.organisation)?.named;
        if !used.iter().any(|one| one == wanted) {
            return Ok(());
        }
        Err(CertError::ApplicationIdInUse {
            application_id: wanted.to_owned(),
            used: used.join(", "),
        })
    }
}

/// The platform made the contract; it still has to be for this organisation.
fn is_what_was_asked(contract: &Contract, plan: &Plan) -> Result<(), CertError> {
    match is_for(&contract.dn, plan) {
        true => Ok(()),
        false => Err(CertError::ContractOther { part: "name" }),
    }
}

/// True when a distinguished name is that of the organisation and application id of `plan`.
fn is_for(name: &str, plan: &Plan) -> bool {
    let wanted = plan.application_id.as_ref().map(|id| id.as_str());
    EhealthName::parse_string(name).is_ok_and(|name| {
        name.kind == plan.organisation.kind
            && name.id == plan.organisation.value
            && name.application_id.as_deref() == wanted
    })
}

/// The platform has judged the request and says no. A fault of its own is no judgement: what it
/// did before it failed is not known.
pub(crate) fn is_refusal(error: &PlatformError) -> bool {
    match error {
        PlatformError::Refused { .. } => true,
        PlatformError::Fault { fault, .. } => {
            fault.kind == Some(FaultKind::Business) && !fault.may_pass()
        }
        _ => false,
    }
}

/// The platform may have the request; the keystore stays, and asking for the certificate tells.
fn lost(thread: &Thread<'_>, reason: &str) -> CertError {
    tracing::warn!(reason, "the answer to a certificate request was lost");
    thread.note(Stage::AnswerLost);
    CertError::AnswerLost {
        keystore: shown_path(&thread.record.keystore),
    }
}

fn contact(plan: &Plan) -> ContactData {
    let contact = &plan.contact;
    ContactData {
        private_email: contact.email.clone(),
        general_email: contact.general_email.clone(),
        private_phone: contact.phone.clone(),
        general_phone: contact.general_phone.clone(),
    }
}

#[cfg(test)]
mod tests {
    use platform::{Fault, Operation};

    use super::*;

    fn fault(kind: Option<FaultKind>, code: &str, retry: Option<bool>) -> PlatformError {
        PlatformError::Fault {
            operation: Operation::GenerateCertificate,
            fault: Box::new(Fault {
                kind,
                code: code.to_owned(),
                origin: None,
                messages: Vec::new(),
                retry,
                ticket: None,
            }),
        }
    }

    /// Promise 1: after a fault of the platform itself it may have the request all the same.
    #[test]
    fn only_a_judgement_is_a_refusal() {
        let business = Some(FaultKind::Business);
        assert!(is_refusal(&fault(business, "SOA-03001", None)));
        for doubtful in [
            fault(business, "SOA-03001", Some(true)),
            fault(business, "SOA-02001", None),
            fault(Some(FaultKind::System), "SOA-99999", None),
            fault(None, "soap:Server", None),
        ] {
            assert!(!is_refusal(&doubtful), "{doubtful}");
        }
        let status = PlatformError::HttpStatus {
            operation: Operation::GenerateCertificate,
            status: 500,
        };
        assert!(!is_refusal(&status));
    }
}
