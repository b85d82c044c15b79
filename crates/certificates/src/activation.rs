//! Activating the encryption token of a renewal: only on a yes, since from then on others encrypt
//! for the new key (eHealth protocol, section 5).

use std::path::Path;

use identifiers::KeystorePassword;
use keystore::file;
use platform::{ActivateEtk, EtkStatus};

use crate::keys::KeystoreKey;
use crate::record::Thread;
use crate::sending::is_refusal;
use crate::{CertError, Completed, LifeCycle, Progress, Stage, Step};

impl LifeCycle<'_> {
    /// Makes the token of the keystore at `path` the one that others encrypt for. Doing it again
    /// changes nothing.
    ///
    /// # Errors
    /// [`CertError::NotInstalled`] before the certificate is there,
    /// [`CertError::NothingToActivate`], the platform's, the keystore's.
    pub fn activate(
        &self,
        path: &Path,
        password: &KeystorePassword,
        progress: Progress<'_>,
    ) -> Result<Completed, CertError> {
        let keystore = file::read(self.disk, path, password)?;
        if keystore.is_temporary() {
            return Err(CertError::NotInstalled);
        }
        let mut thread = Thread::of_key(self.journal, self.record_of(path, &keystore));
        self.describe(&mut thread.record, &keystore);
        let serial = match self.in_depot(&keystore)? {
            Some(serial) => serial,
            None => {
                progress(Step::Activate);
                self.switch_to(&keystore)?;
                self.appeared(&keystore)?
            }
        };
        progress(Step::Check);
        self.self_test(path, password)?;
        Ok(self.completed(thread, serial, Stage::Complete))
    }

    fn switch_to(&self, keystore: &keystore::Keystore) -> Result<(), CertError> {
        match self.information(keystore)?.etk_status {
            EtkStatus::ValidActive => return Ok(()),
            EtkStatus::WaitForActivation => {}
            other => {
                return Err(CertError::NothingToActivate {
                    status: other.word().to_owned(),
                });
            }
        }
        let request = self
            .platform
            .prepare(&ActivateEtk, &KeystoreKey::of(keystore))
            .map_err(CertError::from_signing)?;
        match self.platform.send(&request) {
            Ok(()) => Ok(()),
            Err(error) if error.never_sent() || is_refusal(&error) => Err(error.into()),
            // The answer was lost: the status tells whether it was done.
            Err(error) => match self.information(keystore)?.etk_status {
                EtkStatus::ValidActive => Ok(()),
                _ => Err(error.into()),
            },
        }
    }
}
