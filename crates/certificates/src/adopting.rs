//! Taking over a keystore that another program began or made: its layout, and its place in the
//! journal, so that it can be completed, renewed and used like one of ours.

use std::path::Path;

use identifiers::KeystorePassword;
use keystore::Keystore;
use keystore::adopt::Adoption;
use keystore::file::{self, shown_path};
use platform::EtkStatus;

use crate::record::Thread;
use crate::sending::is_refusal;
use crate::{CertError, LifeCycle, Record, Stage, Standing};

/// A keystore that was taken over.
#[derive(Clone)]
pub struct Adopted {
    /// What it was, and what was changed in the file.
    pub adoption: Adoption,
    /// What the journal keeps from now on.
    pub record: Record,
    /// Where it stands.
    pub stage: Stage,
    /// What the platform says of certificate and token; none for a half-done request, and when the
    /// platform could not be asked.
    pub standing: Option<Standing>,
}

impl LifeCycle<'_> {
    /// Brings the file into the layout when it is not in it, asks the platform where it stands and
    /// writes that into the journal. When the platform cannot be reached, what the file itself says
    /// counts. Doing it again changes nothing.
    ///
    /// `old` may be any text; `new` keeps the rule and may be the same.
    ///
    /// # Errors
    /// The keystore's; [`CertError::NotRequested`] when the platform has no request for the key of a
    /// half-done one.
    pub fn adopt(
        &self,
        path: &Path,
        old: &str,
        new: &KeystorePassword,
    ) -> Result<Adopted, CertError> {
        let bytes = self.disk.read(path)?;
        let mut adoption = keystore::adopt::adopt(&bytes, old)?.report;
        if !adoption.changes.is_empty() || old != new.as_str() {
            adoption = file::adopt(self.disk, path, old, new)?;
        }
        let keystore = file::read(self.disk, path, new)?;
        let mut thread = Thread::of_key(self.journal, self.record_of(path, &keystore));
        self.describe(&mut thread.record, &keystore);
        let (stage, standing) = match keystore.is_temporary() {
            true => (self.stage_of_half_done(path, &keystore)?, None),
            false => self.stage_of_installed(&keystore)?,
        };
        thread.record.etk = keystore.current_etk().map(keystore::Etk::alias);
        thread.reach(stage)?;
        Ok(Adopted {
            adoption,
            record: thread.record,
            stage,
            standing,
        })
    }

    fn stage_of_half_done(&self, path: &Path, keystore: &Keystore) -> Result<Stage, CertError> {
        let key = keystore.authentication_key().public_key_identifier();
        match self.delivery(&key) {
            Ok(Some(_)) => Ok(Stage::Accepted),
            Ok(None) => Err(CertError::NotRequested {
                keystore: shown_path(path),
            }),
            Err(CertError::Platform(error)) if error.never_sent() => {
                tracing::warn!(%error, "the platform was not asked about an adopted keystore");
                Ok(Stage::AnswerLost)
            }
            Err(error) => Err(error),
        }
    }

    fn stage_of_installed(
        &self,
        keystore: &Keystore,
    ) -> Result<(Stage, Option<Standing>), CertError> {
        let by_file = match keystore.current_etk() {
            Some(_) => Stage::Complete,
            None => Stage::Installed,
        };
        let standing = match self.information(keystore) {
            Ok(info) => Standing::of(&info),
            Err(CertError::Platform(error)) if error.never_sent() || is_refusal(&error) => {
                tracing::warn!(%error, "the platform does not tell about an adopted keystore");
                return Ok((by_file, None));
            }
            Err(error) => return Err(error),
        };
        let stage = match (&standing.certificate, &standing.etk) {
            (platform::CertificateStatus::Revoked, _) => Stage::Revoked,
            (_, EtkStatus::WaitForActivation) => Stage::WaitsForActivation,
            (_, EtkStatus::NotRequested | EtkStatus::InRequest) => Stage::Installed,
            _ => by_file,
        };
        Ok((stage, Some(standing)))
    }
}
