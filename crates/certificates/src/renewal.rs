//! Renewing: the same name, a new key (eHealth protocol, section 7). There is no operation for it:
//! it is a request while the earlier certificate is in its replacement period.

use identifiers::{ApplicationId, OrganisationId, OrganisationName};
use jiff::Timestamp;
use pki::Certificate;
use pki::name::EhealthName;
use platform::{CertificateInfo, CertificateStatus, Contract, EntityKind};

use crate::{CertError, Contact, Holder, LifeCycle, Plan};

/// Whether a certificate can be renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// Right now.
    Now,
    /// From this moment on.
    From(Timestamp),
    /// Not any more, or never: it is not in force, or the platform gives no moment.
    No,
}

impl Renewal {
    /// What the platform says.
    pub fn of(info: &CertificateInfo) -> Self {
        match (&info.status, info.replaceable, info.replacement_start) {
            (CertificateStatus::ValidActive, true, _) => Self::Now,
            (CertificateStatus::ValidActive, false, Some(start)) => Self::From(start),
            _ => Self::No,
        }
    }
}

impl LifeCycle<'_> {
    /// The plan of a renewal: all as the platform has it, but for a contact that was given anew.
    ///
    /// # Errors
    /// [`CertError::RenewalTooEarly`], [`CertError::RenewalNotPossible`],
    /// [`CertError::RequestOpen`] and [`CertError::RenewedAlready`] when that was done,
    /// [`CertError::PersonalNumber`] for a person's certificate, [`CertError::Number`] when what the
    /// platform has breaks a rule of today.
    pub fn renewal_plan(
        &self,
        info: &CertificateInfo,
        contact: Option<Contact>,
    ) -> Result<Plan, CertError> {
        let renewal = Renewal::of(info);
        match renewal {
            Renewal::From(from) if from > self.clock.now() => {
                return Err(CertError::RenewalTooEarly { from });
            }
            Renewal::No => {
                return Err(CertError::RenewalNotPossible {
                    status: info.status.word().to_owned(),
                });
            }
            Renewal::Now | Renewal::From(_) => {}
        }
        let entity = &info.entity;
        if entity.kind == EntityKind::Person {
            return Err(CertError::PersonalNumber);
        }
        let id = entity.actor.ids.first();
        let (kind, value) = id.map_or(("", ""), |id| (&id.kind, &id.value));
        let unusable = |reason: identifiers::Reason| CertError::ChainUnusable {
            reason: reason.to_string(),
        };
        let plan = Plan {
            organisation: OrganisationId::from_platform(kind, value).map_err(unusable)?,
            name: OrganisationName::parse(&entity.actor.name).map_err(unusable)?,
            application_id: entity
                .application_id
                .as_deref()
                .map(ApplicationId::parse)
                .transpose()
                .map_err(unusable)?,
            usages: info.usages.clone(),
            contact: match contact {
                Some(contact) => contact,
                None => given_contact(info)?,
            },
        };
        if renewal == Renewal::Now {
            return Ok(plan);
        }
        // Its time has come, and yet it cannot be renewed: the new one is on its way, or there.
        self.refuse_open_request(&plan)?;
        Err(CertError::RenewedAlready)
    }

    /// The contract of a renewal: for exactly the name of the certificate that is replaced.
    ///
    /// # Errors
    /// A request for the same is open; the platform refuses; the contract has another name.
    pub fn renewal_contract(
        &self,
        holder: &Holder,
        plan: &Plan,
        earlier: &Certificate,
    ) -> Result<Contract, CertError> {
        self.refuse_open_request(plan)?;
        let contract = self.contract_for(holder, plan)?;
        let same = EhealthName::parse_string(&contract.dn)
            .is_ok_and(|name| EhealthName::from_certificate(earlier).is_ok_and(|own| own == name));
        match same {
            true => Ok(contract),
            false => Err(CertError::ContractOther { part: "name" }),
        }
    }
}

fn given_contact(info: &CertificateInfo) -> Result<Contact, CertError> {
    let given = info
        .contact
        .checked()
        .map_err(|(part, reason)| CertError::ContactOutdated {
            part,
            reason: reason.word().to_owned(),
        })?;
    Ok(Contact {
        email: given.private_email,
        phone: given.private_phone,
        general_email: given.general_email,
        general_phone: given.general_phone,
    })
}
