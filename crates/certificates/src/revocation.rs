//! Revoking a certificate and its encryption token, with or without its keystore (eHealth protocol,
//! section 7).

use std::path::PathBuf;

use eid::Key;
use pki::KeyIdentifier;
use pki::name::EhealthName;
use platform::{
    CertificateInfo, CertificateStatus, GenerateRevocationContract, RevocationContract,
    RevocationReason, Revoke,
};

use crate::keys::CardKey;
use crate::record::Thread;
use crate::sending::{Signing, is_refusal};
use crate::{CertError, Holder, LifeCycle, Progress, Record, Stage, Step};

impl LifeCycle<'_> {
    /// The contract of a revocation, for this holder.
    ///
    /// # Errors
    /// [`CertError::NotRevocable`], the platform's; [`CertError::ContractOther`] when it is for
    /// another certificate, holder or reason.
    pub fn revocation_contract(
        &self,
        holder: &Holder,
        info: &CertificateInfo,
        reason: RevocationReason,
    ) -> Result<RevocationContract, CertError> {
        if !info.revocable {
            return Err(CertError::NotRevocable {
                status: info.status.word().to_owned(),
            });
        }
        let signer = holder.actor();
        let contract = self.platform.call(&GenerateRevocationContract {
            public_key_identifier: info.public_key_identifier,
            signer: signer.clone(),
            reason,
        })?;
        match differing_part(&contract, info, reason, &signer) {
            None => Ok(contract),
            Some(part) => Err(CertError::ContractOther { part }),
        }
    }

    /// Signs the accepted contract with the card and sends the revocation. It is never sent twice:
    /// when the answer is lost, the platform is asked for the certificate's status.
    ///
    /// # Errors
    /// The card's and the platform's; [`CertError::RevocationLost`].
    pub fn revoke(
        &self,
        info: &CertificateInfo,
        contract: &RevocationContract,
        keystore: Option<PathBuf>,
        signing: Signing<'_>,
        progress: Progress<'_>,
    ) -> Result<Record, CertError> {
        let key = info.public_key_identifier;
        let thread = Thread::of_key(self.journal, self.record_of_key(&key, contract, keystore));
        progress(Step::Sign);
        let request = {
            let card = CardKey::new(signing, Key::NonRepudiation, self.assumptions())?;
            let revoke = Revoke {
                public_key_identifier: key,
                contract: contract.clone(),
            };
            self.platform
                .prepare(&revoke, &card)
                .map_err(CertError::from_signing)?
        };
        thread.reach(Stage::Revoking)?;
        progress(Step::Send);
        match self.platform.send(&request) {
            Ok(()) => {
                thread.note(Stage::Revoked);
                Ok(thread.record)
            }
            Err(error) if error.never_sent() || is_refusal(&error) => {
                thread.go_back();
                Err(self.judged(&request, error))
            }
            Err(error) => {
                tracing::warn!(%error, "the answer to a revocation was lost");
                thread.note(Stage::RevocationLost);
                Err(CertError::RevocationLost {
                    key: key.to_string(),
                })
            }
        }
    }

    /// Notes what the platform says of revocations whose answer was lost.
    pub fn settle_revocations(&self, known: &[CertificateInfo]) {
        for info in known {
            let record = Record {
                key: info.public_key_identifier.to_string(),
                ..Record::default()
            };
            let Some(thread) = Thread::known(self.journal, record) else {
                continue;
            };
            let open = [Stage::Revoking, Stage::RevocationLost];
            if !thread.stage.is_some_and(|stage| open.contains(&stage)) {
                continue;
            }
            match info.status {
                CertificateStatus::Revoked => thread.note(Stage::Revoked),
                _ => thread.go_back(),
            }
        }
    }

    fn record_of_key(
        &self,
        key: &KeyIdentifier,
        contract: &RevocationContract,
        keystore: Option<PathBuf>,
    ) -> Record {
        Record {
            key: key.to_string(),
            keystore: keystore.unwrap_or_default(),
            ..self.new_record(contract.dn.clone())
        }
    }
}

/// What of the contract is not what was asked.
fn differing_part(
    contract: &RevocationContract,
    info: &CertificateInfo,
    reason: RevocationReason,
    signer: &platform::Actor,
) -> Option<&'static str> {
    let name = EhealthName::parse_string(&contract.dn).ok();
    let entity = &info.entity;
    let is_its_name = name.is_some_and(|name| {
        let id = entity.actor.ids.first();
        id.is_some_and(|id| id.kind == name.kind && id.value == name.id)
            && name.application_id == entity.application_id
    });
    match () {
        () if !is_its_name => Some("name"),
        () if contract.signer.ids != signer.ids => Some("signer"),
        () if contract.reason != reason => Some("reason"),
        () => None,
    }
}
