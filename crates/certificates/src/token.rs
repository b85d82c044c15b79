//! The encryption token: its key in the keystore first, then the platform (eHealth protocol, section 8).

use std::path::Path;

use identifiers::{ApplicationId, KeystorePassword, OrganisationId};
use keystore::file;
use keystore::{Keystore, PrivateKey};
use pki::name::EhealthName;
use pki::token::EncryptionToken;
use pki::{Certificate, own};
use platform::{ActivateEtk, CompleteEtkRegistration, DepotAnswer, GetEtk, StartEtkRegistration};
use xmlsig::SignError;

use crate::keys::KeystoreKey;
use crate::record::Thread;
use crate::request::is_refusal;
use crate::{CertError, LifeCycle, Progress, Stage, Step};

impl LifeCycle<'_> {
    /// Makes sure that the depot has a token whose key is in this keystore, and returns its serial
    /// number. What an earlier run has done is found again and not done twice.
    pub(crate) fn register_token(
        &self,
        keystore: &mut Keystore,
        path: &Path,
        password: &KeystorePassword,
        thread: &Thread<'_>,
        progress: Progress<'_>,
    ) -> Result<String, CertError> {
        progress(Step::Etk);
        if let Some(serial) = self.registered(keystore)? {
            return Ok(serial);
        }
        let to_be_activated = match self.finish_begun(keystore)? {
            Some(to_be_activated) => to_be_activated,
            None => self.register_new(keystore, path, password, thread)?,
        };
        if to_be_activated {
            progress(Step::Activate);
            self.activate(keystore)?;
        }
        self.registered(keystore)?.ok_or(CertError::EtkMissing)
    }

    /// The serial number of the depot's token when it is this keystore's.
    fn registered(&self, keystore: &Keystore) -> Result<Option<String>, CertError> {
        let Some(token) = self.token_of(keystore)? else {
            return Ok(None);
        };
        let found = token.etk_certificate().serial_decimal();
        let ours = keystore
            .current_etk()
            .filter(|etk| etk.certificate() == token.etk_certificate());
        if ours.is_none() {
            // An earlier certificate's token; ours replaces it.
            tracing::info!("the depot has another token than this keystore");
            return Ok(None);
        }
        token
            .check(self.clock.now(), &self.environment.ehealth_anchors)
            .map_err(CertError::EtkUntrusted)?;
        Ok(Some(found))
    }

    fn token_of(&self, keystore: &Keystore) -> Result<Option<EncryptionToken>, CertError> {
        let (organisation, application_id) = owner(keystore)?;
        match self
            .platform
            .call(&GetEtk::of(&organisation, application_id.as_ref()))?
        {
            DepotAnswer::Token(token) => Ok(Some(
                EncryptionToken::from_der(&token).map_err(CertError::EtkUntrusted)?,
            )),
            DepotAnswer::Matching(_) | DepotAnswer::Errors(_) | DepotAnswer::Nothing => Ok(None),
        }
    }

    /// A key that an earlier run put into the keystore: the platform may know it, or not any more.
    fn finish_begun(&self, keystore: &Keystore) -> Result<Option<bool>, CertError> {
        let Some(etk) = keystore.current_etk() else {
            return Ok(None);
        };
        match self.complete_registration(keystore, etk.certificate()) {
            Ok(to_be_activated) => Ok(Some(to_be_activated)),
            Err(CertError::Platform(error)) if is_refusal(&error) => self.activate_begun(keystore),
            Err(error) => Err(error),
        }
    }

    /// The platform refuses to register the key again: a replacement that waits for activation, or
    /// a registration that it does not know any more; then a new one begins.
    fn activate_begun(&self, keystore: &Keystore) -> Result<Option<bool>, CertError> {
        match self.activate(keystore) {
            Ok(()) => Ok(Some(false)),
            Err(CertError::Platform(error)) if is_refusal(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn activate(&self, keystore: &Keystore) -> Result<(), CertError> {
        let request = self
            .platform
            .prepare(&ActivateEtk, &KeystoreKey::of(keystore))
            .map_err(own_signature)?;
        Ok(self.platform.send(&request)?)
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
            .map_err(own_signature)?;
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
            .map_err(own_signature)?;
        Ok(self.platform.send(&request)?.to_be_activated)
    }
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

fn own_signature(error: SignError<pki::SignError>) -> CertError {
    match error {
        SignError::Key(error) => error.into(),
        other => CertError::Signature {
            code: other.code(),
            facts: other.facts(),
            words: other.to_string(),
        },
    }
}
