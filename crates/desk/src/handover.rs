//! A key that is born on a server: prepared there, signed and sent at a desk with the card, completed
//! on the server.

use std::path::{Path, PathBuf};

use certificates::{HandOver, NewKeystore, Signing, Step, handover};
use host::Access;
use identifiers::KeystorePassword;

use crate::answers::{PrepareAnswer, RequestAnswer, RequestState};
use crate::request::{ContractWords, RequestPlan, RequestTalk};
use crate::site::shown;
use crate::{Desk, Failure, Pins};

/// A hand-over file as the desk reads it.
pub struct HandOverWords {
    hand_over: HandOver,
    file: PathBuf,
    /// What the server asks for.
    pub plan: RequestPlan,
}

impl HandOverWords {
    /// Public key identifier: the same on the server's screen.
    pub fn key_identifier(&self) -> &str {
        &self.hand_over.key
    }

    /// The platform that the server named.
    pub fn platform(&self) -> &str {
        &self.hand_over.platform
    }
}

impl Desk {
    /// On the server: makes the key in a keystore, and writes the hand-over file, which must not
    /// exist yet.
    ///
    /// # Errors
    /// `NUMBER-...`, `DISK-...`, `KEYSTORE-...`.
    pub fn prepare_on_server(
        &self,
        plan: &RequestPlan,
        platform: Option<&str>,
        folder: Option<&Path>,
        file: Option<&Path>,
        password: &KeystorePassword,
        progress: &mut dyn FnMut(Step),
    ) -> Result<PrepareAnswer, Failure> {
        let plan = plan.plan()?;
        let site = self.site(platform)?;
        let folder = self.keystore_folder(Some(&site.environment), folder);
        let place = NewKeystore {
            folder: &folder,
            password,
            earlier: None,
        };
        let prepared = site.with(self, |life| life.prepare(&plan, &place, progress))?;
        let file = file.map_or_else(
            || handover::file_beside(&prepared.record.keystore),
            Path::to_path_buf,
        );
        let bytes = prepared.hand_over.to_bytes();
        self.disk.write_new(&file, &bytes, Access::Owner)?;
        Ok(PrepareAnswer {
            state: RequestState::HandedOver,
            platform: site.name(),
            name: prepared.record.name,
            keystore: shown(&prepared.record.keystore),
            key_identifier: prepared.record.key,
            hand_over: file.display().to_string(),
        })
    }

    /// Reads a hand-over file.
    ///
    /// # Errors
    /// `DISK-...`, `CERT-HAND-OVER-UNREADABLE`.
    pub fn hand_over(&self, file: &Path) -> Result<HandOverWords, Failure> {
        let file = std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf());
        let hand_over = HandOver::read(&self.disk.read(&file)?)?;
        let text = |part: &Option<String>| part.clone().unwrap_or_default();
        let plan = RequestPlan {
            kind: hand_over.kind.clone(),
            id: hand_over.id.clone(),
            name: hand_over.name.clone(),
            application_id: text(&hand_over.application_id),
            usages: hand_over.usages.clone(),
            email: hand_over.email.clone(),
            phone: hand_over.phone.clone(),
            general_email: text(&hand_over.general_email),
            general_phone: text(&hand_over.general_phone),
        };
        plan.check()?;
        Ok(HandOverWords {
            hand_over,
            file,
            plan,
        })
    }
}

impl RequestTalk<'_> {
    /// The contract for what a server prepared.
    ///
    /// # Errors
    /// As for a request; `CERT-HAND-OVER-NAME`.
    pub fn contract_for_server(&self, words: &HandOverWords) -> Result<ContractWords, Failure> {
        let plan = words.plan.plan()?;
        let contract = self.site.with(self.desk, |life| {
            life.contract_for_server(&self.holder, &plan, &words.hand_over)
        })?;
        Ok(ContractWords::of(contract))
    }

    /// Signs the accepted contract for the server's key with the card, and sends it.
    pub fn sign_for_server(
        &mut self,
        words: &HandOverWords,
        contract: &ContractWords,
        pins: &mut Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<RequestAnswer, Failure> {
        let plan = words.plan.plan()?;
        let facts = [("organisation", plan.name.as_str().to_owned())];
        let document = self.desk.say("pin-signature", &facts);
        let Self {
            desk, site, card, ..
        } = self;
        let signing = Signing {
            card,
            pins,
            document: &document,
        };
        let record = site
            .with(desk, |life| {
                let file = words.file.clone();
                let contract = contract.inner();
                life.sign_for_server(&plan, contract, &words.hand_over, file, signing, progress)
            })?
            .record;
        Ok(RequestAnswer::sent(site.name(), record))
    }
}
