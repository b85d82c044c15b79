//! Sending a request: the key on disk first, then the journal, the card, and the wire.

use std::path::{Path, PathBuf};

use eid::{Card, Key, PinSource};
use identifiers::KeystorePassword;
use keystore::file::{self, KeystoreName, shown_path};
use keystore::{Keystore, PrivateKey};
use pki::name::EhealthName;
use platform::{Accepted, Contract, FaultKind, GenerateCertificate, PlatformError, SignedRequest};

use crate::keys::CardKey;
use crate::record::Thread;
use crate::request::contact;
use crate::{CertError, LifeCycle, Plan, Progress, Record, Stage, Step};

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

/// Where a new key is kept. Without `Debug`, since it has the password.
pub struct NewKeystore<'a> {
    /// The folder; the file gets eHealth's name.
    pub folder: &'a Path,
    /// Its password.
    pub password: &'a KeystorePassword,
    /// The keystore whose certificate is replaced: its encryption keys are taken along, so that
    /// messages for them stay readable.
    pub earlier: Option<&'a Keystore>,
}

impl LifeCycle<'_> {
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
        place: &NewKeystore<'_>,
        signing: Signing<'_>,
        progress: Progress<'_>,
    ) -> Result<Requested, CertError> {
        progress(Step::Key);
        let key = PrivateKey::generate()?;
        let csr = csr_for(contract, &key)?;
        progress(Step::Keystore);
        let identifier = key.public_key_identifier().to_string();
        let path = self.keep(key, &owner_of(plan), place)?;
        let record = Record {
            keystore: path,
            key: identifier,
            ..self.new_record(contract.escaped_dn())
        };
        let thread = Thread::begin(self.journal, record);
        let kept = thread.reach(Stage::KeyKept).map_err(CertError::from);
        match kept.and_then(|()| self.signed(plan, contract, &csr, signing, progress)) {
            Ok(request) => self.send(thread, &request, progress),
            Err(error) => Err(self.abandon(&thread, error)),
        }
    }

    /// Signs and sends a request whose key was born on another computer and stays there.
    pub(crate) fn send_for(
        &self,
        plan: &Plan,
        contract: &Contract,
        csr: &[u8],
        record: Record,
        signing: Signing<'_>,
        progress: Progress<'_>,
    ) -> Result<Requested, CertError> {
        let thread = Thread::begin(self.journal, record);
        match self.signed(plan, contract, csr, signing, progress) {
            Ok(request) => self.send(thread, &request, progress),
            Err(error) => Err(error),
        }
    }

    /// Puts a new key into a keystore of its own, with the encryption keys of the earlier one.
    pub(crate) fn keep(
        &self,
        key: PrivateKey,
        owner: &EhealthName,
        place: &NewKeystore<'_>,
    ) -> Result<PathBuf, CertError> {
        let now = self.clock.now();
        let moment = now.to_zoned(jiff::tz::TimeZone::system()).datetime();
        let mut store = Keystore::begin(key, now)?;
        if let Some(earlier) = place.earlier {
            store.keep_etks_of(earlier);
        }
        let name = KeystoreName::of(owner, moment, &self.assumptions().keystore_ending);
        Ok(file::create(
            self.disk,
            place.folder,
            &name,
            &store,
            place.password,
        )?)
    }

    /// What the journal keeps from the beginning: the platform and the name.
    pub(crate) fn new_record(&self, name: String) -> Record {
        Record {
            platform: self.reference.to_owned(),
            name,
            ..Record::default()
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
        let key = CardKey::new(signing, Key::NonRepudiation, self.assumptions())?;
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
        progress: Progress<'_>,
    ) -> Result<Requested, CertError> {
        if let Err(error) = thread.reach(Stage::Sending) {
            return Err(self.abandon(&thread, error.into()));
        }
        progress(Step::Send);
        match self.platform.send(request) {
            Ok(accepted) if accepted.public_key_identifier.to_string() == thread.record.key => {
                accepted_by(&mut thread, &accepted);
                Ok(Requested {
                    record: thread.record,
                })
            }
            Ok(_) => Err(lost(&thread, "the platform names another key")),
            Err(error) => Err(self.not_accepted(&thread, request, error)),
        }
    }

    /// What a failed sending means for the key: given up, refused, or perhaps on its way.
    fn not_accepted(
        &self,
        thread: &Thread<'_>,
        request: &SignedRequest<GenerateCertificate>,
        error: PlatformError,
    ) -> CertError {
        if error.never_sent() {
            return self.abandon(thread, error.into());
        }
        match is_refusal(&error) {
            true => self.refused(thread, self.judged(request, error)),
            false => lost(thread, &error.to_string()),
        }
    }

    /// The platform says no. The keystore goes only when the platform also says that it does not
    /// know the key: a gateway that sends a request twice lets the second one be refused while the
    /// first one becomes a certificate.
    pub(crate) fn refused(&self, thread: &Thread<'_>, error: CertError) -> CertError {
        let key = thread.record.key.parse().ok();
        let known = key.map(|key| self.delivery(&key));
        if let Some(Ok(Some(_))) = known {
            return lost(thread, "refused, and yet the platform knows the key");
        }
        thread.note(Stage::Refused);
        if let Some(Ok(None)) = known {
            self.remove(thread);
        }
        error
    }

    /// Nothing was sent: no certificate can ever belong to this key, and a keystore that waits for
    /// one would only mislead.
    pub(crate) fn abandon(&self, thread: &Thread<'_>, error: CertError) -> CertError {
        thread.note(Stage::Abandoned);
        self.remove(thread);
        error
    }

    fn remove(&self, thread: &Thread<'_>) {
        if thread.record.elsewhere {
            return;
        }
        if let Err(error) = self.disk.remove(&thread.record.keystore) {
            tracing::warn!(%error, "the keystore of a request that was not sent stays");
        }
    }
}

