//! The encryption token: its key in the keystore first, then the platform (eHealth protocol, section 8).

use std::path::Path;

use identifiers::{ApplicationId, KeystorePassword, OrganisationId};
use keystore::file;
use keystore::{Etk, Keystore, PrivateKey};
use pki::name::EhealthName;
use pki::token::EncryptionToken;
use pki::{Certificate, own};
use platform::{
    CompleteEtkRegistration, DepotAnswer, DepotIdentifier, EtkStatus, GetEtk, StartEtkRegistration,
};

use crate::keys::KeystoreKey;
use crate::record::Thread;
use crate::sending::is_refusal;
use crate::{CertError, LifeCycle, Progress, Stage, Step};

/// A registered token, by its serial number in decimal.
pub(crate) enum Token {
    /// Others encrypt for it.
    InUse(String),
    /// It replaces one that is in use, until somebody says yes.
    Waits(String),
}

impl LifeCycle<'_> {
    /// Makes sure that a token whose key is in this keystore is registered. What an earlier run has
    /// done is found again and not done twice. A replacement is not activated here: that needs a yes.
    pub(crate) fn register_token(
        &self,
        keystore: &mut Keystore,
        path: &Path,
        password: &KeystorePassword,
        thread: &mut Thread<'_>,
        progress: Progress<'_>,
    ) -> Result<Token, CertError> {
        progress(Step::Etk);
        if let Some(serial) = self.in_depot(keystore)? {
            return Ok(Token::InUse(serial));
        }
        let to_be_activated = match self.finish_begun(keystore)? {
            Some(to_be_activated) => to_be_activated,
            // The platform took this token before: it is on its way, and another would displace it.
            None if is_told(thread, keystore) => return Err(CertError::EtkMissing),
            None => self.register_new(keystore, path, password, thread)?,
        };
        let serial = keystore.current_etk().map(Etk::alias);
        thread.record.etk.clone_from(&serial);
        thread.note(Stage::EtkKept);
        match (to_be_activated, serial) {
            (true, Some(serial)) => Ok(Token::Waits(serial)),
            _ => Ok(Token::InUse(self.appeared(keystore)?)),
        }
    }

    /// The depot may need a moment until it shows what was registered.
    pub(crate) fn appeared(&self, keystore: &Keystore) -> Result<String, CertError> {
        for _ in 1..DEPOT_QUESTIONS {
            if let Some(serial) = self.in_depot(keystore)? {
                return Ok(serial);
            }
            self.clock.pass(self.poll_interval());
        }
        self.in_depot(keystore)?.ok_or(CertError::EtkMissing)
    }

    /// The serial number of the depot's token when its key is in this keystore; `None` when there
    /// is no token, or that of an earlier certificate, which ours replaces.
    pub(crate) fn in_depot(&self, keystore: &Keystore) -> Result<Option<String>, CertError> {
        let Some(token) = self.token_of(keystore)? else {
            return Ok(None);
        };
        let (owner, own) = (token.authentication_certificate(), keystore.certificate());
        let found = token.etk_certificate().serial_decimal();
        if own.is_some_and(|own| own != owner && own.not_before() >= owner.not_before()) {
            tracing::info!("the depot has the token of an earlier certificate");
            return Ok(None);
        }
        let mut etks = keystore.etks().iter();
        let here = etks.any(|etk| etk.certificate() == token.etk_certificate());
        if own != Some(owner) || !here {
            // A later certificate, or another copy of this keystore: never taken back unasked.
            return Err(CertError::EtkOther { found });
        }
        token
            .check(self.clock.now(), &self.environment.ehealth_anchors)
            .map_err(CertError::EtkUntrusted)?;
        Ok(Some(found))
    }

    /// The depot's token for the name of this keystore's certificate. An organisation with several
    /// application ids has several tokens; then each is asked for by its first identifier (eHealth
    /// protocol, section 10).
    fn token_of(&self, keystore: &Keystore) -> Result<Option<EncryptionToken>, CertError> {
        let (organisation, application_id) = owner(keystore)?;
        let question = GetEtk::of(&organisation, application_id.as_ref());
        match self.platform.call(&question)? {
            DepotAnswer::Token(token) => {
                let token = EncryptionToken::from_der(&token).map_err(CertError::EtkUntrusted)?;
                Ok(Some(token).filter(|token| is_of_same_name(token, keystore)))
            }
            DepotAnswer::Matching(found) => self.one_of(found, keystore),
            DepotAnswer::Errors(_) | DepotAnswer::Nothing => Ok(None),
        }
    }

    fn one_of(
        &self,
        found: Vec<Vec<DepotIdentifier>>,
        keystore: &Keystore,
    ) -> Result<Option<EncryptionToken>, CertError> {
        for identifiers in found {
            let first = identifiers.into_iter().take(1).collect();
            let question = GetEtk { identifiers: first };
            let DepotAnswer::Token(token) = self.platform.call(&question)? else {
                continue;
            };
            match EncryptionToken::from_der(&token) {
                Ok(token) if is_of_same_name(&token, keystore) => return Ok(Some(token)),
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "a token of this organisation is unreadable"),
            }
        }
        Ok(None)
    }

    /// A key that an earlier run put into the keystore: the platform may know it, or not any more.
    fn finish_begun(&self, keystore: &Keystore) -> Result<Option<bool>, CertError> {
        let Some(etk) = keystore.current_etk() else {
            return Ok(None);
        };
        match self.complete_registration(keystore, etk.certificate()) {
            Ok(to_be_activated) => Ok(Some(to_be_activated)),
            Err(CertError::Platform(error)) if is_refusal(&error) => {
                self.standing_of_begun(keystore)
            }
            Err(error) => Err(error),
        }
    }

    /// The platform refuses to register the key again: it is a replacement that waits for its
    /// activation, or in use, or not known any more; then a new registration begins.
    fn standing_of_begun(&self, keystore: &Keystore) -> Result<Option<bool>, CertError> {
        match self.information(keystore) {
            Ok(info) => Ok(match info.etk_status {
                EtkStatus::WaitForActivation => Some(true),
                EtkStatus::ValidActive => Some(false),
                _ => None,
            }),
            Err(CertError::Platform(error)) if is_refusal(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn register_new(
        &self,
        keystore: &mut Keystore,
        path: &Path,
        password: &KeystorePassword,
        thread: &Thread<'_>,
    ) -> Result<bool, CertError> {
        let key = PrivateKey::generate()?;
        let start = StartEtkRegistration {
            public_key: key.public_key_der().to_vec(),
        };
        let start = self
            .platform
            .prepare(&start, &KeystoreKey::of(keystore))
            .map_err(CertError::from_signing)?;
        let challenge = self.platform.send(&start)?;
        let serial =
            challenge.solve::<_, CertError>(|ciphertext| Ok(key.decrypt_pkcs1(ciphertext)?))?;
        let certificate = self.etk_certificate(keystore, &key, &serial)?;
        keystore.add_etk(key, certificate.clone())?;
        file::replace(self.disk, path, keystore, password)?;
        thread.note(Stage::EtkKept);
        self.complete_registration(keystore, &certificate)
    }

    fn etk_certificate(
        &self,
        keystore: &Keystore,
        key: &PrivateKey,
        serial: &[u8; 16],
    ) -> Result<Certificate, CertError> {
        let Some(certificate) = keystore.certificate() else {
            return Err(CertError::ChainUnusable {
                reason: "the certificate is not installed".to_owned(),
            });
        };
        Ok(own::etk_certificate(
            certificate,
            key.public_key_der(),
            serial,
            keystore.authentication_key(),
        )?)
    }

    fn complete_registration(
        &self,
        keystore: &Keystore,
        certificate: &Certificate,
    ) -> Result<bool, CertError> {
        let request = CompleteEtkRegistration {
            certificate: certificate.der().to_vec(),
        };
        let request = self
            .platform
            .prepare(&request, &KeystoreKey::of(keystore))
            .map_err(CertError::from_signing)?;
        Ok(self.platform.send(&request)?.to_be_activated)
    }
}

/// The journal says that the platform took the latest token of this keystore.
fn is_told(thread: &Thread<'_>, keystore: &Keystore) -> bool {
    let latest = keystore.current_etk().map(Etk::alias);
    latest.is_some() && thread.record.etk == latest
}

fn is_of_same_name(token: &EncryptionToken, keystore: &Keystore) -> bool {
    let owner = token.authentication_certificate();
    keystore
        .certificate()
        .is_some_and(|own| pki::name::same(own.subject(), owner.subject()))
}

/// Whose certificate it is.
fn owner(keystore: &Keystore) -> Result<(OrganisationId, Option<ApplicationId>), CertError> {
    let unusable = |reason: String| CertError::ChainUnusable { reason };
    let certificate = keystore
        .certificate()
        .ok_or_else(|| unusable("the certificate is not installed".to_owned()))?;
    let name =
        EhealthName::from_certificate(certificate).map_err(|error| unusable(error.to_string()))?;
    let organisation = OrganisationId::from_platform(&name.kind, &name.id)
        .map_err(|reason| unusable(reason.to_string()))?;
    let application_id = name
        .application_id
        .map(|id| ApplicationId::parse(&id))
        .transpose();
    Ok((
        organisation,
        application_id.map_err(|reason| unusable(reason.to_string()))?,
    ))
}

/// Questions to the depot, one poll interval apart, until a token that was registered has to be there.
const DEPOT_QUESTIONS: usize = 3;
