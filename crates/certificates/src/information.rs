//! What the platform knows of certificates: of this keystore's, and of all that a person may manage.

use eid::Key;
use keystore::Keystore;
use platform::{
    CertificateInfo, GetCertificateInfoForAuthenticationCertificate, GetCertificateInfoForCitizen,
};

use crate::keys::{CardKey, KeystoreKey};
use crate::sending::Signing;
use crate::{CertError, LifeCycle};

impl LifeCycle<'_> {
    /// What the platform knows of the certificate in this keystore; its own key signs the question.
    ///
    /// # Errors
    /// The platform's; [`CertError::NotInstalled`] while there is no certificate.
    pub fn information(&self, keystore: &Keystore) -> Result<CertificateInfo, CertError> {
        if keystore.is_temporary() {
            return Err(CertError::NotInstalled);
        }
        let question = GetCertificateInfoForAuthenticationCertificate;
        let request = self
            .platform
            .prepare(&question, &KeystoreKey::of(keystore))
            .map_err(CertError::from_signing)?;
        Ok(self.platform.send(&request)?)
    }

    /// Every certificate that the holder of the card may manage, signed with the authentication key:
    /// the PIN is asked. This needs no keystore, so it is the way when a file or password is lost.
    ///
    /// # Errors
    /// The card's and the platform's.
    pub fn all_information(&self, signing: Signing<'_>) -> Result<Vec<CertificateInfo>, CertError> {
        let key = CardKey::new(signing, Key::Authentication, self.assumptions())?;
        let request = self
            .platform
            .prepare(&GetCertificateInfoForCitizen, &key)
            .map_err(CertError::from_signing)?;
        self.platform
            .send(&request)
            .map_err(|error| self.judged(&request, error))
    }
}