/// The request of a key, for exactly the name of the contract.
fn csr_for(contract: &Contract, key: &PrivateKey) -> Result<Vec<u8>, CertError> {
    let subject =
        pki::name::from_string(&contract.dn).map_err(|error| CertError::ChainUnusable {
            reason: error.to_string(),
        })?;
    Ok(pki::csr::build(&subject, key)?)
}

/// Whose certificate it will be.
pub(crate) fn owner_of(plan: &Plan) -> EhealthName {
    let application_id = plan.application_id.as_ref().map(|id| id.as_str());
    EhealthName {
        kind: plan.organisation.kind.clone(),
        id: plan.organisation.value.clone(),
        name: plan.name.normalised(),
        application_id: application_id.map(str::to_owned),
    }
}

fn accepted_by(thread: &mut Thread<'_>, accepted: &Accepted) {
    thread.record.automatically_validated = Some(accepted.automatically_validated);
    thread.record.replaces = accepted.replaces.as_ref().map(ToString::to_string);
    thread.note(Stage::Accepted);
}

/// The platform has judged the request and says no. A fault of its own is no judgement: what it
/// did before it failed is not known.
pub(crate) fn is_refusal(error: &PlatformError) -> bool {
    match error.said() {
        PlatformError::Refused { .. } => true,
        PlatformError::Fault { fault, .. } => {
            fault.kind == Some(FaultKind::Business) && !fault.may_pass()
        }
        _ => false,
    }
}

/// The platform may have the request; the keystore stays, and asking for the certificate tells.
pub(crate) fn lost(thread: &Thread<'_>, reason: &str) -> CertError {
    tracing::warn!(reason, "the answer to a certificate request was lost");
    thread.note(Stage::AnswerLost);
    CertError::AnswerLost {
        keystore: shown_path(&thread.record.keystore),
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
                retry,
                ..Fault::default()
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
