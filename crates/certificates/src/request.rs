//! What is asked before a request: kinds, qualities, application ids, the contract.

use eid::Key;
use identifiers::OrganisationId;
use keystore::file::shown_path;
use pki::name::EhealthName;
use platform::{
    Actor, ActorQualities, ApplicationIds, ContactData, Contract, GenerateContract,
    GetActorQualities, GetExistingApplicationIds, GetGenericOrganizationTypes, OrganisationType,
};

use crate::keys::CardKey;
use crate::sending::{Signing, is_refusal};
use crate::{CertError, Contact, Holder, LifeCycle, Plan, Record, inventory};

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
        let key = CardKey::new(signing, Key::Authentication, self.assumptions())?;
        let question = GetActorQualities {
            person: holder.national_number.clone(),
        };
        let request = self
            .platform
            .prepare(&question, &key)
            .map_err(CertError::from_signing)?;
        self.platform
            .send(&request)
            .map_err(|error| self.judged(&request, error))
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
        self.contract_for(holder, plan)
    }

    /// The contract, whether or not the organisation has such a certificate already.
    pub(crate) fn contract_for(&self, holder: &Holder, plan: &Plan) -> Result<Contract, CertError> {
        let given_names = Some(holder.given_names.as_str()).filter(|names| !names.is_empty());
        let contract = self.platform.call(&GenerateContract {
            contact: contact(plan),
            signer: holder.actor(),
            holder: Actor::organisation(&plan.organisation, given_names, plan.name.as_str()),
            application_id: plan.application_id.clone(),
        })?;
        is_what_was_asked(&contract, plan)?;
        Ok(contract)
    }

    /// An earlier request for the same certificate that the platform has is completed, not repeated.
    pub(crate) fn refuse_open_request(&self, plan: &Plan) -> Result<(), CertError> {
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

pub(crate) fn contact(plan: &Plan) -> ContactData {
    contact_data(&plan.contact)
}

pub(crate) fn contact_data(contact: &Contact) -> ContactData {
    ContactData {
        private_email: contact.email.clone(),
        general_email: contact.general_email.clone(),
        private_phone: contact.phone.clone(),
        general_phone: contact.general_phone.clone(),
    }
}
