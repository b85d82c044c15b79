//! Completing: from a keystore that waits to one that the field's software opens.

use std::path::Path;
use std::time::Duration;

use identifiers::KeystorePassword;
use jiff::Timestamp;
use keystore::Keystore;
use keystore::file::{self, shown_path};
use pki::name::EhealthName;
use pki::{Certificate, KeyIdentifier, path};
use platform::{Delivery, GetCertificate};

use crate::record::Thread;
use crate::sending::is_refusal;
use crate::token::Token;
use crate::{CertError, LifeCycle, Progress, Record, Stage, Step};

/// How long to wait for the delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Ask once.
    No,
    /// Ask every so often until it is there or refused.
    UntilDelivered,
}

/// A keystore with certificate and encryption token, checked.
#[derive(Debug, Clone)]
pub struct Completed {
    /// What the journal keeps of it.
    pub record: Record,
    /// End of validity.
    pub valid_until: Timestamp,
    /// Serial number of the encryption token, decimal.
    pub etk: String,
    /// False: the token replaces an earlier one, which stays in use until [`LifeCycle::activate`].
    pub activated: bool,
}

impl LifeCycle<'_> {
    /// Goes on with the keystore at `path` from wherever it stands, to its end: fetches and
    /// installs the certificate, registers the encryption token, checks both. Doing it again
    /// changes nothing.
    ///
    /// # Errors
    /// [`CertError::Pending`] while the platform has not delivered (with [`Wait::No`]),
    /// [`CertError::NotRequested`] when it does not know the key, and everything that can go wrong
    /// with files, platform and token. The key is in the keystore whatever happens.
    pub fn complete(
        &self,
        path: &Path,
        password: &KeystorePassword,
        wait: Wait,
        progress: Progress<'_>,
    ) -> Result<Completed, CertError> {
        let mut keystore = file::read(self.disk, path, password)?;
        let mut thread = Thread::of_key(self.journal, self.record_of(path, &keystore));
        if keystore.is_temporary() {
            progress(Step::Wait);
            let chain = self.delivered(&keystore, path, wait, &thread)?;
            progress(Step::Install);
            self.install(&mut keystore, chain, path, password)?;
        }
        self.describe(&mut thread.record, &keystore);
        thread.note(Stage::Installed);
        let token = self.register_token(&mut keystore, path, password, &mut thread, progress)?;
        progress(Step::Check);
        self.self_test(path, password)?;
        Ok(match token {
            Token::InUse(serial) => self.completed(thread, serial, Stage::Complete),
            Token::Waits(serial) => self.completed(thread, serial, Stage::WaitsForActivation),
        })
    }

    /// Writes the last stage, and what there is now.
    pub(crate) fn completed(&self, mut thread: Thread<'_>, etk: String, stage: Stage) -> Completed {
        thread.record.etk = Some(etk.clone());
        thread.note(stage);
        let valid_until = thread.record.valid_until.unwrap_or(Timestamp::UNIX_EPOCH);
        Completed {
            record: thread.record,
            valid_until,
            etk,
            activated: stage == Stage::Complete,
        }
    }

    /// What the platform says of a key, asked once; `None` when it does not know the key. Nothing
    /// is changed.
    ///
    /// # Errors
    /// The platform's.
    pub fn delivery(&self, key: &KeyIdentifier) -> Result<Option<Delivery>, CertError> {
        match self.platform.call(&GetCertificate {
            public_key_identifier: *key,
        }) {
            Ok(delivery) => Ok(Some(delivery)),
            Err(error) if self.assumptions().says_key_unknown(&error) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn delivered(
        &self,
        keystore: &Keystore,
        file: &Path,
        wait: Wait,
        thread: &Thread<'_>,
    ) -> Result<Vec<Certificate>, CertError> {
        let key = keystore.authentication_key().public_key_identifier();
        loop {
            let said = self.delivery(&key);
            if let Some(lapsed) = self.lapsed(&said, thread) {
                return Err(lapsed);
            }
            match said? {
                Some(Delivery::Delivered(chain)) => {
                    let chain = self.trusted(chain, keystore)?;
                    is_whom_it_was_asked_for(&chain, &thread.record.name)?;
                    return Ok(chain);
                }
                None if thread.stage == Some(Stage::HandedOver) => {
                    return Err(CertError::NotSignedYet {
                        keystore: shown_path(file),
                    });
                }
                None => {
                    return Err(CertError::NotRequested {
                        keystore: shown_path(file),
                    });
                }
                Some(Delivery::Pending) if wait == Wait::No => return Err(not_yet(thread, file)),
                Some(Delivery::Pending) => self.clock.pass(self.poll_interval()),
            }
        }
    }

    /// The platform refuses a request that had to be confirmed until a moment that is past.
    fn lapsed(
        &self,
        said: &Result<Option<Delivery>, CertError>,
        thread: &Thread<'_>,
    ) -> Option<CertError> {
        let until = thread.record.confirmation.as_ref()?.until;
        let refused = matches!(said, Err(CertError::Platform(error)) if is_refusal(error));
        if !refused || self.clock.now() <= until {
            return None;
        }
        thread.note(Stage::Refused);
        Some(CertError::ConfirmationLapsed { until })
    }

    pub(crate) fn poll_interval(&self) -> Duration {
        Duration::from_secs(self.environment.poll_seconds)
    }

    /// The chain, once it leads to a root of this platform and belongs to the key.
    fn trusted(
        &self,
        chain: Vec<Certificate>,
        keystore: &Keystore,
    ) -> Result<Vec<Certificate>, CertError> {
        let Some(leaf) = chain.first() else {
            return Err(CertError::ChainUnusable {
                reason: "no certificate was delivered".to_owned(),
            });
        };
        if leaf.public_key_identifier() != keystore.authentication_key().public_key_identifier() {
            return Err(CertError::ChainUnusable {
                reason: "the certificate belongs to another key".to_owned(),
            });
        }
        let anchors = &self.environment.ehealth_anchors;
        path::build(leaf, &chain, anchors, self.clock.now()).map_err(CertError::ChainUntrusted)?;
        Ok(chain)
    }

    fn install(
        &self,
        keystore: &mut Keystore,
        chain: Vec<Certificate>,
        path: &Path,
        password: &KeystorePassword,
    ) -> Result<(), CertError> {
        keystore.install(chain)?;
        Ok(file::replace(self.disk, path, keystore, password)?)
    }

    /// A signature with the authentication key, verified with the certificate in the file.
    pub(crate) fn self_test(
        &self,
        path: &Path,
        password: &KeystorePassword,
    ) -> Result<(), CertError> {
        let keystore = file::read(self.disk, path, password)?;
        let unusable = |reason: &str| CertError::ChainUnusable {
            reason: reason.to_owned(),
        };
        let certificate = keystore
            .certificate()
            .ok_or_else(|| unusable("the certificate is not in the file"))?;
        let message = self.clock.now().to_string();
        let signature =
            pki::Signer::sign_sha256(keystore.authentication_key(), message.as_bytes())?;
        let algorithm = pki::SignatureAlgorithm::RsaSha256;
        pki::verify(
            &certificate.public_key_der(),
            algorithm,
            message.as_bytes(),
            &signature,
        )
        .map_err(|error| unusable(&error.to_string()))
    }

    /// What can be said of a keystore that the journal does not know.
    pub(crate) fn record_of(&self, path: &Path, keystore: &Keystore) -> Record {
        let key = keystore.authentication_key().public_key_identifier();
        Record {
            keystore: path.to_path_buf(),
            key: key.to_string(),
            ..self.new_record(String::new())
        }
    }

    pub(crate) fn describe(&self, record: &mut Record, keystore: &Keystore) {
        let Some(certificate) = keystore.certificate() else {
            return;
        };
        record.valid_from = Some(certificate.not_before());
        record.valid_until = Some(certificate.not_after());
        if let Ok(name) = EhealthName::from_certificate(certificate) {
            record.name = name.to_string_escaped();
        }
    }
}

/// The platform does not tell whether a foreigner has confirmed; until then nothing is made.
fn not_yet(thread: &Thread<'_>, file: &Path) -> CertError {
    match &thread.record.confirmation {
        Some(page) => CertError::ConfirmationOpen { until: page.until },
        None => CertError::Pending {
            keystore: shown_path(file),
        },
    }
}

/// The certificate is for the organisation and application id that the journal says were asked
/// for. The name itself may be written as the platform's register has it. Without a journal the key
/// alone decides.
fn is_whom_it_was_asked_for(chain: &[Certificate], asked: &str) -> Result<(), CertError> {
    let (Some(leaf), Ok(wanted)) = (chain.first(), EhealthName::parse_string(asked)) else {
        return Ok(());
    };
    let found = EhealthName::from_certificate(leaf).map_err(|error| CertError::ChainUnusable {
        reason: error.to_string(),
    })?;
    match (holder(&wanted), holder(&found)) {
        (wanted, found) if wanted == found => Ok(()),
        (wanted, found) => Err(CertError::ChainOtherName { wanted, found }),
    }
}

/// Type, number and application id; a national number is masked.
fn holder(name: &EhealthName) -> String {
    let application = name.application_id.as_deref().unwrap_or_default();
    let separator = if application.is_empty() { "" } else { ", " };
    let whole = format!("{}={}{separator}{application}", name.kind, name.id);
    file::shown_name(&whole)
}
